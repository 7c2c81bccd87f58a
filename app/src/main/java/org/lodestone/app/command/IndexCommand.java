package org.lodestone.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.TextTable;
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

  private final Workbench workbench;

  @Parameters(index = "0", paramLabel = "METHOD", descriptionKey = "index.method")
  private String name = "";

  @Mixin private final IndexQuestion question = new IndexQuestion();
  @Mixin private final TableOptions tables = new TableOptions();
  @Mixin private final InputLicence licence = new InputLicence();

  public IndexCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    var run = new IndexRun(workbench, name, question);
    var answer = run.answer();
    var manifest = run.manifest();
    if (tables.isAsked()) {
      tables.write(workbench, answer.method(), manifest, List.of(table(run, answer)));
    }
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(answer);
    }
    return ExitCode.DONE.number();
  }

  private DataTable table(IndexRun run, IndexAnswer answer) {
    return question.hasInputs()
        ? answer.table(line -> List.of(licence.of(workbench, "--inputs")))
        : run.table(answer);
  }

  private void print(IndexAnswer answer) {
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

  private List<String> cells(IndexAnswer.Line line) {
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
