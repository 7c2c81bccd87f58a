package org.lodestone.network;

import java.util.Optional;
import org.lodestone.evidence.Sourced;

/**
 * A named mine or plant.
 *
 * @param process the process that the site is a part of
 * @param share part of the process's capacity that the site holds, 0 to 1; empty if no source gives a capacity
 */
public record Site(SiteId id, String name, PlaceId place, Stage stage, ProcessId process, Optional<Sourced> share) {}
