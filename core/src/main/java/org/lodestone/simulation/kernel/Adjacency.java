package org.lodestone.simulation.kernel;

import org.lodestone.scenario.ResolvedScenario;

/**
 * Who touches a node: offsets and indices, built once per scenario.
 *
 * <p>A process runs right after its last input node; one without inputs runs first. Because inputs
 * have lower numbers than outputs (returns apart), that is always early enough for its buyers.
 */
public final class Adjacency {

  /**
   * Lists of different lengths: those of row {@code i} are {@code item[start[i]] …
   * item[start[i+1]-1]}.
   */
  @SuppressWarnings("ArrayRecordComponent") // an index of a hot loop
  public record Lists(int[] start, int[] item) {}

  /** Lanes that leave, and that enter, a node. */
  public final Lists lanesOut;

  public final Lists lanesIn;

  /**
   * Entries of the input table of processes that take from a node; {@code inProcess} says whose
   * they are.
   */
  public final Lists uses;

  public final int[] inProcess;

  /**
   * Entries of the output table of processes that give to a node; {@code outProcess} says whose
   * they are.
   */
  public final Lists gives;

  public final int[] outProcess;

  /** Processes that run right after a node; the last row holds those without inputs. */
  public final Lists runsAfter;

  public Adjacency(ResolvedScenario scenario) {
    int nodes = scenario.nodes().count();
    var lanes = scenario.lanes();
    var processes = scenario.processes();
    lanesOut = group(nodes, lanes.from());
    lanesIn = group(nodes, lanes.to());
    uses = group(nodes, processes.inNode());
    gives = group(nodes, processes.outNode());
    inProcess = owners(processes.inStart());
    outProcess = owners(processes.outStart());
    var last = new int[processes.count()];
    for (int p = 0; p < processes.count(); p++) {
      last[p] = nodes;
      for (int k = processes.inStart()[p]; k < processes.inStart()[p + 1]; k++) {
        last[p] =
            last[p] == nodes ? processes.inNode()[k] : Math.max(last[p], processes.inNode()[k]);
      }
    }
    runsAfter = group(nodes + 1, last);
  }

  private static int[] owners(int[] start) {
    var owner = new int[start[start.length - 1]];
    for (int row = 0; row + 1 < start.length; row++) {
      java.util.Arrays.fill(owner, start[row], start[row + 1], row);
    }
    return owner;
  }

  /**
   * Groups the indices of {@code row} by its values (a counting sort, so equal rows keep their
   * order).
   */
  static Lists group(int rows, int[] row) {
    var start = new int[rows + 1];
    for (int r : row) {
      start[r + 1]++;
    }
    for (int r = 0; r < rows; r++) {
      start[r + 1] += start[r];
    }
    var next = start.clone();
    var item = new int[row.length];
    for (int i = 0; i < row.length; i++) {
      item[next[row[i]]++] = i;
    }
    return new Lists(start, item);
  }

  /**
   * A lag in periods; what goes against the order arrives in the next period at the earliest (R3).
   */
  public static double lag(double lag, boolean isReturn) {
    return isReturn ? Math.max(1, lag) : lag;
  }
}
