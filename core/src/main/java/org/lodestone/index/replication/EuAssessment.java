package org.lodestone.index.replication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.lodestone.data.DataIssue;
import org.lodestone.data.exchange.EuTables;
import org.lodestone.data.exchange.EuTables.Result;
import org.lodestone.data.exchange.EuTables.Supply;
import org.lodestone.data.exchange.EuTables.Use;
import org.lodestone.data.exchange.InputFolder;
import org.lodestone.data.exchange.SupplyTables;
import org.lodestone.index.EuCriticality;
import org.lodestone.index.EuCriticality.RiskInput;
import org.lodestone.index.EuCriticality.Supplier;
import org.lodestone.index.Governance;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;

/**
 * The EU's assessment of 2023, as far as its tables carry inputs. They do not carry the
 * substitution indices, the recycling rates, the import reliances and the governance values, so
 * that ours is what the tables alone give: an economic importance and a supply risk without
 * substitution and without recycling, with political stability for governance and full import
 * reliance, and the interval that the open inputs leave.
 */
public final class EuAssessment {
  private static final int YEAR = 2023;
  private static final int GOVERNANCE_YEAR = 2022;
  private static final double SCALE = 10;

  /** Results are printed with one decimal. */
  private static final double HALF_DIGIT = 0.05 + 1e-9;

  /** Shares are printed in whole percent. */
  private static final double HALF_SHARE = 0.005;

  /**
   * An assumption: substitution lowers the importance by 30 % at most (cost-performance scores).
   */
  private static final Range SUBSTITUTION = new Range(0.7, 1, 1);

  /** Supply risk can be lowered down to nothing by recycling and substitution. */
  private static final Range OPEN = new Range(0, 0, 1);

  private static final Map<String, String> SAME =
      Map.of(
          "barytes", "baryte",
          "borate", "boron",
          "kaolin", "kaolin clay",
          "phosphorous", "phosphorus");

  /** Spellings of the tables that the governance tables do not have. */
  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("Bolivia", "BOL"),
          Map.entry("Bosnia and Herzegovina", "BIH"),
          Map.entry("Brasil", "BRA"),
          Map.entry("Brasilia", "BRA"),
          Map.entry("Cape Verde", "CPV"),
          Map.entry("Central African Republic", "CAF"),
          Map.entry("Congo, D.R.", "COD"),
          Map.entry("Cote d'Ivoire", "CIV"),
          Map.entry("Dominican Republic", "DOM"),
          Map.entry("Hong Kong", "HKG"),
          Map.entry("Korea, North", "PRK"),
          Map.entry("Korea, South", "KOR"),
          Map.entry("Laos", "LAO"),
          Map.entry("Libanon", "LBN"),
          Map.entry("Moldova", "MDA"),
          Map.entry("Russia", "RUS"),
          Map.entry("Solomon Islands", "SLB"),
          Map.entry("South Korea", "KOR"),
          Map.entry("Surinam", "SUR"),
          Map.entry("Taiwan", "TWN"),
          Map.entry("Tanzania", "TZA"),
          Map.entry("Turkyie", "TUR"),
          Map.entry("United States", "USA"),
          Map.entry("Vietnam", "VNM"));

  private final EuTables tables;
  private final Governance governance;
  private final Map<String, PlaceId> places;

  private EuAssessment(EuTables tables, Governance governance, Map<String, PlaceId> places) {
    this.tables = tables;
    this.governance = governance;
    this.places = places;
  }

  public static Replication of(InputFolder folder) {
    var read = EuTables.read(folder);
    var issues = new ArrayList<DataIssue>(read.issues());
    var known = new TreeMap<PlaceId, Range>();
    var places = new TreeMap<String, PlaceId>();
    for (var row : SupplyTables.readGovernance(folder, issues)) {
      var place = new PlaceId(row.iso3());
      places.put(row.country(), place);
      var estimate = row.in(GOVERNANCE_YEAR);
      if (estimate.isPresent()) {
        known.put(place, Range.exactly(Governance.instability(estimate.getAsDouble())));
      }
    }
    var assessment =
        new EuAssessment(read.value(), new Governance(known, Governance.Missing.HALF), places);
    return new Replication(Published.EU_2023, assessment.rows(), issues);
  }

  private List<ReplicationRow> rows() {
    double largest =
        tables.uses().stream()
            .map(Use::valueAdded)
            .mapToDouble(value -> value.orElse(0))
            .max()
            .orElse(1);
    var rows = new ArrayList<ReplicationRow>();
    for (var result : tables.results()) {
      if (result.year() == YEAR) {
        importance(result, largest).ifPresent(rows::add);
        supplyRisk(result).ifPresent(rows::add);
      }
    }
    return rows;
  }

  private static String key(String material) {
    var lower = material.toLowerCase(Locale.ROOT);
    return SAME.getOrDefault(lower, lower);
  }

  private Optional<ReplicationRow> importance(Result result, double largest) {
    var uses =
        tables.uses().stream()
            .filter(use -> key(use.material()).equals(key(result.material())))
            .toList();
    if (uses.isEmpty() || result.importance().isEmpty()) {
      return Optional.empty();
    }
    var rounded = importance(uses, largest);
    double sum = uses.stream().mapToDouble(Use::share).sum();
    boolean open = uses.stream().anyMatch(use -> use.valueAdded().isEmpty());
    var row =
        new ReplicationRow(
            result.material() + ", economic importance",
            "EI",
            result.importance().getAsDouble(),
            rounded,
            HALF_DIGIT,
            List.of(),
            "");
    return Optional.of(row.because(causes(row, open || isIncomplete(sum)), shares(sum, row)));
  }

  private static boolean isIncomplete(double sum) {
    return Math.abs(sum - 1) > 2 * HALF_SHARE;
  }

  private static String shares(double sum, ReplicationRow row) {
    return "shares: %.0f %%; implied factor: %.2f"
        .formatted(100 * sum, row.published() / row.ours().value());
  }

  private static List<Cause> causes(ReplicationRow row, boolean incomplete) {
    var causes = new ArrayList<Cause>();
    if (Math.abs(row.difference()) <= HALF_DIGIT) {
      return row.difference() == 0 ? List.of() : List.of(Cause.ROUNDING);
    }
    if (incomplete) {
      causes.add(Cause.SHARES_INCOMPLETE);
    }
    if (row.difference() > 0 && row.published() >= row.ours().low() - HALF_DIGIT) {
      causes.add(Cause.SUBSTITUTION_NOT_CARRIED);
    }
    if (row.difference() < 0 && row.published() <= row.ours().high() + HALF_DIGIT) {
      causes.add(Cause.ROUNDED_SHARES);
    }
    return causes;
  }

  /** The importance without substitution; its interval holds rounded shares and substitution. */
  private static Range importance(List<Use> uses, double largest) {
    double low = at(uses, largest, -HALF_SHARE, SUBSTITUTION.low());
    double high = at(uses, largest, HALF_SHARE, SUBSTITUTION.high());
    return new Range(low, at(uses, largest, 0, SUBSTITUTION.value()), high);
  }

  private static double at(List<Use> uses, double largest, double shift, double substitution) {
    var moved =
        uses.stream()
            .map(
                use ->
                    new EuCriticality.Use(
                        use.sector(), Math.max(0, use.share() + shift), use.valueAdded().orElse(0)))
            .toList();
    return EuCriticality.economicImportance(moved, largest, Range.exactly(substitution)).value();
  }

  private Optional<ReplicationRow> supplyRisk(Result result) {
    OptionalDouble published = result.supplyRisk();
    var stages =
        List.of("E", "P").stream()
            .flatMap(stage -> atStage(result.material(), stage).stream())
            .toList();
    var worst = stages.stream().max(Comparator.comparingDouble(Range::value));
    if (published.isEmpty() || worst.isEmpty()) {
      return Optional.empty();
    }
    double high = stages.stream().mapToDouble(Range::high).max().orElse(0);
    var row =
        new ReplicationRow(
            result.material() + ", supply risk",
            "SR",
            published.getAsDouble(),
            new Range(0, worst.get().value(), high),
            HALF_DIGIT,
            List.of(),
            "");
    boolean within = published.getAsDouble() <= high + HALF_DIGIT;
    return Optional.of(
        row.because(
            within ? List.of(Cause.INPUTS_NOT_CARRIED) : List.of(),
            "implied factor: %.2f".formatted(row.published() / row.ours().value())));
  }

  /** The supply risk of a stage before recycling and substitution; empty without suppliers. */
  private Optional<Range> atStage(String material, String stage) {
    var world = suppliers(tables.world(), material, stage);
    var union = suppliers(tables.union(), material, stage);
    if (world.isEmpty() && union.isEmpty()) {
      return Optional.empty();
    }
    var global = EuCriticality.concentration(world.isEmpty() ? union : world);
    var sourcing = EuCriticality.concentration(union.isEmpty() ? world : union);
    return Optional.of(
        EuCriticality.supplyRisk(
            new RiskInput(global, sourcing, new Range(0, 1, 1), OPEN, Range.exactly(1))));
  }

  private List<Supplier> suppliers(List<Supply> all, String material, String stage) {
    return all.stream()
        .filter(s -> s.stage().equals(stage) && key(s.material()).equals(key(material)))
        .map(
            s ->
                new Supplier(
                    place(s.country()),
                    new Range(s.upperBound() ? 0 : s.share(), s.share(), s.share()),
                    governance.of(place(s.country())).times(SCALE),
                    Range.exactly(s.trade().orElse(1))))
        .toList();
  }

  private PlaceId place(String country) {
    var alias = COUNTRIES.get(country);
    return alias == null ? places.getOrDefault(country, new PlaceId(country)) : new PlaceId(alias);
  }
}
