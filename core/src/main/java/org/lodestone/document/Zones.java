package org.lodestone.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Cuts a text into zones (D2): one per line, told by rules about the line and its neighbours. */
final class Zones {

  private static final int LONGEST_HEADING_WORDS = 16;
  private static final int SHORTEST_HEADLINE_WORDS = 4;

  /** Characters of Japanese that say as much as a word elsewhere. */
  private static final int JAPANESE_PER_WORD = 3;

  /** Lines of the head may be that far from one another. */
  private static final int HEAD_REACH = 3;

  private static final int LONGEST_DATE_LINE = 40;

  private static final Pattern FULL_STOP = Pattern.compile("[.!?…。！？][\"'\\s»”’」』)）]*$");
  private final Document document;
  private final ZoneRules rules = ZoneRules.SHIPPED;
  private final List<Line> lines = new ArrayList<>();

  /** How often each line stands on the page. */
  private final Map<String, Integer> often = new HashMap<>();

  private final Zone.@Nullable Kind[] kinds;
  private final String[] told;

  /** A line of the text that is not blank. */
  private record Line(Span span, String folded, boolean stopped, int words) {}

  private Zones(Document document, FoldedText folded) {
    this.document = document;
    cut(folded.toString());
    kinds = new Zone.Kind[lines.size()];
    told = new String[lines.size()];
    Arrays.fill(told, "");
  }

  static List<Zone> in(Document document, FoldedText folded) {
    return new Zones(document, folded).zones();
  }

  private void cut(String folded) {
    var text = document.text();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      add(start, end, folded);
      start = end + 1;
    }
  }

  private void add(int from, int to, String folded) {
    int start = from;
    int end = to;
    while (start < end && isBlank(folded.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(folded.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      var line = folded.substring(start, end);
      lines.add(new Line(new Span(start, end), line, FULL_STOP.matcher(line).find(), words(line)));
      often.merge(line, 1, Integer::sum);
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\ufeff';
  }

  private int words(String line) {
    return document.language() == Language.JAPANESE
        ? (line.length() + JAPANESE_PER_WORD - 1) / JAPANESE_PER_WORD
        : line.split("\\s+").length;
  }

  private List<Zone> zones() {
    byLine();
    agencies();
    promotion();
    author();
    head();
    headings();
    var zones = new ArrayList<Zone>();
    for (int i = 0; i < kinds.length; i++) {
      var kind = kinds[i] == null ? Zone.Kind.BODY : kinds[i];
      zones.add(new Zone(lines.get(i).span(), kind, told[i].isEmpty() ? "zone.body" : told[i]));
    }
    return zones;
  }

  private void tell(int line, Zone.Kind kind, String rule) {
    kinds[line] = kind;
    told[line] = rule;
  }

  // ---- single lines

  private void byLine() {
    for (int i = 0; i < kinds.length; i++) {
      int at = i;
      var line = lines.get(i);
      rules
          .ruleOf(line.folded(), line.stopped())
          .ifPresent(rule -> tell(at, rule.kind(), rule.id()));
      if (kinds[i] == null && isDate(line)) {
        tell(i, Zone.Kind.METADATA, "zone.date");
      }
    }
    for (int i = 1; i < kinds.length; i++) {
      if (isUnder(i)) {
        tell(i, Zone.Kind.RELATED_LINK, "zone.related-list");
      }
    }
  }

  /** A line without a full stop under "read also:". */
  private boolean isUnder(int i) {
    return kinds[i] == null
        && kinds[i - 1] == Zone.Kind.RELATED_LINK
        && (lines.get(i - 1).folded().endsWith(":") || told[i - 1].equals("zone.related-list"))
        && !lines.get(i).stopped();
  }

  /** A line that is little more than a date. */
  private static boolean isDate(Line line) {
    return line.folded().length() <= LONGEST_DATE_LINE && FullDate.first(line.folded()).isPresent();
  }

  /** A line that names an agency and hardly anything else. */
  private void agencies() {
    for (int i = 0; i < kinds.length; i++) {
      var line = lines.get(i);
      if (kinds[i] == null && line.words() <= SHORTEST_HEADLINE_WORDS && namesAgency(line)) {
        tell(i, Zone.Kind.METADATA, "zone.agency");
      }
    }
  }

  private boolean namesAgency(Line line) {
    var bare = line.folded().replaceAll("[()\\[\\].]", "").strip();
    return rules.agencies().stream()
        .anyMatch(
            agency ->
                bare.equals(agency)
                    || bare.endsWith(" " + agency)
                    || bare.startsWith(agency + "/"));
  }

  // ---- runs

  /** Lines without full stops, one after the other, with a button among them. */
  private void promotion() {
    int i = 0;
    while (i < kinds.length) {
      int end = i;
      boolean button = false;
      while (end < kinds.length && mayBePromotion(end)) {
        button |= kinds[end] == Zone.Kind.BOILERPLATE;
        end++;
      }
      if (button && end - i >= rules.promotionRun()) {
        for (int k = i; k < end; k++) {
          if (kinds[k] == null) {
            tell(k, Zone.Kind.BOILERPLATE, "zone.promotion-run");
          }
        }
      }
      i = Math.max(end, i + 1);
    }
  }

  private boolean mayBePromotion(int i) {
    boolean list = document.words(lines.get(i).span()).contains("•");
    return kinds[i] == Zone.Kind.BOILERPLATE
        || (kinds[i] == null && !lines.get(i).stopped() && !list);
  }

  /** Who wrote it, behind the last paragraph; what follows without full stops is no text either. */
  private void author() {
    for (int i = kinds.length / 2; i < kinds.length; i++) {
      var folded = lines.get(i).folded();
      if (kinds[i] == null && holds(folded, rules.trades()) && holds(folded, rules.about())) {
        tell(i, Zone.Kind.AUTHOR, "zone.author");
        for (int k = i + 1; k < kinds.length; k++) {
          if (kinds[k] == null && !lines.get(k).stopped()) {
            tell(k, Zone.Kind.BOILERPLATE, "zone.after-author");
          }
        }
      }
    }
  }

  private static boolean holds(String folded, List<String> words) {
    return words.stream().anyMatch(folded::contains);
  }

  // ---- the head of the page

  private void head() {
    int body = firstBody();
    boolean headline = false;
    for (int i = 0; i < body; i++) {
      var line = lines.get(i);
      if (kinds[i] != null) {
        continue;
      }
      if (isCaption(i)) {
        tell(i, Zone.Kind.CAPTION, "zone.caption");
      } else if (line.stopped()) {
        tell(i, Zone.Kind.STANDFIRST, "zone.standfirst");
      } else if (!headline && line.words() >= SHORTEST_HEADLINE_WORDS) {
        tell(i, Zone.Kind.HEADLINE, "zone.headline");
        headline = true;
      } else if (i + 1 == body) {
        tell(i, Zone.Kind.HEADING, "zone.heading");
      } else {
        tell(i, Zone.Kind.BOILERPLATE, "zone.head");
      }
    }
  }

  /** The first line of running text: a sentence with no picture close below it. */
  private int firstBody() {
    int lastHead = -1;
    for (int i = 0; i < kinds.length && i <= lastHead + HEAD_REACH; i++) {
      boolean text = kinds[i] == null && lines.get(i).stopped() && !isCaption(i);
      if (text && !hasPictureBelow(i)) {
        break;
      }
      boolean title = kinds[i] == null && !lines.get(i).stopped() && lastHead < 0 && i == 0;
      boolean above = kinds[i] != null && kinds[i] != Zone.Kind.RELATED_LINK;
      if (isPicture(i) || title || above || (kinds[i] == null && isShort(i))) {
        lastHead = i;
      }
    }
    return lastHead + 1;
  }

  private boolean hasPictureBelow(int i) {
    return IntStream.rangeClosed(i + 1, Math.min(kinds.length - 1, i + HEAD_REACH))
        .anyMatch(this::isPicture);
  }

  private boolean isPicture(int i) {
    return isCredit(i) || isReadingTime(i) || isCaption(i);
  }

  private boolean isReadingTime(int i) {
    return told[i].equals("zone.reading-time");
  }

  private boolean isShort(int i) {
    return !lines.get(i).stopped() && lines.get(i).words() < SHORTEST_HEADLINE_WORDS;
  }

  /**
   * What stands beside a picture: next to its credit, twice on the page, with a place in the
   * picture or with an occasion and a full date, or a thing without a verb.
   */
  private boolean isCaption(int i) {
    var line = lines.get(i);
    if (kinds[i] != null) {
      return false;
    }
    boolean credited = isCredit(i + 1) && line.stopped();
    boolean repeated = line.stopped() && often.getOrDefault(line.folded(), 0) > 1;
    boolean placed = line.stopped() && holds(line.folded(), rules.positions());
    boolean occasion =
        i == 0
            && line.stopped()
            && FullDate.first(line.folded()).isPresent()
            && holds(line.folded(), rules.occasions());
    boolean thing = !line.stopped() && isAboveText(i) && startsWithArticle(line);
    return credited || repeated || placed || occasion || thing;
  }

  /** Whether no running text stands above a line. */
  private boolean isAboveText(int i) {
    return IntStream.range(0, i).noneMatch(k -> kinds[k] == null && lines.get(k).stopped());
  }

  private boolean startsWithArticle(Line line) {
    return rules.articles().stream().anyMatch(word -> line.folded().startsWith(word + " "));
  }

  private boolean isCredit(int i) {
    return i < kinds.length && kinds[i] == Zone.Kind.CREDIT;
  }

  // ---- headings

  private void headings() {
    for (int i = 0; i + 1 < kinds.length; i++) {
      var line = lines.get(i);
      boolean above = kinds[i + 1] == null && lines.get(i + 1).words() > line.words();
      if (kinds[i] == null && !line.stopped() && line.words() <= LONGEST_HEADING_WORDS && above) {
        tell(i, Zone.Kind.HEADING, "zone.heading");
      }
    }
  }
}
