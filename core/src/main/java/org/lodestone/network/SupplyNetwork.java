package org.lodestone.network;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A whole chain with its baseline year. Lists keep the order of the data package, which is the
 * order of all results. Every reference is checked here, so that what is built is consistent.
 */
public record SupplyNetwork(
    String name,
    int baselineYear,
    List<Stage> stages,
    List<Place> places,
    List<Form> forms,
    List<Recipe> recipes,
    List<Process> processes,
    List<Lane> lanes,
    List<Supply> supplies,
    List<Stockpile> stockpiles,
    List<Demand> demands,
    List<Site> sites) {

  public SupplyNetwork {
    stages = List.copyOf(stages);
    places = List.copyOf(places);
    forms = List.copyOf(forms);
    recipes = List.copyOf(recipes);
    processes = List.copyOf(processes);
    lanes = List.copyOf(lanes);
    supplies = List.copyOf(supplies);
    stockpiles = List.copyOf(stockpiles);
    demands = List.copyOf(demands);
    sites = List.copyOf(sites);
    var knownPlaces = ids("place", places, Place::id);
    var knownForms = ids("form", forms, Form::id);
    var knownRecipes = ids("recipe", recipes, Recipe::id);
    var knownProcesses = ids("process", processes, Process::id);
    ids("lane", lanes, lane -> lane.from() + ">" + lane.to() + ":" + lane.form());
    ids("site", sites, Site::id);
    for (var recipe : recipes) {
      recipe.inputs().forEach(c -> require(knownForms, c.form(), "recipe " + recipe.id()));
      recipe.outputs().forEach(c -> require(knownForms, c.form(), "recipe " + recipe.id()));
    }
    for (var process : processes) {
      require(knownPlaces, process.place(), "process " + process.id());
      require(knownRecipes, process.recipe(), "process " + process.id());
    }
    for (var lane : lanes) {
      require(knownPlaces, lane.from(), "a lane for " + lane.form());
      require(knownPlaces, lane.to(), "a lane for " + lane.form());
      require(knownForms, lane.form(), "a lane from " + lane.from());
    }
    supplies.forEach(s -> requireNode(knownPlaces, knownForms, s.place(), s.form(), "a supply"));
    stockpiles.forEach(
        s -> requireNode(knownPlaces, knownForms, s.place(), s.form(), "a stockpile"));
    demands.forEach(d -> requireNode(knownPlaces, knownForms, d.place(), d.form(), "a demand"));
    sites.forEach(s -> s.processes().forEach(p -> require(knownProcesses, p, "site " + s.id())));
  }

  private static void requireNode(
      Set<PlaceId> places, Set<FormId> forms, PlaceId place, FormId form, String what) {
    require(places, place, what);
    require(forms, form, what);
  }

  private static <T> void require(Set<T> known, T id, String what) {
    if (!known.contains(id)) {
      throw new IllegalArgumentException(
          "'" + id + "' is named by " + what + " but not in the network.");
    }
  }

  private static <T, K> Set<K> ids(String what, List<T> all, Function<T, K> id) {
    var seen = new HashSet<K>();
    for (var one : all) {
      if (!seen.add(id.apply(one))) {
        throw new IllegalArgumentException(
            "The " + what + " '" + id.apply(one) + "' stands twice in the network.");
      }
    }
    return seen;
  }

  public Place place(PlaceId id) {
    return byId("place", places, Place::id, id);
  }

  public Optional<Place> findPlace(PlaceId id) {
    return places.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  public Form form(FormId id) {
    return byId("form", forms, Form::id, id);
  }

  public Optional<Form> findForm(FormId id) {
    return forms.stream().filter(f -> f.id().equals(id)).findFirst();
  }

  public Recipe recipe(RecipeId id) {
    return byId("recipe", recipes, Recipe::id, id);
  }

  public Process process(ProcessId id) {
    return byId("process", processes, Process::id, id);
  }

  public Site site(SiteId id) {
    return byId("site", sites, Site::id, id);
  }

  private static <T, K> T byId(String what, List<T> all, Function<T, K> key, K id) {
    for (var one : all) {
      if (key.apply(one).equals(id)) {
        return one;
      }
    }
    throw new IllegalArgumentException("There is no " + what + " '" + id + "' in the network.");
  }

  /** The forms of one stage, in the order of the network. */
  public List<Form> listForms(Stage stage) {
    return forms.stream().filter(f -> f.stage().equals(stage)).toList();
  }

  /** The same network with other stockpiles. */
  public SupplyNetwork withStockpiles(Collection<Stockpile> replacement) {
    return new SupplyNetwork(
        name,
        baselineYear,
        stages,
        places,
        forms,
        recipes,
        processes,
        lanes,
        supplies,
        List.copyOf(replacement),
        demands,
        sites);
  }

  /** The same network with named sites. */
  public SupplyNetwork withSites(List<Site> replacement) {
    return new SupplyNetwork(
        name,
        baselineYear,
        stages,
        places,
        forms,
        recipes,
        processes,
        lanes,
        supplies,
        stockpiles,
        demands,
        replacement);
  }

  /** Position of each id in its list, for code that compiles the network into arrays. */
  public static <T, K> Map<K, Integer> indexBy(List<T> all, Function<T, K> id) {
    var index = new LinkedHashMap<K, Integer>();
    for (int i = 0; i < all.size(); i++) {
      index.put(id.apply(all.get(i)), i);
    }
    return index;
  }
}
