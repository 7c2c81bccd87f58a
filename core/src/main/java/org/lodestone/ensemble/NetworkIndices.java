package org.lodestone.ensemble;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Stockpile;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.ScenarioFault;
import org.lodestone.scenario.uncertain.Subject;

/** Where the subjects of uncertain inputs stand in a resolved scenario. */
final class NetworkIndices {

  private final SupplyNetwork network;
  private final ResolvedScenario resolved;

  NetworkIndices(SupplyNetwork network, ResolvedScenario resolved) {
    this.network = network;
    this.resolved = resolved;
  }

  /** Nodes or processes that a subject is about; none for what concerns all or a contingency. */
  int[] targets(Subject subject) {
    return switch (subject) {
      case Subject.OfContingency c -> new int[0];
      case Subject.OfBehaviour b -> new int[0];
      case Subject.WorkingStock w -> new int[0];
      case Subject.StateCover cover ->
          found(subject, stateStocks(cover.place().orElse(null)), "state stockpile");
      case Subject.FinalDemand d -> found(subject, demands(d.forms(), d.place()), "demand");
      case Subject.Capacity c ->
          found(
              subject,
              processes(p -> c.processes().contains(network.processes().get(p).id())),
              "process");
      case Subject.Yield y ->
          found(
              subject,
              processes(
                  p -> {
                    var process = network.processes().get(p);
                    return process.recipe().equals(y.recipe())
                        && y.place().map(process.place()::equals).orElse(true);
                  }),
              "process");
    };
  }

  private static int[] found(Subject subject, int[] targets, String kind) {
    if (targets.length == 0) {
      throw new ScenarioFault(
          "The uncertain input '%s' meets no %s of the network.\nCheck its place and its forms, or leave it out."
              .formatted(subject.name(), kind));
    }
    return targets;
  }

  /** Processes of the network by number there, as indices in the resolved scenario. */
  private int[] processes(IntPredicate wanted) {
    Set<String> ids = new LinkedHashSet<>();
    IntStream.range(0, network.processes().size())
        .filter(wanted)
        .forEach(p -> ids.add(network.processes().get(p).id().text()));
    var names = resolved.labels().processes();
    return IntStream.range(0, names.size()).filter(p -> ids.contains(names.get(p))).toArray();
  }

  private int[] demands(List<FormId> forms, Optional<PlaceId> place) {
    return IntStream.range(0, resolved.nodes().count())
        .filter(n -> resolved.nodes().demand()[n] > 0)
        .filter(n -> forms.contains(network.forms().get(resolved.nodes().form()[n]).id()))
        .filter(n -> place.map(placeOf(n)::equals).orElse(true))
        .toArray();
  }

  PlaceId placeOf(int node) {
    return network.places().get(resolved.nodes().place()[node]).id();
  }

  /** Nodes with a stockpile of the state, at a place or everywhere. */
  int[] stateStocks(@Nullable PlaceId place) {
    var keys = new ArrayList<String>();
    for (var stock : network.stockpiles()) {
      if (stock.owner() == Stockpile.Owner.STATE
          && (place == null || place.equals(stock.place()))) {
        keys.add(stock.form() + "@" + stock.place());
      }
    }
    var names = resolved.labels().nodes();
    return IntStream.range(0, names.size()).filter(n -> keys.contains(names.get(n))).toArray();
  }

  /** Tonnes used per day at home at the baseline, per node: by users and by processes. */
  double[] dailyUse() {
    var use = resolved.nodes().demand().clone();
    var p = resolved.processes();
    for (int i = 0; i < p.count(); i++) {
      for (int k = p.inStart()[i]; k < p.inStart()[i + 1]; k++) {
        use[p.inNode()[k]] += p.activity()[i] * p.inAmount()[k];
      }
    }
    for (int n = 0; n < use.length; n++) {
      use[n] /= resolved.daysPerPeriod();
    }
    return use;
  }
}
