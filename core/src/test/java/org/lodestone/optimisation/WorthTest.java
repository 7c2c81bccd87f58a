package org.lodestone.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkBuilder;

class WorthTest {

  /**
   * Two inputs share the worth of their product, 1, and a co-product nobody uses is worth nothing.
   *
   * <pre>
   *   [ore] ─▶ split ─▶ x 0.2, y 0.05, waste 0.75;   make: x 1 + y 0.3 ─▶ part 1
   * </pre>
   */
  @Test
  void inputsShareTheWorthOfTheirProduct() {
    var network =
        new NetworkBuilder()
            .form("ore", 0)
            .form("x", 1)
            .form("y", 1)
            .coproduct("waste", 1)
            .form("part", 2)
            .recipe("split", 0, List.of("ore 1"), List.of("x 0.2", "y 0.05", "waste 0.75"))
            .recipe("make", 0, List.of("x 1", "y 0.3"), List.of("part 1"))
            .supply("ore", "A", 1000)
            .process("split", "A", 1000, 1000)
            .lane("x", "A", "B", 200, 10)
            .lane("y", "A", "B", 50, 10)
            .process("make", "B", 160, 160)
            .demand("part", "B", 160, 0);
    var scenario = Runs.weeks(network, 4);
    double[] worth = Worth.perNode(scenario);
    assertThat(worth[Runs.node(scenario, "part@B")]).isEqualTo(1);
    assertThat(worth[Runs.node(scenario, "x@A")]).isEqualTo(0.5);
    assertThat(worth[Runs.node(scenario, "y@B")]).isCloseTo(0.5 / 0.3, within(1e-12));
    assertThat(worth[Runs.node(scenario, "waste@A")]).isZero();
    assertThat(worth[Runs.node(scenario, "ore@A")])
        .isCloseTo(0.2 * 0.5 + 0.05 * 0.5 / 0.3, within(1e-12));
  }
}
