package org.lodestone.app.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lodestone.app.WrongUsage;
import org.lodestone.intake.ImportKind;

/** Kinds of files as commands name them. */
public final class ImportKinds {
  private ImportKinds() {}

  /** The kind of that name; an unknown one is answered with the list. */
  public static ImportKind named(Workbench workbench, String word) {
    return ImportKind.find(word)
        .orElseThrow(
            () ->
                new WrongUsage(
                    workbench.messages().text("import.unknown-kind", word),
                    workbench.messages().text("import.unknown-kind.advice", list())));
  }

  private static String list() {
    return Stream.of(ImportKind.values())
        .map(ImportKind::written)
        .collect(Collectors.joining(", "));
  }
}
