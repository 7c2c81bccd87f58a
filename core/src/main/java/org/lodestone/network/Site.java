package org.lodestone.network;

import java.util.List;
import java.util.Optional;
import org.lodestone.evidence.Sourced;

/**
 * A named mine or plant.
 *
 * @param processes the processes that the site is a part of
 * @param share part of their capacity that the site holds, 0 to 1; empty if no source gives a
 *     capacity
 */
public record Site(
    SiteId id,
    String name,
    PlaceId place,
    Stage stage,
    List<ProcessId> processes,
    Optional<Sourced> share) {

  public Site {
    processes = List.copyOf(processes);
  }
}
