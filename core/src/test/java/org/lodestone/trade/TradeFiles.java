package org.lodestone.trade;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.lodestone.data.exchange.TradePlaces;
import org.lodestone.data.read.PackageReader;

/** Files beside the project, which are not part of it, and the shipped codes of places. */
final class TradeFiles {
  private static final Path SHARED = Path.of("..", "..", "shared", "data");

  private TradeFiles() {}

  /** A file beside the project; the test is skipped where it is absent. */
  static Path shared(String file) {
    var path = SHARED.resolve(file);
    Assumptions.assumeTrue(Files.isRegularFile(path), "The file is not there: " + path);
    return path;
  }

  static TradePlaces places() {
    return TradePlaces.of(PackageReader.read(Path.of("..", "data", "customs")).value().places());
  }
}
