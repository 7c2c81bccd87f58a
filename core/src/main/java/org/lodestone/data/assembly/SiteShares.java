package org.lodestone.data.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.Row;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.Form;
import org.lodestone.network.Process;
import org.lodestone.network.Site;
import org.lodestone.network.SiteId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Range;

/**
 * Places named sites in the network: which processes they are part of, and how large a part (A10).
 */
final class SiteShares {

  /**
   * Mass of element in a tonne of magnet rare-earth oxide, between 0.828 (praseodymium) and 0.871
   * (dysprosium).
   */
  private static final double ELEMENT_IN_OXIDE = 0.85;

  /** Molar mass of two lithium over that of Li2CO3, and over that of Li2O. */
  private static final double LITHIUM_IN_CARBONATE = 0.1879;

  private static final double LITHIUM_IN_OXIDE = 0.4646;

  private final DataPackage data;
  private final SupplyNetwork network;

  SiteShares(DataPackage data, SupplyNetwork network) {
    this.data = data;
    this.network = network;
  }

  SupplyNetwork addSites() {
    var sites = new ArrayList<Site>();
    data.sites().forEach(row -> site(row).ifPresent(sites::add));
    return network.withSites(sites);
  }

  /** Operating sites whose stage exists at their place; others are plans, not capacity. */
  private Optional<Site> site(Row.Site row) {
    if (row.status() != Row.Site.Status.OPERATING) {
      return Optional.empty();
    }
    var processes = network.processes().stream().filter(process -> isPartOf(row, process)).toList();
    if (processes.isEmpty()) {
      return Optional.empty();
    }
    var first = processes.getFirst();
    return Optional.of(
        new Site(
            new SiteId(row.id()),
            row.name(),
            first.place(),
            network.recipe(first.recipe()).stage(),
            processes.stream().map(Process::id).toList(),
            share(row, processes)));
  }

  private boolean isPartOf(Row.Site row, Process process) {
    var recipe = network.recipe(process.recipe());
    var members = data.listForms(row.form()).stream().map(Row.Form::id).toList();
    return process.place().text().equals(row.place())
        && recipe.stage().id().equals(row.stage())
        && (members.isEmpty()
            || recipe.outputs().stream().anyMatch(o -> members.contains(o.form().text())));
  }

  private Optional<Sourced> share(Row.Site row, List<Process> processes) {
    return data.figures().stream()
        .filter(figure -> figure.site().equals(row.id()) && isMeasure(figure))
        .min(
            Comparator.comparingInt(this::distance)
                .thenComparing(Figure::quantity)
                .thenComparing(Figure::id))
        .flatMap(figure -> share(figure, processes));
  }

  private static boolean isMeasure(Figure figure) {
    var capacity = figure.quantity().equals("capacity") || figure.quantity().equals("production");
    return capacity
        && (figure.unit().equals("t") || figure.unit().equals("t/a"))
        && figure.status() != Figure.Status.ANNOUNCED
        && figure.status() != Figure.Status.FORECAST
        && figure
            .period()
            .map(p -> p.days() > 360 || figure.quantity().equals("capacity"))
            .orElse(true)
        && figure.number().isPresent();
  }

  private int distance(Figure figure) {
    return figure.period().map(p -> Math.abs(p.year() - network.baselineYear())).orElse(5);
  }

  /** The figure over what the site's processes make of the same forms at full capacity. */
  private Optional<Sourced> share(Figure figure, List<Process> processes) {
    var members = data.listForms(figure.form());
    double whole = 0;
    for (var process : processes) {
      for (var output : network.recipe(process.recipe()).outputs()) {
        if (members.stream().anyMatch(m -> m.id().equals(output.form().text()))) {
          double made = process.capacity_perYear().value() * output.perActivity().value();
          whole += made / contained(figure.basis(), network.form(output.form()));
        }
      }
    }
    double total = whole;
    if (!(total > 0)) {
      return Optional.empty();
    }
    double measured = figure.number().orElseThrow().value();
    var evidence =
        new Evidence.Derivation(
            figure.id() + " / capacity of the place", List.of(figure.id()), true);
    return Optional.of(new Sourced(Range.exactly(Math.clamp(measured / total, 0, 1)), evidence));
  }

  /** Tonnes of element in a tonne as the figure counts it, where the form counts elements. */
  private static double contained(Basis basis, Form form) {
    if (form.basis() != Basis.ELEMENT) {
      return 1;
    }
    boolean lithium = form.element().equals("Li");
    return switch (basis) {
      case LCE -> LITHIUM_IN_CARBONATE;
      case REO, OXIDE -> lithium ? LITHIUM_IN_OXIDE : ELEMENT_IN_OXIDE;
      case ELEMENT, GROSS, VALUE, COUNT, TIME, NONE -> 1;
    };
  }
}
