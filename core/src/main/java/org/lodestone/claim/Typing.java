package org.lodestone.claim;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import org.lodestone.document.Language;
import org.lodestone.mention.Mention.OfCue;

/** Proposes families for clauses (C3). */
final class Typing {

  private static final int PROPOSALS = 3;
  private static final double SURE = 0.96;

  private Typing() {}

  /** The likeliest families first, three at most; none if no rule fits. */
  static List<Claim.Type> of(Context context) {
    var scores = new EnumMap<Claim.Family, Double>(Claim.Family.class);
    for (var rule : FamilyRule.SHIPPED) {
      if (fits(rule, context)) {
        scores.merge(rule.family(), rule.score(), Math::max);
      }
    }
    if (startsWithIf(context)) {
      scores.put(Claim.Family.POSSIBILITY, SURE);
    }
    return scores.entrySet().stream()
        .map(entry -> new Claim.Type(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(Claim.Type::score).reversed())
        .limit(PROPOSALS)
        .toList();
  }

  /** "If …": what follows is possible at most. */
  private static boolean startsWithIf(Context context) {
    return context.inClause(OfCue.class).stream()
        .anyMatch(
            cue ->
                cue.cue() == OfCue.Cue.HYPOTHESIS
                    && cue.span().start() == context.clause().start());
  }

  private static boolean fits(FamilyRule rule, Context context) {
    var zone = context.sentence().zone().kind();
    return (rule.zones().isEmpty() || rule.zones().contains(zone))
        && context.satisfies(rule)
        && (rule.suggests(language(context), context.folded()) || isCued(rule, context));
  }

  private static Language language(Context context) {
    return context.mentions().layout().document().language();
  }

  private static boolean isCued(FamilyRule rule, Context context) {
    return context.inClause(OfCue.class).stream().anyMatch(cue -> rule.cues().contains(cue.cue()));
  }
}
