package org.lodestone.plan.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lodestone.data.yaml.Field;
import org.lodestone.scenario.PeriodLength;

/**
 * What a plan file asks (format {@code docs/formats/plan.md}). Ids are as written; a plan problem
 * looks them up. Money is in millions of US dollars unless a currency stands beside it.
 *
 * @param signed the day from which commitments count
 * @param decideBy the day by which support must be adopted
 * @param start first day of the first period
 * @param scenario path of the scenario file whose draws are the outcomes, relative to this file
 * @param partners places that are commanded like the parties but pay nothing and cover nothing
 * @param rates what a unit of another currency is worth in US dollars
 */
public record PlanFile(
    String name,
    LocalDate signed,
    LocalDate decideBy,
    LocalDate start,
    int years,
    PeriodLength period,
    String scenario,
    Sampling sampling,
    Tail tail,
    double discount_perYear,
    List<Party> parties,
    List<String> partners,
    List<Rate> rates,
    Growth growth,
    Completion completion,
    Terms terms,
    List<FormPrice> prices,
    UnmetValue unmet,
    List<StockChoice> stocks,
    Selection selection,
    List<Trigger> triggers,
    List<Freight> freight) {

  /** How many outcomes, from which seed. */
  public record Sampling(int outcomes, long seed) {}

  /**
   * How much the worst counts (V3).
   *
   * @param part the worst part of all outcomes, 0 to 1
   * @param weight of their mean in the objective, 0 to 1
   */
  public record Tail(double part, double weight) {}

  /**
   * Who pays.
   *
   * @param budget_perYear in millions of the currency, per fiscal year from the one that holds the
   *     start of the plan; the last number holds for all later years
   * @param leastShare of the public cost of all parties, 0 to 1
   * @param mostShare of the public cost of all parties, 0 to 1
   * @param permits regulatory easings that its offices can carry in all
   */
  public record Party(
      String place,
      String currency,
      List<Double> budget_perYear,
      double leastShare,
      double mostShare,
      int permits) {
    public Party {
      budget_perYear = List.copyOf(budget_perYear);
    }

    Party with(List<Double> budget) {
      return new Party(place, currency, budget, leastShare, mostShare, permits);
    }

    /** The budget of a fiscal year counted from 0. */
    public double budget(int year) {
      return budget_perYear.get(Math.min(year, budget_perYear.size() - 1));
    }
  }

  /** US dollars per unit of a currency on a day. */
  public record Rate(String currency, double usd, LocalDate date, String source) {}

  /**
   * How the world grows without us.
   *
   * @param demand_perYear of all final demand
   * @param supply_perYear of every existing process and lane
   */
  public record Growth(double demand_perYear, double supply_perYear, String why) {}

  /**
   * The probability that a project is completed without new support, by its status.
   *
   * @param byStatus in the words of the register
   */
  public record Completion(Map<String, Double> byStatus, String why) {
    public Completion {
      byStatus = Map.copyOf(byStatus);
    }
  }

  /**
   * On which terms the state lends, insures and owns; where a programme publishes none.
   *
   * @param loanRate interest that the state asks, per year
   * @param referenceRate interest that the project would pay elsewhere, per year
   * @param tenor_years of loans and guarantees
   * @param grace_years of loans
   * @param loss part of the money that is lost if a project is not completed, 0 to 1
   * @param fee of guarantees and insurance, per year on what is covered
   * @param usualShare of the capital cost, where a programme names no largest share, 0 to 1
   * @param office_musd what examining and carrying one project costs an office
   * @param premium part by which offtakes and floors lie above the expected price, 0 to 1
   */
  public record Terms(
      double loanRate,
      double referenceRate,
      int tenor_years,
      int grace_years,
      double loss,
      double fee,
      double usualShare,
      double office_musd,
      double premium,
      String why) {}

  /**
   * The price of a form, for floors and offtakes: log-normal around a level that it returns to
   * (F13).
   *
   * @param form a form or a group
   * @param usd_perKg the level
   * @param floor_usdPerKg what a price floor pays up to
   * @param volatility_perYear standard deviation of the yearly change of its logarithm
   * @param reversion_perYear part of the distance to the level that is closed in a year
   * @param drawn prices in dollars per kilogram by draw and year, in place of the log-normal; empty
   *     unless paths are given
   */
  public record FormPrice(
      String form,
      double usd_perKg,
      double floor_usdPerKg,
      double volatility_perYear,
      double reversion_perYear,
      String why,
      List<List<Double>> drawn) {
    public FormPrice {
      drawn = drawn.stream().map(List::copyOf).toList();
    }

    /** The same price on given paths. */
    public FormPrice on(List<List<Double>> paths) {
      return new FormPrice(
          form, usd_perKg, floor_usdPerKg, volatility_perYear, reversion_perYear, why, paths);
    }

    /** The level and the paths times a factor; the floor stays. */
    public FormPrice times(double factor) {
      return new FormPrice(
          form,
          usd_perKg * factor,
          floor_usdPerKg,
          volatility_perYear,
          reversion_perYear,
          why,
          drawn.stream().map(path -> path.stream().map(price -> price * factor).toList()).toList());
    }
  }

  /**
   * What a tonne of unmet final demand costs.
   *
   * @param musd_perTonne by class of priority; the last one holds for all further classes
   * @param others what the demand of places that are no party counts, as a part of that
   */
  public record UnmetValue(List<Double> musd_perTonne, double others, String why) {
    public UnmetValue {
      musd_perTonne = List.copyOf(musd_perTonne);
    }
  }

  /**
   * A stock that may be built.
   *
   * @param party place of who pays
   * @param place where it lies
   * @param most_days the largest size, in days of use there
   * @param usd_perKg price of purchase
   * @param carry_perYear storage and rotation, as a part of the value
   * @param builtOver_periods so many periods the purchases are spread over
   */
  public record StockChoice(
      String party,
      String place,
      String form,
      double most_days,
      double usd_perKg,
      double carry_perYear,
      int builtOver_periods,
      String why) {}

  /**
   * Which projects may be chosen at all.
   *
   * @param starts years from the start of the plan in which support may begin
   * @param without ids of projects that are left out
   * @param refuseFlags whether an open environmental or social issue excludes a project
   * @param shortlist who must be for a project so that it may be chosen
   * @param votes what the parties say about projects, each about a project once
   */
  public record Selection(
      List<Integer> starts,
      List<String> without,
      FlagRule refuseFlags,
      ListRule shortlist,
      List<Vote> votes) {
    public Selection {
      starts = List.copyOf(starts);
      without = List.copyOf(without);
      votes = List.copyOf(votes);
    }

    Selection with(List<Vote> others) {
      return new Selection(starts, without, refuseFlags, shortlist, others);
    }

    /** The vote of a party on a project, if it has cast one. */
    public Optional<Vote> findVote(String party, String project) {
      return votes.stream()
          .filter(vote -> vote.party().equals(party) && vote.project().equals(project))
          .findFirst();
    }

    /** Where a party stands on a project; who says nothing is neutral. */
    public Stand stand(String party, String project) {
      return findVote(party, project).map(Vote::stand).orElse(Stand.NEUTRAL);
    }
  }

  /**
   * Who must be for a project so that it is on the list that the parties share (P19). One stand
   * against keeps it off under every rule.
   */
  public enum ListRule {
    /** Nobody. */
    OPEN,
    /** At least one party. */
    ONE_FOR,
    /** Every party. */
    ALL_FOR;

    /** Whether so many of so many parties are enough. */
    public boolean admits(int supporters, int parties) {
      return switch (this) {
        case OPEN -> true;
        case ONE_FOR -> supporters > 0;
        case ALL_FOR -> supporters == parties;
      };
    }
  }

  /** What an open environmental or social issue of a project means. */
  public enum FlagRule {
    SHOW,
    REFUSE
  }

  /**
   * What a party says about a project. Scores by which it came to that are its own: they are
   * checked when a file is read, and not kept.
   *
   * @param stand for, neutral or against; one stand against keeps a project off the joint list
   */
  public record Vote(String party, String project, Stand stand, String reason) {}

  /** A party's stand on a project. */
  public enum Stand {
    FOR,
    NEUTRAL,
    AGAINST
  }

  /**
   * A contingency that a measure of ours may provoke.
   *
   * @param kinds kinds of instruments in the words of the register
   * @param contingency name of a contingency of the scenario file, which happens only then
   */
  public record Trigger(List<String> kinds, String contingency, double probability, String why) {
    public Trigger {
      kinds = List.copyOf(kinds);
    }
  }

  /**
   * What it costs to ship a form from one place or project to another (P21).
   *
   * @param usd_perTonne beyond what the goods cost
   * @param transit_days of a lane from or to a project; empty for what P1 assumes
   */
  public record Freight(
      String form,
      String from,
      String to,
      double usd_perTonne,
      Optional<Double> transit_days,
      String why) {
    /** The lane as resolved scenarios name it. */
    public String lane() {
      return form + ":" + from + ">" + to;
    }
  }

  /** The version of the format that this program reads. */
  public static final int FORMAT_VERSION = 1;

  public PlanFile {
    parties = List.copyOf(parties);
    partners = List.copyOf(partners);
    rates = List.copyOf(rates);
    prices = List.copyOf(prices);
    stocks = List.copyOf(stocks);
    triggers = List.copyOf(triggers);
    freight = List.copyOf(freight);
  }

  /** Reads a plan file; faults name file, line and field. */
  public static PlanFile read(String file, String text) {
    return new PlanFileReader(Field.document(file, text).version(FORMAT_VERSION)).read();
  }

  /** The party at a place. */
  public Optional<Party> findParty(String place) {
    return parties.stream().filter(party -> party.place().equals(place)).findFirst();
  }

  /** US dollars per unit of a currency, if the file states it. */
  public Optional<Double> findUsdPer(String currency) {
    if (currency.equals("USD")) {
      return Optional.of(1.0);
    }
    return rates.stream()
        .filter(rate -> rate.currency().equals(currency))
        .map(Rate::usd)
        .findFirst();
  }

  /** The day from which an application can be written, if support is to begin in this year. */
  public LocalDate begin(int startYear) {
    return startYear == 0 ? signed : start.plusYears(startYear);
  }

  /** The same question with every budget multiplied by a factor. */
  public PlanFile withBudgets(double factor) {
    var copy = new Copy(this);
    copy.parties =
        parties.stream()
            .map(p -> p.with(p.budget_perYear().stream().map(b -> b * factor).toList()))
            .toList();
    return copy.file();
  }

  /**
   * The same question with more money, in equal parts over the years.
   *
   * @param party whose budget grows; empty for those of all parties, in equal parts
   */
  public PlanFile withMore(String party, double musd) {
    var copy = new Copy(this);
    copy.parties = parties.stream().map(p -> withMore(p, party, musd)).toList();
    return copy.file();
  }

  private Party withMore(Party own, String party, double musd) {
    boolean grows = party.isEmpty() || party.equals(own.place());
    double part = party.isEmpty() ? musd / parties.size() : musd;
    double more = grows ? part / years / findUsdPer(own.currency()).orElseThrow() : 0;
    return own.with(IntStream.range(0, years).mapToObj(y -> own.budget(y) + more).toList());
  }

  /** The same question without a balance between the parties. */
  public PlanFile withoutShares() {
    var copy = new Copy(this);
    copy.parties =
        parties.stream()
            .map(p -> new Party(p.place(), p.currency(), p.budget_perYear(), 0, 1, p.permits()))
            .toList();
    return copy.file();
  }

  /** The same question with another sample of outcomes. */
  public PlanFile withSampling(Sampling other) {
    var copy = new Copy(this);
    copy.sampling = other;
    return copy.file();
  }

  /** The same question in other periods. */
  public PlanFile withPeriod(PeriodLength other) {
    var copy = new Copy(this);
    copy.period = other;
    return copy.file();
  }

  /** The same question with votes beside those of the file. */
  public PlanFile withVotes(List<Vote> more) {
    var votes = new ArrayList<>(selection.votes());
    votes.addAll(more);
    var copy = new Copy(this);
    copy.selection = selection.with(votes);
    return copy.file();
  }

  /** The same question for one of the parties: its money, its stocks, its uses. */
  public PlanFile onlyFor(String party) {
    var copy = new Copy(this);
    copy.parties = parties.stream().filter(p -> p.place().equals(party)).toList();
    copy.stocks = stocks.stream().filter(s -> s.party().equals(party)).toList();
    copy.selection =
        selection.with(selection.votes().stream().filter(v -> v.party().equals(party)).toList());
    return copy.file();
  }

  /** The same question with other assumptions. */
  public PlanFile assuming(
      Completion otherCompletion, List<FormPrice> otherPrices, UnmetValue worth) {
    var copy = new Copy(this);
    copy.completion = otherCompletion;
    copy.prices = otherPrices;
    copy.unmet = worth;
    return copy.file();
  }

  /** The same question with other triggers, and with freight beside that of the file. */
  public PlanFile provoking(List<Trigger> otherTriggers, List<Freight> more) {
    var copy = new Copy(this);
    copy.triggers = otherTriggers;
    copy.freight = new ArrayList<>(freight);
    copy.freight.addAll(more);
    return copy.file();
  }

  /** The same parties and network over other years, without what measures may provoke. */
  public PlanFile over(LocalDate otherStart, int otherYears, PeriodLength otherPeriod) {
    var copy = new Copy(this);
    copy.start = otherStart;
    copy.years = otherYears;
    copy.period = otherPeriod;
    copy.triggers = List.of();
    return copy.file();
  }

  /** A plan file on the way to another: what is not set stays. */
  private static final class Copy {
    private final PlanFile from;
    private LocalDate start;
    private int years;
    private PeriodLength period;
    private Sampling sampling;
    private List<Party> parties;
    private Completion completion;
    private List<FormPrice> prices;
    private UnmetValue unmet;
    private List<StockChoice> stocks;
    private Selection selection;
    private List<Trigger> triggers;
    private List<Freight> freight;

    Copy(PlanFile from) {
      this.from = from;
      start = from.start;
      years = from.years;
      period = from.period;
      sampling = from.sampling;
      parties = from.parties;
      completion = from.completion;
      prices = from.prices;
      unmet = from.unmet;
      stocks = from.stocks;
      selection = from.selection;
      triggers = from.triggers;
      freight = from.freight;
    }

    PlanFile file() {
      return new PlanFile(
          from.name,
          from.signed,
          from.decideBy,
          start,
          years,
          period,
          from.scenario,
          sampling,
          from.tail,
          from.discount_perYear,
          parties,
          from.partners,
          from.rates,
          from.growth,
          completion,
          from.terms,
          prices,
          unmet,
          stocks,
          selection,
          triggers,
          freight);
    }
  }
}
