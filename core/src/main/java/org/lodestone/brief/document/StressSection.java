package org.lodestone.brief.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stops and when: a scenario, its runs, and what the best response could still do. */
public record StressSection(
    ScenarioSummary scenario,
    List<Run> runs,
    @Nullable BestResponseSummary bestResponse,
    @Nullable Quantity breakEvenDays) {

  /**
   * The question.
   *
   * @param start calendar day of day 0
   * @param period {@code week} or {@code month}
   */
  public record ScenarioSummary(
      String name,
      String start,
      String period,
      double horizonDays,
      List<Text> contingencies,
      BehaviourSummary behaviour) {
    public ScenarioSummary {
      contingencies = List.copyOf(contingencies);
    }
  }

  /**
   * The explicit inputs of the behavioural engine (docs/model/simulation.md).
   *
   * @param stateStockDays days of cover that state stocks are taken to hold; null: as the network
   *     states them
   */
  public record BehaviourSummary(
      double reroutingDelayDays,
      double reroutingRampDays,
      double laneHeadroom,
      double correctionDays,
      String rationing,
      double releaseDaysPerDay,
      @Nullable Double stateStockDays) {}

  /**
   * One run.
   *
   * @param reroutingShare part of lost supply that is asked of other suppliers, 0 to 1
   * @param stateStockDays as in {@link BehaviourSummary}
   */
  public record Run(
      String id,
      Text label,
      double reroutingShare,
      @Nullable Double stateStockDays,
      Quantity uncovered,
      double uncoveredShare,
      List<FirstShortage> firstShortage,
      Series series,
      List<CauseChain> causes) {
    public Run {
      firstShortage = List.copyOf(firstShortage);
      causes = List.copyOf(causes);
    }
  }

  /**
   * When a use first runs short.
   *
   * @param period index into the periods; null if it never does
   * @param week weeks since the start, the first being 1
   * @param date first day of the period
   */
  public record FirstShortage(
      String form, @Nullable Integer period, @Nullable Integer week, @Nullable String date) {}

  /** The run over time. */
  public record Series(
      List<String> periods, List<Served> served, List<Stock> stock, List<Imports> imports) {
    public Series {
      periods = List.copyOf(periods);
      served = List.copyOf(served);
      stock = List.copyOf(stock);
      imports = List.copyOf(imports);
    }
  }

  /** The part of a use's demand that is met, per period. */
  public record Served(String form, List<Double> share) {
    public Served {
      share = List.copyOf(share);
    }
  }

  /**
   * Stock at a place at the end of each period, of industry and state together.
   *
   * @param t in tonnes
   * @param days in days of the baseline's use
   */
  public record Stock(String form, String place, List<Double> t, List<Double> days) {
    public Stock {
      t = List.copyOf(t);
      days = List.copyOf(days);
    }
  }

  /** What was shipped to the consumer, in tonnes per period. */
  public record Imports(String form, String from, List<Double> t) {
    public Imports {
      t = List.copyOf(t);
    }
  }

  /** Why a use runs short, from the use up to what started it. */
  public record CauseChain(String form, List<Text> chain) {
    public CauseChain {
      chain = List.copyOf(chain);
    }
  }

  /** The least that could be left uncovered, known in advance and commanded by one hand. */
  public record BestResponseSummary(
      Quantity uncovered,
      double uncoveredShare,
      String period,
      double largestViolation,
      List<Binding> bindings,
      ThreeWays ways) {
    public BestResponseSummary {
      bindings = List.copyOf(bindings);
    }
  }

  /**
   * Part of all demand in the network left unserved by firms as they behave, by a planner who looks
   * only so many periods ahead, and by one who knows all in advance.
   *
   * @param periodsAhead derived from the depth of the chain (L6)
   * @param valueOfForesight points that the second planner saves against the first
   */
  public record ThreeWays(
      double behaviour,
      double rolling,
      double foresight,
      int periodsAhead,
      double valueOfForesight) {}

  /**
   * A bound that holds the best response back.
   *
   * @param oneMore points saved per tonne more, {@code oneLess} lost per tonne less: the shadow
   *     price lies in between; null where it is not bounded
   */
  public record Binding(
      String kind,
      String name,
      List<String> causes,
      String first,
      String last,
      @Nullable Double oneMore,
      @Nullable Double oneLess) {
    public Binding {
      causes = List.copyOf(causes);
    }
  }

  public StressSection {
    runs = List.copyOf(runs);
  }
}
