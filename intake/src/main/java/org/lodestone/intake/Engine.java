package org.lodestone.intake;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** Opens the embedded analytical database, within limits and without any way to the network. */
final class Engine {
  private static final String THREADS = "2";

  private Engine() {}

  /**
   * Opens a database.
   *
   * @param memory most memory it may take, as {@code 512MB}
   * @param spill folder for what does not fit
   */
  static DuckDBConnection open(String file, String memory, Path spill) throws SQLException {
    var options = new Properties();
    options.setProperty("memory_limit", memory);
    options.setProperty("threads", THREADS);
    options.setProperty("temp_directory", spill.toString());
    options.setProperty("jdbc_stream_results", "true");
    options.setProperty("autoinstall_known_extensions", "false");
    options.setProperty("autoload_known_extensions", "false");
    return DriverManager.getConnection("jdbc:duckdb:" + file, options)
        .unwrap(DuckDBConnection.class);
  }

  /** A text as a literal of SQL. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
