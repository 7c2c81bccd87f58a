package org.lodestone.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.lodestone.app.output.Json;
import org.lodestone.ensemble.ReferenceLoad;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.simulation.kernel.DrawBlock.Target;
import org.lodestone.simulation.kernel.Kernel;

/**
 * Writes a resolved scenario, drawn events and what the kernel makes of them as NumPy arrays, for
 * {@code bench/numpy_twin.py} or anyone who wants to check the kernel with other means.
 */
final class KernelExport {

  private static final List<Target> KINDS =
      List.of(Target.CAPACITY, Target.LANE, Target.DEMAND, Target.YIELD);

  /** What is not an array. */
  record Meta(
      int periods,
      int draws,
      double daysPerPeriod,
      double correctionDays,
      double reroutingShare,
      double reroutingDelayDays,
      double reroutingRampDays,
      String rationing) {}

  private final ResolvedScenario scenario;
  private final ReferenceLoad load;
  private final NumpyFiles files;
  private final Path folder;

  private KernelExport(ResolvedScenario scenario, ReferenceLoad load, Path folder) {
    this.scenario = scenario;
    this.load = load;
    this.folder = folder;
    files = new NumpyFiles(folder);
  }

  /** Writes so many draws from the first one on; the folder must exist. */
  static void write(ResolvedScenario scenario, ReferenceLoad load, int draws, Path folder)
      throws IOException {
    var export = new KernelExport(scenario, load, folder);
    try {
      export.meta(draws);
      export.nodes();
      export.processes();
      export.lanes();
      export.changes(draws);
      export.expected("expected_double", draws, Kernel.Precision.DOUBLE);
      export.expected("expected_single", draws, Kernel.Precision.SINGLE);
    } catch (UncheckedIOException e) {
      throw new IOException("The export to " + folder + " failed.", e);
    }
  }

  private void meta(int draws) throws IOException {
    var behaviour = scenario.behaviour();
    var meta =
        new Meta(
            scenario.periods(),
            draws,
            scenario.daysPerPeriod(),
            behaviour.correctionDays(),
            behaviour.reroutingShare(),
            behaviour.reroutingDelayDays(),
            behaviour.reroutingRampDays(),
            behaviour.rationing().name());
    Files.writeString(folder.resolve("meta.json"), Json.write(meta));
  }

  private void nodes() {
    var nodes = scenario.nodes();
    files.write("node_supply", nodes.supply());
    files.write("node_demand", nodes.demand());
    files.write("node_demand_factor", first(scenario.bounds().demandFactor(), nodes.count()));
    files.write("node_working_stock", nodes.workingStock());
    files.write("node_state_stock", nodes.stateStock());
    files.write("node_release_limit", nodes.releaseLimit());
    files.write("node_priority", nodes.priority());
    files.write("node_coproduct", nodes.coproduct());
  }

  private void processes() {
    var processes = scenario.processes();
    files.write("in_start", processes.inStart());
    files.write("in_node", processes.inNode());
    files.write("in_amount", processes.inAmount());
    files.write("out_start", processes.outStart());
    files.write("out_node", processes.outNode());
    files.write("out_amount", processes.outAmount());
    files.write("out_drives", processes.drives());
    files.write("out_returns", processes.returns());
    files.write("process_activity", processes.activity());
    files.write("process_lag", processes.lag());
    files.write("process_priority", processes.priority());
    files.write("process_capacity", first(scenario.bounds().capacity(), processes.count()));
  }

  private void lanes() {
    var lanes = scenario.lanes();
    files.write("lane_from", lanes.from());
    files.write("lane_to", lanes.to());
    files.write("lane_flow", lanes.flow());
    files.write("lane_lag", lanes.lag());
    files.write("lane_returns", lanes.returns());
    files.write("lane_limit", first(scenario.bounds().laneLimit(), lanes.count()));
  }

  /** Bounds of the first period; without contingencies they hold for all. */
  private static double[] first(double[] table, int count) {
    return Arrays.copyOf(table, count);
  }

  private void changes(int draws) {
    var draw = new NumpyFiles.Column();
    var period = new NumpyFiles.Column();
    var kind = new NumpyFiles.Column();
    var index = new NumpyFiles.Column();
    var factor = new NumpyFiles.Column();
    for (int i = 0; i < draws; i++) {
      load.write(
          (column, when, target, what, value) -> {
            draw.add(column);
            period.add(when);
            kind.add(KINDS.indexOf(target));
            index.add(what);
            factor.add(value);
          },
          i,
          i);
    }
    files.write("change_draw", draw.whole());
    files.write("change_period", period.whole());
    files.write("change_kind", kind.whole());
    files.write("change_index", index.whole());
    files.write("change_factor", factor.values());
  }

  private void expected(String name, int draws, Kernel.Precision precision) {
    var kernel = Kernel.of(scenario, List.of(), precision);
    var block = kernel.newBlock();
    var outcome = kernel.newOutcome();
    int nodes = scenario.nodes().count();
    var unserved = new double[nodes * draws];
    for (int from = 0; from < draws; from += kernel.width()) {
      int size = Math.min(kernel.width(), draws - from);
      load.fill(block, from, size);
      kernel.run(block, outcome);
      for (int n = 0; n < nodes; n++) {
        for (int i = 0; i < size; i++) {
          unserved[n * draws + from + i] = outcome.unserved(i, n);
        }
      }
    }
    files.write(name, unserved, draws);
  }
}
