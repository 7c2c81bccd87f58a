package org.lodestone.app.model;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a model over HTTP; follows no redirection, reads no more and waits no longer than allowed.
 */
public final class ChatClient implements AutoCloseable {
  /** Bytes of an answer that are read at most. */
  static final long MOST_BYTES = 1 << 20;

  private static final int STATE_GOOD = 200;

  private final Endpoint endpoint;
  private final HttpClient http;

  public ChatClient(Endpoint endpoint) {
    this.endpoint = endpoint;
    http =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(endpoint.patience())
            .build();
  }

  /** Sends the body of a question. */
  public Reply complete(String body) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(endpoint.address())
            .timeout(endpoint.patience())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    endpoint.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
    // The time of a request ends with its headers: a body that trickles needs a clock of its own.
    var asked =
        http.sendAsync(
            request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return reply(asked.get(endpoint.patience().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      asked.cancel(true);
      return new Reply.Failed(Reply.Why.TOO_SLOW, endpoint.patience().toSeconds() + " s");
    } catch (ExecutionException e) {
      var cause = e.getCause();
      return failed(cause == null ? e : cause);
    }
  }

  private static Reply reply(HttpResponse<byte[]> response) {
    return response.statusCode() == STATE_GOOD
        ? new Reply.Answered(new String(response.body(), StandardCharsets.UTF_8))
        : new Reply.Failed(Reply.Why.STATE, String.valueOf(response.statusCode()));
  }

  private Reply failed(Throwable cause) {
    if (cause instanceof java.net.http.HttpTimeoutException) {
      return new Reply.Failed(Reply.Why.TOO_SLOW, endpoint.patience().toSeconds() + " s");
    }
    if (cause instanceof IOException fault && isTooLong(fault)) {
      return new Reply.Failed(Reply.Why.TOO_LONG, MOST_BYTES + " B");
    }
    return new Reply.Failed(Reply.Why.UNREACHABLE, cause.getClass().getSimpleName());
  }

  private static boolean isTooLong(IOException fault) {
    return String.valueOf(fault.getMessage()).contains("capacity");
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
