package org.lodestone.office;

import java.time.LocalDate;
import java.util.Optional;
import org.lodestone.document.SourceCard;

/**
 * What a person says about files that are read.
 *
 * @param source name of the source; nothing if the file is to tell
 * @param published day on which they appeared; nothing if the text is to tell
 */
public record Given(Optional<String> source, SourceCard.Kind kind, Optional<LocalDate> published) {

  /** Nothing is said. */
  public static final Given NOTHING =
      new Given(Optional.empty(), SourceCard.Kind.UNKNOWN, Optional.empty());
}
