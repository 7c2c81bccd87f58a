package org.lodestone.simulation;

import java.util.List;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.ProcessId;

/** Why goods were missing. Names of contingencies are those of the scenario, in its order. */
public sealed interface Cause {

  /** Whether this is an event of the scenario; the others say why nothing made up for it. */
  default boolean isEvent() {
    return switch (this) {
      case Restriction r -> true;
      case Outage o -> true;
      case DemandSurge d -> true;
      case CapacityReached c -> false;
      case LaneLimitReached l -> false;
      case StockExhausted s -> false;
      case NoNewSupplier n -> false;
    };
  }

  /** Exports were cut: by a ban, a quota, a closed route, or as history recorded. */
  record Restriction(FormId form, PlaceId from, PlaceId to, List<String> contingencies)
      implements Cause {
    public Restriction {
      contingencies = List.copyOf(contingencies);
    }
  }

  /** A process, or a site in it, stopped. */
  record Outage(ProcessId process, List<String> contingencies) implements Cause {
    public Outage {
      contingencies = List.copyOf(contingencies);
    }
  }

  /** Demand for a form at a place rose, there or with another customer of the same supplier. */
  record DemandSurge(FormAt demand, List<String> contingencies) implements Cause {
    public DemandSurge {
      contingencies = List.copyOf(contingencies);
    }
  }

  /** A process that was asked for more ran at its full capacity. */
  record CapacityReached(ProcessId process) implements Cause {}

  /** A lane that was asked for more carried as much as it can. */
  record LaneLimitReached(FormId form, PlaceId from, PlaceId to) implements Cause {}

  /**
   * Stocks on the way to the use ran out.
   *
   * @param working working stock that there was, in the unit of the form
   * @param state stock of the state that there was
   */
  record StockExhausted(FormAt stock, double working, double state) implements Cause {}

  /** A supplier was lost, others were left, and they were not asked for all of it. */
  record NoNewSupplier(FormAt buyer, Bound bound) implements Cause {}

  /** Which input of the behaviour kept a buyer from asking others for more. */
  enum Bound {
    /** The delay or the ramp of rerouting was not over. */
    DELAY,
    /** The rerouting share is below one. */
    SHARE
  }
}
