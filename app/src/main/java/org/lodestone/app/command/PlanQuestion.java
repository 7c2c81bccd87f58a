package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodestone.plan.PlanProblem;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which plan file, with whose lists. */
final class PlanQuestion {
  private static final String STANDARD = "examples/plans/default.yaml";

  @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "plan.file")
  private @Nullable Path file;

  @Option(names = "--list", paramLabel = "LIST", descriptionKey = "plan.list")
  private List<Path> lists = List.of();

  @Option(names = "--paths", paramLabel = "FORM=FILE", descriptionKey = "plan.paths")
  private Map<String, Path> paths = new LinkedHashMap<>();

  /** The problem; 0 draws means as many as the file says. */
  PlanProblem problem(Workbench workbench, int draws) {
    return new Plans(workbench).withLists(lists).withPaths(paths).problem(path(), draws);
  }

  private Path path() {
    var asked = file;
    return asked == null ? Workbench.home().resolve(STANDARD) : asked;
  }

  /** Names only: a digest of a private list would let its scores be guessed. */
  void describe(Map<String, String> asked) {
    asked.put("file", String.valueOf(path().getFileName()));
    if (!paths.isEmpty()) {
      asked.put(
          "paths",
          paths.entrySet().stream()
              .map(each -> each.getKey() + "=" + each.getValue().getFileName())
              .collect(Collectors.joining(",")));
    }
    if (!lists.isEmpty()) {
      asked.put(
          "list",
          lists.stream()
              .map(list -> String.valueOf(list.getFileName()))
              .collect(Collectors.joining(",")));
    }
  }
}
