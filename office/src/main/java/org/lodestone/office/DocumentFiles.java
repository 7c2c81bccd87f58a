package org.lodestone.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lodestone.document.DocumentReader;

/** Reads documents out of files, whose kind is told by their first bytes, not by their names. */
public final class DocumentFiles {

  private static final int HEAD = 1024;

  private final Limits limits;
  private final Given given;

  public DocumentFiles(Limits limits, Given given) {
    this.limits = limits;
    this.given = given;
  }

  /** What a file holds: one text, or those of an archive, in the order of their names. */
  public List<ReadFile> read(Path file) throws IOException {
    var name = String.valueOf(file.getFileName());
    long size = Files.size(file);
    if (size > limits.fileBytes()) {
      return List.of(new Refusal(ReadFile.Reason.FILE_TOO_LARGE, size).of(name));
    }
    var bytes = Files.readAllBytes(file);
    if (isZip(bytes) && !Docx.isOne(bytes)) {
      return new Archive(limits, this).read(name, bytes);
    }
    return List.of(one(name, bytes));
  }

  /** What the bytes of a file that is no archive hold. */
  ReadFile one(String name, byte[] bytes) {
    try {
      return read(name, bytes);
    } catch (Refusal refusal) {
      return refusal.of(name);
    }
  }

  private ReadFile read(String name, byte[] bytes) throws Refusal {
    if (bytes.length == 0) {
      throw new Refusal(ReadFile.Reason.EMPTY, 0);
    }
    var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF-")) {
      return new Pdf(limits).read(bytes).read(name, given);
    }
    if (isZip(bytes)) {
      if (!Docx.isOne(bytes)) {
        throw new Refusal(ReadFile.Reason.NESTED, name);
      }
      return new Docx(limits).read(bytes).read(name, given);
    }
    if (isHtml(name, head)) {
      return new Html(limits).read(bytes).read(name, given);
    }
    return new PageText(limits).read(name, plain(bytes), given);
  }

  private String plain(byte[] bytes) throws Refusal {
    if (isCompressed(bytes)) {
      throw new Refusal(ReadFile.Reason.UNKNOWN_KIND, "gzip");
    }
    var text = DocumentReader.decode(bytes);
    if (text.length() > limits.text()) {
      throw new Refusal(ReadFile.Reason.TEXT_TOO_LONG, text.length());
    }
    if (text.indexOf('\0') >= 0) {
      throw new Refusal(ReadFile.Reason.NOT_A_TEXT, "NUL");
    }
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end - start > limits.line()) {
        throw new Refusal(ReadFile.Reason.LINE_TOO_LONG, end - start);
      }
      start = end + 1;
    }
    return text;
  }

  private static boolean isCompressed(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
  }

  static boolean isZip(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  private static boolean isHtml(String name, String head) {
    var start = head.stripLeading().toLowerCase(Locale.ROOT);
    return start.contains("<!doctype html")
        || start.contains("<html")
        || name.toLowerCase(Locale.ROOT).matches(".*\\.x?html?");
  }
}
