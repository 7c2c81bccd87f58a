package org.lodestone.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.intake.ImportKind;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The price files of a question; without any, the quotes that ship. */
final class MarketFiles {
  @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "market.files")
  private List<Path> files = List.of();

  @Option(names = "--rates", paramLabel = "FILE", descriptionKey = "market.rates")
  private List<Path> rateFiles = List.of();

  @Option(names = "--imports", paramLabel = "DIR", descriptionKey = "market.imports")
  private @Nullable Path imports;

  MarketSources read(Workbench workbench) {
    if (imports != null) {
      if (!files.isEmpty() || !rateFiles.isEmpty()) {
        throw new WrongUsage(
            workbench.messages().text("market.imports.fault"),
            workbench.messages().text("market.imports.advice"));
      }
      return MarketSources.shippedAnd(workbench, ImportShelf.of(imports).find(ImportKind.PRICES));
    }
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
