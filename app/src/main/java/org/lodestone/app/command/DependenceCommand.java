package org.lodestone.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Refusal;
import org.lodestone.app.output.Mark;
import org.lodestone.app.output.Quantities;
import org.lodestone.app.output.TextTable;
import org.lodestone.brief.EvidenceCards;
import org.lodestone.brief.StudyBuilder;
import org.lodestone.brief.document.DependenceSection;
import org.lodestone.brief.document.PublishedValue;
import org.lodestone.brief.document.RowCard;
import org.lodestone.brief.document.SourceCard;
import org.lodestone.brief.document.StudyDocument.ConsumerLabel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone dependence}: on whom a consumer depends, stage by stage, direct and looked
 * through.
 */
@Command(name = "dependence")
public final class DependenceCommand implements Callable<Integer> {
  private static final int LONGEST_SCOPE = 70;

  private final Workbench workbench;

  @Mixin private final ConsumerOptions options = new ConsumerOptions();

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.year")
  private @Nullable Integer year;

  @Mixin private final TableOptions tables = new TableOptions();

  public DependenceCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** The answer, with every row and source that it names. */
  record Answer(
      ConsumerLabel consumer,
      List<DependenceSection.AtStage> stages,
      List<PublishedValue> values,
      java.util.SortedMap<String, RowCard> rows,
      java.util.SortedMap<String, SourceCard> sources) {}

  @Override
  public Integer call() {
    refuseOtherYears();
    var study = options.toStudy(workbench);
    var stage = options.stage(workbench);
    var builder = new Studies(workbench).builder(study);
    var all = builder.dependence();
    var shown =
        new DependenceSection(
            all.stages().stream().filter(s -> stage.map(s.stage()::equals).orElse(true)).toList(),
            all.values());
    var manifest = workbench.manifest("dependence", options.named());
    var content = answer(builder, shown);
    tables.writeAnswer(workbench, manifest, workbench.checkedPackage().value(), content);
    if (workbench.json()) {
      workbench.writeJson(manifest, content);
    } else {
      print(builder, shown);
    }
    return ExitCode.DONE.number();
  }

  private void refuseOtherYears() {
    if (year != null && year != Workbench.BASELINE_YEAR) {
      var texts = workbench.messages();
      throw new Refusal(
          texts.text("dependence.year.asked", String.valueOf(year)),
          texts.text("dependence.year.reason", String.valueOf(Workbench.BASELINE_YEAR)),
          texts.text("dependence.year.remedy"));
    }
  }

  private static Answer answer(StudyBuilder builder, DependenceSection section) {
    EvidenceCards cards = builder.evidence(section);
    return new Answer(
        builder.consumer(), section.stages(), section.values(), cards.rows(), cards.sources());
  }

  private void print(StudyBuilder builder, DependenceSection section) {
    var shown = new Quantities(workbench.messages(), workbench.session().options().language());
    var place = section.stages().isEmpty() ? "" : section.stages().getFirst().place();
    workbench.print(
        "dependence.title",
        shown.text(builder.consumer().label()),
        place,
        String.valueOf(Workbench.BASELINE_YEAR));
    workbench.print(stages(section, shown).lines(2));
    var suppliers = new TextTable().text("").text("");
    for (var stage : section.stages()) {
      var list =
          stage.suppliers().stream()
              .limit(6)
              .map(s -> s.place() + " " + shown.value(s.share()))
              .collect(Collectors.joining(", "));
      suppliers.row(stage.stage(), list);
    }
    workbench.print("dependence.suppliers");
    workbench.print(suppliers.lines(2));
    if (!section.values().isEmpty()) {
      workbench.print(
          "dependence.values", String.valueOf(section.values().size()), spread(section, shown));
      workbench.print(values(section, shown).lines(2));
    }
    workbench.print("dependence.answers");
    workbench.print("mark.legend");
  }

  private TextTable stages(DependenceSection section, Quantities shown) {
    var texts = workbench.messages();
    var table =
        new TextTable()
            .text(texts.text("column.stage"))
            .number(texts.text("column.direct"))
            .number(texts.text("column.looked-through"))
            .number(texts.text("column.hhi"))
            .text(texts.text("column.top"))
            .number(texts.text("column.top3"))
            .number(texts.text("column.import-reliance"));
    for (var stage : section.stages()) {
      table.row(
          stage.stage(),
          shown.value(stage.direct()),
          shown.valueAndRange(stage.lookedThrough()),
          stage.hhi() == null ? "" : shown.value(stage.hhi()),
          stage.topPlace() == null ? "" : stage.topPlace(),
          stage.top3() == null ? "" : shown.value(stage.top3()),
          shown.value(stage.importReliance()));
    }
    return table;
  }

  private static String spread(DependenceSection section, Quantities shown) {
    var numbers = section.values().stream().mapToDouble(PublishedValue::value).summaryStatistics();
    return shown.percent(numbers.getMin()) + " – " + shown.percent(numbers.getMax());
  }

  private TextTable values(DependenceSection section, Quantities shown) {
    var texts = workbench.messages();
    var table =
        new TextTable()
            .number(texts.text("column.value"))
            .text("")
            .text(texts.text("column.period"))
            .text(texts.text("column.basis"))
            .text(texts.text("column.scope"))
            .text(texts.text("column.source"));
    for (var value : section.values()) {
      var mark =
          switch (value.kind()) {
            case PUBLISHED -> Mark.OBSERVED;
            case COMPUTED -> value.source() == null ? Mark.ASSUMED : Mark.DERIVED;
          };
      table.row(
          shown.percent(value.value()),
          mark.letter(texts),
          value.period(),
          value.basis(),
          TextTable.cut(value.form() + ": " + value.scope(), LONGEST_SCOPE),
          value.source() == null ? texts.text("dependence.own") : value.source());
    }
    return table;
  }
}
