package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Refusal;
import org.lodestone.app.command.IndexItems.Steps;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.Origin;
import org.lodestone.app.output.TextTable;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code lodestone index METHOD}: a published index for a consumer, item by item and year by year,
 * with its interval, its rank and what a change would do.
 */
@Command(name = "index")
public final class IndexCommand implements Callable<Integer> {
  private static final int DIGITS = 4;
  private static final String N_MINUS_1 = "n-1";

  private final Workbench workbench;

  @Parameters(index = "0", paramLabel = "METHOD", descriptionKey = "index.method")
  private String name = "";

  @Mixin private final IndexQuestion question = new IndexQuestion();
  @Mixin private final TableOptions tables = new TableOptions();
  @Mixin private final InputLicence licence = new InputLicence();

  public IndexCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * An item in a year.
   *
   * @param published the value in the convention of public implementations
   * @param rank among the items of the year, 1 is the highest; best and worst are what the
   *     intervals allow
   * @param unknown places of supply without an estimate of governance
   * @param standing to the aim of the Critical Raw Materials Act; null for other methods
   * @param ifChanged the value after the change that was asked about
   * @param sources ids of the sources that the inputs were read in, where they are single ones
   */
  record Line(
      String item,
      int year,
      double value,
      double low,
      double high,
      double published,
      double difference,
      int rank,
      int best,
      int worst,
      List<String> unknown,
      @Nullable String standing,
      @Nullable Double ifChanged,
      List<String> sources) {}

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

  /** How much of the order of a year is certain. */
  record Order(int year, double certainPairs) {}

  /** The answer. */
  record Answer(
      String method,
      String equation,
      String consumer,
      String convention,
      @Nullable Double threshold,
      List<Line> rows,
      List<Order> order,
      List<IndexItems.Refused> refused,
      List<String> rejects) {}

  @Override
  public Integer call() {
    var names =
        Stream.concat(Stream.of(IndexMethod.values()).map(IndexMethod::label), Stream.of(N_MINUS_1))
            .toList();
    var asked = ConsumerOptions.oneOf(workbench, "method", name, names);
    var method = IndexMethod.find(asked);
    if (method.isEmpty() && question.hasInputs()) {
      throw new Refusal(
          workbench.messages().text("inputs.asked", "index " + asked),
          workbench.messages().text("index.no-demand"),
          workbench.messages().text("index.no-demand.remedy"));
    }
    var measure = method.map(Measure::of).orElseGet(Measure::nMinusOne);
    write(answer(measure, items(method)));
    return ExitCode.DONE.number();
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

  private Answer answer(Measure method, IndexItems items) {
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
            lines.add(line(method, item, ranking, whatIf));
          }
        });
    return new Answer(
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
      Measure method, IndexItems.Item item, RankStability ranking, WhatIf whatIf) {
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
        item.sources());
  }

  private static double changed(Measure method, IndexItems.Item item, WhatIf whatIf) {
    var changed =
        new IndexItems.Item(whatIf.on(item.own()), item.published(), item.used(), item.sources());
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

  private void write(Answer answer) {
    var manifest = workbench.manifest("index " + answer.method(), question.named());
    tables.write(workbench, answer.method(), manifest, List.of(table(answer)));
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
      return;
    }
    print(answer);
  }

  private List<Origin> origins(Line line) {
    var origins = new PackageOrigins(workbench.checkedPackage().value());
    return question.hasInputs()
        ? List.of(licence.of(workbench, "--inputs"))
        : line.sources().stream().flatMap(id -> origins.source(id).stream()).toList();
  }

  private DataTable table(Answer answer) {
    var table =
        new DataTable(
            "index",
            List.of(
                "item",
                "year",
                "value",
                "low",
                "high",
                "published",
                "difference",
                "rank",
                "best",
                "worst",
                "unknown",
                "standing",
                "if_changed"));
    for (var line : answer.rows()) {
      var row = table.line();
      origins(line).forEach(row::restsOn);
      row.cell(line.item())
          .count(line.year())
          .cell((Double) line.value())
          .cell((Double) line.low())
          .cell((Double) line.high())
          .cell((Double) line.published())
          .cell((Double) line.difference())
          .count(line.rank())
          .count(line.best())
          .count(line.worst())
          .ids(line.unknown())
          .cell(line.standing())
          .cell(line.ifChanged())
          .end();
    }
    return table;
  }

  private void print(Answer answer) {
    var texts = workbench.messages();
    workbench.print(
        "index.title",
        texts.text("index.method." + answer.method()),
        answer.equation(),
        answer.consumer());
    var table =
        new TextTable()
            .text(texts.text("index.column.item"))
            .number(texts.text("index.column.year"))
            .number(texts.text("column.value"))
            .number(texts.text("index.column.interval"))
            .number(texts.text("index.column.published"))
            .number(texts.text("index.column.rank"))
            .text(texts.text("index.column.standing"))
            .number(texts.text("index.column.if"));
    for (var line : answer.rows()) {
      table.row(cells(line));
    }
    workbench.print(table.lines(2));
    workbench.print(List.of(answer.convention()));
    for (var order : answer.order()) {
      workbench.print(
          "index.order",
          String.valueOf(order.year()),
          workbench.numbers().percent(order.certainPairs()));
    }
    for (var refused : answer.refused()) {
      workbench.print("index.refused", refused.item(), refused.reason());
    }
    if (!answer.rejects().isEmpty()) {
      workbench.print("inputs.rejects", workbench.numbers().count(answer.rejects().size()));
      workbench.print(answer.rejects().stream().limit(5).map(reject -> "  " + reject).toList());
    }
  }

  private List<String> cells(Line line) {
    var numbers = workbench.numbers();
    var changed = line.ifChanged();
    var standing = line.standing();
    return List.of(
        line.item(),
        String.valueOf(line.year()),
        numbers.fixed(line.value(), DIGITS),
        numbers.fixed(line.low(), DIGITS) + "–" + numbers.fixed(line.high(), DIGITS),
        numbers.fixed(line.published(), DIGITS),
        "%d (%d–%d)".formatted(line.rank(), line.best(), line.worst()),
        standing == null ? "" : workbench.messages().text("index.standing." + standing),
        changed == null ? "" : numbers.fixed(changed, DIGITS));
  }
}
