package org.lodestone.stock;

import java.util.ArrayList;
import java.util.List;
import org.lodestone.scenario.Progress;

/**
 * A rule of release and refill tried on what supply did (S18): one buyer who needs one day of use
 * per day, a stock of firms and a stock of the state, both in days of use. Every rule is tried on
 * the same paths of supply, so that the difference between two rules is not luck.
 *
 * @param firms_days stock that firms aim at
 * @param state_days stock that the state aims at, full at the start
 * @param spare part by which undisturbed supply can exceed the need, for filling up
 */
public record RuleTrial(double firms_days, double state_days, double spare) {

  public RuleTrial {
    if (!(firms_days >= 0) || !(state_days >= 0) || !(spare >= 0)) {
      throw new IllegalArgumentException(
          "The stocks of firms (%s days) and the state (%s days) and the spare supply (%s) must not be negative."
              .formatted(firms_days, state_days, spare));
    }
  }

  /**
   * What a rule did on one path.
   *
   * @param unserved_days days of use that went without
   * @param released_days taken from the state's stock over the path
   * @param refilled_days bought back over the path
   * @param openings how often the state's stock was opened
   * @param held_days mean level of the state's stock, which is what is paid for
   */
  public record Outcome(
      double unserved_days,
      double released_days,
      double refilled_days,
      int openings,
      double held_days) {}

  /**
   * What a rule did on all paths.
   *
   * @param standardError of the mean of the unserved days
   */
  public record Score(ReleaseRule rule, double unserved_days, double standardError, Outcome mean) {}

  /**
   * One path.
   *
   * @param supply per period as a part of the need; 1 is undisturbed
   */
  public Outcome run(ReleaseRule rule, List<Double> supply, double daysPerPeriod) {
    var state = new State(rule, daysPerPeriod);
    supply.forEach(state::pass);
    return state.outcome(supply.size());
  }

  /** All rules on all paths, in the order of the rules. */
  public List<Score> compare(
      List<ReleaseRule> rules, List<List<Double>> paths, double daysPerPeriod, Progress progress) {
    var scores = new ArrayList<Score>();
    for (var rule : rules) {
      if (progress.cancelled()) {
        break;
      }
      progress.tick(scores.size(), rules.size());
      scores.add(score(rule, paths.stream().map(p -> run(rule, p, daysPerPeriod)).toList()));
    }
    return List.copyOf(scores);
  }

  private static Score score(ReleaseRule rule, List<Outcome> outcomes) {
    double unserved = mean(outcomes, Outcome::unserved_days);
    double squares = 0;
    for (var outcome : outcomes) {
      squares += Math.pow(outcome.unserved_days - unserved, 2);
    }
    int count = outcomes.size();
    double error = count > 1 ? Math.sqrt(squares / (count - 1) / count) : Double.NaN;
    var mean =
        new Outcome(
            unserved,
            mean(outcomes, Outcome::released_days),
            mean(outcomes, Outcome::refilled_days),
            (int) Math.round(mean(outcomes, Outcome::openings)),
            mean(outcomes, Outcome::held_days));
    return new Score(rule, unserved, error, mean);
  }

  private static double mean(
      List<Outcome> outcomes, java.util.function.ToDoubleFunction<Outcome> field) {
    return outcomes.stream().mapToDouble(field).average().orElse(0);
  }

  /** Both stocks on the way through a path. */
  private final class State {
    private final ReleaseRule rule;
    private final double need;
    private double firms = firms_days;
    private double state = state_days;
    private boolean open;
    private double closed_days = Double.POSITIVE_INFINITY;
    private double unserved;
    private double released;
    private double refilled;
    private double held;
    private int openings;

    State(ReleaseRule rule, double daysPerPeriod) {
      this.rule = rule;
      need = daysPerPeriod;
    }

    void pass(double supply) {
      double available = firms + supply * need;
      decide(available);
      double given =
          open
              ? Math.min(
                  Math.min(state, rule.release_daysPerDay() * need),
                  Math.max(0, rule.closeAt() * need - available))
              : 0;
      state -= given;
      released += given;
      double served = Math.min(need, available + given);
      unserved += need - served;
      firms = available + given - served;
      if (supply >= 1) {
        fillUp();
      }
      held += state;
    }

    private void decide(double available) {
      if (!open && available < rule.openBelow() * need && state > 0) {
        open = true;
        openings++;
      } else if (open && available >= rule.closeAt() * need) {
        open = false;
        closed_days = 0;
      }
      if (!open) {
        closed_days += need;
      }
    }

    /** Firms first: a state's stock takes only what lies above the target of firms. */
    private void fillUp() {
      double extra = spare * need;
      double forFirms = Math.clamp(firms_days - firms, 0, extra);
      firms += forFirms;
      if (!open && closed_days > rule.calm_days()) {
        double bought =
            Math.min(
                Math.min(extra - forFirms, rule.refill_daysPerDay() * need), state_days - state);
        state += bought;
        refilled += bought;
      }
    }

    Outcome outcome(int periods) {
      return new Outcome(unserved, released, refilled, openings, periods > 0 ? held / periods : 0);
    }
  }
}
