package org.lodestone.simulation.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lodestone.scenario.Behaviour.Rationing;
import org.lodestone.scenario.ReleaseRule;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.Trajectory;

/**
 * A resolved scenario as the kernels walk it: who is asked by whom, in which order claims are met,
 * how many periods goods travel. Built once, shared by all threads, never written again.
 *
 * <p>A lane is <em>held</em> if its order must be remembered: because the buyer comes before the
 * seller in the order of R3, because a quota bounds it together with others, or because history
 * prescribes it. The order of any other lane follows from what its buyer decided, so that it is
 * computed where it is needed; that saves most of the memory traffic. These lanes are numbered by
 * buyer, then by lag.
 */
final class Wiring {

  final ResolvedScenario scenario;
  final int nodes;
  final int processes;
  final int lanes;

  /** P*_n, and what a node's sources send it at the baseline. */
  final double[] onTheWay;

  final double[] sourceFlow;

  /** Lanes that are not held: index in the scenario, seller, buyer, x⁰, highest U over time. */
  final int[] lane;

  final int[] from;
  final int[] to;
  final double[] flow;
  final double[] limit;

  /** Positions of lanes that are not held, by seller. */
  final Adjacency.Lists sells;

  /**
   * Lanes that are not held of one buyer with one lag: those of node n are {@code segmentStart[n]}
   * to {@code segmentStart[n + 1]}, the lanes of segment s {@code laneStart[s]} to {@code
   * laneStart[s + 1]}.
   */
  final int[] segmentStart;

  final int[] laneStart;
  final int[] segmentLag;
  final double[] segmentLate;

  /** Held lanes: index in the scenario, by seller and by buyer (positions in {@code held}). */
  final int[] held;

  final double[] heldLimit;

  /** Whether history prescribes the lane's flow in any period. */
  final boolean[] hasRecord;

  /** Per node whether it sells by such a lane. */
  final boolean[] sellsRecorded;

  final int[] heldLag;
  final double[] heldLate;

  final Adjacency.Lists heldBySeller;
  final Adjacency.Lists heldByBuyer;

  /** Position of a quota's lanes in {@code held}, in the order of the scenario's quotaLane. */
  final int[] quotaHeld;

  /**
   * Who is served at a node, class after class (S10): the groups of node n are {@code
   * groupStart[n]} to {@code groupStart[n + 1]}; group g holds entries {@code useStart[g]} to
   * {@code useStart[g + 1]} of {@code use}, which index the input table of the scenario's
   * processes.
   */
  final int[] groupStart;

  final int[] useStart;
  final int[] use;
  final boolean[] groupHasDemand;
  final boolean[] groupHasExports;

  final Adjacency adjacency;

  /** Highest value over time of C_p, and D_n; the kernels work with factors on them. */
  final double[] capacity;

  final double[] demand;

  /** Goods that arrive at a node lie in a ring of slots: offset and number less one, a mask. */
  final int[] slotStart;

  final int[] slotMask;

  /** What the baseline has on the way when the run begins, {@code [slotStart[n] + slot]}. */
  final double[] baselineSlots;

  /** Of an output: its flow at the baseline, its lag, and 1 / β, or 0 where nothing comes out. */
  final double[] outputFlow;

  final int[] outputLag;
  final double[] outputLate;
  final double[] perOutput;

  /** Whether the state's stocks follow a rule of their own (S18); if not, S9 holds. */
  final boolean hasRule;

  /** Per node the end of the groups for which a state's stock is there. */
  final int[] releaseEnd;

  /** θ and φ of S18: less missing than makes a shortage is no trouble. */
  final double openBelow;

  final double closeAt;

  /** No trouble for so long, and a state's stock is filled up: at least one period. */
  final double calm_days;

  /** 1 / N⁰, or 0 where a node needs nothing from its sources; there {@code idle} is 1, else 0. */
  final double[] perInflow;

  final double[] idle;

  /** Most groups of claims at one node. */
  final int mostGroups;

  /** Bounds that differ from their highest value, in the order of periods. */
  final List<BoundChange> boundChanges;

  /**
   * From a period on a bound of the resolved scenario is a part of its highest value, a demand of
   * that of the baseline.
   *
   * @param index of the process, lane or node in the scenario
   */
  record BoundChange(int period, DrawBlock.Target target, int index, double part) {}

  Wiring(ResolvedScenario scenario) {
    this.scenario = scenario;
    nodes = scenario.nodes().count();
    processes = scenario.processes().count();
    lanes = scenario.lanes().count();
    adjacency = new Adjacency(scenario);
    var holds = holds(scenario);
    held = positions(holds, true);
    heldBySeller = Adjacency.group(nodes, select(scenario.lanes().from(), held));
    heldByBuyer = Adjacency.group(nodes, select(scenario.lanes().to(), held));
    quotaHeld = quotaHeld();
    lane = byBuyerAndLag(positions(holds, false));
    from = select(scenario.lanes().from(), lane);
    to = select(scenario.lanes().to(), lane);
    flow = select(scenario.lanes().flow(), lane);
    var highestLimit = highest(scenario.bounds().laneLimit(), scenario.lanes().count());
    limit = select(highestLimit, lane);
    heldLimit = select(highestLimit, held);
    hasRecord = hasRecord();
    sellsRecorded = sellsRecorded();
    heldLag = Arrays.stream(held).map(l -> (int) laneLag(l)).toArray();
    heldLate = Arrays.stream(held).mapToDouble(l -> laneLag(l) % 1).toArray();
    sells = Adjacency.group(nodes, from);
    capacity = highest(scenario.bounds().capacity(), processes);
    demand = scenario.nodes().demand();
    boundChanges = boundChanges(highestLimit);
    segmentStart = new int[nodes + 1];
    var segments = segments();
    laneStart = segments.laneStart();
    segmentLag = segments.lag();
    segmentLate = segments.late();
    var groups = new Groups(this);
    groupStart = groups.start;
    useStart = groups.useStart();
    use = groups.uses();
    groupHasDemand = groups.hasDemand();
    groupHasExports = groups.hasExports();
    releaseEnd = groups.releaseEnd;
    hasRule = !groups.rule.isAtOnce();
    openBelow = groups.rule.openBelow() * (1 - Trajectory.SHORTAGE_PART);
    closeAt = groups.rule.closeAt() * (1 - Trajectory.SHORTAGE_PART);
    calm_days = Math.max(groups.rule.calm_days(), scenario.daysPerPeriod());
    onTheWay = new double[nodes];
    sourceFlow = new double[nodes];
    double[] inflow = baselineInflow();
    perInflow = Arrays.stream(inflow).map(x -> x > 0 ? 1 / x : 0).toArray();
    idle = Arrays.stream(inflow).map(x -> x > 0 ? 0 : 1).toArray();
    mostGroups =
        IntStream.range(0, nodes).map(n -> groupStart[n + 1] - groupStart[n]).max().orElse(0);
    int outputs = scenario.processes().outNode().length;
    outputFlow = new double[outputs];
    outputLag = new int[outputs];
    outputLate = new double[outputs];
    perOutput = new double[outputs];
    describeOutputs();
    slotStart = new int[nodes + 1];
    slotMask = new int[nodes];
    measurePipeline();
    baselineSlots = fillSlots();
  }

  /** How many bounds of a kind the scenario has. */
  int count(DrawBlock.Target target) {
    return switch (target) {
      case CAPACITY, YIELD -> processes;
      case LANE -> scenario.lanes().count();
      case DEMAND -> nodes;
    };
  }

  /** The lag of a lane in periods; what goes against the order arrives a period later (R3). */
  double laneLag(int l) {
    var lanes = scenario.lanes();
    return Adjacency.lag(lanes.lag()[l], lanes.returns()[l]);
  }

  /** The lag of an output, entry k of the output table, of process p. */
  double outputLag(int p, int k) {
    return Adjacency.lag(scenario.processes().lag()[p], scenario.processes().returns()[k]);
  }

  private void describeOutputs() {
    var process = scenario.processes();
    for (int p = 0; p < processes; p++) {
      for (int k = process.outStart()[p]; k < process.outStart()[p + 1]; k++) {
        double amount = process.outAmount()[k];
        outputFlow[k] = process.activity()[p] * amount;
        outputLag[k] = (int) outputLag(p, k);
        outputLate[k] = outputLag(p, k) % 1;
        perOutput[k] = amount > 0 ? 1 / amount : 0;
      }
    }
  }

  private List<BoundChange> boundChanges(double[] highestLimit) {
    var changes = new ArrayList<BoundChange>();
    var bounds = scenario.bounds();
    addChanges(changes, DrawBlock.Target.CAPACITY, bounds.capacity(), capacity);
    addChanges(changes, DrawBlock.Target.LANE, bounds.laneLimit(), highestLimit);
    var ones = new double[nodes];
    Arrays.fill(ones, 1);
    addChanges(changes, DrawBlock.Target.DEMAND, bounds.demandFactor(), ones);
    changes.sort(Comparator.comparingInt(BoundChange::period));
    return List.copyOf(changes);
  }

  private void addChanges(
      List<BoundChange> changes, DrawBlock.Target target, double[] table, double[] highest) {
    for (int i = 0; i < highest.length; i++) {
      double before = 1;
      for (int t = 0; t < scenario.periods(); t++) {
        double part = highest[i] > 0 ? table[t * highest.length + i] / highest[i] : 1;
        if (part != before) {
          changes.add(new BoundChange(t, target, i, part));
          before = part;
        }
      }
    }
  }

  private static boolean[] holds(ResolvedScenario scenario) {
    var lanes = scenario.lanes();
    var bounds = scenario.bounds();
    var holds = lanes.returns().clone();
    for (int l : bounds.quotaLane()) {
      holds[l] = true;
    }
    for (int i = 0; i < bounds.recorded().length; i++) {
      if (!Double.isNaN(bounds.recorded()[i])) {
        holds[i % lanes.count()] = true;
      }
    }
    return holds;
  }

  private boolean[] hasRecord() {
    var has = new boolean[held.length];
    double[] recorded = scenario.bounds().recorded();
    for (int h = 0; h < held.length; h++) {
      for (int i = held[h]; i < recorded.length; i += lanes) {
        has[h] |= !Double.isNaN(recorded[i]);
      }
    }
    return has;
  }

  private boolean[] sellsRecorded() {
    var sells = new boolean[nodes];
    for (int h = 0; h < held.length; h++) {
      sells[scenario.lanes().from()[held[h]]] |= hasRecord[h];
    }
    return sells;
  }

  private static int[] positions(boolean[] marks, boolean wanted) {
    int count = 0;
    var found = new int[marks.length];
    for (int i = 0; i < marks.length; i++) {
      if (marks[i] == wanted) {
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static int[] select(int[] all, int[] wanted) {
    return Arrays.stream(wanted).map(i -> all[i]).toArray();
  }

  private static double[] select(double[] all, int[] wanted) {
    return Arrays.stream(wanted).mapToDouble(i -> all[i]).toArray();
  }

  private int[] quotaHeld() {
    return Arrays.stream(scenario.bounds().quotaLane())
        .map(l -> Arrays.binarySearch(held, l))
        .toArray();
  }

  private int[] byBuyerAndLag(int[] some) {
    var to = scenario.lanes().to();
    return Arrays.stream(some)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(l -> to[l])
                .thenComparingDouble(this::laneLag)
                .thenComparingInt(l -> l))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The largest value of each column of a table {@code [t * count + i]}. */
  private double[] highest(double[] table, int count) {
    var highest = new double[count];
    for (int t = 0; t < scenario.periods(); t++) {
      for (int i = 0; i < count; i++) {
        highest[i] = Math.max(highest[i], table[t * count + i]);
      }
    }
    return highest;
  }

  @SuppressWarnings("ArrayRecordComponent") // three arrays of a constructor's making
  private record Segments(int[] laneStart, int[] lag, double[] late) {}

  private Segments segments() {
    var start = new ArrayList<Integer>();
    for (int i = 0; i < lane.length; i++) {
      boolean begins = i == 0 || to[i] != to[i - 1] || laneLag(lane[i]) != laneLag(lane[i - 1]);
      if (begins) {
        start.add(i);
        segmentStart[to[i] + 1]++;
      }
    }
    for (int n = 0; n < nodes; n++) {
      segmentStart[n + 1] += segmentStart[n];
    }
    var lag = start.stream().mapToInt(i -> (int) laneLag(lane[i])).toArray();
    var late = start.stream().mapToDouble(i -> laneLag(lane[i]) % 1).toArray();
    start.add(lane.length);
    return new Segments(start.stream().mapToInt(Integer::intValue).toArray(), lag, late);
  }

  /** N⁰ = R⁰ − g: what a node's own sources bring it at the baseline, surplus apart. */
  private double[] baselineInflow() {
    var inflow = scenario.nodes().demand().clone();
    var process = scenario.processes();
    for (int k = 0; k < process.inNode().length; k++) {
      inflow[process.inNode()[k]] +=
          process.inAmount()[k] * process.activity()[adjacency.inProcess[k]];
    }
    var lanes = scenario.lanes();
    for (int l = 0; l < lanes.count(); l++) {
      inflow[lanes.from()[l]] += lanes.flow()[l];
    }
    for (int n = 0; n < nodes; n++) {
      inflow[n] -= scenario.nodes().supply()[n];
    }
    return inflow;
  }

  /** The ring of every node is as long as its longest lag; the baseline fills it. */
  private void measurePipeline() {
    var longest = new int[nodes];
    var lanes = scenario.lanes();
    for (int l = 0; l < lanes.count(); l++) {
      measure(longest, lanes.to()[l], laneLag(l), lanes.flow()[l]);
    }
    var process = scenario.processes();
    for (int p = 0; p < processes; p++) {
      for (int k = process.outStart()[p]; k < process.outStart()[p + 1]; k++) {
        double amount = process.activity()[p] * process.outAmount()[k];
        measure(longest, process.outNode()[k], outputLag(p, k), amount);
      }
    }
    for (int n = 0; n < nodes; n++) {
      int slots = longest[n] == 0 ? 1 : Integer.highestOneBit(longest[n]) << 1;
      slotMask[n] = slots - 1;
      slotStart[n + 1] = slotStart[n] + slots;
    }
  }

  private void measure(int[] longest, int node, double lag, double amount) {
    longest[node] = Math.max(longest[node], (int) Math.ceil(lag));
    onTheWay[node] += lag * amount;
    sourceFlow[node] += amount;
  }

  private double[] fillSlots() {
    var slots = new double[slotStart[nodes]];
    var lanes = scenario.lanes();
    for (int l = 0; l < lanes.count(); l++) {
      fill(slots, lanes.to()[l], laneLag(l), lanes.flow()[l]);
    }
    var process = scenario.processes();
    for (int p = 0; p < processes; p++) {
      for (int k = process.outStart()[p]; k < process.outStart()[p + 1]; k++) {
        double amount = process.activity()[p] * process.outAmount()[k];
        fill(slots, process.outNode()[k], outputLag(p, k), amount);
      }
    }
    return slots;
  }

  private void fill(double[] slots, int node, double lag, double amount) {
    int whole = (int) lag;
    for (int t = 0; t < whole; t++) {
      slots[slotStart[node] + t] += amount;
    }
    if (lag > whole) {
      slots[slotStart[node] + whole] += (lag - whole) * amount;
    }
  }

  /** Collects who claims what at each node. */
  private static final class Groups {
    private final int[] start;
    private final int[] releaseEnd;
    private final ReleaseRule rule;
    private final List<Integer> useEnd = new ArrayList<>(List.of(0));
    private final List<Integer> use = new ArrayList<>();
    private final List<Boolean> demand = new ArrayList<>();
    private final List<Boolean> exports = new ArrayList<>();

    Groups(Wiring wiring) {
      start = new int[wiring.nodes + 1];
      releaseEnd = new int[wiring.nodes];
      rule = wiring.scenario.behaviour().release();
      for (int n = 0; n < wiring.nodes; n++) {
        if (wiring.scenario.behaviour().rationing() == Rationing.PRO_RATA) {
          close(n, wiring, i -> true, true, true);
          releaseEnd[n] = demand.size();
        } else {
          addClasses(n, wiring);
        }
        start[n + 1] = demand.size();
      }
    }

    /** Classes in order, then buyers abroad. */
    private void addClasses(int n, Wiring wiring) {
      var process = wiring.scenario.processes();
      var adjacency = wiring.adjacency;
      int own = wiring.scenario.nodes().priority()[n];
      boolean isUsed = wiring.demand[n] > 0;
      var classes = new TreeSet<Integer>();
      if (isUsed) {
        classes.add(own);
      }
      for (int i = adjacency.uses.start()[n]; i < adjacency.uses.start()[n + 1]; i++) {
        classes.add(process.priority()[adjacency.inProcess[adjacency.uses.item()[i]]]);
      }
      releaseEnd[n] = demand.size();
      for (int c : classes) {
        close(
            n,
            wiring,
            k -> process.priority()[adjacency.inProcess[k]] == c,
            isUsed && c == own,
            false);
        releaseEnd[n] += c <= rule.lastClass() ? 1 : 0;
      }
      close(n, wiring, k -> false, false, true);
      releaseEnd[n] += rule.lastClass() == ReleaseRule.EVERYONE ? 1 : 0;
    }

    private void close(
        int n, Wiring wiring, IntPredicate belongs, boolean hasDemand, boolean hasExports) {
      var uses = wiring.adjacency.uses;
      for (int i = uses.start()[n]; i < uses.start()[n + 1]; i++) {
        if (belongs.test(uses.item()[i])) {
          use.add(uses.item()[i]);
        }
      }
      useEnd.add(use.size());
      demand.add(hasDemand && wiring.demand[n] > 0);
      exports.add(hasExports);
    }

    int[] useStart() {
      return useEnd.stream().mapToInt(Integer::intValue).toArray();
    }

    int[] uses() {
      return use.stream().mapToInt(Integer::intValue).toArray();
    }

    boolean[] hasDemand() {
      return flags(demand);
    }

    boolean[] hasExports() {
      return flags(exports);
    }

    private static boolean[] flags(List<Boolean> list) {
      var flags = new boolean[list.size()];
      for (int i = 0; i < flags.length; i++) {
        flags[i] = list.get(i);
      }
      return flags;
    }
  }
}
