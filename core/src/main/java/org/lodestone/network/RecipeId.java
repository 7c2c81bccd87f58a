package org.lodestone.network;

/** Identifies a recipe, for instance {@code separate-iac}. */
public record RecipeId(String text) implements Comparable<RecipeId> {

  public RecipeId {
    if (text.isBlank()) {
      throw new IllegalArgumentException("The id of a recipe must not be empty.");
    }
  }

  @Override
  public int compareTo(RecipeId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
