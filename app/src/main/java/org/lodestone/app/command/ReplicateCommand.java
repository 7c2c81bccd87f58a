package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Refusal;
import org.lodestone.app.Version;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.Origin;
import org.lodestone.app.output.TextTable;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.data.DataPackage;
import org.lodestone.data.exchange.InputFolder;
import org.lodestone.data.read.PackageReader;
import org.lodestone.index.replication.BgsConcentration;
import org.lodestone.index.replication.Cause;
import org.lodestone.index.replication.EuAssessment;
import org.lodestone.index.replication.GeoPolRiskCase;
import org.lodestone.index.replication.GeoPolRiskGrid;
import org.lodestone.index.replication.Published;
import org.lodestone.index.replication.Replication;
import org.lodestone.index.replication.ReplicationRow;
import org.lodestone.index.replication.ReplicationRow.Outcome;
import org.lodestone.index.replication.WorldConcentration;
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
  private static final String SHIPPED = "data/replications";

  /** A terminal shows all rows up to so many; beyond that only those that differ. */
  private static final int ALL_ROWS = 40;

  private static final int DIGITS = 6;

  private final Workbench workbench;

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
  }

  /**
   * A row as scripts read it.
   *
   * @param cause words joined by a plus sign; null if nothing is to be said
   */
  record Line(
      String item,
      String measure,
      double published,
      double ours,
      double low,
      double high,
      double difference,
      String outcome,
      @Nullable String cause,
      String detail) {}

  /** The answer. */
  record Answer(
      String name,
      String convention,
      int agree,
      int explained,
      int unexplained,
      List<Line> rows,
      List<String> rejects) {}

  /** A table that can be computed again, and the files that have to be brought for it. */
  record Listed(String name, String about, List<String> inputs) {}

  /** All of them. */
  record Catalogue(List<Listed> replications) {}

  @Override
  public Integer call() {
    var wanted = name;
    if (wanted == null || list) {
      if (wanted != null || !list) {
        throw new WrongUsage(
            workbench.messages().text("replicate.one"),
            workbench.messages().text("usage-fault.valid", String.join(", ", names())));
      }
      writeList();
      return ExitCode.DONE.number();
    }
    var published =
        Published.find(ConsumerOptions.oneOf(workbench, "replication", wanted, names()))
            .orElseThrow();
    var folder = IndexQuestion.folder(workbench, inputs);
    refuseWithoutFiles(published, folder);
    var answer = answer(compute(published, folder));
    write(published, answer, manifest(published, folder));
    return ExitCode.DONE.number();
  }

  private static List<String> names() {
    return Stream.of(Published.values()).map(Published::label).toList();
  }

  private void refuseWithoutFiles(Published published, InputFolder folder) {
    var missing = folder.listMissing(published.files());
    if (!missing.isEmpty()) {
      var texts = workbench.messages();
      throw new Refusal(
          texts.text("inputs.asked", "replicate " + published.label()),
          texts.text("inputs.missing", String.join(", ", missing)),
          texts.text("inputs.remedy"));
    }
  }

  private Replication compute(Published published, InputFolder folder) {
    return switch (published) {
      case GEOPOLRISK_USA_2022 -> GeoPolRiskCase.of(shipped());
      case GEOPOLRISK_GRID -> GeoPolRiskGrid.of(folder);
      case USGS_2026_CONCENTRATION -> WorldConcentration.usgs2026(shipped(), workbench.data());
      case EU_2020_HHI -> WorldConcentration.eu2020(shipped());
      case EU_2023 -> EuAssessment.of(folder);
      case BGS_HHI -> BgsConcentration.of(folder);
    };
  }

  private static DataPackage shipped() {
    return PackageReader.read(Workbench.home().resolve(SHIPPED)).value();
  }

  /** The dataset is what the answer rests on: the files brought, or the small tables that ship. */
  private RunManifest manifest(Published published, InputFolder folder) {
    var options = new TreeMap<String, String>();
    options.put("name", published.label());
    options.put("files", String.join(",", folder.usedNames()));
    var own = published.files().isEmpty();
    return new RunManifest(
        own ? "replications" : "inputs",
        own ? shipped().digest() : folder.digest(),
        Version.number(),
        "replicate",
        options,
        null,
        null);
  }

  private Answer answer(Replication replication) {
    return new Answer(
        replication.published().label(),
        workbench.messages().text("replicate.about." + replication.published().label()),
        replication.count(Outcome.AGREES),
        replication.count(Outcome.EXPLAINED),
        replication.count(Outcome.UNEXPLAINED),
        replication.rows().stream().map(ReplicateCommand::line).toList(),
        replication.issues().stream().map(i -> i.at() + ": " + i.message()).toList());
  }

  private static Line line(ReplicationRow row) {
    var causes = row.causes().stream().map(Cause::word).collect(Collectors.joining(" + "));
    return new Line(
        row.item(),
        row.measure(),
        row.published(),
        row.ours().value(),
        row.ours().low(),
        row.ours().high(),
        row.difference(),
        row.outcome().name().toLowerCase(Locale.ROOT),
        causes.isEmpty() ? null : causes,
        row.detail());
  }

  private void writeList() {
    var all =
        Stream.of(Published.values())
            .map(
                p ->
                    new Listed(
                        p.label(),
                        workbench.messages().text("replicate.about." + p.label()),
                        p.files()))
            .toList();
    if (workbench.json()) {
      workbench.writeJson(
          new RunManifest(
              "replications",
              shipped().digest(),
              Version.number(),
              "replicate --list",
              new TreeMap<>(),
              null,
              null),
          new Catalogue(all));
      return;
    }
    for (var one : all) {
      workbench.print(List.of(one.name(), "  " + one.about()));
      if (!one.inputs().isEmpty()) {
        workbench.print("replicate.needs", String.join(", ", one.inputs()));
      }
    }
  }

  private void write(Published published, Answer answer, RunManifest manifest) {
    if (tables.isAsked()) {
      tables.write(workbench, answer.name(), manifest, List.of(table(published, answer)));
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
        .map(Line::cause)
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

  private TextTable rows(Answer answer) {
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

  private List<String> cells(Line line) {
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

  /** Whose figures the rows rest on; published values of tables that were brought are a series. */
  private List<Origin> origins(Published published) {
    if (!published.files().isEmpty()) {
      return List.of(licence.of(workbench, "--inputs"));
    }
    return shipped().sources().stream().map(Origin::of).toList();
  }

  private DataTable table(Published published, Answer answer) {
    var origins = origins(published);
    var table =
        new DataTable(
            "replication",
            List.of(
                "item",
                "measure",
                "published",
                "ours",
                "low",
                "high",
                "difference",
                "outcome",
                "cause",
                "detail"));
    for (var line : answer.rows()) {
      var row = table.line();
      for (var origin : origins) {
        if (published.files().isEmpty()) {
          row.restsOn(origin);
        } else {
          row.quotes(origin, line.measure());
        }
      }
      row.cell(line.item())
          .cell(line.measure())
          .cell((Double) line.published())
          .cell((Double) line.ours())
          .cell((Double) line.low())
          .cell((Double) line.high())
          .cell((Double) line.difference())
          .cell(line.outcome())
          .cell(line.cause())
          .cell(line.detail())
          .end();
    }
    return table;
  }
}
