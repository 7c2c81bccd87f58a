package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Refusal;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.Mark;
import org.lodestone.app.output.TextTable;
import org.lodestone.brief.document.Quantity;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Range;
import org.lodestone.scenario.Rulebook;
import org.lodestone.stock.DaysOfCover;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lodestone stock cover}: days of cover by a declared rulebook. */
@Command(name = "cover")
public final class StockCoverCommand implements Callable<Integer> {
  private static final String DEFAULT = "examples/rulebooks/default.yaml";
  private static final List<String> ELEMENTS = List.of("Nd", "Pr", "Dy", "Tb");

  private final Workbench workbench;

  @Option(names = "--for", paramLabel = "JP|JP+US", descriptionKey = "option.for")
  private String consumer = ConsumerOptions.STANDARD;

  @Option(names = "--material", paramLabel = "Nd", descriptionKey = "option.material")
  private @Nullable String material;

  @Option(names = "--rules", paramLabel = "FILE", descriptionKey = "stock.rules")
  private @Nullable Path rules;

  @Mixin private final TableOptions tables = new TableOptions();

  public StockCoverCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** A rule with its reason. */
  record RuleEntry(String rule, String says, String why) {}

  /** Goods, and what the rules leave of them. */
  record Stock(
      String place, String form, String holding, Quantity element, double counted_t, String why) {}

  /** The cover of one element. */
  record Cover(
      String element,
      double need_tPerDay,
      Quantity days,
      Quantity containedDays,
      List<Stock> stocks) {}

  /** The answer. */
  record Answer(List<String> consumer, String rulebook, List<RuleEntry> rules, List<Cover> cover) {}

  @Override
  public Integer call() {
    var places = ConsumerOptions.consumer(workbench, List.of(consumer.split("\\+", -1)));
    var rulebook = rulebook();
    var covers = new ArrayList<Cover>();
    for (var element : elements()) {
      covers.add(cover(rulebook, places, element));
    }
    var answer =
        new Answer(
            places.stream().map(PlaceId::text).toList(),
            rulebook.name(),
            entries(rulebook),
            covers);
    var options = new java.util.TreeMap<String, String>();
    options.put("for", consumer);
    options.put("rules", rules == null ? "default" : String.valueOf(rules.getFileName()));
    var manifest = workbench.manifest("stock cover", options);
    tables.writeAnswer(workbench, manifest, workbench.checkedPackage().value(), answer);
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(answer);
    }
    return ExitCode.DONE.number();
  }

  private List<String> elements() {
    if (material != null) {
      return List.of(ConsumerOptions.element(workbench, material));
    }
    var known = org.lodestone.risk.ElementContent.of(workbench.baseline().network()).elements();
    var usual = ELEMENTS.stream().filter(known::contains).toList();
    return usual.isEmpty() ? known : usual;
  }

  private Rulebook rulebook() {
    var file = rules == null ? Workbench.home().resolve(DEFAULT) : rules;
    try {
      return Rulebook.read(String.valueOf(file.getFileName()), new Studies(workbench).text(file));
    } catch (FileFault fault) {
      throw new WrongUsage(String.valueOf(fault.getMessage()));
    }
  }

  private Cover cover(Rulebook rulebook, List<PlaceId> places, String element) {
    DaysOfCover cover;
    try {
      cover = DaysOfCover.of(workbench.baseline().network(), rulebook, places, element);
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          workbench.messages().text("stock.cover.asked", element, consumer),
          String.valueOf(e.getMessage()),
          workbench.messages().text("stock.cover.remedy"));
    }
    var rows = new java.util.LinkedHashSet<String>();
    cover.lines().forEach(line -> rows.addAll(line.evidence().rows()));
    var evidence =
        new Evidence.Derivation(
            "counted stock over daily need, by the rulebook", List.copyOf(rows), true);
    return new Cover(
        element,
        Quantity.roundedFinite(cover.need_tPerDay()),
        days(cover.days(), evidence),
        days(cover.containedDays(), evidence),
        cover.lines().stream().map(StockCoverCommand::stock).toList());
  }

  private static Quantity days(Range days, Evidence evidence) {
    return Quantity.of(days, "days", Basis.TIME, evidence);
  }

  private static Stock stock(DaysOfCover.Line line) {
    return new Stock(
        line.place().text(),
        line.form().text(),
        line.holding().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        Quantity.of(line.element_t(), "t", Basis.ELEMENT, line.evidence()),
        Quantity.roundedFinite(line.counted().value()),
        line.reason());
  }

  private static List<RuleEntry> entries(Rulebook rules) {
    return List.of(
        entry("owners", rules.owners()),
        entry("stages", rules.stages()),
        entry("atSea", rules.atSea()),
        entry("inProcess", rules.inProcess()),
        entry("unreachable", rules.unreachable()),
        entry("base", rules.base()),
        entry("conversion", rules.conversion()));
  }

  private static RuleEntry entry(String name, Rulebook.Rule<?> rule) {
    return new RuleEntry(
        name,
        String.valueOf(rule.says()).toLowerCase(Locale.ROOT).replace('_', '-'),
        rule.reason());
  }

  private void print(Answer answer) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    workbench.print("stock.cover.title", String.join("+", answer.consumer()), answer.rulebook());
    var table =
        new TextTable()
            .text(texts.text("column.element"))
            .number(texts.text("stock.column.need"))
            .number(texts.text("column.days"))
            .number(texts.text("stock.column.low"))
            .number(texts.text("stock.column.high"))
            .number(texts.text("stock.column.contained"))
            .text("");
    for (var cover : answer.cover()) {
      table.row(
          cover.element(),
          numbers.plain(cover.need_tPerDay()),
          plain(cover.days().value()),
          plain(cover.days().low()),
          plain(cover.days().high()),
          plain(cover.containedDays().value()),
          Mark.of(cover.days().kind()).letter(texts));
    }
    workbench.print(table.lines(2));
    workbench.print("stock.cover.rules");
    var rulesTable = new TextTable().text("").text("").text("");
    answer.rules().forEach(rule -> rulesTable.row(rule.rule(), rule.says(), rule.why()));
    workbench.print(rulesTable.lines(2));
    workbench.print("stock.cover.note");
    workbench.print("mark.legend");
  }

  private String plain(@Nullable Double number) {
    return number == null ? "—" : workbench.numbers().plain(number);
  }
}
