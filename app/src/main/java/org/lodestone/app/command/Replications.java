package org.lodestone.app.command;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.Refusal;
import org.lodestone.app.Version;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.Origin;
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

/** Published tables computed again; {@code replicate} and the page of indices use it. */
public final class Replications {
  private static final String SHIPPED = "data/replications";

  private final Workbench workbench;

  public Replications(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * A row as scripts read it.
   *
   * @param cause words joined by a plus sign; null if nothing is to be said
   */
  public record Line(
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
  public record Answer(
      String name,
      String convention,
      int agree,
      int explained,
      int unexplained,
      List<Line> rows,
      List<String> rejects) {}

  /** A table that can be computed again, and the files that have to be brought for it. */
  public record Listed(String name, String about, List<String> inputs) {}

  /** All of them. */
  public record Catalogue(List<Listed> replications) {}

  /** All of them. */
  public Catalogue catalogue() {
    return new Catalogue(
        Stream.of(Published.values())
            .map(
                p ->
                    new Listed(
                        p.label(),
                        workbench.messages().text("replicate.about." + p.label()),
                        p.files()))
            .toList());
  }

  RunManifest catalogueManifest() {
    return new RunManifest(
        "replications",
        shipped().digest(),
        Version.number(),
        "replicate --list",
        new TreeMap<>(),
        null,
        null);
  }

  static List<String> names() {
    return Stream.of(Published.values()).map(Published::label).toList();
  }

  /** The table of that name; an unknown one is a wrong argument. */
  public Published find(String name) {
    return Published.find(ConsumerOptions.oneOf(workbench, "replication", name, names()))
        .orElseThrow();
  }

  /** Computes it out of the files that were brought; without those that it needs it is refused. */
  public Answer answer(Published published, InputFolder folder) {
    refuseWithoutFiles(published, folder);
    return answer(compute(published, folder));
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
  public RunManifest manifest(Published published, InputFolder folder) {
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
        replication.rows().stream().map(Replications::line).toList(),
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

  /** For other programs, if everything ships. */
  public DataTable table(Published published, Answer answer) {
    return table(published, answer, shipped().sources().stream().map(Origin::of).toList());
  }

  /**
   * @param origins whose figures the rows rest on; published values of tables that were brought are
   *     a series
   */
  DataTable table(Published published, Answer answer, List<Origin> origins) {
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
