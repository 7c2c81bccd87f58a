package org.lodestone.data.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By what the same bytes can be told again. */
public final class FileDigest {
  private FileDigest() {}

  /** SHA-256 of a file, in hexadecimal. */
  public static String sha256(Path file) {
    try (var stream = Files.newInputStream(file)) {
      return sha256(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SHA-256 of all bytes that are left in a stream, in hexadecimal. */
  public static String sha256(InputStream bytes) throws IOException {
    var stream = new DigestInputStream(bytes, sha256());
    stream.transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(stream.getMessageDigest().digest());
  }

  /** SHA-256 of bytes that are yet to come. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
