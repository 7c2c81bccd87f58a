package org.lodestone.index.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.Row;
import org.lodestone.index.GeoPolRisk;
import org.lodestone.index.GeoPolRisk.WithinBloc;
import org.lodestone.index.Governance;
import org.lodestone.index.IndexInput;
import org.lodestone.index.Part;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;
import org.lodestone.risk.Consumer;

/**
 * Three published cells of GeoPolRisk, from the figures of the shipped package. The publisher reads
 * a partner without an estimate of governance as safe, and so does this. The producers of manganese
 * do not ship; its HHI enters as published.
 */
public final class GeoPolRiskCase {
  private static final String SOURCE = "geopolrisk-2026-case";
  private static final String INDICATOR = "wgi-political-stability";
  private static final int YEAR = 2022;
  private static final double KILO = 1000;
  private static final double TOLERANCE = 1e-12;
  private static final PlaceId IMPORTER = new PlaceId("US");
  private static final Map<String, String> ITEMS =
      new TreeMap<>(
          Map.of(
              "nickel-ore", "Nickel",
              "manganese-ore", "Manganese",
              "graphite-natural", "Graphite"));

  private final DataPackage data;

  private GeoPolRiskCase(DataPackage data) {
    this.data = data;
  }

  public static Replication of(DataPackage data) {
    var rows = new ArrayList<ReplicationRow>();
    ITEMS.forEach((form, name) -> rows.addAll(new GeoPolRiskCase(data).compare(form, name)));
    return new Replication(Published.GEOPOLRISK_USA_2022, rows, List.of());
  }

  private List<ReplicationRow> compare(String form, String name) {
    var input = input(form, name);
    var own = GeoPolRisk.of(input, WithinBloc.SAFE_IMPORT);
    boolean shipped = !input.production().isEmpty();
    double hhi = shipped ? own.hhi().value() : published(form, "concentration");
    double score = hhi * own.importRisk().value();
    double price = value_usd(form) / KILO / input.imported().value();
    var item = name + ", USA, " + YEAR;
    var rows = new ArrayList<ReplicationRow>();
    rows.add(row(item, "hhi", published(form, "concentration"), hhi));
    rows.add(row(item, "import risk", published(form, "import-risk"), own.importRisk().value()));
    rows.add(row(item, "score", published(form, "supply-risk"), score));
    rows.add(row(item, "price", published(form, "price"), price));
    rows.add(
        row(
            item,
            "characterisation factor",
            published(form, "characterisation-factor"),
            score * price / GeoPolRisk.COPPER_REFERENCE));
    return shipped
        ? rows
        : rows.stream()
            .map(r -> r.measure().equals("hhi") ? r.because(List.of(Cause.AS_PUBLISHED), "") : r)
            .toList();
  }

  private static ReplicationRow row(String item, String measure, double published, double ours) {
    return ReplicationRow.of(item, measure, published, ours, TOLERANCE * Math.abs(published));
  }

  private IndexInput input(String form, String name) {
    var production =
        data.worldProduction().stream()
            .filter(row -> row.commodity().equals(name) && row.year() == YEAR)
            .map(row -> new Part(new PlaceId(row.place()), exactly(row)))
            .toList();
    var domestic =
        figures(form, "production", "t").stream().mapToDouble(GeoPolRiskCase::number).sum();
    var imports =
        figures(form, "import", "t").stream().map(f -> Part.of(f.partner(), number(f))).toList();
    return new IndexInput(
        name,
        YEAR,
        new Consumer(List.of(IMPORTER)),
        production,
        Range.exactly(domestic),
        imports,
        Range.exactly(0),
        Range.exactly(0),
        new Governance(governance(), Governance.Missing.SAFE));
  }

  private Map<PlaceId, Range> governance() {
    var known = new TreeMap<PlaceId, Range>();
    data.governance().stream()
        .filter(row -> row.indicator().equals(INDICATOR) && row.year() == YEAR)
        .forEach(
            row ->
                known.put(
                    new PlaceId(row.place()),
                    Range.exactly(Governance.instability(row.estimate().value()))));
    return known;
  }

  private double value_usd(String form) {
    return figures(form, "import", "USD").stream().mapToDouble(GeoPolRiskCase::number).sum();
  }

  private double published(String form, String quantity) {
    return data.figures().stream()
        .filter(f -> f.source().equals(SOURCE) && f.form().equals(form))
        .filter(f -> f.quantity().equals(quantity))
        .mapToDouble(GeoPolRiskCase::number)
        .findFirst()
        .orElse(0);
  }

  private List<Figure> figures(String form, String quantity, String unit) {
    return data.figures().stream()
        .filter(f -> f.form().equals(form) && f.quantity().equals(quantity))
        .filter(f -> f.unit().equals(unit))
        .toList();
  }

  private static Range exactly(Row.WorldProduction row) {
    return Range.exactly(row.value().toNumber().orElse(0));
  }

  private static double number(Figure figure) {
    return figure.value().toNumber().orElse(0);
  }
}
