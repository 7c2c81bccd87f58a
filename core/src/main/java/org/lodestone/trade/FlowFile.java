package org.lodestone.trade;

import java.util.List;

/**
 * Flows as one file has them.
 *
 * @param name of the file, for telling one from another
 */
public record FlowFile(String name, List<TradeFlow> flows) {
  public FlowFile {
    flows = List.copyOf(flows);
  }
}
