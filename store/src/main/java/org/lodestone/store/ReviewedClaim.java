package org.lodestone.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lodestone.document.Document;
import org.lodestone.document.Span;

/**
 * A claim with what a person decided about it.
 *
 * @param claim as the person left it; as the extractor found it where nobody decided
 * @param decision the last one; nothing if it is only proposed
 * @param proposed what the extractor of this program finds instead, if that differs from what it is
 *     now; proposed to the person, never put in place of a decision (W4)
 */
public record ReviewedClaim(
    ClaimRecord claim, Optional<Decision> decision, Optional<Difference> proposed) {

  /** How a newer extractor reads what a person has decided about. */
  public sealed interface Difference {
    /** At the same place it finds something else. */
    record Changed(ClaimRecord now) implements Difference {}

    /** It finds no claim there; those that overlap are named. */
    record Gone(List<String> overlapping) implements Difference {}
  }

  /** The number of decisions about it so far. */
  public int version() {
    return decision.map(Decision::version).orElse(0);
  }

  /**
   * Whether it may be counted on: nobody has rejected it or merged it into another, and what only a
   * model proposes somebody has accepted.
   */
  public boolean stands() {
    return claim.proposedBy().isPresent()
        ? isAccepted()
        : decision
            .map(Decision::action)
            .filter(
                action -> action == Decision.Action.REJECTED || action == Decision.Action.MERGED)
            .isEmpty();
  }

  /** Whether a person has taken it, as it was found or edited. */
  public boolean isAccepted() {
    return decision
        .map(Decision::action)
        .filter(action -> action == Decision.Action.ACCEPTED || action == Decision.Action.EDITED)
        .isPresent();
  }

  /** The claims of a document, found and decided, in the order of their places. */
  static List<ReviewedClaim> all(
      Document document, List<ClaimRecord> found, List<Decision> decided) {
    var reviews =
        decided.stream()
            .filter(decision -> decision.subject().kind() == Decision.Kind.CLAIM)
            .collect(Collectors.toMap(d -> d.subject().id(), Function.identity()));
    var claims = new ArrayList<ReviewedClaim>();
    var seen = new HashMap<String, ClaimRecord>();
    for (var claim : found) {
      seen.put(claim.id(), claim);
      var decision = reviews.get(claim.id());
      claims.add(
          decision == null
              ? new ReviewedClaim(claim, Optional.empty(), Optional.empty())
              : reviewed(decision, claim));
    }
    for (var decision : decided) {
      if (decision.subject().kind() == Decision.Kind.CLAIM
          && !seen.containsKey(decision.subject().id())) {
        var kept = ReviewContent.read(decision.content());
        if (kept.claim().document().equals(document.name())) {
          claims.add(gone(decision, kept, found));
        }
      }
    }
    return claims.stream().sorted((a, b) -> span(a.claim()).compareTo(span(b.claim()))).toList();
  }

  private static ReviewedClaim reviewed(Decision decision, ClaimRecord now) {
    var kept = ReviewContent.read(decision.content());
    return new ReviewedClaim(
        kept.claim(),
        Optional.of(decision),
        kept.found().equals(now) ? Optional.empty() : Optional.of(new Difference.Changed(now)));
  }

  private static ReviewedClaim gone(
      Decision decision, ReviewContent kept, List<ClaimRecord> found) {
    var overlapping =
        found.stream()
            .filter(claim -> span(claim).overlaps(span(kept.claim())))
            .map(ClaimRecord::id)
            .toList();
    return new ReviewedClaim(
        kept.claim(), Optional.of(decision), Optional.of(new Difference.Gone(overlapping)));
  }

  private static Span span(ClaimRecord claim) {
    return new Span(claim.start(), claim.end());
  }
}
