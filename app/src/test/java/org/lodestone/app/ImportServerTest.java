package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.app.output.Json;
import org.lodestone.app.serve.Server;
import tools.jackson.databind.JsonNode;

/** Imports over HTTP against the contract and the command line; all files are fictional. */
class ImportServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private Path shelf = Path.of("");
  private Server server;
  private Contract contract;

  @BeforeEach
  void start() throws Exception {
    shelf = folder.resolve("imports");
    FictionalTrade.bring(shelf, "baci", "fictional", "BACI_HS17.csv", FictionalTrade.FLOWS);
    server = FictionalTrade.server(shelf);
    server.start("127.0.0.1", 0);
    contract = new Contract(json(get("/openapi.json")));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/imports, ''",
    "/api/imports/table, ?name=baci-fictional",
    "/api/imports/rows, ?name=baci-fictional&where=hs6%3D850511&most=2",
  })
  void answersAreAsTheContractSays(String path, String query) throws Exception {
    var answer = get(path + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    contract.assertFits(json(answer), contract.answerOf(path, "get"));
  }

  @Test
  void rowsAreThoseOfTheCommandLine() throws Exception {
    var rows = json(get("/api/imports/rows?name=baci-fictional&where=hs6%3D850511&most=2"));
    var printed =
        Cli.json(
            "data",
            "rows",
            shelf.resolve("baci-fictional").toString(),
            "--where",
            "hs6=850511",
            "--most",
            "2",
            "--json");
    assertThat(rows.at("/answer/table")).isEqualTo(printed.at("/table"));
    assertThat(rows.at("/answer/table/matching").asInt()).isEqualTo(6);

    var file = folder.resolve("rows.csv");
    assertThat(
            Cli.run(
                    "data",
                    "rows",
                    shelf.resolve("baci-fictional").toString(),
                    "--where",
                    "hs6=850511",
                    "--csv",
                    file.toString())
                .exitCode())
        .isZero();
    assertThat(get("/api/imports/rows.csv?name=baci-fictional&where=hs6%3D850511").body())
        .isEqualTo(Files.readString(file));
  }

  @Test
  void rejectedRowsAreShownAndHandedOutWhole() throws Exception {
    var detail = json(get("/api/imports/table?name=baci-fictional"));
    assertThat(detail.at("/imported/files/0/rows").asInt()).isEqualTo(12);
    assertThat(detail.at("/imported/files/0/accepted").asInt()).isEqualTo(9);
    assertThat(detail.at("/faults").asInt()).isEqualTo(3);
    assertThat(detail.at("/rejects/0/line").asInt()).isEqualTo(11);
    assertThat(detail.at("/rejects/0/problem").asString()).contains("8505");
    assertThat(get("/api/imports/rejected.csv?name=baci-fictional").body())
        .isEqualTo(Files.readString(shelf.resolve("baci-fictional/rejected.csv")));
  }

  @Test
  void aFileThatIsSentIsImportedAndNothingIsOverwritten() throws Exception {
    var sent = post("/api/imports/files?name=BACI_HS22.csv", FictionalTrade.FLOWS);
    contract.assertFits(json(sent), contract.answerOf("/api/imports/files", "post"));
    var id = json(sent).at("/id").asString();
    var order = "{\"kind\": \"baci\", \"edition\": \"sent\", \"files\": [\"%s\"]}".formatted(id);
    var begun = post("/api/imports", order);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
    var over = whenOver(json(begun).at("/id").asString());
    contract.assertFits(over, contract.answerOf("/api/imports/jobs/{id}", "get"));
    assertThat(over.at("/status").asString()).isEqualTo("done");
    assertThat(over.at("/answer/name").asString()).isEqualTo("baci-sent");
    assertThat(over.at("/answer/imported/files/0/name").asString()).isEqualTo("BACI_HS22.csv");
    assertThat(shelf.resolve("baci-sent/rows.parquet")).exists();
    var record = Files.readString(shelf.resolve("baci-sent/import.json"));

    var gone = post("/api/imports", order.replace("sent", "again"));
    assertThat(gone.statusCode()).isEqualTo(400);
    assertThat(json(gone).at("/error/message").asString()).contains("not here");
    var again = post("/api/imports", order);
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(json(again).at("/error/message").asString()).contains("there already");
    assertThat(Files.readString(shelf.resolve("baci-sent/import.json"))).isEqualTo(record);
  }

  @Test
  void anImportThatIsStoppedLeavesNothing() throws Exception {
    var rows = new StringBuilder("t,i,j,k,v,q\n");
    for (int i = 0; i < 1_000_000; i++) {
      rows.append("2024,156,392,850511,").append(i).append(",1\n");
    }
    var id = json(post("/api/imports/files?name=large.csv", rows.toString())).at("/id").asString();
    var order = "{\"kind\": \"baci\", \"edition\": \"large\", \"files\": [\"%s\"]}".formatted(id);
    var job = json(post("/api/imports", order)).at("/id").asString();
    var stopped =
        CLIENT.send(
            HttpRequest.newBuilder(uri("/api/imports/jobs/" + job)).DELETE().build(),
            BodyHandlers.ofString());
    assertThat(stopped.statusCode()).isEqualTo(200);
    assertThat(whenOver(job).at("/status").asString()).isEqualTo("partial");
    assertThat(whenOver(job).at("/answer").isNull()).isTrue();
    try (var left = Files.list(shelf)) {
      assertThat(left).hasSize(1);
    }
  }

  private JsonNode whenOver(String id) throws Exception {
    for (int i = 0; i < 600; i++) {
      var state = json(get("/api/imports/jobs/" + id));
      if (!state.at("/status").asString().matches("queued|running")) {
        return state;
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("The import is not over.");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/imports/table, 400",
    "/api/imports/table?name=none, 400",
    "/api/imports/table?name=.., 400",
    "/api/imports/rows?name=baci-fictional&where=hs6, 400",
    "/api/imports/rows?name=baci-fictional&where=hs%3D1, 400",
    "/api/imports/rows?name=baci-fictional&most=-1, 400",
    "/api/imports/rejected.csv?name=../brought, 400",
    "/api/imports/jobs/i99, 404",
  })
  void faultsAreToldWithAdvice(String request, int status) throws Exception {
    var answer = get(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    contract.assertFits(json(answer), contract.written().at("/components/schemas/Fault"));
    assertThat(json(answer).at("/error/message").asString()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\": \"bacchus\", \"files\": [\"f1\"]} | no kind of file",
        "{\"kind\": \"baci\", \"files\": []} | No file",
        "{\"kind\": \"baci\", \"files\": [\"f1\"]} | not here",
        "{\"kind\": \"baci\", \"path\": \"/etc\"} | not understood",
        "[ | not understood",
      })
  void ordersThatAreWrongAreTold(String order, String told) throws Exception {
    var answer = post("/api/imports", order);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).at("/error/message").asString()).contains(told);
  }

  @Test
  void namesOfFilesLeadNowhereElse() throws Exception {
    assertThat(post("/api/imports/files?name=..", "t").statusCode()).isEqualTo(400);
    var sent = post("/api/imports/files?name=..%2F..%2Fescaped.csv", "t");
    assertThat(json(sent).at("/name").asString()).isEqualTo("escaped.csv");
    assertThat(folder.resolve("escaped.csv")).doesNotExist();
  }

  @Test
  void pagesOfOtherSitesAndOtherNamesStayOut() throws Exception {
    var foreign =
        HttpRequest.newBuilder(uri("/api/imports/files?name=a.csv"))
            .header("Origin", "http://elsewhere.example")
            .POST(BodyPublishers.ofString("t"))
            .build();
    assertThat(CLIENT.send(foreign, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket
          .getOutputStream()
          .write(
              "GET /api/imports HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 403")
          .doesNotContain("baci-fictional");
    }
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Json.mapper().readTree(answer.body());
  }
}
