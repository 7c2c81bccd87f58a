package org.lodestone.simulation;

import java.util.List;
import java.util.SortedMap;
import org.lodestone.contingency.Contingency;
import org.lodestone.network.Site;
import org.lodestone.network.SiteId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Scenario;

/**
 * Several sites that stop at once for a whole horizon, as when one owner refuses to deliver. Sites
 * whose part of their country's capacity no source gives cannot be stopped and are left out: {@link
 * #isKnown} tells which.
 */
public final class OwnerOutage {
  private OwnerOutage() {}

  /** Whether a site's part of the capacity of its processes is known. */
  public static boolean isKnown(SupplyNetwork network, String site) {
    return network.sites().stream()
        .filter(each -> each.id().text().equals(site))
        .anyMatch(each -> each.share().isPresent());
  }

  /**
   * What stays uncovered of the consumer's uses, in tonnes over the horizon (S13).
   *
   * @param template horizon, period, behaviour and stocks
   * @param parts of each site that stops, 0 to 1; sites that are not known are passed over
   */
  public static double uncovered_t(
      SupplyNetwork network,
      Scenario template,
      Consumer consumer,
      SortedMap<SiteId, Double> parts) {
    var known =
        network.sites().stream()
            .filter(site -> site.share().isPresent() && parts.containsKey(site.id()))
            .map(Site::id)
            .toList();
    var span = OutageRanking.wholeHorizon(template);
    List<Contingency> outages =
        known.stream()
            .<Contingency>map(
                site ->
                    new Contingency.SiteOutage(
                        "outage of " + site, site, parts.getOrDefault(site, 0.0), span))
            .toList();
    var resolved = template.withContingencies(outages).resolve(network);
    var result = new Simulation(resolved).run();
    return consumer.uses(network, resolved).stream()
        .mapToDouble(use -> use.explained() * result.totalShortage(use.node()))
        .sum();
  }
}
