package org.lodestone.simulation.kernel;

import java.util.Arrays;
import org.lodestone.scenario.ResolvedScenario;

/**
 * What the vector kernel must do in one period, counted from its methods and the wiring of a
 * scenario: the base of the floors below which no layout of this kind can go. A row holds one
 * number of every draw in a block. Changes of bounds and the start are left out; they are less than
 * one part in a hundred.
 *
 * @param rows rows read or written; one that is read and written counts twice
 * @param operations additions, multiplications, comparisons and choices on rows
 * @param divisions of rows
 * @param stateRows rows that stay from one period to the next
 */
public record KernelTraffic(long rows, long operations, long divisions, long stateRows) {

  /** Loads and stores, operations and divisions of one call of a method. */
  private record Cost(long rows, long operations, long divisions) {
    Cost times(long calls) {
      return new Cost(rows * calls, operations * calls, divisions * calls);
    }

    Cost plus(Cost other) {
      return new Cost(
          rows + other.rows, operations + other.operations, divisions + other.divisions);
    }
  }

  // Each line is a method of FloatOrders or FloatKernel, or its inner loop; the figures are read
  // off its source.
  private static final Cost WANT = new Cost(3, 8, 0);
  private static final Cost WANT_DRIVER = new Cost(4, 9, 0);
  private static final Cost REQUIRE = new Cost(5, 4, 0);
  private static final Cost REQUIRE_LANE = new Cost(5, 11, 0);
  private static final Cost REQUIRE_USE = new Cost(2, 4, 0);
  private static final Cost REQUIRE_HELD = new Cost(2, 2, 0);
  private static final Cost DECIDE = new Cost(15, 37, 1);
  private static final Cost REROUTE = new Cost(10, 20, 2);
  private static final Cost ORDER_HELD = new Cost(7, 12, 0);
  private static final Cost PULL_SEGMENT = new Cost(13, 4, 0);
  private static final Cost PULL_LANE = new Cost(5, 25, 0);
  private static final Cost RECEIVE = new Cost(9, 5, 0);
  private static final Cost RECEIVE_HELD = new Cost(1, 1, 0);
  private static final Cost RELEASE = new Cost(16, 16, 1);
  private static final Cost OPEN_OR_CLOSE = new Cost(5, 16, 0);
  private static final Cost BUY_BACK = new Cost(11, 15, 0);
  private static final Cost SERVE_GROUP = new Cost(2, 6, 1);
  private static final Cost SERVE_DEMAND = new Cost(12, 12, 0);
  private static final Cost SERVE_EXPORTS = new Cost(5, 3, 0);
  private static final Cost SERVE_USE = new Cost(3, 3, 0);
  private static final Cost SERVE_EXTRA = new Cost(6, 7, 1);
  private static final Cost EXTRA_HELD = new Cost(1, 1, 0);
  private static final Cost EXTRA_USE = new Cost(3, 3, 0);
  private static final Cost PUSH = new Cost(5, 3, 0);
  private static final Cost BOOK = new Cost(10, 11, 0);
  private static final Cost SEND = new Cost(5, 3, 0);
  private static final Cost RUN = new Cost(3, 2, 0);
  private static final Cost RUN_INPUT = new Cost(2, 2, 0);
  private static final Cost RUN_OUTPUT = new Cost(13, 15, 0);

  private static final int NODE_STATE = 19;
  private static final int RULE_STATE = 3;
  private static final int PROCESS_STATE = 2;
  private static final int HELD_STATE = 3;

  /** Counts for all connected parts together. */
  public static KernelTraffic of(ResolvedScenario scenario) {
    var wiring = new Wiring(scenario);
    var cost = orders(wiring).plus(goods(wiring)).plus(processes(wiring));
    long state =
        (long) (NODE_STATE + (wiring.hasRule ? RULE_STATE : 0)) * wiring.nodes
            + (long) PROCESS_STATE * wiring.processes
            + (long) HELD_STATE * wiring.held.length
            + wiring.lane.length
            + scenario.processes().outNode().length
            + wiring.slotStart[wiring.nodes];
    return new KernelTraffic(cost.rows, cost.operations, cost.divisions, state);
  }

  private static Cost orders(Wiring wiring) {
    return REQUIRE
        .plus(DECIDE)
        .plus(REROUTE)
        .times(wiring.nodes)
        .plus(REQUIRE_LANE.times(wiring.lane.length))
        .plus(REQUIRE_USE.times(wiring.use.length))
        .plus(REQUIRE_HELD.plus(ORDER_HELD).times(wiring.held.length));
  }

  private static Cost goods(Wiring wiring) {
    long stocked =
        Arrays.stream(wiring.scenario.nodes().stateStock()).filter(stock -> stock > 0).count();
    var release = wiring.hasRule ? RELEASE.plus(OPEN_OR_CLOSE).plus(BUY_BACK) : RELEASE;
    return RECEIVE
        .plus(SERVE_EXTRA)
        .times(wiring.nodes)
        .plus(release.times(stocked))
        .plus(PULL_SEGMENT.times(wiring.segmentLag.length))
        .plus(PULL_LANE.times(wiring.lane.length))
        .plus(SERVE_GROUP.times(wiring.groupHasDemand.length))
        .plus(SERVE_DEMAND.times(count(wiring.groupHasDemand)))
        .plus(SERVE_EXPORTS.times(count(wiring.groupHasExports)))
        .plus(SERVE_USE.plus(EXTRA_USE).times(wiring.use.length))
        .plus(
            RECEIVE_HELD
                .plus(EXTRA_HELD)
                .plus(PUSH)
                .plus(BOOK)
                .plus(SEND)
                .times(wiring.held.length));
  }

  private static Cost processes(Wiring wiring) {
    var processes = wiring.scenario.processes();
    return WANT.plus(RUN)
        .times(wiring.processes)
        .plus(WANT_DRIVER.times(count(processes.drives())))
        .plus(RUN_INPUT.times(processes.inNode().length))
        .plus(RUN_OUTPUT.times(processes.outNode().length));
  }

  private static int count(boolean[] marks) {
    int count = 0;
    for (boolean mark : marks) {
      count += mark ? 1 : 0;
    }
    return count;
  }
}
