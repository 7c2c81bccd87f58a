package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.brief.EvidenceCards;
import org.lodestone.brief.StudyBuilder;
import org.lodestone.brief.document.StressSection;
import org.lodestone.economy.PriceResponse;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.Scenario;
import org.lodestone.scenario.ScenarioFile;
import org.lodestone.simulation.Replay;
import org.lodestone.solver.LpSolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lodestone stress SCENARIO}: what stops, when and why; how likely, with {@code --draws}; or
 * a replay of recorded months.
 */
@Command(name = "stress")
public final class StressCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Parameters(index = "0", paramLabel = "SCENARIO", descriptionKey = "stress.scenario")
  private Path file = Path.of("");

  @Option(names = "--for", paramLabel = "JP|JP+US", descriptionKey = "option.for")
  private @Nullable String consumer;

  @Option(names = "--prices", descriptionKey = "stress.prices")
  private boolean prices;

  @Mixin private final EnsembleOptions ensemble = new EnsembleOptions();

  @Mixin private final TableOptions tables = new TableOptions();

  public StressCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    if (ensemble.isAsked()) {
      var name = consumer == null ? ConsumerOptions.STANDARD : consumer;
      return new EnsembleRuns(workbench, ensemble, tables, name, priceResponse())
          .run(file)
          .number();
    }
    var studies = new Studies(workbench);
    switch (studies.scenario(file)) {
      case ScenarioFile.Question question -> answer(studies, question.scenario());
      case ScenarioFile.Replay replay -> replay(replay);
    }
    return ExitCode.DONE.number();
  }

  private void answer(Studies studies, Scenario scenario) {
    var name = consumer == null ? ConsumerOptions.STANDARD : consumer;
    var options =
        org.lodestone.brief.StudyOptions.of(
                ConsumerOptions.consumer(workbench, java.util.List.of(name.split("\\+", -1))))
            .withStress(scenario);
    StudyBuilder builder = studies.builder(options);
    StressSection stress = builder.stress(Progress.NONE);
    var losses = new Ensembles(workbench).losses(scenario, options.consumer(), priceResponse());
    EvidenceCards cards = builder.evidence(stress);
    var manifest = workbench.manifest("stress", options(name), LpSolver.version());
    var document = workbench.document(manifest, stress);
    document.set(
        "consumer", org.lodestone.app.output.Json.mapper().valueToTree(builder.consumer()));
    document.set("losses", org.lodestone.app.output.Json.mapper().valueToTree(losses));
    document.set("rows", org.lodestone.app.output.Json.mapper().valueToTree(cards.rows()));
    document.set("sources", org.lodestone.app.output.Json.mapper().valueToTree(cards.sources()));
    tables.writeAnswer(workbench, manifest, workbench.data(), document);
    if (workbench.json()) {
      workbench.writeDocument(document);
    } else {
      workbench.print(new StressLayout(workbench, builder.names()).lines(stress));
      workbench.print(new LossLayout(workbench).lines(losses));
    }
  }

  private Optional<PriceResponse> priceResponse() {
    return prices ? Optional.of(new Ensembles(workbench).prices()) : Optional.empty();
  }

  private Map<String, String> options(String consumer) {
    var options = new TreeMap<String, String>();
    options.put("for", consumer);
    options.put("scenario", String.valueOf(file.getFileName()));
    return options;
  }

  private void replay(ScenarioFile.Replay file) {
    var played = Replay.play(file, workbench.data(), Progress.NONE);
    var layout = new ReplayLayout(workbench);
    var options = new TreeMap<String, String>();
    options.put("scenario", String.valueOf(this.file.getFileName()));
    var manifest = workbench.manifest("stress", options);
    var answer = layout.answer(played);
    tables.writeAnswer(workbench, manifest, workbench.data(), answer);
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      workbench.print(layout.lines(played));
    }
  }
}
