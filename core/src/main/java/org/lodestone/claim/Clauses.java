package org.lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lodestone.data.yaml.Field;
import org.lodestone.document.ByLanguage;
import org.lodestone.document.Layout;
import org.lodestone.document.Sentence;
import org.lodestone.document.Span;
import org.lodestone.document.WordLists;
import org.lodestone.mention.Entity;

/**
 * Cuts sentences into clauses (C2): at semicolons and dashes, and at commas with a word behind them
 * that begins a clause of its own, never inside a quotation or brackets.
 */
final class Clauses {

  private static final ByLanguage<Words> WORDS = read();
  private static final String MARKS = " ,;:.–—-";

  /**
   * The words of one language.
   *
   * @param cuts words that begin a clause
   * @param behind endings that close one
   * @param lead words left out at the start
   * @param participle ending of a verb that begins a clause behind a comma
   */
  private record Words(
      List<String> cuts,
      List<String> behind,
      List<String> lead,
      String participle,
      List<String> soft,
      List<String> joins,
      List<String> phraseEnds,
      List<String> offices,
      List<String> follows,
      List<String> change,
      List<String> items,
      List<String> hard,
      List<String> sources,
      List<String> means) {}

  private final Layout layout;
  private final Words words;
  private final String folded;

  Clauses(Layout layout) {
    this.layout = layout;
    words = WORDS.get(layout.document().language());
    folded = layout.folded().toString();
  }

  private static ByLanguage<Words> read() {
    var file =
        WordLists.read(Clauses.class, "clauses.yaml")
            .only(
                List.of(
                    "format",
                    "cuts",
                    "behind",
                    "lead",
                    "participles",
                    "soft",
                    "joins",
                    "phraseEnds",
                    "offices",
                    "follows",
                    "change",
                    "items",
                    "hard",
                    "sources",
                    "means"))
            .version(1);
    return ByLanguage.of(language -> words(file, WordLists.name(language)));
  }

  private static Words words(Field file, String name) {
    return new Words(
        WordLists.words(file.get("cuts"), name),
        WordLists.words(file.get("behind"), name),
        WordLists.words(file.get("lead"), name),
        file.get("participles").find(name).map(Field::text).orElse(""),
        WordLists.words(file.get("soft"), name),
        WordLists.words(file.get("joins"), name),
        WordLists.words(file.get("phraseEnds"), name),
        WordLists.words(file.get("offices"), name),
        WordLists.words(file.get("follows"), name),
        WordLists.words(file.get("change"), name),
        WordLists.words(file.get("items"), name),
        WordLists.words(file.get("hard"), name),
        WordLists.words(file.get("sources"), name),
        WordLists.words(file.get("means"), name));
  }

  /** The clauses of a sentence, in order; without marks and joining words at their ends. */
  List<Span> of(Sentence sentence, Predicate<Integer> isQuoted) {
    var clauses = new ArrayList<Span>();
    int start = sentence.span().start();
    int depth = 0;
    for (int i = start; i < sentence.span().end(); i++) {
      char c = folded.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth <= 0 && !isQuoted.test(i) && isCut(i, sentence.span().end())) {
        add(clauses, start, i);
        start = i;
      }
    }
    add(clauses, start, sentence.span().end());
    return clauses;
  }

  private void add(List<Span> clauses, int start, int end) {
    var span = trimmed(start, end);
    if (span.length() > 0) {
      clauses.add(span);
    }
  }

  private boolean isCut(int at, int end) {
    char c = folded.charAt(at);
    if (c == ';' || (c == '-' && isDash(at))) {
      return true;
    }
    if (words.behind().stream().anyMatch(ending -> endsAt(ending, at))) {
      return true;
    }
    if (c == ',') {
      return startsClause(skipSpaces(at + 1, end)) || isParticiple(skipSpaces(at + 1, end), end);
    }
    return c == ' '
        && (words.hard().stream().anyMatch(word -> startsWord(word, at + 1))
            || folded.startsWith("et a ", at + 1)
            || folded.startsWith("and to ", at + 1));
  }

  private boolean endsAt(String ending, int at) {
    return at >= ending.length() && folded.startsWith(ending, at - ending.length());
  }

  private boolean isDash(int at) {
    return layout.document().text().charAt(at) != '-' && at > 0 && folded.charAt(at - 1) == ' ';
  }

  private int skipSpaces(int at, int end) {
    int place = at;
    while (place < end && folded.charAt(place) == ' ') {
      place++;
    }
    return place;
  }

  private boolean startsClause(int at) {
    return words.cuts().stream().anyMatch(cut -> startsWord(cut, at));
  }

  private boolean startsWord(String word, int at) {
    return folded.startsWith(word, at)
        && (at + word.length() >= folded.length()
            || !Character.isLetter(folded.charAt(at + word.length())));
  }

  private boolean isParticiple(int at, int end) {
    int space = words.participle().isEmpty() ? -1 : folded.indexOf(' ', at, end);
    return !words.participle().isEmpty()
        && space > at + words.participle().length() + 1
        && folded.startsWith(words.participle(), space - words.participle().length());
  }

  /** Without marks at the ends and joining words at the start. */
  Span trimmed(int from, int to) {
    int start = from;
    int end = to;
    boolean again = true;
    while (again) {
      again = false;
      while (start < end && MARKS.indexOf(folded.charAt(start)) >= 0) {
        start++;
      }
      for (var lead : words.lead()) {
        if (start + lead.length() < end && startsWord(lead, start)) {
          start += lead.length();
          again = true;
          break;
        }
      }
    }
    while (end > start && (MARKS + "。、").indexOf(folded.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(start, Math.max(start, end));
  }

  /** Places at which a long clause may be cut as well: words that begin a side clause. */
  List<Integer> softCuts(Span clause, Predicate<Integer> isQuoted) {
    var cuts = new ArrayList<Integer>();
    for (int i = clause.start() + 1; i < clause.end(); i++) {
      int at = i;
      boolean comma = folded.charAt(i) == ',' && !isQuoted.test(i);
      if ((comma || folded.charAt(i - 1) == ' ')
          && words.soft().stream().anyMatch(word -> startsWord(word, at))) {
        cuts.add(i);
      }
    }
    return cuts;
  }

  /** The items of a list of projects: at commas and "and" before an article, each with a name. */
  List<Context> items(Context list) {
    var items = new ArrayList<Context>();
    int start = list.clause().start();
    for (int i = start + 1; i <= list.clause().end(); i++) {
      if (i == list.clause().end() || isItem(i)) {
        var item = list.with(trimmed(start, i));
        if (item.ids(Entity.Kind.ORGANISATION).isEmpty() && i < list.clause().end()) {
          continue;
        }
        items.add(item);
        start = i;
      }
    }
    return items;
  }

  private boolean isItem(int at) {
    return words.items().stream()
        .anyMatch(
            article ->
                folded.startsWith(", " + article + " ", at)
                    || words.joins().stream()
                        .anyMatch(join -> folded.startsWith(" " + join + " " + article + " ", at)));
  }

  /** Whether a clause does no more than name the source of the one before. */
  boolean isSource(Span clause) {
    return words.sources().stream().anyMatch(word -> startsWord(word, clause.start()));
  }

  /** Whether a clause begins the list of means. */
  boolean isMeans(Span clause) {
    return words.means().stream().anyMatch(word -> startsWord(word, clause.start()));
  }

  /** Whether a clause only adds to the one before. */
  boolean follows(Span clause) {
    return words.follows().stream().anyMatch(word -> startsWord(word, clause.start()))
        || isParticiple(clause.start(), clause.end())
        || words.lead().stream().anyMatch(lead -> endsAt(lead + " ", clause.start()));
  }

  /** The start of "went from A to B" before a figure, if nothing but "to" stands between two. */
  Optional<Span> change(Span first, Span second) {
    var between = folded.substring(first.end(), second.start()).strip();
    if (!words.joins().contains(between) || between.equals("et") || between.equals("and")) {
      return Optional.empty();
    }
    int from = Math.max(0, first.start() - CHANGE_REACH);
    return words.change().stream()
        .map(word -> folded.indexOf(word, from, first.end()))
        .filter(at -> at >= 0 && at < first.start())
        .min(Integer::compare)
        .map(at -> new Span(at, second.end()));
  }

  private static final int CHANGE_REACH = 30;

  /** Without "and" at the end. */
  Span withoutJoin(Span span) {
    for (var join : words.joins()) {
      if (span.length() > join.length() + 1
          && folded.startsWith(" " + join, span.end() - join.length() - 1)) {
        return trimmed(span.start(), span.end() - join.length() - 1);
      }
    }
    return span;
  }

  /** An instrument with the words that belong to it: up to a comma, "and", "or", or a mark. */
  Span nounPhrase(Span name) {
    int end = name.end();
    while (end < folded.length() && end - name.end() <= MOST_BEHIND && !endsPhrase(end)) {
      end++;
    }
    return new Span(name.start(), end - name.end() > MOST_BEHIND ? name.end() : end);
  }

  private static final int MOST_BEHIND = 25;

  private boolean endsPhrase(int at) {
    char c = folded.charAt(at);
    return ",.;:\"()、。\n".indexOf(c) >= 0
        || (c == ' ' && words.phraseEnds().stream().anyMatch(word -> startsWord(word, at + 1)));
  }

  /** An office and the name beside it, if there is one: "the president Name", "Name, minister". */
  Optional<Span> office(Span name, Sentence sentence) {
    int from = Math.max(sentence.span().start(), name.start() - OFFICE_REACH);
    int start = -1;
    for (var role : words.offices()) {
      for (int at = folded.indexOf(role, from, name.end());
          at >= 0 && at < name.start();
          at = folded.indexOf(role, at + 1, name.end())) {
        boolean own = folded.substring(at, name.start()).indexOf(" et ") < 0;
        boolean word = at == 0 || !Character.isLetter(folded.charAt(at - 1));
        if (own && word && startsWord(role, at) && (start < 0 || at < start)) {
          start = at;
        }
      }
    }
    return start < 0 ? Optional.empty() : Optional.of(new Span(start, name.end()));
  }

  private static final int OFFICE_REACH = 50;
}
