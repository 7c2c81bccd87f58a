package org.lodestone.measure.sale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.Row;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.quantity.Basis;

/**
 * Who controls how much capacity of one form. Capacity belongs to the ultimate owner of its site;
 * only sites of which a capacity is published are counted, so that shares are shares of the known.
 *
 * @param form the form or group
 * @param holdings one for each site
 */
public record ControlledCapacity(String form, List<Holding> holdings) {

  private static final String PER_YEAR = "t/a";

  /**
   * The capacity of a site.
   *
   * @param site id of the site
   * @param owner its ultimate owner, as the source writes it
   * @param capacity_t tonnes per year with their evidence
   */
  public record Holding(String site, String owner, Sourced capacity_t) {
    public Holding {
      if (!(capacity_t.value() >= 0)) {
        throw new IllegalArgumentException(
            "The capacity (%s t/a) of the site %s must not be negative."
                .formatted(capacity_t.value(), site));
      }
    }
  }

  public ControlledCapacity {
    holdings = List.copyOf(holdings);
  }

  /**
   * The sites of a package that operate or are commissioned, with the newest capacity that stands
   * (not one that is announced).
   *
   * @param form the form or group that capacities must be about
   * @param basis the basis of the capacities; others cannot be added to them
   */
  public static ControlledCapacity of(DataPackage data, String form, Basis basis) {
    var holdings = new ArrayList<Holding>();
    for (var site : data.sites()) {
      if (site.status() == Row.Site.Status.OPERATING) {
        capacity(data, site, form, basis)
            .ifPresent(
                capacity -> holdings.add(new Holding(site.id(), site.ultimateOwner(), capacity)));
      }
    }
    return new ControlledCapacity(form, holdings);
  }

  private static Optional<Sourced> capacity(
      DataPackage data, Row.Site site, String form, Basis basis) {
    return data.figures().stream()
        .filter(figure -> figure.site().equals(site.id()))
        .filter(figure -> figure.quantity().equals("capacity"))
        .filter(figure -> figure.form().equals(form) && figure.basis() == basis)
        .filter(figure -> figure.unit().equals(PER_YEAR))
        .filter(figure -> figure.status() != Figure.Status.ANNOUNCED)
        .filter(figure -> figure.number().isPresent())
        .max(Comparator.comparingInt(ControlledCapacity::year))
        .flatMap(data::findSourced);
  }

  private static int year(Figure figure) {
    return figure.period().map(period -> period.year()).orElse(0);
  }

  /** A capacity that nobody told us of, for instance of a plant that a sale is about. */
  public ControlledCapacity with(Holding holding) {
    var all = new ArrayList<>(holdings);
    all.add(holding);
    return new ControlledCapacity(form, all);
  }

  /** The capacity of all sites, in tonnes per year. */
  public double total_t() {
    return holdings.stream().mapToDouble(holding -> holding.capacity_t.value()).sum();
  }

  /** Owners with their parts of the capacity, 0 to 1, in the order in which they first stand. */
  public List<OwnerShare> shares() {
    double total_t = total_t();
    var byOwner = new LinkedHashMap<String, Double>();
    for (var holding : holdings) {
      byOwner.merge(holding.owner, holding.capacity_t.value(), Double::sum);
    }
    return byOwner.entrySet().stream()
        .map(entry -> new OwnerShare(entry.getKey(), total_t == 0 ? 0 : entry.getValue() / total_t))
        .toList();
  }

  /** The part of one owner, 0 to 1; 0 if it controls nothing. */
  public double share(String owner) {
    return shares().stream()
        .filter(share -> share.owner.equals(owner))
        .mapToDouble(OwnerShare::share)
        .sum();
  }

  /** An owner and its part of the capacity. */
  public record OwnerShare(String owner, double share) {}

  public Optional<Holding> findHolding(String site) {
    return holdings.stream().filter(holding -> holding.site.equals(site)).findFirst();
  }

  /** Whether every number rests on a claim. */
  public boolean isClaimed() {
    return holdings.stream()
        .map(holding -> holding.capacity_t.evidence())
        .noneMatch(Evidence::isAssumed);
  }
}
