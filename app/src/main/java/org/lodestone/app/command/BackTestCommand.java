package org.lodestone.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.TextTable;
import org.lodestone.backtest.BackTest;
import org.lodestone.backtest.Episode;
import org.lodestone.backtest.QueueFit;
import org.lodestone.brief.document.Quantity;
import org.lodestone.data.yaml.Field;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.scenario.EpisodeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lodestone backtest}: what the licence queue would have foretold for restrictions that
 * happened; its parameters are fixed on one episode and tried on the others.
 */
@Command(name = "backtest")
public final class BackTestCommand implements Callable<Integer> {
  private static final String SHIPPED = "examples/backtests";
  private static final String FIXING = "magnets-2025";

  private final Workbench workbench;

  @Parameters(arity = "0..*", paramLabel = "EPISODE", descriptionKey = "backtest.episodes")
  private List<Path> files = List.of();

  @Option(names = "--fit", paramLabel = "NAME", descriptionKey = "backtest.fit")
  private String fixing = FIXING;

  @Mixin private final TableOptions tables = new TableOptions();

  public BackTestCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** A month as a part of the flow before. */
  record Month(String month, double predicted, double low, double high, double recorded) {}

  /**
   * An episode.
   *
   * @param missing months of the flow before that were to be missing, with range
   */
  record Tested(
      String id,
      String name,
      String use,
      String direction,
      String timing,
      String magnitude,
      int monthsInside,
      double missing,
      double missingLow,
      double missingHigh,
      double recordedMissing,
      List<Month> months,
      List<String> rows) {}

  /** The parameters and where they come from. */
  record Fit(
      String episode,
      double approved,
      double meanDays,
      double fixedDays,
      int stages,
      double error,
      int plausible) {}

  /** The answer. */
  record Answer(Fit fit, List<Tested> tests) {}

  @Override
  public Integer call() {
    var episodes = new TreeMap<String, Episode>();
    paths().forEach(path -> episodes.put(id(path), read(path)));
    if (!episodes.containsKey(fixing)) {
      throw new WrongUsage(
          workbench.messages().text("usage-fault.value", fixing, "--fit"),
          workbench.messages().text("usage-fault.valid", String.join(", ", episodes.keySet())));
    }
    var fit = QueueFit.of(java.util.Objects.requireNonNull(episodes.get(fixing)));
    var tests = new ArrayList<Tested>();
    episodes.forEach((id, episode) -> tests.add(tested(id, BackTest.of(episode, fit))));
    var answer =
        new Answer(
            new Fit(
                fit.episode(),
                fit.best().approvedShare(),
                fit.best().fixedDays() + fit.best().workDays(),
                fit.best().fixedDays(),
                fit.best().stages(),
                Quantity.roundedFinite(fit.error()),
                fit.plausible().size()),
            tests);
    var options = new TreeMap<String, String>();
    options.put("fit", fixing);
    options.put("episodes", String.join(",", episodes.keySet()));
    var manifest = workbench.manifest("backtest", options);
    tables.writeAnswer(workbench, manifest, workbench.checkedPackage().value(), answer);
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(answer);
    }
    return ExitCode.DONE.number();
  }

  private List<Path> paths() {
    if (!files.isEmpty()) {
      return files;
    }
    try (var found = Files.list(Workbench.home().resolve(SHIPPED))) {
      return found.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String id(Path path) {
    return String.valueOf(path.getFileName()).replaceFirst("\\.yaml$", "");
  }

  private Episode read(Path path) {
    var name = String.valueOf(path.getFileName());
    try {
      return Episode.of(
          EpisodeFile.read(name, new Studies(workbench).text(path)), workbench.data());
    } catch (FileFault fault) {
      var message = String.valueOf(fault.getMessage());
      throw new WrongUsage(message.startsWith(name + ":") ? message : name + ": " + message);
    }
  }

  private static Tested tested(String id, BackTest test) {
    var rows = new ArrayList<String>(test.episode().base().evidence().rows());
    test.episode().months().forEach(month -> rows.addAll(month.recorded().evidence().rows()));
    rows.addAll(test.episode().unlicensed().evidence().rows());
    return new Tested(
        id,
        test.episode().name(),
        Field.written(test.use()),
        Field.written(test.direction()),
        Field.written(test.timing()),
        Field.written(test.magnitude()),
        test.monthsInside(),
        Quantity.roundedFinite(test.missing().value()),
        Quantity.roundedFinite(test.missing().low()),
        Quantity.roundedFinite(test.missing().high()),
        Quantity.roundedFinite(test.recordedMissing()),
        test.months().stream()
            .map(
                month ->
                    new Month(
                        month.month().toString(),
                        Quantity.roundedFinite(month.predicted().value()),
                        Quantity.roundedFinite(month.predicted().low()),
                        Quantity.roundedFinite(month.predicted().high()),
                        Quantity.roundedFinite(month.recorded())))
            .toList(),
        rows.stream().distinct().toList());
  }

  private void print(Answer answer) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    var fit = answer.fit();
    workbench.print(
        "backtest.fitted",
        fit.episode(),
        numbers.percent(fit.approved()),
        numbers.plain(fit.meanDays()),
        numbers.percent(fit.error()));
    var table =
        new TextTable()
            .text(texts.text("backtest.column.episode"))
            .text(texts.text("backtest.column.use"))
            .text(texts.text("backtest.column.direction"))
            .text(texts.text("backtest.column.timing"))
            .text(texts.text("backtest.column.magnitude"))
            .number(texts.text("backtest.column.inside"))
            .number(texts.text("backtest.column.missing"))
            .number(texts.text("backtest.column.recorded"));
    for (var test : answer.tests()) {
      table.row(
          test.id(),
          texts.text("backtest.use." + test.use()),
          texts.text("backtest." + test.direction()),
          texts.text("backtest." + test.timing()),
          texts.text("backtest." + test.magnitude()),
          "%d/%d".formatted(test.monthsInside(), test.months().size()),
          "%s (%s–%s)"
              .formatted(
                  numbers.fixed(test.missing(), 1),
                  numbers.fixed(test.missingLow(), 1),
                  numbers.fixed(test.missingHigh(), 1)),
          numbers.fixed(test.recordedMissing(), 1));
    }
    workbench.print(table.lines(2));
    for (var test : answer.tests()) {
      workbench.print("backtest.months", test.name());
      workbench.print(months(test).lines(2));
    }
    workbench.print("backtest.note");
  }

  private TextTable months(Tested test) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    var table =
        new TextTable()
            .text(texts.text("backtest.column.month"))
            .number(texts.text("backtest.column.predicted"))
            .number(texts.text("stock.column.low"))
            .number(texts.text("stock.column.high"))
            .number(texts.text("backtest.column.recorded-share"));
    for (var month : test.months()) {
      table.row(
          month.month(),
          numbers.percent(month.predicted()),
          numbers.percent(month.low()),
          numbers.percent(month.high()),
          numbers.percent(month.recorded()));
    }
    return table;
  }
}
