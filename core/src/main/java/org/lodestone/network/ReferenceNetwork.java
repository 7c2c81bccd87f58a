package org.lodestone.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.quantity.Basis;

/**
 * A <em>fictional</em> network of the size of the world's critical minerals, drawn from a seed: 32
 * countries, 66 forms in 16 chains of up to six stages, 473 processes, about 1 060 pairs of place
 * and form, 5 500 lanes and 1 143 demands. It exists to measure and test engines; every number in
 * it is an assumption that says so.
 *
 * <p>It is laid out from the users back to the mines, so that its baseline balances: what a place
 * makes and receives is what it uses and ships, but for co-products in surplus. Co-products have
 * fixed ratios to what they come along with. Lags and transits are whole months.
 *
 * <p>The same seed gives the same network on every machine.
 */
public final class ReferenceNetwork {

  /** The seed of all published measurements. */
  public static final long SEED = 20251028;

  private static final int PLACES = 32;

  /** So many countries have names. */
  private static final int MOST_PLACES = 81;

  /** Per form the rounds of trade; more rounds give more lanes. */
  private static final int ROUNDS = 13;

  /** How strongly industries gather in the same places; 0 would spread them evenly. */
  private static final double LARGE_FIRST = 0.55;

  /** Days of a month, so that whole months of transit are whole periods. */
  private static final double MONTH_DAYS = 30.4375;

  private static final Evidence FICTIONAL =
      new Evidence.Assumption(
          "reference-network", "Fictional: drawn at random for measurements, says nothing real.");

  /** Amounts of a form per place and year. */
  @SuppressWarnings("ArrayRecordComponent") // lives within one draw and is never compared
  private record Amounts(double[] made, double[] wanted) {}

  private final SplittableRandom random;
  private final int placeCount;
  private final Map<String, Form> forms = new LinkedHashMap<>();
  private final Map<String, Amounts> amounts = new LinkedHashMap<>();
  private final List<Recipe> recipes = new ArrayList<>();
  private final List<Process> processes = new ArrayList<>();
  private final List<Lane> lanes = new ArrayList<>();
  private final List<Stockpile> stockpiles = new ArrayList<>();
  private final List<Demand> demands = new ArrayList<>();

  private ReferenceNetwork(long seed, int placeCount) {
    random = new SplittableRandom(seed);
    this.placeCount = placeCount;
  }

  /** The network of a seed. */
  public static SupplyNetwork of(long seed) {
    return ofPlaces(seed, PLACES);
  }

  /** A smaller or larger network: the same forms and recipes in another number of countries. */
  public static SupplyNetwork ofPlaces(long seed, int places) {
    if (places < 2 || places > MOST_PLACES) {
      throw new IllegalArgumentException(
          "The number of places (%d) must lie between 2 and %d.".formatted(places, MOST_PLACES));
    }
    return new ReferenceNetwork(seed, places).draw();
  }

  private SupplyNetwork draw() {
    var rows = ReferenceTable.forms();
    rows.forEach(this::addForm);
    rows.forEach(this::addDemand);
    ReferenceTable.recipes().forEach(this::addRecipe);
    amounts.forEach(this::addLanes);
    forms.values().forEach(this::addStocks);
    return new SupplyNetwork(
        "reference (fictional)",
        2025,
        stages(),
        places(),
        List.copyOf(forms.values()),
        recipes,
        processes,
        lanes,
        List.of(),
        stockpiles,
        demands,
        List.of());
  }

  private static Sourced fictional(double value) {
    return Sourced.of(value, FICTIONAL);
  }

  private static List<Stage> stages() {
    var stages = new ArrayList<Stage>();
    for (String id : ReferenceTable.STAGES) {
      stages.add(new Stage(id, stages.size()));
    }
    return stages;
  }

  private List<Place> places() {
    var places = new ArrayList<Place>();
    for (int i = 0; i < placeCount; i++) {
      places.add(new Place(place(i), "Country " + (i + 1), "Pays " + (i + 1), false));
    }
    return places;
  }

  private static PlaceId place(int i) {
    return new PlaceId("C" + (i / 9 + 1) + (i % 9 + 1));
  }

  private static Stage stage(int order) {
    return new Stage(ReferenceTable.STAGES.get(order), order);
  }

  private void addForm(ReferenceTable.FormRow row) {
    var id = new FormId(row.id());
    forms.put(
        row.id(),
        new Form(
            id, stage(row.stage()), "", "t", Basis.GROSS, row.coproduct(), row.id(), row.id()));
    amounts.put(row.id(), new Amounts(new double[placeCount], new double[placeCount]));
  }

  private Amounts amounts(String form) {
    return Objects.requireNonNull(amounts.get(form));
  }

  /** Three classes of users at every place with demand; which of them counts for most varies. */
  private void addDemand(ReferenceTable.FormRow row) {
    double[] wanted = amounts(row.id()).wanted;
    double[] shares = shares(row.places());
    for (int i = 0; i < placeCount; i++) {
      if (shares[i] > 0) {
        wanted[i] = row.wanted_t() * shares[i];
        int main = random.nextInt(10) < 2 ? 0 : 1 + random.nextInt(2);
        double part = 0.05 + 0.2 * random.nextDouble();
        addDemand(row.id(), i, (main + 1) % 3, part * wanted[i]);
        addDemand(row.id(), i, (main + 2) % 3, part * wanted[i]);
        addDemand(row.id(), i, main, (1 - 2 * part) * wanted[i]);
      }
    }
  }

  private void addDemand(String form, int place, int priority, double amount) {
    demands.add(new Demand(place(place), new FormId(form), fictional(amount), priority, false));
  }

  /** Uneven shares of so many places, of sum 1; the others have 0. */
  private double[] shares(int wanted) {
    int count = Math.min(wanted, placeCount);
    var shares = new double[placeCount];
    int[] order = largestFirst();
    double sum = 0;
    for (int k = 0; k < count; k++) {
      // Squared, so that a few places lead.
      double size = 0.15 + random.nextDouble();
      shares[order[k]] = size * size;
      sum += size * size;
    }
    for (int i = 0; i < placeCount; i++) {
      shares[i] /= sum > 0 ? sum : 1;
    }
    return shares;
  }

  /** Random, but low numbers tend to come first: large economies take part in most chains. */
  private int[] largestFirst() {
    var key = new double[placeCount];
    for (int i = 0; i < placeCount; i++) {
      key[i] = random.nextDouble() + LARGE_FIRST * i / placeCount;
    }
    return IntStream.range(0, placeCount)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> key[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Fixes how much is made of a recipe, by whom, and what that takes. */
  private void addRecipe(ReferenceTable.RecipeRow row) {
    double activity = activity(row);
    var inputs = new ArrayList<Recipe.Coefficient>();
    var outputs = new ArrayList<Recipe.Coefficient>();
    double[] shares = shares(row.places());
    for (var input : row.inputs()) {
      inputs.add(coefficient(input.form(), input.alpha()));
      add(amounts(input.form()).wanted, shares, activity * input.alpha());
    }
    for (var output : row.outputs()) {
      double beta =
          output.beta() > 0 ? output.beta() : output.share() * wanted(output.form()) / activity;
      outputs.add(coefficient(output.form(), beta));
      add(amounts(output.form()).made, shares, activity * beta);
    }
    var stage = Objects.requireNonNull(forms.get(row.outputs().getFirst().form())).stage();
    var id = new RecipeId(row.id());
    double lag = row.lag_months() * MONTH_DAYS;
    recipes.add(new Recipe(id, stage, row.id(), row.id(), inputs, outputs, fictional(lag)));
    for (int i = 0; i < placeCount; i++) {
      if (shares[i] > 0) {
        addProcess(id, i, activity * shares[i]);
      }
    }
  }

  /**
   * World activity: what an input offers if all of it is taken, else what the driver's users want.
   */
  private double activity(ReferenceTable.RecipeRow row) {
    for (var input : row.inputs()) {
      if (input.all()) {
        return Arrays.stream(amounts(input.form()).made).sum();
      }
    }
    var driver = row.outputs().getFirst();
    return driver.share() * wanted(driver.form());
  }

  private double wanted(String form) {
    return Arrays.stream(amounts(form).wanted).sum();
  }

  private void add(double[] amounts, double[] shares, double total) {
    for (int i = 0; i < placeCount; i++) {
      amounts[i] += shares[i] * total;
    }
  }

  private static Recipe.Coefficient coefficient(String form, double amount) {
    return new Recipe.Coefficient(new FormId(form), fictional(amount));
  }

  private void addProcess(RecipeId recipe, int place, double activity) {
    double headroom = 1.02 + 0.33 * random.nextDouble();
    var id = new ProcessId(recipe + "@" + place(place));
    processes.add(
        new Process(id, place(place), recipe, fictional(activity), fictional(activity * headroom)));
  }

  private void addLanes(String form, Amounts of) {
    double[] made = traded(of);
    double[][] flow = new BalancedTrade(random, ROUNDS).of(made, of.wanted);
    for (int from = 0; from < placeCount; from++) {
      for (int to = 0; to < placeCount; to++) {
        if (from != to && flow[from][to] > 0) {
          lanes.add(
              new Lane(
                  place(from),
                  place(to),
                  new FormId(form),
                  fictional(flow[from][to]),
                  fictional(transit_months() * MONTH_DAYS)));
        }
      }
    }
  }

  /** What is made without the surplus of a co-product, which every maker discards alike. */
  private double[] traded(Amounts of) {
    double made = Arrays.stream(of.made).sum();
    double wanted = Arrays.stream(of.wanted).sum();
    return Arrays.stream(of.made).map(amount -> amount * wanted / made).toArray();
  }

  private int transit_months() {
    int draw = random.nextInt(20);
    if (draw < 3) {
      return 0;
    }
    if (draw < 12) {
      return 1;
    }
    return draw < 18 ? 2 : 3;
  }

  /** Firms hold two weeks to two months; some states hold one to three months of what is used. */
  private void addStocks(Form form) {
    var of = amounts(form.id().text());
    for (int i = 0; i < placeCount; i++) {
      if (of.made[i] + of.wanted[i] > 0) {
        addStock(form, i, Stockpile.Owner.INDUSTRY, 15 + random.nextInt(46));
      }
      if (of.wanted[i] > 0 && random.nextInt(20) == 0) {
        addStock(form, i, Stockpile.Owner.STATE, 30 + random.nextInt(61));
      }
    }
  }

  private void addStock(Form form, int place, Stockpile.Owner owner, double days) {
    stockpiles.add(new Stockpile(place(place), form.id(), owner, fictional(days)));
  }
}
