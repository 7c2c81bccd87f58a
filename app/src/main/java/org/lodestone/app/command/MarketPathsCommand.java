package org.lodestone.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.output.CsvFile;
import org.lodestone.app.output.LicenceFilter;
import org.lodestone.app.output.LicenceFilter.Use;
import org.lodestone.app.output.Provenance;
import org.lodestone.app.output.TextTable;
import org.lodestone.market.path.TurbulencePaths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone market paths FILE… --out FILE}: paths of a price out of blocks of its history,
 * with jumps on given days, as a table that other commands read with {@code --paths}.
 */
@Command(name = "paths")
public final class MarketPathsCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Mixin private final MarketFiles files = new MarketFiles();
  @Mixin private final MarketPaths question = new MarketPaths();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      descriptionKey = "market.paths.out")
  private Path out = Path.of("");

  @Option(names = "--own-use", descriptionKey = "tables.own-use")
  private boolean ownUse;

  public MarketPathsCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    var sources = files.read(workbench);
    var paths = question.draw(sources);
    write(paths);
    var answer = question.answer(sources, paths);
    if (workbench.json()) {
      workbench.writeJson(question.manifest(sources), answer);
    } else {
      print(answer);
    }
    return ExitCode.DONE.number();
  }

  /** Refused if the series may not be passed on, unless the file is for own use and says so. */
  private void write(TurbulencePaths paths) {
    var use = ownUse ? Use.OWN : Use.PASSED_ON;
    var filtered = LicenceFilter.of(List.of(MarketPaths.drawn(paths)), use);
    var licences = new LicenceWords(workbench.messages());
    if (filtered.isEmptied()) {
      throw licences.refusal(String.valueOf(out.getFileName()), filtered.held());
    }
    var about = new Provenance(licences.entries(filtered, use));
    try {
      Files.writeString(out, CsvFile.text(filtered.tables().getFirst(), about));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(MarketPaths.Answer answer) {
    var numbers = workbench.numbers();
    workbench.print(
        "market.paths.title",
        answer.series().id(),
        numbers.count(answer.draws()),
        numbers.count(answer.periods()),
        numbers.plain(answer.meanBlock()));
    var table =
        new TextTable()
            .number(workbench.messages().text("finance.column.year"))
            .number(workbench.messages().text("finance.column.mean"))
            .number("5 %")
            .number("50 %")
            .number("95 %");
    for (var band : answer.bands()) {
      table.row(
          String.valueOf(band.year()),
          numbers.plain(band.mean()),
          numbers.plain(band.q05()),
          numbers.plain(band.q50()),
          numbers.plain(band.q95()));
    }
    workbench.print(table.lines(2));
    workbench.print(List.of(answer.note()));
    if (!answer.series().mayBePassedOn()) {
      workbench.print("market.closed", answer.series().source());
    }
    MarketLayout.printRejects(workbench, answer.rejects());
  }
}
