package org.lodestone.app.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Refusal;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.Workbench;
import org.lodestone.citation.Citations;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Reported;
import org.lodestone.store.AcceptedClaims;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code lodestone evidence export --out DIR}: a data package with accepted claims beside its
 * figures; every other command reads it with {@code --dataset DIR}.
 */
@Command(name = "export")
public final class EvidenceExportCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      descriptionKey = "evidence.export.out")
  private Path out = Path.of("");

  public EvidenceExportCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** A claim that became a row. */
  record Written(
      String claim,
      String row,
      String source,
      String quantity,
      String place,
      String partner,
      String form,
      String period,
      Reported value,
      String unit,
      String basis,
      String status) {

    static Written of(Citations.Row row) {
      var f = row.figure();
      return new Written(
          row.claim().id(),
          f.id(),
          f.source(),
          f.quantity(),
          f.place(),
          f.partner(),
          f.form(),
          f.period().map(Period::text).orElse(""),
          f.value(),
          f.unit(),
          f.basis().label(),
          Desk.word(f.status()));
    }
  }

  /** The answer. */
  record Answer(List<Written> rows, List<CitationTexts.Open> open) {}

  @Override
  public Integer call() throws IOException {
    if (Files.exists(out) && !isEmptyFolder(out)) {
      throw new WrongUsage(
          text("evidence.export.taken", out.toString()), text("evidence.export.taken.advice"));
    }
    var citations = Citations.of(AcceptedClaims.of(new Desk(workbench).open()), workbench.data());
    var answer =
        new Answer(
            citations.rows().stream().map(Written::of).toList(), CitationTexts.open(citations));
    if (citations.rows().isEmpty()) {
      throw refusal(answer);
    }
    CitationFiles.write(citations, workbench.folder(), out);
    if (workbench.json()) {
      workbench.writeJson(workbench.manifest("evidence export", Map.of()), answer);
    } else {
      print(answer);
    }
    return answer.open().isEmpty() ? ExitCode.DONE.number() : ExitCode.NEGATIVE.number();
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private Refusal refusal(Answer answer) {
    var open =
        answer.open().stream()
            .flatMap(each -> CitationTexts.lines(each, workbench.messages()).stream())
            .toList();
    return new Refusal(
        text("evidence.export.asked"),
        open.isEmpty() ? text("evidence.export.nothing") : String.join("\n", open),
        text("evidence.export.remedy"));
  }

  private void print(Answer answer) {
    for (var row : answer.rows()) {
      workbench.print(
          "evidence.export.row",
          row.claim(),
          row.quantity(),
          row.place(),
          row.partner().isEmpty() ? "—" : row.partner(),
          row.period(),
          workbench.numbers().reported(row.value()),
          row.unit(),
          row.basis());
    }
    answer.open().forEach(open -> workbench.print(CitationTexts.lines(open, workbench.messages())));
    workbench.print(
        "evidence.export.count",
        Integer.toString(answer.rows().size()),
        Integer.toString(answer.open().size()),
        out.toString());
  }

  private String text(String key, Object... values) {
    return workbench.messages().text(key, values);
  }
}
