package org.lodestone.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The database of a workspace: {@code workspace.sqlite} in its folder, unless {@code
 * workspace.properties} there names a PostgreSQL server.
 */
final class Database {

  private static final String FILE = "workspace.sqlite";
  private static final String SETTINGS = "workspace.properties";

  /** How long one process waits while another writes, in milliseconds. */
  private static final int PATIENCE_MS = 30_000;

  private static final int SQLITE_CONSTRAINT = 19;
  private static final String POSTGRESQL_UNIQUE = "23505";

  /** How often a step is tried again when another process took the same number. */
  private static final int TRIES = 50;

  private static final List<String> TABLES =
      List.of(
          """
          create table if not exists document (
            id varchar(64) primary key, place integer not null unique, name text not null unique,
            body text not null, language text not null, published text not null,
            published_basis text not null, source text not null, added_on text not null)""",
          """
          create table if not exists source (name text primary key, kind text not null)""",
          """
          create table if not exists told_zone (
            document varchar(64) not null references document (id), first integer not null,
            last integer not null, kind text not null, rule text not null,
            primary key (document, first))""",
          """
          create table if not exists extraction (
            document varchar(64) not null references document (id), extractor text not null,
            content text not null, primary key (document, extractor))""",
          """
          create table if not exists decision (
            number integer primary key, kind text not null, subject text not null,
            version integer not null, action text not null, content text not null,
            reason text not null, by_whom text not null, on_day text not null,
            unique (kind, subject, version))""",
          """
          create table if not exists model_sent (
            number integer primary key, document varchar(64) not null references document (id),
            endpoint text not null, model text not null, consent text not null,
            request text not null, on_day text not null)""",
          """
          create table if not exists model_answered (
            number integer primary key references model_sent (number), outcome text not null,
            answer text not null)""",
          """
          create table if not exists model_proposal (
            document varchar(64) not null references document (id), claim text not null,
            number integer not null references model_sent (number), content text not null,
            primary key (document, claim))""");

  private final Jdbi jdbi;

  private Database(Jdbi jdbi) {
    this.jdbi = jdbi;
    change(
        handle -> {
          TABLES.forEach(handle::execute);
          return true;
        });
  }

  static Database open(Path folder) throws IOException {
    Files.createDirectories(folder);
    var settings = folder.resolve(SETTINGS);
    return new Database(Files.exists(settings) ? server(settings) : file(folder.resolve(FILE)));
  }

  private static Jdbi file(Path file) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // A decision that was reported as recorded must survive a loss of power.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(PATIENCE_MS);
    config.enforceForeignKeys(true);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return Jdbi.create(source);
  }

  /** The password is never in the file: PostgreSQL's own {@code PGPASSWORD} holds it. */
  private static Jdbi server(Path settings) throws IOException {
    var read = new Properties();
    try (var reader = Files.newBufferedReader(settings)) {
      read.load(reader);
    }
    var url = read.getProperty("database", "");
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          ("The database '%s' in %s is not known.\n"
                  + "Write database=jdbc:postgresql://host/name?user=…, or delete the file.")
              .formatted(url, SETTINGS));
    }
    var account = new Properties();
    var password = System.getenv("PGPASSWORD");
    if (password != null) {
      account.setProperty("password", password);
    }
    return Jdbi.create(url, account);
  }

  /** A step that reads. */
  <T> T read(Step<T> step) {
    return jdbi.withHandle(step::apply);
  }

  /**
   * A step that is recorded as a whole or not at all. It is done again if another process took the
   * same key at the same time.
   */
  <T> T change(Step<T> step) {
    for (int tried = 1; ; tried++) {
      try {
        return jdbi.inTransaction(step::apply);
      } catch (JdbiException e) {
        if (tried == TRIES || !isTaken(e)) {
          throw e;
        }
      }
    }
  }

  private static boolean isTaken(JdbiException fault) {
    return fault.getCause() instanceof SQLException cause
        && (cause.getErrorCode() == SQLITE_CONSTRAINT
            || POSTGRESQL_UNIQUE.equals(cause.getSQLState()));
  }

  /** What is done with an open connection. */
  interface Step<T> {
    T apply(Handle handle);
  }
}
