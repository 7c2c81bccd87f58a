package org.lodestone.data.assembly;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.AssumedFigure;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.Source;
import org.lodestone.data.ValueRow;
import org.lodestone.evidence.Grade;
import org.lodestone.quantity.Period;

/**
 * Chooses among the rows that speak of the same thing, by a stated rule (A1):
 *
 * <ol>
 *   <li>the year nearest to the baseline (at most three years away, whole years only);
 *   <li>a figure of a source of grade A or B, then an assumption with its reason, then a figure of
 *       grade C;
 *   <li>what was counted before what was estimated; forecasts, plans and nameplates never;
 *   <li>grade A before B;
 *   <li>the later publication; then the lower id.
 * </ol>
 */
final class ClaimChoice {

  private static final int FARTHEST_YEARS = 3;
  private static final int SHORTEST_YEAR_DAYS = 360;
  private static final int LONGEST_YEAR_DAYS = 367;

  private final DataPackage data;
  private final int baselineYear;

  ClaimChoice(DataPackage data, int baselineYear) {
    this.data = data;
    this.baselineYear = baselineYear;
  }

  /** The best row, and those that it was preferred to, in order. */
  record Choice(Selector asked, ValueRow chosen, List<ValueRow> others) {
    Choice {
      others = List.copyOf(others);
    }
  }

  Optional<Choice> choose(Selector asked) {
    var ranked =
        java.util.stream.Stream.<ValueRow>concat(
                data.figures().stream(), data.assumptions().stream())
            .filter(row -> answers(row, asked))
            .sorted(rule())
            .toList();
    return ranked.isEmpty()
        ? Optional.empty()
        : Optional.of(new Choice(asked, ranked.getFirst(), ranked.subList(1, ranked.size())));
  }

  private boolean answers(ValueRow row, Selector asked) {
    return row.quantity().equals(asked.quantity())
        && row.place().equals(asked.place())
        && row.partner().equals(asked.partner())
        && row.form().equals(asked.form())
        && row.basis() == asked.basis()
        && row.site().isEmpty()
        && row.number().isPresent()
        && isNear(row)
        && isObserved(row);
  }

  private boolean isNear(ValueRow row) {
    return row.period()
        .map(period -> isYear(period) && distance(row) <= FARTHEST_YEARS)
        .orElse(row instanceof AssumedFigure);
  }

  private static boolean isYear(Period period) {
    return period.days() >= SHORTEST_YEAR_DAYS && period.days() <= LONGEST_YEAR_DAYS;
  }

  private int distance(ValueRow row) {
    return row.period().map(period -> Math.abs(period.year() - baselineYear)).orElse(0);
  }

  private static boolean isObserved(ValueRow row) {
    return switch (row) {
      case AssumedFigure a -> true;
      case Figure f ->
          switch (f.status()) {
            case ACTUAL, ESTIMATE -> true;
            case FORECAST, NAMEPLATE, ANNOUNCED, STATED -> false;
          };
    };
  }

  private Comparator<ValueRow> rule() {
    return Comparator.comparingInt(this::distance)
        .thenComparingInt(this::trust)
        .thenComparing(row -> row instanceof Figure f && f.status() == Figure.Status.ESTIMATE)
        .thenComparing(this::grade)
        .thenComparing(this::published, Comparator.reverseOrder())
        .thenComparing(ValueRow::id);
  }

  private int trust(ValueRow row) {
    return switch (row) {
      case AssumedFigure a -> 1;
      case Figure f -> grade(f) == Grade.C ? 2 : 0;
    };
  }

  private Grade grade(ValueRow row) {
    return source(row).map(Source::grade).orElse(Grade.C);
  }

  private String published(ValueRow row) {
    return source(row).map(source -> source.published().last().toString()).orElse("");
  }

  private Optional<Source> source(ValueRow row) {
    return row instanceof Figure f ? data.sources().find(f.source()) : Optional.empty();
  }
}
