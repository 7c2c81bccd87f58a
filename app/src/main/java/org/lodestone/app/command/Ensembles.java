package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.lodestone.app.WrongUsage;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.economy.EnsembleLoss;
import org.lodestone.economy.PriceResponse;
import org.lodestone.economy.RunLoss;
import org.lodestone.economy.StakeTable;
import org.lodestone.ensemble.Ensemble;
import org.lodestone.ensemble.EnsembleSpec;
import org.lodestone.ensemble.SobolIndices;
import org.lodestone.ensemble.Summary;
import org.lodestone.ensemble.Tornado;
import org.lodestone.network.PlaceId;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.Scenario;
import org.lodestone.scenario.ScenarioFile;
import org.lodestone.scenario.uncertain.Uncertainty;
import org.lodestone.simulation.Consumer;

/** Ensembles of scenario files, as the command line and the server both run them. */
public final class Ensembles {
  private static final double WORST = 0.95;

  private final Workbench workbench;
  private final Studies studies;

  public Ensembles(Workbench workbench) {
    this.workbench = workbench;
    studies = new Studies(workbench);
  }

  /**
   * Reads a question; a file with nothing uncertain in it is refused.
   *
   * @param plan changes the plan of the file
   */
  public EnsembleSpec spec(Path file, List<PlaceId> places, UnaryOperator<Uncertainty.Plan> plan) {
    return spec(String.valueOf(file.getFileName()), studies.scenario(file), places, plan);
  }

  /**
   * The same for a scenario that was read already.
   *
   * @param name what faults call it
   */
  public EnsembleSpec spec(
      String name, ScenarioFile read, List<PlaceId> places, UnaryOperator<Uncertainty.Plan> plan) {
    var question =
        switch (read) {
          case ScenarioFile.Question found -> found;
          case ScenarioFile.Replay replay ->
              throw new WrongUsage(
                  workbench.messages().text("ensemble.replay", name),
                  workbench.messages().text("study.replay.advice"));
        };
    if (question.uncertainty().inputs().isEmpty()) {
      throw new WrongUsage(
          workbench.messages().text("ensemble.certain", name),
          workbench.messages().text("ensemble.certain.advice"));
    }
    var network = workbench.baseline().network();
    var uncertainty = question.uncertainty();
    return new EnsembleSpec(
        network,
        question.scenario(),
        uncertainty.withPlan(plan.apply(uncertainty.plan())),
        Consumer.of(network, places));
  }

  /**
   * What is told beside the draws.
   *
   * @param threads for what is not drawn
   * @param prices how prices respond; empty if they are not asked for
   * @param indexPoints base points of the Sobol indices; 0 for none
   */
  public record Extras(int threads, Optional<PriceResponse> prices, int indexPoints) {
    /** Neither prices nor indices. */
    public static Extras none(int threads) {
      return new Extras(threads, Optional.empty(), 0);
    }
  }

  /**
   * Runs one ensemble, its tornado and what is asked for beside.
   *
   * @param drawing has the draws counted
   * @param searching hears of the runs of the tornado and the indices
   */
  public EnsembleAnswer.OfScenario run(
      EnsembleSpec spec,
      Extras extras,
      Function<Ensemble, Ensemble.Result> drawing,
      Progress searching) {
    try {
      var ensemble = new Ensemble(spec);
      var result = drawing.apply(ensemble);
      var tornado = Tornado.of(spec, extras.threads(), searching);
      var summary = result.tally().draws() == 0 ? null : Summary.of(result.tally());
      return new EnsembleAnswer.OfScenario(
          spec.scenario().name(),
          result.status(),
          result.asked(),
          spec.uncertainty().plan(),
          ensemble.layout().daysPerPeriod(),
          summary,
          tornado,
          summary == null ? List.of() : losses(spec, summary, extras.prices()),
          extras.indexPoints() == 0
              ? null
              : SobolIndices.of(spec, extras.indexPoints(), extras.threads(), searching));
    } catch (FileFault fault) {
      throw new WrongUsage(String.valueOf(fault.getMessage()));
    }
  }

  /** Loss in money at each place of the consumer whose value added the data state. */
  private List<LossAnswer> losses(
      EnsembleSpec spec, Summary summary, Optional<PriceResponse> prices) {
    double years = spec.scenario().horizonDays() / PeriodLength.DAYS_PER_YEAR;
    return stakes(spec.consumer().places()).stream()
        .map(table -> LossAnswer.of(table, EnsembleLoss.of(table, summary, years, prices)))
        .toList();
  }

  /** Loss in money of a scenario as it is stated. */
  List<LossAnswer> losses(Scenario scenario, List<PlaceId> places, Optional<PriceResponse> prices) {
    var network = workbench.baseline().network();
    return stakes(places).stream()
        .map(table -> LossAnswer.of(table, RunLoss.estimate(network, scenario, table, prices)))
        .toList();
  }

  private List<StakeTable> stakes(List<PlaceId> places) {
    return places.stream()
        .flatMap(place -> StakeTable.find(workbench.data(), place).stream())
        .toList();
  }

  /** The price response of the data; asking for one that nobody states is refused. */
  PriceResponse prices() {
    return PriceResponse.find(workbench.data())
        .orElseThrow(
            () ->
                new WrongUsage(
                    workbench.messages().text("loss.no-elasticity"),
                    workbench.messages().text("loss.no-elasticity.advice")));
  }

  /** What changes from the first scenario to each of the others. */
  public static List<EnsembleAnswer.Difference> comparison(
      List<EnsembleAnswer.OfScenario> scenarios) {
    var differences = new ArrayList<EnsembleAnswer.Difference>();
    var base = scenarios.getFirst().summary();
    for (var scenario : scenarios.subList(1, scenarios.size())) {
      var other = scenario.summary();
      if (base == null || other == null) {
        continue;
      }
      var mine = base.total();
      var theirs = other.total();
      differences.add(
          new EnsembleAnswer.Difference(
              scenario.name(),
              theirs.uncovered().mean() - mine.uncovered().mean(),
              Math.hypot(theirs.uncovered().meanError(), mine.uncovered().meanError()),
              tail(theirs) - tail(mine),
              theirs.shortage().value() - mine.shortage().value()));
    }
    return differences;
  }

  /** CVaR at 95 %. */
  static double tail(Summary.Series series) {
    return series.uncovered().tailMeans().get(Summary.TAILS.indexOf(WORST)).value();
  }
}
