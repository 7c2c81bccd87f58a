package org.lodestone.data;

import java.util.List;
import java.util.Optional;
import org.lodestone.quantity.Period;

/**
 * A row of the project register: who wants to build what, with which money, and which instruments
 * could help. Amounts are formulas over row ids, so that each number has its evidence; a state or a
 * date is supported by the source of its own row.
 */
public sealed interface RegisterRow extends Row {

  /** How far a project is. */
  enum ProjectStatus {
    ANNOUNCED,
    FEASIBILITY,
    PERMITTING,
    FINANCING,
    CONSTRUCTION,
    COMMISSIONING,
    OPERATING,
    PAUSED
  }

  /** The ladder that money climbs. Only what is committed can be counted on. */
  enum FundingState {
    /** Said in public. */
    ANNOUNCED,
    /** Promised under conditions: a letter of intent, a term sheet. */
    CONDITIONAL,
    /** Contracted. */
    COMMITTED,
    /** Paid out. */
    DISBURSED,
    /** Paid out, and what it was for is there. */
    DELIVERED
  }

  /** What sort of help an instrument is. */
  enum InstrumentKind {
    GRANT,
    LOAN,
    GUARANTEE,
    EQUITY,
    OFFTAKE,
    INSURANCE,
    EASING,
    PRICE_FLOOR,
    CFD,
    STOCK_PURCHASE,
    BORDER_FLOOR
  }

  /** Whether an authority has said yes. */
  enum PermitState {
    NEEDED,
    FILED,
    GRANTED,
    REFUSED,
    UNKNOWN
  }

  /** What a cost is for. */
  enum CostKind {
    /** Money until first production. */
    CAPEX,
    /** Money per unit of activity of a recipe. */
    OPEX,
    /** Money bound in stocks and receivables at full output. */
    WORKING_CAPITAL
  }

  /** Whether a project can go on without what it needs. */
  enum NeedStrength {
    /** It cannot run without. */
    HARD,
    /** It can buy elsewhere. */
    SOFT
  }

  /** How the length of a step is counted. */
  enum StepCalendar {
    /** Days of the calendar. */
    DAYS,
    /** Days on which the party's offices work. */
    BUSINESS_DAYS,
    /** Months of the calendar. */
    MONTHS,
    /** Money waits for the beginning of the party's next fiscal year; the length is added. */
    FISCAL_YEAR
  }

  /** What a ceiling limits. */
  enum CeilingScope {
    /** All projects together, over the whole life of the programme. */
    PROGRAMME,
    /** All projects together in one fiscal year. */
    YEAR,
    /** One project. */
    PROJECT
  }

  /** What an open issue is about. */
  enum FlagKind {
    ENVIRONMENTAL,
    SOCIAL
  }

  /** Whether an issue still stands. */
  enum FlagState {
    OPEN,
    RESOLVED
  }

  /**
   * A plan to build or enlarge something: one row of the table {@code projects}.
   *
   * @param stages ids of stages
   * @param sites ids of the sites that it builds on
   * @param ultimateOwner who controls it in the end, as the source writes it
   * @param ownerPlace place of the state to which the ultimate owner belongs
   * @param decided when the owner decided to build; empty if not yet
   * @param earliest the first month in which it may produce
   * @param likely when it will probably produce
   * @param latest the last month that is taken as possible
   * @param startReason why these three dates
   */
  record Project(
      String id,
      String name,
      String place,
      List<String> stages,
      List<String> sites,
      String owner,
      String ultimateOwner,
      String ownerPlace,
      ProjectStatus status,
      Optional<Period> decided,
      Period earliest,
      Period likely,
      Period latest,
      String startReason,
      String source,
      String locator,
      String note,
      RowRef at)
      implements RegisterRow {
    public Project {
      stages = List.copyOf(stages);
      sites = List.copyOf(sites);
    }
  }

  /** An environmental or social issue of a project: one row of the table {@code project-flags}. */
  record ProjectFlag(
      String project,
      FlagKind kind,
      String issue,
      FlagState state,
      String source,
      String locator,
      String note,
      RowRef at)
      implements RegisterRow {
    @Override
    public String id() {
      return project + " " + kind + " " + issue;
    }
  }

  /**
   * A recipe that a project will carry out: one row of the table {@code project-processes}.
   *
   * @param capacity formula for the activity of a full year, in {@code unit}
   * @param unit the unit of the form in which the recipe is counted, per year
   * @param rampUpMonths formula for the months from first to full output
   * @param lifeYears formula for the years of production
   */
  record ProjectProcess(
      String project,
      String recipe,
      String place,
      String capacity,
      String unit,
      String rampUpMonths,
      String lifeYears,
      String note,
      RowRef at)
      implements RegisterRow {
    @Override
    public String id() {
      return project + " " + recipe + "@" + place;
    }
  }

  /**
   * Something that a project needs from elsewhere: one row of the table {@code project-needs}.
   *
   * @param form a form or a group
   * @param fromProjects projects of which one at least must go ahead
   * @param fromPlaces places that can supply the form as well
   */
  record ProjectNeed(
      String project,
      String form,
      List<String> fromProjects,
      List<String> fromPlaces,
      NeedStrength strength,
      String source,
      String locator,
      String note,
      RowRef at)
      implements RegisterRow {
    public ProjectNeed {
      fromProjects = List.copyOf(fromProjects);
      fromPlaces = List.copyOf(fromPlaces);
    }

    @Override
    public String id() {
      return project + " needs " + form;
    }
  }

  /**
   * A sale agreed beforehand: one row of the table {@code offtakes}. Either the share or the amount
   * is filled.
   *
   * @param form a form or a group
   * @param share formula for the part of the output, 0 to 1; empty if an amount is agreed
   * @param amount formula for the amount per year in the unit of the rows; empty if a share is
   *     agreed
   */
  record Offtake(
      String id,
      String project,
      String buyerPlace,
      String buyer,
      String form,
      String share,
      String amount,
      Optional<Period> from,
      Optional<Period> until,
      String source,
      String locator,
      String note,
      RowRef at)
      implements RegisterRow {}

  /**
   * A permit that a project needs: one row of {@code permits.csv}.
   *
   * @param earliest when it may be granted at the earliest
   * @param statutoryDays formula for the days that the law gives the authority; empty if unknown
   */
  record Permit(
      String id,
      String project,
      String permit,
      String authority,
      PermitState state,
      Optional<Period> filed,
      Optional<Period> granted,
      Optional<Period> earliest,
      Optional<Period> latest,
      String statutoryDays,
      String source,
      String locator,
      String note,
      RowRef at)
      implements RegisterRow {}

  /**
   * What a project costs: one row of the table {@code project-costs}.
   *
   * @param recipe the recipe whose activity an opex row counts; empty for other kinds
   * @param amount formula, in {@code currency}
   * @param priceYear the year whose money is meant
   */
  record ProjectCost(
      String project,
      CostKind kind,
      String recipe,
      String amount,
      String currency,
      int priceYear,
      String note,
      RowRef at)
      implements RegisterRow {
    @Override
    public String id() {
      return project + " " + kind + " " + recipe;
    }
  }

  /**
   * Money for a project: one row of the table {@code funding}.
   *
   * @param party place of the state or of the private giver
   * @param rivalOf id of the row that tells of the same money with another amount or state; the two
   *     stand side by side and never add
   */
  record Funding(
      String id,
      String project,
      String party,
      String giver,
      InstrumentKind instrument,
      String amount,
      String currency,
      FundingState state,
      Period date,
      String rivalOf,
      String source,
      String locator,
      String note,
      RowRef at)
      implements RegisterRow {}

  /**
   * A programme from which projects may get help: one row of the table {@code instruments}.
   *
   * @param party the state that gives
   * @param law the law or programme on which it rests
   * @param ceiling formula for the largest amount; empty if none is known
   * @param largestShare formula for the largest part of the capital cost, 0 to 1; empty if none
   * @param places where a project may lie; empty for everywhere
   * @param stages stages that are eligible; empty for all
   * @param buyers places one of which must buy; empty if none must
   * @param completion formula for the rise of the probability of completion, 0 to 1
   * @param monthsSaved formula for the months by which first production comes earlier
   */
  record Instrument(
      String id,
      InstrumentKind kind,
      String party,
      String giver,
      String law,
      Optional<Period> from,
      Optional<Period> until,
      String ceiling,
      String currency,
      CeilingScope ceilingScope,
      String largestShare,
      List<String> places,
      List<String> stages,
      List<String> buyers,
      String completion,
      String monthsSaved,
      String source,
      String locator,
      String note,
      RowRef at)
      implements RegisterRow {
    public Instrument {
      places = List.copyOf(places);
      stages = List.copyOf(stages);
      buyers = List.copyOf(buyers);
    }
  }

  /**
   * A step from application to adopted support: one row of the table {@code instrument-steps}. The
   * steps of an instrument follow one another in the order of the table.
   *
   * @param length formula, counted as {@code calendar} says
   */
  record InstrumentStep(
      String instrument, String step, StepCalendar calendar, String length, String note, RowRef at)
      implements RegisterRow {
    @Override
    public String id() {
      return instrument + " " + step;
    }
  }
}
