package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.lodestone.app.WrongUsage;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.ensemble.Ensemble;
import org.lodestone.ensemble.EnsembleSpec;
import org.lodestone.ensemble.Summary;
import org.lodestone.ensemble.Tornado;
import org.lodestone.network.PlaceId;
import org.lodestone.scenario.Progress;
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
    var name = String.valueOf(file.getFileName());
    var question =
        switch (studies.scenario(file)) {
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
   * Runs one ensemble and its tornado.
   *
   * @param threads for the tornado
   * @param drawing has the draws counted
   * @param searching hears of the runs of the tornado
   */
  public static EnsembleAnswer.OfScenario run(
      EnsembleSpec spec,
      int threads,
      Function<Ensemble, Ensemble.Result> drawing,
      Progress searching) {
    try {
      var ensemble = new Ensemble(spec);
      var result = drawing.apply(ensemble);
      var tornado = Tornado.of(spec, threads, searching);
      return new EnsembleAnswer.OfScenario(
          spec.scenario().name(),
          result.status(),
          result.asked(),
          spec.uncertainty().plan(),
          ensemble.layout().daysPerPeriod(),
          result.tally().draws() == 0 ? null : Summary.of(result.tally()),
          tornado);
    } catch (FileFault fault) {
      throw new WrongUsage(String.valueOf(fault.getMessage()));
    }
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
