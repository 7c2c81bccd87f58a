package org.lodestone.app.command;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestone.agreement.Due;
import org.lodestone.agreement.Standing;
import org.lodestone.agreement.Wording;
import org.lodestone.app.Language;
import org.lodestone.app.output.DataTable;
import org.lodestone.data.DataPackage;
import org.lodestone.data.yaml.Field;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.PlaceId;

/** Duties and how they stand, one line each. Column names are English in every language. */
final class CommitmentRows {
  private static final List<String> HEADER =
      List.of(
          "commitment",
          "agreement",
          "obligors",
          "beneficiaries",
          "verb",
          "action",
          "instruments",
          "objects",
          "trigger",
          "rule",
          "earliest",
          "latest",
          "state",
          "reached",
          "proofs",
          "source",
          "locator",
          "reason");

  private CommitmentRows() {}

  static DataTable of(List<Standing> standings, DataPackage data, Language language) {
    var table = new DataTable("commitments", HEADER);
    var origins = new PackageOrigins(data);
    for (var standing : standings) {
      var line = table.line();
      if (standing.clause().evidence() instanceof Evidence.Claim claim) {
        origins
            .source(claim.source())
            .ifPresent(origin -> line.quotes(origin, standing.commitment().id().text()));
      }
      fill(line, standing, language);
    }
    return table;
  }

  private static void fill(DataTable.Line line, Standing standing, Language language) {
    var commitment = standing.commitment();
    var evidence = standing.clause().evidence();
    line.cell(commitment.id().text())
        .cell(standing.agreement().id().text())
        .ids(places(commitment.obligors()))
        .ids(places(commitment.beneficiaries()))
        .cell(Field.written(standing.clause().verb()))
        .cell(text(commitment.action(), language))
        .ids(commitment.instruments())
        .ids(commitment.objects())
        .cell(commitment.trigger())
        .cell(commitment.due().written())
        .cell(day(standing.due() instanceof Due.Dated due ? due.earliest() : null))
        .cell(day(standing.due() instanceof Due.Dated due ? due.latest() : null))
        .cell(Field.written(standing.state()))
        .cell(standing.reached().map(Field::written).orElse(""))
        .ids(standing.proofs().stream().map(proof -> proof.id()).toList())
        .cell(evidence instanceof Evidence.Claim claim ? claim.source() : "")
        .cell(evidence instanceof Evidence.Claim claim ? claim.locator() : "")
        .cell(evidence instanceof Evidence.Assumption assumed ? assumed.reason() : "")
        .end();
  }

  private static List<String> places(List<PlaceId> places) {
    return places.stream().map(PlaceId::text).toList();
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static String text(Wording wording, Language language) {
    return switch (language) {
      case EN -> wording.en();
      case FR -> wording.fr();
    };
  }
}
