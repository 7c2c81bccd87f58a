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
import picocli.CommandLine.Option;

/**
 * {@code lodestone stock size}: how large a stock should be against a law of losses, a sample of an
 * ensemble, or a supplier that is up or down; by formula where there is one, and by simulation.
 */
@Command(name = "size")
public final class StockSizeCommand implements Callable<Integer> {
  private static final int BATCHES = 100;

  private final Workbench workbench;

  /** What the loss is like. */
  enum Law {
    DISRUPTION,
    NORMAL,
    EXPONENTIAL,
    SAMPLE
  }

  @Option(names = "--law", required = true, paramLabel = "LAW", descriptionKey = "stock.law")
  private String law = "";

  @Option(names = "--holding", required = true, paramLabel = "H", descriptionKey = "stock.holding")
  private double holding;

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
  private int runs = 200_000;

  @Option(names = "--seed", paramLabel = "S", descriptionKey = "stock.seed")
  private long seed = 1;

  public StockSizeCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** A size and its cost. */
  record Size(double amount, double cost) {
    static Size of(StockSize size) {
      return new Size(Quantity.roundedFinite(size.amount()), Quantity.roundedFinite(size.cost()));
    }
  }

  /**
   * The answer.
   *
   * @param exact null if the law has no formula
   * @param standardError of the simulated cost
   * @param weighed the size for somebody who looks at the tail; null if not asked
   */
  record Answer(
      String law,
      double serviceLevel,
      @Nullable Size exact,
      Size simulated,
      double standardError,
      long draws,
      @Nullable Size weighed) {}

  @Override
  public Integer call() {
    Answer answer;
    try {
      answer = answer(law());
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
    if (workbench.json()) {
      var options = new TreeMap<String, String>();
      options.put("law", law);
      options.put("seed", Long.toString(seed));
      options.put("runs", Integer.toString(runs));
      workbench.writeJson(workbench.manifest("stock size", options), answer);
    } else {
      print(answer);
    }
    return ExitCode.DONE.number();
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
    return switch (kind) {
      case DISRUPTION -> {
        refuse("--mean", mean, "--deviation", deviation, "--losses", losses, "--penalty", penalty);
        refuse("--tail", tail, "--level", level);
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
            holding,
            need("--shortage", shortage),
            need("--demand", demand),
            need("--failure", failure),
            need("--recovery", recovery));
    int perBatch = Math.max(1, runs / BATCHES);
    var simulated = question.simulate(random(), perBatch, Progress.NONE);
    return new Answer(
        law,
        new Newsvendor(holding, need("--shortage", shortage)).serviceLevel(),
        Size.of(question.size()),
        Size.of(simulated.size()),
        Quantity.roundedFinite(simulated.standardError()),
        (long) perBatch * BATCHES,
        null);
  }

  private Answer newsvendor(LossLaw law) {
    if ((shortage == null) == (penalty == null)) {
      throw new WrongUsage(
          workbench.messages().text("stock.one-of"),
          workbench.messages().text("stock.one-of.advice"));
    }
    var question =
        penalty != null
            ? Newsvendor.ofPurchase(holding, penalty)
            : new Newsvendor(holding, need("--shortage", shortage));
    var found = law.size(question, random(), runs);
    return new Answer(
        this.law,
        question.serviceLevel(),
        found.exact().map(Size::of).orElse(null),
        Size.of(found.simulated()),
        Quantity.roundedFinite(found.standardError()),
        found.losses(),
        weighed(law, question));
  }

  private @Nullable Size weighed(LossLaw law, Newsvendor question) {
    if (tail == null && level == null) {
      return null;
    }
    return Size.of(
        question.sizeAgainstTail(
            law.draw(random(), runs), need("--tail", tail), need("--level", level)));
  }

  private RandomGenerator random() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
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
      table.row(
          texts.text("stock.exact"), six(answer.exact().amount()), six(answer.exact().cost()), "");
    }
    table.row(
        texts.text("stock.simulated", numbers.count(answer.draws())),
        six(answer.simulated().amount()),
        six(answer.simulated().cost()),
        six(answer.standardError()));
    if (answer.weighed() != null) {
      table.row(
          texts.text("stock.weighed"),
          six(answer.weighed().amount()),
          six(answer.weighed().cost()),
          "");
    }
    workbench.print(table.lines(2));
    workbench.print("stock.size.note");
  }

  private String six(double number) {
    return workbench.numbers().asWritten(Quantity.roundedFinite(number));
  }
}
