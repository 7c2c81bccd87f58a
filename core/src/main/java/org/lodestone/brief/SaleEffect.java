package org.lodestone.brief;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lodestone.measure.sale.AssetSale;
import org.lodestone.measure.sale.AssetSale.OutageEffect;
import org.lodestone.measure.sale.ControlledCapacity;
import org.lodestone.measure.sale.SaleReview;
import org.lodestone.network.SiteId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Behaviour;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Scenario;
import org.lodestone.simulation.Consumer;
import org.lodestone.simulation.OwnerOutage;

/**
 * What it costs a consumer if the largest owner of a stage refuses, before a sale and after it (V3
 * of {@code docs/model/asset-sale.md}): two years in weeks, no new supplier.
 */
public final class SaleEffect {
  private static final int WEEKS = 104;

  private final SupplyNetwork network;
  private final Consumer consumer;
  private final ControlledCapacity capacity;
  private final AssetSale sale;

  public SaleEffect(
      SupplyNetwork network, Consumer consumer, ControlledCapacity capacity, AssetSale sale) {
    this.network = network;
    this.consumer = consumer;
    this.capacity = capacity;
    this.sale = sale;
  }

  /** The simulated outage; empty if no site of either owner can be stopped in the network. */
  public Optional<OutageEffect> outage(SaleReview.Change change) {
    var before = parts(change.largestBefore().owner(), false);
    var after = parts(change.largestAfter().owner(), true);
    return before.isEmpty() && after.isEmpty()
        ? Optional.empty()
        : Optional.of(new OutageEffect(uncovered_t(before), uncovered_t(after)));
  }

  /** Sites of the stage that the network cannot stop, because no source gives their part. */
  public List<String> listUnknown() {
    return capacity.holdings().stream()
        .map(ControlledCapacity.Holding::site)
        .filter(site -> !OwnerOutage.isKnown(network, site))
        .toList();
  }

  private double uncovered_t(SortedMap<SiteId, Double> parts) {
    var template =
        new Scenario(
            "outage of an owner",
            LocalDate.of(network.baselineYear() + 1, 1, 1),
            PeriodLength.WEEK,
            WEEKS * PeriodLength.WEEK.days(),
            List.of(),
            Behaviour.CAUTIOUS,
            Scenario.STOCKS_OF_NETWORK);
    return OwnerOutage.uncovered_t(network, template, consumer, parts);
  }

  /** The part of each known site that an owner controls, before or after the sale. */
  private SortedMap<SiteId, Double> parts(String owner, boolean sold) {
    var parts = new TreeMap<SiteId, Double>(Comparator.comparing(SiteId::text));
    for (var holding : capacity.holdings()) {
      double part = holding.owner().equals(owner) ? 1 : 0;
      if (sold && holding.site().equals(sale.site())) {
        double kept = part * (1 - sale.part());
        part = sale.buyer().equals(owner) ? Math.max(part, sale.part()) : kept;
      }
      if (part > 0 && OwnerOutage.isKnown(network, holding.site())) {
        parts.put(new SiteId(holding.site()), part);
      }
    }
    return parts;
  }
}
