package org.lodestone.solver;

import java.io.IOException;

/**
 * A linear program as text in free MPS format, which every solver reads. Columns are named {@code
 * C0, C1, …}, rows {@code R0, R1, …}; numbers are written so that reading them gives the same bits.
 * The constant part of the objective stands, negated, on the right-hand side of the objective, as
 * is the custom.
 */
public final class MpsText {
  private static final String OBJECTIVE = "COST";

  private final LinearProgram program;
  private final Appendable out;

  private MpsText(LinearProgram program, Appendable out) {
    this.program = program;
    this.out = out;
  }

  /** Appends the whole program. */
  public static void write(LinearProgram program, String name, Appendable out) throws IOException {
    if (name.isBlank() || name.contains(" ")) {
      throw new IllegalArgumentException(
          "The name '" + name + "' of a program must have letters and no blanks.");
    }
    out.append("NAME ").append(name).append('\n');
    new MpsText(program, out).write();
  }

  private void write() throws IOException {
    out.append("ROWS\n N ").append(OBJECTIVE).append('\n');
    for (int i = 0; i < program.rowCount(); i++) {
      out.append(' ').append(kind(i)).append(" R").append(String.valueOf(i)).append('\n');
    }
    out.append("COLUMNS\n");
    for (int j = 0; j < program.columnCount(); j++) {
      writeColumn(j);
    }
    out.append("RHS\n");
    if (program.offset != 0) {
      entry("RHS", OBJECTIVE, -program.offset);
    }
    for (int i = 0; i < program.rowCount(); i++) {
      writeRightHandSide(i);
    }
    out.append("RANGES\n");
    for (int i = 0; i < program.rowCount(); i++) {
      double width = program.rowUpper(i) - program.rowLower(i);
      if (Double.isFinite(width) && width > 0) {
        entry("RNG", "R" + i, width);
      }
    }
    out.append("BOUNDS\n");
    for (int j = 0; j < program.columnCount(); j++) {
      writeBounds(j);
    }
    out.append("ENDATA\n");
  }

  private char kind(int row) {
    double lower = program.rowLower(row);
    double upper = program.rowUpper(row);
    if (lower == upper) {
      return 'E';
    }
    if (Double.isFinite(lower)) {
      return 'G';
    }
    return Double.isFinite(upper) ? 'L' : 'N';
  }

  private void writeColumn(int j) throws IOException {
    // A column without entries would not be declared at all.
    if (program.cost(j) != 0 || program.matrix.start[j] == program.matrix.start[j + 1]) {
      entry("C" + j, OBJECTIVE, program.cost(j));
    }
    for (int e = program.matrix.start[j]; e < program.matrix.start[j + 1]; e++) {
      entry("C" + j, "R" + program.matrix.index[e], program.matrix.value[e]);
    }
  }

  private void entry(String first, String second, double value) throws IOException {
    out.append(' ').append(first).append(' ').append(second).append(' ');
    out.append(String.valueOf(value)).append('\n');
  }

  private void writeRightHandSide(int i) throws IOException {
    double lower = program.rowLower(i);
    double upper = program.rowUpper(i);
    double side = Double.isFinite(lower) ? lower : upper;
    if (Double.isFinite(side) && side != 0) {
      entry("RHS", "R" + i, side);
    }
  }

  private void writeBounds(int j) throws IOException {
    double lower = program.columnLower(j);
    double upper = program.columnUpper(j);
    if (lower == upper) {
      bound("FX", j, lower);
      return;
    }
    if (lower == Double.NEGATIVE_INFINITY) {
      out.append(upper == Double.POSITIVE_INFINITY ? " FR" : " MI").append(" BND C");
      out.append(String.valueOf(j)).append('\n');
    } else if (lower != 0) {
      bound("LO", j, lower);
    }
    if (Double.isFinite(upper)) {
      bound("UP", j, upper);
    }
  }

  private void bound(String kind, int j, double value) throws IOException {
    out.append(' ').append(kind).append(" BND C").append(String.valueOf(j)).append(' ');
    out.append(String.valueOf(value)).append('\n');
  }
}
