package org.lodestone.contingency;

import java.util.List;
import java.util.Optional;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.ProcessId;
import org.lodestone.network.SiteId;

/**
 * An event with a name. Severity is the part taken away, 0 to 1 (for a surge: the part added).
 * Forms are single forms; groups are resolved by whoever reads the scenario.
 */
public sealed interface Contingency {

  String name();

  Span span();

  /** A named site stops; it takes its share of its process's capacity along. */
  record SiteOutage(String name, SiteId site, double severity, Span span) implements Contingency {
    public SiteOutage {
      checkSeverity(name, severity);
    }
  }

  /** Processes stop, for instance everything of one stage in one country. */
  record ProcessOutage(String name, List<ProcessId> processes, double severity, Span span)
      implements Contingency {
    public ProcessOutage {
      checkSeverity(name, severity);
      processes = List.copyOf(processes);
    }
  }

  /** A state lets forms out to some or all partners no longer, or only in part. */
  record ExportBan(
      String name, PlaceId from, List<PlaceId> to, List<FormId> forms, double severity, Span span)
      implements Contingency {
    public ExportBan {
      checkSeverity(name, severity);
      to = List.copyOf(to);
      forms = List.copyOf(forms);
    }

    /** An empty list of partners means all of them. */
    public boolean concerns(PlaceId partner) {
      return to.isEmpty() || to.contains(partner);
    }
  }

  /**
   * A ceiling on exports of forms, in tonnes per year, shared by all partners named (all if none
   * is).
   */
  record Quota(
      String name,
      PlaceId from,
      List<PlaceId> to,
      List<FormId> forms,
      double limit_tPerYear,
      Span span)
      implements Contingency {
    public Quota {
      to = List.copyOf(to);
      forms = List.copyOf(forms);
      if (!(limit_tPerYear >= 0)) {
        throw new IllegalArgumentException(
            "The limit ("
                + limit_tPerYear
                + " t per year) of '"
                + name
                + "' must not be negative.");
      }
    }
  }

  /** A route between two places closes, for every form. */
  record RouteClosure(String name, PlaceId from, PlaceId to, double severity, Span span)
      implements Contingency {
    public RouteClosure {
      checkSeverity(name, severity);
    }
  }

  /** Demand rises by the part {@code increase}. */
  record DemandSurge(
      String name, Optional<PlaceId> place, List<FormId> forms, double increase, Span span)
      implements Contingency {
    public DemandSurge {
      forms = List.copyOf(forms);
      if (!(increase >= -1) || !Double.isFinite(increase)) {
        throw new IllegalArgumentException(
            "The increase (" + increase + ") of '" + name + "' must not be below -1.");
      }
    }
  }

  /**
   * Shipments as history recorded them: in the i-th month from the start of the span exactly {@code
   * monthly_t[i]} leave, whatever is ordered.
   */
  record RecordedFlow(
      String name, PlaceId from, PlaceId to, FormId form, List<Double> monthly_t, Span span)
      implements Contingency {
    public RecordedFlow {
      monthly_t = List.copyOf(monthly_t);
      if (monthly_t.stream().anyMatch(t -> !(t >= 0))) {
        throw new IllegalArgumentException(
            "The recorded flow '" + name + "' holds a negative month: " + monthly_t);
      }
    }
  }

  private static void checkSeverity(String name, double severity) {
    if (!(severity >= 0 && severity <= 1)) {
      throw new IllegalArgumentException(
          "The severity (%s) of '%s' must lie between 0 and 1.\nMaybe it was written in percent."
              .formatted(severity, name));
    }
  }
}
