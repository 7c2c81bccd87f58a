package org.lodestone.app.command;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.Origin;
import org.lodestone.data.Source.LicenceClass;
import picocli.CommandLine.Option;

/** The licence of files that a user brings, as the user states it. */
public final class InputLicence {
  private static final String NAME = "--licence";

  @Option(names = NAME, paramLabel = "A|B|C[=TEXT]", descriptionKey = "option.licence")
  private @Nullable String stated;

  /**
   * The files as the origin of rows; without a licence if none is stated.
   *
   * @param files their names
   */
  public Origin of(Workbench workbench, String files) {
    return of(workbench, files, new Origin(files, "", null));
  }

  /** The same for files of a kind whose licence is known; what the user states goes before it. */
  Origin of(Workbench workbench, String files, Origin known) {
    if (stated == null) {
      return known;
    }
    int end = stated.indexOf('=');
    var word = (end < 0 ? stated : stated.substring(0, end)).strip().toUpperCase(Locale.ROOT);
    for (var kind : LicenceClass.values()) {
      if (kind.name().equals(word)) {
        return new Origin(files, end < 0 ? "" : stated.substring(end + 1).strip(), kind);
      }
    }
    var texts = workbench.messages();
    throw new WrongUsage(
        texts.text("usage-fault.value", stated, NAME), texts.text("option.licence.advice"));
  }
}
