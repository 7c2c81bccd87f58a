package org.lodestone.optimisation.twostage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.lodestone.optimisation.twostage.BlockSolver.Part;
import org.lodestone.optimisation.twostage.RecourseFrame.Stated;
import org.lodestone.solver.Basis;
import org.lodestone.solver.ProgramBlock;

/** The recourse of one outcome at a time, block by block, in the hands of one thread. */
final class RecourseSolver implements AutoCloseable {
  private final RecourseFrame frame;
  private final int rowCount;
  private final double offset;
  private final List<BlockSolver> blocks = new ArrayList<>();

  RecourseSolver(
      Recourse recourse,
      List<ProgramBlock> blocks,
      RecourseFrame frame,
      BooleanSupplier interrupted) {
    var base = recourse.base().program();
    this.frame = frame;
    rowCount = base.rowCount();
    offset = base.offset();
    blocks.forEach(block -> this.blocks.add(new BlockSolver(block, frame, interrupted)));
  }

  /** A solved statement of the recourse, as a place to start from. */
  record Start(Stated stated, List<Part> parts) {}

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
    var parts = new ArrayList<Part>();
    for (int b = 0; b < blocks.size(); b++) {
      var block = blocks.get(b);
      int least = Integer.MAX_VALUE;
      Part nearest = null;
      for (var start : starts) {
        int difference = block.difference(stated, start.stated);
        if (difference < least) {
          least = difference;
          nearest = start.parts.get(b);
        }
      }
      Basis basis = nearest == null ? null : nearest.basis();
      parts.add(nearest != null && least == 0 ? nearest.reused() : block.solve(stated, basis));
    }
    return new Start(stated, parts);
  }

  /** Puts the answers of the blocks together. */
  Response response(Start solved) {
    double cost = offset;
    double constant = offset;
    int iterations = 0;
    var changingRowDuals = new double[frame.rows.length];
    var reducedCosts = new double[frame.columns.length];
    var rowDuals = new double[rowCount];
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
  }
}
