package org.lodestone.app.brief;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Refusal;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.Workbench;
import org.lodestone.brief.compile.Skeleton;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lodestone brief new}: a first draft from the workspace, which compiles as it stands. */
@Command(name = "new")
public final class BriefNewCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "brief.new.out")
  private @Nullable Path out;

  public BriefNewCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** The answer. */
  record Answer(@Nullable String file, String markdown) {}

  @Override
  public Integer call() throws IOException {
    if (out != null && Files.exists(out)) {
      throw new WrongUsage(
          workbench.messages().text("brief.exists", out.toString()),
          workbench.messages().text("brief.exists.advice"));
    }
    var shelf = new Shelf(workbench);
    if (shelf.corpus().documents().isEmpty()) {
      throw new Refusal(
          workbench.messages().text("brief.new.asked"),
          workbench.messages().text("brief.new.empty"),
          workbench.messages().text("brief.new.empty.advice"));
    }
    var agreements = shelf.agreements();
    var draft =
        "<!-- lang: %s -->\n\n".formatted(shelf.asked().code())
            + Skeleton.of(
                shelf.corpus().corpus(), agreements.register(), agreements.asOf(), shelf.asked());
    if (out != null) {
      Files.writeString(out, draft);
    }
    if (workbench.json()) {
      workbench.writeJson(
          agreements.manifest("brief new", Map.of()),
          new Answer(out == null ? null : String.valueOf(out.getFileName()), draft));
    } else if (out == null) {
      workbench.session().out().print(draft);
    } else {
      workbench.print("brief.written", out.toString());
    }
    return ExitCode.DONE.number();
  }
}
