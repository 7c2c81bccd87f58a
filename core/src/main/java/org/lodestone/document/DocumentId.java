package org.lodestone.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 digest of a document's text in UTF-8, in lower-case hexadecimal digits. */
public record DocumentId(String digest) implements Comparable<DocumentId> {

  public DocumentId {
    if (!digest.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "The id '%s' of a document is not a SHA-256 digest.\nIt has 64 hexadecimal digits."
              .formatted(digest));
    }
  }

  /** The id of a text. */
  public static DocumentId of(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return new DocumentId(
          HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime knows SHA-256.", e);
    }
  }

  @Override
  public int compareTo(DocumentId other) {
    return digest.compareTo(other.digest);
  }
}
