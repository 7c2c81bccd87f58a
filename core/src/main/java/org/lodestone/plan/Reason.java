package org.lodestone.plan;

import java.time.LocalDate;
import java.util.List;

/** Why a project is not in a plan. The first that applies is the decisive one. */
public sealed interface Reason {

  /** The question leaves it out. */
  record LeftOut() implements Reason {}

  /** The network holds nothing that the project makes: it cannot be judged here. */
  record NotInModel(String missing) implements Reason {}

  /** It goes ahead anyway, as far as anyone can tell. */
  record NeedsNoSupport(double completion) implements Reason {}

  /** It may first produce after the end of the plan. */
  record TooLate(LocalDate firstProduction) implements Reason {}

  /** An open environmental or social issue excludes it. */
  record Flagged(String issue) implements Reason {}

  /** A party is against it. */
  record VotedOut(String party, String reason) implements Reason {}

  /**
   * It is not on the list that the parties share.
   *
   * @param notFor parties that are not for it
   */
  record NotShared(List<String> notFor) implements Reason {
    public NotShared {
      notFor = List.copyOf(notFor);
    }
  }

  /** No programme of a party accepts it in the years of the plan. */
  record NoProgramme(List<String> parties) implements Reason {}

  /** Every programme that accepts it would adopt its support after the deadline. */
  record MissesDeadline(String programme, String step, LocalDate adopted) implements Reason {}

  /** It cannot run without projects of which none is in the plan. */
  record NeedsProjects(List<String> projects) implements Reason {}

  /**
   * Nobody would take its output: the projects or places that use it are not there.
   *
   * @param users projects that would
   */
  record NoOutlet(List<String> forms, List<String> users) implements Reason {}

  /**
   * It costs more than it saves.
   *
   * @param saved_musd what the cheapest support would save of the expected and tail cost
   * @param cost_musd what that support costs
   */
  record NotWorthIt(double saved_musd, double cost_musd) implements Reason {}

  /**
   * It would be worth its cost, but others are worth more of a budget that is used up.
   *
   * @param saved_musd what it would save
   * @param limits those that it does not fit in
   */
  record Displaced(double saved_musd, double cost_musd, List<Limit> limits) implements Reason {}
}
