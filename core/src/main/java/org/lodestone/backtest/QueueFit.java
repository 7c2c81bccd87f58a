package org.lodestone.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lodestone.contingency.LicenceTerms;

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
    String episode, LicenceTerms best, List<LicenceTerms> plausible, double error) {

  /** How much worse than the best a set may be to count as plausible. */
  public static final double NEARLY = 1.5;

  private static final int APPROVED_STEPS = 20;
  private static final List<Double> FIXED_DAYS = List.of(0.0, 14.0, 28.0, 42.0, 56.0);
  private static final List<Double> WORK_DAYS =
      List.of(10.0, 20.0, 30.0, 45.0, 60.0, 90.0, 120.0, 180.0);
  private static final List<Integer> STAGES = List.of(1, 2, 4, 8);

  private record Tried(LicenceTerms terms, double error) {}

  public QueueFit {
    plausible = List.copyOf(plausible);
  }

  /** Fits the queue to an episode. */
  public static QueueFit of(Episode episode) {
    var tried = new ArrayList<Tried>();
    for (int a = 1; a <= APPROVED_STEPS; a++) {
      for (var fixed : FIXED_DAYS) {
        for (var work : WORK_DAYS) {
          for (var stages : STAGES) {
            double approved = (double) a / APPROVED_STEPS;
            var terms = new LicenceTerms(0, approved, fixed, work, stages, 1, 0);
            tried.add(new Tried(terms, error(terms, episode)));
          }
        }
      }
    }
    var best = tried.stream().min(Comparator.comparingDouble(Tried::error)).orElseThrow();
    var plausible =
        tried.stream().filter(one -> one.error <= NEARLY * best.error).map(Tried::terms).toList();
    return new QueueFit(episode.name(), best.terms, plausible, best.error);
  }

  private static double error(LicenceTerms terms, Episode episode) {
    var permitted = episode.permitted(terms, episode.unlicensed().value());
    double sum = 0;
    for (int m = 0; m < episode.months().size(); m++) {
      double off = episode.meanShare(permitted, m) - episode.recordedShare(m);
      sum += off * off;
    }
    return Math.sqrt(sum / episode.months().size());
  }
}
