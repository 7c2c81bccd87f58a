package org.lodestone.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.serve.Server;
import picocli.CommandLine;

/**
 * A workspace with the default plan in whole years and two outcomes, to be quick, and a file that
 * is no plan.
 */
final class PlanWorkspace {
  static final String SMALL = "small.yaml";
  static final String BROKEN = "broken.yaml";
  private static final Path DEFAULT = Path.of(Cli.file("examples/plans/default.yaml"));

  private PlanWorkspace() {}

  /** A server, not yet started, whose plan files are those of a new workspace. */
  static Server server(Path folder) throws IOException {
    var plans = Files.createDirectories(folder.resolve("plans"));
    Files.writeString(plans.resolve(SMALL), small(2));
    Files.writeString(plans.resolve(BROKEN), "format: 1\nkind: plan\nyears: ten\n");
    Files.writeString(folder.resolve("outside.yaml"), small(2));
    var options = new GlobalOptions();
    new CommandLine(options).parseArgs("--workspace", folder.toString());
    var nowhere = new PrintWriter(Writer.nullWriter());
    return new Server(
        new Workbench(new Session(options, Messages.of(Language.EN), nowhere, nowhere)),
        Path.of("imports"));
  }

  /** The text of the default plan in whole years and so many outcomes. */
  static String small(int outcomes) throws IOException {
    return Files.readString(DEFAULT)
        .replace("period: half-year", "period: year")
        .replace("draws: 60", "draws: " + outcomes)
        .replace(
            "scenario: outcomes/decade.yaml",
            "scenario: " + DEFAULT.resolveSibling("outcomes/decade.yaml"));
  }
}
