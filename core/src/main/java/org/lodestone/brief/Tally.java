package org.lodestone.brief;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lodestone.brief.document.Quantity;
import org.lodestone.evidence.Evidence;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Range;

/** A sum of amounts with the evidence of its parts; its range adds up theirs. */
final class Tally {
  private double low;
  private double value;
  private double high;
  private boolean assumed;
  private boolean unexplained;
  private final Set<String> rows = new LinkedHashSet<>();

  void add(Range amount, List<Evidence> evidence) {
    low += amount.low();
    value += amount.value();
    high += amount.high();
    for (var one : evidence) {
      rows.addAll(one.rows());
      assumed |= one.isAssumed();
    }
  }

  /** Says that nobody knows where the amount comes from or goes. */
  void markUnexplained() {
    unexplained = true;
  }

  void add(Tally other) {
    low += other.low;
    value += other.value;
    high += other.high;
    assumed |= other.assumed;
    unexplained |= other.unexplained;
    rows.addAll(other.rows);
  }

  double value() {
    return value;
  }

  Quantity toQuantity(String unit, Basis basis, String formula) {
    var range = new Range(Math.min(low, value), value, Math.max(high, value));
    var evidence = new Evidence.Derivation(formula, List.copyOf(rows), assumed);
    return unexplained
        ? Quantity.residual(range, unit, basis, evidence)
        : Quantity.of(range, unit, basis, evidence);
  }
}
