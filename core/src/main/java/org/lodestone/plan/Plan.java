package org.lodestone.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * An answer to a plan file: what to support and what to store, what it costs and what it leaves
 * uncovered, and why what is not in it is not. Money is in millions of US dollars, present value.
 *
 * @param gap part of the objective by which a better plan could at most be better
 * @param lower what no plan can cost less than
 * @param objective what this plan costs: certain, expected and tail cost together (V1)
 * @param money what of it is public money, and whose
 * @param uncovered what is short with the plan
 * @param uncoveredWithout what is short without it
 * @param binding limits that keep out what would be worth its cost
 */
public record Plan(
    String name,
    Status status,
    double gap,
    double lower,
    double objective,
    double objectiveWithout,
    int outcomes,
    List<Chosen> chosen,
    List<Rejected> rejected,
    List<Stored> stocks,
    Money money,
    Uncovered uncovered,
    Uncovered uncoveredWithout,
    List<Binding> binding) {

  /** How the search ended. */
  public enum Status {
    /** The gap is proven. */
    PROVEN,
    /** The time was up; plan and gap stand. */
    TIME_LIMIT,
    /** Rounding kept the bounds from coming closer; plan and gap stand. */
    STALLED
  }

  public Plan {
    chosen = List.copyOf(chosen);
    rejected = List.copyOf(rejected);
    stocks = List.copyOf(stocks);
    binding = List.copyOf(binding);
  }

  /**
   * A project in the plan.
   *
   * @param option id of the option, for comparing plans
   * @param supports who gives what
   * @param completion probability of completion with the support
   * @param completionWithout probability of completion without it
   * @param firstProduction earliest, likely and latest day with the support
   * @param contingent_musd expected cost beyond the certain one: losses, payments by price
   * @param saved_musd what the network saves by it: worth at the margin of this plan
   * @param deliveries expected tonnes a year at full output, by form
   */
  public record Chosen(
      String project,
      String name,
      String place,
      String option,
      int startYear,
      LocalDate adopted,
      List<Support> supports,
      double completion,
      double completionWithout,
      Dates firstProduction,
      double rampUp_months,
      double cost_musd,
      double contingent_musd,
      double saved_musd,
      List<Delivery> deliveries) {
    public Chosen {
      supports = List.copyOf(supports);
      deliveries = List.copyOf(deliveries);
    }
  }

  /** Support of a project by a programme; {@code amount_musd} is its face. */
  public record Support(
      String party,
      String programme,
      String kind,
      String giver,
      double amount_musd,
      double cost_musd,
      List<Double> cash_musd) {
    public Support {
      cash_musd = List.copyOf(cash_musd);
    }
  }

  public record Dates(LocalDate earliest, LocalDate likely, LocalDate latest) {}

  public record Delivery(String form, double tonnes_perYear) {}

  /**
   * A project that is not in the plan.
   *
   * @param reasons the decisive one first
   */
  public record Rejected(String project, String name, String place, List<Reason> reasons) {
    public Rejected {
      reasons = List.copyOf(reasons);
    }
  }

  /** A stock in the plan; days of use at its place. */
  public record Stored(
      String party,
      String place,
      String form,
      double days,
      double tonnes,
      double purchase_musd,
      double cost_musd) {}

  /**
   * Public money.
   *
   * @param certain_musd grants, cheap interest, offices, stocks with their upkeep
   * @param contingent_musd expected losses and payments by price
   * @param contingentTail_musd their mean in the worst outcomes for the plan
   */
  public record Money(
      double certain_musd,
      double contingent_musd,
      double contingentTail_musd,
      List<PartyMoney> parties) {
    public Money {
      parties = List.copyOf(parties);
    }
  }

  /** What a party pays in each year of the plan, beside its budget. */
  public record PartyMoney(
      String party, double certain_musd, List<Double> cash_musd, List<Double> budget_musd) {
    public PartyMoney {
      cash_musd = List.copyOf(cash_musd);
      budget_musd = List.copyOf(budget_musd);
    }
  }

  /**
   * Uncovered final demand of the parties over the years of the plan.
   *
   * @param weeks so many weeks of all their demand, expected
   * @param weeksTail the same in the worst outcomes
   * @param tonnes expected
   * @param value_musd expected, at the values of the plan file
   */
  public record Uncovered(
      double weeks,
      double weeksTail,
      double tonnes,
      double value_musd,
      List<UncoveredUse> uses,
      List<Double> weeksByYear) {
    public Uncovered {
      uses = List.copyOf(uses);
      weeksByYear = List.copyOf(weeksByYear);
    }
  }

  /** Uncovered weeks of one use. */
  public record UncoveredUse(String place, String form, double weeks, double weeksTail) {}

  /**
   * A limit that the plan uses up.
   *
   * @param saves what one more unit would save if the best option that it keeps out came in
   * @param keepsOut ids of projects that would be worth their cost and do not fit
   */
  public record Binding(
      Limit limit, double used, double allowed, double saves, List<String> keepsOut) {
    public Binding {
      keepsOut = List.copyOf(keepsOut);
    }
  }
}
