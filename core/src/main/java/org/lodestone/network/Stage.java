package org.lodestone.network;

/**
 * A step of the chain from the ground to the user.
 *
 * @param id for instance {@code ore}, {@code oxide}, {@code magnet}
 * @param order 0 for the first step; scrap comes before the stage that it feeds
 */
public record Stage(String id, int order) implements Comparable<Stage> {

  public Stage {
    if (id.isBlank() || order < 0) {
      throw new IllegalArgumentException(
          "The stage '" + id + "' (order " + order + ") needs an id and an order from 0 up.");
    }
  }

  @Override
  public int compareTo(Stage other) {
    return order != other.order ? Integer.compare(order, other.order) : id.compareTo(other.id);
  }
}
