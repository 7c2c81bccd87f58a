package org.lodestone.measure;

import org.lodestone.data.RegisterRow.FlagKind;
import org.lodestone.data.RegisterRow.FlagState;
import org.lodestone.evidence.Evidence;

/** An environmental or social issue of a project, as a source tells it. */
public record Flag(FlagKind kind, String issue, FlagState state, Evidence evidence) {

  public boolean isOpen() {
    return state == FlagState.OPEN;
  }
}
