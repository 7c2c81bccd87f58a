package org.lodestone.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lodestone.contingency.Contingency;
import org.lodestone.contingency.Contingency.LicenceQueue;
import org.lodestone.contingency.LicenceTerms;
import org.lodestone.contingency.Span;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Aim;
import org.lodestone.scenario.Behaviour;
import org.lodestone.scenario.DrawBase;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.Scenario;
import org.lodestone.scenario.ScenarioFault;
import org.lodestone.scenario.SubjectCheck;
import org.lodestone.scenario.uncertain.Subject;
import org.lodestone.scenario.uncertain.Uncertainty;
import org.lodestone.simulation.kernel.DrawBlock;

/**
 * Turns the values of the uncertain inputs into what sets a draw apart: factors on bounds,
 * behaviour, stocks (E4). The factors are those of the resolution ({@link Aim.Bound#factor}), with
 * drawn strengths. Can be shared between threads; a {@link Pen} cannot.
 */
public final class DrawModel {

  private final Scenario scenario;
  private final Uncertainty uncertainty;
  private final DrawBase base;
  private final double[][] certainStrength;
  private final int[][] contingencyOf;
  private final List<int[]> targets;
  private final double[] dailyUse;
  private final boolean[] stocked;

  /** Refuses inputs that the scenario or the network does not have. */
  public DrawModel(SupplyNetwork network, Scenario scenario, Uncertainty uncertainty) {
    this.scenario = scenario;
    this.uncertainty = uncertainty;
    base = scenario.resolveForDraws(network);
    int periods = base.resolved().periods();
    certainStrength = new double[base.contingencies().size()][periods];
    for (int c = 0; c < certainStrength.length; c++) {
      fillStrength(base.contingencies().get(c), certainStrength[c]);
    }
    var indices = new NetworkIndices(network, base.resolved());
    contingencyOf = new int[uncertainty.inputs().size()][];
    targets = new ArrayList<>();
    for (int i = 0; i < contingencyOf.length; i++) {
      var subject = uncertainty.inputs().get(i).subject();
      contingencyOf[i] = contingencies(subject);
      targets.add(indices.targets(subject));
      SubjectCheck.check(uncertainty.inputs().get(i), base.contingencies());
    }
    dailyUse = indices.dailyUse();
    stocked = new boolean[dailyUse.length];
    for (int n : indices.stateStocks(null)) {
      stocked[n] = true;
    }
  }

  private int[] contingencies(Subject subject) {
    if (!(subject instanceof Subject.OfContingency of)) {
      return new int[0];
    }
    var found = new ArrayList<Integer>();
    for (int c = 0; c < base.contingencies().size(); c++) {
      if (base.contingencies().get(c).name().equals(of.contingency())) {
        found.add(c);
      }
    }
    if (found.size() != 1) {
      throw new ScenarioFault(
          "The uncertain input '%s' is about '%s', which %d contingencies of the scenario are called.\nGive each contingency a name of its own."
              .formatted(subject.name(), of.contingency(), found.size()));
    }
    return new int[] {found.getFirst()};
  }

  /** What all draws share; a kernel runs on it. */
  public ResolvedScenario resolved() {
    return base.resolved();
  }

  /** Names of the inputs, in their order. */
  public List<String> inputNames() {
    return uncertainty.inputs().stream().map(i -> i.name()).toList();
  }

  public Uncertainty uncertainty() {
    return uncertainty;
  }

  /** The values of the inputs for numbers between 0 and 1 (E1). */
  public void values(double[] numbers, double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = uncertainty.inputs().get(i).distribution().quantile(numbers[i]);
    }
  }

  /** Tonnes used per day at a node at the baseline, at home. */
  public double dailyUse(int node) {
    return dailyUse[node];
  }

  /** Whether a state has a stockpile at a node. */
  boolean isStocked(int node) {
    return stocked[node];
  }

  private void fillStrength(Contingency contingency, double[] strength) {
    double days = base.resolved().daysPerPeriod();
    for (int t = 0; t < strength.length; t++) {
      strength[t] = contingency.strength(t * days, (t + 1) * days);
    }
  }

  /** The draws of a plan of drawing, one after the other. Not for more than one thread. */
  public Draws draws(Uncertainty.Plan plan) {
    return new Draws(plan);
  }

  /** Draws as scenarios of their own, for engines that take one at a time. */
  public final class Draws {
    private final UnitNumbers unitNumbers;
    private final DrawBlock block = new DrawBlock(base.resolved(), 1);
    private final Pen pen = new Pen();
    private final double[] numbers = new double[uncertainty.inputs().size()];
    private final double[] values = new double[numbers.length];

    private Draws(Uncertainty.Plan plan) {
      unitNumbers = new UnitNumbers(plan, inputNames());
    }

    /** One draw, counted from 0. */
    public ResolvedScenario scenario(long draw) {
      take(draw);
      pen.write(block, 0, values);
      return block.scenario(0);
    }

    /**
     * The same draw as if none of its contingencies happened: demand, stocks and whatever else is
     * uncertain are as drawn.
     */
    public ResolvedScenario undisturbed(long draw) {
      take(draw);
      pen.writeUndisturbed(block, 0, values);
      return block.scenario(0);
    }

    private void take(long draw) {
      unitNumbers.fill(draw, numbers);
      values(numbers, values);
      block.clear(1);
    }
  }

  public Pen newPen() {
    return new Pen();
  }

  /** Writes draws into blocks. One per thread. */
  public final class Pen {
    private final double[][] strength;
    private final double[] amount;
    private final double[][] drawnStrength;
    private final Contingency[] drawn;
    private final boolean[] isDrawn;
    private final double[] factors;
    private final double[] capacity;
    private final double[] demand;

    private Pen() {
      int count = certainStrength.length;
      int periods = base.resolved().periods();
      strength = new double[count][];
      amount = new double[count];
      drawnStrength = new double[count][periods];
      drawn = new Contingency[count];
      isDrawn = new boolean[count];
      factors = new double[periods];
      capacity = new double[base.resolved().processes().count()];
      demand = new double[base.resolved().nodes().count()];
    }

    /**
     * Writes one draw.
     *
     * @param values of the inputs, in their order
     */
    public void write(DrawBlock block, int draw, double[] values) {
      begin(block, draw, values);
      writeBounds(block, draw);
    }

    private void writeUndisturbed(DrawBlock block, int draw, double[] values) {
      begin(block, draw, values);
      Arrays.fill(amount, 0);
      writeBounds(block, draw);
    }

    private void begin(DrawBlock block, int draw, double[] values) {
      Arrays.fill(capacity, 1);
      Arrays.fill(demand, 1);
      for (int c = 0; c < drawn.length; c++) {
        drawn[c] = base.contingencies().get(c);
        isDrawn[c] = false;
        amount[c] = drawn[c].amount();
      }
      writeInputs(block, draw, values);
    }

    private void writeBounds(DrawBlock block, int draw) {
      for (int c = 0; c < drawn.length; c++) {
        strength[c] = isDrawn[c] ? drawnStrength[c] : certainStrength[c];
        if (isDrawn[c]) {
          fillStrength(drawn[c], drawnStrength[c]);
        }
      }
      for (var aim : base.aims()) {
        writeAim(block, draw, aim);
      }
      writeRest(block, draw, DrawBlock.Target.CAPACITY, capacity);
      writeRest(block, draw, DrawBlock.Target.DEMAND, demand);
    }

    private void writeInputs(DrawBlock block, int draw, double[] values) {
      var behaviour = new Drawn(scenario.behaviour());
      for (int i = 0; i < values.length; i++) {
        var subject = uncertainty.inputs().get(i).subject();
        double value = Math.clamp(values[i], subject.least(), subject.most());
        switch (subject) {
          case Subject.OfContingency of -> change(contingencyOf[i][0], of.trait(), value);
          case Subject.OfBehaviour of -> behaviour.set(of.habit(), value);
          case Subject.StateCover cover -> {
            for (int n : targets.get(i)) {
              block.stockState(draw, n, value * dailyUse[n]);
            }
          }
          case Subject.WorkingStock stock -> block.scaleWorkingStocks(draw, value);
          case Subject.FinalDemand d -> scale(demand, targets.get(i), value);
          case Subject.Capacity c -> scale(capacity, targets.get(i), value);
          case Subject.Yield y -> {
            for (int p : targets.get(i)) {
              block.change(draw, 0, DrawBlock.Target.YIELD, p, value);
            }
          }
        }
      }
      block.reroute(draw, behaviour.share, behaviour.delay, behaviour.ramp);
      block.correct(draw, behaviour.correction);
    }

    private static void scale(double[] factor, int[] targets, double value) {
      for (int target : targets) {
        factor[target] *= value;
      }
    }

    private void change(int c, Subject.OfContingency.Trait trait, double value) {
      var span = drawn[c].span();
      switch (trait) {
        case SEVERITY -> amount[c] = value;
        case HAPPENS -> amount[c] = value > 0 ? amount[c] : 0;
        case START -> {
          // An event beyond the horizon may be centuries away; a span needs finite days.
          double start = Math.min(value, scenario.horizonDays());
          during(c, new Span(start, span.lengthDays(), span.recoveryDays()));
        }
        case LENGTH -> during(c, new Span(span.startDay(), finite(value), span.recoveryDays()));
        case RECOVERY -> during(c, new Span(span.startDay(), span.lengthDays(), finite(value)));
        case APPROVED -> license(c, terms(c).withApprovedShare(value));
        case PROCESSING -> license(c, terms(c).withMeanDays(value));
        case GENERAL -> license(c, terms(c).withGeneralShare(value));
      }
    }

    private void during(int c, Span span) {
      drawn[c] = drawn[c].during(span);
      isDrawn[c] = true;
    }

    private LicenceTerms terms(int c) {
      return ((LicenceQueue) drawn[c]).terms();
    }

    private void license(int c, LicenceTerms terms) {
      drawn[c] = ((LicenceQueue) drawn[c]).withTerms(terms);
      isDrawn[c] = true;
    }

    /** Longer than any horizon is as good as for ever. */
    private static double finite(double days) {
      return Math.min(days, 40_000);
    }

    private void writeAim(DrawBlock block, int draw, Aim aim) {
      double headroom = scenario.behaviour().laneHeadroom();
      for (int t = 0; t < factors.length; t++) {
        double taken = 0;
        for (var hit : aim.hits()) {
          int c = hit.contingency();
          taken += hit.part() * amount[c] * strength[c][t];
        }
        factors[t] = aim.bound().factor(taken, headroom);
      }
      for (int target : aim.targets()) {
        switch (aim.bound()) {
          case CAPACITY ->
              series(block, draw, DrawBlock.Target.CAPACITY, target, used(capacity, target));
          case DEMAND -> series(block, draw, DrawBlock.Target.DEMAND, target, used(demand, target));
          case LANE -> series(block, draw, DrawBlock.Target.LANE, target, headroom);
        }
      }
    }

    /** The constant factor on a target, which is then taken into account. */
    private static double used(double[] factor, int target) {
      double value = factor[target];
      factor[target] = 1;
      return value;
    }

    /** The factors over time, by the constant that they stand on; only where they change. */
    private void series(
        DrawBlock block, int draw, DrawBlock.Target kind, int target, double constant) {
      double last = 1;
      for (int t = 0; t < factors.length; t++) {
        // The limit of an open lane is headroom times baseline; the quotient is exactly 1 there.
        double factor =
            kind == DrawBlock.Target.LANE ? factors[t] / constant : factors[t] * constant;
        if (factor != last) {
          block.change(draw, t, kind, target, factor);
          last = factor;
        }
      }
    }

    private static void writeRest(
        DrawBlock block, int draw, DrawBlock.Target kind, double[] factor) {
      for (int i = 0; i < factor.length; i++) {
        if (factor[i] != 1) {
          block.change(draw, 0, kind, i, factor[i]);
        }
      }
    }
  }

  /** The behaviour of a draw. */
  private static final class Drawn {
    private double share;
    private double delay;
    private double ramp;
    private double correction;

    Drawn(Behaviour behaviour) {
      share = behaviour.reroutingShare();
      delay = behaviour.reroutingDelayDays();
      ramp = behaviour.reroutingRampDays();
      correction = behaviour.correctionDays();
    }

    void set(Subject.OfBehaviour.Habit habit, double value) {
      switch (habit) {
        case REROUTING_SHARE -> share = value;
        case REROUTING_DELAY -> delay = value;
        case REROUTING_RAMP -> ramp = value;
        case CORRECTION -> correction = value;
      }
    }
  }
}
