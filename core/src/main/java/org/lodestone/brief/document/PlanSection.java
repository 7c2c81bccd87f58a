package org.lodestone.brief.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to support and what to store, so that what may go wrong hurts least for the money. Money is
 * in millions of US dollars, present value.
 *
 * @param name of the plan
 * @param note on which terms the plan of a study was sought, or why there is none
 * @param found null if the search gave no plan
 * @param assumptions of the plan file; evidence of figures names them by id
 */
public record PlanSection(
    String name, Text note, @Nullable Found found, List<Assumption> assumptions) {

  /** Numbers that the plan file states, and why. */
  public record Assumption(String id, String values, String why) {}

  /**
   * The plan.
   *
   * @param gap part by which a better plan could at most be better
   * @param money public money in all
   * @param late projects that cannot have support by the date
   */
  public record Found(
      String status,
      Quantity gap,
      Quantity outcomes,
      LocalDate decideBy,
      Covered covered,
      Money money,
      List<Supported> supported,
      List<Stored> stocks,
      List<PartyMoney> parties,
      List<Late> late) {
    public Found {
      supported = List.copyOf(supported);
      stocks = List.copyOf(stocks);
      parties = List.copyOf(parties);
      late = List.copyOf(late);
    }
  }

  /** Uncovered weeks of the parties' demand over all years, expected and in the worst outcomes. */
  public record Covered(
      Quantity without, Quantity with, Quantity worstWithout, Quantity worstWith) {}

  /** What is certain, what is expected beyond it, and that in the worst outcomes. */
  public record Money(Quantity certain, Quantity contingent, Quantity contingentWorst) {}

  /**
   * A project in the plan.
   *
   * @param completion probability of completion with the support
   * @param cost certain and expected
   */
  public record Supported(
      String project,
      String name,
      String place,
      List<Support> supports,
      LocalDate adopted,
      LocalDate firstProduction,
      Quantity completionWithout,
      Quantity completion,
      Quantity cost,
      List<Output> outputs) {
    public Supported {
      supports = List.copyOf(supports);
      outputs = List.copyOf(outputs);
    }
  }

  /** Who gives what; the amount is the face of a grant, loan, guarantee or share. */
  public record Support(String party, String programme, String kind, Quantity amount) {}

  /** Tonnes a year at full output. */
  public record Output(String form, Quantity amount) {}

  /** A stock in the plan. */
  public record Stored(
      String party, String place, String form, Quantity days, Quantity tonnes, Quantity cost) {}

  /** What a party pays in the years of the plan. */
  public record PartyMoney(String party, List<Year> years) {
    public PartyMoney {
      years = List.copyOf(years);
    }
  }

  /** A fiscal year counted from 1, with what leaves the budget and the budget. */
  public record Year(int number, Quantity paid, Quantity budget) {}

  /**
   * A project that cannot have support by the date.
   *
   * @param step the critical step
   * @param adopted the earliest day of support
   */
  public record Late(
      String project,
      String name,
      String place,
      String programme,
      String step,
      LocalDate adopted) {}

  public PlanSection {
    assumptions = List.copyOf(assumptions);
  }
}
