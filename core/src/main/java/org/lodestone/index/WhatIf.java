package org.lodestone.index;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;

/**
 * A change of an index's input: what if a place were governed otherwise, more were recycled, or the
 * imports came from elsewhere?
 *
 * @param instability by place, 0 (safe) to 1
 * @param recycled the part of supply from scrap, 0 to 1; empty leaves it
 * @param importMix shares of the imports by place; they are scaled to add up to 1, and the total of
 *     the imports stays. Empty leaves the mix
 */
public record WhatIf(
    Map<PlaceId, Double> instability, OptionalDouble recycled, Map<PlaceId, Double> importMix) {

  /** Nothing is changed. */
  public static final WhatIf NOTHING = new WhatIf(Map.of(), OptionalDouble.empty(), Map.of());

  public WhatIf {
    instability = Map.copyOf(instability);
    importMix = Map.copyOf(importMix);
    if (!importMix.isEmpty() && !(importMix.values().stream().mapToDouble(s -> s).sum() > 0)) {
      throw new IllegalArgumentException(
          "An import mix needs a share above zero.\nName places with their shares, as CN=40.");
    }
    for (var share : importMix.entrySet()) {
      if (!(share.getValue() >= 0)) {
        throw new IllegalArgumentException(
            "The share (%s) of %s must not be negative."
                .formatted(share.getValue(), share.getKey()));
      }
    }
  }

  public boolean isNothing() {
    return equals(NOTHING);
  }

  /** The input as it would be. */
  public IndexInput on(IndexInput input) {
    return new IndexInput(
        input.item(),
        input.year(),
        input.consumer(),
        input.production(),
        input.domestic(),
        importMix.isEmpty() ? input.imports() : mixed(input),
        input.exported(),
        recycled.isEmpty() ? input.recycled() : Range.exactly(recycled.getAsDouble()),
        instability.isEmpty() ? input.governance() : input.governance().with(instability));
  }

  private List<Part> mixed(IndexInput input) {
    double all = importMix.values().stream().mapToDouble(share -> share).sum();
    return new TreeSet<>(importMix.keySet())
        .stream()
            .map(p -> new Part(p, input.imported().times(importMix.getOrDefault(p, 0.) / all)))
            .toList();
  }
}
