package org.lodestone.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lodestone.contingency.Contingency;
import org.lodestone.contingency.Contingency.DemandSurge;
import org.lodestone.contingency.Contingency.ExportBan;
import org.lodestone.contingency.Contingency.LicenceQueue;
import org.lodestone.contingency.Contingency.ProcessOutage;
import org.lodestone.contingency.Contingency.Quota;
import org.lodestone.contingency.Contingency.RecordedFlow;
import org.lodestone.contingency.Contingency.RouteClosure;
import org.lodestone.contingency.Contingency.SiteOutage;
import org.lodestone.network.FormId;
import org.lodestone.network.Lane;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Process;
import org.lodestone.network.SupplyNetwork;

/** Turns contingencies into bounds per period (R4–R7). One use each. */
final class BoundsResolver {

  /** An overlap that is only rounding. */
  private static final double NEGLIGIBLE_DAYS = 1e-6;

  /** A contingency and how much of a target it takes at full strength. */
  private record Hit(Contingency cause, double part) {}

  private final SupplyNetwork network;
  private final Scenario scenario;
  private final int periods;
  private final double days;
  private final List<Process> processes;
  private final List<Lane> lanes;
  private final Map<Resolver.NodeKey, Integer> nodes;

  private final Map<Integer, List<Hit>> onProcess = new LinkedHashMap<>();
  private final Map<Integer, List<Hit>> onLane = new LinkedHashMap<>();
  private final Map<Integer, List<Hit>> onDemand = new LinkedHashMap<>();
  private final Map<Integer, List<String>> recordedBy = new LinkedHashMap<>();
  private final List<Quota> quotas = new ArrayList<>();
  private final List<List<Integer>> quotaLanes = new ArrayList<>();
  private final double[] recorded;

  BoundsResolver(
      SupplyNetwork network,
      Scenario scenario,
      int periods,
      List<Process> processes,
      List<Lane> lanes,
      Map<Resolver.NodeKey, Integer> nodes) {
    this.network = network;
    this.scenario = scenario;
    this.periods = periods;
    this.days = scenario.period().days();
    this.processes = processes;
    this.lanes = lanes;
    this.nodes = nodes;
    recorded = new double[periods * lanes.size()];
    Arrays.fill(recorded, Double.NaN);
  }

  void aimAll() {
    scenario.contingencies().forEach(this::aim);
  }

  ResolvedScenario.Bounds resolve() {
    aimAll();
    onProcess.forEach((p, hits) -> checkOverlap(processes.get(p).id().text(), hits));
    onLane.forEach((l, hits) -> checkOverlap(laneName(lanes.get(l)), hits));
    var laneLimit = laneLimits();
    return new ResolvedScenario.Bounds(
        capacities(),
        laneLimit,
        recorded,
        demandFactors(),
        quotas.size(),
        quotaStart(),
        quotaLane(),
        quotaLimits(laneLimit));
  }

  private void aim(Contingency contingency) {
    switch (contingency) {
      case SiteOutage outage -> aimAtSite(outage);
      case ProcessOutage outage -> {
        for (var id : outage.processes()) {
          hit(
              onProcess,
              indexOf(processes, p -> p.id().equals(id), outage.name(), "process", id),
              outage,
              1);
        }
      }
      case ExportBan ban ->
          hitLanes(ban, lanesOf(ban.name(), ban.from(), ban.to(), ban.forms()), 1);
      case LicenceQueue queue -> aimAtLicensed(queue);
      case RouteClosure closure -> hitLanes(closure, lanesBetween(closure), 1);
      case Quota quota -> {
        quotas.add(quota);
        quotaLanes.add(lanesOf(quota.name(), quota.from(), quota.to(), quota.forms()));
      }
      case DemandSurge surge -> aimAtDemand(surge);
      case RecordedFlow flow -> record(flow);
    }
  }

  private void aimAtSite(SiteOutage outage) {
    var site =
        network.sites().stream()
            .filter(s -> s.id().equals(outage.site()))
            .findFirst()
            .orElseThrow(() -> unknown(outage.name(), "site", outage.site()));
    var share =
        site.share()
            .orElseThrow(
                () ->
                    new ScenarioFault(
                        "The outage '%s' is about the site '%s', whose capacity no source gives.\nName a stage in its country instead, or add a figure for its capacity."
                            .formatted(outage.name(), site.id())));
    for (var id : site.processes()) {
      int process = indexOf(processes, p -> p.id().equals(id), outage.name(), "process", id);
      hit(onProcess, process, outage, share.value());
    }
  }

  private void aimAtDemand(DemandSurge surge) {
    surge.place().ifPresent(place -> checkNames(surge.name(), place, List.of(), List.of()));
    checkForms(surge.name(), surge.forms());
    var targets = new LinkedHashSet<Integer>();
    for (var demand : network.demands()) {
      if (surge.forms().contains(demand.form())
          && surge.place().map(demand.place()::equals).orElse(true)) {
        var key = new Resolver.NodeKey(demand.place(), demand.form());
        targets.add(Objects.requireNonNull(nodes.get(key)));
      }
    }
    checkAim(surge.name(), "demand", targets);
    targets.forEach(node -> hit(onDemand, node, surge, 1));
  }

  /** Direct exports, and what third countries ship of the same forms if the rule follows them. */
  private void aimAtLicensed(LicenceQueue queue) {
    hitLanes(queue, lanesOf(queue.name(), queue.from(), queue.to(), queue.forms()), 1);
    queue
        .reExport()
        .ifPresent(
            rule -> {
              for (var place : rule.places()) {
                hitLanes(
                    queue,
                    lanesOf(queue.name(), place, queue.to(), queue.forms()),
                    rule.contentShare());
              }
            });
  }

  private void hitLanes(Contingency cause, List<Integer> targets, double part) {
    targets.forEach(l -> hit(onLane, l, cause, part));
  }

  private List<Integer> lanesOf(String name, PlaceId from, List<PlaceId> to, List<FormId> forms) {
    checkNames(name, from, to, forms);
    return lanesWhere(
        name,
        lane ->
            lane.from().equals(from)
                && (to.isEmpty() || to.contains(lane.to()))
                && forms.contains(lane.form()));
  }

  private List<Integer> lanesBetween(RouteClosure closure) {
    checkNames(closure.name(), closure.from(), List.of(closure.to()), List.of());
    return lanesWhere(
        closure.name(),
        lane -> lane.from().equals(closure.from()) && lane.to().equals(closure.to()));
  }

  private List<Integer> lanesWhere(String name, Predicate<Lane> wanted) {
    var found =
        IntStream.range(0, lanes.size()).filter(l -> wanted.test(lanes.get(l))).boxed().toList();
    checkAim(name, "lane", found);
    return found;
  }

  /** A contingency that meets nothing would be taken for one that does no harm. */
  private static void checkAim(String name, String kind, Collection<Integer> targets) {
    if (targets.isEmpty()) {
      throw new ScenarioFault(
          "The contingency '%s' meets no %s of the network.\nCheck its places and forms, or leave it out."
              .formatted(name, kind));
    }
  }

  private void checkNames(String name, PlaceId from, List<PlaceId> to, List<FormId> forms) {
    if (network.findPlace(from).isEmpty()) {
      throw unknown(name, "place", from);
    }
    for (var partner : to) {
      if (network.findPlace(partner).isEmpty()) {
        throw unknown(name, "place", partner);
      }
    }
    checkForms(name, forms);
  }

  private void checkForms(String name, List<FormId> forms) {
    for (var form : forms) {
      if (network.findForm(form).isEmpty()) {
        throw unknown(name, "form", form);
      }
    }
  }

  private static void hit(
      Map<Integer, List<Hit>> hits, int target, Contingency cause, double part) {
    hits.computeIfAbsent(target, t -> new ArrayList<>()).add(new Hit(cause, part));
  }

  private static <T> int indexOf(
      List<T> all, Predicate<T> wanted, String name, String kind, Object id) {
    for (int i = 0; i < all.size(); i++) {
      if (wanted.test(all.get(i))) {
        return i;
      }
    }
    throw unknown(name, kind, id);
  }

  private static ScenarioFault unknown(String name, String kind, Object id) {
    return new ScenarioFault(
        "The contingency '%s' names the %s '%s', which the network does not have.\nList the network with 'lodestone data show'."
            .formatted(name, kind, id));
  }

  private static String laneName(Lane lane) {
    return lane.form() + " from " + lane.from() + " to " + lane.to();
  }

  /** Severities on one target must never add up to more than all of it (R5). */
  private static void checkOverlap(String target, List<Hit> hits) {
    for (var hit : hits) {
      var span = hit.cause.span();
      for (double day : new double[] {span.startDay(), span.startDay() + span.lengthDays()}) {
        double sum =
            hits.stream().mapToDouble(h -> h.part * h.cause.amount() * h.cause.at(day)).sum();
        if (sum > 1 + 1e-9) {
          throw new ScenarioFault(
              "On day %s the contingencies %s take away %s %% of %s.\nLower their severities or move them apart: together they must not exceed 100 %%."
                  .formatted(
                      day,
                      hits.stream()
                          .filter(h -> h.cause.at(day) > 0)
                          .map(h -> "'" + h.cause.name() + "'")
                          .toList(),
                      Math.round(sum * 100),
                      target));
        }
      }
    }
  }

  List<List<String>> processCauses() {
    return causes(onProcess, processes.size());
  }

  /** Quotas and recorded flows count as causes of their lanes. */
  List<List<String>> laneCauses() {
    var all = new ArrayList<List<String>>();
    for (var names : causes(onLane, lanes.size())) {
      all.add(new ArrayList<>(names));
    }
    for (int g = 0; g < quotas.size(); g++) {
      for (int l : quotaLanes.get(g)) {
        all.get(l).add(quotas.get(g).name());
      }
    }
    recordedBy.forEach((l, names) -> all.get(l).addAll(names));
    return all.stream().map(List::copyOf).toList();
  }

  List<List<String>> demandCauses() {
    return causes(onDemand, nodes.size());
  }

  private static List<List<String>> causes(Map<Integer, List<Hit>> hits, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> hits.getOrDefault(i, List.of()).stream().map(hit -> hit.cause.name()).toList())
        .toList();
  }

  /** What the contingencies aim at by their strength, for draws in which they differ. */
  List<Aim> aims() {
    var all = new ArrayList<Aim>();
    addAims(all, Aim.Bound.CAPACITY, onProcess);
    addAims(all, Aim.Bound.LANE, onLane);
    addAims(all, Aim.Bound.DEMAND, onDemand);
    return List.copyOf(all);
  }

  /** Targets that the same contingencies hit with the same parts share an aim. */
  private void addAims(List<Aim> all, Aim.Bound bound, Map<Integer, List<Hit>> hits) {
    var targets = new LinkedHashMap<List<Aim.Hit>, List<Integer>>();
    hits.forEach(
        (target, on) ->
            targets
                .computeIfAbsent(
                    on.stream()
                        .map(h -> new Aim.Hit(scenario.contingencies().indexOf(h.cause), h.part))
                        .toList(),
                    key -> new ArrayList<>())
                .add(target));
    targets.forEach((key, indices) -> all.add(new Aim(bound, indices, key)));
  }

  /** Factor per period on a bound of a target; 1 (for a lane h) where nothing hits it. */
  private double factor(Aim.Bound bound, Map<Integer, List<Hit>> hits, int target, int t) {
    double taken = 0;
    for (var hit : hits.getOrDefault(target, List.of())) {
      taken += hit.part * hit.cause.amount() * hit.cause.strength(t * days, (t + 1) * days);
    }
    return bound.factor(taken, scenario.behaviour().laneHeadroom());
  }

  private double[] capacities() {
    var table = new double[periods * processes.size()];
    for (int p = 0; p < processes.size(); p++) {
      double capacity = scenario.period().fromYear(processes.get(p).capacity_perYear().value());
      for (int t = 0; t < periods; t++) {
        table[t * processes.size() + p] = capacity * factor(Aim.Bound.CAPACITY, onProcess, p, t);
      }
    }
    return table;
  }

  private double[] laneLimits() {
    var table = new double[periods * lanes.size()];
    for (int l = 0; l < lanes.size(); l++) {
      for (int t = 0; t < periods; t++) {
        table[t * lanes.size() + l] = flow(l) * factor(Aim.Bound.LANE, onLane, l, t);
      }
    }
    return table;
  }

  /** x⁰ per period. */
  private double flow(int lane) {
    return scenario.period().fromYear(lanes.get(lane).flow_perYear().value());
  }

  private double[] demandFactors() {
    var table = new double[periods * nodes.size()];
    for (int n = 0; n < nodes.size(); n++) {
      for (int t = 0; t < periods; t++) {
        table[t * nodes.size() + n] = factor(Aim.Bound.DEMAND, onDemand, n, t);
      }
    }
    return table;
  }

  private void record(RecordedFlow flow) {
    int lane =
        indexOf(
            lanes,
            l ->
                l.from().equals(flow.from())
                    && l.to().equals(flow.to())
                    && l.form().equals(flow.form()),
            flow.name(),
            "lane",
            flow.form() + " from " + flow.from() + " to " + flow.to());
    recordedBy.computeIfAbsent(lane, l -> new ArrayList<>()).add(flow.name());
    double month = PeriodLength.MONTH.days();
    double begin = flow.span().startDay();
    double end = begin + flow.monthly_t().size() * month;
    for (int t = 0; t < periods; t++) {
      double covered = Math.min((t + 1) * days, end) - Math.max(t * days, begin);
      if (covered <= NEGLIGIBLE_DAYS) {
        continue;
      }
      // In a period that the record covers only in part, the lane carries its baseline for the
      // rest.
      double amount = (1 - covered / days) * flow(lane);
      for (int m = 0; m < flow.monthly_t().size(); m++) {
        double overlap =
            Math.min((t + 1) * days, begin + (m + 1) * month)
                - Math.max(t * days, begin + m * month);
        amount += Math.max(0, overlap) / month * flow.monthly_t().get(m);
      }
      recorded[t * lanes.size() + lane] = amount;
    }
  }

  private int[] quotaStart() {
    var start = new int[quotas.size() + 1];
    for (int g = 0; g < quotas.size(); g++) {
      start[g + 1] = start[g] + quotaLanes.get(g).size();
    }
    return start;
  }

  private int[] quotaLane() {
    return quotaLanes.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
  }

  /**
   * While a quota begins or ends within a period, the free part of the period counts with the
   * baseline of its lanes.
   */
  private double[] quotaLimits(double[] laneLimit) {
    var limits = new double[periods * quotas.size()];
    for (int g = 0; g < quotas.size(); g++) {
      var quota = quotas.get(g);
      double limit = scenario.period().fromYear(quota.limit_tPerYear());
      for (int t = 0; t < periods; t++) {
        int row = t * lanes.size();
        double free =
            quotaLanes.get(g).stream()
                .mapToDouble(l -> Math.min(flow(l), laneLimit[row + l]))
                .sum();
        double strength = quota.span().strength(t * days, (t + 1) * days);
        limits[t * quotas.size() + g] =
            strength == 0
                ? Double.POSITIVE_INFINITY
                : strength * limit + (1 - strength) * Math.max(limit, free);
      }
    }
    return limits;
  }
}
