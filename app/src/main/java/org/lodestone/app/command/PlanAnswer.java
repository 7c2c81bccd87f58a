package org.lodestone.app.command;

import java.util.List;
import java.util.Locale;
import org.lodestone.app.Messages;
import org.lodestone.data.yaml.Field;
import org.lodestone.plan.Plan;
import org.lodestone.plan.Reason;

/**
 * A plan as a document: as computed, with its reasons and limits in words. Millions of US dollars,
 * present value.
 *
 * @param gap relative: by how much the best plan could at most be better
 * @param uncoveredWeeks expected weeks of the parties' demand that stay uncovered over the years
 */
public record PlanAnswer(
    String name,
    String status,
    double gap,
    double lower,
    double objective,
    double objectiveWithout,
    int outcomes,
    Cost cost,
    double uncoveredWeeks,
    double uncoveredWeeksWithout,
    List<Plan.Chosen> chosen,
    List<Out> rejected,
    List<Plan.Stored> stocks,
    List<Plan.PartyMoney> parties,
    Plan.Uncovered uncovered,
    Plan.Uncovered uncoveredWithout,
    List<Tight> binding) {

  /** Public money: certain, expected beyond it, and that in the worst outcomes. */
  public record Cost(double certain, double contingent, double contingentTail, String unit) {}

  /** A project that is not in the plan; the decisive reason stands first. */
  public record Out(String project, String name, String place, List<Why> reasons) {}

  /**
   * A reason.
   *
   * @param kind for scripts, for instance {@code misses-deadline}
   * @param text for people
   */
  public record Why(String kind, String text) {}

  /** A limit that keeps out what would be worth its cost. */
  public record Tight(
      String kind, String text, double used, double allowed, double saves, List<String> keepsOut) {}

  /** The plan with its reasons and limits in the words of a language. */
  public static PlanAnswer of(Plan plan, Messages texts) {
    return new PlanAnswer(
        plan.name(),
        Field.written(plan.status()),
        plan.gap(),
        plan.lower(),
        plan.objective(),
        plan.objectiveWithout(),
        plan.outcomes(),
        new Cost(
            plan.money().certain_musd(),
            plan.money().contingent_musd(),
            plan.money().contingentTail_musd(),
            "MUSD"),
        plan.uncovered().weeks(),
        plan.uncoveredWithout().weeks(),
        plan.chosen(),
        plan.rejected().stream()
            .map(
                r ->
                    new Out(
                        r.project(),
                        r.name(),
                        r.place(),
                        r.reasons().stream().map(reason -> why(reason, texts)).toList()))
            .toList(),
        plan.stocks(),
        plan.money().parties(),
        plan.uncovered(),
        plan.uncoveredWithout(),
        plan.binding().stream().map(b -> tight(b, texts)).toList());
  }

  private static Tight tight(Plan.Binding binding, Messages texts) {
    return new Tight(
        kind(binding.limit().getClass()),
        PlanWords.limit(binding.limit(), texts),
        binding.used(),
        binding.allowed(),
        binding.saves(),
        binding.keepsOut());
  }

  /** {@code MissesDeadline} is {@code misses-deadline}. */
  private static String kind(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static Why why(Reason reason, Messages texts) {
    return new Why(kind(reason.getClass()), PlanWords.reason(reason, texts));
  }
}
