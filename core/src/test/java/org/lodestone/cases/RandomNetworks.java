package org.lodestone.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.lodestone.network.SupplyNetwork;

/**
 * Networks drawn from a seed: 3 to 8 places, five stages, joint products in a fixed ratio, a
 * co-product that is discarded, trade in both directions, scrap that returns, demands of three
 * classes, lags and stocks of all sizes. The baseline is balanced by construction: it is laid out
 * from the users back to the mines.
 *
 * <pre>
 *   mine ─▶ [ore] ─▶ split ─▶ [oxa] ─▶ smelt-a ─▶ [meta] ─┐
 *                        ├──▶ [oxb] ─▶ smelt-b ─▶ [metb] ─┴▶ make ─▶ [part], [scrap]
 *                        └──▶ [waste]   ▲                                      │
 *                                       └───────────── recycle ◀───────────────┘
 * </pre>
 */
public final class RandomNetworks {

  private static final double OXA_PER_ORE = 0.2;
  private static final double OXA_PER_META = 1.2;
  private static final double OXB_PER_METB = 1.1;
  private static final double METB_PER_PART = 0.3;
  private static final double SCRAP_PER_PART = 0.1;
  private static final double OXB_PER_SCRAP = 0.5;

  /** Amounts per place; a place without the form has 0. */
  @SuppressWarnings("ArrayRecordComponent") // lives within one draw and is never compared
  private record Laid(double[] made, double[] wanted) {}

  private final Random random;
  private final double unit_t;
  private final int places;
  private final NetworkBuilder builder = new NetworkBuilder();

  private RandomNetworks(Random random, double unit_t, int places) {
    this.random = random;
    this.unit_t = unit_t;
    this.places = places;
  }

  public static SupplyNetwork of(long seed) {
    return scaled(seed, 1);
  }

  /** The same network with every tonnage multiplied by a factor. */
  public static SupplyNetwork scaled(long seed, double factor) {
    var random = new Random(seed);
    return new RandomNetworks(random, factor, 3 + random.nextInt(6)).draw();
  }

  /** A network of as many places as asked for, to measure time. */
  public static SupplyNetwork large(long seed, int places) {
    return new RandomNetworks(new Random(seed), 1, places).draw();
  }

  private SupplyNetwork draw() {
    forms();
    var parts = demand("part", 0.9, 100 * unit_t);
    var oxides = demand("oxa", 0.3, 10 * unit_t);
    var made = spread(sum(parts));
    var part = new Laid(made, parts);
    var meta = new Laid(spread(sum(made)), made);
    var metb = new Laid(spread(sum(made) * METB_PER_PART), times(made, METB_PER_PART));
    var scrap = new Laid(times(made, SCRAP_PER_PART), spread(sum(made) * SCRAP_PER_PART));
    var wantedA = plus(times(meta.made, OXA_PER_META), oxides);
    var wantedB = times(metb.made, OXB_PER_METB);
    var recycled = times(scrap.wanted, OXB_PER_SCRAP);
    var ore = new Laid(spread(sum(wantedA) / OXA_PER_ORE), spread(sum(wantedA) / OXA_PER_ORE));
    double oxbPerOre = (sum(wantedB) - sum(recycled)) / sum(ore.wanted);
    var oxa = new Laid(times(ore.wanted, OXA_PER_ORE), wantedA);
    var oxb = new Laid(plus(times(ore.wanted, oxbPerOre), recycled), wantedB);

    recipes(oxbPerOre);
    mine(ore.made);
    processes("split", ore.wanted);
    processes("smelt-a", meta.made);
    processes("smelt-b", metb.made);
    processes("make", part.made);
    processes("recycle", scrap.wanted);
    trade("ore", ore);
    trade("oxa", oxa);
    trade("oxb", oxb);
    trade("meta", meta);
    trade("metb", metb);
    trade("part", part);
    trade("scrap", scrap);
    for (var form : List.of("ore", "oxa", "oxb", "meta", "metb", "part")) {
      stocks(form);
    }
    return builder.build();
  }

  private void forms() {
    builder.form("scrap", 0).form("ore", 1).form("oxa", 2).form("oxb", 2);
    builder.coproduct("waste", 2).form("meta", 3).form("metb", 3).form("part", 4);
  }

  private void recipes(double oxbPerOre) {
    recipe("mine", List.of(), List.of("ore 1"));
    recipe("split", List.of("ore 1"), List.of("oxa 0.2", "oxb " + oxbPerOre, "waste 0.75"));
    recipe("smelt-a", List.of("oxa 1.2"), List.of("meta 1"));
    recipe("smelt-b", List.of("oxb 1.1"), List.of("metb 1"));
    recipe("make", List.of("meta 1", "metb 0.3"), List.of("part 1", "scrap 0.1"));
    recipe("recycle", List.of("scrap 1"), List.of("oxb 0.5"));
  }

  private void recipe(String id, List<String> inputs, List<String> outputs) {
    builder.recipe(id, random.nextInt(60), inputs, outputs);
  }

  private double[] demand(String form, double chance, double size_t) {
    var amounts = new double[places];
    for (int i = 0; i < places; i++) {
      if (i == 0 || random.nextDouble() < chance) {
        amounts[i] = size_t * (0.2 + random.nextDouble());
        builder.demand(form, name(i), amounts[i], random.nextInt(3));
      }
    }
    return amounts;
  }

  /** A total in random shares over some of the places. */
  private double[] spread(double total) {
    var amounts = new double[places];
    amounts[random.nextInt(places)] = 1;
    for (int i = 0; i < places; i++) {
      if (random.nextDouble() < 0.5) {
        amounts[i] += 0.1 + random.nextDouble();
      }
    }
    return times(amounts, total / sum(amounts));
  }

  /** A part of the ore comes from outside the network. */
  private void mine(double[] ore) {
    int outside = random.nextInt(places);
    double share = random.nextBoolean() ? 0.2 * random.nextDouble() : 0;
    if (ore[outside] * share > 0) {
      builder.supply("ore", name(outside), ore[outside] * share);
    }
    var mined = ore.clone();
    mined[outside] *= 1 - share;
    processes("mine", mined);
  }

  private void processes(String recipe, double[] activity) {
    for (int i = 0; i < places; i++) {
      if (activity[i] > 0) {
        double spare = random.nextBoolean() ? 0 : 0.4 * random.nextDouble();
        builder.process(recipe, name(i), activity[i], activity[i] * (1 + spare));
      }
    }
  }

  /**
   * Lanes from places with too much to places with too little, met in random order, and some trade
   * in both directions.
   */
  private void trade(String form, Laid laid) {
    var flow = new double[places][places];
    double[] left = laid.made.clone();
    double[] lacking = laid.wanted.clone();
    for (int i = 0; i < places; i++) {
      double own = random.nextDouble() * Math.min(left[i], lacking[i]);
      left[i] -= own;
      lacking[i] -= own;
    }
    for (int from : shuffled()) {
      for (int to : shuffled()) {
        double amount = Math.min(left[from], lacking[to]);
        left[from] -= amount;
        lacking[to] -= amount;
        flow[from][to] += amount;
      }
    }
    addTradeInBothDirections(flow, sum(laid.made));
    lanes(form, flow, 1e-9 * sum(laid.made));
  }

  private void addTradeInBothDirections(double[][] flow, double total) {
    int a = random.nextInt(places);
    int b = random.nextInt(places);
    if (a != b && flow[a][b] + flow[b][a] > 0) {
      double extra = 0.05 * total * random.nextDouble();
      flow[a][b] += extra;
      flow[b][a] += extra;
    }
  }

  private void lanes(String form, double[][] flow, double negligible) {
    for (int i = 0; i < places; i++) {
      for (int j = 0; j < places; j++) {
        if (i != j && flow[i][j] > negligible) {
          builder.lane(form, name(i), name(j), flow[i][j], random.nextInt(45));
        }
      }
    }
  }

  private void stocks(String form) {
    for (int i = 0; i < places; i++) {
      if (random.nextDouble() < 0.6) {
        builder.industryStock(form, name(i), random.nextInt(60));
      }
      if (random.nextDouble() < 0.15) {
        builder.stateStock(form, name(i), random.nextInt(90));
      }
    }
  }

  private List<Integer> shuffled() {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < places; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    return order;
  }

  private static String name(int place) {
    return "P" + place;
  }

  private static double sum(double[] amounts) {
    return Arrays.stream(amounts).sum();
  }

  private static double[] times(double[] amounts, double factor) {
    return Arrays.stream(amounts).map(a -> a * factor).toArray();
  }

  private static double[] plus(double[] a, double[] b) {
    var total = a.clone();
    for (int i = 0; i < total.length; i++) {
      total[i] += b[i];
    }
    return total;
  }
}
