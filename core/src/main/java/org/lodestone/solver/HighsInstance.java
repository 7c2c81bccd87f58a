package org.lodestone.solver;

import static java.lang.foreign.MemorySegment.NULL;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One native HiGHS object, with Java arrays in place of native memory. It leaves all checks to
 * {@link LpSolver} but one: HiGHS writes as many numbers as its model has at that moment, so every
 * buffer for results is made in the size HiGHS states, never in one remembered here.
 */
final class HighsInstance {
  private static final int BY_COLUMN = 1;
  private static final int MINIMISE = 1;
  private static final int ERROR = -1;
  private static final int VALID = 1;
  private static final int FEASIBLE = 2;
  private static final int INTEGER = 1;

  /**
   * How far from a whole number a value may be. Cuts of a decomposition are steep: where a unit of
   * a decision saves thousands, a millionth of it is worth more than the gaps that are asked for.
   */
  private static final double INTEGRALITY = 1e-9;

  private final MemorySegment highs;
  private @Nullable InterruptCallback interrupt;
  private boolean hasBasis;

  /** Creates the native object, which {@link #destroy} must free. */
  HighsInstance() {
    highs = (MemorySegment) Objects.requireNonNull(HighsFunction.CREATE.invoke());
    int intSize = HighsFunction.SIZE_OF_INT.call(highs);
    if (intSize != Integer.BYTES) {
      throw new IllegalStateException(
          "HiGHS was built with integers of %d bytes in place of 4.".formatted(intSize));
    }
    setOptions();
  }

  void destroy() {
    HighsFunction.DESTROY.invoke(highs);
  }

  /** Forgets the model, everything learnt from it, and all settings. */
  void reset() {
    HighsFunction.SET_CALLBACK.callStrictly(highs, NULL, NULL);
    interrupt = null;
    hasBasis = false;
    HighsFunction.CLEAR_MODEL.callStrictly(highs);
    HighsFunction.RESET_OPTIONS.callStrictly(highs);
    setOptions();
  }

  /**
   * Silent, serial and repeatable. Only the serial dual simplex makes good use of a given basis,
   * and presolve would discard it; without a basis presolve saved no time at 100,000 columns.
   */
  private void setOptions() {
    set("output_flag", false);
    set("threads", 1);
    set("parallel", "off");
    set("simplex_strategy", 1);
    setMethod(Method.PLAIN_SIMPLEX);
    setPrecision(Precision.FINE);
    setRowWeights(RowWeights.STEEPEST_EDGE);
  }

  /** Ways to solve a linear program that are as different as HiGHS has them, fastest first. */
  enum Method {
    PLAIN_SIMPLEX("off", "simplex"),
    PRESOLVED_SIMPLEX("on", "simplex"),
    INTERIOR_POINT("on", "ipm");

    private final String presolve;
    private final String solver;

    Method(String presolve, String solver) {
      this.presolve = presolve;
      this.solver = solver;
    }
  }

  void setMethod(Method method) {
    set("presolve", method.presolve);
    set("solver", method.solver);
  }

  /**
   * The tolerances of HiGHS, which are absolute, and its scaling of the matrix. Fine ones cost no
   * time at 100,000 columns, but where numbers span eight orders of magnitude, rounding sometimes
   * defeats them; then HiGHS's own tolerances and another scaling mostly succeed.
   */
  enum Precision {
    FINE(1e-9, 2),
    USUAL(1e-7, 4);

    private final double tolerance;
    private final int scaling;

    Precision(double tolerance, int scaling) {
      this.tolerance = tolerance;
      this.scaling = scaling;
    }
  }

  void setPrecision(Precision precision) {
    set("primal_feasibility_tolerance", precision.tolerance);
    set("dual_feasibility_tolerance", precision.tolerance);
    set("simplex_scale_strategy", precision.scaling);
  }

  /**
   * How the dual simplex measures the rows it chooses from. Steepest edge needs the fewest
   * iterations, but for a given basis it first solves one system per row: at 7,000 rows as much as
   * a hundred iterations. Reference weights (devex) begin at 1.
   */
  enum RowWeights {
    STEEPEST_EDGE(2),
    REFERENCE(1);

    private final int strategy;

    RowWeights(int strategy) {
      this.strategy = strategy;
    }
  }

  void setRowWeights(RowWeights weights) {
    set("simplex_dual_edge_weight_strategy", weights.strategy);
  }

  /** Limits the run time since {@link #zeroClocks}, not that of a single run. */
  void setTimeLimit(double seconds) {
    set("time_limit", seconds);
  }

  void zeroClocks() {
    HighsFunction.ZERO_CLOCKS.callStrictly(highs);
  }

  private void set(String option, Object value) {
    try (var arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom(option);
      switch (value) {
        case Boolean b -> HighsFunction.SET_BOOL.callStrictly(highs, name, b ? 1 : 0);
        case Integer i -> HighsFunction.SET_INT.callStrictly(highs, name, i);
        case Double d -> HighsFunction.SET_DOUBLE.callStrictly(highs, name, d);
        case String s -> HighsFunction.SET_STRING.callStrictly(highs, name, arena.allocateFrom(s));
        default -> throw new IllegalArgumentException("HiGHS has no options like " + value);
      }
    }
  }

  void interruptWhen(BooleanSupplier interrupted) {
    interrupt = new InterruptCallback(interrupted);
    HighsFunction.SET_CALLBACK.callStrictly(highs, interrupt.function(), NULL);
    HighsFunction.START_CALLBACK.callStrictly(highs, InterruptCallback.TYPE);
    HighsFunction.START_CALLBACK.callStrictly(highs, InterruptCallback.TYPE_OF_SEARCH);
  }

  void passProgram(LinearProgram program) {
    hasBasis = false;
    try (var arena = Arena.ofConfined()) {
      HighsFunction.PASS_LP.callStrictly(
          highs,
          program.columnCount(),
          program.rowCount(),
          program.entryCount(),
          BY_COLUMN,
          MINIMISE,
          program.offset,
          arena.allocateFrom(JAVA_DOUBLE, program.cost),
          arena.allocateFrom(JAVA_DOUBLE, program.columnLower),
          arena.allocateFrom(JAVA_DOUBLE, program.columnUpper),
          arena.allocateFrom(JAVA_DOUBLE, program.rowLower),
          arena.allocateFrom(JAVA_DOUBLE, program.rowUpper),
          arena.allocateFrom(JAVA_INT, program.matrix.start),
          arena.allocateFrom(JAVA_INT, program.matrix.index),
          arena.allocateFrom(JAVA_DOUBLE, program.matrix.value));
    }
  }

  /** Makes columns integer, and the next run a search by branch and bound, with presolve. */
  void passIntegers(int[] columns, double relativeGap) {
    set("presolve", "on");
    set("solver", "choose");
    set("mip_rel_gap", relativeGap);
    set("mip_abs_gap", 0.0);
    set("mip_feasibility_tolerance", INTEGRALITY);
    setPrecision(Precision.FINE);
    var kinds = new int[columns.length];
    Arrays.fill(kinds, INTEGER);
    try (var arena = Arena.ofConfined()) {
      HighsFunction.CHANGE_INTEGRALITY.callStrictly(
          highs,
          columns.length,
          arena.allocateFrom(JAVA_INT, columns),
          arena.allocateFrom(JAVA_INT, kinds));
    }
  }

  /** Offers column values to begin a search with; HiGHS leaves them aside if they do not fit. */
  void offerStart(double[] columnValues) {
    try (var arena = Arena.ofConfined()) {
      HighsFunction.SET_SOLUTION.call(
          highs, arena.allocateFrom(JAVA_DOUBLE, columnValues), NULL, NULL, NULL);
    }
  }

  /** Returns whether the last search found any values that satisfy all rows and bounds. */
  boolean hasFeasibleValues() {
    return intInfo("primal_solution_status") == FEASIBLE;
  }

  /** Returns what the last search proved the objective not to fall below. */
  double searchBound() {
    try (var arena = Arena.ofConfined()) {
      MemorySegment value = arena.allocate(JAVA_DOUBLE);
      HighsFunction.DOUBLE_INFO.call(highs, arena.allocateFrom("mip_dual_bound"), value);
      return value.get(JAVA_DOUBLE, 0);
    }
  }

  /** Returns the nodes of the last search. */
  long searchNodes() {
    try (var arena = Arena.ofConfined()) {
      MemorySegment value = arena.allocate(JAVA_LONG);
      HighsFunction.LONG_INFO.call(highs, arena.allocateFrom("mip_node_count"), value);
      return value.get(JAVA_LONG, 0);
    }
  }

  void changeColumnBounds(int[] columns, double[] lower, double[] upper) {
    changeBounds(HighsFunction.CHANGE_COLUMN_BOUNDS, columns, lower, upper);
  }

  void changeRowBounds(int[] rows, double[] lower, double[] upper) {
    changeBounds(HighsFunction.CHANGE_ROW_BOUNDS, rows, lower, upper);
  }

  private void changeBounds(HighsFunction change, int[] indices, double[] lower, double[] upper) {
    try (var arena = Arena.ofConfined()) {
      change.callStrictly(
          highs,
          indices.length,
          arena.allocateFrom(JAVA_INT, indices),
          arena.allocateFrom(JAVA_DOUBLE, lower),
          arena.allocateFrom(JAVA_DOUBLE, upper));
    }
  }

  void changeCosts(int[] columns, double[] costs) {
    try (var arena = Arena.ofConfined()) {
      HighsFunction.CHANGE_COSTS.callStrictly(
          highs,
          columns.length,
          arena.allocateFrom(JAVA_INT, columns),
          arena.allocateFrom(JAVA_DOUBLE, costs));
    }
  }

  /** Solves, starting from the last or given basis if there is one. */
  LpStatus run() {
    int result = HighsFunction.RUN.call(highs);
    hasBasis = result != ERROR && intInfo("basis_validity") == VALID;
    if (interrupt != null) {
      interrupt.rethrowFailure();
    }
    // After an error the model may still have the status of an earlier run.
    return result == ERROR
        ? LpStatus.ERROR
        : LpStatus.ofModelStatus(HighsFunction.MODEL_STATUS.call(highs));
  }

  /** Forgets basis, factors and solution, so that the next run begins anew. */
  void clearSolver() {
    HighsFunction.CLEAR_SOLVER.callStrictly(highs);
  }

  /** Returns the iterations of the last run. */
  int iterations() {
    return intInfo("simplex_iteration_count");
  }

  /** Returns the primal solution, which exists only after an optimal run. */
  double[] columnValues() {
    try (var arena = Arena.ofConfined()) {
      MemorySegment values = arena.allocate(JAVA_DOUBLE, HighsFunction.COLUMN_COUNT.call(highs));
      HighsFunction.GET_SOLUTION.callStrictly(highs, values, NULL, NULL, NULL);
      return values.toArray(JAVA_DOUBLE);
    }
  }

  /** Returns the dual solution, which exists only after an optimal run. */
  double[] rowDuals() {
    try (var arena = Arena.ofConfined()) {
      MemorySegment duals = arena.allocate(JAVA_DOUBLE, HighsFunction.ROW_COUNT.call(highs));
      HighsFunction.GET_SOLUTION.callStrictly(highs, NULL, NULL, NULL, duals);
      return duals.toArray(JAVA_DOUBLE);
    }
  }

  /** Returns whether there is a basis, from the last run or given since; changes do not void it. */
  boolean hasBasis() {
    return hasBasis;
  }

  /** Returns the basis, if {@link #hasBasis()}. */
  Basis basis() {
    try (var arena = Arena.ofConfined()) {
      MemorySegment columns = arena.allocate(JAVA_INT, HighsFunction.COLUMN_COUNT.call(highs));
      MemorySegment rows = arena.allocate(JAVA_INT, HighsFunction.ROW_COUNT.call(highs));
      HighsFunction.GET_BASIS.callStrictly(highs, columns, rows);
      return new Basis(toBytes(columns), toBytes(rows));
    }
  }

  void setBasis(Basis basis) {
    if (basis.rowCount() == 0) {
      return; // There is only one basis, and HiGHS 1.12 would write to memory it does not own.
    }
    try (var arena = Arena.ofConfined()) {
      HighsFunction.SET_BASIS.callStrictly(
          highs, toInts(basis.columnStatus, arena), toInts(basis.rowStatus, arena));
      hasBasis = true;
    }
  }

  private static byte[] toBytes(MemorySegment ints) {
    var bytes = new byte[(int) (ints.byteSize() / JAVA_INT.byteSize())];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ints.getAtIndex(JAVA_INT, i);
    }
    return bytes;
  }

  private static MemorySegment toInts(byte[] bytes, Arena arena) {
    MemorySegment ints = arena.allocate(JAVA_INT, bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      ints.setAtIndex(JAVA_INT, i, bytes[i]);
    }
    return ints;
  }

  /** Returns a fact about the last run, or 0 if that left none behind. */
  private int intInfo(String name) {
    try (var arena = Arena.ofConfined()) {
      MemorySegment value = arena.allocate(JAVA_INT);
      HighsFunction.INT_INFO.call(highs, arena.allocateFrom(name), value);
      return value.get(JAVA_INT, 0);
    }
  }
}
