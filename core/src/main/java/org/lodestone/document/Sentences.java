package org.lodestone.document;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts zones into sentences (D3): by the rules of Unicode with the abbreviations of the language; a
 * quotation that is open stays whole; a bullet begins anew.
 */
final class Sentences {

  /** Folded, without the full stop. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "m", "mm", "mme", "mlle", "dr", "pr", "st", "no", "nos", "art", "env", "p", "pp", "cf",
          "mr", "mrs", "ms", "gen", "sen", "gov", "rep", "inc", "corp", "ltd", "co", "u.s", "u.k",
          "d.c", "jan", "feb", "mar", "apr", "aug", "sep", "sept", "oct", "nov", "dec", "janv",
          "fevr", "juil", "vs", "approx");

  /**
   * Characters of the longest sentence (D3): many times that of any in print. What reads a sentence
   * may compare all its parts with one another, so this bounds the time that a document takes.
   */
  static final int LONGEST = 4000;

  /** Characters before a full stop in which its word begins. */
  private static final int LONGEST_WORD = 40;

  private static final String OPENING = "«“「『（(";
  private static final String CLOSING = "»”」』）)";

  private final Document document;
  private final BreakIterator breaks;
  private final List<Sentence> sentences = new ArrayList<>();

  private Sentences(Document document) {
    this.document = document;
    var locale = new ULocale(document.language().code());
    breaks = BreakIterator.getSentenceInstance(locale);
  }

  static List<Sentence> in(Document document, List<Zone> zones) {
    var cut = new Sentences(document);
    zones.forEach(cut::add);
    return cut.sentences;
  }

  private void add(Zone zone) {
    int start = zone.span().start();
    for (int i = start; i < zone.span().end(); i++) {
      if (document.text().charAt(i) == '•') {
        addPart(zone, start, i);
        start = i + 1;
      }
    }
    addPart(zone, start, zone.span().end());
  }

  private void addPart(Zone zone, int from, int to) {
    var part = document.text().substring(from, to);
    breaks.setText(part);
    int start = 0;
    for (int end = breaks.following(0); end != BreakIterator.DONE; end = breaks.next()) {
      int closed = endOfQuotation(part, start, end);
      if (closed > start) {
        addBounded(zone, from + start, from + closed);
        start = closed;
        continue;
      }
      boolean broken = !isInside(part, start, end) && !isAbbreviated(part, end);
      if (end == part.length() || broken) {
        addBounded(zone, from + start, from + end);
        start = end;
      }
    }
    addBounded(zone, from + start, to);
  }

  /** What is longer than a sentence can be falls apart at its last spaces. */
  private void addBounded(Zone zone, int from, int to) {
    int start = from;
    while (to - start > LONGEST) {
      int space = document.text().lastIndexOf(' ', start + LONGEST);
      int end = space > start ? space : start + LONGEST;
      end -= Character.isLowSurrogate(document.text().charAt(end)) ? 1 : 0;
      addTrimmed(zone, start, end);
      start = end;
    }
    addTrimmed(zone, start, to);
  }

  /** Whether the full stop before a break belongs to an abbreviation or an initial. */
  private static boolean isAbbreviated(String part, int end) {
    int first = Math.max(0, end - LONGEST_WORD);
    var before = FoldedText.fold(part.substring(first, end)).stripTrailing();
    if (!before.endsWith(".")) {
      return false;
    }
    var word = before.substring(before.lastIndexOf(' ') + 1, before.length() - 1);
    boolean initial =
        word.length() == 1 && Character.isUpperCase(part.charAt(first + before.length() - 2));
    return initial || ABBREVIATIONS.contains(word);
  }

  /**
   * The place behind a closing mark that ends a sentence with its full stop inside, if a break lies
   * just before the mark; 0 otherwise.
   */
  private static int endOfQuotation(String part, int start, int end) {
    boolean mark = end < part.length() && CLOSING.indexOf(part.charAt(end)) >= 0;
    int next = end + 2;
    return mark
            && isInside(part, start, end)
            && next < part.length()
            && Character.isUpperCase(part.charAt(next))
        ? end + 1
        : 0;
  }

  /** Whether a quotation or bracket is open, unless it is not closed within a long sentence. */
  private static boolean isInside(String part, int start, int end) {
    if (end - start > LONGEST) {
      return false;
    }
    int open = 0;
    boolean straight = false;
    for (int i = start; i < end; i++) {
      char c = part.charAt(i);
      open += OPENING.indexOf(c) >= 0 ? 1 : 0;
      open -= CLOSING.indexOf(c) >= 0 && open > 0 ? 1 : 0;
      straight ^= c == '"';
    }
    return (open > 0 && closes(part, end, CLOSING)) || (straight && closes(part, end, "\""));
  }

  private static boolean closes(String part, int from, String marks) {
    int last = Math.min(part.length(), from + LONGEST);
    for (int i = from; i < last; i++) {
      if (marks.indexOf(part.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void addTrimmed(Zone zone, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(document.text().charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(document.text().charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      sentences.add(new Sentence(new Span(start, end), zone));
    }
  }
}
