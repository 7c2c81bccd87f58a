package org.lodestone.finance.file;

/**
 * Where numbers of a file come from.
 *
 * @param of which numbers
 * @param text the source, or the reason of the assumption
 */
public record EvidenceLine(String of, Kind kind, String text) {

  /** Published, or chosen by whoever wrote the file. */
  public enum Kind {
    SOURCE,
    ASSUMPTION
  }
}
