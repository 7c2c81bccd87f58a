package org.lodestone.data.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lodestone.data.AssumedFigure;
import org.lodestone.data.BalanceIssue.CompositionSum;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.ValueRow;

/**
 * Adds up the composition of each ore type, source by source. No composition may exceed 100 %; one
 * that names both lanthanum and cerium, the most common rare earths, claims to be complete and must
 * reach it.
 */
final class CompositionCheck {
  private static final String COMPOSITION = "composition";
  private static final double TOLERANCE_PERCENT = 2;

  private final DataPackage data;

  CompositionCheck(DataPackage data) {
    this.data = data;
  }

  /** What belongs to one composition. */
  private record Key(
      String form, String place, String site, String period, String scope, String source) {}

  List<DataIssue> check() {
    Map<Key, List<ValueRow>> compositions = new LinkedHashMap<>();
    Stream.<ValueRow>concat(data.figures().stream(), data.assumptions().stream())
        .filter(row -> row.quantity().equals(COMPOSITION))
        .forEach(row -> compositions.computeIfAbsent(key(row), k -> new ArrayList<>()).add(row));
    var issues = new ArrayList<DataIssue>();
    compositions.forEach((key, rows) -> check(key, rows, issues));
    return issues;
  }

  private static Key key(ValueRow row) {
    var period = row.period().map(Object::toString).orElse("");
    return switch (row) {
      case Figure f -> new Key(f.form(), f.place(), f.site(), period, f.scope(), f.source());
      case AssumedFigure a -> new Key(a.form(), a.place(), a.site(), period, "", "assumption");
    };
  }

  private static void check(Key key, List<ValueRow> rows, List<DataIssue> issues) {
    double sum_percent =
        rows.stream().flatMap(row -> row.number().stream()).mapToDouble(n -> n.value()).sum();
    var elements = rows.stream().map(ValueRow::element).toList();
    boolean complete =
        elements.contains("La")
            && elements.contains("Ce")
            && rows.stream().allMatch(row -> row.number().isPresent());
    if (sum_percent > 100 + TOLERANCE_PERCENT
        || (complete && sum_percent < 100 - TOLERANCE_PERCENT)) {
      issues.add(new CompositionSum(rows.getFirst().at(), key.form, key.source, sum_percent));
    }
  }
}
