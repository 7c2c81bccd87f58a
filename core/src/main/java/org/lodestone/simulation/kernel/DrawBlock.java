package org.lodestone.simulation.kernel;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lodestone.scenario.Behaviour;
import org.lodestone.scenario.ResolvedScenario;

/**
 * What sets the draws of one block apart from the resolved scenario that they share. Everything is
 * either constant over a run (behaviour, stocks at the start) or a change of a bound from a period
 * on; structure never differs. Reusable: {@link #clear} puts every draw back to the scenario.
 */
public final class DrawBlock {

  /** What a change acts on; the factor multiplies the bound of the resolved scenario. */
  public enum Target {
    /** Capacity C_p of a process. */
    CAPACITY(0),
    /** Limit U_l of a lane. */
    LANE(1),
    /** Final demand D_n at a node. */
    DEMAND(2),
    /** Amount that a process puts out per unit of activity. */
    YIELD(3);

    /** How many there are; each has a number below. */
    static final int COUNT = 4;

    final int number;

    Target(int number) {
      this.number = number;
    }
  }

  private static final Target[] TARGETS = Target.values();

  private final ResolvedScenario scenario;
  private final int width;
  private final double[] reroutingShare;
  private final double[] reroutingDelayDays;
  private final double[] reroutingRampDays;
  private final double[] correctionDays;
  private final double[] workingStockFactor;
  private final double[] stateStock;
  private int size;
  private int changes;
  private int[] period = new int[64];
  private int[] draw = new int[64];
  private int[] target = new int[64];
  private int[] index = new int[64];
  private double[] factor = new double[64];

  /**
   * @param width most draws that fit
   */
  public DrawBlock(ResolvedScenario scenario, int width) {
    this.scenario = scenario;
    this.width = width;
    reroutingShare = new double[width];
    reroutingDelayDays = new double[width];
    reroutingRampDays = new double[width];
    correctionDays = new double[width];
    workingStockFactor = new double[width];
    stateStock = new double[width * scenario.nodes().count()];
    clear(width);
  }

  /** Forgets all differences; from now on the block holds {@code size} draws. */
  public void clear(int size) {
    if (!(size > 0 && size <= width)) {
      throw new IllegalArgumentException(
          "A block of width " + width + " cannot hold " + size + " draws.");
    }
    this.size = size;
    changes = 0;
    var behaviour = scenario.behaviour();
    Arrays.fill(reroutingShare, behaviour.reroutingShare());
    Arrays.fill(reroutingDelayDays, behaviour.reroutingDelayDays());
    Arrays.fill(reroutingRampDays, behaviour.reroutingRampDays());
    Arrays.fill(correctionDays, behaviour.correctionDays());
    Arrays.fill(workingStockFactor, 1);
    for (int n = 0; n < scenario.nodes().count(); n++) {
      Arrays.fill(stateStock, n * width, (n + 1) * width, scenario.nodes().stateStock()[n]);
    }
  }

  /** Draws in use. */
  public int size() {
    return size;
  }

  public int width() {
    return width;
  }

  /** ρ, delay and ramp of S5. */
  public void reroute(int draw, double share, double delayDays, double rampDays) {
    reroutingShare[draw] = share;
    reroutingDelayDays[draw] = delayDays;
    reroutingRampDays[draw] = rampDays;
  }

  /** τ of S2, in days. */
  public void correct(int draw, double days) {
    correctionDays[draw] = days;
  }

  /** Multiplies every working stock S*, at the start and as what is aimed at. */
  public void scaleWorkingStocks(int draw, double factor) {
    workingStockFactor[draw] = factor;
  }

  /** The state stock at a node at the start, in tonnes. */
  public void stockState(int draw, int node, double tonnes) {
    stateStock[node * width + draw] = tonnes;
  }

  /**
   * From a period on the bound is {@code factor} times that of the resolved scenario, until the
   * next change of the same bound. Changes of one bound must come in the order of their periods.
   */
  public void change(int draw, int period, Target target, int index, double factor) {
    if (!(factor >= 0)) {
      throw new IllegalArgumentException(
          "The factor (" + factor + ") of " + target + " " + index + " must not be negative.");
    }
    if (changes == this.period.length) {
      grow();
    }
    this.period[changes] = period;
    this.draw[changes] = draw;
    this.target[changes] = target.number;
    this.index[changes] = index;
    this.factor[changes] = factor;
    changes++;
  }

  private void grow() {
    int length = 2 * changes;
    period = Arrays.copyOf(period, length);
    draw = Arrays.copyOf(draw, length);
    target = Arrays.copyOf(target, length);
    index = Arrays.copyOf(index, length);
    factor = Arrays.copyOf(factor, length);
  }

  /**
   * One draw as a scenario of its own, for engines that take one at a time.
   *
   * @throws IllegalArgumentException if the draw changes a yield, which is no bound
   */
  public ResolvedScenario scenario(int draw) {
    var bounds = scenario.bounds();
    var capacity = bounds.capacity().clone();
    var lanes = bounds.laneLimit().clone();
    var demand = bounds.demandFactor().clone();
    for (int k = 0; k < changes; k++) {
      if (this.draw[k] == draw) {
        switch (target(k)) {
          case CAPACITY -> changeFrom(period[k], index[k], factor[k], bounds.capacity(), capacity);
          case LANE -> changeFrom(period[k], index[k], factor[k], bounds.laneLimit(), lanes);
          case DEMAND -> changeFrom(period[k], index[k], factor[k], bounds.demandFactor(), demand);
          case YIELD ->
              throw new IllegalArgumentException(
                  "The yield of process %s is uncertain, but a linear program has fixed yields.\nMake its capacity uncertain instead."
                      .formatted(scenario.labels().processes().get(index[k])));
        }
      }
    }
    return scenario
        .withBounds(bounds.with(capacity, lanes, demand))
        .withNodes(scenario.nodes().withStocks(workingStocks(draw), stateStocks(draw)))
        .withBehaviour(behaviour(draw));
  }

  private void changeFrom(int from, int index, double factor, double[] before, double[] after) {
    int count = before.length / scenario.periods();
    for (int t = from; t < scenario.periods(); t++) {
      after[t * count + index] = before[t * count + index] * factor;
    }
  }

  private double[] workingStocks(int draw) {
    return Arrays.stream(scenario.nodes().workingStock())
        .map(tonnes -> tonnes * workingStockFactor[draw])
        .toArray();
  }

  private double[] stateStocks(int draw) {
    return IntStream.range(0, scenario.nodes().count())
        .mapToDouble(n -> stateStock(draw, n))
        .toArray();
  }

  private Behaviour behaviour(int draw) {
    var shared = scenario.behaviour();
    return new Behaviour(
        reroutingShare[draw],
        reroutingDelayDays[draw],
        reroutingRampDays[draw],
        shared.laneHeadroom(),
        correctionDays[draw],
        shared.rationing(),
        shared.release());
  }

  int changes() {
    return changes;
  }

  int period(int change) {
    return period[change];
  }

  int draw(int change) {
    return draw[change];
  }

  Target target(int change) {
    return TARGETS[target[change]];
  }

  int index(int change) {
    return index[change];
  }

  double factor(int change) {
    return factor[change];
  }

  double reroutingShare(int draw) {
    return reroutingShare[draw];
  }

  double reroutingDelayDays(int draw) {
    return reroutingDelayDays[draw];
  }

  double reroutingRampDays(int draw) {
    return reroutingRampDays[draw];
  }

  double correctionDays(int draw) {
    return correctionDays[draw];
  }

  double workingStockFactor(int draw) {
    return workingStockFactor[draw];
  }

  double stateStock(int draw, int node) {
    return stateStock[node * width + draw];
  }
}
