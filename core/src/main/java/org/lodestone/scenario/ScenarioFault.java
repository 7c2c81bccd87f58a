package org.lodestone.scenario;

/**
 * A scenario that cannot be put to its network. The message names the contingency and the value and
 * gives advice.
 */
public final class ScenarioFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ScenarioFault(String message) {
    super(message);
  }
}
