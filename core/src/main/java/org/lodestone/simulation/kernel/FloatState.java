package org.lodestone.simulation.kernel;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.Trajectory;

/**
 * What a vector kernel remembers, and how a block begins and ends.
 *
 * <p>All state is one array of rows, a row holding one number of every draw. The rows of a node lie
 * together, so that its neighbours find what they ask for in few cache lines; what belongs to a
 * lane is a single row.
 */
@SuppressWarnings("cast") // needless in the double form
abstract class FloatState {

  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  static final int STEP = SPECIES.length();

  /** Draws in a block. */
  static final int WIDTH = KernelRules.VECTORS_PER_ROW * STEP;

  static final float NEGLIGIBLE_LOSS = (float) KernelRules.NEGLIGIBLE_LOSS;
  static final float LARGEST_LOST_SHARE = (float) KernelRules.LARGEST_LOST_SHARE;
  static final float SHORTAGE_PART = (float) Trajectory.SHORTAGE_PART;

  // Rows of a node: what it decides, what it can give, its state, what it is asked for, its
  // outcome.
  static final int CONTRACT_SCALE = 0;
  static final int ALL_SCALE = WIDTH;
  static final int REFILL_PART = 2 * WIDTH;
  static final int OWED_PART = 3 * WIDTH;
  static final int REGULAR_SCALE = 4 * WIDTH;
  static final int RATIO = 5 * WIDTH;
  static final int EXTRA_RATIO = 6 * WIDTH;
  static final int STOCK = 7 * WIDTH;
  static final int STATE_STOCK = 8 * WIDTH;
  static final int ON_THE_WAY = 9 * WIDTH;
  static final int LOST = 10 * WIDTH;
  static final int OWED = 11 * WIDTH;
  static final int LOST_DAYS = 12 * WIDTH;
  static final int MISSING = 13 * WIDTH;
  static final int OUT_CONTRACT = 14 * WIDTH;
  static final int OUT_EXTRA = 15 * WIDTH;
  static final int UNSERVED = 16 * WIDTH;
  static final int DEMANDED = 17 * WIDTH;
  static final int FIRST = 18 * WIDTH;
  static final int NODE_ROWS = 19 * WIDTH;

  // Rows of a node whose state's stock follows a rule (S18).
  static final int STATE_TARGET = 0;
  static final int TROUBLE = WIDTH;
  static final int BOUGHT = 2 * WIDTH;
  static final int RULE_ROWS = 3 * WIDTH;

  // Rows of a process and of a held lane.
  static final int CONTRACT = 0;
  static final int EXTRA = WIDTH;
  static final int HELD_OWED = 2 * WIDTH;
  static final int PROCESS_ROWS = 2 * WIDTH;
  static final int HELD_ROWS = 3 * WIDTH;

  // An array begins with 16 bytes of header: so much on, rows begin where cache lines do.
  // Rows of the node at hand and of a draw's behaviour, at the start of the array.
  static final int ONES = 48 / Float.BYTES;
  static final int NEEDED = ONES + WIDTH;
  static final int BEYOND = ONES + 2 * WIDTH;
  static final int LEFT = ONES + 4 * WIDTH;
  static final int RECORDED = ONES + 5 * WIDTH;
  static final int RECORDED_RATIO = ONES + 6 * WIDTH;
  static final int EXPORTS = ONES + 7 * WIDTH;
  static final int CORRECTION = ONES + 8 * WIDTH;
  static final int SHARE = ONES + 9 * WIDTH;
  static final int DELAY = ONES + 10 * WIDTH;
  static final int PER_RAMP_DAY = ONES + 11 * WIDTH;
  static final int WORKING = ONES + 12 * WIDTH;
  static final int OTHERS = ONES + 13 * WIDTH;
  static final int PART = ONES + 15 * WIDTH;
  static final int SENT = ONES + 16 * WIDTH;
  static final int CLAIM = ONES + 17 * WIDTH;
  static final int SCRATCH_ROWS = ONES + 18 * WIDTH;

  final KernelPart part;
  final Wiring wiring;
  final ResolvedScenario.Nodes nodes;
  final ResolvedScenario.Processes processes;
  final ResolvedScenario.Bounds bounds;
  final float[] state;
  final int node;
  final int process;
  final int held;
  final int laneOwed;
  final int outputOwed;
  final int slots;
  final int rule;
  final int bound;
  final BoundRows rows;
  final BoundRows.Writer writer = this::change;
  final float[] watchedUnserved;
  final float[] watchedStock;

  // What the wiring says, in the order and the precision in which it is read.
  final float[] demand;
  final float[] sourceFlow;
  final float[] onTheWay;
  final float[] perInflow;
  final float[] idle;
  final float[] perOutput;
  final float[] outputFlow;
  final float[] outputLate;
  final float[] segmentLate;
  final float[] capacity;
  final float daysPerPeriod;

  /** Whether a node has a state stock in some draw of the block, or a recorded flow. */
  final boolean[] mayRelease;

  final float[] supply;
  final float[] workingStock;
  final float[] releaseLimit;
  final float[] refillLimit;
  final float openBelow;
  final float closeAt;
  final float giveUpTo;
  final float wait_days;
  final float calm_days;
  final float[] inAmount;
  final float[] outAmount;
  final float[] activity;
  final float[] flow;
  final float[] limit;
  final int[] fromRow;
  final int[] sellLane;
  final int[] sellTo;
  final float[] sellFlow;
  final float[] sellLimit;

  FloatState(KernelPart part) {
    this.part = part;
    wiring = part.wiring();
    nodes = wiring.scenario.nodes();
    processes = wiring.scenario.processes();
    bounds = wiring.scenario.bounds();
    node = SCRATCH_ROWS;
    process = node + wiring.nodes * NODE_ROWS;
    held = process + wiring.processes * PROCESS_ROWS;
    laneOwed = held + wiring.held.length * HELD_ROWS;
    outputOwed = laneOwed + wiring.lane.length * WIDTH;
    slots = outputOwed + processes.outNode().length * WIDTH;
    rule = slots + wiring.slotStart[wiring.nodes] * WIDTH;
    bound = rule + (wiring.hasRule ? wiring.nodes * RULE_ROWS : 0);
    rows = new BoundRows(wiring, bound, WIDTH, ONES);
    state = new float[Math.max(KernelRules.LARGE_BYTES / Float.BYTES, bound + rows.most())];
    int watched = wiring.scenario.periods() * part.watched();
    watchedUnserved = new float[watched * WIDTH];
    watchedStock = new float[watched * WIDTH];
    demand = narrowed(wiring.demand);
    supply = narrowed(nodes.supply());
    workingStock = narrowed(nodes.workingStock());
    releaseLimit = narrowed(nodes.releaseLimit());
    refillLimit = narrowed(nodes.refillLimit());
    openBelow = (float) wiring.openBelow;
    closeAt = (float) wiring.closeAt;
    giveUpTo = (float) wiring.scenario.behaviour().release().closeAt();
    wait_days = (float) wiring.scenario.behaviour().release().wait_days();
    calm_days = (float) wiring.calm_days;
    inAmount = narrowed(processes.inAmount());
    outAmount = narrowed(processes.outAmount());
    activity = narrowed(processes.activity());
    flow = narrowed(wiring.flow);
    limit = narrowed(wiring.limit);
    fromRow = Arrays.stream(wiring.from).map(n -> node + n * NODE_ROWS).toArray();
    sourceFlow = narrowed(wiring.sourceFlow);
    onTheWay = narrowed(wiring.onTheWay);
    perInflow = narrowed(wiring.perInflow);
    idle = narrowed(wiring.idle);
    perOutput = narrowed(wiring.perOutput);
    outputFlow = narrowed(wiring.outputFlow);
    outputLate = narrowed(wiring.outputLate);
    segmentLate = narrowed(wiring.segmentLate);
    capacity = narrowed(wiring.capacity);
    daysPerPeriod = (float) wiring.scenario.daysPerPeriod();
    mayRelease = new boolean[wiring.nodes];
    sellLane = wiring.sells.item();
    sellTo = Arrays.stream(sellLane).map(l -> node + wiring.to[l] * NODE_ROWS).toArray();
    sellFlow = narrowed(Arrays.stream(sellLane).mapToDouble(l -> wiring.flow[l]).toArray());
    sellLimit = narrowed(Arrays.stream(sellLane).mapToDouble(l -> wiring.limit[l]).toArray());
  }

  static float[] narrowed(double[] wide) {
    var narrow = new float[wide.length];
    for (int i = 0; i < wide.length; i++) {
      narrow[i] = (float) wide[i];
    }
    return narrow;
  }

  int nodeRow(int n) {
    return node + n * NODE_ROWS;
  }

  int ruleRow(int n) {
    return rule + n * RULE_ROWS;
  }

  // The beginning and the end.

  void start(DrawBlock block) {
    rows.start(writer);
    Arrays.fill(state, node, bound, 0);
    fill(ONES, 1);
    for (int i = 0; i < WIDTH; i++) {
      int draw = Math.min(i, block.size() - 1);
      double days = wiring.scenario.daysPerPeriod();
      state[CORRECTION + i] = (float) -Math.expm1(-days / block.correctionDays(draw));
      state[SHARE + i] = (float) block.reroutingShare(draw);
      state[DELAY + i] = (float) block.reroutingDelayDays(draw);
      double ramp = Math.max(block.reroutingRampDays(draw), KernelRules.SHORTEST_RAMP_DAYS);
      state[PER_RAMP_DAY + i] = (float) (1 / ramp);
      state[WORKING + i] = (float) block.workingStockFactor(draw);
    }
    for (int n = 0; n < wiring.nodes; n++) {
      startNode(block, n);
    }
    double[] arriving = wiring.baselineSlots;
    for (int i = 0; i < arriving.length; i++) {
      fill(slots + i * WIDTH, (float) arriving[i]);
    }
    for (int h = 0; h < wiring.held.length; h++) {
      double usual = wiring.scenario.lanes().flow()[wiring.held[h]];
      fill(held + h * HELD_ROWS + CONTRACT, (float) usual);
    }
  }

  void startNode(DrawBlock block, int n) {
    int at = nodeRow(n);
    mayRelease[n] = wiring.sellsRecorded[n];
    fill(at + CONTRACT_SCALE, 1);
    fill(at + ALL_SCALE, 1);
    fill(at + REGULAR_SCALE, 1);
    fill(at + OWED_PART, 1);
    fill(at + ON_THE_WAY, (float) wiring.onTheWay[n]);
    fill(at + FIRST, -1);
    fill(at + RATIO, 1);
    for (int i = 0; i < WIDTH; i++) {
      int draw = Math.min(i, block.size() - 1);
      state[at + REFILL_PART + i] = state[CORRECTION + i];
      state[at + STOCK + i] = state[WORKING + i] * workingStock[n];
      state[at + STATE_STOCK + i] = (float) block.stateStock(draw, part.node()[n]);
      mayRelease[n] |= block.stateStock(draw, part.node()[n]) > 0;
    }
    if (wiring.hasRule) {
      System.arraycopy(state, at + STATE_STOCK, state, ruleRow(n) + STATE_TARGET, WIDTH);
      fill(ruleRow(n) + TROUBLE, (float) -KernelRules.LONG_CALM_DAYS);
    }
  }

  void fill(int at, float value) {
    Arrays.fill(state, at, at + WIDTH, value);
  }

  /** A bound changes for one draw, or (draw below 0) for all. */
  void change(int at, int draw, double factor) {
    if (draw < 0) {
      fill(at, (float) factor);
    } else {
      state[at + draw] = (float) factor;
    }
  }

  void report(DrawBlock block, BlockOutcome outcome) {
    for (int n = 0; n < wiring.nodes; n++) {
      int at = nodeRow(n);
      for (int draw = 0; draw < block.size(); draw++) {
        outcome.put(
            draw,
            part.node()[n],
            state[at + DEMANDED + draw],
            state[at + UNSERVED + draw],
            (int) state[at + FIRST + draw]);
      }
      if (part.watchedAt()[n] >= 0) {
        reportWatched(block, outcome, part.localWatched()[n], part.watchedAt()[n]);
      }
    }
  }

  void reportWatched(DrawBlock block, BlockOutcome outcome, int local, int i) {
    for (int t = 0; t < wiring.scenario.periods(); t++) {
      int at = (t * part.watched() + local) * WIDTH;
      for (int draw = 0; draw < block.size(); draw++) {
        outcome.lacks(draw, t, i, watchedUnserved[at + draw]);
        outcome.holds(draw, t, i, watchedStock[at + draw]);
      }
    }
  }

  boolean isRecorded(int t, int h) {
    return wiring.hasRecord[h]
        && !Double.isNaN(bounds.recorded()[t * wiring.lanes + wiring.held[h]]);
  }
}
