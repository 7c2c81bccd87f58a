package org.lodestone.mention.time;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestone.document.Span;
import org.lodestone.mention.Mention.OfTime;
import org.lodestone.mention.TimeValue;
import org.lodestone.mention.TimeValue.Anchor;
import org.lodestone.mention.TimeValue.Kind;

/**
 * A time that a rule found.
 *
 * @param due what a deadline counts from the event; its stretch then counts from the publication
 */
record Found(
    int start,
    int end,
    Stretch stretch,
    Kind kind,
    Anchor anchor,
    String rule,
    Deadlines.@Nullable Length due) {

  static final String FISCAL = "time.fiscal-year";
  static final String RANGE = "time.range";

  static Found of(int start, int end, Stretch stretch, Anchor anchor, String rule) {
    return new Found(start, end, stretch, kindOf(stretch, rule), anchor, rule, null);
  }

  private static Kind kindOf(Stretch stretch, String rule) {
    if (rule.equals(FISCAL)) {
      return Kind.FISCAL_YEAR;
    }
    return stretch.edtf().contains("/") ? Kind.INTERVAL : Kind.INSTANT;
  }

  Found as(Kind other, Stretch meant, int from, int to) {
    return new Found(from, to, meant, other, anchor, rule, due);
  }

  int length() {
    return end - start;
  }

  boolean overlaps(Found other) {
    return start < other.end && other.start < end;
  }

  OfTime mention() {
    var value =
        new TimeValue(stretch.edtf(), stretch.first(), stretch.last(), kind, anchor, List.of());
    return new OfTime(new Span(start, end), value, rule + TimeRules.VERSION);
  }
}
