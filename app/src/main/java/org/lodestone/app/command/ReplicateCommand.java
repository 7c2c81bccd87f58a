package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.TextTable;
import org.lodestone.data.exchange.InputFolder;
import org.lodestone.index.replication.Published;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lodestone replicate NAME}: a published table computed again, with the difference and its
 * cause row by row.
 */
@Command(name = "replicate")
public final class ReplicateCommand implements Callable<Integer> {
  /** A terminal shows all rows up to so many; beyond that only those that differ. */
  private static final int ALL_ROWS = 40;

  private static final int DIGITS = 6;

  private final Workbench workbench;
  private final Replications replications;

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", descriptionKey = "replicate.name")
  private @Nullable String name;

  @Option(names = "--list", descriptionKey = "replicate.list")
  private boolean list;

  @Option(names = "--inputs", paramLabel = "DIR", descriptionKey = "option.inputs")
  private List<Path> inputs = List.of();

  @Mixin private final TableOptions tables = new TableOptions();
  @Mixin private final InputLicence licence = new InputLicence();

  public ReplicateCommand(Workbench workbench) {
    this.workbench = workbench;
    replications = new Replications(workbench);
  }

  @Override
  public Integer call() {
    var wanted = name;
    if (wanted == null || list) {
      if (wanted != null || !list) {
        throw new WrongUsage(
            workbench.messages().text("replicate.one"),
            workbench
                .messages()
                .text("usage-fault.valid", String.join(", ", Replications.names())));
      }
      writeList();
      return ExitCode.DONE.number();
    }
    var published = replications.find(wanted);
    var folder = IndexQuestion.folder(workbench, inputs);
    write(published, replications.answer(published, folder), folder);
    return ExitCode.DONE.number();
  }

  private void writeList() {
    var catalogue = replications.catalogue();
    if (workbench.json()) {
      workbench.writeJson(replications.catalogueManifest(), catalogue);
      return;
    }
    for (var one : catalogue.replications()) {
      workbench.print(List.of(one.name(), "  " + one.about()));
      if (!one.inputs().isEmpty()) {
        workbench.print("replicate.needs", String.join(", ", one.inputs()));
      }
    }
  }

  private void write(Published published, Replications.Answer answer, InputFolder folder) {
    var manifest = replications.manifest(published, folder);
    if (tables.isAsked()) {
      var table =
          published.files().isEmpty()
              ? replications.table(published, answer)
              : replications.table(published, answer, List.of(licence.of(workbench, "--inputs")));
      tables.write(workbench, answer.name(), manifest, List.of(table));
    }
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
      return;
    }
    var numbers = workbench.numbers();
    workbench.print(
        "replicate.title",
        published.label(),
        numbers.count(answer.agree()),
        numbers.count(answer.explained()),
        numbers.count(answer.unexplained()));
    workbench.print(List.of(answer.convention()));
    workbench.print(rows(answer).lines(2));
    answer.rows().stream()
        .map(Replications.Line::cause)
        .flatMap(cause -> cause == null ? Stream.<String>of() : Stream.of(cause.split(" \\+ ")))
        .distinct()
        .sorted()
        .forEach(
            cause ->
                workbench.print(
                    List.of(
                        "  "
                            + cause
                            + ": "
                            + workbench.messages().text("replicate.cause." + cause))));
    if (!answer.rejects().isEmpty()) {
      workbench.print("inputs.rejects", numbers.count(answer.rejects().size()));
      workbench.print(answer.rejects().stream().limit(5).map(reject -> "  " + reject).toList());
    }
  }

  private TextTable rows(Replications.Answer answer) {
    var texts = workbench.messages();
    var table =
        new TextTable()
            .text(texts.text("index.column.item"))
            .text(texts.text("replicate.column.measure"))
            .number(texts.text("index.column.published"))
            .number(texts.text("replicate.column.ours"))
            .number(texts.text("replicate.column.difference"))
            .text(texts.text("replicate.column.cause"));
    boolean all = answer.rows().size() <= ALL_ROWS;
    for (var line : answer.rows()) {
      if (all || !line.outcome().equals("agrees")) {
        table.row(cells(line));
      }
    }
    return table;
  }

  private List<String> cells(Replications.Line line) {
    var numbers = workbench.numbers();
    var cause = line.cause() == null ? "" : line.cause();
    return List.of(
        line.item(),
        line.measure(),
        numbers.fixed(line.published(), DIGITS),
        numbers.fixed(line.ours(), DIGITS),
        Math.abs(line.difference()) < 1e-12 ? "0" : "%.1e".formatted(line.difference()),
        (cause + (line.detail().isEmpty() ? "" : " (" + line.detail() + ")")).strip());
  }
}
