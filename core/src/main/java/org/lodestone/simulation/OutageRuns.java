package org.lodestone.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.lodestone.contingency.Span;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Recipe;
import org.lodestone.network.RecipeId;
import org.lodestone.network.Site;
import org.lodestone.network.SiteId;
import org.lodestone.network.Stage;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.Scenario;
import org.lodestone.simulation.OutageRanking.Outage;
import org.lodestone.simulation.OutageRanking.Status;
import org.lodestone.simulation.OutageRanking.UseOutage;

/**
 * The work behind {@link OutageRanking}: the scenario is resolved once, each run changes nothing
 * but a table of capacities. Runs share no state, so the number of threads does not touch the
 * results.
 */
final class OutageRuns {

  /** What is uncovered below this part of the demand is rounding. */
  private static final double ROUNDING = 1e-9;

  private static final double DAYS_PER_WEEK = 7;

  /** Who stops: indices of processes, and the part of each that does. */
  private record Target(
      PlaceId place, Stage stage, Optional<SiteId> site, Map<Integer, Double> parts) {}

  private final SupplyNetwork network;
  private final Consumer consumer;
  private final Span span;
  private final Progress progress;
  private final ResolvedScenario resolved;
  private final List<Consumer.Use> uses;
  private final List<Target> targets;
  private final double[] fullCapacity;
  private final AtomicInteger next = new AtomicInteger();
  private final Object reporting = new Object();
  private final List<Outage> finished = new ArrayList<>();

  OutageRuns(
      SupplyNetwork network, Scenario template, Consumer consumer, Span span, Progress progress) {
    this.network = network;
    this.consumer = consumer;
    this.span = span;
    this.progress = progress;
    resolved = template.resolve(network);
    uses = consumer.uses(network, resolved);
    var names = new Names(network, resolved);
    targets = listTargets(names);
    fullCapacity = new double[resolved.processes().count()];
    for (var process : network.processes()) {
      fullCapacity[names.process(process.id())] =
          template.period().fromYear(process.capacity_perYear().value());
    }
  }

  /**
   * Whether a recipe only turns supply into the consumer's uses, which nobody ships: its outage is
   * no loss of supply.
   */
  private boolean isFinalAssembly(Recipe recipe) {
    return recipe.outputs().stream()
        .map(Recipe.Coefficient::form)
        .allMatch(form -> consumer.forms().contains(form) && !isShipped(form));
  }

  private boolean isShipped(FormId form) {
    return network.lanes().stream().anyMatch(lane -> lane.form().equals(form));
  }

  private List<Target> listTargets(Names names) {
    var recipes = new HashMap<RecipeId, Recipe>();
    network.recipes().forEach(r -> recipes.put(r.id(), r));
    var stages = new LinkedHashMap<List<Object>, Target>();
    for (var process : network.processes()) {
      var recipe = Objects.requireNonNull(recipes.get(process.recipe()));
      var stage = recipe.stage();
      if (isFinalAssembly(recipe)) {
        continue;
      }
      var target =
          stages.computeIfAbsent(
              List.of(process.place(), stage),
              key -> new Target(process.place(), stage, Optional.empty(), new LinkedHashMap<>()));
      target.parts.put(names.process(process.id()), 1.0);
    }
    var all = new ArrayList<>(stages.values());
    for (var site : network.sites()) {
      site.share()
          .ifPresent(
              share ->
                  all.add(
                      new Target(
                          site.place(),
                          site.stage(),
                          Optional.of(site.id()),
                          parts(names, site, share.value()))));
    }
    return all;
  }

  /** The site's share of each of its processes. */
  private static Map<Integer, Double> parts(Names names, Site site, double share) {
    var parts = new LinkedHashMap<Integer, Double>();
    site.processes().forEach(process -> parts.put(names.process(process), share));
    return parts;
  }

  OutageRanking rank() {
    var form = consumer.sampleForm(network);
    runAll();
    finished.sort(OutageRanking.WORST_FIRST);
    var status = finished.size() == targets.size() ? Status.COMPLETE : Status.PARTIAL;
    double demand = consumer.forms().stream().mapToDouble(this::demand).sum();
    return new OutageRanking(status, form.unit(), form.basis(), demand, finished);
  }

  /** The consumer's demand for a form over the horizon, which outages do not change. */
  private double demand(FormId form) {
    double sum = 0;
    for (var use : uses) {
      if (use.name().form().equals(form)) {
        for (int t = 0; t < resolved.periods(); t++) {
          sum += use.explained() * demand(t, use.node());
        }
      }
    }
    return sum;
  }

  private double demand(int t, int n) {
    int count = resolved.nodes().count();
    return resolved.bounds().demandFactor()[t * count + n] * resolved.nodes().demand()[n];
  }

  private void runAll() {
    int threads = Math.min(Runtime.getRuntime().availableProcessors(), targets.size());
    try (var executor = Executors.newFixedThreadPool(Math.max(1, threads))) {
      var workers = new ArrayList<Future<?>>();
      for (int i = 0; i < threads; i++) {
        workers.add(executor.submit(this::work));
      }
      for (var worker : workers) {
        await(worker);
      }
    }
  }

  private static void await(Future<?> worker) {
    try {
      worker.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A run of an outage failed.", e.getCause());
    } catch (InterruptedException e) {
      worker.cancel(true);
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    for (int i = next.getAndIncrement(); i < targets.size(); i = next.getAndIncrement()) {
      if (isCancelled()) {
        return;
      }
      report(run(targets.get(i)));
    }
  }

  /** A progress need not be safe for threads: it is called by one at a time. */
  private boolean isCancelled() {
    synchronized (reporting) {
      return Thread.currentThread().isInterrupted() || progress.cancelled();
    }
  }

  private void report(Outage outage) {
    synchronized (reporting) {
      finished.add(outage);
      progress.tick(finished.size(), targets.size());
    }
  }

  private Outage run(Target target) {
    var result = new Simulation(resolved.withCapacity(capacityWithout(target))).run();
    var byForm = consumer.forms().stream().map(form -> outcome(result, form)).toList();
    double uncovered = byForm.stream().mapToDouble(UseOutage::uncovered).sum();
    double demand = consumer.forms().stream().mapToDouble(this::demand).sum();
    var weeks = byForm.stream().flatMapToDouble(use -> use.weeksToFirstShortage().stream()).min();
    return new Outage(
        target.place, target.stage, target.site, uncovered, uncovered / demand, weeks, byForm);
  }

  private UseOutage outcome(SimulationResult result, FormId form) {
    double uncovered = 0;
    int first = Integer.MAX_VALUE;
    for (var use : uses) {
      if (use.name().form().equals(form)) {
        uncovered += use.explained() * result.totalShortage(use.node());
        int began = result.firstShortage(use.node());
        first = began >= 0 ? Math.min(first, began) : first;
      }
    }
    double demand = demand(form);
    if (uncovered < ROUNDING * demand) {
      uncovered = 0;
    }
    return new UseOutage(form, uncovered, demand > 0 ? uncovered / demand : 0, weeks(first));
  }

  private OptionalDouble weeks(int period) {
    if (period == Integer.MAX_VALUE) {
      return OptionalDouble.empty();
    }
    double days = period * resolved.daysPerPeriod() - span.startDay();
    return OptionalDouble.of(Math.max(0, days) / DAYS_PER_WEEK);
  }

  private double[] capacityWithout(Target target) {
    var capacity = resolved.bounds().capacity().clone();
    int count = resolved.processes().count();
    double days = resolved.daysPerPeriod();
    for (int t = 0; t < resolved.periods(); t++) {
      double strength = span.strength(t * days, (t + 1) * days);
      for (var part : target.parts.entrySet()) {
        int i = t * count + part.getKey();
        double taken = strength * part.getValue() * fullCapacity[part.getKey()];
        capacity[i] = Math.max(0, capacity[i] - taken);
      }
    }
    return capacity;
  }
}
