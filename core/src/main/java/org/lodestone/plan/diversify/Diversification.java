package org.lodestone.plan.diversify;

import java.util.List;
import java.util.Optional;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.plan.PlanProblem;
import org.lodestone.scenario.Progress;

/**
 * Ways to lean less on one supplier, each with the same public cost and put to the same outcomes
 * (P22). Money is in millions of US dollars, present value; shares lie between 0 and 1.
 *
 * @param cost_musd expected public cost that each way spends, unless it can spend less only
 * @param cap_usdPerKg what users pay at most for what the way brings
 * @param baseline the supplier's share in the baseline year, before any outcome
 * @param without when nothing is decided
 * @param ways in the order of {@link Way}; those for which there is no programme and no stock are
 *     left out
 */
public record Diversification(
    Question question,
    double cost_musd,
    double cap_usdPerKg,
    double baseline,
    State without,
    List<Result> ways) {

  public Diversification {
    ways = List.copyOf(ways);
  }

  /** With what the share is lowered. */
  public enum Way {
    /** Price floors and two-way contracts that the state pays. */
    FLOOR,
    /** Price floors at the border, which users pay up to the cap. */
    BORDER_FLOOR,
    /** Stocks, and no project. */
    STOCK,
    /** Stakes of the state in projects. */
    EQUITY,
    /** Everything that the plan file offers. */
    MIX
  }

  /**
   * What is asked.
   *
   * @param party whose supply
   * @param supplier of which it shall have less
   * @param form a form or group: what the share is counted in
   * @param to the share to come down to
   * @param cost_musd empty for what every single way can just spend
   * @param priced a form with a price in the plan file, for the cap
   * @param cap_usdPerKg empty for the floor of the plan file
   * @param retaliation probability of an answer to a measure that can provoke one, in place of
   *     those of the plan file
   */
  public record Question(
      String party,
      String supplier,
      String form,
      double to,
      Optional<Double> cost_musd,
      String priced,
      Optional<Double> cap_usdPerKg,
      Optional<Double> retaliation) {

    public Question {
      check(to > 0 && to < 1, "The share to come down to (%s) must lie between 0 and 1.", to);
      cost_musd.ifPresent(
          cost -> check(cost > 0, "The public cost (%s million) must be positive.", cost));
      cap_usdPerKg.ifPresent(
          cap -> check(cap > 0, "The price cap (%s dollars a kilogram) must be positive.", cap));
      retaliation.ifPresent(
          p -> check(p >= 0 && p <= 1, "The probability (%s) must lie between 0 and 1.", p));
    }

    private static void check(boolean sound, String fault, double value) {
      if (!sound) {
        throw new IllegalArgumentException(fault.formatted(value));
      }
    }
  }

  /**
   * What a choice leads to, expected over the outcomes.
   *
   * @param share the share of the baseline year, moved by what the choice changes in the response:
   *     what comes anyway is not credited to it
   * @param responseShare part of what reaches the party in the response that has passed through the
   *     supplier, what comes anyway included
   * @param supply_t what reaches the party over all years, expected
   * @param weeks uncovered weeks of the parties (P8)
   * @param weeksTail the same in the worst outcomes
   */
  public record State(
      double share, double responseShare, double supply_t, double weeks, double weeksTail) {}

  /**
   * What users pay for what the supported projects add of the priced form.
   *
   * @param supported_t expected over all years
   * @param traded_usdPerKg mean traded price of it
   * @param paid_usdPerKg mean of what users pay, never above the cap
   * @param capped part of it for which more than the cap would be asked
   * @param extra_musd what users pay more than the traded price; below 0: less
   */
  public record Users(
      double supported_t,
      double traded_usdPerKg,
      double paid_usdPerKg,
      double capped,
      double extra_musd) {}

  /** A project that is supported, or a stock that is built. */
  public sealed interface Taken {
    /**
     * @param part 1, or less for the one that is supported in part only, to spend exactly as much
     */
    record Support(String option, double part, double cost_musd) implements Taken {}

    /** A stock in days of use at its place. */
    record Stock(String form, String place, double days, double cost_musd) implements Taken {}
  }

  /**
   * What one way achieves.
   *
   * @param spent_musd its expected public cost: {@code certain_musd}, contingent and for the cap
   * @param capCost_musd what the state pays so that users pay no more than the cap
   * @param most_musd what it can spend at most within the limits of the plan file
   * @param calm when our measures are not answered
   * @param answered when they may be; as {@code calm} if the way can provoke nothing
   * @param provokes whether it can provoke an answer
   */
  public record Result(
      Way way,
      double spent_musd,
      double certain_musd,
      double contingent_musd,
      double capCost_musd,
      double most_musd,
      List<Taken> taken,
      State calm,
      State answered,
      boolean provokes,
      Users users,
      Reach reach) {
    public Result {
      taken = List.copyOf(taken);
    }
  }

  /** Whether a way comes down to the share, its measures not answered. */
  public sealed interface Reach {

    /** It does at the given cost. */
    record Reached() implements Reach {}

    /**
     * Not at the given cost.
     *
     * @param missedBy its share less the one to come down to
     * @param cost_musd at which it does, at most
     */
    record Costs(double missedBy, double cost_musd) implements Reach {}

    /**
     * Not with all that it can spend.
     *
     * @param missedBy its share at the given cost less the one to come down to
     * @param least the share with all that it can spend
     */
    record OutOfReach(double missedBy, double least) implements Reach {}
  }

  /**
   * Solves for every way: one search, and a few more for a way that misses the share.
   *
   * @throws IllegalArgumentException if the question does not fit the plan file
   * @throws org.lodestone.plan.OutOfTime if the limit of time leaves no choice to tell
   * @throws java.util.concurrent.CancellationException if the caller cancels
   */
  public static Diversification of(
      PlanProblem problem, TwoStageSettings settings, Question question, Progress progress) {
    try (var run = new DiversificationRun(problem, settings, question, progress)) {
      return run.run();
    }
  }
}
