package org.lodestone.network;

import java.util.List;
import org.lodestone.evidence.Sourced;

/**
 * What a stage does: so much of each input gives so much of each output, per unit of activity.
 *
 * @param stage the stage of the recipe's outputs
 * @param lagDays time from input to output
 */
public record Recipe(
    RecipeId id,
    Stage stage,
    String nameEnglish,
    String nameFrench,
    List<Coefficient> inputs,
    List<Coefficient> outputs,
    Sourced lagDays) {

  /** Amount of {@code form} per unit of activity, in the form's own unit. */
  public record Coefficient(FormId form, Sourced perActivity) {
    public Coefficient {
      if (!(perActivity.value() >= 0)) {
        throw new IllegalArgumentException(
            "The coefficient ("
                + perActivity.value()
                + ") of form "
                + form
                + " must not be negative.");
      }
    }
  }

  public Recipe {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    if (outputs.isEmpty()) {
      throw new IllegalArgumentException("The recipe " + id + " has no output.");
    }
    if (!(lagDays.value() >= 0)) {
      throw new IllegalArgumentException(
          "The lag (" + lagDays.value() + " days) of recipe " + id + " must not be negative.");
    }
  }
}
