package org.lodestone.app.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.output.TextTable;
import org.lodestone.finance.Waterfall;
import org.lodestone.finance.file.EvidenceLine;
import org.lodestone.finance.file.WaterfallFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code lodestone finance waterfall FILE}: who gets the cash of a shared vehicle, and when it
 * flips.
 */
@Command(name = "waterfall")
public final class WaterfallCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "waterfall.file")
  private Path file = Path.of("");

  @Mixin private final TableOptions tables = new TableOptions();

  public WaterfallCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** The day on which the cost is back. */
  record Flip(int year, LocalDate day) {}

  /**
   * The answer; amounts in {@code currency}.
   *
   * @param flip null if the cash does not reach so far
   */
  record Answer(
      String name,
      String recovering,
      String other,
      String currency,
      double cost,
      double shareBefore,
      double shareAfter,
      @Nullable Flip flip,
      List<Waterfall.Year> years,
      List<EvidenceLine> evidence) {}

  @Override
  public Integer call() {
    var read = new FinanceFiles(workbench).read(file, WaterfallFile::read);
    var terms = read.waterfall();
    var result = terms.payOut(read.cash());
    var answer =
        new Answer(
            read.name(),
            terms.recovering(),
            terms.other(),
            terms.cost().currency().getCurrencyCode(),
            terms.cost().amount(),
            terms.shareBefore(),
            terms.shareAfter(),
            result.flip().map(flip -> new Flip(flip.year(), flip.day())).orElse(null),
            result.years(),
            read.evidence());
    var options = new TreeMap<String, String>();
    options.put("file", String.valueOf(file.getFileName()));
    var manifest = workbench.manifest("finance waterfall", options);
    tables.write(
        workbench,
        answer.name(),
        manifest,
        List.of(FinanceTables.years(answer.years()), FinanceTables.evidence(answer.evidence())));
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(answer);
    }
    return ExitCode.DONE.number();
  }

  private void print(Answer answer) {
    var texts = workbench.messages();
    var layout = new FinanceLayout(workbench);
    workbench.print("waterfall.title", answer.name(), answer.currency());
    var table =
        new TextTable()
            .number(texts.text("finance.column.year"))
            .text(texts.text("waterfall.column.from"))
            .number(texts.text("waterfall.column.cash"))
            .number(answer.recovering())
            .number(answer.other())
            .number(texts.text("waterfall.column.outstanding"));
    for (var year : answer.years()) {
      table.row(
          Integer.toString(year.number()),
          year.firstDay().toString(),
          layout.millions(year.cash()),
          layout.millions(year.toRecovering()),
          layout.millions(year.toOther()),
          layout.millions(year.outstanding()));
    }
    workbench.print(table.lines(2));
    if (answer.flip() == null) {
      workbench.print("waterfall.no-flip", answer.recovering());
    } else {
      workbench.print(
          "waterfall.flip",
          answer.recovering(),
          Integer.toString(answer.flip().year()),
          answer.flip().day().toString(),
          workbench.numbers().percent(answer.shareAfter()));
    }
    layout.printEvidence(answer.evidence());
  }
}
