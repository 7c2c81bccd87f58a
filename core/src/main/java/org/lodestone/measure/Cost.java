package org.lodestone.measure;

import java.util.Optional;
import org.lodestone.data.RegisterRow.CostKind;
import org.lodestone.network.RecipeId;

/**
 * What a project costs.
 *
 * @param recipe the recipe of an opex: the money is per unit of its activity; empty for other kinds
 * @param priceYear the year whose money is meant
 */
public record Cost(CostKind kind, Optional<RecipeId> recipe, SourcedMoney money, int priceYear) {

  public Cost {
    if ((kind == CostKind.OPEX) != recipe.isPresent()) {
      throw new IllegalArgumentException(
          "A cost of the kind " + kind + " names a recipe if, and only if, it is an opex.");
    }
  }
}
