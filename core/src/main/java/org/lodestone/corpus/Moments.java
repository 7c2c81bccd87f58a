package org.lodestone.corpus;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.lodestone.mention.TimeValue;

/** Days and stretches of days in comparison (R3). */
record Moments(LocalDate first, LocalDate last, String shown) {

  private static final String MONTH = "\\d{4}-\\d{2}";
  private static final String YEAR = "\\d{4}";
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

  static Moments when(TimeValue time) {
    return new Moments(time.earliest(), time.latest(), time.edtf());
  }

  /** When a claim says that something is due; a fiscal year falls due on its last day. */
  static Optional<Moments> due(Said said) {
    return said.claim()
        .due()
        .or(() -> said.claim().time().filter(t -> t.kind() == TimeValue.Kind.FISCAL_YEAR))
        .or(() -> said.claim().time().filter(t -> t.latest().isAfter(published(said))))
        .map(Moments::ending);
  }

  private static LocalDate published(Said said) {
    return said.document().published().map(p -> p.day()).orElse(LocalDate.MAX);
  }

  private static Moments ending(TimeValue time) {
    var edtf = time.edtf().replaceFirst("^(\\.\\.)?/", "");
    if (edtf.matches(MONTH)) {
      var month = YearMonth.parse(edtf);
      return new Moments(month.atDay(1), month.atEndOfMonth(), edtf);
    }
    if (edtf.matches(YEAR)) {
      int year = Integer.parseInt(edtf);
      return new Moments(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), edtf);
    }
    var last = time.latest();
    return new Moments(last, last, edtf.matches(DAY) ? edtf : last.toString());
  }

  boolean meets(Moments other) {
    return !last.isBefore(other.first) && !other.last.isBefore(first);
  }

  /** Days between two stretches that do not meet. */
  long gap(Moments other) {
    return last.isBefore(other.first)
        ? ChronoUnit.DAYS.between(last, other.first)
        : ChronoUnit.DAYS.between(other.last, first);
  }

  boolean isDay() {
    return first.equals(last);
  }
}
