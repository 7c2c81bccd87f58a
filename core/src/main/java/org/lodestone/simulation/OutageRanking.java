package org.lodestone.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lodestone.contingency.Contingency;
import org.lodestone.contingency.Span;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Process;
import org.lodestone.network.SiteId;
import org.lodestone.network.Stage;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.quantity.Basis;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.Scenario;

/**
 * Every single outage, one at a time: all processes of one stage at one place, and every named site
 * with a known share. Ranked by the demand of the consumer that stays uncovered; ties by weeks,
 * then by id. The consumer's own stages count as suppliers too.
 *
 * <p>Not covered: final assembly of uses that nobody ships, which is no loss of supply; supply that
 * enters from outside the network (collected scrap, residuals), and outages of two at once.
 *
 * @param unit unit of the demand and of what is uncovered
 * @param demand the consumer's demand over the horizon
 */
public record OutageRanking(
    Status status, String unit, Basis basis, double demand, List<Outage> outages) {

  /** Whether all outages were run. */
  public enum Status {
    COMPLETE,
    /** Stopped on request; the outages listed are those that were finished. */
    PARTIAL
  }

  /**
   * What one outage does to the consumer.
   *
   * @param site the site that stops; empty if the whole stage at the place does
   * @param uncovered demand not met over the horizon
   * @param uncoveredShare that part of the demand, 0 to 1
   * @param weeksToFirstShortage from the start of the outage to the first period in which a use is
   *     short; empty if none is
   * @param uses the same by form of use, in the consumer's order
   */
  public record Outage(
      PlaceId place,
      Stage stage,
      Optional<SiteId> site,
      double uncovered,
      double uncoveredShare,
      OptionalDouble weeksToFirstShortage,
      List<UseOutage> uses) {

    public Outage {
      uses = List.copyOf(uses);
    }

    /** The outage as a contingency, to study it on its own. */
    public Contingency toContingency(SupplyNetwork network, Span span) {
      if (site.isPresent()) {
        return new Contingency.SiteOutage("outage of " + site.get(), site.get(), 1, span);
      }
      var processes =
          network.processes().stream()
              .filter(p -> p.place().equals(place))
              .filter(p -> network.recipe(p.recipe()).stage().equals(stage))
              .map(Process::id)
              .toList();
      return new Contingency.ProcessOutage(
          "outage of " + stage.id() + " in " + place, processes, 1, span);
    }
  }

  /** What an outage does to one use. */
  public record UseOutage(
      FormId form, double uncovered, double uncoveredShare, OptionalDouble weeksToFirstShortage) {}

  static final Comparator<Outage> WORST_FIRST =
      Comparator.comparingDouble(Outage::uncovered)
          .reversed()
          .thenComparingDouble(o -> o.weeksToFirstShortage().orElse(Double.MAX_VALUE))
          .thenComparing(Outage::place)
          .thenComparing(Outage::stage)
          .thenComparing(o -> o.site().map(SiteId::text).orElse(""));

  public OutageRanking {
    outages = List.copyOf(outages);
  }

  /** An outage of everything from the first day to the last of a scenario. */
  public static Span wholeHorizon(Scenario scenario) {
    return new Span(0, scenario.horizonDays(), 0);
  }

  /**
   * Runs all outages.
   *
   * @param template horizon, period, behaviour and stocks; contingencies that it already has act in
   *     every run
   * @param span when the outage acts
   */
  public static OutageRanking rank(
      SupplyNetwork network, Scenario template, Consumer consumer, Span span, Progress progress) {
    return new OutageRuns(network, template, consumer, span, progress).rank();
  }
}
