package org.lodestone.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.StressSection;
import org.lodestone.brief.document.Text;
import org.lodestone.contingency.Contingency;
import org.lodestone.contingency.Span;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.FormId;
import org.lodestone.network.Stage;
import org.lodestone.network.Stockpile;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Range;
import org.lodestone.scenario.Behaviour;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.Scenario;
import org.lodestone.simulation.BreakEvenStock;

/**
 * What stops and when: the scenario between "no new supplier" and "full rerouting", with small,
 * usual and large state stocks, the best response to it, and the stock that just suffices.
 */
final class StressPart {

  private static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final double BAN_WEEKS = 26;
  private static final double HORIZON_WEEKS = 104;
  private static final List<Integer> STATE_DAYS = List.of(0, 60, 180);
  private static final double LARGEST_COVER_DAYS = 730;

  private final StudyContext study;
  private final Scenario scenario;
  private final Progress progress;

  private StressPart(StudyContext study, Scenario scenario, Progress progress) {
    this.study = study;
    this.scenario = scenario;
    this.progress = progress;
  }

  static StressSection of(StudyContext study, Progress progress) {
    var scenario = study.options().stress().orElseGet(() -> exportStop(study));
    return new StressPart(study, scenario, progress).build();
  }

  /** The default: the place looked at ships nothing but ore and finished goods to the consumer. */
  static Scenario exportStop(StudyContext study) {
    double week = PeriodLength.WEEK.days();
    var ban =
        new Contingency.ExportBan(
            "export-stop",
            study.lookedAt(),
            study.consumer(),
            listBanned(study),
            1,
            new Span(0, BAN_WEEKS * week, 0));
    return new Scenario(
        "export-stop",
        START,
        PeriodLength.WEEK,
        HORIZON_WEEKS * week,
        List.of(ban),
        Behaviour.CAUTIOUS,
        Scenario.STOCKS_OF_NETWORK);
  }

  /** What is traded between the first stage of the chain and the last one. */
  private static List<FormId> listBanned(StudyContext study) {
    var between =
        study.network().stages().stream()
            .filter(stage -> !stage.id().equals("scrap"))
            .map(Stage::id)
            .toList();
    var banned = Set.copyOf(between.subList(1, Math.max(1, between.size() - 1)));
    var traded = new LinkedHashSet<FormId>();
    study.network().lanes().stream()
        .filter(lane -> lane.from().equals(study.lookedAt()))
        .filter(lane -> study.consumer().contains(lane.to()))
        .filter(lane -> banned.contains(study.network().form(lane.form()).stage().id()))
        .forEach(lane -> traded.add(lane.form()));
    return List.copyOf(traded);
  }

  private StressSection build() {
    var runs = new ArrayList<StressSection.Run>();
    runs.add(run("no-new-supplier", noNewSupplier(), scenario.behaviour().withReroutingShare(0)));
    runs.add(run("full-rerouting", fullRerouting(), scenario.behaviour().withReroutingShare(1)));
    for (int days : STATE_DAYS) {
      var label =
          new Text(
              "No new supplier, state stock of {0} days",
              "Aucun nouveau fournisseur, stock d’État de {0} jours");
      var changed = withStateDays(days).withBehaviour(scenario.behaviour().withReroutingShare(0));
      runs.add(
          runOf("no-new-supplier-state-" + days, label.with(Text.same("" + days)), changed, days));
    }
    return new StressSection(
        summary(),
        runs,
        new BestResponsePart(study, scenario, progress).summary(evidence("optimum of L3")),
        breakEven());
  }

  private static Text noNewSupplier() {
    return new Text("No new supplier", "Aucun nouveau fournisseur");
  }

  private static Text fullRerouting() {
    return new Text("Full rerouting", "Réorientation complète");
  }

  private StressSection.Run run(String id, Text label, Behaviour behaviour) {
    return runOf(id, label, scenario.withBehaviour(behaviour), null);
  }

  private StressSection.Run runOf(
      String id, Text label, Scenario changed, @Nullable Integer stateDays) {
    var report = new RunReport(study, changed);
    var uncovered = report.uncovered();
    return new StressSection.Run(
        id,
        label,
        changed.behaviour().reroutingShare(),
        stateDays == null ? null : (double) stateDays,
        Quantity.of(
            Range.exactly(uncovered), unit(), basis(), evidence("Σ (demand − served) (S13)")),
        Quantity.roundedFinite(report.uncoveredShare()),
        report.firstShortages(),
        report.series(),
        report.causes());
  }

  private String unit() {
    return study.network().form(study.uses().forms().getFirst()).unit();
  }

  private Basis basis() {
    return study.network().form(study.uses().forms().getFirst()).basis();
  }

  /**
   * State stocks at all stages together hold this many days: where a stock lies half as oxide and
   * half as metal, each holds half of the days.
   */
  private Scenario withStateDays(double days) {
    return scenario.withStateCoverDays(days / stockedStages());
  }

  private long stockedStages() {
    long stages =
        study.network().stockpiles().stream()
            .filter(s -> s.owner() == Stockpile.Owner.STATE)
            .filter(s -> study.consumer().contains(s.place()))
            .map(s -> study.network().form(s.form()).stage())
            .distinct()
            .count();
    return Math.max(1, stages);
  }

  /** The demand, the flows that are cut and the stocks; behaviour and scenario are assumptions. */
  Evidence evidence(String formula) {
    var rows = new LinkedHashSet<String>();
    var network = study.network();
    network.demands().stream()
        .filter(d -> study.consumer().contains(d.place()))
        .filter(d -> study.uses().forms().contains(d.form()))
        .forEach(d -> rows.addAll(d.amount_perYear().evidence().rows()));
    network.lanes().stream()
        .filter(lane -> study.consumer().contains(lane.to()) && study.held(lane.form()) > 0)
        .forEach(lane -> rows.addAll(lane.flow_perYear().evidence().rows()));
    network.stockpiles().stream()
        .filter(s -> study.consumer().contains(s.place()) && study.held(s.form()) > 0)
        .forEach(s -> rows.addAll(s.coverDays().evidence().rows()));
    return new Evidence.Derivation(formula, List.copyOf(rows), true);
  }

  private @Nullable Quantity breakEven() {
    var cautious = scenario.withBehaviour(scenario.behaviour().withReroutingShare(0));
    var found =
        BreakEvenStock.find(
            study.network(),
            cautious,
            study.uses(),
            LARGEST_COVER_DAYS / stockedStages(),
            progress);
    var days = inTotal(found.days());
    return days.map(
            value ->
                Quantity.of(
                    Range.exactly(value),
                    "days",
                    Basis.TIME,
                    evidence("smallest state stock without a shortage, all stages together")))
        .orElse(null);
  }

  private Optional<Double> inTotal(OptionalDouble days) {
    return days.isPresent() ? Optional.of(days.getAsDouble() * stockedStages()) : Optional.empty();
  }

  private StressSection.ScenarioSummary summary() {
    var behaviour = scenario.behaviour();
    return new StressSection.ScenarioSummary(
        scenario.name(),
        scenario.start().toString(),
        scenario.period().name().toLowerCase(Locale.ROOT),
        scenario.horizonDays(),
        scenario.contingencies().stream()
            .map(new ContingencyTexts(study, scenario.start())::of)
            .toList(),
        new StressSection.BehaviourSummary(
            behaviour.reroutingDelayDays(),
            behaviour.reroutingRampDays(),
            behaviour.laneHeadroom(),
            behaviour.correctionDays(),
            behaviour.rationing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            behaviour.release().release_daysPerDay(),
            stateStockDays()));
  }

  /** The stated days at all stages together; null if the consumer has no state stock. */
  private @Nullable Double stateStockDays() {
    if (scenario.stateCoverDays() >= 0) {
      return Quantity.roundedFinite(scenario.stateCoverDays() * stockedStages());
    }
    var days =
        study.network().stockpiles().stream()
            .filter(s -> s.owner() == Stockpile.Owner.STATE)
            .filter(s -> study.consumer().contains(s.place()))
            .mapToDouble(s -> s.coverDays().value())
            .average();
    return days.isPresent() ? Quantity.roundedFinite(days.getAsDouble() * stockedStages()) : null;
  }
}
