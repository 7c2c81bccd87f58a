package org.lodestone.brief.compile;

import java.util.List;
import org.lodestone.brief.document.Language;

/**
 * A draft that compiles, ready to be written: values filled in, references as notes.
 *
 * @param notes in the order in which the text comes to them, each once
 * @param works that the notes stand on, by name
 */
public record Brief(
    Language language,
    String title,
    List<Part> parts,
    List<Note> notes,
    List<Work> works,
    Library.State state) {

  /** A block. */
  public record Part(Draft.Kind kind, int level, List<Piece> pieces) {
    public Part {
      pieces = List.copyOf(pieces);
    }
  }

  /** A stretch of a block. */
  public sealed interface Piece {
    /** Words in the typography of the language. */
    record Words(String text, Draft.Style style, String link) implements Piece {}

    /** The number of a note. */
    record Mark(int note) implements Piece {}

    /** The end of a table's cell. */
    record NextCell() implements Piece {}
  }

  /**
   * What a sentence stands on.
   *
   * @param number from 1
   */
  public record Note(int number, String text, Support support) {}

  public Brief {
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
    works = List.copyOf(works);
  }
}
