package org.lodestone.app.command;

import org.lodestone.app.Messages;
import org.lodestone.plan.Limit;
import org.lodestone.plan.Reason;

/** Reasons and limits of plans in words; money is in millions of US dollars. */
public final class PlanWords {
  private PlanWords() {}

  /** Why a project is not in a plan, as a sentence. */
  public static String reason(Reason reason, Messages texts) {
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
                  String.join(" · ", r.limits().stream().map(l -> limit(l, texts)).toList()));
    };
  }

  /** A number and not its letters, so that the text writes it as its language does. */
  private static double rounded(double musd) {
    return Math.abs(musd) < 10 ? Math.round(musd * 10) / 10.0 : Math.round(musd);
  }

  /** What a plan may not exceed, as a phrase. */
  public static String limit(Limit limit, Messages texts) {
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
