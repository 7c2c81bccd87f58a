package org.lodestone.risk;

import static org.lodestone.cases.NetworkBuilder.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lodestone.cases.NetworkBuilder;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.Form;
import org.lodestone.network.FormId;
import org.lodestone.network.Lane;
import org.lodestone.network.Place;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Process;
import org.lodestone.network.Supply;
import org.lodestone.network.SupplyNetwork;

/**
 * Small chains with elements, and changes to networks that {@link NetworkBuilder} does not make.
 */
final class Chains {

  private Chains() {}

  /**
   * One element, three stages; everything can be checked by hand.
   *
   * <pre>
   *   mine@MM 40 ─┐
   *   mine@CN 60 ─┴▶ [ore@CN] 100 ─▶ refine@CN ─▶ [ox@CN] 100 ─80─▶ [ox@JP] 100 ─▶ make@JP ─▶ [mag@JP] 100
   *   mine@AU 20 ──▶ [ore@AU] ─20─▶ [ore@MY] ─▶ refine@MY ─▶ [ox@MY] 20 ─20─▶ ┘
   *   [ox@CN] 20 ─▶ make@CN ─▶ [mag@CN] 20 ─20─▶ [mag@JP];  demand mag@JP 120
   * </pre>
   */
  static NetworkBuilder threeStages() {
    return new NetworkBuilder()
        .form("ore", 0)
        .form("ox", 1)
        .form("mag", 2)
        .recipe("mine", 0, List.of(), List.of("ore 1"))
        .recipe("refine", 0, List.of("ore 1"), List.of("ox 1"))
        .recipe("make", 0, List.of("ox 1"), List.of("mag 1"))
        .process("mine", "MM", 40, 40)
        .process("mine", "CN", 60, 60)
        .process("mine", "AU", 20, 20)
        .process("refine", "CN", 100, 100)
        .process("refine", "MY", 20, 20)
        .process("make", "CN", 20, 20)
        .process("make", "JP", 100, 100)
        .lane("ore", "MM", "CN", 40, 0)
        .lane("ore", "AU", "MY", 20, 0)
        .lane("ox", "CN", "JP", 80, 0)
        .lane("ox", "MY", "JP", 20, 0)
        .lane("mag", "CN", "JP", 20, 0)
        .demand("mag", "JP", 120, 1);
  }

  /** The same network with declared elements. */
  static SupplyNetwork withElements(SupplyNetwork n, Map<String, String> elements) {
    var forms = new ArrayList<Form>();
    for (var form : n.forms()) {
      var element = elements.getOrDefault(form.id().text(), form.element());
      forms.add(
          new Form(
              form.id(),
              form.stage(),
              element,
              form.unit(),
              form.basis(),
              form.coproduct(),
              form.nameEnglish(),
              form.nameFrench()));
    }
    return copy(n, n.places(), forms, n.lanes(), n.supplies());
  }

  /** The same network, where {@code XX} is the unknown place. */
  static SupplyNetwork withUnknownPlace(SupplyNetwork n) {
    var places = new ArrayList<Place>();
    for (var place : n.places()) {
      boolean unknown = place.id().text().equals("XX");
      places.add(new Place(place.id(), place.nameEnglish(), place.nameFrench(), unknown));
    }
    return copy(n, places, n.forms(), n.lanes(), n.supplies());
  }

  /** The same network with an inflow that no source explains. */
  static SupplyNetwork withUnexplained(SupplyNetwork n, String form, String place, double amount) {
    var supplies = new ArrayList<>(n.supplies());
    supplies.add(new Supply(new PlaceId(place), new FormId(form), given(amount), true));
    return copy(n, n.places(), n.forms(), n.lanes(), supplies);
  }

  static SupplyNetwork withLanes(SupplyNetwork n, List<Lane> lanes) {
    return copy(n, n.places(), n.forms(), lanes, n.supplies());
  }

  static SupplyNetwork copy(
      SupplyNetwork n,
      List<Place> places,
      List<Form> forms,
      List<Lane> lanes,
      List<Supply> supplies) {
    return new SupplyNetwork(
        n.name(),
        n.baselineYear(),
        n.stages(),
        places,
        forms,
        n.recipes(),
        n.processes(),
        lanes,
        supplies,
        n.stockpiles(),
        n.demands(),
        n.sites());
  }

  /** The same network with every flow and activity replaced. */
  static SupplyNetwork mapFlows(SupplyNetwork n, UnaryOperator<Sourced> change) {
    return new SupplyNetwork(
        n.name(),
        n.baselineYear(),
        n.stages(),
        n.places(),
        n.forms(),
        n.recipes(),
        n.processes().stream().map(p -> with(p, change.apply(p.activity_perYear()))).toList(),
        n.lanes().stream().map(l -> with(l, change.apply(l.flow_perYear()))).toList(),
        n.supplies().stream().map(s -> with(s, change.apply(s.amount_perYear()))).toList(),
        n.stockpiles(),
        n.demands(),
        n.sites());
  }

  private static Process with(Process p, Sourced activity) {
    var capacity = given(1e12);
    return new Process(p.id(), p.place(), p.recipe(), activity, capacity);
  }

  private static Lane with(Lane l, Sourced flow) {
    return new Lane(l.from(), l.to(), l.form(), flow, l.transitDays());
  }

  private static Supply with(Supply s, Sourced amount) {
    return new Supply(s.place(), s.form(), amount, s.unexplained());
  }
}
