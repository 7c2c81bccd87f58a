package org.lodestone.index.replication;

import java.util.List;
import org.lodestone.data.DataIssue;
import org.lodestone.index.replication.ReplicationRow.Outcome;

/**
 * A published table computed again.
 *
 * @param issues rows of the inputs that could not be understood and were left out
 */
public record Replication(Published published, List<ReplicationRow> rows, List<DataIssue> issues) {

  public Replication {
    rows = List.copyOf(rows);
    issues = List.copyOf(issues);
  }

  /** How many rows end so. */
  public int count(Outcome outcome) {
    return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
  }
}
