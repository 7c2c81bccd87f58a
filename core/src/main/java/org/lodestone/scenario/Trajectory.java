package org.lodestone.scenario;

/**
 * What happens in a resolved scenario, period by period. Amounts are tonnes (or recipe units) per
 * period, stocks in tonnes at the end of the period. Whatever follows an engine reads this, so that
 * both engines are priced and drawn alike.
 */
public interface Trajectory {

  /** Less than this part of a demand unserved is no shortage. */
  double SHORTAGE_PART = 1e-3;

  ResolvedScenario scenario();

  /** Final demand δ D at node n in period t. */
  double demand(int t, int n);

  double served(int t, int n);

  /** What came from lanes and processes, without supply from outside. */
  double arrived(int t, int n);

  /** What the state stock gave. */
  double released(int t, int n);

  double stock(int t, int n);

  double stateStock(int t, int n);

  double disposed(int t, int n);

  double shipped(int t, int l);

  /** In recipe units. */
  double activity(int t, int p);

  /** Unserved demand at a node. */
  default double shortage(int t, int n) {
    return demand(t, n) - served(t, n);
  }

  /** Unserved demand at a node over the whole run. */
  default double totalShortage(int n) {
    double sum = 0;
    for (int t = 0; t < scenario().periods(); t++) {
      sum += shortage(t, n);
    }
    return sum;
  }

  /**
   * The first period in which more than {@link #SHORTAGE_PART} of the demand at a node is not
   * served, or -1.
   */
  default int firstShortage(int n) {
    for (int t = 0; t < scenario().periods(); t++) {
      if (shortage(t, n) > SHORTAGE_PART * demand(t, n)) {
        return t;
      }
    }
    return -1;
  }
}
