package org.lodestone.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same on a real PostgreSQL server, which the test starts itself. Skipped where it does not
 * start: a sandbox may forbid it, and there is a server for Linux on x86-64 only.
 */
class PostgresqlWorkspaceTest extends WorkspaceContract {

  private static @Nullable EmbeddedPostgres server;
  private static String why = "";

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    try {
      server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start();
    } catch (IOException | RuntimeException e) {
      why = String.valueOf(e.getMessage());
    }
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void empty() throws IOException, SQLException {
    Assumptions.assumeTrue(server != null, () -> "PostgreSQL does not start here: " + why);
    var running = java.util.Objects.requireNonNull(server);
    try (var connection = running.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("drop schema public cascade");
      statement.execute("create schema public");
    }
    Files.writeString(
        folder.resolve("workspace.properties"),
        "database=" + running.getJdbcUrl("postgres", "postgres") + "\n");
  }

  @Override
  Workspace open() throws IOException {
    return Workspace.open(folder);
  }
}
