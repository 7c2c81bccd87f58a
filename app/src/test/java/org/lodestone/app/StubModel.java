package org.lodestone.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.lodestone.app.output.Json;
import tools.jackson.databind.JsonNode;

/** A server on this machine that answers as a test tells it to; no model is ever asked. */
final class StubModel implements AutoCloseable {
  private final HttpServer server;
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<String> keys = Collections.synchronizedList(new ArrayList<>());

  /** What it answers. */
  record Answer(int state, String body, long delayMs) {}

  /** Answers each request, of which it is told the body. */
  StubModel(Function<JsonNode, Answer> answer) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(exchange, answer));
    server.start();
  }

  private void answer(HttpExchange exchange, Function<JsonNode, Answer> answer) throws IOException {
    try (exchange) {
      var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      requests.add(request);
      keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      var told = answer.apply(Json.mapper().readTree(request));
      exchange.getResponseHeaders().add("Location", "/elsewhere");
      var body = told.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(told.state(), body.length);
      // The headers come at once and the body late: the clock must not stop at the headers.
      Thread.sleep(told.delayMs());
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A stub that answers every request with the same claims. */
  static StubModel ofClaims(Function<JsonNode, String> claims) throws IOException {
    return new StubModel(request -> new Answer(200, message(claims.apply(request)), 0));
  }

  /** The body of a chat completion with this content. */
  static String message(String content) {
    var body = Json.mapper().createObjectNode();
    body.putArray("choices").addObject().putObject("message").put("content", content);
    return body.toString();
  }

  /** The id under which a sentence with some words was sent. */
  static String id(JsonNode request, String words) {
    var sent = Json.mapper().readTree(request.at("/messages/1/content").asString());
    for (var sentence : sent.path("sentences")) {
      if (sentence.path("text").asString().contains(words)) {
        return sentence.path("id").asString();
      }
    }
    throw new AssertionError("not sent: " + words);
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  List<String> requests() {
    return List.copyOf(requests);
  }

  List<String> keys() {
    return List.copyOf(keys);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
