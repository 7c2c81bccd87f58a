package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.output.Interruption;
import org.lodestone.app.output.ProgressBar;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.brief.table.EnsembleTables;
import org.lodestone.economy.PriceResponse;
import org.lodestone.ensemble.EnsembleSpec;
import org.lodestone.network.PlaceId;
import org.lodestone.simulation.kernel.WarmUp;

/** Runs what {@code stress --draws} asks for, with a bar on a terminal, until done or stopped. */
final class EnsembleRuns {
  private final Workbench workbench;
  private final Ensembles ensembles;
  private final EnsembleOptions options;
  private final TableOptions tables;
  private final String consumer;
  private @Nullable ClusterDraws cluster;

  private final Optional<PriceResponse> prices;

  EnsembleRuns(
      Workbench workbench,
      EnsembleOptions options,
      TableOptions tables,
      String consumer,
      Optional<PriceResponse> prices) {
    this.workbench = workbench;
    this.ensembles = new Ensembles(workbench);
    this.options = options;
    this.tables = tables;
    this.prices = prices;
    this.consumer = consumer;
  }

  /** Runs the ensembles of the files, the first of them being the one that others differ from. */
  ExitCode run(Path first) {
    WarmUp.begin();
    var files = new ArrayList<Path>();
    files.add(first);
    files.addAll(options.compared());
    var places = ConsumerOptions.consumer(workbench, List.of(consumer.split("\\+", -1)));
    var specs =
        files.stream()
            .map(file -> ensembles.spec(file, places, plan -> options.plan(workbench, plan)))
            .toList();
    cluster = options.cluster(workbench).map(at -> new ClusterDraws(workbench, at)).orElse(null);
    try (var interruption = new Interruption()) {
      var scenarios = new ArrayList<EnsembleAnswer.OfScenario>();
      for (int i = 0; i < specs.size(); i++) {
        scenarios.add(answer(specs.get(i), files.get(i), interruption));
      }
      var answer =
          new EnsembleAnswer(
              places.stream().map(PlaceId::text).toList(),
              scenarios,
              Ensembles.comparison(scenarios));
      write(answer, manifest(files, specs.getFirst()));
      return exitCode(answer);
    }
  }

  private EnsembleAnswer.OfScenario answer(
      EnsembleSpec spec, Path file, Interruption interruption) {
    var drawing = options.drawing();
    var bar = drawing.bar(workbench, spec.scenario().name(), interruption::isAsked);
    var answer =
        ensembles.run(
            spec,
            new Ensembles.Extras(
                drawing.threads(), prices, options.indexPoints(spec.uncertainty().plan())),
            ensemble ->
                cluster == null
                    ? ensemble.run(drawing.threads(), bar)
                    : cluster.count(ensemble, spec, file, bar),
            ProgressBar.silent(interruption::isAsked));
    bar.clear();
    return answer;
  }

  private ExitCode exitCode(EnsembleAnswer answer) {
    if (cluster != null && cluster.isCut()) {
      return ExitCode.REFUSED;
    }
    return answer.isPartial() ? ExitCode.INTERRUPTED : ExitCode.DONE;
  }

  private RunManifest manifest(List<Path> files, EnsembleSpec spec) {
    var named = new TreeMap<String, String>();
    named.put("for", consumer);
    named.put(
        "scenario",
        String.join(",", files.stream().map(f -> String.valueOf(f.getFileName())).toList()));
    var plan = spec.uncertainty().plan();
    named.put("draws", String.valueOf(plan.draws()));
    named.put("seed", String.valueOf(plan.seed()));
    options.indices().ifPresent(kind -> named.put("indices", kind));
    prices.ifPresent(response -> named.put("prices", "true"));
    named.put("sequence", plan.sequence().name().toLowerCase(java.util.Locale.ROOT));
    return workbench.manifest("stress", Map.copyOf(named));
  }

  private void write(EnsembleAnswer answer, RunManifest manifest) {
    options.out().ifPresent(folder -> writeTables(folder, answer));
    tables.writeAnswer(workbench, manifest, workbench.data(), answer);
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      workbench.print(new EnsembleLayout(workbench).lines(answer));
    }
    workbench.session().out().flush();
  }

  private static void writeTables(Path folder, EnsembleAnswer answer) {
    int number = 0;
    for (var scenario : answer.scenarios()) {
      number++;
      var summary = scenario.summary();
      if (summary != null) {
        var below = answer.scenarios().size() == 1 ? folder : folder.resolve("" + number);
        StudyFolder.write(below, EnsembleTables.of(summary, scenario.tornado()));
      }
    }
  }
}
