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

  /** The same event at another time. */
  default Contingency during(Span other) {
    return switch (this) {
      case SiteOutage c -> new SiteOutage(c.name, c.site, c.severity, other);
      case ProcessOutage c -> new ProcessOutage(c.name, c.processes, c.severity, other);
      case ExportBan c -> new ExportBan(c.name, c.from, c.to, c.forms, c.severity, other);
      case LicenceQueue c ->
          new LicenceQueue(c.name, c.from, c.to, c.forms, c.terms, c.reExport, other);
      case Quota c -> new Quota(c.name, c.from, c.to, c.forms, c.limit_tPerYear, other);
      case RouteClosure c -> new RouteClosure(c.name, c.from, c.to, c.severity, other);
      case DemandSurge c -> new DemandSurge(c.name, c.place, c.forms, c.increase, other);
      case RecordedFlow c -> new RecordedFlow(c.name, c.from, c.to, c.form, c.monthly_t, other);
    };
  }

  /**
   * The part of its target that the event takes away at full strength, 0 to 1 (for a surge: adds).
   * A quota and a record take away no part but set a level; theirs is 1.
   */
  default double amount() {
    return switch (this) {
      case SiteOutage c -> c.severity;
      case ProcessOutage c -> c.severity;
      case ExportBan c -> c.severity;
      case RouteClosure c -> c.severity;
      case DemandSurge c -> c.increase;
      case LicenceQueue c -> 1;
      case Quota c -> 1;
      case RecordedFlow c -> 1;
    };
  }

  /**
   * Average strength over the days from {@code from} to {@code to}: 0 for nothing, 1 for all of
   * {@link #amount}; below 0 while a licence queue lets out what it held back (Q5).
   */
  default double strength(double from, double to) {
    return this instanceof LicenceQueue queue
        ? queue.terms.strength(queue.span, from, to)
        : span().strength(from, to);
  }

  /** Strength on one day. */
  default double at(double day) {
    return this instanceof LicenceQueue queue ? queue.terms.at(queue.span, day) : span().at(day);
  }

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
   * Exports of forms need a licence: applications wait, a part is approved (Q1–Q6). Zero approvals
   * and no general licence is a ban.
   *
   * @param to destinations whose users must apply; an empty list means all
   * @param reExport third countries whose goods need a licence too; empty if none do
   */
  record LicenceQueue(
      String name,
      PlaceId from,
      List<PlaceId> to,
      List<FormId> forms,
      LicenceTerms terms,
      Optional<ReExport> reExport,
      Span span)
      implements Contingency {
    public LicenceQueue {
      to = List.copyOf(to);
      forms = List.copyOf(forms);
    }

    /** The same queue with other terms. */
    public LicenceQueue withTerms(LicenceTerms other) {
      return new LicenceQueue(name, from, to, forms, other, reExport, span);
    }
  }

  /**
   * A claim on goods of third countries.
   *
   * @param places the third countries
   * @param contentShare part of what they ship that falls under the rule, 0 to 1
   */
  record ReExport(List<PlaceId> places, double contentShare) {
    public ReExport {
      places = List.copyOf(places);
      if (!(contentShare >= 0 && contentShare <= 1)) {
        throw new IllegalArgumentException(
            "The share (%s) of re-exports under the rule must lie between 0 and 1.\nMaybe it was written in percent."
                .formatted(contentShare));
      }
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
