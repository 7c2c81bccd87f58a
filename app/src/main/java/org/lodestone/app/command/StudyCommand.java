package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.output.LicenceFilter.Use;
import org.lodestone.app.output.Quantities;
import org.lodestone.app.output.TextTable;
import org.lodestone.brief.document.StudyDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lodestone study}: the main job from end to end, with a folder to show to others. */
@Command(name = "study")
public final class StudyCommand implements Callable<Integer> {
  private static final int OUTAGES_SHOWN = 5;

  private final Workbench workbench;

  @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "study.file")
  private @Nullable Path file;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "study.out")
  private Path folder = Path.of("lodestone-study");

  @Option(names = "--own-use", descriptionKey = "study.own-use")
  private boolean ownUse;

  public StudyCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    if (!workbench.json()) {
      workbench.session().err().println(workbench.messages().text("study.working"));
      workbench.session().err().flush();
    }
    var standard = new StandardStudy(workbench);
    var study = standard.withPlan(file);
    var shown = new Quantities(workbench.messages(), workbench.session().options().language());
    StudyFolder.write(
        folder, StudyFolder.files(study, shown.language(), ownUse ? Use.OWN : Use.PASSED_ON));
    if (workbench.json()) {
      workbench.writeDocument(workbench.document(study.manifest(), study));
    } else {
      print(study, shown);
    }
    return ExitCode.DONE.number();
  }

  private void print(StudyDocument study, Quantities shown) {
    var lines = new ArrayList<String>();
    lines.add(
        workbench
            .messages()
            .text(
                "study.title",
                shown.text(study.consumer().label()),
                String.valueOf(study.baseline().year())));
    study.headline().forEach(sentence -> lines.add("• " + shown.sentence(sentence)));
    lines.add("");
    lines.addAll(stages(study, shown).lines(2));
    lines.add("");
    lines.addAll(new StressLayout(workbench, study.names()).runs(study.stress()).lines(2));
    lines.add("");
    lines.addAll(outages(study, shown).lines(2));
    lines.add("");
    if (study.plan() != null) {
      lines.addAll(StudyPlan.lines(study.plan(), workbench, shown));
      lines.add("");
    }
    lines.add(workbench.messages().text("study.folder", folder.toString()));
    lines.add(workbench.messages().text("mark.legend"));
    workbench.print(lines);
  }

  private TextTable stages(StudyDocument study, Quantities shown) {
    var texts = workbench.messages();
    var table =
        new TextTable()
            .text(texts.text("column.stage"))
            .number(texts.text("column.direct"))
            .number(texts.text("column.looked-through"));
    study
        .dependence()
        .stages()
        .forEach(
            stage ->
                table.row(
                    stage.stage(),
                    shown.value(stage.direct()),
                    shown.valueAndRange(stage.lookedThrough())));
    return table;
  }

  private TextTable outages(StudyDocument study, Quantities shown) {
    var texts = workbench.messages();
    var table =
        new TextTable()
            .text(texts.text("study.worst"))
            .number(texts.text("column.uncovered"))
            .number(texts.text("column.share"))
            .number(texts.text("column.weeks"));
    var abroad =
        study.outages().stream()
            .filter(
                outage ->
                    !study.consumer().places().contains(outage.place()) && outage.uncovered() > 0)
            .limit(OUTAGES_SHOWN)
            .toList();
    for (var outage : abroad) {
      table.row(
          outage.place()
              + " "
              + outage.stage()
              + Optional.ofNullable(outage.site()).map(site -> " " + site).orElse(""),
          shown.number(outage.uncovered()) + " " + outage.unit(),
          shown.percent(outage.uncoveredShare()),
          outage.weeksToFirstShortage() == null
              ? "—"
              : shown.number(outage.weeksToFirstShortage()));
    }
    return table;
  }
}
