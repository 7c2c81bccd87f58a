package org.lodestone.app.command;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.data.yaml.Field;
import org.lodestone.restriction.Order;
import org.lodestone.restriction.Rule;
import org.lodestone.restriction.Screening;
import org.lodestone.restriction.Screening.Finding;
import org.lodestone.restriction.Screening.Result;
import org.lodestone.restriction.Screening.Route;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lodestone restriction screen}: which trade controls catch an order, and by what route. */
@Command(name = "screen")
public final class RestrictionScreenCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Agreements agreements;

  @Option(names = "--element", paramLabel = "SYMBOL", descriptionKey = "restriction.element")
  private @Nullable String element;

  @Option(names = "--goods", paramLabel = "KIND", descriptionKey = "restriction.goods")
  private @Nullable String goods;

  @Option(names = "--hs", paramLabel = "CODE", descriptionKey = "restriction.hs")
  private @Nullable String heading;

  @Option(names = "--from", paramLabel = "PLACE", descriptionKey = "restriction.from")
  private String from = "CN";

  @Option(names = "--to", paramLabel = "PLACE", required = true, descriptionKey = "restriction.to")
  private String to = "";

  @Option(names = "--consignee", paramLabel = "NAME", descriptionKey = "restriction.consignee")
  private @Nullable String consignee;

  @Option(names = "--use", paramLabel = "civil|military", descriptionKey = "restriction.use")
  private @Nullable String use;

  @Option(names = "--value", paramLabel = "AMOUNT", descriptionKey = "restriction.value")
  private @Nullable BigDecimal value;

  @Option(names = "--listed-value", paramLabel = "AMOUNT", descriptionKey = "restriction.listed")
  private @Nullable BigDecimal listed;

  @Mixin private final TableOptions tables = new TableOptions();

  public RestrictionScreenCommand(Workbench workbench) {
    this.workbench = workbench;
    agreements = new Agreements(workbench);
  }

  /** The answer. */
  record Answer(
      String asOf,
      String route,
      List<RestrictionAnswer.FindingLine> findings,
      List<String> notes) {}

  @Override
  public Integer call() {
    var register = agreements.register();
    var result =
        new Screening(register.restrictions(), register.entities())
            .screen(order(), agreements.asOf());
    var manifest = agreements.manifest("restriction screen", options());
    var answer =
        new Answer(
            agreements.asOf().toString(),
            Field.written(result.route()),
            result.findings().stream().map(RestrictionAnswer.FindingLine::of).toList(),
            notes());
    tables.writeAnswer(workbench, manifest, agreements.data(), answer);
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(result);
    }
    return ExitCode.DONE.number();
  }

  private Map<String, String> options() {
    return new AskedOptions()
        .with("from", from)
        .with("to", to)
        .with("element", element)
        .with("goods", goods)
        .with("hs", heading)
        .with("consignee", consignee)
        .with("use", use)
        .with("value", value)
        .with("listed-value", listed)
        .all();
  }

  private Order order() {
    try {
      return new Order(
          new Order.Item(
              Optional.ofNullable(element),
              known("goods", goods, words(Rule::goods)),
              Optional.ofNullable(heading).map(this::digits)),
          agreements.place("from", from),
          agreements.place("to", to),
          Optional.ofNullable(consignee),
          endUse(),
          value());
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private Stream<String> words(Function<Rule, List<String>> part) {
    return agreements.register().restrictions().stream()
        .flatMap(one -> one.rules().stream())
        .flatMap(rule -> part.apply(rule).stream())
        .distinct()
        .sorted();
  }

  /** A word that no rule has would never be caught: rather an error than a false all-clear. */
  private Optional<String> known(String what, @Nullable String word, Stream<String> words) {
    return word == null
        ? Optional.empty()
        : Optional.of(agreements.oneOf(what, word, words.toList()));
  }

  private String digits(String code) {
    var digits = code.replaceAll("[. ]", "");
    if (!digits.matches("[0-9]{4,10}")) {
      throw new WrongUsage(
          workbench.messages().text("restriction.hs.wrong", code),
          workbench.messages().text("restriction.hs.advice"));
    }
    return digits;
  }

  private Order.EndUse endUse() {
    if (use == null) {
      return Order.EndUse.NOT_STATED;
    }
    return agreements.oneOf("use", use, List.of("civil", "military")).equals("civil")
        ? Order.EndUse.CIVIL
        : Order.EndUse.MILITARY;
  }

  private Optional<Order.Value> value() {
    if ((value == null) != (listed == null)) {
      throw new WrongUsage(
          workbench.messages().text("restriction.value.alone"),
          workbench.messages().text("restriction.value.advice"));
    }
    return value == null || listed == null
        ? Optional.empty()
        : Optional.of(new Order.Value(value, listed));
  }

  /** What a screening does not say. */
  private List<String> notes() {
    var texts = workbench.messages();
    return List.of(
        texts.text(
            "restriction.not-cleared",
            workbench.numbers().count(agreements.register().entities().size())),
        texts.text("restriction.note"));
  }

  private void print(Result result) {
    var texts = workbench.messages();
    workbench.print(List.of(agreements.asOfLine()));
    workbench.print("restriction.route." + Field.written(result.route()));
    result.findings().stream().filter(Finding::binds).forEach(this::print);
    var later = result.findings().stream().filter(finding -> !finding.binds()).toList();
    if (later.stream().anyMatch(finding -> finding.route() != Route.FREE)) {
      workbench.print("restriction.not-binding");
      later.forEach(this::print);
    }
    workbench.print(notes());
    if (result.findings().isEmpty()) {
      workbench.print(List.of(texts.text("restriction.nothing")));
    }
  }

  private void print(Finding finding) {
    var texts = workbench.messages();
    var why =
        texts.text(
            "restriction.why." + Field.written(finding.why()),
            finding.entity().map(entity -> entity.name()).orElse(""),
            finding.rule().share_percent().map(BigDecimal::toPlainString).orElse(""));
    var line =
        texts.text(
            "restriction.finding",
            texts.text("restriction.route.short." + Field.written(finding.route())),
            finding.restriction().id().text(),
            agreements.name(finding.restriction()),
            texts.text("restriction.state." + Field.written(finding.state())),
            why);
    workbench.print(List.of("  " + line));
    finding
        .until()
        .ifPresent(
            until ->
                workbench.print(
                    List.of("      " + texts.text("restriction.suspended", until.toString()))));
  }
}
