package org.lodestone.office;

/**
 * What a file may cost. Beyond a limit it is refused, whatever is in it.
 *
 * @param fileBytes of a file on disk
 * @param unpackedBytes of everything that an archive, a DOCX or the streams of a PDF unpack to
 * @param entries files in an archive
 * @param text UTF-16 code units of a document's text
 * @param line UTF-16 code units of a line of it
 * @param objects objects of a PDF
 * @param pages pages of a PDF
 * @param tags elements of an HTML or XML text
 * @param seconds on a clock, for one file
 */
public record Limits(
    long fileBytes,
    long unpackedBytes,
    int entries,
    int text,
    int line,
    int objects,
    int pages,
    int tags,
    int seconds) {

  private static final long MIB = 1L << 20;

  /** Far above what articles, briefs and laws need. */
  public static final Limits SHIPPED =
      new Limits(64 * MIB, 256 * MIB, 10_000, 2_000_000, 30_000, 200_000, 2_000, 200_000, 60);
}
