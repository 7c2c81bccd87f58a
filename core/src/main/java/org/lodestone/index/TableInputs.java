package org.lodestone.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lodestone.data.exchange.SupplyTables;
import org.lodestone.data.exchange.SupplyTables.Material;
import org.lodestone.data.exchange.SupplyTables.Production;
import org.lodestone.data.exchange.SupplyTables.Trade;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;
import org.lodestone.risk.Consumer;

/**
 * The inputs of indices out of tables that a user brings. Places are the codes of the trade
 * statistics; a consumer is a name, a code or a bloc of the tables.
 */
public final class TableInputs {
  private static final String TONNES = "metr. t";
  private static final String KILOGRAMS = "kg";
  private static final double KG_PER_T = 1000;

  /** How the tables are counted. */
  public enum Convention {
    /**
     * As the published implementation of GeoPolRisk counts: an empty estimate of governance is 0
     * (safe), a partner without a row is 0.5; of two rows with one code the first counts as
     * domestic production; production is cut to whole numbers for the HHI, and volumes of gas are
     * added to tonnes.
     */
    PUBLISHED,
    /** An unknown governance is 0.5, rows of one code are added, units are never mixed. */
    OWN
  }

  private record InYear(String sheet, int year) {}

  private record Arrivals(String material, int year, int importer) {}

  private final SupplyTables tables;
  private final Convention convention;
  private final Map<Arrivals, List<Trade>> arrivals = new HashMap<>();
  private final Map<String, List<Production>> production = new HashMap<>();
  private final Map<Integer, Governance> governance = new HashMap<>();
  private final Map<Integer, PlaceId> places = new HashMap<>();
  private final Map<String, Optional<Consumer>> consumers = new HashMap<>();
  private final Map<InYear, List<Part>> worlds = new HashMap<>();

  private TableInputs(SupplyTables tables, Convention convention) {
    this.tables = tables;
    this.convention = convention;
    tables.production().forEach(p -> listAt(production, p.sheet()).add(p));
    var byCode = new HashMap<String, List<String>>();
    for (var material : tables.materials()) {
      material.codes().forEach(code -> listAt(byCode, code).add(material.name()));
    }
    for (var trade : tables.trade()) {
      for (var material : byCode.getOrDefault(trade.code(), List.of())) {
        listAt(arrivals, new Arrivals(material, trade.year(), trade.importer())).add(trade);
      }
    }
  }

  public static TableInputs of(SupplyTables tables, Convention convention) {
    return new TableInputs(tables, convention);
  }

  private static <K, V> List<V> listAt(Map<K, List<V>> lists, K key) {
    return lists.computeIfAbsent(key, k -> new ArrayList<>());
  }

  /** The material of that name; empty if the tables have none. */
  public Optional<Material> findMaterial(String name) {
    return tables.materials().stream().filter(m -> m.name().equals(name)).findFirst();
  }

  /** The names of all places and blocs that can be asked for. */
  public List<String> listPlaces() {
    var names = new ArrayList<String>();
    tables.regions().forEach(region -> names.add(region.name()));
    tables.governance().forEach(estimate -> names.add(estimate.country()));
    return names.stream().distinct().toList();
  }

  /** A place by name, ISO code or trade code, or the members of a bloc; empty if unknown. */
  public Optional<Consumer> findConsumer(String text) {
    return consumers.computeIfAbsent(text, this::consumer);
  }

  private Optional<Consumer> consumer(String text) {
    for (var region : tables.regions()) {
      if (region.name().equals(text)) {
        var members = region.members().stream().flatMap(m -> findPlace(m).stream()).toList();
        return Optional.of(new Consumer(members));
      }
    }
    return findPlace(text).map(place -> new Consumer(List.of(place)));
  }

  private Optional<PlaceId> findPlace(String text) {
    return tables.governance().stream()
        .filter(
            e ->
                e.country().equals(text)
                    || e.iso3().equals(text)
                    || Integer.toString(e.code()).equals(text))
        .findFirst()
        .map(estimate -> place(estimate.code()));
  }

  /** The name of a place; its code where the tables have no name. */
  public String name(PlaceId place) {
    return tables.governance().stream()
        .filter(e -> Integer.toString(e.code()).equals(place.text()))
        .findFirst()
        .map(SupplyTables.Estimate::country)
        .orElse(place.text());
  }

  private PlaceId place(int code) {
    return places.computeIfAbsent(code, c -> new PlaceId(Integer.toString(c)));
  }

  /**
   * Whether output and trade of the material can stand in one sum: gas is given in cubic metres and
   * diamonds in carats.
   */
  public boolean isInTonnes(Material material) {
    return production.getOrDefault(material.sheet(), List.of()).stream()
        .allMatch(row -> row.unit().equals(TONNES) || row.unit().equals(KILOGRAMS));
  }

  /** What the indices count for a material, year and consumer. Exports are not in the tables. */
  public IndexInput input(Material material, int year, Consumer consumer) {
    var imports = new ArrayList<Part>();
    for (var trade : listTrade(material, year, consumer)) {
      imports.add(new Part(place(trade.exporter()), Range.exactly(trade.amount_t())));
    }
    return new IndexInput(
        material.name(),
        year,
        consumer,
        worlds.computeIfAbsent(new InYear(material.sheet(), year), this::world),
        Range.exactly(domestic(material, year, consumer)),
        imports,
        Range.exactly(0),
        Range.exactly(0),
        governance(year));
  }

  private List<Trade> listTrade(Material material, int year, Consumer consumer) {
    var all = new ArrayList<Trade>();
    for (var member : consumer.places()) {
      var key = new Arrivals(material.name(), year, Integer.parseInt(member.text()));
      all.addAll(arrivals.getOrDefault(key, List.of()));
    }
    return all;
  }

  private List<Part> world(InYear asked) {
    int year = asked.year;
    var rows = production.getOrDefault(asked.sheet, List.of());
    if (convention == Convention.PUBLISHED) {
      return rows.stream()
          .map(row -> exact(row.code(), Math.floor(row.in(year).orElse(0))))
          .toList();
    }
    var byPlace = new LinkedHashMap<Integer, Double>();
    rows.forEach(row -> byPlace.merge(row.code(), row.in(year).orElse(0), Double::sum));
    return byPlace.entrySet().stream().map(e -> exact(e.getKey(), e.getValue())).toList();
  }

  private Part exact(int code, double amount) {
    return new Part(place(code), Range.exactly(amount));
  }

  private double domestic(Material material, int year, Consumer consumer) {
    var rows = production.getOrDefault(material.sheet(), List.of());
    double sum = 0;
    for (var member : consumer.places()) {
      int code = Integer.parseInt(member.text());
      for (var row : rows) {
        if (row.code() == code) {
          sum += tonnes(row, year);
          if (convention == Convention.PUBLISHED) {
            break;
          }
        }
      }
    }
    return sum;
  }

  private static double tonnes(Production row, int year) {
    double amount = row.in(year).orElse(0);
    return row.unit().equals(KILOGRAMS) ? amount / KG_PER_T : amount;
  }

  private Governance governance(int year) {
    return governance.computeIfAbsent(
        year,
        y -> {
          var known = new TreeMap<PlaceId, Range>();
          for (var row : tables.governance()) {
            var estimate = row.in(y);
            if (estimate.isPresent()) {
              known.putIfAbsent(
                  place(row.code()), Range.exactly(Governance.instability(estimate.getAsDouble())));
            } else if (convention == Convention.PUBLISHED) {
              known.putIfAbsent(place(row.code()), Range.exactly(0));
            }
          }
          return new Governance(known, Governance.Missing.HALF);
        });
  }

  /**
   * Mean import price in USD/kg; 0 if nothing arrived.
   *
   * @param leftOut places whose deliveries are not counted
   */
  public double price_usdPerKg(
      Material material, int year, Consumer consumer, Set<PlaceId> leftOut) {
    double value = 0;
    double amount = 0;
    for (var trade : listTrade(material, year, consumer)) {
      if (!leftOut.contains(place(trade.exporter()))) {
        value += trade.value_kusd();
        amount += trade.amount_t();
      }
    }
    return amount > 0 ? value / amount : 0;
  }
}
