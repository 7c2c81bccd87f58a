package org.lodestone.simulation.kernel;

import java.util.Arrays;
import org.lodestone.scenario.ReleaseRule;
import org.lodestone.scenario.ResolvedScenario;

/**
 * The stocks of states in {@link PlainKernel}: given out at once (S9) or by a rule, and filled up
 * again (S18). In the vector kernels they are rows like all others.
 */
final class StateStocks {

  private final Wiring wiring;
  private final ResolvedScenario.Nodes nodes;
  private final ReleaseRule rule;
  private final double daysPerPeriod;
  private final double[] held;
  private final double[] target;
  private final double[] bought;

  /** Days of trouble, counted up from zero; days without, counted down. */
  private final double[] trouble;

  StateStocks(Wiring wiring) {
    this.wiring = wiring;
    nodes = wiring.scenario.nodes();
    rule = wiring.scenario.behaviour().release();
    daysPerPeriod = wiring.scenario.daysPerPeriod();
    held = new double[wiring.nodes];
    target = new double[wiring.nodes];
    bought = new double[wiring.nodes];
    trouble = new double[wiring.nodes];
  }

  void start() {
    Arrays.fill(bought, 0);
    Arrays.fill(trouble, -KernelRules.LONG_CALM_DAYS);
  }

  /** G at the start, which is G* as well. */
  void start(int n, double tonnes) {
    held[n] = tonnes;
    target[n] = tonnes;
  }

  double held(int n) {
    return held[n];
  }

  /**
   * What the state takes, of what it asked for, from what a working stock holds above its target.
   */
  double take(int n, double spare) {
    double taken = Math.min(bought[n], Math.max(0, spare));
    held[n] += taken;
    return taken;
  }

  /** b_n of S18. */
  double ask(int n) {
    double lacking = Math.max(0, target[n] - held[n]);
    boolean isCalm = trouble[n] <= -wiring.calm_days;
    bought[n] = isCalm ? Math.min(lacking, nodes.refillLimit()[n]) : 0;
    return bought[n];
  }

  /**
   * What is given out.
   *
   * @param backed R, the claims for which the stock is there
   * @param available V, without the stock
   */
  double release(int n, double backed, double available) {
    double wanting = (wiring.hasRule ? openedUpTo(n, backed, available) : backed) - available;
    double released = Math.max(0, Math.min(Math.min(held[n], nodes.releaseLimit()[n]), wanting));
    held[n] -= released;
    return released;
  }

  /** Up to what the stock fills what is available; nothing while it is closed. */
  private double openedUpTo(int n, double backed, double available) {
    boolean begins = trouble[n] > 0 || available < backed * wiring.openBelow;
    boolean isTroubled = begins && available < backed * wiring.closeAt;
    trouble[n] =
        isTroubled
            ? Math.max(0, trouble[n]) + daysPerPeriod
            : Math.min(0, trouble[n]) - daysPerPeriod;
    return trouble[n] > rule.wait_days() ? backed * rule.closeAt() : 0;
  }
}
