package org.lodestone.app.serve;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.ConsumerOptions;
import org.lodestone.app.command.StandardStudy;
import org.lodestone.app.command.Studies;
import org.lodestone.app.command.Workbench;
import org.lodestone.brief.StudyOptions;
import org.lodestone.brief.document.ChainSection;
import org.lodestone.brief.document.OutageEntry;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.RowCard;
import org.lodestone.brief.document.SourceCard;
import org.lodestone.brief.document.StressSection;
import org.lodestone.brief.document.StudyDocument;
import org.lodestone.contingency.Contingency.ProcessOutage;
import org.lodestone.contingency.Span;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Process;
import org.lodestone.scenario.Behaviour;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.Scenario;
import org.lodestone.scenario.ScenarioFile;

/** What the HTTP interface answers; long computations are kept. */
final class Answers {
  private static final int STUDIES_KEPT = 8;
  private static final int RUNS_KEPT = 64;
  private static final int WEEKS = 104;
  private static final int OUTAGE_WEEKS = 52;
  private static final double MOST_STOCK_DAYS = 1000;

  private final Workbench workbench;
  private final Studies studies;
  private final Kept<StudyDocument> documents = new Kept<>(STUDIES_KEPT);
  private final Kept<Without> without = new Kept<>(RUNS_KEPT);
  private final Kept<StressSection> stresses = new Kept<>(RUNS_KEPT);

  Answers(Workbench workbench) {
    this.workbench = workbench;
    studies = new Studies(workbench);
  }

  /** The evidence behind one row. */
  record Row(
      RowCard row,
      @Nullable SourceCard source,
      @Nullable SourceCard citedBy,
      List<RowCard> others) {}

  /** The chain and the runs without one supplier at one stage. */
  record Without(OutageEntry outage, List<StressSection.Run> runs, List<ChainSection.Link> links) {}

  StudyDocument study(String consumer) {
    return documents.get(consumer, () -> new StandardStudy(workbench).build(consumer));
  }

  /** Empty if there is no such row. */
  Optional<Row> row(String id) {
    if (workbench.data().findRow(id).isEmpty()) {
      return Optional.empty();
    }
    var cards = cards(id);
    var row = cards.rows().get(id);
    if (row == null) {
      return Optional.empty();
    }
    var source = row.source() == null ? null : cards.sources().get(row.source());
    var citedBy =
        source == null || source.citedBy() == null ? null : cards.sources().get(source.citedBy());
    var others =
        row.others().stream()
            .flatMap(other -> Optional.ofNullable(cards(other).rows().get(other)).stream())
            .toList();
    return Optional.of(new Row(row, source, citedBy, others));
  }

  private org.lodestone.brief.EvidenceCards cards(String id) {
    var named =
        new Quantity(
            0.0,
            null,
            null,
            "",
            "",
            Quantity.Kind.OBSERVED,
            new Quantity.Support("claim", null, List.of(id)));
    return studies
        .builder(StudyOptions.of(List.of(new PlaceId(ConsumerOptions.STANDARD))))
        .evidence(named);
  }

  Without without(String consumer, String place, String stage, @Nullable String stateStockDays) {
    var document = study(consumer);
    var outage =
        document.outages().stream()
            .filter(
                entry ->
                    entry.place().equals(place)
                        && entry.stage().equals(stage)
                        && entry.site() == null)
            .findFirst()
            .orElseThrow(
                () ->
                    new WrongUsage(
                        workbench.messages().text("serve.no-outage", stage, place),
                        workbench.messages().text("serve.no-outage.advice")));
    double days = stateStockDays == null ? Scenario.STOCKS_OF_NETWORK : days(stateStockDays);
    var key = String.join(" ", consumer, place, stage, String.valueOf(days));
    return without.get(key, () -> without(document, outage, days));
  }

  private double days(String text) {
    try {
      double days = Double.parseDouble(text);
      if (days >= 0 && days <= MOST_STOCK_DAYS) {
        return days;
      }
    } catch (NumberFormatException e) {
      throw wrongDays(text);
    }
    throw wrongDays(text);
  }

  private WrongUsage wrongDays(String text) {
    return new WrongUsage(
        workbench.messages().text("serve.days", text),
        workbench.messages().text("serve.days.advice"));
  }

  private Without without(StudyDocument document, OutageEntry outage, double stateDays) {
    var stress =
        builder(document.consumer().places(), outageOf(outage, stateDays)).stress(Progress.NONE);
    var taken = outage.stage() + ":" + outage.place();
    var links =
        document.chain().links().stream().filter(link -> !link.source().equals(taken)).toList();
    return new Without(outage, stress.runs(), links);
  }

  private org.lodestone.brief.StudyBuilder builder(List<String> places, Scenario scenario) {
    var consumer = ConsumerOptions.consumer(workbench, places);
    return studies.builder(StudyOptions.of(consumer).withStress(scenario));
  }

  /** A year without the stage at the place, then a year to recover. */
  private Scenario outageOf(OutageEntry outage, double stateDays) {
    var network = workbench.baseline().network();
    double week = PeriodLength.WEEK.days();
    var processes =
        network.processes().stream()
            .filter(p -> p.place().text().equals(outage.place()))
            .filter(p -> network.recipe(p.recipe()).stage().id().equals(outage.stage()))
            .map(Process::id)
            .toList();
    var name = "outage of " + outage.stage() + " in " + outage.place();
    var contingency = new ProcessOutage(name, processes, 1, new Span(0, OUTAGE_WEEKS * week, 0));
    return new Scenario(
        name,
        StandardStudy.START,
        PeriodLength.WEEK,
        WEEKS * week,
        List.of(contingency),
        Behaviour.CAUTIOUS,
        stateDays);
  }

  StressSection stress(String consumer, String text) {
    return switch (studies.parse("scenario", text)) {
      case ScenarioFile.Question question ->
          stresses.get(
              consumer + "\n" + text,
              () ->
                  builder(List.of(consumer.split("\\+", -1)), question.scenario())
                      .stress(Progress.NONE));
      case ScenarioFile.Replay replay ->
          throw new WrongUsage(
              workbench.messages().text("study.replay", "scenario", replay.name()),
              workbench.messages().text("study.replay.advice"));
    };
  }
}
