package org.lodestone.optimisation.twostage;

import java.util.List;
import org.lodestone.optimisation.twostage.RecourseSolver.Response;

/** What a decision costs in each of a list of outcomes, and what more of it would be worth. */
public final class Evaluation {
  final double[] decision;
  private final double firstCost;
  private final double[] costs;
  private final double[] probabilities;
  private final RiskWeight risk;
  private final RecourseFrame frame;
  private final List<Outcome> outcomes;
  private final List<Response> responses;

  Evaluation(
      TwoStageProgram program, RecourseFrame frame, double[] decision, List<Response> responses) {
    this.decision = decision.clone();
    this.frame = frame;
    this.responses = responses;
    outcomes = program.outcomes();
    risk = program.risk();
    probabilities = program.probabilities();
    firstCost = program.first().program().objective(decision);
    costs = responses.stream().mapToDouble(Response::cost).toArray();
  }

  /** The decision, one value per first-stage column; a copy. */
  public double[] decision() {
    return decision.clone();
  }

  /** What the decision itself costs: f y. */
  public double firstCost() {
    return firstCost;
  }

  /** The number of outcomes. */
  public int count() {
    return costs.length;
  }

  /** Q_s: what the response to an outcome costs. */
  public double cost(int outcome) {
    return costs[outcome];
  }

  /** All Q_s; a copy. */
  public double[] costs() {
    return costs.clone();
  }

  /** The probabilities of the outcomes; a copy. */
  public double[] probabilities() {
    return probabilities.clone();
  }

  /** The expected cost of the response. */
  public double expectedCost() {
    return RiskWeight.NEUTRAL.of(costs, probabilities);
  }

  /** CVaR_α of the cost of the response. */
  public double tailCost() {
    return new RiskWeight(1, risk.alpha()).of(costs, probabilities);
  }

  /** The objective V1: f y + (1 − λ) E[Q] + λ CVaR_α[Q]. */
  public double objective() {
    return firstCost + risk.of(costs, probabilities);
  }

  /**
   * Half of the 95 % interval of {@link #objective} if the outcomes are an independent sample,
   * equal in probability ({@link RiskWeight#error}).
   */
  public double objectiveError() {
    return risk.error(costs, probabilities);
  }

  /** The weight of each outcome in the objective (V3); they sum to 1. */
  public double[] weights() {
    return risk.weights(costs, probabilities);
  }

  /**
   * What one more unit of the decision would save through each coupling, weighted over the outcomes
   * (V6), in the unit of the objective. It holds for a little more: at a kink, savings of more and
   * of less differ, and this is one of the values between.
   */
  public double[] worth() {
    var worth = new double[frame.couplings.size()];
    double[] weights = weights();
    for (int s = 0; s < costs.length; s++) {
      double[] savings = frame.savings(responses.get(s).prices(), outcomes.get(s));
      for (int c = 0; c < worth.length; c++) {
        worth[c] += weights[s] * savings[c];
      }
    }
    return worth;
  }

  /** The shadow price of each recourse row, weighted over the outcomes (V6). */
  public double[] rowDuals() {
    double[] weights = weights();
    var sum = new double[responses.getFirst().rowDuals().length];
    for (int s = 0; s < costs.length; s++) {
      double[] duals = responses.get(s).rowDuals();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += weights[s] * duals[i];
      }
    }
    return sum;
  }

  /** The shadow price of a recourse row in one outcome. */
  public double rowDual(int outcome, int row) {
    return responses.get(outcome).rowDuals()[row];
  }

  PriceVertex prices(int outcome) {
    return responses.get(outcome).prices();
  }
}
