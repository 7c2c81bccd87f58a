package org.lodestone.index.replication;

import java.util.List;
import org.lodestone.quantity.Range;

/**
 * One value, published and computed again.
 *
 * @param item what the value is about
 * @param measure what was measured
 * @param ours with the interval that missing or rounded inputs leave
 * @param tolerance absolute difference up to which the two are the same
 * @param causes why they differ, or what entered as published; empty if nothing is known
 * @param detail amounts and names that belong to the causes
 */
public record ReplicationRow(
    String item,
    String measure,
    double published,
    Range ours,
    double tolerance,
    List<Cause> causes,
    String detail) {

  /** How a row ends. */
  public enum Outcome {
    AGREES,
    EXPLAINED,
    UNEXPLAINED
  }

  public ReplicationRow {
    causes = List.copyOf(causes);
  }

  /** A row without doubt about our value. */
  static ReplicationRow of(
      String item, String measure, double published, double ours, double tolerance) {
    return new ReplicationRow(
        item, measure, published, Range.exactly(ours), tolerance, List.of(), "");
  }

  /** The same row with causes. */
  ReplicationRow because(List<Cause> why, String what) {
    return new ReplicationRow(item, measure, published, ours, tolerance, why, what);
  }

  /** Ours minus published. */
  public double difference() {
    return ours.value() - published;
  }

  public Outcome outcome() {
    if (Math.abs(difference()) <= tolerance) {
      return Outcome.AGREES;
    }
    return causes.isEmpty() ? Outcome.UNEXPLAINED : Outcome.EXPLAINED;
  }
}
