package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.TextTable;
import org.lodestone.brief.document.Quantity;
import org.lodestone.economy.StakeTable;
import org.lodestone.network.PlaceId;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.Scenario;
import org.lodestone.scenario.ScenarioFile;
import org.lodestone.stock.FormComparison;
import org.lodestone.stock.FormTermsTable;
import org.lodestone.stock.SecretAdvice;
import org.lodestone.stock.SecretStock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lodestone stock break-even SCENARIO}: the stock below which the conclusion flips, what to
 * buy while the size is secret, and in which form.
 */
@Command(name = "break-even")
public final class StockBreakEvenCommand implements Callable<Integer> {
  private static final String COST_OF_A_DAY = "cost of a day";

  private final Workbench workbench;

  @Parameters(index = "0", paramLabel = "SCENARIO", descriptionKey = "stress.scenario")
  private Path file = Path.of("");

  @Option(names = "--for", paramLabel = "JP", descriptionKey = "option.for")
  private String consumer = ConsumerOptions.STANDARD;

  @Option(names = "--secret", paramLabel = "LOW-HIGH", descriptionKey = "stock.secret")
  private String secret = "0-180";

  @Option(names = "--buy", split = ",", paramLabel = "DAYS", descriptionKey = "stock.buy")
  private List<Double> buys = List.of(30.0, 60.0, 90.0);

  @Option(names = "--probability", paramLabel = "P", descriptionKey = "stock.probability")
  private double probability = 1;

  @Option(names = "--day-cost", paramLabel = "MONEY", descriptionKey = "stock.day-cost")
  private @Nullable Double dayCost;

  @Mixin private final TableOptions tables = new TableOptions();

  public StockBreakEvenCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * A purchase.
   *
   * @param bestAt_days sizes of the secret stock at which nothing else is better
   */
  record Choice(
      double buy_days,
      double cost_perYear,
      double largestRegret,
      double worstAt_days,
      List<Double> bestAt_days) {}

  /** A stage that could hold 30 days more. */
  record Form(
      String stage,
      double stock_t,
      double avoided,
      double avoided_perTonne,
      double cost_perYear,
      double avoided_perMillion) {}

  /**
   * The answer.
   *
   * @param breakEvenDays null if there is none
   * @param coveredPart part of the interval in which no use goes short; null if unknown
   * @param advisedBuyDays null if no money is at stake
   */
  record Answer(
      String scenario,
      List<String> consumer,
      List<Double> secretDays,
      String status,
      @Nullable Double breakEvenDays,
      @Nullable Double coveredPart,
      String currency,
      double probability,
      @Nullable Double advisedBuyDays,
      List<Choice> choices,
      String formCurrency,
      List<Form> forms) {}

  @Override
  public Integer call() {
    var places = ConsumerOptions.consumer(workbench, List.of(consumer.split("\\+", -1)));
    var scenario = scenario();
    Answer answer;
    try {
      answer = answer(scenario, places);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
    var options = new TreeMap<String, String>();
    options.put("for", consumer);
    options.put("scenario", String.valueOf(file.getFileName()));
    options.put("secret", secret);
    options.put("buy", String.valueOf(buys));
    options.put("probability", Double.toString(probability));
    var manifest = workbench.manifest("stock break-even", options);
    tables.writeAnswer(workbench, manifest, workbench.checkedPackage().value(), answer);
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(answer);
    }
    return ExitCode.DONE.number();
  }

  private Scenario scenario() {
    return switch (new Studies(workbench).scenario(file)) {
      case ScenarioFile.Question question -> question.scenario();
      case ScenarioFile.Replay replay ->
          throw new WrongUsage(
              workbench.messages().text("stock.replay", replay.name()),
              workbench.messages().text("stock.replay.advice"));
    };
  }

  private Answer answer(Scenario scenario, List<PlaceId> places) {
    var network = workbench.baseline().network();
    var stakes =
        places.size() == 1
            ? StakeTable.find(workbench.data(), places.getFirst())
            : java.util.Optional.<StakeTable>empty();
    var interval = interval();
    var question =
        new SecretAdvice.Question(
            interval.getFirst(), interval.getLast(), buys, dayCost(), probability);
    var advice = SecretAdvice.of(network, scenario, places, stakes, question, Progress.NONE);
    var forms =
        FormComparison.run(
            network, scenario, places, FormTermsTable.read(workbench.data()), 30, Progress.NONE);
    return new Answer(
        scenario.name(),
        places.stream().map(PlaceId::text).toList(),
        interval,
        advice.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        advice.breakEven_days().isPresent() ? advice.breakEven_days().getAsDouble() : null,
        advice.coveredPart().isPresent()
            ? Quantity.roundedFinite(advice.coveredPart().getAsDouble())
            : null,
        stakes.map(StakeTable::currency).orElse(""),
        probability,
        advice.advice().map(weighed -> weighed.advisedChoice().option().extra_days()).orElse(null),
        advice.advice().map(SecretStock::choices).orElse(List.of()).stream()
            .map(StockBreakEvenCommand::choice)
            .toList(),
        "CNY",
        forms.held().stream().map(StockBreakEvenCommand::form).toList());
  }

  private static Choice choice(SecretStock.Choice choice) {
    return new Choice(
        choice.option().extra_days(),
        Quantity.roundedFinite(choice.option().cost()),
        Quantity.roundedFinite(choice.largestRegret()),
        choice.worstAt_days(),
        choice.bestAt_days());
  }

  private static Form form(FormComparison.Held held) {
    return new Form(
        held.terms().stage(),
        Quantity.roundedFinite(held.stock_t()),
        Quantity.roundedFinite(held.avoided()),
        Quantity.roundedFinite(held.avoided_perTonne()),
        Quantity.roundedFinite(held.cost_perYear()),
        Quantity.roundedFinite(held.avoided_perCost() * 1e6));
  }

  /** {@code 0-180}. */
  private List<Double> interval() {
    var ends = secret.split("-", -1);
    try {
      if (ends.length == 2) {
        return List.of(Double.parseDouble(ends[0].strip()), Double.parseDouble(ends[1].strip()));
      }
    } catch (NumberFormatException e) {
      throw badInterval();
    }
    throw badInterval();
  }

  private WrongUsage badInterval() {
    return new WrongUsage(
        workbench.messages().text("usage-fault.value", secret, "--secret"),
        workbench.messages().text("stock.secret.advice"));
  }

  private double dayCost() {
    if (dayCost != null) {
      return dayCost;
    }
    return workbench.data().assumptions().stream()
        .filter(row -> row.note().equals(COST_OF_A_DAY))
        .mapToDouble(row -> row.value().value())
        .findFirst()
        .orElse(0);
  }

  private void print(Answer answer) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    workbench.print(
        "stock.break-even.title", answer.scenario(), String.join("+", answer.consumer()));
    if (answer.breakEvenDays() == null) {
      workbench.print("stock.break-even." + answer.status());
    } else {
      workbench.print("stock.break-even.found", numbers.plain(answer.breakEvenDays()));
    }
    if (answer.coveredPart() != null) {
      workbench.print(
          "stock.break-even.part",
          numbers.plain(answer.secretDays().getFirst()),
          numbers.plain(answer.secretDays().getLast()),
          numbers.percent(answer.coveredPart()));
    }
    if (answer.advisedBuyDays() != null) {
      workbench.print(choices(answer).lines(2));
      workbench.print("stock.break-even.advice", numbers.plain(answer.advisedBuyDays()));
    }
    if (!answer.forms().isEmpty()) {
      workbench.print("stock.forms.title");
      workbench.print(forms(answer).lines(2));
      workbench.print("stock.forms.note");
    }
    workbench.print(
        "stock.break-even.note", texts.text("mark.assumed"), numbers.asWritten(probability));
  }

  private TextTable choices(Answer answer) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    var table =
        new TextTable()
            .number(texts.text("stock.column.buy"))
            .number(texts.text("stock.column.cost-year", answer.currency()))
            .number(texts.text("stock.column.regret", answer.currency()))
            .number(texts.text("stock.column.worst"))
            .text(texts.text("stock.column.best"));
    for (var choice : answer.choices()) {
      table.row(
          numbers.plain(choice.buy_days()),
          numbers.plain(choice.cost_perYear()),
          numbers.plain(choice.largestRegret()),
          numbers.plain(choice.worstAt_days()),
          choice.bestAt_days().isEmpty()
              ? "—"
              : numbers.plain(choice.bestAt_days().getFirst())
                  + "–"
                  + numbers.plain(choice.bestAt_days().getLast()));
    }
    return table;
  }

  private TextTable forms(Answer answer) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    var table =
        new TextTable()
            .text(texts.text("column.stage"))
            .number(texts.text("stock.column.tonnes"))
            .number(texts.text("stock.column.avoided"))
            .number(texts.text("stock.column.per-tonne"))
            .number(texts.text("stock.column.cost-year", answer.formCurrency()))
            .number(texts.text("stock.column.per-million"));
    var rows = new ArrayList<>(answer.forms());
    for (var form : rows) {
      table.row(
          form.stage(),
          numbers.plain(form.stock_t()),
          numbers.plain(form.avoided()),
          numbers.plain(form.avoided_perTonne()),
          numbers.plain(form.cost_perYear()),
          numbers.plain(form.avoided_perMillion()));
    }
    return table;
  }
}
