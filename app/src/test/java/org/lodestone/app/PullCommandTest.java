package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code data pull} from a server of the test; the prices are fictional. */
class PullCommandTest {
  private static final String PRICES = "date,series,value,unit\n2024-01-02,xium,12.5,USD/kg\n";

  @TempDir private Path folder;

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/prices.csv",
        exchange -> {
          try (exchange) {
            byte[] bytes = PRICES.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Test
  void aFileIsPulledAndThenImported() {
    var to = folder.resolve("files").toString();
    var run = Cli.run("data", "pull", "prices", "--from", address("/prices.csv"), "--to", to);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains(PRICES.length() + " bytes, SHA-256 ");
    assertThat(folder.resolve("files/prices.csv")).hasContent(PRICES);
    var imported =
        Cli.json(
            "data",
            "import",
            "prices",
            folder.resolve("files/prices.csv").toString(),
            "--to",
            folder.resolve("table").toString(),
            "--json");
    assertThat(imported.at("/imported/rows").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsNotThereIsADataFaultInBothLanguages() {
    var english =
        Cli.run("data", "pull", "prices", "--from", address("/no.csv"), "--to", folder.toString());
    assertThat(english.exitCode()).isEqualTo(3);
    assertThat(english.err()).contains("The server has no such file (HTTP 404).");
    var french =
        Cli.run(
            "data",
            "pull",
            "prices",
            "--from",
            address("/no.csv"),
            "--to",
            folder.toString(),
            "--lang",
            "fr");
    assertThat(french.err()).contains("Le serveur n’a pas ce fichier (HTTP 404).");
  }

  @Test
  void withoutAKnownAddressOneIsAskedFor() throws IOException {
    var run = Cli.run("data", "pull", "bgs", "--to", folder.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--from", "bgs.ac.uk");
    try (var all = Files.list(folder)) {
      assertThat(all).isEmpty();
    }
  }

  @Test
  void aStrangeAddressIsAWrongUsage() {
    var run =
        Cli.run("data", "pull", "bgs", "--from", "file:///etc/hosts", "--to", folder.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("The address file:///etc/hosts cannot be used.");
  }
}
