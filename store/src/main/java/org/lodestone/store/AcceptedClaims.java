package org.lodestone.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lodestone.citation.CitedClaim;
import org.lodestone.citation.CitedClaim.Accepted;
import org.lodestone.citation.CitedClaim.Stated;
import org.lodestone.citation.Told;
import org.lodestone.claim.Claim;
import org.lodestone.corpus.lineage.Lineage;
import org.lodestone.document.Span;
import org.lodestone.mention.Amount;

/** The claims of a workspace that people have accepted and that state a figure, to be cited. */
public final class AcceptedClaims {

  private final Lineage lineage;
  private final Map<String, StoredDocument> documents = new HashMap<>();

  private AcceptedClaims(Workspace workspace) {
    lineage = workspace.lineage();
    workspace.listDocuments().forEach(stored -> documents.put(stored.document().name(), stored));
  }

  /** In the order of documents and places. */
  public static List<CitedClaim> of(Workspace workspace) {
    var accepted = new AcceptedClaims(workspace);
    return workspace.listClaims().stream()
        .filter(ReviewedClaim::isAccepted)
        .filter(each -> each.claim().quantity() != null || each.claim().figure() != null)
        .flatMap(each -> accepted.cited(each).stream())
        .toList();
  }

  private Optional<CitedClaim> cited(ReviewedClaim reviewed) {
    var decision = reviewed.decision().orElseThrow();
    return Optional.ofNullable(documents.get(reviewed.claim().document()))
        .map(stored -> cited(reviewed.claim(), stored, new Accepted(decision.by(), decision.on())));
  }

  private CitedClaim cited(ClaimRecord claim, StoredDocument stored, Accepted accepted) {
    var document = stored.document();
    return new CitedClaim(
        claim.id(),
        document,
        stored.addedOn().isEmpty() ? accepted.on() : LocalDate.parse(stored.addedOn()),
        lineage.of(document.id()).id(),
        new Span(claim.start(), claim.end()),
        claim.types().stream().findFirst().map(type -> Claim.Family.valueOf(type.type())),
        Optional.ofNullable(claim.quantity()).map(AcceptedClaims::stated),
        claim.parties(),
        claim.material(),
        Optional.ofNullable(claim.stage()),
        Optional.ofNullable(claim.time()),
        Claim.Modality.valueOf(capitals(claim.modality())),
        Claim.Polarity.valueOf(capitals(claim.polarity())),
        Optional.ofNullable(claim.attribution()),
        told(claim.figure()),
        accepted);
  }

  private static Stated stated(ClaimRecord.Quantity quantity) {
    return new Stated(
        quantity.value() == null ? OptionalDouble.empty() : OptionalDouble.of(quantity.value()),
        Amount.Comparator.valueOf(capitals(quantity.comparator())),
        quantity.unit());
  }

  private static Told told(ClaimRecord.@Nullable Told told) {
    return told == null
        ? Told.NOTHING
        : new Told(
            Optional.ofNullable(told.quantity()),
            Optional.ofNullable(told.place()),
            Optional.ofNullable(told.partner()),
            Optional.ofNullable(told.form()),
            Optional.ofNullable(told.element()),
            Optional.ofNullable(told.period()),
            Optional.ofNullable(told.basis()),
            Optional.ofNullable(told.scope()),
            Optional.ofNullable(told.status()));
  }

  private static String capitals(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
