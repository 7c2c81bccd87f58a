package org.lodestone.optimisation;

/**
 * One bound of the best response in one period.
 *
 * @param index of the process, lane, quota or node in the resolved scenario
 * @param period from 0; a state stock holds for all periods and has 0
 */
public record BoundRef(Kind kind, int index, int period) {

  /** What one more unit would be of. */
  public enum Kind {
    /** Goods at a node, from nowhere; in period 0 the same as initial stock. */
    GOODS,
    /** Capacity of a process, in recipe units. */
    CAPACITY,
    /** Limit of a lane. */
    LANE,
    /** Limit of a quota. */
    QUOTA,
    /** State stock of a node. */
    STATE_STOCK,
    /** What a state stock may release in a period. */
    RELEASE
  }
}
