package org.lodestone.app.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.lodestone.app.DataFault;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.Workbench;
import org.lodestone.store.Decision;
import org.lodestone.store.EditConflict;
import org.lodestone.store.NewDecision;
import org.lodestone.store.StoredDocument;
import org.lodestone.store.Workspace;

/** What the commands on evidence share: the workspace, and how decisions are recorded. */
public final class Desk {
  private static final Path FOLDER = Path.of(".lodestone-workspace");

  private final Workbench workbench;

  public Desk(Workbench workbench) {
    this.workbench = workbench;
  }

  /** The workspace that was asked for, or the one in the current folder. */
  public Workspace open() {
    var folder = folder();
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new WrongUsage(
          text("evidence.workspace.file", folder.toString()),
          text("evidence.workspace.file.advice"));
    }
    try {
      return Workspace.open(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      throw new DataFault(
          text("evidence.workspace.unreadable", folder.toString(), cause(e)),
          text("evidence.workspace.unreadable.advice"));
    }
  }

  private static String cause(Throwable fault) {
    var deepest = fault;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
  }

  private Path folder() {
    return workbench.session().options().workspace().orElse(FOLDER);
  }

  /** The document with this name. */
  StoredDocument document(Workspace workspace, String name) {
    return workspace.listDocuments().stream()
        .filter(stored -> stored.document().name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongUsage(
                    text("evidence.no-document", name), text("evidence.no-document.advice")));
  }

  /**
   * The day of a decision: the one asked for. Only the history of a workspace may hold the day of
   * the machine's clock, and it is said.
   */
  LocalDate day() {
    return workbench
        .session()
        .options()
        .asOf()
        .orElseGet(
            () -> {
              var today = LocalDate.now(ZoneId.systemDefault());
              workbench.session().err().println(text("evidence.clock", today.toString()));
              return today;
            });
  }

  /** Records a decision; if somebody else has decided meanwhile, says what and refuses. */
  Decision decide(Workspace workspace, NewDecision decision) {
    try {
      return workspace.decide(decision);
    } catch (EditConflict conflict) {
      throw overtaken(conflict.made(), decision);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private Overtaken overtaken(Decision made, NewDecision refused) {
    return overtaken(
        made,
        new Overtaken.Version(
            word(refused.action()),
            refused.seen(),
            refused.by(),
            refused.on().toString(),
            refused.reason(),
            Shown.content(refused.subject().kind(), refused.content())));
  }

  /** Says what was decided and what therefore was not recorded. */
  Overtaken overtaken(Decision made, Overtaken.Version refused) {
    return new Overtaken(
        text(
            "evidence.conflict.asked",
            refused.by(),
            refused.state(),
            made.subject().id(),
            refused.content()),
        text(
            "evidence.conflict.reason",
            made.by(),
            made.on().toString(),
            word(made.action()),
            Integer.toString(made.version()),
            made.reason(),
            Shown.content(made.subject().kind(), made.content())),
        text("evidence.conflict.remedy", Integer.toString(made.version())),
        new Overtaken.Version(
            word(made.action()),
            made.version(),
            made.by(),
            made.on().toString(),
            made.reason(),
            Shown.content(made.subject().kind(), made.content())),
        refused);
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String text(String key, Object... values) {
    return workbench.messages().text(key, values);
  }
}
