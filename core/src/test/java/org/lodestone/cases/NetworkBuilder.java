package org.lodestone.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.Demand;
import org.lodestone.network.Form;
import org.lodestone.network.FormId;
import org.lodestone.network.Lane;
import org.lodestone.network.Place;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Process;
import org.lodestone.network.ProcessId;
import org.lodestone.network.Recipe;
import org.lodestone.network.RecipeId;
import org.lodestone.network.Site;
import org.lodestone.network.SiteId;
import org.lodestone.network.Stage;
import org.lodestone.network.Stockpile;
import org.lodestone.network.Supply;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Range;

/** Builds small networks for tests. Amounts per year; places appear by being named. */
public final class NetworkBuilder {

  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Map<String, Stage> stages = new LinkedHashMap<>();
  private final Map<String, Form> forms = new LinkedHashMap<>();
  private final List<Recipe> recipes = new ArrayList<>();
  private final List<Process> processes = new ArrayList<>();
  private final List<Lane> lanes = new ArrayList<>();
  private final List<Supply> supplies = new ArrayList<>();
  private final List<Stockpile> stockpiles = new ArrayList<>();
  private final List<Demand> demands = new ArrayList<>();
  private final List<Site> sites = new ArrayList<>();

  public static Sourced given(double value) {
    return new Sourced(
        Range.exactly(value), new Evidence.Assumption("test", "a number of a test network"));
  }

  public NetworkBuilder form(String id, int stageOrder) {
    return form(id, stageOrder, false);
  }

  public NetworkBuilder coproduct(String id, int stageOrder) {
    return form(id, stageOrder, true);
  }

  private NetworkBuilder form(String id, int stageOrder, boolean coproduct) {
    var stage = stages.computeIfAbsent("stage-" + stageOrder, s -> new Stage(s, stageOrder));
    forms.put(id, new Form(new FormId(id), stage, "", "t", Basis.ELEMENT, coproduct, id, id));
    return this;
  }

  /**
   * {@code recipe("make-b", 30, "a 1.25", "b 1", "waste 0.25")}: inputs before the bar, outputs
   * after.
   */
  public NetworkBuilder recipe(
      String id, double lagDays, List<String> inputs, List<String> outputs) {
    var out = outputs.stream().map(NetworkBuilder::coefficient).toList();
    var stage = form(out.getFirst().form()).stage();
    recipes.add(
        new Recipe(
            new RecipeId(id),
            stage,
            id,
            id,
            inputs.stream().map(NetworkBuilder::coefficient).toList(),
            out,
            given(lagDays)));
    return this;
  }

  private Form form(FormId id) {
    return java.util.Objects.requireNonNull(forms.get(id.text()));
  }

  private static Recipe.Coefficient coefficient(String text) {
    var parts = text.split(" ", -1);
    return new Recipe.Coefficient(new FormId(parts[0]), given(Double.parseDouble(parts[1])));
  }

  public NetworkBuilder process(String recipe, String place, double activity, double capacity) {
    processes.add(
        new Process(
            new ProcessId(recipe + "@" + place),
            place(place),
            new RecipeId(recipe),
            given(activity),
            given(capacity)));
    return this;
  }

  public NetworkBuilder lane(String form, String from, String to, double flow, double transitDays) {
    lanes.add(new Lane(place(from), place(to), new FormId(form), given(flow), given(transitDays)));
    return this;
  }

  public NetworkBuilder supply(String form, String place, double amount) {
    supplies.add(new Supply(place(place), new FormId(form), given(amount), false));
    return this;
  }

  public NetworkBuilder industryStock(String form, String place, double days) {
    stockpiles.add(
        new Stockpile(place(place), new FormId(form), Stockpile.Owner.INDUSTRY, given(days)));
    return this;
  }

  public NetworkBuilder stateStock(String form, String place, double days) {
    stockpiles.add(
        new Stockpile(place(place), new FormId(form), Stockpile.Owner.STATE, given(days)));
    return this;
  }

  public NetworkBuilder demand(String form, String place, double amount, int priority) {
    demands.add(new Demand(place(place), new FormId(form), given(amount), priority, false));
    return this;
  }

  /** An outflow that no source explains. */
  public NetworkBuilder residual(String form, String place, double amount) {
    demands.add(new Demand(place(place), new FormId(form), given(amount), 2, true));
    return this;
  }

  public NetworkBuilder site(String id, String process, double share) {
    var found =
        processes.stream().filter(p -> p.id().text().equals(process)).findFirst().orElseThrow();
    var stage =
        recipes.stream()
            .filter(r -> r.id().equals(found.recipe()))
            .findFirst()
            .orElseThrow()
            .stage();
    sites.add(
        new Site(
            new SiteId(id),
            id,
            found.place(),
            stage,
            List.of(found.id()),
            java.util.Optional.of(given(share))));
    return this;
  }

  private PlaceId place(String id) {
    return places.computeIfAbsent(id, p -> new Place(new PlaceId(p), p, p, false)).id();
  }

  public SupplyNetwork build() {
    var ordered = stages.values().stream().sorted().toList();
    return new SupplyNetwork(
        "test",
        2024,
        ordered,
        List.copyOf(places.values()),
        List.copyOf(forms.values()),
        recipes,
        processes,
        lanes,
        supplies,
        stockpiles,
        demands,
        sites);
  }
}
