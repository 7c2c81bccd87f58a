package org.lodestone.risk;

import java.util.List;
import java.util.Optional;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Stage;
import org.lodestone.quantity.Range;
import org.lodestone.risk.Concentration.Kind;

/**
 * Where a consumer's supply of some forms comes from: who delivers it (D4), and through whom it
 * passed on the way (D5). Amounts are units of the elements per year, shares lie between 0 and 1.
 * The range of a share says how far it moves while every flow stays in its own range and what is of
 * unknown origin may have passed anywhere.
 *
 * @param elements what is counted; the stand-in of a raw material is the id of its form
 * @param domestic made or collected at a place of the consumer
 * @param imported shipped from elsewhere, the unknown place included
 * @param unexplained what the reconciled baseline needs and no source explains; neither domestic
 *     nor imported
 * @param exported shipped to places outside the consumer
 * @param importReliance net imports over apparent consumption; 0 for a net exporter
 * @param supply shares of all supply, the consumer's own places included, largest first
 * @param imports shares of the imports, largest first
 * @param supplyConcentration empty without supply
 * @param importConcentration empty without imports
 * @param passages looked-through shares of every place outside the consumer, largest first
 * @param domesticThroughout the part that was at no place outside the consumer at any stage
 */
public record SupplyOrigin(
    List<FormId> forms,
    List<String> elements,
    Sourced domestic,
    Sourced imported,
    Sourced unexplained,
    Sourced exported,
    Sourced importReliance,
    List<PlaceShare> supply,
    List<PlaceShare> imports,
    Optional<Concentration> supplyConcentration,
    Optional<Concentration> importConcentration,
    List<Passage> passages,
    Sourced domesticThroughout) {

  /** The part of a whole that belongs to one place. */
  public record PlaceShare(PlaceId place, Sourced share) {}

  /** The part of a supply that was at a place at some upstream stage. */
  public record StageShare(Stage stage, Sourced share) {}

  /**
   * What passed through a place.
   *
   * @param lookedThrough the part that was there at any stage, the delivering one included
   * @param byStage the part that was there at each stage; a tonne may count at several
   */
  public record Passage(PlaceId place, Sourced lookedThrough, List<StageShare> byStage) {
    public Passage {
      byStage = List.copyOf(byStage);
    }

    /** The part of the supply that is left if nothing passes through the place any more. */
    public Sourced remainder() {
      var r = lookedThrough.range();
      return new Sourced(
          new Range(1 - r.high(), 1 - r.value(), 1 - r.low()), lookedThrough.evidence());
    }
  }

  public SupplyOrigin {
    forms = List.copyOf(forms);
    elements = List.copyOf(elements);
    supply = List.copyOf(supply);
    imports = List.copyOf(imports);
    passages = List.copyOf(passages);
  }

  /** The place's part of all supply; empty if it delivers none. */
  public Optional<Sourced> findSupplyShare(PlaceId place) {
    return find(supply, place);
  }

  /** The place's part of the imports; empty if it delivers none. */
  public Optional<Sourced> findImportShare(PlaceId place) {
    return find(imports, place);
  }

  private static Optional<Sourced> find(List<PlaceShare> shares, PlaceId place) {
    return shares.stream().filter(s -> s.place.equals(place)).map(PlaceShare::share).findFirst();
  }

  /** Empty if nothing of the supply can have passed the place. */
  public Optional<Passage> findPassage(PlaceId place) {
    return passages.stream().filter(p -> p.place.equals(place)).findFirst();
  }

  /** The single place outside the consumer through which most of the supply passed. */
  public Optional<PlaceId> findLargest() {
    return passages.stream()
        .filter(p -> Kind.of(p.place) == Kind.NAMED && p.lookedThrough.value() > 0)
        .map(Passage::place)
        .findFirst();
  }

  public boolean isNetExporter() {
    return exported.value() > imported.value();
  }
}
