package org.lodestone.app.command;

import java.util.List;
import java.util.Locale;
import org.lodestone.app.Messages;
import org.lodestone.data.yaml.Field;
import org.lodestone.plan.Limit;
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

  static PlanAnswer of(Plan plan, Messages texts) {
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
        limit(binding.limit(), texts),
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
    return new Why(kind(reason.getClass()), sentence(reason, texts));
  }

  private static String sentence(Reason reason, Messages texts) {
    return switch (reason) {
      case Reason.LeftOut r -> texts.text("plan.why.left-out");
      case Reason.NotInModel r -> texts.text("plan.why.not-in-model", r.missing());
      case Reason.NeedsNoSupport r ->
          texts.text("plan.why.needs-no-support", Math.round(r.completion() * 100));
      case Reason.TooLate r -> texts.text("plan.why.too-late", r.firstProduction());
      case Reason.Flagged r -> texts.text("plan.why.flagged", r.issue());
      case Reason.VotedOut r -> texts.text("plan.why.voted-out", r.party(), r.reason());
      case Reason.NotShared r -> texts.text("plan.why.not-shared", String.join(", ", r.notFor()));
      case Reason.NoProgramme r ->
          texts.text("plan.why.no-programme", String.join(", ", r.parties()));
      case Reason.MissesDeadline r ->
          texts.text("plan.why.misses-deadline", r.programme(), r.adopted(), r.step());
      case Reason.NeedsProjects r ->
          texts.text("plan.why.needs-projects", String.join(", ", r.projects()));
      case Reason.NoOutlet r ->
          r.users().isEmpty()
              ? texts.text("plan.why.no-user", String.join(", ", r.forms()))
              : texts.text(
                  "plan.why.no-outlet", String.join(", ", r.forms()), String.join(", ", r.users()));
      case Reason.NotWorthIt r ->
          texts.text("plan.why.not-worth-it", rounded(r.saved_musd()), rounded(r.cost_musd()));
      case Reason.Displaced r ->
          r.limits().isEmpty()
              ? texts.text("plan.why.within-gap", rounded(r.saved_musd()), rounded(r.cost_musd()))
              : texts.text(
                  "plan.why.displaced",
                  rounded(r.saved_musd()),
                  rounded(r.cost_musd()),
                  String.join("; ", r.limits().stream().map(l -> limit(l, texts)).toList()));
    };
  }

  private static String rounded(double musd) {
    return String.format(Locale.ROOT, Math.abs(musd) < 10 ? "%.1f" : "%.0f", musd);
  }

  static String limit(Limit limit, Messages texts) {
    return switch (limit) {
      case Limit.OnePerProject l -> texts.text("plan.limit.once", l.project());
      case Limit.Budget l -> texts.text("plan.limit.budget", l.party(), l.year() + 1);
      case Limit.LeastShare l -> texts.text("plan.limit.least-share", l.party());
      case Limit.MostShare l -> texts.text("plan.limit.most-share", l.party());
      case Limit.Permits l -> texts.text("plan.limit.permits", l.party());
      case Limit.Ceiling l -> texts.text("plan.limit.ceiling", l.programme());
      case Limit.Needs l -> texts.text("plan.limit.needs", l.project());
      case Limit.Opens l -> texts.text("plan.limit.opens", l.option(), l.contingency());
    };
  }
}
