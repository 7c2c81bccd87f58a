package org.lodestone.app.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the master of a cluster listens. */
public record ClusterAddress(String host, int port) {
  private static final Pattern FORM = Pattern.compile("spark://([A-Za-z0-9._-]+):(\\d{1,5})");
  private static final int LAST_PORT = 65_535;
  private static final int PATIENCE_MS = 5_000;

  /** Reads {@code spark://HOST:PORT}. */
  public static Optional<ClusterAddress> parse(String text) {
    var match = FORM.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    int port = Integer.parseInt(match.group(2));
    return port < 1 || port > LAST_PORT
        ? Optional.empty()
        : Optional.of(new ClusterAddress(match.group(1), port));
  }

  public String text() {
    return "spark://" + host + ":" + port;
  }

  /** Whether anybody listens there at all; found out before anything is started. */
  boolean isOpen() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), PATIENCE_MS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
