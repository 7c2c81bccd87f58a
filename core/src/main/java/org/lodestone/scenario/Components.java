package org.lodestone.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The parts of a resolved scenario that have nothing in common: no lane, process or quota joins
 * them. Each can be run or solved by itself, and the results put side by side, without any error.
 * Parts are numbered by their lowest node; inside a part everything keeps its order.
 */
public final class Components {

  private final ResolvedScenario scenario;
  private final int count;
  private final int[] ofNode;
  private final int[] ofProcess;
  private final int[] ofLane;
  private final int[][] nodes;
  private final int[][] processes;
  private final int[][] lanes;

  private Components(ResolvedScenario scenario, int[] ofNode, int count) {
    this.scenario = scenario;
    this.count = count;
    this.ofNode = ofNode;
    var p = scenario.processes();
    ofProcess =
        IntStream.range(0, p.count()).map(i -> ofNode[p.outNode()[p.outStart()[i]]]).toArray();
    ofLane = Arrays.stream(scenario.lanes().from()).map(n -> ofNode[n]).toArray();
    nodes = members(ofNode, count);
    processes = members(ofProcess, count);
    lanes = members(ofLane, count);
  }

  public static Components of(ResolvedScenario scenario) {
    var union = new Union(scenario.nodes().count());
    var lanes = scenario.lanes();
    for (int l = 0; l < lanes.count(); l++) {
      union.join(lanes.from()[l], lanes.to()[l]);
    }
    var p = scenario.processes();
    for (int i = 0; i < p.count(); i++) {
      int output = p.outNode()[p.outStart()[i]];
      for (int k = p.inStart()[i]; k < p.inStart()[i + 1]; k++) {
        union.join(output, p.inNode()[k]);
      }
      for (int k = p.outStart()[i]; k < p.outStart()[i + 1]; k++) {
        union.join(output, p.outNode()[k]);
      }
    }
    var bounds = scenario.bounds();
    for (int g = 0; g < bounds.quotas(); g++) {
      for (int k = bounds.quotaStart()[g] + 1; k < bounds.quotaStart()[g + 1]; k++) {
        union.join(lanes.from()[bounds.quotaLane()[k - 1]], lanes.from()[bounds.quotaLane()[k]]);
      }
    }
    int[] ofNode = union.numbered();
    int count = Arrays.stream(ofNode).max().orElse(-1) + 1;
    return new Components(scenario, ofNode, count);
  }

  private static int[][] members(int[] of, int count) {
    var members = new int[count][];
    for (int c = 0; c < count; c++) {
      int component = c;
      members[c] = IntStream.range(0, of.length).filter(i -> of[i] == component).toArray();
    }
    return members;
  }

  public int count() {
    return count;
  }

  public ResolvedScenario scenario() {
    return scenario;
  }

  public int ofNode(int node) {
    return ofNode[node];
  }

  public int ofProcess(int process) {
    return ofProcess[process];
  }

  public int ofLane(int lane) {
    return ofLane[lane];
  }

  /** The nodes of a part, ascending; its node i is number {@code nodes(c)[i]} of the whole. */
  public int[] nodes(int component) {
    return nodes[component].clone();
  }

  /** The processes of a part, ascending. */
  public int[] processes(int component) {
    return processes[component].clone();
  }

  /** The lanes of a part, ascending. */
  public int[] lanes(int component) {
    return lanes[component].clone();
  }

  /** One part as a scenario of its own. */
  public ResolvedScenario part(int component) {
    return new Part(component).extract();
  }

  /** Cuts one part out. One use each. */
  private final class Part {
    private final int[] node;
    private final int[] process;
    private final int[] lane;
    private final int[] newNode;
    private final int[] newLane;

    Part(int component) {
      node = nodes[component];
      process = processes[component];
      lane = lanes[component];
      newNode = inverse(node, ofNode.length);
      newLane = inverse(lane, ofLane.length);
    }

    private static int[] inverse(int[] members, int size) {
      var position = new int[size];
      for (int i = 0; i < members.length; i++) {
        position[members[i]] = i;
      }
      return position;
    }

    ResolvedScenario extract() {
      return new ResolvedScenario(
          scenario.periods(),
          scenario.daysPerPeriod(),
          scenario.behaviour(),
          nodes(),
          processes(),
          lanes(),
          bounds(),
          labels());
    }

    private ResolvedScenario.Nodes nodes() {
      var all = scenario.nodes();
      return new ResolvedScenario.Nodes(
          node.length,
          pick(all.place(), node),
          pick(all.form(), node),
          pick(all.coproduct(), node),
          pick(all.supply(), node),
          pick(all.demand(), node),
          pick(all.priority(), node),
          pick(all.workingStock(), node),
          pick(all.stateStock(), node),
          pick(all.releaseLimit(), node),
          pick(all.refillLimit(), node));
    }

    private ResolvedScenario.Processes processes() {
      var all = scenario.processes();
      int[] in = entries(all.inStart());
      int[] out = entries(all.outStart());
      return new ResolvedScenario.Processes(
          process.length,
          starts(all.inStart()),
          renumbered(pick(all.inNode(), in)),
          pick(all.inAmount(), in),
          starts(all.outStart()),
          renumbered(pick(all.outNode(), out)),
          pick(all.outAmount(), out),
          pick(all.drives(), out),
          pick(all.returns(), out),
          pick(all.activity(), process),
          pick(all.lag(), process),
          pick(all.priority(), process));
    }

    private int[] entries(int[] start) {
      return Arrays.stream(process).flatMap(p -> IntStream.range(start[p], start[p + 1])).toArray();
    }

    private int[] starts(int[] start) {
      var starts = new int[process.length + 1];
      for (int i = 0; i < process.length; i++) {
        starts[i + 1] = starts[i] + start[process[i] + 1] - start[process[i]];
      }
      return starts;
    }

    private int[] renumbered(int[] of) {
      return Arrays.stream(of).map(n -> newNode[n]).toArray();
    }

    private ResolvedScenario.Lanes lanes() {
      var all = scenario.lanes();
      return new ResolvedScenario.Lanes(
          lane.length,
          renumbered(pick(all.from(), lane)),
          renumbered(pick(all.to(), lane)),
          pick(all.flow(), lane),
          pick(all.lag(), lane),
          pick(all.returns(), lane));
    }

    private ResolvedScenario.Bounds bounds() {
      var all = scenario.bounds();
      int[] quota = quotas();
      var start = new int[quota.length + 1];
      var quotaLane = new ArrayList<Integer>();
      for (int i = 0; i < quota.length; i++) {
        for (int k = all.quotaStart()[quota[i]]; k < all.quotaStart()[quota[i] + 1]; k++) {
          quotaLane.add(newLane[all.quotaLane()[k]]);
        }
        start[i + 1] = quotaLane.size();
      }
      return new ResolvedScenario.Bounds(
          table(all.capacity(), process, ofProcess.length),
          table(all.laneLimit(), lane, ofLane.length),
          table(all.recorded(), lane, ofLane.length),
          table(all.demandFactor(), node, ofNode.length),
          quota.length,
          start,
          quotaLane.stream().mapToInt(Integer::intValue).toArray(),
          table(all.quotaLimit(), quota, all.quotas()));
    }

    /** The quotas on lanes of this part; all lanes of a quota are in the same part. */
    private int[] quotas() {
      var all = scenario.bounds();
      return IntStream.range(0, all.quotas())
          .filter(g -> all.quotaStart()[g] < all.quotaStart()[g + 1])
          .filter(g -> isHere(all.quotaLane()[all.quotaStart()[g]]))
          .toArray();
    }

    private boolean isHere(int l) {
      return newLane[l] < lane.length && lane[newLane[l]] == l;
    }

    private double[] table(double[] all, int[] members, int count) {
      var table = new double[scenario.periods() * members.length];
      for (int t = 0; t < scenario.periods(); t++) {
        for (int i = 0; i < members.length; i++) {
          table[t * members.length + i] = all[t * count + members[i]];
        }
      }
      return table;
    }

    private ResolvedScenario.Labels labels() {
      var all = scenario.labels();
      return new ResolvedScenario.Labels(
          pick(all.nodes(), node),
          pick(all.processes(), process),
          pick(all.lanes(), lane),
          pick(all.processCauses(), process),
          pick(all.laneCauses(), lane),
          pick(all.demandCauses(), node));
    }

    private static double[] pick(double[] all, int[] members) {
      return Arrays.stream(members).mapToDouble(i -> all[i]).toArray();
    }

    private static int[] pick(int[] all, int[] members) {
      return Arrays.stream(members).map(i -> all[i]).toArray();
    }

    private static boolean[] pick(boolean[] all, int[] members) {
      var picked = new boolean[members.length];
      for (int i = 0; i < members.length; i++) {
        picked[i] = all[members[i]];
      }
      return picked;
    }

    private static <T> List<T> pick(List<T> all, int[] members) {
      return Arrays.stream(members).mapToObj(all::get).toList();
    }
  }

  /** Sets of nodes that merge, each known by its lowest member. */
  private static final class Union {
    private final int[] parent;

    Union(int nodes) {
      parent = IntStream.range(0, nodes).toArray();
    }

    int root(int n) {
      int at = n;
      while (parent[at] != at) {
        parent[at] = parent[parent[at]];
        at = parent[at];
      }
      return at;
    }

    void join(int a, int b) {
      int x = root(a);
      int y = root(b);
      parent[Math.max(x, y)] = Math.min(x, y);
    }

    /** Per node the number of its set, in the order of their lowest members. */
    int[] numbered() {
      var number = new int[parent.length];
      int next = 0;
      for (int n = 0; n < parent.length; n++) {
        number[n] = root(n) == n ? next++ : number[root(n)];
      }
      return number;
    }
  }
}
