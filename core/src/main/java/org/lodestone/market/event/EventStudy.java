package org.lodestone.market.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.regression.SimpleRegression;
import org.lodestone.market.LogReturns;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.Reason;
import org.lodestone.market.Refusal;
import org.lodestone.quantity.Range;

/**
 * How a price moved around a day beyond what is normal for it (Y12 mean-adjusted, Y13 market model;
 * Brown and Warner 1985, MacKinlay 1997), with two tests (Y14): Student's t, and the rank of the
 * event among all windows of the same length in the estimation window, which assumes no
 * distribution.
 */
public sealed interface EventStudy {

  /** What the normal change is learnt from. */
  enum Model {
    /** The mean of the estimation window. */
    MEAN_ADJUSTED,
    /** A straight line on the changes of a reference series. */
    MARKET
  }

  /**
   * One step of the event window; changes of the logarithm.
   *
   * @param cumulated Σ abnormal changes up to this step, with its 90 % interval
   */
  record Abnormal(LocalDate day, double change, double normal, Range cumulated) {
    public double abnormal() {
      return change - normal;
    }
  }

  /**
   * A result.
   *
   * @param first first price that can know of the event
   * @param cumulated Σ abnormal changes of the logarithm, with its 90 % interval
   */
  record Measured(
      Model model,
      LocalDate first,
      Window estimation,
      List<Abnormal> steps,
      Range cumulated,
      Tests tests)
      implements EventStudy {
    public Measured {
      steps = List.copyOf(steps);
    }
  }

  /** First and last day of the steps that were learnt from, and how many. */
  record Window(LocalDate first, LocalDate last, int steps) {}

  /**
   * Probabilities of so large a sum by chance, two-sided.
   *
   * @param rankTest by rank; never below 1/(windows + 1)
   * @param windows how many windows the event is ranked among
   */
  record Tests(double tTest, double rankTest, int windows) {}

  /** No result. */
  record Refused(Refusal why) implements EventStudy {}

  /** The study of a day, with a reference series for the market model. */
  static EventStudy of(
      PriceSeries series, Optional<PriceSeries> reference, LocalDate day, EventDesign design) {
    var changes = LogReturns.of(series, design.longestStep_days());
    int event = indexOf(changes, day);
    int from = event - design.before() - design.estimation();
    int until = event + design.after();
    if (event < 0 || from < 0 || until >= changes.steps().size()) {
      return refused(
          Reason.OUTSIDE,
          "%s; %d+%d/%d+%d"
              .formatted(
                  day,
                  Math.max(0, event),
                  Math.max(0, changes.steps().size() - event),
                  design.before() + design.estimation(),
                  design.after() + 1));
    }
    for (int i = from + 1; i <= until; i++) {
      if (!changes.follows(i)) {
        return refused(Reason.HOLES, holes(changes, from, until));
      }
    }
    var used = changes.steps().subList(from, until + 1);
    if (reference.isEmpty()) {
      return meanAdjusted(used, design);
    }
    var market = market(used, LogReturns.of(reference.get(), design.longestStep_days()));
    return market.size() < used.size()
        ? refused(Reason.HOLES, reference.get().id().text())
        : marketModel(used, market, design);
  }

  private static Refused refused(Reason reason, String detail) {
    return new Refused(new Refusal(reason, detail));
  }

  /** The first step whose price can know of the day; −1 without one. */
  private static int indexOf(LogReturns changes, LocalDate day) {
    for (int i = 0; i < changes.steps().size(); i++) {
      if (!changes.steps().get(i).to().period().last().isBefore(day)) {
        boolean isLate = i == 0 && changes.steps().getFirst().from().period().last().isAfter(day);
        return isLate ? -1 : i;
      }
    }
    return -1;
  }

  private static String holes(LogReturns changes, int from, int until) {
    var first = changes.steps().get(from).from().period().last();
    var last = changes.steps().get(until).to().period().last();
    return changes.holesWithin(first, last).stream()
        .map(LogReturns.Hole::toString)
        .collect(Collectors.joining(", "));
  }

  private static List<Double> market(List<LogReturns.Step> used, LogReturns reference) {
    Map<String, Double> byTime = new HashMap<>();
    reference.steps().forEach(step -> byTime.put(key(step), step.logChange()));
    var found = new ArrayList<Double>();
    for (var step : used) {
      var change = byTime.get(key(step));
      if (change != null) {
        found.add(change);
      }
    }
    return found;
  }

  private static String key(LogReturns.Step step) {
    return step.from().period().last() + "/" + step.to().period().last();
  }

  private static EventStudy meanAdjusted(List<LogReturns.Step> used, EventDesign design) {
    int learnt = design.estimation();
    var values = used.stream().mapToDouble(LogReturns.Step::logChange).toArray();
    double mean = 0;
    for (int i = 0; i < learnt; i++) {
      mean += values[i] / learnt;
    }
    double squares = 0;
    for (int i = 0; i < learnt; i++) {
      squares += (values[i] - mean) * (values[i] - mean);
    }
    var normal = new double[values.length];
    java.util.Arrays.fill(normal, mean);
    double variance = squares / (learnt - 1);
    return measured(
        Model.MEAN_ADJUSTED,
        used,
        design,
        new Fit(normal, steps -> variance * (steps + (double) steps * steps / learnt), learnt - 1));
  }

  private static EventStudy marketModel(
      List<LogReturns.Step> used, List<Double> market, EventDesign design) {
    int learnt = design.estimation();
    var line = new SimpleRegression();
    for (int i = 0; i < learnt; i++) {
      line.addData(market.get(i), used.get(i).logChange());
    }
    if (!(line.getXSumSquares() > 0)) {
      return new Refused(Refusal.of(Reason.NO_MOVEMENT));
    }
    var normal = market.stream().mapToDouble(line::predict).toArray();
    double mean = market.subList(0, learnt).stream().mapToDouble(x -> x).average().orElseThrow();
    return measured(
        Model.MARKET,
        used,
        design,
        new Fit(
            normal,
            steps -> {
              double lead =
                  market.subList(learnt, learnt + steps).stream().mapToDouble(x -> x - mean).sum();
              double factor =
                  steps + (double) steps * steps / learnt + lead * lead / line.getXSumSquares();
              return line.getMeanSquareError() * factor;
            },
            learnt - 2));
  }

  /** What was learnt: normal changes, and the variance of their sum over so many steps. */
  final class Fit {
    private final double[] normal;
    private final IntToDoubleFunction variance;
    private final int degrees;

    private Fit(double[] normal, IntToDoubleFunction variance, int degrees) {
      this.normal = normal;
      this.variance = variance;
      this.degrees = degrees;
    }
  }

  private static EventStudy measured(
      Model model, List<LogReturns.Step> used, EventDesign design, Fit fit) {
    if (!(fit.variance.applyAsDouble(design.steps()) > 0)) {
      return new Refused(Refusal.of(Reason.NO_MOVEMENT));
    }
    int learnt = design.estimation();
    var abnormal = new double[used.size()];
    for (int i = 0; i < abnormal.length; i++) {
      abnormal[i] = used.get(i).logChange() - fit.normal[i];
    }
    var student = new TDistribution(fit.degrees);
    double quantile = student.inverseCumulativeProbability(0.95);
    var steps = new ArrayList<Abnormal>();
    double sum = 0;
    for (int i = learnt; i < abnormal.length; i++) {
      var step = used.get(i);
      sum += abnormal[i];
      double half = quantile * Math.sqrt(fit.variance.applyAsDouble(i - learnt + 1));
      steps.add(
          new Abnormal(
              step.to().period().last(),
              step.logChange(),
              fit.normal[i],
              new Range(sum - half, sum, sum + half)));
    }
    double error = Math.sqrt(fit.variance.applyAsDouble(design.steps()));
    int windows = learnt - design.steps() + 1;
    int asLarge = 0;
    for (int start = 0; start < windows; start++) {
      double other = 0;
      for (int i = start; i < start + design.steps(); i++) {
        other += abnormal[i];
      }
      asLarge += Math.abs(other) >= Math.abs(sum) ? 1 : 0;
    }
    var tests =
        new Tests(
            2 * student.cumulativeProbability(-Math.abs(sum) / error),
            (1.0 + asLarge) / (1.0 + windows),
            windows);
    return new Measured(
        model,
        steps.get(design.before()).day(),
        new Window(
            used.getFirst().from().period().last(),
            used.get(learnt - 1).to().period().last(),
            learnt),
        steps,
        steps.getLast().cumulated(),
        tests);
  }
}
