package org.lodestone.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.StressSection;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.Scenario;
import org.lodestone.simulation.ShortageTrace;
import org.lodestone.simulation.Simulation;
import org.lodestone.simulation.SimulationResult;

/** One run of the simulation, told from the consumer's side. */
final class RunReport {

  private static final double DAYS_PER_WEEK = 7;
  private static final PlaceId OTHERS = new PlaceId("ZZ");

  private final StudyContext study;
  private final Scenario scenario;
  private final ResolvedScenario resolved;
  private final SimulationResult result;

  RunReport(StudyContext study, Scenario scenario) {
    this.study = study;
    this.scenario = scenario;
    resolved = scenario.resolve(study.network());
    result = new Simulation(resolved).run();
  }

  double uncovered() {
    double sum = 0;
    for (var form : study.uses().forms()) {
      for (int n : nodes(form)) {
        sum += result.totalShortage(n);
      }
    }
    return sum;
  }

  double uncoveredShare() {
    double demand = 0;
    for (var form : study.uses().forms()) {
      for (int n : nodes(form)) {
        demand += result.totalDemand(n);
      }
    }
    return demand > 0 ? uncovered() / demand : 0;
  }

  /** The consumer's nodes of a form. */
  private List<Integer> nodes(FormId form) {
    var found = new ArrayList<Integer>();
    for (var place : study.consumer()) {
      int n = resolved.labels().nodes().indexOf(form + "@" + place);
      if (n >= 0) {
        found.add(n);
      }
    }
    return found;
  }

  List<StressSection.FirstShortage> firstShortages() {
    return study.uses().forms().stream().map(this::firstShortage).toList();
  }

  private StressSection.FirstShortage firstShortage(FormId form) {
    int first =
        nodes(form).stream().mapToInt(result::firstShortage).filter(t -> t >= 0).min().orElse(-1);
    if (first < 0) {
      return new StressSection.FirstShortage(form.text(), null, null, null);
    }
    int week = (int) Math.floor(first * resolved.daysPerPeriod() / DAYS_PER_WEEK) + 1;
    return new StressSection.FirstShortage(form.text(), first, week, day(first).toString());
  }

  private LocalDate day(int period) {
    return scenario.start().plusDays(Math.round(period * resolved.daysPerPeriod()));
  }

  StressSection.Series series() {
    return new StressSection.Series(
        over(t -> day(t).toString()),
        study.uses().forms().stream().map(this::served).toList(),
        stocks(),
        imports());
  }

  private <T> List<T> over(IntFunction<T> value) {
    var all = new ArrayList<T>(resolved.periods());
    for (int t = 0; t < resolved.periods(); t++) {
      all.add(value.apply(t));
    }
    return all;
  }

  private StressSection.Served served(FormId form) {
    var nodes = nodes(form);
    return new StressSection.Served(
        form.text(),
        over(
            t -> {
              double demand = nodes.stream().mapToDouble(n -> result.demand(t, n)).sum();
              double served = nodes.stream().mapToDouble(n -> result.served(t, n)).sum();
              return demand > 0 ? Quantity.roundedFinite(served / demand) : 1.0;
            }));
  }

  private List<StressSection.Stock> stocks() {
    var stocks = new ArrayList<StressSection.Stock>();
    var labels = resolved.labels().nodes();
    for (int n = 0; n < resolved.nodes().count(); n++) {
      var form = study.network().forms().get(resolved.nodes().form()[n]).id();
      var place = study.network().places().get(resolved.nodes().place()[n]).id();
      boolean isHeld = resolved.nodes().workingStock()[n] + resolved.nodes().stateStock()[n] > 0;
      if (isHeld && study.consumer().contains(place) && study.held(form) > 0) {
        stocks.add(stock(labels.indexOf(labels.get(n)), form, place));
      }
    }
    return stocks;
  }

  private StressSection.Stock stock(int n, FormId form, PlaceId place) {
    double perDay = requirement(n) / resolved.daysPerPeriod();
    return new StressSection.Stock(
        form.text(),
        place.text(),
        over(t -> Quantity.roundedFinite(held(t, n))),
        over(t -> perDay > 0 ? Quantity.roundedFinite(held(t, n) / perDay) : 0.0));
  }

  private double held(int t, int n) {
    return result.stock(t, n) + result.stateStock(t, n);
  }

  /** What the place itself uses of the form per period in the baseline. */
  private double requirement(int n) {
    double all = resolved.nodes().demand()[n];
    var processes = resolved.processes();
    for (int p = 0; p < processes.count(); p++) {
      for (int i = processes.inStart()[p]; i < processes.inStart()[p + 1]; i++) {
        if (processes.inNode()[i] == n) {
          all += processes.inAmount()[i] * processes.activity()[p];
        }
      }
    }
    return all;
  }

  private record Origin(FormId form, PlaceId from) {}

  /** From the place looked at, and from all others together. */
  private List<StressSection.Imports> imports() {
    var lanes = new LinkedHashMap<Origin, List<Integer>>();
    for (var lane : study.network().lanes()) {
      boolean enters =
          study.consumer().contains(lane.to()) && !study.consumer().contains(lane.from());
      if (enters && study.held(lane.form()) > 0) {
        var from = lane.from().equals(study.lookedAt()) ? lane.from() : OTHERS;
        var label = lane.form() + ":" + lane.from() + ">" + lane.to();
        int l = resolved.labels().lanes().indexOf(label);
        lanes.computeIfAbsent(new Origin(lane.form(), from), o -> new ArrayList<>()).add(l);
      }
    }
    return lanes.entrySet().stream().map(this::imports).toList();
  }

  private StressSection.Imports imports(Map.Entry<Origin, List<Integer>> entry) {
    var origin = entry.getKey();
    return new StressSection.Imports(
        origin.form.text(),
        origin.from.text(),
        over(
            t ->
                Quantity.roundedFinite(
                    entry.getValue().stream()
                        .filter(l -> l >= 0)
                        .mapToDouble(l -> result.shipped(t, l))
                        .sum())));
  }

  List<StressSection.CauseChain> causes() {
    var texts = new CauseTexts(study);
    return ShortageTrace.trace(study.network(), scenario, result, study.uses()).stream()
        .map(texts::of)
        .toList();
  }
}
