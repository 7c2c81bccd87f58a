package org.lodestone.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Process;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.uncertain.Uncertainty;

/**
 * Every outage of one unit over the whole run (N-1) and of every two of them (N-2), on top of the
 * scenario (E13). A unit is everything of one stage at one place, or a single process.
 *
 * @param uncovered without any outage
 * @param single in the order of the units
 * @param pairs the worst pairs first
 */
public record OutageScan(
    Status status, double uncovered, List<Single> single, long pairsRun, List<Pair> pairs) {

  /** Whether all outages were run. */
  public enum Status {
    COMPLETE,
    /** Stopped on request; nothing is told, because the worst may be missing. */
    STOPPED
  }

  /** What fails together. */
  public record Unit(String name, List<Integer> processes) {
    public Unit {
      processes = List.copyOf(processes);
    }
  }

  /**
   * @param uncovered part of the consumer's demand over the whole run
   * @param first period of the first shortage, or -1
   */
  public record Single(String unit, double uncovered, int first) {}

  /**
   * @param beyond uncovered part beyond the sum of what the two outages do alone; negative if they
   *     hit the same supply
   */
  public record Pair(String one, String other, double uncovered, double beyond, int first) {}

  public OutageScan {
    single = List.copyOf(single);
    pairs = List.copyOf(pairs);
  }

  /** Every stage at every place that has a process. */
  public static List<Unit> stagesOf(EnsembleSpec spec) {
    var network = spec.network();
    var model = model(spec);
    var indices = new NetworkIndices(network, model.resolved());
    return network.processes().stream()
        .map(p -> new Key(p.place(), stage(network, p)))
        .distinct()
        .sorted(Comparator.comparing(Key::place).thenComparing(Key::stage))
        .map(
            key ->
                new Unit(
                    key.stage + "@" + key.place,
                    Arrays.stream(indices.processesOf(key.place, key.stage)).boxed().toList()))
        .toList();
  }

  private record Key(PlaceId place, String stage) {}

  private static String stage(SupplyNetwork network, Process process) {
    return network.recipe(process.recipe()).stage().id();
  }

  /** Every process by itself. */
  public static List<Unit> processesOf(EnsembleSpec spec) {
    var names = model(spec).resolved().labels().processes();
    var units = new ArrayList<Unit>();
    for (int p = 0; p < names.size(); p++) {
      units.add(new Unit(names.get(p), List.of(p)));
    }
    return units;
  }

  /** The scenario as it is stated; what is uncertain in it is not varied. */
  private static DrawModel model(EnsembleSpec spec) {
    return new DrawModel(spec.network(), spec.scenario(), Uncertainty.NONE);
  }

  /**
   * Runs all single outages, and all pairs if any are to be told.
   *
   * @param worst how many pairs to tell; 0 for single outages only
   */
  public static OutageScan run(
      EnsembleSpec spec, List<Unit> units, int worst, int threads, Progress progress) {
    var trial = new Trial(spec, model(spec), threads);
    try {
      var single = trial.run(units.size() + 1, () -> outages(trial, units), progress);
      var pairs = worst == 0 ? List.<int[]>of() : pairs(units.size());
      var both = trial.run(pairs.size(), () -> outagesOf(trial, units, pairs), progress);
      double base = single[units.size()].uncovered();
      return new OutageScan(
          Status.COMPLETE,
          base,
          singles(units, single),
          pairs.size(),
          worst(units, single, pairs, both, worst));
    } catch (Trial.Stopped e) {
      return new OutageScan(Status.STOPPED, Double.NaN, List.of(), 0, List.of());
    }
  }

  private static List<int[]> pairs(int count) {
    var pairs = new ArrayList<int[]>();
    for (int i = 0; i < count; i++) {
      for (int j = i + 1; j < count; j++) {
        pairs.add(new int[] {i, j});
      }
    }
    return pairs;
  }

  private static List<Single> singles(List<Unit> units, Trial.Outcome[] outcomes) {
    var all = new ArrayList<Single>();
    for (int i = 0; i < units.size(); i++) {
      all.add(new Single(units.get(i).name(), outcomes[i].uncovered(), outcomes[i].first()));
    }
    return all;
  }

  private static List<Pair> worst(
      List<Unit> units,
      Trial.Outcome[] single,
      List<int[]> pairs,
      Trial.Outcome[] both,
      int worst) {
    double base = single[units.size()].uncovered();
    var all = new ArrayList<Pair>();
    for (int k = 0; k < pairs.size(); k++) {
      int i = pairs.get(k)[0];
      int j = pairs.get(k)[1];
      double alone = single[i].uncovered() + single[j].uncovered() - base;
      all.add(
          new Pair(
              units.get(i).name(),
              units.get(j).name(),
              both[k].uncovered(),
              both[k].uncovered() - alone,
              both[k].first()));
    }
    all.sort(
        Comparator.comparingDouble(Pair::uncovered)
            .reversed()
            .thenComparing(Pair::one)
            .thenComparing(Pair::other));
    return all.subList(0, Math.min(worst, all.size()));
  }

  private static Trial.Writer outages(Trial trial, List<Unit> units) {
    var pen = trial.model().newPen();
    return (block, column, number) ->
        pen.writeOutage(
            block, column, number < units.size() ? units.get(number).processes() : List.of());
  }

  private static Trial.Writer outagesOf(Trial trial, List<Unit> units, List<int[]> pairs) {
    var pen = trial.model().newPen();
    return (block, column, number) -> {
      var down = new ArrayList<Integer>();
      for (int unit : pairs.get(number)) {
        down.addAll(units.get(unit).processes());
      }
      pen.writeOutage(block, column, down);
    };
  }
}
