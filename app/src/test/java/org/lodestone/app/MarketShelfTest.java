package org.lodestone.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestone.app.output.Json;
import org.lodestone.app.serve.Server;

/** Three editions of one price series and a damaged one on a shelf; all figures are fictional. */
class MarketShelfTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String HEAD =
      "series,material,form,place,date,price,unit,incoterm,basis,volume_t,low,high,backing_pct,"
          + "source,licence,licence_class\n";

  @TempDir private static Path folder;
  private static Server server;

  @BeforeAll
  static void start() throws IOException {
    var lines = new StringBuilder(HEAD);
    var day = LocalDate.of(2024, 1, 1);
    for (int i = 0; i < 60; i++) {
      lines.append(
          "fiction,oxide,,CN,%s,%d,USD/kg,FOB,traded,,,,,an agency,cited,B\n"
              .formatted(day.plusDays(i), 100 + (i * 7) % 13));
    }
    var file = Files.writeString(folder.resolve("prices.csv"), lines.toString());
    var shelf = folder.resolve("shelf");
    for (var name : List.of("jan", "feb", "mar", "bad")) {
      var to = shelf.resolve(name).toString();
      assertThat(Cli.run("data", "import", "prices", file.toString(), "--to", to).exitCode())
          .isZero();
    }
    Files.writeString(shelf.resolve("bad/rows.parquet"), "no table");
    server = FictionalTrade.server(shelf);
    server.start("127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var address = URI.create("http://127.0.0.1:" + server.port() + path);
    return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  @Test
  void editionsOfASeriesKeepTheirNamesAndADamagedOneKeepsNobodyFromThem() throws Exception {
    var offer = Json.mapper().readTree(get("/api/market-series").body());
    var brought =
        offer
            .at("/series")
            .valueStream()
            .filter(each -> !each.at("/file").asString().isEmpty())
            .map(each -> each.at("/series/id").asString() + " of " + each.at("/file").asString())
            .toList();

    assertThat(brought)
        .containsExactly("fiction of feb", "fiction (jan) of jan", "fiction (mar) of mar");
    assertThat(offer.at("/rejects").toString()).contains("bad").contains("damaged");
    assertThat(offer.at("/series").size()).isGreaterThan(3);
  }

  /** The quantiles of one draw are that draw, and a draw is the series in another order. */
  @Test
  void piecesOfASeriesAreNotPassedOnAsQuantiles() throws Exception {
    var one = get("/api/market-paths.csv?series=fiction&draws=1&years=1");
    assertThat(one.statusCode()).as(one.body()).isEqualTo(422);
    assertThat(one.body()).contains("an agency");
    var many = get("/api/market-paths.csv?series=fiction&draws=200&years=1");
    assertThat(many.statusCode()).as(many.body()).isEqualTo(200);
    assertThat(many.body()).startsWith("from,q05");
  }

  @Test
  void anotherSiteIsNotAnswered() throws Exception {
    for (var path : List.of("/api/market-series", "/api/market", "/api/market-paths.csv")) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
        var request =
            "GET %s HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                .formatted(path);
        socket.getOutputStream().write(request.getBytes(UTF_8));
        assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
            .as(path)
            .startsWith("HTTP/1.1 403");
      }
    }
  }
}
