package org.lodestone.ensemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodestone.evidence.Evidence;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.uncertain.Distribution;
import org.lodestone.scenario.uncertain.Subject;
import org.lodestone.scenario.uncertain.UncertainInput;

/**
 * Each input by itself, the others at their medians (E11): how far it moves the uncovered part of
 * demand, and the value at which the answer flips between covered and short.
 *
 * @param uncovered with every input at its median
 * @param isCovered whether no use is short then
 * @param bars the widest first
 */
public record Tornado(Status status, double uncovered, boolean isCovered, List<Bar> bars) {

  /** Whether the analysis was finished. */
  public enum Status {
    COMPLETE,
    /** Stopped on request: the bars are missing. */
    STOPPED
  }

  /** On which side of its break-even value an input keeps every use covered. */
  public enum Flip {
    COVERED_BELOW,
    COVERED_ABOVE,
    /** Whatever the input is within its range, every use is covered. */
    ALWAYS_COVERED,
    /** Whatever the input is within its range, some use is short. */
    ALWAYS_SHORT
  }

  /**
   * One input.
   *
   * @param low its 10 % quantile, of a start given that the event happens within the horizon
   * @param high its 90 % quantile
   * @param uncoveredLow uncovered part of demand at the low value
   * @param breakEven value at which the answer flips; the flip nearest to the lower end, if there
   *     are several
   */
  public record Bar(
      String input,
      double low,
      double median,
      double high,
      double uncoveredLow,
      double uncoveredHigh,
      Flip flip,
      Optional<Double> breakEven,
      Evidence evidence) {

    public double width() {
      return Math.abs(uncoveredHigh - uncoveredLow);
    }
  }

  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;
  private static final double EDGE = 0.001;

  /** Values tried at once between two ends; four rounds narrow the range 50 000 times. */
  private static final int GRID = 16;

  private static final int ROUNDS = 4;

  private static final int HALVINGS = 50;

  public Tornado {
    bars = List.copyOf(bars);
  }

  /** Varies one input after the other. */
  public static Tornado of(EnsembleSpec spec, int threads, Progress progress) {
    var model = new DrawModel(spec.network(), spec.scenario(), spec.uncertainty());
    try {
      return new Search(new Trial(spec, model, threads), progress).tornado();
    } catch (Trial.Stopped e) {
      return new Tornado(Status.STOPPED, Double.NaN, false, List.of());
    }
  }

  /** Every input in its middle, and the event happens within the horizon. */
  static double[] middle(DrawModel model) {
    return model.uncertainty().inputs().stream()
        .mapToDouble(input -> given(model, input, 0.5))
        .toArray();
  }

  /**
   * The quantile given that the event happens within the horizon: a tornado around a median in
   * which nothing happens would show nothing.
   */
  private static double given(DrawModel model, UncertainInput input, double p) {
    if (!(input.subject() instanceof Subject.OfContingency of)) {
      return input.distribution().quantile(p);
    }
    return switch (of.trait()) {
      case HAPPENS -> p == 0.5 ? 1 : input.distribution().quantile(p);
      case START -> input.distribution().quantile(p * reach(model, input.distribution()));
      case SEVERITY, LENGTH, RECOVERY, APPROVED, PROCESSING, GENERAL ->
          input.distribution().quantile(p);
    };
  }

  /** The probability of values below the horizon; all of it if none lies there. */
  private static double reach(DrawModel model, Distribution start) {
    double horizon_days = model.resolved().periods() * model.resolved().daysPerPeriod();
    double below = 0;
    double above = 1;
    for (int step = 0; step < HALVINGS; step++) {
      double middle = (below + above) / 2;
      if (start.quantile(middle) < horizon_days) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return below == 0 ? 1 : below;
  }

  private record Search(Trial trial, Progress progress) {

    Tornado tornado() {
      var inputs = trial.model().uncertainty().inputs();
      var cases = new ArrayList<double[]>();
      cases.add(middle(trial.model()));
      for (int i = 0; i < inputs.size(); i++) {
        cases.add(with(i, given(inputs.get(i), LOW)));
        cases.add(with(i, given(inputs.get(i), HIGH)));
      }
      var outcomes = trial.run(cases, progress);
      var bars = new ArrayList<Bar>();
      for (int i = 0; i < inputs.size(); i++) {
        bars.add(bar(i, outcomes[2 * i + 1].uncovered(), outcomes[2 * i + 2].uncovered()));
      }
      bars.sort(Comparator.comparingDouble(Bar::width).reversed().thenComparing(Bar::input));
      return new Tornado(Status.COMPLETE, outcomes[0].uncovered(), outcomes[0].isCovered(), bars);
    }

    private double given(UncertainInput input, double p) {
      return Tornado.given(trial.model(), input, p);
    }

    private double[] with(int input, double value) {
      var values = middle(trial.model());
      values[input] = value;
      return values;
    }

    private Bar bar(int i, double uncoveredLow, double uncoveredHigh) {
      var input = trial.model().uncertainty().inputs().get(i);
      double low = given(input, EDGE);
      double high = given(input, 1 - EDGE);
      var flip = Flip.ALWAYS_SHORT;
      for (int round = 0; round < ROUNDS; round++) {
        var values = grid(low, high);
        var outcomes = trial.run(values.stream().map(v -> with(i, v)).toList(), progress);
        int change = firstChange(outcomes);
        if (change < 0) {
          flip = outcomes[0].isCovered() ? Flip.ALWAYS_COVERED : Flip.ALWAYS_SHORT;
          break;
        }
        flip = outcomes[change].isCovered() ? Flip.COVERED_BELOW : Flip.COVERED_ABOVE;
        low = values.get(change);
        high = values.get(change + 1);
      }
      boolean hasFlip = flip == Flip.COVERED_BELOW || flip == Flip.COVERED_ABOVE;
      return new Bar(
          input.name(),
          given(input, LOW),
          given(input, 0.5),
          given(input, HIGH),
          uncoveredLow,
          uncoveredHigh,
          flip,
          hasFlip ? Optional.of((low + high) / 2) : Optional.empty(),
          input.evidence());
    }

    private static List<Double> grid(double low, double high) {
      var values = new ArrayList<Double>();
      for (int k = 0; k < GRID; k++) {
        values.add(low + (high - low) * k / (GRID - 1));
      }
      return values;
    }

    /** The last value before the answer changes for the first time; -1 if it never does. */
    private static int firstChange(Trial.Outcome[] outcomes) {
      for (int k = 0; k + 1 < outcomes.length; k++) {
        if (outcomes[k].isCovered() != outcomes[k + 1].isCovered()) {
          return k;
        }
      }
      return -1;
    }
  }
}
