package org.lodestone.app.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Refusal;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.evidence.CitationTexts;
import org.lodestone.app.output.Mark;
import org.lodestone.app.output.TextTable;
import org.lodestone.citation.Citations;
import org.lodestone.data.DataPackage;
import org.lodestone.data.published.Facet;
import org.lodestone.data.published.PublishedValues;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Reported;
import org.lodestone.store.AcceptedClaims;
import org.lodestone.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code lodestone data values "…"}: every published value of one quantity, and why they differ.
 */
@Command(name = "values")
public final class DataValuesCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Parameters(arity = "1..*", paramLabel = "QUANTITY", descriptionKey = "values.question")
  private List<String> words = List.of();

  @Mixin private final TableOptions tables = new TableOptions();

  public DataValuesCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** One value; the fields of the study document, and what tells it from others. */
  record Shown(
      Reported value,
      @Nullable Double low,
      @Nullable Double high,
      String unit,
      @Nullable Integer year,
      String period,
      String basis,
      String scope,
      String place,
      String partner,
      String form,
      String element,
      String status,
      String kind,
      String source,
      String grade,
      List<String> rows,
      int group) {}

  /** Values of one group that cannot all be true. */
  record Conflict(int group, List<List<String>> rows) {}

  /** The answer. Values of different groups never contradict each other. */
  record Answer(
      String question,
      List<Shown> values,
      List<String> differIn,
      List<Conflict> conflicts,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Claims claims) {}

  /**
   * Accepted claims of the workspace; only if one is asked for.
   *
   * @param rows how many of them stand beside the published figures
   * @param open those that cannot yet, with what is missing
   */
  record Claims(String digest, int rows, List<CitationTexts.Open> open) {}

  @Override
  public Integer call() {
    var question = String.join(" ", words);
    var citations = citations();
    var data = citations.map(rows -> rows.in(workbench.data())).orElseGet(workbench::data);
    var found = PublishedValues.find(question, data);
    if (found.values().isEmpty()) {
      throw refusal(question, found);
    }
    var manifest = workbench.manifest("data values", Map.of("question", question));
    var content = answer(question, found, citations.map(rows -> claims(rows, data)).orElse(null));
    tables.writeAnswer(workbench, manifest, workbench.checkedPackage().value(), content);
    if (workbench.json()) {
      workbench.writeJson(manifest, content);
    } else {
      print(found);
      citations.ifPresent(this::printOpen);
    }
    return ExitCode.DONE.number();
  }

  /** The accepted claims of the workspace that is asked for, if one is. */
  private Optional<Citations> citations() {
    return workbench
        .session()
        .options()
        .workspace()
        .map(
            folder -> {
              if (!Files.isDirectory(folder)) {
                throw new WrongUsage(
                    workbench.messages().text("values.no-workspace", folder.toString()),
                    workbench.messages().text("values.no-workspace.advice"));
              }
              try {
                return Citations.of(AcceptedClaims.of(Workspace.open(folder)), workbench.data());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static Claims claims(Citations citations, DataPackage data) {
    return new Claims(data.digest(), citations.rows().size(), CitationTexts.open(citations));
  }

  private void printOpen(Citations citations) {
    CitationTexts.open(citations)
        .forEach(open -> workbench.print(CitationTexts.lines(open, workbench.messages())));
  }

  private Refusal refusal(String question, PublishedValues found) {
    var texts = workbench.messages();
    var remedy =
        found.suggestions().isEmpty()
            ? texts.text("values.none.remedy")
            : texts.text("values.none.suggestions")
                + "\n  "
                + String.join("\n  ", found.suggestions());
    return new Refusal(texts.text("values.asked", question), texts.text("values.none"), remedy);
  }

  private static Answer answer(String question, PublishedValues found, @Nullable Claims claims) {
    var values = new ArrayList<Shown>();
    var conflicts = new ArrayList<Conflict>();
    for (int g = 0; g < found.groups().size(); g++) {
      var group = found.groups().get(g);
      int number = g + 1;
      var contradictions = group.listContradictions();
      if (!contradictions.isEmpty()) {
        conflicts.add(
            new Conflict(
                number,
                contradictions.stream()
                    .map(same -> same.stream().map(v -> String.join(" ", v.rows())).toList())
                    .toList()));
      }
    }
    for (var value : found.values()) {
      values.add(shown(value, 1 + groupOf(value, found)));
    }
    return new Answer(
        question,
        values,
        found.facets().stream().map(DataValuesCommand::word).toList(),
        conflicts,
        claims);
  }

  private static int groupOf(PublishedValues.Value value, PublishedValues found) {
    for (int g = 0; g < found.groups().size(); g++) {
      if (found.groups().get(g).values().contains(value)) {
        return g;
      }
    }
    throw new IllegalStateException("The value of '" + value.figure().id() + "' is in no group.");
  }

  private static Shown shown(PublishedValues.Value value, int group) {
    var f = value.figure();
    return new Shown(
        f.value(),
        f.range().map(r -> r.low()).orElse(null),
        f.range().map(r -> r.high()).orElse(null),
        f.unit(),
        f.period().map(Period::year).orElse(null),
        f.period().map(Period::text).orElse(""),
        f.basis().label(),
        f.scope(),
        f.place(),
        f.partner(),
        f.form(),
        f.element(),
        word(f.status()),
        word(value.kind()),
        value.source().id(),
        value.source().grade().name(),
        value.rows(),
        group);
  }

  private void print(PublishedValues found) {
    var texts = workbench.messages();
    int number = 0;
    for (var group : found.groups()) {
      number++;
      var as = group.countedAs();
      workbench.print(
          "values.group",
          String.valueOf(number),
          as.form(),
          as.unit(),
          as.basis().label(),
          as.scope());
      var table =
          new TextTable()
              .text(texts.text("column.period"))
              .text(texts.text("column.place"))
              .text(texts.text("column.partner"))
              .number(texts.text("column.value"))
              .text("")
              .text(texts.text("column.grade"))
              .text(texts.text("column.source"))
              .text(texts.text("column.rows"));
      group.values().forEach(value -> table.row(row(value)));
      workbench.print(table.lines(4));
      if (!group.listContradictions().isEmpty()) {
        workbench.print("values.contradict");
      }
    }
    if (found.groups().size() > 1) {
      workbench.print(
          "values.differ",
          found.facets().stream().map(this::name).collect(Collectors.joining(", ")));
    }
    workbench.print("mark.legend");
  }

  private List<String> row(PublishedValues.Value value) {
    var f = value.figure();
    var mark =
        switch (value.kind()) {
          case PUBLISHED -> Mark.OBSERVED;
          case COMPUTED -> Mark.DERIVED;
        };
    return List.of(
        f.period().map(Period::text).orElse("—"),
        f.place(),
        f.partner(),
        printed(value),
        mark.letter(workbench.messages()),
        value.source().grade().name(),
        value.source().id(),
        TextTable.cut(String.join(" ", value.rows()), 40));
  }

  /** As the source writes it; what we computed has no more digits than it deserves. */
  private String printed(PublishedValues.Value value) {
    return switch (value.kind()) {
      case PUBLISHED -> workbench.numbers().reported(value.figure().value());
      case COMPUTED ->
          workbench.numbers().plain(value.figure().value().toNumber().orElse(Double.NaN));
    };
  }

  private String name(Facet facet) {
    return workbench.messages().text("facet." + word(facet));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT);
  }
}
