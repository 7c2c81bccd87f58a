package org.lodestone.plan.evidence;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a number of a plan rests on.
 *
 * @param formula the equations of {@code docs/model/plan.md} and {@code docs/model/two-stage.md}
 * @param rows ids of rows of the data package
 * @param assumptions ids of {@link FileAssumption}
 */
public record Basis(String formula, List<String> rows, List<String> assumptions) {
  public Basis {
    rows = List.copyOf(rows);
    assumptions = List.copyOf(assumptions);
  }

  /** Rows and assumptions together, as evidence names them. */
  public List<String> all() {
    return Stream.concat(rows.stream(), assumptions.stream()).toList();
  }
}
