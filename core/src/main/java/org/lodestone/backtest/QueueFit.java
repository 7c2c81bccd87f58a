package org.lodestone.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Parameters of the queue fixed on one episode (B3): of a grid, the set with the smallest mean
 * square error, and all sets that are nearly as good, from which the interval of a prediction is
 * made.
 *
 * @param best with the smallest error
 * @param plausible all whose error is at most {@link #NEARLY} times the smallest, the best included
 * @param error root of the mean square error of the best, as a part of the base
 */
public record QueueFit(
    String episode, QueueParameters best, List<QueueParameters> plausible, double error) {

  /** How much worse than the best a set may be to count as plausible. */
  public static final double NEARLY = 1.5;

  private static final int APPROVED_STEPS = 20;
  private static final List<Double> MEAN_DAYS =
      List.of(15.0, 30.0, 45.0, 60.0, 75.0, 90.0, 105.0, 120.0, 150.0, 180.0, 240.0);
  private static final List<Integer> PHASES = List.of(1, 2, 4, 8, 16, 32);

  private record Tried(QueueParameters parameters, double error) {}

  public QueueFit {
    plausible = List.copyOf(plausible);
  }

  /** Fits the queue to an episode. */
  public static QueueFit of(Episode episode) {
    var tried = new ArrayList<Tried>();
    for (int a = 1; a <= APPROVED_STEPS; a++) {
      for (var mean : MEAN_DAYS) {
        for (var phases : PHASES) {
          var parameters = new QueueParameters((double) a / APPROVED_STEPS, mean, phases);
          tried.add(new Tried(parameters, error(parameters, episode)));
        }
      }
    }
    var best = tried.stream().min(Comparator.comparingDouble(Tried::error)).orElseThrow();
    var plausible =
        tried.stream()
            .filter(one -> one.error <= NEARLY * best.error)
            .map(Tried::parameters)
            .toList();
    return new QueueFit(episode.name(), best.parameters, plausible, best.error);
  }

  private static double error(QueueParameters parameters, Episode episode) {
    var permitted = parameters.permitted(episode.unlicensed().value());
    double sum = 0;
    for (int m = 0; m < episode.months().size(); m++) {
      double off = episode.meanShare(permitted, m) - episode.recordedShare(m);
      sum += off * off;
    }
    return Math.sqrt(sum / episode.months().size());
  }
}
