package org.lodestone.office;

import java.util.List;
import org.lodestone.document.Document;
import org.lodestone.document.Zone;

/** What became of a file. */
public sealed interface ReadFile {

  /** The file's name; in an archive the names of both, with {@code !} between. */
  String name();

  /**
   * A text was read.
   *
   * @param told zones that the structure of the file tells
   */
  record Read(String name, Document document, List<Zone> told) implements ReadFile {
    public Read {
      told = List.copyOf(told);
    }
  }

  /**
   * No text was read.
   *
   * @param value what was found, for the message
   */
  record Refused(String name, Reason reason, String value) implements ReadFile {}

  /** Why a file is refused. */
  enum Reason {
    EMPTY,
    NOT_A_TEXT,
    UNKNOWN_KIND,
    DAMAGED,
    ENCRYPTED,
    FILE_TOO_LARGE,
    UNPACKS_TOO_LARGE,
    TOO_MANY_ENTRIES,
    TEXT_TOO_LONG,
    LINE_TOO_LONG,
    TOO_MANY_OBJECTS,
    TOO_MANY_PAGES,
    TOO_MANY_TAGS,
    TOO_SLOW,
    /** An entry of an archive that would lie outside its folder. */
    OUTSIDE,
    /** An archive in an archive. */
    NESTED
  }
}
