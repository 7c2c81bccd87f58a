package org.lodestone.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.data.Nearest;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.finance.price.PricePaths;
import org.lodestone.finance.price.PriceWorld;

/** What the commands about money share: reading their files, choosing worlds, writing tables. */
final class FinanceFiles {
  private final Workbench workbench;

  FinanceFiles(Workbench workbench) {
    this.workbench = workbench;
  }

  /** Reads a file; what is wrong with it is told with file and line. */
  <T> T read(Path file, BiFunction<String, String, T> reader) {
    try {
      return reader.apply(String.valueOf(file.getFileName()), new Studies(workbench).text(file));
    } catch (FileFault fault) {
      throw new WrongUsage(String.valueOf(fault.getMessage()));
    }
  }

  /** The worlds of a file, or the one that is asked for. */
  List<PriceWorld> worlds(List<PriceWorld> all, @Nullable String name) {
    if (name == null) {
      return all;
    }
    var names = all.stream().map(PriceWorld::name).toList();
    var chosen = all.stream().filter(world -> world.name().equals(name)).toList();
    if (chosen.isEmpty()) {
      throw new WrongUsage(
          workbench.messages().text("value.unknown", "world", name, Nearest.to(name, names)),
          workbench.messages().text("usage-fault.valid", String.join(", ", names)));
    }
    return chosen;
  }

  /** The number of draws asked for, within what fits. */
  int draws(@Nullable Integer asked, int ofFile) {
    if (asked != null && (asked < 1 || asked > PricePaths.MOST_DRAWS)) {
      throw new WrongUsage(
          workbench.messages().text("ensemble.draws.fault", String.valueOf(asked)),
          workbench
              .messages()
              .text("ensemble.draws.advice", String.valueOf(PricePaths.MOST_DRAWS)));
    }
    return asked == null ? ofFile : asked;
  }

  void write(@Nullable Path file, String table) {
    if (file == null) {
      return;
    }
    try {
      Files.writeString(file, table, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
