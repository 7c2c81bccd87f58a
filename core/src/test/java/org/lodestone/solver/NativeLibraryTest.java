package org.lodestone.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeLibraryTest {
  private static final byte[] LIBRARY = {1, 2, 3};

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({
    "Linux,      amd64,   ortools-linux-x86-64/libhighs.so.1",
    "Linux,      aarch64, ortools-linux-aarch64/libhighs.so.1",
    "Mac OS X,   x86_64,  ortools-darwin-x86-64/libhighs.1.dylib",
    "Mac OS X,   aarch64, ortools-darwin-aarch64/libhighs.1.dylib",
    "Windows 11, amd64,   ortools-win32-x86-64/highs.dll",
  })
  void eachPlatformHasItsLibrary(String osName, String osArch, String resource) {
    assertThat(NativeLibrary.resource(osName, osArch)).isEqualTo(resource);
  }

  @ParameterizedTest
  @CsvSource({"Windows 11, aarch64", "Linux, riscv64", "SunOS, amd64"})
  void otherPlatformsAreNamedInTheError(String osName, String osArch) {
    assertThatThrownBy(() -> NativeLibrary.resource(osName, osArch))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageStartingWith(
            "There is no HiGHS library for this platform (%s, %s).", osName, osArch);
  }

  @Test
  void aMissingJarIsNamedInTheError() {
    assertThatThrownBy(() -> NativeLibrary.read("ortools-moon/libhighs.so.1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            """
            The HiGHS library (ortools-moon/libhighs.so.1) is not on the class path.
            Add the artifact com.google.ortools:ortools-moon.\
            """);
  }

  @Test
  void theLibraryIsUnpackedOnce() throws IOException {
    Path first = NativeLibrary.unpack(LIBRARY, "lib.so", root);
    var written = Files.getLastModifiedTime(first);
    Path second = NativeLibrary.unpack(LIBRARY, "lib.so", root);

    assertThat(second).isEqualTo(first).hasBinaryContent(LIBRARY);
    assertThat(Files.getLastModifiedTime(second)).isEqualTo(written);
    assertThat(first.getParent()).isDirectoryNotContaining(file -> !file.equals(first));
  }

  @Test
  void versionsHaveFoldersOfTheirOwn() throws IOException {
    Path one = NativeLibrary.unpack(LIBRARY, "lib.so", root);
    Path other = NativeLibrary.unpack(new byte[] {4}, "lib.so", root);

    assertThat(other).isNotEqualTo(one).hasBinaryContent(new byte[] {4});
    assertThat(one).hasBinaryContent(LIBRARY);
  }

  @Test
  void aDamagedLibraryIsReplaced() throws IOException {
    Path file = NativeLibrary.unpack(LIBRARY, "lib.so", root);
    Files.write(file, new byte[] {1, 2});

    assertThat(NativeLibrary.unpack(LIBRARY, "lib.so", root)).hasBinaryContent(LIBRARY);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFolderOpenToOthersIsRefused() throws IOException {
    Path folder = NativeLibrary.unpack(LIBRARY, "lib.so", root).getParent();
    assertThat(Files.getPosixFilePermissions(folder))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThatThrownBy(() -> NativeLibrary.unpack(LIBRARY, "lib.so", root))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("The folder (%s) must belong to the current user", folder);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkInPlaceOfTheFolderIsRefused() throws IOException {
    Path folder = NativeLibrary.unpack(LIBRARY, "lib.so", root).getParent();
    Path elsewhere = Files.move(folder, root.resolve("elsewhere"));
    Files.createSymbolicLink(folder, elsewhere);

    assertThatThrownBy(() -> NativeLibrary.unpack(LIBRARY, "lib.so", root))
        .hasMessageStartingWith("The folder (%s) must belong", folder);
  }
}
