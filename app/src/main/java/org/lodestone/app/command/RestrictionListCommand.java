package org.lodestone.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.output.TextTable;
import org.lodestone.data.yaml.Field;
import org.lodestone.restriction.Restriction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone restriction list}: trade controls as they stand on a day, as was known on it.
 */
@Command(name = "list")
public final class RestrictionListCommand implements Callable<Integer> {
  private static final int LONGEST_NAME = 52;

  private final Workbench workbench;
  private final Agreements agreements;
  private final Controls controls;

  @Option(names = "--issuer", paramLabel = "PLACE", descriptionKey = "restriction.issuer")
  private @Nullable String issuer;

  @Option(names = "--against", paramLabel = "PLACE", descriptionKey = "restriction.against")
  private @Nullable String against;

  @Mixin private final TableOptions tables = new TableOptions();

  public RestrictionListCommand(Workbench workbench) {
    this.workbench = workbench;
    agreements = new Agreements(workbench);
    controls = new Controls(workbench, agreements);
  }

  @Override
  public Integer call() {
    var asOf = agreements.asOf();
    var all = agreements.register().restrictions();
    if (issuer != null) {
      agreements.oneOf("issuer", issuer, issuers(all));
    }
    if (against != null) {
      agreements.place("against", against);
    }
    var listed =
        controls.known(asOf).stream()
            .filter(restriction -> issuer == null || restriction.issuer().text().equals(issuer))
            .filter(restriction -> against == null || isAimedAt(restriction, against))
            .toList();
    var options = new AskedOptions().with("issuer", issuer).with("against", against).all();
    var manifest = agreements.manifest("restriction list", options);
    var answer = controls.register(listed, asOf);
    tables.writeAnswer(workbench, manifest, agreements.data(), answer);
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(listed);
    }
    return ExitCode.DONE.number();
  }

  private static List<String> issuers(List<Restriction> all) {
    return all.stream().map(one -> one.issuer().text()).distinct().sorted().toList();
  }

  private static boolean isAimedAt(Restriction restriction, String place) {
    return restriction.partners().isEmpty()
        || restriction.partners().stream().anyMatch(one -> one.text().equals(place));
  }

  private void print(List<Restriction> listed) {
    var texts = workbench.messages();
    var asOf = agreements.asOf();
    workbench.print(List.of(agreements.asOfLine()));
    var table =
        new TextTable()
            .text(texts.text("restriction.column.id"))
            .text(texts.text("restriction.column.against"))
            .text(texts.text("restriction.column.state"))
            .text(texts.text("restriction.column.until"))
            .text(texts.text("restriction.column.elements"))
            .text(texts.text("restriction.column.name"));
    for (var one : listed) {
      table.row(
          one.id().text(),
          one.partners().isEmpty()
              ? texts.text("restriction.all")
              : String.join(" ", CommitmentAnswer.places(one.partners())),
          texts.text("restriction.state." + Field.written(one.on(asOf))),
          one.findSuspension(asOf)
              .flatMap(Restriction.Change::until)
              .map(until -> until.text())
              .orElse(""),
          one.rules().stream()
              .flatMap(rule -> rule.elements().stream())
              .distinct()
              .collect(Collectors.joining(" ")),
          TextTable.cut(agreements.name(one), LONGEST_NAME));
    }
    workbench.print(table.lines(2));
    workbench.print("restriction.note");
  }
}
