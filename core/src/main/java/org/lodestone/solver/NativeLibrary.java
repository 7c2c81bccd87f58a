package org.lodestone.solver;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * The shared library of HiGHS for this platform, which lies as a resource in the platform jar of
 * OR-Tools. It is unpacked once per user and version into a private folder below {@code
 * java.io.tmpdir}; the name of the folder has a digest of the library, so versions never mix.
 */
final class NativeLibrary {
  private static final Set<PosixFilePermission> ONLY_OWNER =
      PosixFilePermissions.fromString("rwx------");

  private NativeLibrary() {}

  /** Returns the path of the library, unpacked if need be. */
  static Path unpacked() {
    String resource = resource(System.getProperty("os.name"), System.getProperty("os.arch"));
    Path root = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      return unpack(read(resource), fileName(resource), root);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The HiGHS library (%s) could not be unpacked below %s.".formatted(resource, root), e);
    }
  }

  /** Returns the resource for an operating system and processor, as the JDK names them. */
  static String resource(String osName, String osArch) {
    String processor =
        switch (osArch) {
          case "amd64", "x86_64" -> "x86-64";
          case "aarch64", "arm64" -> "aarch64";
          default -> throw unsupported(osName, osArch);
        };
    String system = osName.toLowerCase(Locale.ROOT);
    if (system.startsWith("linux")) {
      return "ortools-linux-" + processor + "/libhighs.so.1";
    }
    if (system.startsWith("mac")) {
      return "ortools-darwin-" + processor + "/libhighs.1.dylib";
    }
    if (system.startsWith("windows") && processor.equals("x86-64")) {
      return "ortools-win32-x86-64/highs.dll";
    }
    throw unsupported(osName, osArch);
  }

  private static UnsupportedOperationException unsupported(String osName, String osArch) {
    return new UnsupportedOperationException(
        """
        There is no HiGHS library for this platform (%s, %s).
        There is one for Linux and macOS on x86-64 and aarch64, and for Windows on x86-64.\
        """
            .formatted(osName, osArch));
  }

  /** Reads the library from the class path. */
  static byte[] read(String resource) throws IOException {
    try (InputStream stream = NativeLibrary.class.getResourceAsStream("/" + resource)) {
      if (stream == null) {
        throw new IllegalStateException(
            """
            The HiGHS library (%s) is not on the class path.
            Add the artifact com.google.ortools:%s.\
            """
                .formatted(resource, resource.substring(0, resource.indexOf('/'))));
      }
      return stream.readAllBytes();
    }
  }

  private static String fileName(String resource) {
    return resource.substring(resource.indexOf('/') + 1);
  }

  /** Writes the library below the root folder, unless the same bytes are there already. */
  static Path unpack(byte[] library, String fileName, Path root) throws IOException {
    String name = "lodestone-%s-%s".formatted(System.getProperty("user.name"), digest(library));
    Path folder = privateFolder(root, name.replaceAll("[^A-Za-z0-9.-]", "_"));
    Path file = folder.resolve(fileName);
    if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), library)) {
      return file;
    }
    // Other processes may do the same at this moment, so each moves a complete file into place.
    Path part = Files.createTempFile(folder, fileName, ".part");
    try {
      Files.write(part, library);
      return Files.move(part, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Creates the folder, or makes sure that nobody but the user can write to the one found. */
  private static Path privateFolder(Path root, String name) throws IOException {
    Path folder = root.resolve(name);
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return Files.createDirectories(folder); // Windows: java.io.tmpdir belongs to the user.
    }
    try {
      return Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(ONLY_OWNER));
    } catch (FileAlreadyExistsException _) {
      var found = Files.readAttributes(folder, PosixFileAttributes.class, NOFOLLOW_LINKS);
      if (found.isDirectory()
          && found.permissions().equals(ONLY_OWNER)
          && found.owner().equals(ownerOfNewFiles(root))) {
        return folder;
      }
      throw new IOException(
          """
          The folder (%s) must belong to the current user and be closed to others.
          Delete it, or name another folder by -Djava.io.tmpdir.\
          """
              .formatted(folder));
    }
  }

  /** Returns the current user as the file system knows it, which a container may not name. */
  private static UserPrincipal ownerOfNewFiles(Path root) throws IOException {
    Path probe = Files.createTempFile(root, "lodestone", null);
    try {
      return Files.getOwner(probe);
    } finally {
      Files.delete(probe);
    }
  }

  private static String digest(byte[] library) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(library);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256", e);
    }
  }
}
