package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.Refusal;
import org.lodestone.app.command.IndexAnswer.Line;
import org.lodestone.app.command.IndexAnswer.Order;
import org.lodestone.app.command.IndexItems.Steps;
import org.lodestone.app.output.DataTable;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.index.Benchmark;
import org.lodestone.index.Benchmark.Aim;
import org.lodestone.index.EuCriticality;
import org.lodestone.index.GeoPolRisk;
import org.lodestone.index.IndexInput;
import org.lodestone.index.IndexMethod;
import org.lodestone.index.NMinusOne;
import org.lodestone.index.Part;
import org.lodestone.index.RankStability;
import org.lodestone.index.RankStability.Ranked;
import org.lodestone.index.RankStability.Valued;
import org.lodestone.index.WhatIf;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;

/** Computes a published index as it is asked for; {@code index} and the page of indices use it. */
public final class IndexRun {
  private static final String N_MINUS_1 = "n-1";

  /** Equations into which the governance of places enters. */
  private static final Set<String> GOVERNED = Set.of("I7", "I10", "I12", "I18");

  private final Workbench workbench;
  private final String asked;
  private final IndexQuestion question;

  /** An unknown method is a wrong argument. */
  public IndexRun(Workbench workbench, String method, IndexQuestion question) {
    this.workbench = workbench;
    this.question = question;
    asked = ConsumerOptions.oneOf(workbench, "method", method, listMethods());
  }

  /** The names of the methods. */
  public static List<String> listMethods() {
    return Stream.concat(
            Stream.of(IndexMethod.values()).map(IndexMethod::label), Stream.of(N_MINUS_1))
        .toList();
  }

  /**
   * A method as the command runs it.
   *
   * @param published the value in the convention of public implementations
   */
  private record Measure(
      String label,
      String equation,
      Function<IndexItems.Item, Range> own,
      Function<IndexItems.Item, Range> published,
      @Nullable Double threshold,
      Optional<Aim> aim) {

    /** Methods that weigh places by their governance. */
    boolean governed() {
      return GOVERNED.contains(equation);
    }

    static Measure of(IndexMethod method) {
      var aim = method.findAim();
      return new Measure(
          method.label(),
          method.equation(),
          item -> method.of(item.own()),
          item -> method.asPublished(item.published()),
          method == IndexMethod.EU_SUPPLY_RISK
              ? Double.valueOf(EuCriticality.SUPPLY_RISK)
              : aim.map(Aim::threshold).orElse(null),
          aim);
    }

    /** I19, which needs what each place uses. */
    static Measure nMinusOne() {
      Function<IndexItems.Item, Range> cover =
          item ->
              NMinusOne.of(item.own().production(), item.used())
                  .map(NMinusOne::cover)
                  .orElse(Range.exactly(0));
      return new Measure(N_MINUS_1, "I19", cover, cover, 1.0, Optional.empty());
    }
  }

  public IndexAnswer answer() {
    var method = IndexMethod.find(asked);
    if (method.isEmpty() && question.hasInputs()) {
      throw new Refusal(
          workbench.messages().text("inputs.asked", "index " + asked),
          workbench.messages().text("index.no-demand"),
          workbench.messages().text("index.no-demand.remedy"));
    }
    var measure = method.map(Measure::of).orElseGet(Measure::nMinusOne);
    return answer(measure, items(method));
  }

  public RunManifest manifest() {
    return workbench.manifest("index " + asked, question.named());
  }

  /** The answer for other programs, if it was made of the data package. */
  public DataTable table(IndexAnswer answer) {
    var origins = new PackageOrigins(workbench.checkedPackage().value());
    return answer.table(
        line -> line.evidence().stream().flatMap(id -> origins.figure(id).stream()).toList());
  }

  private IndexItems items(Optional<IndexMethod> method) {
    return switch (method.orElse(IndexMethod.IMPORT_RELIANCE)) {
      case HHI, YALE_CONCENTRATION, BGS, USGS_DISRUPTION ->
          IndexItems.ofProduction(workbench, question);
      case EXTRACTION -> IndexItems.ofSupply(workbench, question, Steps.EXTRACTION);
      case PROCESSING -> IndexItems.ofSupply(workbench, question, Steps.PROCESSING);
      case IMPORT_RELIANCE, GEOPOLRISK, EU_SUPPLY_RISK, SINGLE_SUPPLIER ->
          IndexItems.ofSupply(workbench, question, Steps.ALL);
    };
  }

  private IndexAnswer answer(Measure method, IndexItems items) {
    var whatIf = question.whatIf(workbench, items.names());
    var lines = new ArrayList<Line>();
    var orders = new ArrayList<Order>();
    var byYear =
        items.items().stream()
            .collect(
                Collectors.groupingBy(
                    item -> item.own().year(), TreeMap::new, Collectors.toList()));
    byYear.forEach(
        (year, inYear) -> {
          var ranking =
              RankStability.of(
                  inYear.stream()
                      .map(item -> new Valued(item.own().item(), method.own().apply(item)))
                      .toList());
          orders.add(new Order(year, ranking.certainPairs()));
          for (var item : inYear) {
            var evidence =
                Stream.concat(
                        item.rows().stream(),
                        method.governed() ? items.governanceRows(item) : Stream.of())
                    .toList();
            lines.add(line(method, item, ranking, whatIf, evidence));
          }
        });
    return new IndexAnswer(
        method.label(),
        method.equation(),
        question.consumer(),
        workbench.messages().text("index.convention." + method.label()),
        method.threshold(),
        lines,
        orders,
        items.refused(),
        items.issues().stream().map(issue -> issue.at() + ": " + issue.message()).toList());
  }

  private static Line line(
      Measure method,
      IndexItems.Item item,
      RankStability ranking,
      WhatIf whatIf,
      List<String> evidence) {
    var input = item.own();
    var value = method.own().apply(item);
    double published = method.published().apply(item).value();
    var ranked =
        ranking.ranked().stream()
            .filter(r -> r.item().equals(input.item()))
            .findFirst()
            .orElseGet(() -> new Ranked(input.item(), value, 1, 1, 1));
    return new Line(
        input.item(),
        input.year(),
        value.value(),
        value.low(),
        value.high(),
        published,
        value.value() - published,
        ranked.rank(),
        ranked.best(),
        ranked.worst(),
        unknown(input),
        method.aim().map(aim -> standing(aim, value)).orElse(null),
        whatIf.isNothing() ? null : changed(method, item, whatIf),
        evidence);
  }

  private static double changed(Measure method, IndexItems.Item item, WhatIf whatIf) {
    var changed =
        new IndexItems.Item(whatIf.on(item.own()), item.published(), item.used(), item.rows());
    return method.own().apply(changed).value();
  }

  private static String standing(Aim aim, Range value) {
    return Benchmark.of(aim, value).standing().name().toLowerCase(Locale.ROOT);
  }

  private static List<String> unknown(IndexInput input) {
    return GeoPolRisk.listUnknown(input).stream()
        .map(Part::place)
        .map(PlaceId::text)
        .distinct()
        .toList();
  }
}
