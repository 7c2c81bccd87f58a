package org.lodestone.simulation;

import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.FloatVector.zero;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.lodestone.scenario.ResolvedScenario;

/**
 * The equations of {@link PlainKernel} for a whole block at once, a draw in each lane of a vector.
 * {@code DoubleKernel} is made from this file by the build, with one word changed.
 *
 * <p>All state is one array of rows, a row holding one number of every draw. The rows of a node lie
 * together, so that its neighbours find what they ask for in few cache lines; what belongs to a
 * lane is a single row. Methods are short, because the compiler keeps vectors in registers only
 * within what it can inline; between methods values pass through rows, which stay in the
 * first-level cache.
 */
@SuppressWarnings("cast") // needless in the double form
final class FloatKernel implements BlockKernel {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int STEP = SPECIES.length();

  /** Draws in a block. */
  static final int WIDTH = KernelRules.VECTORS_PER_ROW * STEP;

  private static final float NEGLIGIBLE_LOSS = (float) KernelRules.NEGLIGIBLE_LOSS;
  private static final float LARGEST_LOST_SHARE = (float) KernelRules.LARGEST_LOST_SHARE;
  private static final float SHORTAGE_PART = (float) SimulationResult.SHORTAGE_PART;

  // Rows of a node: what it decides, what it can give, its state, what it is asked for, its
  // outcome.
  private static final int CONTRACT_SCALE = 0;
  private static final int ALL_SCALE = WIDTH;
  private static final int REFILL_PART = 2 * WIDTH;
  private static final int OWED_PART = 3 * WIDTH;
  private static final int REGULAR_SCALE = 4 * WIDTH;
  private static final int RATIO = 5 * WIDTH;
  private static final int EXTRA_RATIO = 6 * WIDTH;
  private static final int STOCK = 7 * WIDTH;
  private static final int STATE_STOCK = 8 * WIDTH;
  private static final int ON_THE_WAY = 9 * WIDTH;
  private static final int LOST = 10 * WIDTH;
  private static final int OWED = 11 * WIDTH;
  private static final int LOST_DAYS = 12 * WIDTH;
  private static final int MISSING = 13 * WIDTH;
  private static final int OUT_CONTRACT = 14 * WIDTH;
  private static final int OUT_EXTRA = 15 * WIDTH;
  private static final int UNSERVED = 16 * WIDTH;
  private static final int DEMANDED = 17 * WIDTH;
  private static final int FIRST = 18 * WIDTH;
  private static final int NODE_ROWS = 19 * WIDTH;

  // Rows of a process and of a held lane.
  private static final int CONTRACT = 0;
  private static final int EXTRA = WIDTH;
  private static final int HELD_OWED = 2 * WIDTH;
  private static final int PROCESS_ROWS = 2 * WIDTH;
  private static final int HELD_ROWS = 3 * WIDTH;

  // An array begins with 16 bytes of header: so much on, rows begin where cache lines do.
  // Rows of the node at hand and of a draw's behaviour, at the start of the array.
  private static final int ONES = 48 / Float.BYTES;
  private static final int NEEDED = ONES + WIDTH;
  private static final int BEYOND = ONES + 2 * WIDTH;
  private static final int LEFT = ONES + 4 * WIDTH;
  private static final int RECORDED = ONES + 5 * WIDTH;
  private static final int RECORDED_RATIO = ONES + 6 * WIDTH;
  private static final int EXPORTS = ONES + 7 * WIDTH;
  private static final int CORRECTION = ONES + 8 * WIDTH;
  private static final int SHARE = ONES + 9 * WIDTH;
  private static final int DELAY = ONES + 10 * WIDTH;
  private static final int PER_RAMP_DAY = ONES + 11 * WIDTH;
  private static final int WORKING = ONES + 12 * WIDTH;
  private static final int OTHERS = ONES + 13 * WIDTH;
  private static final int PART = ONES + 15 * WIDTH;
  private static final int SENT = ONES + 16 * WIDTH;
  private static final int CLAIM = ONES + 17 * WIDTH;
  private static final int SCRATCH_ROWS = ONES + 18 * WIDTH;

  private final KernelPart part;
  private final Wiring wiring;
  private final ResolvedScenario.Nodes nodes;
  private final ResolvedScenario.Processes processes;
  private final ResolvedScenario.Bounds bounds;
  private final float[] state;
  private final int node;
  private final int process;
  private final int held;
  private final int laneOwed;
  private final int outputOwed;
  private final int slots;
  private final int bound;
  private final BoundRows rows;
  private final float[] watchedUnserved;
  private final float[] watchedStock;

  // What the wiring says, in the order and the precision in which it is read.
  private final float[] demand;
  private final float[] sourceFlow;
  private final float[] onTheWay;
  private final float[] perInflow;
  private final float[] idle;
  private final float[] perOutput;
  private final float[] outputFlow;
  private final float[] outputLate;
  private final float[] segmentLate;
  private final float[] capacity;
  private final float daysPerPeriod;

  /** Whether a node has a state stock in some draw of the block, or a recorded flow. */
  private final boolean[] mayRelease;

  private final float[] supply;
  private final float[] workingStock;
  private final float[] releaseLimit;
  private final float[] inAmount;
  private final float[] outAmount;
  private final float[] activity;
  private final float[] flow;
  private final float[] limit;
  private final int[] fromRow;
  private final int[] sellLane;
  private final int[] sellTo;
  private final float[] sellFlow;
  private final float[] sellLimit;

  FloatKernel(KernelPart part) {
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
    bound = slots + wiring.slotStart[wiring.nodes] * WIDTH;
    rows = new BoundRows(wiring, bound, WIDTH, ONES);
    state = new float[Math.max(KernelRules.LARGE_BYTES / Float.BYTES, bound + rows.most())];
    int watched = wiring.scenario.periods() * part.watched();
    watchedUnserved = new float[watched * WIDTH];
    watchedStock = new float[watched * WIDTH];
    demand = narrowed(wiring.demand);
    supply = narrowed(nodes.supply());
    workingStock = narrowed(nodes.workingStock());
    releaseLimit = narrowed(nodes.releaseLimit());
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

  private static float[] narrowed(double[] wide) {
    var narrow = new float[wide.length];
    for (int i = 0; i < wide.length; i++) {
      narrow[i] = (float) wide[i];
    }
    return narrow;
  }

  private int nodeRow(int n) {
    return node + n * NODE_ROWS;
  }

  @Override
  public void run(DrawBlock block, BlockChanges changes, BlockOutcome outcome) {
    start(block);
    int periods = wiring.scenario.periods();
    for (int t = 0; t < periods; t++) {
      rows.advance(t, changes, this::change);
      placeOrders(t);
      moveGoods(t);
    }
    report(block, outcome);
  }

  // The beginning and the end.

  private void start(DrawBlock block) {
    rows.start(this::change);
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

  private void startNode(DrawBlock block, int n) {
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
  }

  private void fill(int at, float value) {
    Arrays.fill(state, at, at + WIDTH, value);
  }

  /** A bound changes for one draw, or (draw below 0) for all. */
  private void change(int at, int draw, double factor) {
    if (draw < 0) {
      fill(at, (float) factor);
    } else {
      state[at + draw] = (float) factor;
    }
  }

  private void report(DrawBlock block, BlockOutcome outcome) {
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

  private void reportWatched(DrawBlock block, BlockOutcome outcome, int local, int i) {
    for (int t = 0; t < wiring.scenario.periods(); t++) {
      int at = (t * part.watched() + local) * WIDTH;
      for (int draw = 0; draw < block.size(); draw++) {
        outcome.lacks(draw, t, i, watchedUnserved[at + draw]);
        outcome.holds(draw, t, i, watchedStock[at + draw]);
      }
    }
  }

  // Orders, from users up to mines.

  private void placeOrders(int t) {
    for (int n = wiring.nodes - 1; n >= 0; n--) {
      wantProcesses(n);
      require(n);
      decide(n);
      if (wiring.heldByBuyer.start()[n] < wiring.heldByBuyer.start()[n + 1]) {
        orderHeld(t, n);
      }
    }
    wantProcesses(wiring.nodes);
    applyQuotas(t);
  }

  /** S7, for the processes that run right after node n. */
  private void wantProcesses(int n) {
    var after = wiring.adjacency.runsAfter;
    for (int x = after.start()[n]; x < after.start()[n + 1]; x++) {
      int p = after.item()[x];
      for (int i = 0; i < WIDTH; i += STEP) {
        want(p, i);
      }
    }
  }

  private void want(int p, int i) {
    var use = zero(SPECIES);
    var all = zero(SPECIES);
    for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
      if (processes.drives()[k]) {
        int out = nodeRow(processes.outNode()[k]) + i;
        var forUse = fromArray(SPECIES, state, out + CONTRACT_SCALE).mul(activity[p]);
        use = use.blend(forUse, use.compare(LT, forUse));
        var refill =
            fromArray(SPECIES, state, outputOwed + k * WIDTH + i)
                .mul(fromArray(SPECIES, state, out + REFILL_PART))
                .mul(perOutput[k]);
        var forAll = fromArray(SPECIES, state, out + ALL_SCALE).mul(activity[p]).add(refill);
        all = all.blend(forAll, all.compare(LT, forAll));
      }
    }
    var most = fromArray(SPECIES, state, rows.capacity[p] + i).mul(capacity[p]);
    var contract = use.blend(most, most.compare(LT, use));
    all = all.blend(use, all.compare(LT, use));
    int at = process + p * PROCESS_ROWS + i;
    contract.intoArray(state, at + CONTRACT);
    all = all.blend(most, most.compare(LT, all));
    all.sub(contract).intoArray(state, at + EXTRA);
  }

  /** S6 for the lanes of node n that are not held, all buyers together, and S1. */
  private void require(int n) {
    int at = nodeRow(n);
    var sells = wiring.heldBySeller;
    var uses = wiring.adjacency.uses;
    for (int i = 0; i < WIDTH; i += STEP) {
      var contracts = zero(SPECIES);
      var alls = zero(SPECIES);
      for (int x = wiring.sells.start()[n]; x < wiring.sells.start()[n + 1]; x++) {
        int buyer = sellTo[x] + i;
        var most = fromArray(SPECIES, state, rows.lane[sellLane[x]] + i).mul(sellLimit[x]);
        var contract = fromArray(SPECIES, state, buyer + CONTRACT_SCALE).mul(sellFlow[x]);
        contracts = contracts.add(contract.blend(most, most.compare(LT, contract)));
        var refill = fromArray(SPECIES, state, laneOwed + sellLane[x] * WIDTH + i);
        refill = refill.mul(fromArray(SPECIES, state, buyer + REFILL_PART));
        var all = fromArray(SPECIES, state, buyer + ALL_SCALE).mul(sellFlow[x]).add(refill);
        alls = alls.add(all.blend(most, most.compare(LT, all)));
      }
      var extras = alls.sub(contracts);
      contracts.intoArray(state, at + OUT_CONTRACT + i);
      extras.intoArray(state, at + OUT_EXTRA + i);
      var needed = fromArray(SPECIES, state, rows.demand[n] + i).mul(demand[n]);
      var beyond = zero(SPECIES);
      for (int x = uses.start()[n]; x < uses.start()[n + 1]; x++) {
        int k = uses.item()[x];
        int user = process + wiring.adjacency.inProcess[k] * PROCESS_ROWS + i;
        needed = needed.add(fromArray(SPECIES, state, user + CONTRACT).mul(inAmount[k]));
        beyond = beyond.add(fromArray(SPECIES, state, user + EXTRA).mul(inAmount[k]));
      }
      needed = needed.add(contracts);
      beyond = beyond.add(extras);
      for (int x = sells.start()[n]; x < sells.start()[n + 1]; x++) {
        int lane = held + sells.item()[x] * HELD_ROWS + i;
        needed = needed.add(fromArray(SPECIES, state, lane + CONTRACT));
        beyond = beyond.add(fromArray(SPECIES, state, lane + EXTRA));
      }
      needed.intoArray(state, NEEDED + i);
      beyond.intoArray(state, BEYOND + i);
    }
  }

  /** S14 for the period before, then S2 to S5: the scales by which every source is asked. */
  private void decide(int n) {
    for (int i = 0; i < WIDTH; i += STEP) {
      int at = nodeRow(n) + i;
      var target = fromArray(SPECIES, state, WORKING + i).mul(workingStock[n]);
      var stock = fromArray(SPECIES, state, at + STOCK);
      stock = nodes.coproduct()[n] ? stock.blend(target, target.compare(LT, stock)) : stock;
      stock = stock.blend(0, stock.compare(LT, 0));
      stock.intoArray(state, at + STOCK);
      var gapOnTheWay = fromArray(SPECIES, state, at + ON_THE_WAY).neg().add(onTheWay[n]);
      gapOnTheWay.blend(0, gapOnTheWay.compare(LT, 0)).intoArray(state, at + MISSING);
      var gap = target.sub(stock).add(gapOnTheWay);
      var correction = fromArray(SPECIES, state, CORRECTION + i);
      var lacking = gap.blend(0, gap.compare(LT, 0));
      var owed = fromArray(SPECIES, state, at + OWED);
      VectorMask<Float> isMade = owed.compare(LE, lacking);
      var part = lacking.div(owed).blend(1, isMade);
      part.intoArray(state, at + OWED_PART);
      part.mul(correction).intoArray(state, at + REFILL_PART);
      owed = lacking.blend(owed, isMade).mul(correction);
      var needed = fromArray(SPECIES, state, NEEDED + i);
      var inflow = needed.add(fromArray(SPECIES, state, BEYOND + i)).sub(supply[n]);
      inflow = inflow.add(gap.mul(correction));
      inflow = inflow.blend(0, inflow.compare(LT, 0));
      var use = needed.sub(supply[n]);
      use = use.blend(0, use.compare(LT, 0));
      use = use.blend(inflow, inflow.compare(LT, use));
      var refill = inflow.sub(use).sub(owed);
      refill = refill.blend(0, refill.compare(LT, 0)).mul(perInflow[n]);
      reroute(at, i, sourceFlow[n]);
      var contract = use.mul(perInflow[n]).add(idle[n]);
      contract.intoArray(state, at + CONTRACT_SCALE);
      contract.add(refill).intoArray(state, at + REGULAR_SCALE);
      contract
          .mul(fromArray(SPECIES, state, OTHERS + i))
          .add(refill)
          .intoArray(state, at + ALL_SCALE);
    }
  }

  /** S4 and S5: how many times its contract every source is asked for. */
  private void reroute(int at, int i, float usual) {
    var asked = fromArray(SPECIES, state, at + CONTRACT_SCALE).mul(usual);
    var lost = fromArray(SPECIES, state, at + LOST);
    zero(SPECIES).intoArray(state, at + LOST);
    zero(SPECIES).intoArray(state, at + OWED);
    VectorMask<Float> isKept = lost.compare(LE, asked.mul(NEGLIGIBLE_LOSS));
    var share = lost.div(asked);
    share = share.blend(LARGEST_LOST_SHARE, share.compare(GT, LARGEST_LOST_SHARE));
    share = share.blend(0, isKept);
    var days = fromArray(SPECIES, state, at + LOST_DAYS).add(daysPerPeriod).blend(0, isKept);
    days.intoArray(state, at + LOST_DAYS);
    var ramp = days.sub(fromArray(SPECIES, state, DELAY + i));
    ramp = ramp.mul(fromArray(SPECIES, state, PER_RAMP_DAY + i));
    ramp = ramp.blend(0, ramp.compare(LT, 0));
    ramp = ramp.blend(1, ramp.compare(GT, 1));
    var rerouted = fromArray(SPECIES, state, SHARE + i).mul(ramp).blend(0, isKept);
    var others = rerouted.mul(share).div(share.neg().add(1)).add(1);
    others.intoArray(state, OTHERS + i);
  }

  /** S6 for the held lanes to buyer n. */
  private void orderHeld(int t, int n) {
    var buys = wiring.heldByBuyer;
    for (int x = buys.start()[n]; x < buys.start()[n + 1]; x++) {
      int h = buys.item()[x];
      int lane = held + h * HELD_ROWS;
      if (isRecorded(t, h)) {
        fill(lane + CONTRACT, (float) bounds.recorded()[t * wiring.lanes + wiring.held[h]]);
        fill(lane + EXTRA, 0);
        continue;
      }
      for (int i = 0; i < WIDTH; i += STEP) {
        orderHeld(h, nodeRow(n) + i, lane + i, i);
      }
    }
  }

  private void orderHeld(int h, int buyer, int lane, int i) {
    float usual = (float) wiring.scenario.lanes().flow()[wiring.held[h]];
    var most = fromArray(SPECIES, state, rows.held[h] + i).mul((float) wiring.heldLimit[h]);
    var contract = fromArray(SPECIES, state, buyer + CONTRACT_SCALE).mul(usual);
    contract = contract.blend(most, most.compare(LT, contract));
    var refill =
        fromArray(SPECIES, state, lane + HELD_OWED)
            .mul(fromArray(SPECIES, state, buyer + REFILL_PART));
    contract.intoArray(state, lane + CONTRACT);
    var all = fromArray(SPECIES, state, buyer + ALL_SCALE).mul(usual).add(refill);
    all = all.blend(most, most.compare(LT, all));
    all.sub(contract).intoArray(state, lane + EXTRA);
  }

  /** A quota cuts extra orders first, then contracts in equal parts. */
  private void applyQuotas(int t) {
    for (int g = 0; g < bounds.quotas(); g++) {
      float most = (float) bounds.quotaLimit()[t * bounds.quotas() + g];
      for (int i = 0; i < WIDTH; i += STEP) {
        applyQuota(g, most, i);
      }
    }
  }

  private void applyQuota(int g, float most, int i) {
    var contracts = zero(SPECIES);
    var extras = zero(SPECIES);
    for (int x = bounds.quotaStart()[g]; x < bounds.quotaStart()[g + 1]; x++) {
      int lane = held + wiring.quotaHeld[x] * HELD_ROWS + i;
      contracts = contracts.add(fromArray(SPECIES, state, lane + CONTRACT));
      extras = extras.add(fromArray(SPECIES, state, lane + EXTRA));
    }
    var most1 = FloatVector.broadcast(SPECIES, most);
    var contractPart = most1.div(contracts).blend(1, contracts.compare(LE, most1));
    var left = most1.sub(contracts);
    left = left.blend(0, left.compare(LT, 0));
    var extraPart = left.div(extras).blend(1, extras.compare(LE, left));
    for (int x = bounds.quotaStart()[g]; x < bounds.quotaStart()[g + 1]; x++) {
      int lane = held + wiring.quotaHeld[x] * HELD_ROWS + i;
      fromArray(SPECIES, state, lane + CONTRACT)
          .mul(contractPart)
          .intoArray(state, lane + CONTRACT);
      fromArray(SPECIES, state, lane + EXTRA).mul(extraPart).intoArray(state, lane + EXTRA);
    }
  }

  // Goods, from mines down to users.

  private void moveGoods(int t) {
    runProcesses(t, wiring.nodes);
    for (int n = 0; n < wiring.nodes; n++) {
      for (int s = wiring.segmentStart[n]; s < wiring.segmentStart[n + 1]; s++) {
        pull(t, n, s);
      }
      receive(t, n);
      if (mayRelease[n]) {
        release(t, n);
      }
      for (int g = wiring.groupStart[n]; g < wiring.groupStart[n + 1]; g++) {
        serve(t, n, g);
      }
      serveExtra(n);
      if (part.watchedAt()[n] >= 0) {
        watch(t, n);
      }
      if (wiring.heldBySeller.start()[n] < wiring.heldBySeller.start()[n + 1]) {
        push(t, n);
      }
      runProcesses(t, n);
    }
  }

  /** S12 and S3 for the lanes of a segment: what their sellers, which came before, send. */
  private void pull(int t, int n, int segment) {
    int at = nodeRow(n);
    int from = wiring.laneStart[segment];
    int to = wiring.laneStart[segment + 1];
    for (int i = 0; i < WIDTH; i += STEP) {
      var contractScale = fromArray(SPECIES, state, at + CONTRACT_SCALE + i);
      var allScale = fromArray(SPECIES, state, at + ALL_SCALE + i);
      var regularScale = fromArray(SPECIES, state, at + REGULAR_SCALE + i);
      var refillPart = fromArray(SPECIES, state, at + REFILL_PART + i);
      var owedPart = fromArray(SPECIES, state, at + OWED_PART + i);
      var sum = zero(SPECIES);
      var sumLost = zero(SPECIES);
      var sumOwed = zero(SPECIES);
      for (int l = from; l < to; l++) {
        int seller = fromRow[l] + i;
        int owing = laneOwed + l * WIDTH + i;
        var owed = fromArray(SPECIES, state, owing);
        var most = fromArray(SPECIES, state, rows.lane[l] + i).mul(limit[l]);
        var wanted = contractScale.mul(flow[l]);
        var asked = wanted.blend(most, most.compare(LT, wanted));
        var all = allScale.mul(flow[l]).add(owed.mul(refillPart));
        all = all.blend(most, most.compare(LT, all));
        var extra = all.sub(asked).mul(fromArray(SPECIES, state, seller + EXTRA_RATIO));
        var sent = asked.mul(fromArray(SPECIES, state, seller + RATIO)).add(extra);
        var missed = wanted.sub(sent);
        sumLost = sumLost.add(missed.blend(0, missed.compare(LT, 0)));
        owed = owed.mul(owedPart).add(regularScale.mul(flow[l])).sub(sent);
        owed = owed.blend(0, owed.compare(LT, 0));
        owed.intoArray(state, owing);
        sumOwed = sumOwed.add(owed);
        sum = sum.add(sent);
      }
      fromArray(SPECIES, state, at + LOST + i).add(sumLost).intoArray(state, at + LOST + i);
      fromArray(SPECIES, state, at + OWED + i).add(sumOwed).intoArray(state, at + OWED + i);
      var way = fromArray(SPECIES, state, at + ON_THE_WAY + i).add(sum);
      way.intoArray(state, at + ON_THE_WAY + i);
      int soon = slot(t + wiring.segmentLag[segment], n) + i;
      if (segmentLate[segment] == 0) {
        fromArray(SPECIES, state, soon).add(sum).intoArray(state, soon);
      } else {
        int later = slot(t + wiring.segmentLag[segment] + 1, n) + i;
        var late = sum.mul(segmentLate[segment]);
        fromArray(SPECIES, state, later).add(late).intoArray(state, later);
        sum = sum.mul(1 - segmentLate[segment]);
        fromArray(SPECIES, state, soon).add(sum).intoArray(state, soon);
      }
    }
  }

  /** R2: a part of what is sent arrives {@code lag} periods on, the rest one later. */
  private void send(int t, int n, int i, int lag, float late) {
    var amount = fromArray(SPECIES, state, SENT + i);
    int soon = slot(t + lag, n) + i;
    if (late == 0) {
      fromArray(SPECIES, state, soon).add(amount).intoArray(state, soon);
    } else {
      fromArray(SPECIES, state, soon).add(amount.mul(1 - late)).intoArray(state, soon);
      int later = slot(t + lag + 1, n) + i;
      fromArray(SPECIES, state, later).add(amount.mul(late)).intoArray(state, later);
    }
    int way = nodeRow(n) + ON_THE_WAY + i;
    fromArray(SPECIES, state, way).add(amount).intoArray(state, way);
  }

  private int slot(int period, int n) {
    return slots + (wiring.slotStart[n] + (period & wiring.slotMask[n])) * WIDTH;
  }

  /** S8, and what buyers abroad ask for. */
  private void receive(int t, int n) {
    int slot = slot(t, n);
    int at = nodeRow(n);
    var sells = wiring.heldBySeller;
    for (int i = 0; i < WIDTH; i += STEP) {
      var arrived = fromArray(SPECIES, state, slot + i);
      zero(SPECIES).intoArray(state, slot + i);
      var way = fromArray(SPECIES, state, at + ON_THE_WAY + i).sub(arrived);
      way.intoArray(state, at + ON_THE_WAY + i);
      var available = fromArray(SPECIES, state, at + STOCK + i).add(arrived).add(supply[n]);
      available.intoArray(state, at + STOCK + i);
      available.blend(0, available.compare(LT, 0)).intoArray(state, LEFT + i);
      var exports = fromArray(SPECIES, state, at + OUT_CONTRACT + i);
      for (int x = sells.start()[n]; x < sells.start()[n + 1]; x++) {
        int h = sells.item()[x];
        if (!isRecorded(t, h)) {
          exports = exports.add(fromArray(SPECIES, state, held + h * HELD_ROWS + CONTRACT + i));
        }
      }
      exports.intoArray(state, EXPORTS + i);
    }
  }

  /** What a group of claims adds up to, into the row of claims. */
  private void claim(int n, int g) {
    for (int i = 0; i < WIDTH; i += STEP) {
      var claim =
          wiring.groupHasDemand[g]
              ? fromArray(SPECIES, state, rows.demand[n] + i).mul(demand[n])
              : zero(SPECIES);
      for (int x = wiring.useStart[g]; x < wiring.useStart[g + 1]; x++) {
        int k = wiring.use[x];
        int user = process + wiring.adjacency.inProcess[k] * PROCESS_ROWS + i;
        claim = claim.add(fromArray(SPECIES, state, user + CONTRACT).mul(inAmount[k]));
      }
      claim = wiring.groupHasExports[g] ? claim.add(fromArray(SPECIES, state, EXPORTS + i)) : claim;
      claim.intoArray(state, CLAIM + i);
    }
  }

  private boolean isRecorded(int t, int h) {
    return wiring.hasRecord[h]
        && !Double.isNaN(bounds.recorded()[t * wiring.lanes + wiring.held[h]]);
  }

  /** S9, and recorded flows, which come before all claims. */
  private void release(int t, int n) {
    sumClaims(t, n);
    int at = nodeRow(n);
    for (int i = 0; i < WIDTH; i += STEP) {
      var available = fromArray(SPECIES, state, at + STOCK + i);
      var wanting = fromArray(SPECIES, state, NEEDED + i).sub(available);
      var stock = fromArray(SPECIES, state, at + STATE_STOCK + i);
      var released = stock.blend(releaseLimit[n], stock.compare(GT, releaseLimit[n]));
      released = released.blend(wanting, wanting.compare(LT, released));
      released = released.blend(0, released.compare(LT, 0));
      stock.sub(released).intoArray(state, at + STATE_STOCK + i);
      available = available.add(released);
      var recorded = fromArray(SPECIES, state, RECORDED + i);
      var left = available.blend(0, available.compare(LT, 0));
      var part = left.div(recorded).blend(1, recorded.compare(LE, left));
      part.intoArray(state, RECORDED_RATIO + i);
      recorded = recorded.mul(part);
      available.sub(recorded).intoArray(state, at + STOCK + i);
      left = left.sub(recorded);
      left.blend(0, left.compare(LT, 0)).intoArray(state, LEFT + i);
    }
  }

  /** Recorded flows, and with them all claims for use. */
  private void sumClaims(int t, int n) {
    fill(RECORDED, 0);
    var sells = wiring.heldBySeller;
    for (int x = sells.start()[n]; x < sells.start()[n + 1]; x++) {
      int h = sells.item()[x];
      if (isRecorded(t, h)) {
        addRow(RECORDED, held + h * HELD_ROWS + CONTRACT);
      }
    }
    System.arraycopy(state, RECORDED, state, NEEDED, WIDTH);
    for (int g = wiring.groupStart[n]; g < wiring.groupStart[n + 1]; g++) {
      claim(n, g);
      addRow(NEEDED, CLAIM);
    }
  }

  private void addRow(int to, int from) {
    for (int i = 0; i < WIDTH; i += STEP) {
      var sum = fromArray(SPECIES, state, to + i).add(fromArray(SPECIES, state, from + i));
      sum.intoArray(state, to + i);
    }
  }

  /** S10 to S13 for one group of claims. */
  private void serve(int t, int n, int g) {
    int at = nodeRow(n);
    for (int i = 0; i < WIDTH; i += STEP) {
      var claim =
          wiring.groupHasDemand[g]
              ? fromArray(SPECIES, state, rows.demand[n] + i).mul(demand[n])
              : zero(SPECIES);
      for (int x = wiring.useStart[g]; x < wiring.useStart[g + 1]; x++) {
        int user = process + wiring.adjacency.inProcess[wiring.use[x]] * PROCESS_ROWS + i;
        var wanted = fromArray(SPECIES, state, user + CONTRACT).mul(inAmount[wiring.use[x]]);
        claim = claim.add(wanted);
      }
      claim = wiring.groupHasExports[g] ? claim.add(fromArray(SPECIES, state, EXPORTS + i)) : claim;
      var left = fromArray(SPECIES, state, LEFT + i);
      var part = left.div(claim).blend(1, claim.compare(LE, left));
      left = left.sub(claim.mul(part));
      left.blend(0, left.compare(LT, 0)).intoArray(state, LEFT + i);
      if (wiring.groupHasDemand[g]) {
        part.intoArray(state, PART + i);
        serveDemand(t, n, i);
      }
      if (wiring.groupHasExports[g]) {
        part.intoArray(state, at + RATIO + i);
        var exported = fromArray(SPECIES, state, EXPORTS + i).mul(part);
        fromArray(SPECIES, state, at + STOCK + i).sub(exported).intoArray(state, at + STOCK + i);
      }
      for (int x = wiring.useStart[g]; x < wiring.useStart[g + 1]; x++) {
        int user = process + wiring.adjacency.inProcess[wiring.use[x]] * PROCESS_ROWS + i;
        fromArray(SPECIES, state, user + CONTRACT).mul(part).intoArray(state, user + CONTRACT);
      }
    }
  }

  /** S13. */
  private void serveDemand(int t, int n, int i) {
    int at = nodeRow(n) + i;
    var wanted = fromArray(SPECIES, state, rows.demand[n] + i).mul(demand[n]);
    var served = wanted.mul(fromArray(SPECIES, state, PART + i));
    fromArray(SPECIES, state, at + STOCK).sub(served).intoArray(state, at + STOCK);
    var lacking = wanted.sub(served);
    fromArray(SPECIES, state, at + UNSERVED).add(lacking).intoArray(state, at + UNSERVED);
    fromArray(SPECIES, state, at + DEMANDED).add(wanted).intoArray(state, at + DEMANDED);
    var first = fromArray(SPECIES, state, at + FIRST);
    VectorMask<Float> begins =
        lacking.compare(GT, wanted.mul(SHORTAGE_PART)).and(first.compare(LT, 0));
    first.blend(t, begins).intoArray(state, at + FIRST);
    if (part.watchedAt()[n] >= 0) {
      lacking.intoArray(watchedUnserved, watchedAt(t, n) + i);
    }
  }

  /** S10 for extra orders: they get what is left beyond what contracts will miss. */
  private void serveExtra(int n) {
    int at = nodeRow(n);
    var uses = wiring.adjacency.uses;
    var sells = wiring.heldBySeller;
    for (int i = 0; i < WIDTH; i += STEP) {
      var abroad = fromArray(SPECIES, state, at + OUT_EXTRA + i);
      for (int x = sells.start()[n]; x < sells.start()[n + 1]; x++) {
        abroad =
            abroad.add(fromArray(SPECIES, state, held + sells.item()[x] * HELD_ROWS + EXTRA + i));
      }
      var asked = abroad;
      for (int x = uses.start()[n]; x < uses.start()[n + 1]; x++) {
        int k = uses.item()[x];
        int user = process + wiring.adjacency.inProcess[k] * PROCESS_ROWS + i;
        asked = asked.add(fromArray(SPECIES, state, user + EXTRA).mul(inAmount[k]));
      }
      var left = fromArray(SPECIES, state, LEFT + i);
      left = left.sub(fromArray(SPECIES, state, at + MISSING + i));
      left = left.blend(0, left.compare(LT, 0));
      var part = left.div(asked).blend(1, asked.compare(LE, left));
      part.intoArray(state, at + EXTRA_RATIO + i);
      fromArray(SPECIES, state, at + STOCK + i)
          .sub(abroad.mul(part))
          .intoArray(state, at + STOCK + i);
      for (int x = uses.start()[n]; x < uses.start()[n + 1]; x++) {
        int user = process + wiring.adjacency.inProcess[uses.item()[x]] * PROCESS_ROWS + i;
        fromArray(SPECIES, state, user + EXTRA).mul(part).intoArray(state, user + EXTRA);
      }
    }
  }

  private int watchedAt(int t, int n) {
    return (t * part.watched() + part.localWatched()[n]) * WIDTH;
  }

  private void watch(int t, int n) {
    System.arraycopy(state, nodeRow(n) + STATE_STOCK, watchedStock, watchedAt(t, n), WIDTH);
  }

  /** S12 and S3 for the held lanes of seller n. */
  private void push(int t, int n) {
    var sells = wiring.heldBySeller;
    for (int x = sells.start()[n]; x < sells.start()[n + 1]; x++) {
      int h = sells.item()[x];
      int ratio = isRecorded(t, h) ? RECORDED_RATIO : nodeRow(n) + RATIO;
      for (int i = 0; i < WIDTH; i += STEP) {
        int lane = held + h * HELD_ROWS + i;
        var extra =
            fromArray(SPECIES, state, lane + EXTRA)
                .mul(fromArray(SPECIES, state, nodeRow(n) + EXTRA_RATIO + i));
        var sent =
            fromArray(SPECIES, state, lane + CONTRACT)
                .mul(fromArray(SPECIES, state, ratio + i))
                .add(extra);
        int l = wiring.held[h];
        int buyer = wiring.scenario.lanes().to()[l];
        sent.intoArray(state, SENT + i);
        book(buyer, i, lane + HELD_OWED, (float) wiring.scenario.lanes().flow()[l]);
        send(t, buyer, i, wiring.heldLag[h], (float) wiring.heldLate[h]);
      }
    }
  }

  /** S3: what a source that usually sends {@code usual} owes after it has sent an amount. */
  private void book(int buyer, int i, int owing, float usual) {
    int at = nodeRow(buyer) + i;
    var sent = fromArray(SPECIES, state, SENT + i);
    var missed = fromArray(SPECIES, state, at + CONTRACT_SCALE).mul(usual).sub(sent);
    missed = missed.blend(0, missed.compare(LT, 0));
    fromArray(SPECIES, state, at + LOST).add(missed).intoArray(state, at + LOST);
    var regular = fromArray(SPECIES, state, at + REGULAR_SCALE).mul(usual);
    var owed =
        fromArray(SPECIES, state, owing)
            .mul(fromArray(SPECIES, state, at + OWED_PART))
            .add(regular)
            .sub(sent);
    owed = owed.blend(0, owed.compare(LT, 0));
    owed.intoArray(state, owing);
    fromArray(SPECIES, state, at + OWED).add(owed).intoArray(state, at + OWED);
  }

  /**
   * S11, S12 and S3 for the processes whose last input is node n: they take their inputs and send
   * their outputs.
   */
  private void runProcesses(int t, int n) {
    var after = wiring.adjacency.runsAfter;
    for (int x = after.start()[n]; x < after.start()[n + 1]; x++) {
      for (int i = 0; i < WIDTH; i += STEP) {
        runProcess(t, after.item()[x], i);
      }
    }
  }

  private void runProcess(int t, int p, int i) {
    int at = process + p * PROCESS_ROWS + i;
    var done = fromArray(SPECIES, state, at + CONTRACT).add(fromArray(SPECIES, state, at + EXTRA));
    for (int k = processes.inStart()[p]; k < processes.inStart()[p + 1]; k++) {
      int stock = nodeRow(processes.inNode()[k]) + STOCK + i;
      fromArray(SPECIES, state, stock).sub(done.mul(inAmount[k])).intoArray(state, stock);
    }
    var good = done.mul(fromArray(SPECIES, state, rows.yields[p] + i));
    for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
      int out = processes.outNode()[k];
      int to = nodeRow(out) + i;
      var sent = good.mul(outAmount[k]);
      var missed = fromArray(SPECIES, state, to + CONTRACT_SCALE).mul(outputFlow[k]).sub(sent);
      missed = missed.blend(0, missed.compare(LT, 0));
      fromArray(SPECIES, state, to + LOST).add(missed).intoArray(state, to + LOST);
      var regular = fromArray(SPECIES, state, to + REGULAR_SCALE).mul(outputFlow[k]);
      int owing = outputOwed + k * WIDTH + i;
      var owed = fromArray(SPECIES, state, owing).mul(fromArray(SPECIES, state, to + OWED_PART));
      owed = owed.add(regular).sub(sent);
      owed = owed.blend(0, owed.compare(LT, 0));
      owed.intoArray(state, owing);
      fromArray(SPECIES, state, to + OWED).add(owed).intoArray(state, to + OWED);
      int soon = slot(t + wiring.outputLag[k], out) + i;
      if (outputLate[k] == 0) {
        fromArray(SPECIES, state, soon).add(sent).intoArray(state, soon);
      } else {
        int later = slot(t + wiring.outputLag[k] + 1, out) + i;
        fromArray(SPECIES, state, soon).add(sent.mul(1 - outputLate[k])).intoArray(state, soon);
        fromArray(SPECIES, state, later).add(sent.mul(outputLate[k])).intoArray(state, later);
      }
      int way = to + ON_THE_WAY;
      fromArray(SPECIES, state, way).add(sent).intoArray(state, way);
    }
  }
}
