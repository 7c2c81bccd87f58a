package org.lodestone.app.pull;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestone.app.pull.Download.Got;
import org.lodestone.app.pull.Download.Limits;
import org.lodestone.app.pull.PullFault.Cause;
import org.lodestone.intake.ImportKind;
import org.lodestone.scenario.Progress;

/** Downloads from a server of the test on this machine; no other is asked. */
class DownloadTest {
  private static final int BYTES = 300_000;
  private static final Limits QUICK =
      new Limits(Duration.ofSeconds(5), Duration.ofSeconds(1), 3, Duration.ofSeconds(2), 10L << 20);

  private static final Progress SILENT = Progress.NONE;

  @TempDir private Path folder;

  private final byte[] content = new byte[BYTES];
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    new Random(7).nextBytes(content);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void serve(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          asked.add(
              exchange.getRequestHeaders().getOrDefault("Range", List.of("whole")).getFirst());
          try (exchange) {
            handler.handle(exchange);
          }
        });
  }

  private Got fetch(String path) throws PullFault, IOException, InterruptedException {
    return new Download(QUICK, SILENT).fetch(at(path), folder);
  }

  private void assertFault(String path, Cause cause) {
    assertThatExceptionOfType(PullFault.class)
        .isThrownBy(() -> fetch(path))
        .satisfies(fault -> assertThat(fault.why()).isEqualTo(cause));
    assertThat(folder.resolve(path.substring(1))).doesNotExist();
  }

  private void assertGot(Got got) throws IOException {
    assertThat(Files.readAllBytes(got.file())).isEqualTo(content);
    assertThat(got.bytes()).isEqualTo(BYTES);
    assertThat(got.sha256()).isEqualTo(sha256());
    try (var all = Files.list(folder)) {
      assertThat(all).containsExactly(got.file());
    }
  }

  private String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void sendFrom(HttpExchange exchange, int from) throws IOException {
    exchange.getResponseHeaders().set("ETag", "\"one\"");
    if (from > 0) {
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes %d-%d/%d".formatted(from, BYTES - 1, BYTES));
    }
    exchange.sendResponseHeaders(from > 0 ? 206 : 200, BYTES - from);
    exchange.getResponseBody().write(content, from, BYTES - from);
  }

  /** Sends the beginning of the whole file, and no more. */
  private void sendHalf(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("ETag", "\"one\"");
    exchange.sendResponseHeaders(200, BYTES);
    exchange.getResponseBody().write(content, 0, BYTES / 2);
    exchange.getResponseBody().flush();
  }

  private static int wanted(HttpExchange exchange) {
    var range = exchange.getRequestHeaders().getFirst("Range");
    return range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
  }

  @Test
  void aFileIsHadWithItsDigest() throws Exception {
    serve("/a.csv", exchange -> sendFrom(exchange, 0));
    assertGot(fetch("/a.csv"));
  }

  @Test
  void aBrokenConnectionIsGoneOnWith() throws Exception {
    serve(
        "/a.csv",
        exchange -> {
          if (asked.size() == 1) {
            sendHalf(exchange);
          } else {
            sendFrom(exchange, wanted(exchange));
          }
        });
    var got = fetch("/a.csv");
    assertGot(got);
    assertThat(got.resumed()).isPositive();
    assertThat(asked).hasSize(2).startsWith("whole");
    assertThat(asked.getLast()).isEqualTo("bytes=" + got.resumed() + "-");
  }

  @Test
  void aLaterRunGoesOnToo() throws Exception {
    serve(
        "/a.csv",
        exchange -> {
          if (asked.size() <= QUICK.attempts()) {
            sendHalf(exchange);
          } else {
            sendFrom(exchange, wanted(exchange));
          }
        });
    assertFault("/a.csv", Cause.BROKEN);
    assertThat(folder.resolve("a.csv.part")).exists();
    assertGot(fetch("/a.csv"));
  }

  @Test
  void aFileThatChangedIsHadAnew() throws Exception {
    Files.write(folder.resolve("a.csv.part"), new byte[1000]);
    Files.writeString(folder.resolve("a.csv.part.state"), "\"zero\"");
    serve("/a.csv", exchange -> sendFrom(exchange, 0));
    assertGot(fetch("/a.csv"));
    assertThat(asked).containsExactly("bytes=1000-");
  }

  @Test
  void aPartOfUnknownOriginIsThrownAway() throws Exception {
    Files.write(folder.resolve("a.csv.part"), Arrays.copyOf(content, 1000));
    serve("/a.csv", exchange -> sendFrom(exchange, wanted(exchange)));
    assertGot(fetch("/a.csv"));
    assertThat(asked).containsExactly("whole");
  }

  @Test
  void aPieceThatIsNotTheOneAskedForIsRefused() throws Exception {
    Files.write(folder.resolve("a.csv.part"), Arrays.copyOf(content, 1000));
    Files.writeString(folder.resolve("a.csv.part.state"), "\"one\"");
    serve("/a.csv", exchange -> sendFrom(exchange, 500));
    assertFault("/a.csv", Cause.REFUSED);
  }

  @Test
  void silenceIsABrokenConnection() {
    serve(
        "/a.csv",
        exchange -> {
          sendHalf(exchange);
          try {
            Thread.sleep(Duration.ofSeconds(10));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    assertFault("/a.csv", Cause.BROKEN);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void aFileThatIsNotThereIsSaidToBeNotThere(int code) {
    serve("/a.csv", exchange -> exchange.sendResponseHeaders(code, -1));
    assertFault("/a.csv", Cause.NOT_FOUND);
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 500})
  void otherAnswersAreRefusals(int code) {
    serve("/a.csv", exchange -> exchange.sendResponseHeaders(code, -1));
    assertFault("/a.csv", Cause.REFUSED);
  }

  @Test
  void aServerThatAsksForPatienceGetsIt() throws Exception {
    serve(
        "/a.csv",
        exchange -> {
          if (asked.size() == 1) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            exchange.sendResponseHeaders(429, -1);
          } else {
            sendFrom(exchange, 0);
          }
        });
    assertGot(fetch("/a.csv"));
    assertThat(asked).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3600", "Wed, 21 Oct 2026 07:28:00 GMT"})
  void tooMuchPatienceIsLeftToTheUser(String asksFor) {
    serve(
        "/a.csv",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", asksFor);
          exchange.sendResponseHeaders(503, -1);
        });
    assertFault("/a.csv", Cause.BUSY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html; charset=utf-8", "text/csv"})
  void aPageIsNoFile(String type) {
    serve(
        "/a.csv",
        exchange -> {
          byte[] page = "\n<!DOCTYPE html><p>Please sign in</p>".getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
        });
    assertFault("/a.csv", Cause.PAGE);
    assertThat(folder.resolve("a.csv.part")).doesNotExist();
  }

  @Test
  void aRedirectIsFollowedAndTheNameIsTheOneAskedFor() throws Exception {
    serve("/b.csv", exchange -> sendFrom(exchange, 0));
    serve(
        "/a.csv",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/b.csv");
          exchange.sendResponseHeaders(302, -1);
        });
    var got = fetch("/a.csv");
    assertGot(got);
    assertThat(got.file()).hasFileName("a.csv");
    assertThat(got.address().getPath()).isEqualTo("/b.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a.csv", "file:///etc/hosts", "http://name:word@127.0.0.1/a.csv"})
  void endlessOrStrangeRedirectsAreRefused(String location) {
    serve(
        "/a.csv",
        exchange -> {
          exchange.getResponseHeaders().set("Location", location);
          exchange.sendResponseHeaders(301, -1);
        });
    assertFault("/a.csv", location.startsWith("/") ? Cause.REDIRECTS : Cause.BAD_ADDRESS);
  }

  @Test
  void aFileThatIsThereIsNotOverwritten() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "mine");
    serve("/a.csv", exchange -> sendFrom(exchange, 0));
    assertThatExceptionOfType(PullFault.class)
        .isThrownBy(() -> fetch("/a.csv"))
        .satisfies(fault -> assertThat(fault.why()).isEqualTo(Cause.THERE));
    assertThat(folder.resolve("a.csv")).hasContent("mine");
    assertThat(asked).isEmpty();
  }

  /** A server that has no such range, not even when it is asked for the whole. */
  @Test
  void aRangeThatIsNeverThereIsARefusalAndNoRequestForPatience() {
    serve("/a.csv", exchange -> exchange.sendResponseHeaders(416, -1));
    assertThatExceptionOfType(PullFault.class)
        .isThrownBy(() -> fetch("/a.csv"))
        .satisfies(fault -> assertThat(fault.why()).isEqualTo(Cause.REFUSED))
        .withMessageContaining("416");
  }

  @Test
  void aFileBeyondTheLimitIsRefused() {
    serve(
        "/a.csv",
        exchange -> {
          exchange.sendResponseHeaders(200, 11L << 20);
          exchange.getResponseBody().write(new byte[1]);
          exchange.getResponseBody().flush();
        });
    assertFault("/a.csv", Cause.TOO_LARGE);
  }

  @Test
  void knownAddressesAreOnProtectedConnections() {
    for (var kind : ImportKind.values()) {
      PublisherAddresses.of(kind)
          .ifPresent(address -> assertThat(address.getScheme()).isEqualTo("https"));
    }
  }
}
