package org.lodestone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The default: one file in the workspace's folder. */
class SqliteWorkspaceTest extends WorkspaceContract {

  @TempDir private Path folder;

  @Override
  Workspace open() throws IOException {
    return Workspace.open(folder);
  }

  @Test
  void theWorkspaceIsOneFile() throws IOException {
    open();

    assertThat(folder.resolve("workspace.sqlite")).isRegularFile();
  }

  @Test
  void aDatabaseOfAnotherKindIsRefused() throws IOException {
    Files.writeString(folder.resolve("workspace.properties"), "database=jdbc:mysql://here/x\n");

    assertThatThrownBy(this::open)
        .hasMessageContaining("jdbc:mysql://here/x")
        .hasMessageContaining("jdbc:postgresql:");
  }
}
