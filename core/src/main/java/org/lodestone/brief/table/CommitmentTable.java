package org.lodestone.brief.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestone.agreement.Due;
import org.lodestone.agreement.Standing;
import org.lodestone.agreement.Wording;
import org.lodestone.brief.document.Language;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.PlaceId;

/** Duties and how they stand, one line each. Column names are English in every language. */
public final class CommitmentTable {
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

  private CommitmentTable() {}

  public static String of(List<Standing> standings, Language language) {
    var csv = new Csv(HEADER);
    standings.forEach(standing -> line(csv, standing, language));
    return csv.toString();
  }

  private static void line(Csv csv, Standing standing, Language language) {
    var commitment = standing.commitment();
    var evidence = standing.clause().evidence();
    csv.line()
        .cell(commitment.id().text())
        .cell(standing.agreement().id().text())
        .cells(places(commitment.obligors()))
        .cells(places(commitment.beneficiaries()))
        .cell(standing.clause().verb())
        .cell(text(commitment.action(), language))
        .cells(commitment.instruments())
        .cells(commitment.objects())
        .cell(commitment.trigger())
        .cell(commitment.due().written())
        .cell(day(standing.due() instanceof Due.Dated due ? due.earliest() : null))
        .cell(day(standing.due() instanceof Due.Dated due ? due.latest() : null))
        .cell(standing.state())
        .cell(
            standing
                .reached()
                .map(step -> step.name().toLowerCase(java.util.Locale.ROOT))
                .orElse(""))
        .cells(standing.proofs().stream().map(proof -> proof.id()).toList())
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
