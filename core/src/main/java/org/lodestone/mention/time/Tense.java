package org.lodestone.mention.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lodestone.document.ByLanguage;
import org.lodestone.document.Language;
import org.lodestone.document.Layout;

/**
 * Whether what a sentence says at a place lies before or behind its publication: the nearest cue
 * decides, where commas and words that open a clause count as distance.
 */
final class Tense {

  /** Where a time lies. */
  enum Direction {
    PAST,
    FUTURE,
    /** The sentence does not tell. */
    OPEN
  }

  private record Cue(int start, int end, Direction direction) {}

  private static final int COMMA = 40;
  private static final int CLAUSE = 15;

  /** A verb before the time governs it rather than one behind. */
  private static final int BEHIND = 10;

  /** A future that overlaps a participle ("est prévu", "is expected") wins. */
  private static final int FUTURE_FIRST = 12;

  private static final List<String> NOT_FUTURE = TimeRules.plain("notFuture");
  private static final ByLanguage<Pattern> PAST = ByLanguage.of(Tense::past);
  private static final ByLanguage<Pattern> FUTURE = ByLanguage.of(Tense::future);

  /** A participle of French without its auxiliary, beside the time: "arrivé lundi". */
  private static final Pattern PARTICIPLE =
      Pattern.compile(
          "(?U)(\\b\\w{1,12})(?:,? |[’'])(?<word>\\w{2,15}(?:é|ée|és|ées)) (?:le |dès )?$");

  private static final int PARTICIPLE_REACH = 40;
  private static final List<String> DETERMINERS = TimeRules.plain("determiners");

  private final String text;
  private final String original;
  private final TimeRules rules;
  private final List<Cue> cues = new ArrayList<>();

  Tense(Layout layout, int from, int to) {
    text = layout.folded().toString();
    original = layout.document().text();
    rules = TimeRules.of(layout.document().language());
    words("future", from, to, Direction.FUTURE);
    words("past", from, to, Direction.PAST);
    pattern(FUTURE, from, to, Direction.FUTURE);
    pattern(PAST, from, to, Direction.PAST);
  }

  private static Pattern past(Language language) {
    return Pattern.compile(
        switch (language) {
          case FRENCH ->
              "(?<![a-z])"
                  + TimeRules.choice(TimeRules.plain("auxiliaries"))
                  + "(?: [a-z']{2,12})? [a-z]{1,14}?"
                  + TimeRules.choice(TimeRules.plain("participleEndings"))
                  + "(?![a-z])";
          case ENGLISH -> "(?<![a-z])[a-z]{2,16}ed(?![a-z])";
          case JAPANESE -> "(?!)";
        });
  }

  private static Pattern future(Language language) {
    return Pattern.compile(
        switch (language) {
          case FRENCH ->
              "(?<![a-z])[a-z]{2,16}?"
                  + TimeRules.of(language).choice("futureEndings")
                  + "(?![a-z])";
          case ENGLISH -> "(?!)";
          case JAPANESE -> "[るくうすむぶつ](?=。|$|」)";
        });
  }

  private void words(String list, int from, int to, Direction direction) {
    rules.list(list).all(text, from, to).stream()
        .filter(hit -> !isMonth(hit.start()))
        .forEach(hit -> cues.add(new Cue(hit.start(), hit.end(), direction)));
  }

  /** "May" with a capital letter is a month. */
  private boolean isMonth(int place) {
    return rules.language == Language.ENGLISH && original.startsWith("May", place);
  }

  private void pattern(ByLanguage<Pattern> patterns, int from, int to, Direction direction) {
    var matcher = patterns.get(rules.language).matcher(text).region(from, to);
    matcher.useTransparentBounds(true);
    while (matcher.find()) {
      boolean preposition = original.charAt(matcher.start()) == 'à';
      boolean noFuture = direction == Direction.FUTURE && NOT_FUTURE.contains(matcher.group());
      if (!preposition && !noFuture) {
        cues.add(new Cue(matcher.start(), matcher.end(), direction));
      }
    }
  }

  /** Where a time between two places lies. */
  Direction at(int start, int end) {
    if (rules.language == Language.FRENCH && isBesideParticiple(start)) {
      return Direction.PAST;
    }
    return cues.stream()
        .filter(cue -> rules.language != Language.JAPANESE || cue.start() >= end)
        .filter(cue -> cue.end() <= start || end <= cue.start())
        .min(Comparator.comparingInt(cue -> cost(cue, start, end)))
        .map(Cue::direction)
        .orElse(Direction.OPEN);
  }

  private boolean isBesideParticiple(int start) {
    var before = original.substring(Math.max(0, start - PARTICIPLE_REACH), start);
    var matcher = PARTICIPLE.matcher(before);
    return matcher.find() && !DETERMINERS.contains(matcher.group(1).toLowerCase(Locale.ROOT));
  }

  private int cost(Cue cue, int start, int end) {
    int from = cue.end() <= start ? cue.end() : end;
    int to = cue.end() <= start ? start : cue.start();
    int commas = (int) text.substring(from, to).chars().filter(c -> ",;、:".indexOf(c) >= 0).count();
    int clauses = rules.list("boundaries").all(text, from, to).size();
    int behind = cue.end() <= start || rules.language == Language.JAPANESE ? 0 : BEHIND;
    int first = cue.direction() == Direction.FUTURE ? FUTURE_FIRST : 0;
    return to - from + COMMA * commas + CLAUSE * clauses + behind - first;
  }
}
