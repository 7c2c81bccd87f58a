package org.lodestone.app.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestone.ensemble.Ensemble;
import org.lodestone.ensemble.SobolIndices;
import org.lodestone.ensemble.Summary;
import org.lodestone.ensemble.Tornado;
import org.lodestone.scenario.uncertain.Uncertainty;

/**
 * Ensembles of one or several scenarios, the first being what the others are compared with.
 *
 * @param comparison what changes from the first scenario to each of the others
 */
public record EnsembleAnswer(
    List<String> consumer, List<OfScenario> scenarios, List<Difference> comparison) {

  /**
   * One ensemble.
   *
   * @param asked draws asked for; the summary says how many were made
   * @param summary null if not a single draw was finished
   * @param losses in money, of each place among the consumer whose value added is known
   * @param indices null unless asked for
   */
  public record OfScenario(
      String name,
      Ensemble.Status status,
      long asked,
      Uncertainty.Plan plan,
      double daysPerPeriod,
      @Nullable Summary summary,
      Tornado tornado,
      List<LossAnswer> losses,
      @Nullable SobolIndices indices) {}

  /**
   * The draws of both scenarios use the same random numbers for inputs of the same name, so that
   * the differences are surer than these errors say.
   *
   * @param meanUncovered difference of the means of the uncovered part
   * @param largestError standard error if the draws were independent
   */
  public record Difference(
      String name, double meanUncovered, double largestError, double tailMean95, double shortage) {}

  public boolean isPartial() {
    return scenarios.stream().anyMatch(s -> s.status() == Ensemble.Status.PARTIAL);
  }
}
