package org.lodestone.cases;

import java.util.List;
import org.lodestone.network.SupplyNetwork;

/**
 * Named networks, each drawn and with numbers that can be checked by hand. Amounts in tonnes per
 * year unless said.
 */
public final class ReferenceNetworks {

  private ReferenceNetworks() {}

  /**
   * One lane, no stock on the way.
   *
   * <pre>
   *   mine@S ──100──▶ [ore@S] ──100──▶ [ore@B] ──▶ demand 100
   * </pre>
   */
  public static NetworkBuilder oneLane() {
    return new NetworkBuilder()
        .form("ore", 0)
        .recipe("mine", 0, List.of(), List.of("ore 1"))
        .process("mine", "S", 100, 100)
        .lane("ore", "S", "B", 100, 0)
        .demand("ore", "B", 100, 1);
  }

  /**
   * Two elements out of one ore in a fixed ratio, two stages, two makers, two users, trade in both
   * directions.
   *
   * <pre>
   *   mine@A ─1000─▶ [ore@A] ─600─▶ split@A ─▶ [x@A] 120, [y@A] 30, [waste@A] 450 (co-product)
   *                     └────400 (20 d)──▶ split@B ─▶ [x@B] 80, [y@B] 20, [waste@B] 300
   *   [x@A] ─20 (10 d)─▶ [x@B] ─10 (10 d)─▶ [x@A]
   *   make: x 0.5 + y 0.125 ─▶ part 0.5 (+ scrap 0.1 y back to y)
   * </pre>
   */
  public static NetworkBuilder twoElements() {
    return new NetworkBuilder()
        .form("scrap", 0)
        .form("ore", 1)
        .form("x", 2)
        .form("y", 2)
        .coproduct("waste", 2)
        .form("part", 3)
        .recipe("mine", 10, List.of(), List.of("ore 1"))
        .recipe("split", 45, List.of("ore 1"), List.of("x 0.2", "y 0.05", "waste 0.75"))
        .recipe("make", 30, List.of("x 1", "y 0.3"), List.of("part 1", "scrap 0.1"))
        .recipe("recycle", 20, List.of("scrap 1"), List.of("y 0.5"))
        .process("mine", "A", 1000, 1200)
        .process("split", "A", 600, 700)
        .process("split", "B", 400, 440)
        .process("make", "A", 110, 120)
        .process("make", "B", 90, 100)
        .process("recycle", "A", 11, 15)
        .process("recycle", "B", 9, 12)
        .lane("ore", "A", "B", 400, 20)
        .lane("x", "A", "B", 20, 10)
        .lane("x", "B", "A", 10, 10)
        .lane("y", "A", "B", 2.5, 10)
        .lane("part", "A", "B", 40, 25)
        .demand("part", "A", 70, 2)
        .demand("part", "B", 130, 1)
        .demand("y", "A", 0, 1)
        .industryStock("x", "A", 20)
        .industryStock("x", "B", 20)
        .industryStock("y", "A", 20)
        .industryStock("y", "B", 20)
        .industryStock("part", "B", 15)
        .industryStock("ore", "B", 10);
  }

  /** The built form of {@link #twoElements()}. */
  public static SupplyNetwork twoElementsBuilt() {
    return twoElements().build();
  }
}
