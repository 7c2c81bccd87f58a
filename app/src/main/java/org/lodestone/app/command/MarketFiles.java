package org.lodestone.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lodestone.app.WrongUsage;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The price files of a question; without any, the quotes that ship. */
final class MarketFiles {
  @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "market.files")
  private List<Path> files = List.of();

  @Option(names = "--rates", paramLabel = "FILE", descriptionKey = "market.rates")
  private List<Path> rateFiles = List.of();

  MarketSources read(Workbench workbench) {
    return MarketSources.of(workbench, files, rateFiles);
  }

  /** A file of the user, which must be there. */
  static Path present(Workbench workbench, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new WrongUsage(
          workbench.messages().text("fault.no-such-file", file.toString()),
          workbench.messages().text("market.file.advice"));
    }
    return file;
  }
}
