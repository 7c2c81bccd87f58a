package org.lodestone.app.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where a model is asked. There is no default: who names none asks nobody.
 *
 * @param address of the chat completions
 * @param key sent as bearer token, if the server wants one
 * @param patience longest time for one answer, from the first byte sent to the last one received
 */
public record Endpoint(URI address, String model, Optional<String> key, Duration patience) {
  private static final String PATH = "/chat/completions";
  private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

  /** The endpoint at an address as users write it; empty if texts must not be sent there. */
  public static Optional<Endpoint> of(
      String address, String model, Optional<String> key, Duration patience) {
    try {
      var base =
          new URI(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
      if (base.getHost() == null || base.getUserInfo() != null || base.getQuery() != null) {
        return Optional.empty();
      }
      boolean open = "http".equals(base.getScheme()) && THIS_MACHINE.contains(base.getHost());
      if (!open && !"https".equals(base.getScheme())) {
        return Optional.empty();
      }
      var whole = base.toString().endsWith(PATH) ? base : new URI(base + PATH);
      return Optional.of(new Endpoint(whole, model, key, patience));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return address + " " + model;
  }
}
