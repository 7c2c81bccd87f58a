package org.lodestone.optimisation.twostage;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.lodestone.scenario.Progress;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.LpSolution;
import org.lodestone.solver.LpSolver;
import org.lodestone.solver.MipSolver;
import org.lodestone.solver.MixedIntegerProgram;

/**
 * All outcomes in one program: the recourse once per outcome, coupled to the first stage by rows.
 * It grows with the number of outcomes and soon fits no memory; for small programs it is the
 * independent check of {@link LShaped}, and the way to solve a recourse with integer columns.
 */
public final class ExtensiveForm {
  private final TwoStageProgram program;
  private final RecourseFrame frame;
  private final LinearProgram.Builder builder = LinearProgram.builder();
  private final int[] firstColumnOf;

  private ExtensiveForm(TwoStageProgram program) {
    this.program = program;
    frame = new RecourseFrame(program.recourse(), program.outcomes());
    firstColumnOf = new int[program.outcomes().size()];
  }

  /** States the whole program: first the columns and rows of the first stage, then all others. */
  public static MixedIntegerProgram state(TwoStageProgram program) {
    return new ExtensiveForm(program).build();
  }

  /**
   * Solves the whole program at once.
   *
   * @throws CancellationException if the caller cancels
   */
  public static TwoStageSolution solve(
      TwoStageProgram program, TwoStageSettings settings, Progress progress) {
    return new ExtensiveForm(program).search(settings, progress);
  }

  private MixedIntegerProgram build() {
    var first = program.first().program();
    builder.offset(first.offset());
    builder.append(first, 1);
    double offset = first.offset();
    var risk = program.risk();
    double meanWeight = risk.countsTail() ? 1 - risk.lambda() : 1;
    for (int s = 0; s < program.outcomes().size(); s++) {
      var outcome = program.outcomes().get(s);
      double weight = meanWeight * outcome.probability();
      addOutcome(s, weight);
      offset += weight * program.recourse().base().program().offset();
    }
    builder.offset(offset);
    if (risk.countsTail()) {
      addTail();
    }
    return MixedIntegerProgram.of(builder.build(), integers());
  }

  private int[] integers() {
    var all = IntStream.builder();
    Arrays.stream(program.first().integers()).forEach(all::add);
    for (int start : firstColumnOf) {
      Arrays.stream(program.recourse().base().integers()).forEach(j -> all.add(start + j));
    }
    return all.build().toArray();
  }

  private LinearProgram stated(Outcome outcome) {
    var stated = frame.undecided(outcome);
    return program
        .recourse()
        .base()
        .program()
        .withColumnBounds(frame.columns, stated.columnLower, stated.columnUpper)
        .withCosts(frame.columns, stated.cost)
        .withRowBounds(frame.rows, stated.rowLower, stated.rowUpper);
  }

  /** Adds a copy of the recourse, with decisions as columns of its rows, or of new rows. */
  private void addOutcome(int s, double weight) {
    var outcome = program.outcomes().get(s);
    var recourse = stated(outcome);
    int firstColumn = builder.columnCount();
    int firstRow = builder.rowCount();
    firstColumnOf[s] = firstColumn;
    builder.append(recourse, weight);
    double[] factors = frame.factors(outcome);
    var capacityRow = new int[recourse.columnCount()];
    for (int c = 0; c < factors.length; c++) {
      var coupling = frame.couplings.get(c);
      double amount = -coupling.amount() * factors[c];
      switch (coupling.target()) {
        case ROW -> builder.addEntry(firstRow + coupling.index(), coupling.firstColumn(), amount);
        case COLUMN_UPPER -> {
          int j = coupling.index();
          if (capacityRow[j] == 0) {
            capacityRow[j] = 1 + addCapacity(firstColumn + j, recourse.columnUpper(j));
          }
          builder.addEntry(capacityRow[j] - 1, coupling.firstColumn(), amount);
        }
      }
    }
  }

  /** A row x ≤ upper + amounts of decisions, in place of the bound of the column. */
  private int addCapacity(int column, double upper) {
    int row = builder.addRow(Double.NEGATIVE_INFINITY, upper);
    builder.addEntry(row, column, 1);
    builder.freeAbove(column);
    return row;
  }

  /** The tail by Rockafellar and Uryasev (V4): ν_s ≥ Q_s − η. */
  private void addTail() {
    var risk = program.risk();
    double free = Double.POSITIVE_INFINITY;
    int eta = builder.addColumn(risk.lambda(), Double.NEGATIVE_INFINITY, free);
    var recourse = program.recourse().base().program();
    for (int s = 0; s < firstColumnOf.length; s++) {
      var outcome = program.outcomes().get(s);
      double weight = risk.lambda() * outcome.probability() / (1 - risk.alpha());
      int nu = builder.addColumn(weight, 0, free);
      int row = builder.addRow(recourse.offset(), free);
      builder.addEntry(row, nu, 1);
      builder.addEntry(row, eta, 1);
      var stated = stated(outcome);
      for (int j = 0; j < stated.columnCount(); j++) {
        if (stated.cost(j) != 0) {
          builder.addEntry(row, firstColumnOf[s] + j, -stated.cost(j));
        }
      }
    }
  }

  private TwoStageSolution search(TwoStageSettings settings, Progress progress) {
    long begun = System.nanoTime();
    var conflicts = Conflicts.in(program.first(), progress::cancelled);
    if (!conflicts.isEmpty()) {
      return new TwoStageSolution(
          TwoStageStatus.FIRST_STAGE_INFEASIBLE,
          Double.POSITIVE_INFINITY,
          null,
          conflicts,
          work(begun));
    }
    var whole = build();
    var found =
        whole.integerCount() == 0
            ? searchLinear(whole.program(), settings, progress)
            : searchWhole(whole, settings, progress);
    if (found.values.length == 0) {
      return new TwoStageSolution(found.status, found.lower, null, List.of(), work(begun));
    }
    double[] decision = Arrays.copyOf(found.values, program.first().program().columnCount());
    var evaluation = LShaped.evaluate(program, decision, settings.threads(), progress);
    return new TwoStageSolution(found.status, found.lower, evaluation, List.of(), work(begun));
  }

  private static TwoStageSolution.Work work(long begun) {
    return new TwoStageSolution.Work(1, 1, 0, (System.nanoTime() - begun) / 1e9);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Found(TwoStageStatus status, double lower, double[] values) {}

  private static Found searchLinear(
      LinearProgram whole, TwoStageSettings settings, Progress progress) {
    try (var solver = new LpSolver()) {
      solver.limitTime(settings.limit());
      solver.interruptWhen(progress::cancelled);
      solver.load(whole);
      var solution = solver.solve();
      return switch (solution.status()) {
        case OPTIMAL, INACCURATE ->
            new Found(TwoStageStatus.GAP_REACHED, solution.objective(), values(solution, whole));
        case TIME_LIMIT ->
            new Found(TwoStageStatus.TIME_LIMIT, Double.NEGATIVE_INFINITY, new double[0]);
        case INTERRUPTED -> throw new CancellationException();
        case INFEASIBLE, UNBOUNDED, INFEASIBLE_OR_UNBOUNDED, ERROR ->
            throw failure(whole.toString(), solution.status().name());
      };
    }
  }

  private static double[] values(LpSolution solution, LinearProgram whole) {
    var values = new double[whole.columnCount()];
    Arrays.setAll(values, solution::columnValue);
    return values;
  }

  private static Found searchWhole(
      MixedIntegerProgram whole, TwoStageSettings settings, Progress progress) {
    try (var solver = new MipSolver()) {
      solver.limitTime(settings.limit());
      solver.stopAtGap(settings.gap());
      solver.interruptWhen(progress::cancelled);
      var solution = solver.solve(whole);
      var values = solution.hasValues() ? solution.columnValues() : new double[0];
      return switch (solution.status()) {
        case GAP_REACHED -> new Found(TwoStageStatus.GAP_REACHED, solution.bound(), values);
        case TIME_LIMIT -> new Found(TwoStageStatus.TIME_LIMIT, solution.bound(), values);
        case INTERRUPTED -> throw new CancellationException();
        case INFEASIBLE, UNBOUNDED_OR_INFEASIBLE, INACCURATE, ERROR ->
            throw failure(whole.toString(), solution.status().name());
      };
    }
  }

  private static IllegalStateException failure(String program, String status) {
    return new IllegalStateException(
        """
        The extensive form (%s) ended with the status %s.
        The recourse must have a solution for every decision: give what cannot be met a price.\
        """
            .formatted(program, status));
  }
}
