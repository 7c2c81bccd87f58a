package org.lodestone.optimisation.twostage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lodestone.optimisation.twostage.BlockSolver.Part;
import org.lodestone.solver.Basis;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.LpSolution;
import org.lodestone.solver.LpSolver;
import org.lodestone.solver.ProgramBlock;

/** The recourse of one outcome at a time, block by block, in the hands of one thread. */
final class RecourseSolver implements AutoCloseable {
  private final RecourseFrame frame;
  private final LinearProgram base;
  private final BooleanSupplier interrupted;
  private final List<BlockSolver> blocks = new ArrayList<>();
  private @Nullable LpSolver whole;

  RecourseSolver(
      Recourse recourse,
      List<ProgramBlock> blocks,
      RecourseFrame frame,
      BooleanSupplier interrupted) {
    base = recourse.base().program();
    this.frame = frame;
    this.interrupted = interrupted;
    blocks.forEach(block -> this.blocks.add(new BlockSolver(block, frame, interrupted)));
  }

  /** A solved statement of the recourse, as a place to start from. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Start(Outcome outcome, double[] decision, List<Part> parts) {}

  /** What the response to one outcome costs, and at which prices. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Response(double cost, PriceVertex prices, double[] rowDuals, int iterations) {}

  /**
   * Solves block by block, each from the nearest of the given starts: where nothing differs, that
   * is the answer.
   *
   * @param starts none to begin from nothing; among equally near ones the first is taken
   * @throws CancellationException if interrupted
   */
  Start solve(Outcome outcome, double[] decision, List<Start> starts) {
    var stated = frame.decided(outcome, decision);
    var known = starts.stream().map(start -> frame.decided(start.outcome, start.decision)).toList();
    var parts = new ArrayList<Part>();
    for (int b = 0; b < blocks.size(); b++) {
      var block = blocks.get(b);
      double least = Double.POSITIVE_INFINITY;
      Part nearest = null;
      for (int i = 0; i < starts.size(); i++) {
        double difference = block.difference(stated, known.get(i));
        if (difference < least) {
          least = difference;
          nearest = starts.get(i).parts.get(b);
        }
      }
      Basis basis = nearest == null ? null : nearest.basis();
      parts.add(nearest != null && least == 0 ? nearest.reused() : block.solve(stated, basis));
    }
    return new Start(outcome, decision.clone(), parts);
  }

  /** The answer with all its values, checked against the whole recourse. */
  LpSolution whole(Start solved) {
    if (whole == null) {
      whole = new LpSolver();
      whole.interruptWhen(interrupted);
      whole.load(base);
    }
    var stated = frame.decided(solved.outcome, solved.decision);
    whole.changeColumnBounds(frame.columns, stated.columnLower, stated.columnUpper);
    whole.changeCosts(frame.columns, stated.cost);
    whole.changeRowBounds(frame.rows, stated.rowLower, stated.rowUpper);
    whole.restartFrom(basis(solved));
    return BlockSolver.accepted(whole.solve(), base);
  }

  private Basis basis(Start solved) {
    var builder = Basis.builder(base.columnCount(), base.rowCount());
    for (int b = 0; b < blocks.size(); b++) {
      blocks.get(b).scatter(solved.parts.get(b), builder);
    }
    return builder.build();
  }

  /** Puts the answers of the blocks together. */
  Response response(Start solved) {
    double cost = base.offset();
    double constant = base.offset();
    int iterations = 0;
    var changingRowDuals = new double[frame.rows.length];
    var reducedCosts = new double[frame.columns.length];
    var rowDuals = new double[base.rowCount()];
    for (int b = 0; b < blocks.size(); b++) {
      var part = solved.parts.get(b);
      cost += part.cost();
      constant += part.constant();
      iterations += part.iterations();
      blocks.get(b).scatter(part, changingRowDuals, reducedCosts, rowDuals);
    }
    var prices = new PriceVertex(constant, changingRowDuals, reducedCosts);
    return new Response(cost, prices, rowDuals, iterations);
  }

  @Override
  public void close() {
    blocks.forEach(BlockSolver::close);
    if (whole != null) {
      whole.close();
    }
  }
}
