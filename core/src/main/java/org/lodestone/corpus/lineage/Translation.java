package org.lodestone.corpus.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestone.corpus.words.Figures;
import org.lodestone.mention.Entity;
import org.lodestone.mention.Mention;
import org.lodestone.mention.Mentions;

/**
 * Tells translations: the same numbers, days and names in the same order in two languages. Length
 * of the longest common subsequence of facts, over the facts of the shorter text.
 */
final class Translation {

  /** Fewer facts in common may be chance. */
  private static final int LEAST = 8;

  /** Numbers and days among them; names alone are those of the event. */
  private static final int LEAST_NUMBERS = 3;

  private static final double PART = 0.75;

  /** Facts of a text that are compared. */
  private static final int MOST = 400;

  private Translation() {}

  static Optional<Lineage.Evidence> between(Mentions one, Mentions other) {
    if (one.layout().document().language() == other.layout().document().language()) {
      return Optional.empty();
    }
    var mine = facts(one);
    var theirs = facts(other);
    var common = common(mine, theirs);
    double part = (double) common.size() / Math.max(1, Math.min(mine.size(), theirs.size()));
    long numbers = common.stream().filter(fact -> !fact.startsWith("name ")).count();
    return common.size() >= LEAST && numbers >= LEAST_NUMBERS && part >= PART
        ? Optional.of(
            new Lineage.Evidence.Translated(
                one.layout().document().id(), other.layout().document().id(), common.size(), part))
        : Optional.empty();
  }

  private static List<String> facts(Mentions read) {
    var facts = new ArrayList<String>();
    for (var mention : read.all()) {
      switch (mention) {
        case Mention.OfQuantity q -> {
          if (q.role().isFigure()) {
            facts.add("number " + Figures.shown(q.amount()));
          }
        }
        case Mention.OfTime time -> facts.add("time " + time.value().edtf());
        case Mention.OfEntity entity -> {
          if (isName(entity.entity().kind())) {
            facts.add("name " + entity.entity().id());
          }
        }
        case Mention.OfQuote quote -> {}
        case Mention.OfSpeaker speaker -> {}
        case Mention.OfCue cue -> {}
      }
    }
    return facts.subList(0, Math.min(MOST, facts.size()));
  }

  private static boolean isName(Entity.Kind kind) {
    return switch (kind) {
      case PLACE, PERSON, ORGANISATION, MATERIAL -> true;
      case SITE, STAGE, INSTRUMENT, TEXT, EVENT -> false;
    };
  }

  private static List<String> common(List<String> mine, List<String> theirs) {
    var length = new int[mine.size() + 1][theirs.size() + 1];
    for (int i = mine.size() - 1; i >= 0; i--) {
      for (int k = theirs.size() - 1; k >= 0; k--) {
        length[i][k] =
            mine.get(i).equals(theirs.get(k))
                ? length[i + 1][k + 1] + 1
                : Math.max(length[i + 1][k], length[i][k + 1]);
      }
    }
    var common = new ArrayList<String>();
    int i = 0;
    int k = 0;
    while (i < mine.size() && k < theirs.size()) {
      if (mine.get(i).equals(theirs.get(k))) {
        common.add(mine.get(i));
        i++;
        k++;
      } else if (length[i + 1][k] >= length[i][k + 1]) {
        i++;
      } else {
        k++;
      }
    }
    return common;
  }
}
