package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.Interruption;
import org.lodestone.app.output.Quantities;
import org.lodestone.app.output.TextTable;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.ensemble.Ensemble;
import org.lodestone.ensemble.EnsembleSpec;
import org.lodestone.ensemble.Summary;
import org.lodestone.network.PlaceId;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ReleaseRule;
import org.lodestone.scenario.uncertain.Uncertainty;
import org.lodestone.simulation.kernel.WarmUp;
import org.lodestone.stock.RuleComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lodestone stock rules SCENARIO}: when and for whom the stocks of states are released and
 * filled up, rule against rule on the same draws.
 */
@Command(name = "rules")
public final class StockRulesCommand implements Callable<Integer> {
  private static final int LOWEST = 0;
  private static final int MIDDLE = 2;

  private final Workbench workbench;

  @Parameters(index = "0", paramLabel = "SCENARIO", descriptionKey = "stress.scenario")
  private Path file = Path.of("");

  @Option(names = "--for", paramLabel = "JP|JP+US", descriptionKey = "option.for")
  private String consumer = ConsumerOptions.STANDARD;

  @Option(names = "--rule", split = ",", paramLabel = "RULE", descriptionKey = "stock.rule")
  private List<String> wanted = List.of();

  @Mixin private final DrawOptions drawing = new DrawOptions();

  @Mixin private final TableOptions tables = new TableOptions();

  public StockRulesCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * A rule, and what became of the draws under it.
   *
   * @param serves {@code everyone}, {@code home}, or the last class that is served
   * @param left_days days of use that the state holds at the end, at the bands of the summary
   */
  record Tried(
      String name,
      double openBelow,
      double closeAt,
      double wait_days,
      double release_daysPerDay,
      String serves,
      double refill_daysPerDay,
      double calm_days,
      Summary.Spread uncovered,
      Summary.Probability shortage,
      List<Double> left_days) {}

  /** What changes from the first rule to another, on the same draws. */
  record Difference(String name, double meanUncovered, double tailMean95, double shortage) {}

  /**
   * The answer.
   *
   * @param bands at which the days left are told
   */
  record Answer(
      String scenario,
      List<String> consumer,
      Ensemble.Status status,
      Uncertainty.Plan plan,
      List<Double> bands,
      List<Tried> rules,
      List<Difference> differences) {}

  @Override
  public Integer call() {
    WarmUp.begin();
    var places = ConsumerOptions.consumer(workbench, List.of(consumer.split("\\+", -1)));
    var spec = new Ensembles(workbench).spec(file, places, plan -> drawing.plan(workbench, plan));
    var rules = rules(spec);
    try (var interruption = new Interruption()) {
      var bar = drawing.bar(workbench, spec.scenario().name(), interruption::isAsked);
      var compared = compare(spec, rules, bar);
      bar.clear();
      write(answer(spec, places, compared), compared);
      return (compared.status() == Ensemble.Status.PARTIAL ? ExitCode.INTERRUPTED : ExitCode.DONE)
          .number();
    }
  }

  private RuleComparison compare(
      EnsembleSpec spec, List<RuleComparison.Named> rules, Progress progress) {
    try {
      return RuleComparison.of(spec, rules, drawing.threads(), progress);
    } catch (FileFault fault) {
      throw new WrongUsage(String.valueOf(fault.getMessage()));
    }
  }

  /** The rules asked for, in that order; all of them if none is named. */
  private List<RuleComparison.Named> rules(EnsembleSpec spec) {
    var known = RuleComparison.rules(spec.scenario().behaviour());
    if (wanted.isEmpty()) {
      return known;
    }
    var names = known.stream().map(RuleComparison.Named::name).toList();
    return wanted.stream()
        .map(name -> ConsumerOptions.oneOf(workbench, "rule", name, names))
        .distinct()
        .map(name -> known.get(names.indexOf(name)))
        .toList();
  }

  private static Answer answer(EnsembleSpec spec, List<PlaceId> places, RuleComparison compared) {
    return new Answer(
        spec.scenario().name(),
        places.stream().map(PlaceId::text).toList(),
        compared.status(),
        spec.uncertainty().plan(),
        Summary.BANDS,
        compared.scores().stream().map(StockRulesCommand::tried).toList(),
        differences(compared.scores()));
  }

  private static Tried tried(RuleComparison.Score score) {
    var rule = score.rule().rule();
    var total = score.summary().total();
    return new Tried(
        score.rule().name(),
        rule.openBelow(),
        rule.closeAt(),
        rule.wait_days(),
        rule.release_daysPerDay(),
        serves(rule),
        rule.refill_daysPerDay(),
        rule.calm_days(),
        total.uncovered(),
        total.shortage(),
        score.left());
  }

  private static String serves(ReleaseRule rule) {
    return switch (rule.lastClass()) {
      case ReleaseRule.EVERYONE -> "everyone";
      case ReleaseRule.HOME -> "home";
      default -> Integer.toString(rule.lastClass());
    };
  }

  private static List<Difference> differences(List<RuleComparison.Score> scores) {
    var differences = new ArrayList<Difference>();
    for (var score : scores.subList(Math.min(1, scores.size()), scores.size())) {
      var base = scores.getFirst().summary().total();
      var other = score.summary().total();
      differences.add(
          new Difference(
              score.rule().name(),
              other.uncovered().mean() - base.uncovered().mean(),
              Ensembles.tail(other) - Ensembles.tail(base),
              other.shortage().value() - base.shortage().value()));
    }
    return differences;
  }

  private void write(Answer answer, RuleComparison compared) {
    var options = new TreeMap<String, String>();
    options.put("for", consumer);
    options.put("scenario", String.valueOf(file.getFileName()));
    options.put("rule", String.join(",", wanted));
    options.put("draws", String.valueOf(answer.plan().draws()));
    options.put("seed", String.valueOf(answer.plan().seed()));
    var manifest = workbench.manifest("stock rules", options);
    tables.writeAnswer(workbench, manifest, workbench.data(), answer);
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(answer, compared);
    }
  }

  private void print(Answer answer, RuleComparison compared) {
    var texts = workbench.messages();
    var shown = new Quantities(texts, workbench.session().options().language());
    workbench.print(
        answer.status() == Ensemble.Status.PARTIAL ? "stock.rules.partial" : "stock.rules.title",
        answer.scenario(),
        String.join("+", answer.consumer()),
        workbench.numbers().count(answer.plan().draws()),
        String.valueOf(answer.plan().seed()));
    workbench.print(table(answer, shown).lines(2));
    if (answer.rules().stream().anyMatch(rule -> rule.left_days().isEmpty())) {
      workbench.print("stock.break-even.no-stockpile");
    }
    for (var score : compared.scores()) {
      var name = score.rule().name();
      workbench.print(List.of("  " + name + ": " + texts.text("stock.rule." + name)));
    }
    workbench.print("stock.rules.note");
  }

  private TextTable table(Answer answer, Quantities shown) {
    var texts = workbench.messages();
    var table =
        new TextTable()
            .text(texts.text("stock.column.rule"))
            .number(texts.text("column.mean"))
            .number("5 %")
            .number("50 %")
            .number("95 %")
            .number(texts.text("column.cvar"))
            .number(texts.text("column.probability"))
            .number(texts.text("stock.column.left"));
    for (var rule : answer.rules()) {
      var spread = rule.uncovered();
      var quantiles = spread.quantiles();
      table.row(
          rule.name(),
          shown.percent(spread.mean()) + " ± " + shown.percent(spread.meanError()),
          shown.percent(quantiles.get(LOWEST).value()),
          shown.percent(quantiles.get(MIDDLE).value()),
          shown.percent(quantiles.getLast().value()),
          tail(spread, shown),
          shown.percent(rule.shortage().value()),
          left(rule.left_days()));
    }
    return table;
  }

  private static String tail(Summary.Spread spread, Quantities shown) {
    var tail = spread.tailMeans().get(1);
    return shown.percent(tail.value()) + " ± " + shown.percent(tail.error());
  }

  private String left(List<Double> days) {
    if (days.isEmpty()) {
      return "—";
    }
    var numbers = workbench.numbers();
    return "%s (%s–%s)"
        .formatted(
            numbers.plain(days.get(MIDDLE)),
            numbers.plain(days.getFirst()),
            numbers.plain(days.getLast()));
  }
}
