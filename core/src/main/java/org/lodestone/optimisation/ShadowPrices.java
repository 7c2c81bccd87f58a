package org.lodestone.optimisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.solver.DualInterval;
import org.lodestone.solver.LpSolver;

/**
 * Intervals of shadow prices (L4). Duals are one of many right prices where the solution is
 * degenerate, which is the rule in supply networks; so each bound is moved both ways by a small
 * step and the program is solved again from where it stopped.
 */
public final class ShadowPrices {

  /** The step, as a part of the form's largest baseline throughput in a period. */
  private static final double STEP_PART = 1e-3;

  private final ResolvedScenario scenario;
  private final ResponseProgram program;
  private final ProgramShape shape;
  private final LpSolver solver;

  private ShadowPrices(BestResponseResult result, LpSolver solver) {
    scenario = result.trajectory().scenario();
    program = ResponseProgram.whole(scenario, result.prices());
    shape = program.shape();
    this.solver = solver;
    solver.load(program.linearProgram());
    solver.setBasis(result.basis());
  }

  /**
   * One price per bound, in their order. Takes a few short solves each.
   *
   * @throws CancellationException if the caller cancels
   */
  public static List<ShadowPrice> of(
      BestResponseResult result, List<BoundRef> bounds, Progress progress) {
    try (var solver = new LpSolver()) {
      solver.interruptWhen(progress::cancelled);
      var prices = new ShadowPrices(result, solver);
      var found = new ArrayList<ShadowPrice>();
      for (var bound : bounds) {
        found.add(prices.price(bound));
        progress.tick(found.size(), bounds.size());
      }
      return List.copyOf(found);
    }
  }

  private ShadowPrice price(BoundRef bound) {
    return switch (bound.kind()) {
      case GOODS -> goods(bound);
      case CAPACITY -> column(bound, shape.activity(bound.period(), bound.index()));
      case LANE -> column(bound, shape.shipment(bound.period(), bound.index()));
      case QUOTA -> limit(bound, shape.quotaRow(quota(bound)));
      case STATE_STOCK -> limit(bound, shape.stateRow(state(bound)));
      case RELEASE -> column(bound, shape.release(bound.period(), state(bound)));
    };
  }

  private int quota(BoundRef bound) {
    return find(shape.quota, bound.period() * scenario.bounds().quotas() + bound.index(), bound);
  }

  private int state(BoundRef bound) {
    return find(shape.stateNode, bound.index(), bound);
  }

  private static int find(int[] among, int wanted, BoundRef bound) {
    int found = Arrays.binarySearch(among, wanted);
    if (found < 0) {
      throw new IllegalArgumentException("The scenario has no such bound: " + bound);
    }
    return found;
  }

  /** A tonne from nowhere lowers what the balance still asks for. */
  private ShadowPrice goods(BoundRef bound) {
    int row = shape.balance(bound.period(), bound.index());
    double step = STEP_PART * Scaling.TARGET;
    var interval = checked(DualInterval.of(solver, row, step));
    return new ShadowPrice(
        bound,
        program.rowPrice(row, interval.left()),
        program.rowPrice(row, interval.right()),
        step * program.rowUnit(row));
  }

  private ShadowPrice limit(BoundRef bound, int row) {
    double step = stepBelow(program.linearProgram().rowUpper(row));
    var interval = checked(DualInterval.of(solver, row, step));
    return new ShadowPrice(
        bound,
        program.rowPrice(row, -interval.right()),
        program.rowPrice(row, -interval.left()),
        step * program.rowUnit(row));
  }

  private ShadowPrice column(BoundRef bound, int column) {
    double step = stepBelow(program.linearProgram().columnUpper(column));
    double here = optimum();
    double more = optimumWithUpper(column, step);
    double less = optimumWithUpper(column, -step);
    // Within rounding the ends are kept in order.
    double oneMore = Math.min(here - more, less - here) / step;
    double oneLess = Math.max(here - more, less - here) / step;
    return new ShadowPrice(
        bound,
        program.columnPrice(column, oneMore),
        program.columnPrice(column, oneLess),
        step * program.columnUnit(column));
  }

  /** A step that the bound can go down as well, unless it is 0. */
  private static double stepBelow(double bound) {
    double step = STEP_PART * Scaling.TARGET;
    return bound > 0 ? Math.min(step, bound) : step;
  }

  private double optimum() {
    return BestResponse.accepted(solver.solve(), program).objective();
  }

  private double optimumWithUpper(int column, double step) {
    double upper = program.linearProgram().columnUpper(column);
    if (upper + step < 0) {
      return Double.POSITIVE_INFINITY;
    }
    var basis = solver.basis();
    changeUpper(column, upper + step);
    try {
      return optimum();
    } finally {
      changeUpper(column, upper);
      solver.setBasis(basis);
    }
  }

  private void changeUpper(int column, double upper) {
    solver.changeColumnBounds(new int[] {column}, new double[] {0}, new double[] {upper});
  }

  /** An end is infinite where nothing is left to take away. */
  private static DualInterval checked(DualInterval interval) {
    return switch (interval.status()) {
      case OPTIMAL, INFEASIBLE -> interval;
      case INTERRUPTED -> throw new CancellationException();
      case INACCURATE, UNBOUNDED, INFEASIBLE_OR_UNBOUNDED, TIME_LIMIT, ERROR ->
          throw new IllegalStateException("A shadow price could not be found: " + interval);
    };
  }
}
