package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.DataFault;
import org.lodestone.app.Version;
import org.lodestone.app.WrongUsage;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Row;
import org.lodestone.data.check.PackageCheck;
import org.lodestone.data.exchange.TradePlaces;
import org.lodestone.intake.ImportKind;
import org.lodestone.network.PlaceId;
import org.lodestone.trade.CodeChange;
import org.lodestone.trade.CodeShare;
import org.lodestone.trade.CodeShare.Basis;
import org.lodestone.trade.CustomsCode;

/**
 * What the commands about trade share: the package of customs codes and places, read once, and the
 * words of the command line that mean a file, a place or a code.
 */
final class Customs {
  private static final String SHIPPED = "data/customs";

  private final Workbench workbench;
  private @Nullable DataPackage data;

  Customs(Workbench workbench) {
    this.workbench = workbench;
  }

  DataPackage data() {
    if (data == null) {
      var read = PackageCheck.readAndCheck(Workbench.home().resolve(SHIPPED));
      var faults =
          read.issues().stream()
              .filter(issue -> issue.severity() == DataIssue.Severity.ERROR)
              .map(DataIssue::text)
              .toList();
      if (!faults.isEmpty()) {
        throw new DataFault(
            workbench
                    .messages()
                    .text("workbench.faults", workbench.numbers().count(faults.size()), SHIPPED)
                + "\n"
                + faults.getFirst(),
            workbench.messages().text("workbench.faults.advice"));
      }
      data = read.value();
    }
    return data;
  }

  TradePlaces places() {
    return TradePlaces.of(data().places());
  }

  /** The files that were named, and those of the imports that were named. */
  List<GivenRows> given(List<Path> paths, ImportKind kind) {
    return paths.stream().flatMap(path -> GivenRows.of(workbench, path, kind).stream()).toList();
  }

  /** The file that was named, or that of an import, which must have one only. */
  GivenRows given(String option, Path path, ImportKind kind) {
    var files = GivenRows.of(workbench, path, kind);
    if (files.size() != 1) {
      throw new WrongUsage(
          workbench
              .messages()
              .text(
                  "import.several",
                  path.toString(),
                  workbench.numbers().count(files.size()),
                  option),
          workbench.messages().text("import.several.advice"));
    }
    return files.getFirst();
  }

  /** A place by two or three letters. */
  PlaceId place(String option, String word) {
    return places()
        .find(word)
        .orElseThrow(
            () ->
                new WrongUsage(
                    workbench.messages().text("usage-fault.value", word, option),
                    workbench.messages().text("trade.place.advice")));
  }

  /** A customs code of six digits, with or without points. */
  CustomsCode code(String word) {
    var digits = word.replace(".", "");
    if (!CustomsCode.isOne(digits)) {
      throw new WrongUsage(
          workbench.messages().text("usage-fault.value", word, "--code"),
          workbench.messages().text("trade.code.advice"));
    }
    return new CustomsCode(digits);
  }

  /** The parts of codes that are a material, measured so; a stage narrows them down. */
  List<Row.CustomsShare> parts(String material, @Nullable String stage, Basis basis) {
    var materials = data().forms().stream().map(Row.Form::chain).distinct().sorted().toList();
    ConsumerOptions.oneOf(workbench, "material", material, materials);
    var stages =
        data().forms().stream()
            .filter(form -> form.chain().equals(material))
            .map(Row.Form::stage)
            .distinct()
            .sorted()
            .toList();
    if (stage != null) {
      ConsumerOptions.oneOf(workbench, "stage", stage, stages);
    }
    if (stage == null && stages.size() > 1) {
      throw new WrongUsage(
          workbench.messages().text("trade.stages", material),
          workbench.messages().text("usage-fault.valid", String.join(", ", stages)));
    }
    var parts =
        data().customsShares().stream()
            .filter(row -> isOf(row, material, stage))
            .filter(row -> row.share().of() == basis || row.share().share().low() == 1)
            .toList();
    if (parts.isEmpty()) {
      throw new WrongUsage(
          workbench.messages().text("trade.no-parts", material),
          workbench.messages().text("trade.no-parts.advice"));
    }
    return parts;
  }

  private boolean isOf(Row.CustomsShare row, String material, @Nullable String stage) {
    return data()
        .forms()
        .find(row.share().form())
        .filter(form -> form.chain().equals(material))
        .filter(form -> stage == null || form.stage().equals(stage))
        .isPresent();
  }

  List<CodeChange> changes() {
    return data().customsChanges().stream().map(Row.CustomsChange::change).toList();
  }

  /** Parts of the codes of a question, for what the answer says of them. */
  Stream<Row.CustomsShare> about(List<CodeShare> codes) {
    return data().customsShares().stream().filter(row -> codes.contains(row.share()));
  }

  /** The name of a place in the language of the answer; the id where there is none. */
  String name(PlaceId id) {
    return data()
        .places()
        .find(id.text())
        .map(
            place ->
                switch (workbench.session().options().language()) {
                  case EN -> place.nameEnglish();
                  case FR -> place.nameFrench();
                })
        .orElse(id.text());
  }

  /** Files and imports as a manifest names them: without the folders they stand in. */
  static String names(List<Path> paths) {
    return paths.stream()
        .map(path -> String.valueOf(path.getFileName()))
        .collect(Collectors.joining(","));
  }

  /** What it takes to get the same answer again. */
  RunManifest manifest(String command, Map<String, String> options) {
    return new RunManifest(
        data().name(),
        data().digest(),
        Version.number(),
        command,
        new TreeMap<>(options),
        null,
        null);
  }
}
