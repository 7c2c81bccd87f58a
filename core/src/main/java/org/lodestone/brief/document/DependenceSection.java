package org.lodestone.brief.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** On whom the consumer depends, stage by stage, and the published values beside it. */
public record DependenceSection(List<AtStage> stages, List<PublishedValue> values) {

  /**
   * The supply at one stage.
   *
   * @param place the place looked at
   * @param direct its share of the imports
   * @param lookedThrough the part of all supply that was there at this stage or before
   * @param hhi of the imports by supplier
   * @param suppliers shares of the imports, largest first
   * @param lookedThroughBy the same for every place that much passed through; the parts overlap
   */
  public record AtStage(
      String stage,
      List<String> forms,
      String place,
      Quantity direct,
      Quantity lookedThrough,
      @Nullable Quantity hhi,
      @Nullable String topPlace,
      @Nullable Quantity top3,
      Quantity importReliance,
      List<PlaceShare> suppliers,
      List<PlaceShare> lookedThroughBy,
      List<ElementShare> byElement) {
    public AtStage {
      forms = List.copyOf(forms);
      suppliers = List.copyOf(suppliers);
      lookedThroughBy = List.copyOf(lookedThroughBy);
      byElement = List.copyOf(byElement);
    }
  }

  /** The part of a whole that belongs to one place. */
  public record PlaceShare(String place, Quantity share) {}

  /** The part of one element that was at the place looked at. */
  public record ElementShare(String element, Quantity lookedThrough) {}

  public DependenceSection {
    stages = List.copyOf(stages);
    values = List.copyOf(values);
  }
}
