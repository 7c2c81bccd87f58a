package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.DataFault;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.TextTable;
import org.lodestone.brief.document.Quantity;
import org.lodestone.scenario.Progress;
import org.lodestone.stock.DisruptionStock;
import org.lodestone.stock.LossLaw;
import org.lodestone.stock.LossSample;
import org.lodestone.stock.Newsvendor;
import org.lodestone.stock.StockSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone stock size}: how large a stock should be against a law of losses, a sample of an
 * ensemble, or a supplier that is up or down; by formula where there is one, and by simulation.
 */
@Command(name = "size")
public final class StockSizeCommand implements Callable<Integer> {
  private static final int BATCHES = 100;
  private static final int USUAL_RUNS = 200_000;

  private final Workbench workbench;

  /** What the loss is like. */
  enum Law {
    DISRUPTION,
    NORMAL,
    EXPONENTIAL,
    SAMPLE,
    SCENARIO
  }

  @Option(names = "--law", required = true, paramLabel = "LAW", descriptionKey = "stock.law")
  private String law = "";

  @Option(names = "--holding", paramLabel = "H", descriptionKey = "stock.holding")
  private @Nullable Double holding;

  @Option(names = "--service", paramLabel = "LEVEL", descriptionKey = "stock.service")
  private @Nullable Double service;

  @Option(names = "--scenario", paramLabel = "SCENARIO", descriptionKey = "stock.scenario")
  private @Nullable Path scenario;

  @Option(names = "--for", paramLabel = "JP|JP+US", descriptionKey = "option.for")
  private @Nullable String consumer;

  @Option(names = "--draws", paramLabel = "N", descriptionKey = "ensemble.draws")
  private @Nullable Long draws;

  @Option(names = "--threads", paramLabel = "N", descriptionKey = "ensemble.threads")
  private @Nullable Integer threads;

  @Option(names = "--shortage", paramLabel = "P", descriptionKey = "stock.shortage")
  private @Nullable Double shortage;

  @Option(names = "--penalty", paramLabel = "V", descriptionKey = "stock.penalty")
  private @Nullable Double penalty;

  @Option(names = "--mean", paramLabel = "M", descriptionKey = "stock.mean")
  private @Nullable Double mean;

  @Option(names = "--deviation", paramLabel = "S", descriptionKey = "stock.deviation")
  private @Nullable Double deviation;

  @Option(names = "--demand", paramLabel = "D", descriptionKey = "stock.demand")
  private @Nullable Double demand;

  @Option(names = "--failure", paramLabel = "A", descriptionKey = "stock.failure")
  private @Nullable Double failure;

  @Option(names = "--recovery", paramLabel = "B", descriptionKey = "stock.recovery")
  private @Nullable Double recovery;

  @Option(names = "--losses", paramLabel = "FILE", descriptionKey = "stock.losses")
  private @Nullable Path losses;

  @Option(names = "--tail", paramLabel = "WEIGHT", descriptionKey = "stock.tail")
  private @Nullable Double tail;

  @Option(names = "--level", paramLabel = "LEVEL", descriptionKey = "stock.level")
  private @Nullable Double level;

  @Option(names = "--runs", paramLabel = "N", descriptionKey = "stock.runs")
  private @Nullable Integer runs;

  @Option(names = "--seed", paramLabel = "S", descriptionKey = "stock.seed")
  private @Nullable Long seed;

  @Mixin private final TableOptions tables = new TableOptions();

  public StockSizeCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * A size.
   *
   * @param cost null if a service level was asked for, and no costs
   */
  record Size(double amount, @Nullable Double cost) {
    static Size of(StockSize size) {
      return new Size(Quantity.roundedFinite(size.amount()), Quantity.roundedFinite(size.cost()));
    }

    Size withoutCost() {
      return new Size(amount, null);
    }
  }

  /**
   * What the draws of a scenario say; sizes and losses are days of use of each stockpile.
   *
   * @param shortageAtSize part of the draws in which some use goes short with the size
   * @param shortAnyway part of the draws in which a use goes short whatever the state holds
   */
  record OfScenario(String name, String consumer, double shortageAtSize, double shortAnyway) {}

  /**
   * The answer.
   *
   * @param exact null if the law has no formula
   * @param standardError of the simulated cost; null without costs
   * @param missing expected part of the loss that the simulated size does not cover; null if the
   *     law is not about one loss
   * @param weighed the size for somebody who looks at the tail; null if not asked
   * @param ofScenario null if the losses are not those of a scenario
   */
  record Answer(
      String law,
      double serviceLevel,
      @Nullable Size exact,
      Size simulated,
      @Nullable Double standardError,
      long draws,
      @Nullable Double missing,
      @Nullable Size weighed,
      @Nullable OfScenario ofScenario) {}

  @Override
  public Integer call() {
    Answer answer;
    try {
      answer = answer(law());
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
    var options = new TreeMap<String, String>();
    options.put("law", law);
    options.put("seed", Long.toString(seed()));
    if (answer.ofScenario() == null) {
      options.put("runs", Integer.toString(runs()));
    } else {
      options.put("scenario", String.valueOf(need("--scenario", scenario).getFileName()));
      options.put("for", answer.ofScenario().consumer());
      options.put("draws", Long.toString(answer.draws()));
    }
    var manifest = workbench.manifest("stock size", options);
    tables.writeAnswer(workbench, manifest, workbench.checkedPackage().value(), answer);
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(answer);
    }
    return ExitCode.DONE.number();
  }

  private long seed() {
    return seed == null ? 1 : seed;
  }

  private int runs() {
    return runs == null ? USUAL_RUNS : runs;
  }

  private Law law() {
    var known = new ArrayList<String>();
    for (var one : Law.values()) {
      var name = one.name().toLowerCase(Locale.ROOT);
      known.add(name);
      if (name.equals(law)) {
        return one;
      }
    }
    throw new WrongUsage(
        workbench.messages().text("usage-fault.value", law, "--law"),
        workbench.messages().text("usage-fault.valid", String.join(", ", known)));
  }

  private Answer answer(Law kind) {
    if (kind != Law.SCENARIO) {
      refuse("--scenario", scenario, "--for", consumer, "--draws", draws, "--threads", threads);
    }
    return switch (kind) {
      case DISRUPTION -> {
        refuse("--mean", mean, "--deviation", deviation, "--losses", losses, "--penalty", penalty);
        refuse("--tail", tail, "--level", level, "--service", service);
        yield disruption();
      }
      case NORMAL -> {
        refuse("--demand", demand, "--failure", failure, "--recovery", recovery);
        refuse("--losses", losses);
        yield newsvendor(new LossLaw.Normal(need("--mean", mean), need("--deviation", deviation)));
      }
      case EXPONENTIAL -> {
        refuse("--demand", demand, "--failure", failure, "--recovery", recovery);
        refuse("--deviation", deviation, "--losses", losses);
        yield newsvendor(new LossLaw.Exponential(need("--mean", mean)));
      }
      case SAMPLE -> {
        refuse("--demand", demand, "--failure", failure, "--recovery", recovery);
        refuse("--deviation", deviation, "--mean", mean);
        yield newsvendor(new LossLaw.Sampled(read(need("--losses", losses))));
      }
      case SCENARIO -> {
        refuse("--demand", demand, "--failure", failure, "--recovery", recovery);
        refuse("--deviation", deviation, "--mean", mean, "--losses", losses, "--runs", runs);
        yield ofScenario();
      }
    };
  }

  /** Names and values in turn; a value that is there does not belong to this law. */
  private void refuse(@Nullable Object... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i + 1] != null) {
        throw new WrongUsage(
            workbench.messages().text("stock.option-not", String.valueOf(pairs[i]), law),
            workbench.messages().text("stock.option-not.advice", String.valueOf(pairs[i])));
      }
    }
  }

  private <T> T need(String option, @Nullable T value) {
    if (value == null) {
      throw new WrongUsage(
          workbench.messages().text("stock.option-needed", option, law),
          workbench.messages().text("stock.option-needed.advice"));
    }
    return value;
  }

  private Answer disruption() {
    var question =
        new DisruptionStock(
            need("--holding", holding),
            need("--shortage", shortage),
            need("--demand", demand),
            need("--failure", failure),
            need("--recovery", recovery));
    int perBatch = Math.max(1, runs() / BATCHES);
    var simulated = question.simulate(random(), perBatch, Progress.NONE);
    return new Answer(
        law,
        new Newsvendor(need("--holding", holding), need("--shortage", shortage)).serviceLevel(),
        Size.of(question.size()),
        Size.of(simulated.size()),
        Quantity.roundedFinite(simulated.standardError()),
        (long) perBatch * BATCHES,
        null,
        null,
        null);
  }

  /** The losses are what the draws of a scenario would take out of a stock without end. */
  private Answer ofScenario() {
    var name = consumer == null ? ConsumerOptions.STANDARD : consumer;
    var question = question();
    int threads = this.threads == null ? Runtime.getRuntime().availableProcessors() : this.threads;
    var found =
        ScenarioLosses.draw(
            workbench,
            new ScenarioLosses.Request(
                need("--scenario", scenario),
                name,
                draws == null ? ScenarioLosses.Request.OF_FILE : draws,
                seed == null ? ScenarioLosses.Request.OF_FILE : seed,
                threads));
    var sized = answer(new LossLaw.Sampled(found.losses()), question);
    double size = sized.simulated().amount();
    return new Answer(
        sized.law(),
        sized.serviceLevel(),
        sized.exact(),
        sized.simulated(),
        sized.standardError(),
        sized.draws(),
        sized.missing(),
        sized.weighed(),
        new OfScenario(
            found.scenario(), name, found.shortageWith(size, threads), found.shortAnyway()));
  }

  private Answer newsvendor(LossLaw law) {
    return answer(law, question());
  }

  /** Costs, or a service level: a cost of the one part to the other that leads to it. */
  private Newsvendor question() {
    if (service != null) {
      refuseWithService("--holding", holding);
      refuseWithService("--shortage", shortage);
      refuseWithService("--penalty", penalty);
      if (!(service > 0 && service < 1)) {
        throw new WrongUsage(
            workbench.messages().text("stock.service.fault", String.valueOf(service)),
            workbench.messages().text("stock.service.advice"));
      }
      return new Newsvendor(1 - service, service);
    }
    if ((shortage == null) == (penalty == null)) {
      throw new WrongUsage(
          workbench.messages().text("stock.one-of"),
          workbench.messages().text("stock.one-of.advice"));
    }
    double held = need("--holding", holding);
    return penalty != null
        ? Newsvendor.ofPurchase(held, penalty)
        : new Newsvendor(held, need("--shortage", shortage));
  }

  private void refuseWithService(String option, @Nullable Double value) {
    if (value != null) {
      throw new WrongUsage(
          workbench.messages().text("stock.service.option", option),
          workbench.messages().text("stock.service.option.advice"));
    }
  }

  private Answer answer(LossLaw law, Newsvendor question) {
    var losses = law.draw(random(), runs());
    var found = law.size(question, random(), runs());
    var exact = found.exact().map(Size::of).orElse(null);
    var simulated = Size.of(found.simulated());
    var weighed = weighed(losses, question);
    boolean hasCosts = service == null;
    return new Answer(
        this.law,
        question.serviceLevel(),
        exact == null || hasCosts ? exact : exact.withoutCost(),
        hasCosts ? simulated : simulated.withoutCost(),
        hasCosts ? Quantity.roundedFinite(found.standardError()) : null,
        found.losses(),
        Quantity.roundedFinite(losses.expectedExcess(found.simulated().amount())),
        weighed == null || hasCosts ? weighed : weighed.withoutCost(),
        null);
  }

  private @Nullable Size weighed(LossSample losses, Newsvendor question) {
    if (tail == null && level == null) {
      return null;
    }
    return Size.of(question.sizeAgainstTail(losses, need("--tail", tail), need("--level", level)));
  }

  private RandomGenerator random() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed());
  }

  /** A column of losses, or losses and weights; the first line may be a header. */
  private LossSample read(Path file) {
    var values = new ArrayList<Double>();
    var weights = new ArrayList<Double>();
    var lines = new Studies(workbench).text(file).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      var cells = lines.get(i).strip().split(",", -1);
      try {
        double value = Double.parseDouble(cells[0]);
        double weight = cells.length > 1 ? Double.parseDouble(cells[1]) : 1;
        values.add(value);
        weights.add(weight);
      } catch (NumberFormatException e) {
        if (i > 0) {
          throw new DataFault(
              workbench
                  .messages()
                  .text("stock.losses.row", file.toString(), String.valueOf(i + 1), lines.get(i)),
              workbench.messages().text("stock.losses.row.advice"));
        }
      }
    }
    return LossSample.weighted(values, weights);
  }

  private void print(Answer answer) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    workbench.print("stock.size.title", answer.law(), numbers.percent(answer.serviceLevel()));
    var table =
        new TextTable()
            .text("")
            .number(texts.text("stock.column.size"))
            .number(texts.text("stock.column.cost"))
            .number(texts.text("stock.column.error"));
    if (answer.exact() != null) {
      addSize(table, texts.text("stock.exact"), answer.exact(), null);
    }
    addSize(
        table,
        texts.text("stock.simulated", numbers.count(answer.draws())),
        answer.simulated(),
        answer.standardError());
    if (answer.weighed() != null) {
      addSize(table, texts.text("stock.weighed"), answer.weighed(), null);
    }
    workbench.print(table.lines(2));
    if (answer.missing() != null) {
      workbench.print("stock.size.missing", six(answer.missing()));
    }
    if (answer.ofScenario() != null) {
      workbench.print(
          "stock.size.scenario",
          answer.ofScenario().name(),
          answer.ofScenario().consumer(),
          numbers.percent(answer.ofScenario().shortageAtSize()),
          numbers.percent(answer.ofScenario().shortAnyway()));
    }
    workbench.print("stock.size.note");
  }

  private void addSize(TextTable table, String what, Size size, @Nullable Double error) {
    table.row(
        what,
        six(size.amount()),
        size.cost() == null ? "" : six(size.cost()),
        error == null ? "" : six(error));
  }

  private String six(double number) {
    return workbench.numbers().asWritten(Quantity.roundedFinite(number));
  }
}
