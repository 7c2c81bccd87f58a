package org.lodestone.ensemble;

import java.util.Arrays;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.simulation.kernel.BlockOutcome;
import org.lodestone.simulation.kernel.DrawBlock;
import org.lodestone.simulation.kernel.DrawBlock.Target;

/**
 * A <em>fictional</em> law of hazards for measurements on the {@link
 * org.lodestone.network.ReferenceNetwork}. A draw is a function of seed and number alone. It has
 * {@value #EVENTS} events in five years: a process loses part of its capacity, a place lets less of
 * a form out (all lanes at once), or a demand rises. An event on a bound that another one holds
 * takes its place, and the end of either ends both.
 */
public final class ReferenceLoad {

  /** Takes the changes of a draw; {@code DrawBlock::change} does. */
  public interface Changes {
    void add(int column, int period, Target target, int index, double factor);
  }

  /** Events of a draw over {@link #EVENT_MONTHS} months on the whole network. */
  static final int EVENTS = 220;

  private static final int EVENT_MONTHS = 60;
  private static final int KINDS = 3;
  private static final int LONGEST_MONTHS = 12;

  /**
   * Lanes have a quarter of headroom; a cut takes it away and then the severity of what is left.
   */
  private static final double EXPORTS_LEFT = 0.8;

  private static final double LARGEST_SURGE = 0.3;
  private static final long WORD = 0xFFFFFFFFL;
  private static final double PER_WORD = 0x1p-32;

  private final ResolvedScenario scenario;
  private final int key0;
  private final int key1;
  private final int events;
  private final int[] sellStart;
  private final double[] weight;

  /** The load on a scenario of monthly periods. */
  public ReferenceLoad(ResolvedScenario scenario, long seed) {
    this.scenario = scenario;
    key0 = (int) seed;
    key1 = (int) (seed >>> 32);
    events = Math.max(1, EVENTS * scenario.periods() / EVENT_MONTHS);
    sellStart = new int[scenario.nodes().count() + 1];
    for (int from : scenario.lanes().from()) {
      sellStart[from + 1]++;
    }
    Arrays.parallelPrefix(sellStart, Integer::sum);
    weight = weights(scenario);
  }

  /**
   * What a unit of unserved demand at a node counts: all forms that are demanded weigh the same.
   */
  private static double[] weights(ResolvedScenario scenario) {
    var nodes = scenario.nodes();
    var demand = new double[Arrays.stream(nodes.form()).max().orElse(0) + 1];
    for (int n = 0; n < nodes.count(); n++) {
      demand[nodes.form()[n]] += nodes.demand()[n];
    }
    long forms = Arrays.stream(demand).filter(d -> d > 0).count();
    var weight = new double[nodes.count()];
    for (int n = 0; n < nodes.count(); n++) {
      double ofForm = demand[nodes.form()[n]];
      weight[n] = ofForm > 0 ? 1 / (forms * ofForm * scenario.periods()) : 0;
    }
    return weight;
  }

  /** Events of a draw. */
  public int events() {
    return events;
  }

  /** Fills a block with the draws from a number on. */
  public void fill(DrawBlock block, long firstDraw, int draws) {
    block.clear(draws);
    for (int i = 0; i < draws; i++) {
      write(block::change, i, firstDraw + i);
    }
  }

  /** Hands over the changes of one draw, not in the order of periods. */
  public void write(Changes changes, int column, long draw) {
    var counter = new int[] {(int) draw, (int) (draw >>> 32), 0, 0};
    for (int e = 0; e < events; e++) {
      counter[2] = e;
      int[] words = Philox.words(counter, key0, key1);
      int what = below(words[0], KINDS * scenario.periods());
      int start = what / KINDS;
      int end = start + 1 + below(words[1], LONGEST_MONTHS);
      double severity = ((words[3] & WORD) + 0.5) * PER_WORD;
      switch (what % KINDS) {
        case 0 -> {
          int process = below(words[2], scenario.processes().count());
          change(changes, column, start, end, Target.CAPACITY, process, 1 - severity);
        }
        case 1 -> {
          int node = below(words[2], scenario.nodes().count());
          for (int l = sellStart[node]; l < sellStart[node + 1]; l++) {
            change(changes, column, start, end, Target.LANE, l, EXPORTS_LEFT * (1 - severity));
          }
        }
        default -> {
          int node = below(words[2], scenario.nodes().count());
          change(changes, column, start, end, Target.DEMAND, node, 1 + LARGEST_SURGE * severity);
        }
      }
    }
  }

  private void change(
      Changes changes, int column, int start, int end, Target target, int index, double factor) {
    changes.add(column, start, target, index, factor);
    if (end < scenario.periods()) {
      changes.add(column, end, target, index, 1);
    }
  }

  /** A word as a whole number below a bound, by its upper bits. */
  private static int below(int word, int bound) {
    return (int) (((word & WORD) * bound) >>> 32);
  }

  /** What a unit of unserved demand counts, per node; see {@link #uncovered}. */
  public double[] weight() {
    return weight.clone();
  }

  /**
   * Uncovered part of baseline demand over the whole run, 0 to 1 but for surges; the mean over
   * forms, because tonnes of different forms do not add.
   */
  public double uncovered(BlockOutcome outcome, int column) {
    double sum = 0;
    for (int n = 0; n < weight.length; n++) {
      if (weight[n] > 0) {
        sum += weight[n] * outcome.unserved(column, n);
      }
    }
    return sum;
  }
}
