package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.app.output.Json;
import org.lodestone.app.serve.Server;
import tools.jackson.databind.JsonNode;

/** Trade over HTTP against the contract and the command line; all figures are fictional. */
class TradeServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static Path shelf;
  private static Server server;
  private static Contract contract;

  @BeforeAll
  static void start() throws Exception {
    shelf = FictionalTrade.shelf(folder);
    server = FictionalTrade.server(shelf);
    server.start("127.0.0.1", 0);
    contract = new Contract(json(get("/openapi.json")));
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shares | from=baci-fictional&of=JP&code=850511&partner=CN | shares --of JP --code 850511 --partner CN --from baci-fictional",
        "shares | from=baci-fictional&of=JP&material=gallium | shares --of JP --material gallium --from baci-fictional",
        "reconciliation | from=comtrade-fictional&against=baci-fictional&code=850511&period=2024 | reconcile --from comtrade-fictional --against baci-fictional --code 850511 --period 2024",
        "monitor | from=monthly-trade-fictional&basis=value | monitor --from monthly-trade-fictional --basis value",
      })
  void answersAreThoseOfTheCommandLine(String part, String query, String command) throws Exception {
    var path = "/api/trade/" + part.strip();
    var answer = get(path + "?" + query.strip());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    contract.assertFits(json(answer), contract.answerOf(path, "get"));
    var printed = Cli.json(asked(command, "--json", "--no-timing"));
    assertThat(json(answer).at("/manifest")).isEqualTo(printed.at("/manifest"));
    var answered = json(answer).at("/answer");
    for (var field : answered.propertyNames()) {
      assertThat(answered.get(field).size()).as(field).isEqualTo(printed.get(field).size());
      if (!field.equals("flows")) {
        assertThat(answered.get(field)).as(field).isEqualTo(printed.get(field));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shares.csv?from=baci-fictional&of=JP&code=850511 | shares --of JP --code 850511 --from baci-fictional | out.csv",
        "monitor.csv?from=monthly-trade-fictional&basis=value | monitor --from monthly-trade-fictional --basis value | out.csv",
        "monitor.csv?from=monthly-trade-fictional&basis=value&table=controls | monitor --from monthly-trade-fictional --basis value | out-controls.csv",
      })
  void tablesAreThoseOfTheCommandLine(String request, String command, String file)
      throws Exception {
    var out = folder.resolve("out.csv");
    assertThat(Cli.run(asked(command, "--csv", out.toString())).exitCode()).isZero();
    assertThat(get("/api/trade/" + request.strip()).body())
        .isEqualTo(Files.readString(folder.resolve(file.strip())));
  }

  private static String[] asked(String command, String... more) {
    var words = new ArrayList<>(List.of("trade"));
    for (var word : command.strip().split(" ")) {
      words.add(word.endsWith("-fictional") ? shelf.resolve(word).toString() : word);
    }
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  @Test
  void theOfferSaysWhatIsThere() throws Exception {
    var answer = get("/api/trade");
    contract.assertFits(json(answer), contract.answerOf("/api/trade", "get"));
    var offer = json(answer);
    assertThat(offer.at("/flows/0/name").asString()).isEqualTo("baci-fictional");
    assertThat(offer.at("/reports/0/licenceClass").asString()).isEqualTo("B");
    assertThat(offer.at("/monthly/0/name").asString()).isEqualTo("monthly-trade-fictional");
    assertThat(offer.at("/materials").toString()).contains("gallium");
    assertThat(offer.at("/places").toString()).contains("\"JP\"");
  }

  /** Reports are of class B: flows are series of them, totals of codes are computed. */
  @Test
  void flowsOfReportsAreNotPassedOn() throws Exception {
    var flows =
        get("/api/trade/reconciliation.csv?from=comtrade-fictional&code=850511&table=flows");
    assertThat(flows.statusCode()).isEqualTo(422);
    assertThat(json(flows).at("/error/code").asString()).isEqualTo("refused");
  }

  @ParameterizedTest
  @CsvSource({
    "shares, from",
    "shares?from=none&code=850511, none",
    "shares?from=../brought&code=850511, brought",
    "shares?from=%2Fetc&code=850511, etc",
    "shares?from=baci-fictional, --code",
    "shares?from=baci-fictional&code=8505, 8505",
    "shares?from=baci-fictional&code=850511&of=Japan, Japan",
    "shares?from=comtrade-fictional&code=850511, comtrade",
    "reconciliation?from=baci-fictional, baci",
    "monitor?from=monthly-trade-fictional&basis=weight, weight",
    "monitor?from=monthly-trade-fictional&series=unobtainium, unobtainium",
    "monitor.csv?from=monthly-trade-fictional&table=series, series",
  })
  void wrongQuestionsAreTold(String request, String told) throws Exception {
    var answer = get("/api/trade/" + request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(json(answer).at("/error/message").asString()).contains(told);
    assertThat(json(answer).at("/error/advice").asString()).isNotBlank();
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
        BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Json.mapper().readTree(answer.body());
  }
}
