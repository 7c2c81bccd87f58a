package org.lodestone.simulation;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
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

  // Rows of the node at hand and of a draw's behaviour, at the start of the array.
  private static final int ONES = 0;
  private static final int NEEDED = WIDTH;
  private static final int BEYOND = 2 * WIDTH;
  private static final int AVAILABLE = 3 * WIDTH;
  private static final int LEFT = 4 * WIDTH;
  private static final int RECORDED = 5 * WIDTH;
  private static final int RECORDED_RATIO = 6 * WIDTH;
  private static final int EXPORTS = 7 * WIDTH;
  private static final int CORRECTION = 8 * WIDTH;
  private static final int SHARE = 9 * WIDTH;
  private static final int DELAY = 10 * WIDTH;
  private static final int PER_RAMP_DAY = 11 * WIDTH;
  private static final int WORKING = 12 * WIDTH;
  private static final int CLAIMS = 13 * WIDTH;

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
    node = CLAIMS + wiring.mostGroups * WIDTH;
    process = node + wiring.nodes * NODE_ROWS;
    held = process + wiring.processes * PROCESS_ROWS;
    laneOwed = held + wiring.held.length * HELD_ROWS;
    outputOwed = laneOwed + wiring.lane.length * WIDTH;
    slots = outputOwed + processes.outNode().length * WIDTH;
    bound = slots + wiring.slotStart[wiring.nodes] * WIDTH;
    rows = new BoundRows(wiring, bound, WIDTH, ONES);
    state = new float[bound + rows.most()];
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

  private FloatVector row(int at) {
    return FloatVector.fromArray(SPECIES, state, at);
  }

  private void put(int at, FloatVector value) {
    value.intoArray(state, at);
  }

  private static FloatVector zero() {
    return FloatVector.zero(SPECIES);
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
    fill(at + CONTRACT_SCALE, 1);
    fill(at + ALL_SCALE, 1);
    fill(at + REGULAR_SCALE, 1);
    fill(at + OWED_PART, 1);
    fill(at + ON_THE_WAY, (float) wiring.onTheWay[n]);
    fill(at + FIRST, -1);
    for (int i = 0; i < WIDTH; i++) {
      int draw = Math.min(i, block.size() - 1);
      state[at + REFILL_PART + i] = state[CORRECTION + i];
      state[at + STOCK + i] = state[WORKING + i] * workingStock[n];
      state[at + STATE_STOCK + i] = (float) block.stateStock(draw, part.node()[n]);
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
      askedAbroad(n);
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
    var use = zero();
    var all = zero();
    for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
      if (processes.drives()[k]) {
        int out = nodeRow(processes.outNode()[k]) + i;
        use = use.max(row(out + CONTRACT_SCALE).mul(activity[p]));
        var refill =
            row(outputOwed + k * WIDTH + i)
                .mul(row(out + REFILL_PART))
                .mul((float) wiring.perOutput[k]);
        all = all.max(row(out + ALL_SCALE).mul(activity[p]).add(refill));
      }
    }
    var capacity = row(rows.capacity[p] + i).mul((float) wiring.capacity[p]);
    var contract = capacity.min(use);
    int at = process + p * PROCESS_ROWS + i;
    put(at + CONTRACT, contract);
    put(at + EXTRA, capacity.min(use.max(all)).sub(contract));
  }

  /** S6, what the lanes of node n that are not held are asked for, all buyers together. */
  private void askedAbroad(int n) {
    int from = wiring.sells.start()[n];
    int to = wiring.sells.start()[n + 1];
    int at = nodeRow(n);
    for (int i = 0; i < WIDTH; i += STEP) {
      var contracts = zero();
      var alls = zero();
      for (int x = from; x < to; x++) {
        int l = sellLane[x];
        int buyer = sellTo[x] + i;
        var most = row(rows.lane[l] + i).mul(sellLimit[x]);
        contracts = contracts.add(row(buyer + CONTRACT_SCALE).mul(sellFlow[x]).min(most));
        var refill = row(laneOwed + l * WIDTH + i).mul(row(buyer + REFILL_PART));
        alls = alls.add(row(buyer + ALL_SCALE).mul(sellFlow[x]).add(refill).min(most));
      }
      put(at + OUT_CONTRACT + i, contracts);
      put(at + OUT_EXTRA + i, alls.sub(contracts));
    }
  }

  /** S1, and S14 for the period before. */
  private void require(int n) {
    int at = nodeRow(n);
    var uses = wiring.adjacency.uses;
    for (int i = 0; i < WIDTH; i += STEP) {
      var needed = row(rows.demand[n] + i).mul(demand[n]);
      var beyond = zero();
      for (int x = uses.start()[n]; x < uses.start()[n + 1]; x++) {
        int k = uses.item()[x];
        int user = process + wiring.adjacency.inProcess[k] * PROCESS_ROWS + i;
        needed = needed.add(row(user + CONTRACT).mul(inAmount[k]));
        beyond = beyond.add(row(user + EXTRA).mul(inAmount[k]));
      }
      needed = needed.add(row(at + OUT_CONTRACT + i));
      beyond = beyond.add(row(at + OUT_EXTRA + i));
      var sells = wiring.heldBySeller;
      for (int x = sells.start()[n]; x < sells.start()[n + 1]; x++) {
        int lane = held + sells.item()[x] * HELD_ROWS + i;
        needed = needed.add(row(lane + CONTRACT));
        beyond = beyond.add(row(lane + EXTRA));
      }
      put(NEEDED + i, needed);
      put(BEYOND + i, beyond);
    }
  }

  /** S14 for the period before, then S2 to S5. */
  private void decide(int n) {
    for (int i = 0; i < WIDTH; i += STEP) {
      int at = nodeRow(n) + i;
      var target = row(WORKING + i).mul(workingStock[n]);
      var stock = row(at + STOCK);
      stock = (nodes.coproduct()[n] ? stock.min(target) : stock).max(0);
      put(at + STOCK, stock);
      var gapOnTheWay = row(at + ON_THE_WAY).neg().add((float) wiring.onTheWay[n]);
      put(at + MISSING, gapOnTheWay.max(0));
      var gap = target.sub(stock).add(gapOnTheWay);
      var correction = row(CORRECTION + i);
      var lacking = gap.max(0);
      var owed = row(at + OWED);
      var part = lacking.div(owed).min(1);
      part = part.blend(1, owed.compare(VectorOperators.LE, lacking));
      put(at + OWED_PART, part);
      put(at + REFILL_PART, part.mul(correction));
      reroute(n, i);
      scale(n, i, gap.mul(correction), owed.min(lacking).mul(correction));
    }
  }

  /** S4 and S5: how many times its contract every source is asked for, into the row of all. */
  private void reroute(int n, int i) {
    int at = nodeRow(n) + i;
    var asked = row(at + CONTRACT_SCALE).mul((float) wiring.sourceFlow[n]);
    var lost = row(at + LOST);
    VectorMask<Float> isLost =
        lost.compare(VectorOperators.GT, asked.mul((float) KernelRules.NEGLIGIBLE_LOSS));
    var share = zero().blend(lost.div(asked).min((float) KernelRules.LARGEST_LOST_SHARE), isLost);
    var days = row(at + LOST_DAYS).add((float) wiring.scenario.daysPerPeriod());
    days = zero().blend(days, isLost);
    put(at + LOST_DAYS, days);
    var ramp = days.sub(row(DELAY + i)).mul(row(PER_RAMP_DAY + i)).max(0).min(1);
    var rerouted = zero().blend(row(SHARE + i).mul(ramp), isLost);
    var others = rerouted.mul(share).div(share.neg().add(1)).add(1);
    put(at + ALL_SCALE, others);
    put(at + LOST, zero());
    put(at + OWED, zero());
  }

  /** S2 and S3, with the parts of the gap and of what is owed that are to be made good now. */
  private void scale(int n, int i, FloatVector closing, FloatVector owed) {
    int at = nodeRow(n) + i;
    var needed = row(NEEDED + i);
    var inflow = needed.add(row(BEYOND + i)).sub(supply[n]).add(closing).max(0);
    var use = needed.sub(supply[n]).max(0).min(inflow);
    var refill = inflow.sub(use).sub(owed).max(0).mul((float) wiring.perInflow[n]);
    var contract = use.mul((float) wiring.perInflow[n]).add((float) wiring.idle[n]);
    put(at + CONTRACT_SCALE, contract);
    put(at + REGULAR_SCALE, contract.add(refill));
    put(at + ALL_SCALE, contract.mul(row(at + ALL_SCALE)).add(refill));
  }

  /** S6 for the held lanes to buyer n. */
  private void orderHeld(int t, int n) {
    var buys = wiring.heldByBuyer;
    for (int x = buys.start()[n]; x < buys.start()[n + 1]; x++) {
      int h = buys.item()[x];
      int lane = held + h * HELD_ROWS;
      double recorded = bounds.recorded()[t * wiring.lanes + wiring.held[h]];
      if (!Double.isNaN(recorded)) {
        fill(lane + CONTRACT, (float) recorded);
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
    var most = row(rows.held[h] + i).mul((float) wiring.heldLimit[h]);
    var contract = row(buyer + CONTRACT_SCALE).mul(usual).min(most);
    var refill = row(lane + HELD_OWED).mul(row(buyer + REFILL_PART));
    put(lane + CONTRACT, contract);
    put(lane + EXTRA, row(buyer + ALL_SCALE).mul(usual).add(refill).min(most).sub(contract));
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
    var contracts = zero();
    var extras = zero();
    for (int x = bounds.quotaStart()[g]; x < bounds.quotaStart()[g + 1]; x++) {
      int lane = held + wiring.quotaHeld[x] * HELD_ROWS + i;
      contracts = contracts.add(row(lane + CONTRACT));
      extras = extras.add(row(lane + EXTRA));
    }
    var most1 = FloatVector.broadcast(SPECIES, most);
    var contractPart = partOf(contracts, most1);
    var extraPart = partOf(extras, most1.sub(contracts).max(0));
    for (int x = bounds.quotaStart()[g]; x < bounds.quotaStart()[g + 1]; x++) {
      int lane = held + wiring.quotaHeld[x] * HELD_ROWS + i;
      put(lane + CONTRACT, row(lane + CONTRACT).mul(contractPart));
      put(lane + EXTRA, row(lane + EXTRA).mul(extraPart));
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
      claim(t, n);
      release(n);
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
      var contractScale = row(at + CONTRACT_SCALE + i);
      var allScale = row(at + ALL_SCALE + i);
      var regularScale = row(at + REGULAR_SCALE + i);
      var refillPart = row(at + REFILL_PART + i);
      var owedPart = row(at + OWED_PART + i);
      var sum = zero();
      var sumLost = zero();
      var sumOwed = zero();
      for (int l = from; l < to; l++) {
        int seller = fromRow[l] + i;
        int owing = laneOwed + l * WIDTH + i;
        var owed = row(owing);
        var most = row(rows.lane[l] + i).mul(limit[l]);
        var wanted = contractScale.mul(flow[l]);
        var asked = wanted.min(most);
        var all = allScale.mul(flow[l]).add(owed.mul(refillPart)).min(most);
        var extra = all.sub(asked).mul(row(seller + EXTRA_RATIO));
        var sent = asked.mul(row(seller + RATIO)).add(extra);
        sumLost = sumLost.add(wanted.sub(sent).max(0));
        owed = owed.mul(owedPart).add(regularScale.mul(flow[l])).sub(sent).max(0);
        put(owing, owed);
        sumOwed = sumOwed.add(owed);
        sum = sum.add(sent);
      }
      put(at + LOST + i, row(at + LOST + i).add(sumLost));
      put(at + OWED + i, row(at + OWED + i).add(sumOwed));
      send(t, n, i, sum, wiring.segmentLag[segment], (float) wiring.segmentLate[segment]);
    }
  }

  /** R2: a part of what is sent arrives {@code lag} periods on, the rest one later. */
  private void send(int t, int n, int i, FloatVector amount, int lag, float late) {
    int soon = slot(t + lag, n) + i;
    put(soon, row(soon).add(amount.mul(1 - late)));
    if (late > 0) {
      int later = slot(t + lag + 1, n) + i;
      put(later, row(later).add(amount.mul(late)));
    }
    int way = nodeRow(n) + ON_THE_WAY + i;
    put(way, row(way).add(amount));
  }

  private int slot(int period, int n) {
    return slots + (wiring.slotStart[n] + (period & wiring.slotMask[n])) * WIDTH;
  }

  /** S8. */
  private void receive(int t, int n) {
    int slot = slot(t, n);
    int at = nodeRow(n);
    for (int i = 0; i < WIDTH; i += STEP) {
      var arrived = row(slot + i);
      put(slot + i, zero());
      put(at + ON_THE_WAY + i, row(at + ON_THE_WAY + i).sub(arrived));
      put(AVAILABLE + i, row(at + STOCK + i).add(arrived).add(supply[n]));
    }
  }

  /** The claims of every group, of recorded flows and of buyers abroad. */
  private void claim(int t, int n) {
    int at = nodeRow(n);
    for (int i = 0; i < WIDTH; i += STEP) {
      put(RECORDED + i, zero());
      put(EXPORTS + i, row(at + OUT_CONTRACT + i));
      var sells = wiring.heldBySeller;
      for (int x = sells.start()[n]; x < sells.start()[n + 1]; x++) {
        int h = sells.item()[x];
        int sum = (isRecorded(t, h) ? RECORDED : EXPORTS) + i;
        put(sum, row(sum).add(row(held + h * HELD_ROWS + CONTRACT + i)));
      }
      var claimed = row(RECORDED + i);
      int first = wiring.groupStart[n];
      for (int g = first; g < wiring.groupStart[n + 1]; g++) {
        var claim = wiring.groupHasDemand[g] ? row(rows.demand[n] + i).mul(demand[n]) : zero();
        for (int x = wiring.useStart[g]; x < wiring.useStart[g + 1]; x++) {
          int k = wiring.use[x];
          int user = process + wiring.adjacency.inProcess[k] * PROCESS_ROWS + i;
          claim = claim.add(row(user + CONTRACT).mul(inAmount[k]));
        }
        claim = wiring.groupHasExports[g] ? claim.add(row(EXPORTS + i)) : claim;
        put(CLAIMS + (g - first) * WIDTH + i, claim);
        claimed = claimed.add(claim);
      }
      put(NEEDED + i, claimed);
    }
  }

  private boolean isRecorded(int t, int h) {
    return !Double.isNaN(bounds.recorded()[t * wiring.lanes + wiring.held[h]]);
  }

  /** S9, and recorded flows, which come before all claims. */
  private void release(int n) {
    int at = nodeRow(n);
    for (int i = 0; i < WIDTH; i += STEP) {
      var available = row(AVAILABLE + i);
      var wanting = row(NEEDED + i).sub(available);
      var stock = row(at + STATE_STOCK + i);
      var released = stock.min(releaseLimit[n]).min(wanting).max(0);
      put(at + STATE_STOCK + i, stock.sub(released));
      available = available.add(released);
      var recorded = row(RECORDED + i);
      var part = partOf(recorded, available.max(0));
      put(RECORDED_RATIO + i, part);
      recorded = recorded.mul(part);
      put(at + STOCK + i, available.sub(recorded));
      put(LEFT + i, available.max(0).sub(recorded).max(0));
      put(at + RATIO + i, row(ONES + i));
    }
  }

  /** S10: the part of a claim that can be met. */
  private static FloatVector partOf(FloatVector claim, FloatVector left) {
    return left.div(claim).blend(1, claim.compare(VectorOperators.LE, left));
  }

  /** S10 to S13 for one group of claims. */
  private void serve(int t, int n, int g) {
    int at = nodeRow(n);
    for (int i = 0; i < WIDTH; i += STEP) {
      var claim = row(CLAIMS + (g - wiring.groupStart[n]) * WIDTH + i);
      var left = row(LEFT + i);
      var part = partOf(claim, left);
      put(LEFT + i, left.sub(claim.mul(part)).max(0));
      if (wiring.groupHasDemand[g]) {
        serveDemand(t, n, i, part);
      }
      if (wiring.groupHasExports[g]) {
        put(at + RATIO + i, part);
        put(at + STOCK + i, row(at + STOCK + i).sub(row(EXPORTS + i).mul(part)));
      }
      for (int x = wiring.useStart[g]; x < wiring.useStart[g + 1]; x++) {
        int user = process + wiring.adjacency.inProcess[wiring.use[x]] * PROCESS_ROWS + i;
        put(user + CONTRACT, row(user + CONTRACT).mul(part));
      }
    }
  }

  /** S13. */
  private void serveDemand(int t, int n, int i, FloatVector part) {
    int at = nodeRow(n) + i;
    var wanted = row(rows.demand[n] + i).mul(demand[n]);
    var served = wanted.mul(part);
    put(at + STOCK, row(at + STOCK).sub(served));
    var lacking = wanted.sub(served);
    put(at + UNSERVED, row(at + UNSERVED).add(lacking));
    put(at + DEMANDED, row(at + DEMANDED).add(wanted));
    var first = row(at + FIRST);
    VectorMask<Float> begins =
        lacking
            .compare(VectorOperators.GT, wanted.mul((float) SimulationResult.SHORTAGE_PART))
            .and(first.compare(VectorOperators.LT, 0));
    put(at + FIRST, first.blend(t, begins));
    if (this.part.watchedAt()[n] >= 0) {
      lacking.intoArray(watchedUnserved, watchedAt(t, n) + i);
    }
  }

  /** S10 for extra orders: they get what is left beyond what contracts will miss. */
  private void serveExtra(int n) {
    int at = nodeRow(n);
    var uses = wiring.adjacency.uses;
    var sells = wiring.heldBySeller;
    for (int i = 0; i < WIDTH; i += STEP) {
      var abroad = row(at + OUT_EXTRA + i);
      for (int x = sells.start()[n]; x < sells.start()[n + 1]; x++) {
        abroad = abroad.add(row(held + sells.item()[x] * HELD_ROWS + EXTRA + i));
      }
      var asked = abroad;
      for (int x = uses.start()[n]; x < uses.start()[n + 1]; x++) {
        int k = uses.item()[x];
        int user = process + wiring.adjacency.inProcess[k] * PROCESS_ROWS + i;
        asked = asked.add(row(user + EXTRA).mul(inAmount[k]));
      }
      var part = partOf(asked, row(LEFT + i).sub(row(at + MISSING + i)).max(0));
      put(at + EXTRA_RATIO + i, part);
      put(at + STOCK + i, row(at + STOCK + i).sub(abroad.mul(part)));
      for (int x = uses.start()[n]; x < uses.start()[n + 1]; x++) {
        int user = process + wiring.adjacency.inProcess[uses.item()[x]] * PROCESS_ROWS + i;
        put(user + EXTRA, row(user + EXTRA).mul(part));
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
        var extra = row(lane + EXTRA).mul(row(nodeRow(n) + EXTRA_RATIO + i));
        var sent = row(lane + CONTRACT).mul(row(ratio + i)).add(extra);
        int l = wiring.held[h];
        int buyer = wiring.scenario.lanes().to()[l];
        book(buyer, i, lane + HELD_OWED, sent, (float) wiring.scenario.lanes().flow()[l]);
        send(t, buyer, i, sent, wiring.heldLag[h], (float) wiring.heldLate[h]);
      }
    }
  }

  /** S3: what a source that usually sends {@code usual} owes after it has sent an amount. */
  private void book(int buyer, int i, int owing, FloatVector sent, float usual) {
    int at = nodeRow(buyer) + i;
    var missed = row(at + CONTRACT_SCALE).mul(usual).sub(sent).max(0);
    put(at + LOST, row(at + LOST).add(missed));
    var regular = row(at + REGULAR_SCALE).mul(usual);
    var owed = row(owing).mul(row(at + OWED_PART)).add(regular).sub(sent).max(0);
    put(owing, owed);
    put(at + OWED, row(at + OWED).add(owed));
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
    var done = row(at + CONTRACT).add(row(at + EXTRA));
    for (int k = processes.inStart()[p]; k < processes.inStart()[p + 1]; k++) {
      int stock = nodeRow(processes.inNode()[k]) + STOCK + i;
      put(stock, row(stock).sub(done.mul(inAmount[k])));
    }
    var good = done.mul(row(rows.yields[p] + i));
    for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
      var sent = good.mul(outAmount[k]);
      int out = processes.outNode()[k];
      book(out, i, outputOwed + k * WIDTH + i, sent, (float) wiring.outputFlow[k]);
      send(t, out, i, sent, wiring.outputLag[k], (float) wiring.outputLate[k]);
    }
  }
}
