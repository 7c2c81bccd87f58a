package org.lodestone.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.lodestone.claim.Claim;

/**
 * What tells one extractor from another: a digest of the code and the rules that make claims of
 * texts. A change of either gives another version, whether or not somebody counted it up.
 */
final class ExtractorVersion {

  private static final List<String> PACKAGES = List.of("document", "mention", "claim");
  private static final int DIGITS = 12;

  private static final String CURRENT = digest();

  private ExtractorVersion() {}

  static String current() {
    return CURRENT;
  }

  private static String digest() {
    try {
      var place = Claim.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      var sha = MessageDigest.getInstance("SHA-256");
      if (Files.isDirectory(Path.of(place))) {
        addAll(sha, Path.of(place));
      } else {
        try (var jar = FileSystems.newFileSystem(URI.create("jar:" + place), Map.of())) {
          addAll(sha, jar.getPath("/"));
        }
      }
      return HexFormat.of().formatHex(sha.digest()).substring(0, DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("The program cannot read its own code.", e);
    }
  }

  private static void addAll(MessageDigest sha, Path root) throws IOException {
    for (var name : PACKAGES) {
      try (var files = Files.walk(root.resolve("org/lodestone/" + name))) {
        for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
          sha.update(Files.readAllBytes(file));
        }
      }
    }
  }
}
