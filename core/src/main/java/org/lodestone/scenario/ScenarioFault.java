package org.lodestone.scenario;

import org.lodestone.data.yaml.FileFault;

/**
 * A scenario that cannot be put to its network. The message names the contingency and the value and
 * gives advice.
 */
public final class ScenarioFault extends FileFault {

  private static final long serialVersionUID = 1L;

  public ScenarioFault(String message) {
    super(message);
  }
}
