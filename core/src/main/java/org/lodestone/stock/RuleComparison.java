package org.lodestone.stock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodestone.ensemble.Ensemble;
import org.lodestone.ensemble.EnsembleSpec;
import org.lodestone.ensemble.Summary;
import org.lodestone.scenario.Behaviour;
import org.lodestone.scenario.Behaviour.Rationing;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ReleaseRule;

/**
 * Rules of release and refill (S18) on the draws of one ensemble. Every rule meets the same draws,
 * so that the difference between two rules is not luck. The rule holds for the stocks of all states
 * in the network.
 *
 * @param status partial if stopped: the last rule has fewer draws, and rules may be missing
 * @param scores in the order of the rules
 */
public record RuleComparison(Ensemble.Status status, List<Score> scores) {

  /** The rule of the scenario itself. */
  public static final String STATED = "stated";

  private static final double LARGE_SHORTAGE = 0.1;
  private static final double FOUR_WEEKS_DAYS = 28;
  private static final double QUARTER_DAYS = 91;
  private static final double REFILL_DAYS_PER_DAY = 0.1;
  private static final int URGENT = 0;

  public RuleComparison {
    scores = List.copyOf(scores);
  }

  /** A rule and what to call it. */
  public record Named(String name, ReleaseRule rule) {}

  /**
   * What became of the draws under a rule.
   *
   * @param left days of use that the state holds at the end, at {@link Summary#BANDS}, on average
   *     over its stockpiles; empty if it has none
   */
  public record Score(Named rule, Summary summary, List<Double> left) {
    public Score {
      left = List.copyOf(left);
    }
  }

  /**
   * The rules on the table: that of the scenario, and one change at a time from giving at once at
   * the rate that the scenario states. Rules for some classes only if service is by class.
   */
  public static List<Named> rules(Behaviour behaviour) {
    double rate = behaviour.release().release_daysPerDay();
    var atOnce = ReleaseRule.AT_ONCE.withRelease(rate);
    Map<String, ReleaseRule> rules = new LinkedHashMap<>();
    rules.put(STATED, behaviour.release());
    rules.put("at-once", atOnce);
    rules.put("never", atOnce.withRelease(0));
    rules.put("half-rate", atOnce.withRelease(rate / 2));
    rules.put("large-shortage", atOnce.withThresholds(1 - LARGE_SHORTAGE, 1));
    rules.put("after-4-weeks", atOnce.withWait(FOUR_WEEKS_DAYS));
    if (behaviour.rationing() == Rationing.PRIORITY) {
      rules.put("home", atOnce.withLastClass(ReleaseRule.HOME));
      rules.put("urgent", atOnce.withLastClass(URGENT));
    }
    rules.put("refill", atOnce.withRefill(REFILL_DAYS_PER_DAY, QUARTER_DAYS));
    return rules.entrySet().stream().map(e -> new Named(e.getKey(), e.getValue())).toList();
  }

  /** Runs the ensemble once for each rule. */
  public static RuleComparison of(
      EnsembleSpec spec, List<Named> rules, int threads, Progress progress) {
    var scores = new ArrayList<Score>();
    for (var rule : rules) {
      var scenario = spec.scenario();
      var behaviour = scenario.behaviour().withRelease(rule.rule());
      var ensemble = new Ensemble(spec.withScenario(scenario.withBehaviour(behaviour)));
      var result = ensemble.run(threads, part(progress, scores.size(), rules.size()));
      if (result.tally().draws() > 0) {
        scores.add(score(rule, Summary.of(result.tally())));
      }
      if (result.status() == Ensemble.Status.PARTIAL) {
        return new RuleComparison(Ensemble.Status.PARTIAL, scores);
      }
    }
    return new RuleComparison(Ensemble.Status.COMPLETE, scores);
  }

  private static Score score(Named rule, Summary summary) {
    var cover = summary.cover();
    return new Score(rule, summary, cover.isEmpty() ? List.of() : cover.getLast());
  }

  /** The progress of one of several ensembles of equal length. */
  private static Progress part(Progress whole, int number, int count) {
    return new Progress() {
      @Override
      public void tick(long done, long total) {
        whole.tick(number * total + done, count * total);
      }

      @Override
      public boolean cancelled() {
        return whole.cancelled();
      }
    };
  }
}
