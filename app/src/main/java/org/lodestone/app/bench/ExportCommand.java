package org.lodestone.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lodestone.app.DataFault;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Session;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.Json;
import org.lodestone.ensemble.ReferenceLoad;
import org.lodestone.network.ReferenceNetwork;
import org.lodestone.scenario.ReferenceScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lodestone bench export}: the reference network and drawn events as NumPy arrays. */
@Command(name = "export")
public final class ExportCommand implements Callable<Integer> {
  /** What was written where. */
  private record Written(String folder, int draws, int months) {}

  private final Session session;

  @Parameters(paramLabel = "FOLDER", descriptionKey = "bench.export.folder")
  private Path folder;

  @Option(names = "--draws", descriptionKey = "bench.export.draws")
  private int draws = 256;

  @Option(names = "--months", descriptionKey = "bench.export.months")
  private int months = ReferenceScenario.MONTHS;

  public ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    requirePositive("--draws", draws);
    requirePositive("--months", months);
    var scenario = ReferenceScenario.of(months).resolve(ReferenceNetwork.of(ReferenceNetwork.SEED));
    var load = new ReferenceLoad(scenario, ReferenceNetwork.SEED);
    try {
      Files.createDirectories(folder);
      KernelExport.write(scenario, load, draws, folder);
    } catch (IOException e) {
      throw new DataFault(
          session
              .messages()
              .text("bench.export.failed", folder.toString(), String.valueOf(e.getMessage())),
          session.messages().text("bench.export.failed.advice"));
    }
    if (session.options().json()) {
      session.out().print(Json.write(new Written(folder.toString(), draws, months)));
    } else {
      var done =
          session.messages().text("bench.export.done", String.valueOf(draws), folder.toString());
      session.out().print(done + "\n");
    }
    return ExitCode.DONE.number();
  }

  private void requirePositive(String option, int value) {
    if (value < 1) {
      throw new WrongUsage(
          session.messages().text("bench.positive", option, String.valueOf(value)), "");
    }
  }
}
