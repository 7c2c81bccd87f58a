package org.lodestone.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lodestone.index.Benchmark.Aim;
import org.lodestone.index.EuCriticality.RiskInput;
import org.lodestone.index.EuCriticality.Supplier;
import org.lodestone.index.GeoPolRisk.WithinBloc;
import org.lodestone.index.Governance.Missing;
import org.lodestone.index.UsgsSupplyRisk.Producer;
import org.lodestone.quantity.Range;

/** The indices that have one value for an item, year and consumer. */
public enum IndexMethod {
  HHI("hhi", "I1"),
  IMPORT_RELIANCE("import-reliance", "I5"),
  GEOPOLRISK("geopolrisk", "I7"),
  EU_SUPPLY_RISK("eu-supply-risk", "I10"),
  USGS_DISRUPTION("usgs-disruption", "I12"),
  YALE_CONCENTRATION("yale-concentration", "I15"),
  BGS("bgs", "I18"),
  EXTRACTION("crma-extraction", "I20"),
  PROCESSING("crma-processing", "I20"),
  SINGLE_SUPPLIER("crma-single-supplier", "I20");

  private static final double SCALE = 10;
  private static final double HHI_SCALE = 10_000;
  private static final Range ONE = Range.exactly(1);

  private final String label;
  private final String equation;

  IndexMethod(String label, String equation) {
    this.label = label;
    this.equation = equation;
  }

  /** The name on the command line. */
  public String label() {
    return label;
  }

  /** The number of the equation in {@code docs/model/indices.md}. */
  public String equation() {
    return equation;
  }

  public static Optional<IndexMethod> find(String label) {
    return Stream.of(values()).filter(method -> method.label.equals(label)).findFirst();
  }

  /**
   * The value in our own convention: an unknown governance is 0.5, trade within a bloc is no
   * import.
   */
  public Range of(IndexInput input) {
    return value(input.with(input.governance().with(Missing.HALF)), WithinBloc.NO_IMPORT);
  }

  /**
   * The value in the convention of public implementations: trade within a bloc is an import without
   * risk. What stands for an unknown governance is up to the input.
   */
  public Range asPublished(IndexInput input) {
    return value(input, WithinBloc.SAFE_IMPORT);
  }

  private Range value(IndexInput input, WithinBloc within) {
    return switch (this) {
      case HHI -> Herfindahl.of(input.production());
      case IMPORT_RELIANCE -> ImportReliance.of(input).value();
      case GEOPOLRISK -> GeoPolRisk.of(input, within).score();
      case EU_SUPPLY_RISK -> euSupplyRisk(input);
      case USGS_DISRUPTION -> UsgsSupplyRisk.disruptionPotential(producers(input));
      case YALE_CONCENTRATION ->
          YaleCriticality.concentration(Herfindahl.of(input.production()).times(HHI_SCALE));
      case BGS -> BgsRisk.of(input);
      case EXTRACTION -> Benchmark.domestic(Aim.EXTRACTION, input).value();
      case PROCESSING -> Benchmark.domestic(Aim.PROCESSING, input).value();
      case SINGLE_SUPPLIER -> Benchmark.singleSupplier(input).value();
    };
  }

  /** The aim of the Critical Raw Materials Act that the method measures; empty for the others. */
  public Optional<Aim> findAim() {
    return switch (this) {
      case EXTRACTION -> Optional.of(Aim.EXTRACTION);
      case PROCESSING -> Optional.of(Aim.PROCESSING);
      case SINGLE_SUPPLIER -> Optional.of(Aim.SINGLE_SUPPLIER);
      case HHI,
          IMPORT_RELIANCE,
          GEOPOLRISK,
          EU_SUPPLY_RISK,
          USGS_DISRUPTION,
          YALE_CONCENTRATION,
          BGS ->
          Optional.empty();
    };
  }

  /** I10 with trade parameters of 1 and without substitution. */
  private static Range euSupplyRisk(IndexInput input) {
    var sourcing = new ArrayList<>(input.imports());
    sourcing.add(new Part(input.consumer().places().getFirst(), input.domestic()));
    var reliance = ImportReliance.of(input).value();
    return EuCriticality.supplyRisk(
        new RiskInput(
            EuCriticality.concentration(suppliers(input.production(), input.governance())),
            EuCriticality.concentration(suppliers(sourcing, input.governance())),
            new Range(
                Math.clamp(reliance.low(), 0, 1),
                Math.clamp(reliance.value(), 0, 1),
                Math.clamp(reliance.high(), 0, 1)),
            input.recycled(),
            ONE));
  }

  private static List<Supplier> suppliers(List<Part> parts, Governance governance) {
    return Shares.of(parts).stream()
        .map(s -> new Supplier(s.place(), s.amount(), governance.of(s.place()).times(SCALE), ONE))
        .toList();
  }

  /** Ability after governance; willingness is not in the data and lowers nothing. */
  private static List<Producer> producers(IndexInput input) {
    return Shares.of(input.production()).stream()
        .map(
            s ->
                new Producer(
                    s.place(), s.amount(), input.governance().of(s.place()), Range.exactly(0)))
        .toList();
  }
}
