package org.lodestone.app.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestone.store.ClaimRecord;
import org.lodestone.store.Decision;
import org.lodestone.store.ReviewContent;
import org.lodestone.store.ReviewedClaim;

/** How claims and decisions look in answers. */
final class Shown {

  private Shown() {}

  /** What a person decided. */
  record Review(String state, int version, String by, String on, String reason) {
    static Review of(Decision decision) {
      return new Review(
          Desk.word(decision.action()),
          decision.version(),
          decision.by(),
          decision.on().toString(),
          decision.reason());
    }
  }

  /** How the extractor reads now what a person has decided about. */
  record Difference(List<String> fields, @Nullable ClaimRecord now, List<String> overlapping) {
    static Difference of(ReviewedClaim reviewed, ReviewedClaim.Difference difference) {
      return switch (difference) {
        case ReviewedClaim.Difference.Changed(ClaimRecord now) ->
            new Difference(Shown.fields(reviewed.claim(), now), now, List.of());
        case ReviewedClaim.Difference.Gone(List<String> overlapping) ->
            new Difference(List.of(), null, overlapping);
      };
    }
  }

  /** The names of the fields in which two claims differ. */
  static List<String> fields(ClaimRecord one, ClaimRecord other) {
    var names = new ArrayList<String>();
    var before = Edits.tree(one);
    var after = Edits.tree(other);
    before.propertyNames().stream()
        .filter(name -> !before.get(name).equals(after.get(name)))
        .forEach(names::add);
    return names;
  }

  /** A decision's content for a message: the fields that were edited, or the content itself. */
  static String content(Decision.Kind kind, String content) {
    return switch (kind) {
      case CLAIM -> edits(ReviewContent.read(content));
      case CONFLICT -> Findings.Content.read(content).answer();
      case ZONE, ORIGIN, SOURCE, DOCUMENT, LINK -> content;
    };
  }

  private static String edits(ReviewContent review) {
    var after = Edits.tree(review.claim());
    var edited =
        fields(review.found(), review.claim()).stream()
            .map(name -> name + "=" + after.get(name))
            .toList();
    return edited.isEmpty() ? "\"" + review.claim().exact() + "\"" : String.join(", ", edited);
  }
}
