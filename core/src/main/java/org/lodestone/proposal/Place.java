package org.lodestone.proposal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestone.document.FoldedText;
import org.lodestone.document.Span;

/**
 * Finds a quotation in a sentence, whole and verbatim (G2). Letters and digits are never made
 * alike: a changed accent or capital is a changed word.
 *
 * @param spans places in the text of the document, all of the same tier
 */
record Place(Verdict.Tier tier, List<Span> spans) {

  /** The places of a quotation in a sentence, by the strictest tier that has any. */
  static Optional<Place> of(String quote, String sentence, int start) {
    var wanted = Normalizer.normalize(quote, Normalizer.Form.NFC).strip();
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    return at(Verdict.Tier.EXACT, everywhere(wanted, sentence), start)
        .or(
            () ->
                at(
                    Verdict.Tier.TYPOGRAPHY,
                    everywhere(FoldedText.plainMarks(wanted), FoldedText.plainMarks(sentence)),
                    start))
        .or(() -> at(Verdict.Tier.WHITE_SPACE, tightly(wanted, sentence), start));
  }

  private static Optional<Place> at(Verdict.Tier tier, List<Span> spans, int start) {
    return spans.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Place(
                tier,
                spans.stream()
                    .map(span -> new Span(start + span.start(), start + span.end()))
                    .toList()));
  }

  private static List<Span> everywhere(String wanted, String text) {
    var found = new ArrayList<Span>();
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      found.add(new Span(at, at + wanted.length()));
    }
    return found;
  }

  /** With white space beside signs left out, and other white space as one blank. */
  private static List<Span> tightly(String wanted, String sentence) {
    var text = Tight.of(FoldedText.plainMarks(sentence));
    return everywhere(Tight.of(FoldedText.plainMarks(wanted)).words(), text.words()).stream()
        .map(span -> new Span(text.places()[span.start()], text.places()[span.end() - 1] + 1))
        .toList();
  }

  /** Words without idle white space, and where each of their characters stood. */
  private static final class Tight {
    private final String words;
    private final int[] places;

    private Tight(String words, int[] places) {
      this.words = words;
      this.places = places;
    }

    String words() {
      return words;
    }

    int[] places() {
      return places;
    }

    static Tight of(String text) {
      var words = new StringBuilder();
      var places = new int[text.length()];
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (!Character.isWhitespace(c)) {
          places[words.length()] = i;
          words.append(c);
        } else if (parts(text, i)) {
          places[words.length()] = i;
          words.append(' ');
        }
      }
      return new Tight(words.toString(), places);
    }

    /** Whether white space keeps two words or numbers apart; the first of a run counts. */
    private static boolean parts(String text, int at) {
      int next = at;
      while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
      return at > 0
          && next < text.length()
          && Character.isLetterOrDigit(text.charAt(at - 1))
          && Character.isLetterOrDigit(text.charAt(next));
    }
  }

  /** Whether a place begins or ends inside a word or a number. */
  static boolean cutsWord(String text, Span span) {
    return isInside(text, span.start()) || isInside(text, span.end());
  }

  /** Letters of Latin script and digits hold together, and digits across their separators. */
  private static boolean isInside(String text, int place) {
    if (place <= 0 || place >= text.length()) {
      return false;
    }
    char before = text.charAt(place - 1);
    char after = text.charAt(place);
    boolean separator = isSeparator(after) && place + 1 < text.length();
    boolean behind = isSeparator(before) && place > 1;
    return (holds(before) && holds(after))
        || (Character.isDigit(before) && separator && Character.isDigit(text.charAt(place + 1)))
        || (Character.isDigit(after) && behind && Character.isDigit(text.charAt(place - 2)));
  }

  private static boolean holds(char c) {
    return Character.isDigit(c)
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isSeparator(char c) {
    return ".,:/\u00a0\u202f\u2009".indexOf(c) >= 0;
  }
}
