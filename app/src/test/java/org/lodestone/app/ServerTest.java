package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.output.Json;
import org.lodestone.app.serve.Server;
import tools.jackson.databind.JsonNode;

/** The HTTP interface against its contract. */
class ServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Server server;
  private static JsonNode contract;

  @BeforeAll
  static void start() throws Exception {
    var nowhere = new PrintWriter(Writer.nullWriter());
    server =
        new Server(
            new Workbench(
                new Session(new GlobalOptions(), Messages.of(Language.EN), nowhere, nowhere)),
            Path.of("imports"));
    server.start("127.0.0.1", 0);
    contract = json(get("/openapi.json"));
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/study, /api/study?for=JP",
    "/api/rows/{id}, /api/rows/trade-0148",
    "/api/rows/{id}, /api/rows/trade-a002",
    "/api/without, /api/without?for=JP&place=CN&stage=metal&stateStockDays=60",
    "/api/scenarios, /api/scenarios",
    "/api/index-methods, /api/index-methods",
    "/api/indices, /api/indices?method=geopolrisk&governance=CN%3D0.9",
    "/api/indices, /api/indices?method=crma-single-supplier&for=JP%2BUS",
    "/api/replications, /api/replications?name=eu-2020-hhi",
    "/api/restrictions, /api/restrictions?asOf=2025-11-20",
    "/api/screening, /api/screening?to=JP&goods=magnet&element=Dy",
    "/api/restriction-scenario, /api/restriction-scenario?id=cn-2025-18",
    "/api/market-series, /api/market-series",
    "/api/market, /api/market?form=ox-dy",
    "/api/market-events, /api/market-events?series=mcs-ox-dy&on=2025-04-04",
    "/api/market-screens, /api/market-screens?series=mcs-ox-dy",
    "/api/market-measures, /api/market-measures?form=ox-dy",
  })
  void everyRouteAnswersAsTheContractSays(String path, String request) throws Exception {
    var answer = get(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertFits(json(answer), schema(contract.at("/paths").get(path).get("get")));
  }

  @Test
  void aScenarioCanBeSent() throws Exception {
    var scenario = Files.readString(Path.of(Cli.file("examples/scenarios/lynas-outage.yaml")));
    var answer = post("/api/stress?for=JP", scenario);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertFits(json(answer), schema(contract.at("/paths").get("/api/stress").get("post")));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/study?for=QQ, 400, wrong-request",
    "/api/study?for=LA, 422, refused",
    "/api/rows/none, 404, not-found",
    "/api/without?place=CN, 400, wrong-request",
    "/api/without?place=CN&stage=moon, 400, wrong-request",
    "/api/nothing, 404, not-found",
    "/api/commitments?asOf=soon, 400, wrong-request",
    "/api/ensembles/e99, 404, not-found",
    "/api/indices, 400, wrong-request",
    "/api/indices?method=geopolrsk, 400, wrong-request",
    "/api/indices?method=geopolrisk&recycled=much, 400, wrong-request",
    "/api/indices?method=geopolrisk&recycled=2, 400, wrong-request",
    "/api/indices?method=geopolrisk&for=QQ, 400, wrong-request",
    "/api/replications?name=eu-2023, 422, refused",
    "/api/replications.csv?name=bgs-hhi, 422, refused",
    "/api/restrictions?asOf=soon, 400, wrong-request",
    "/api/screening?goods=magnet, 400, wrong-request",
    "/api/screening?to=JP&goods=magnets, 400, wrong-request",
    "/api/restriction-scenario?id=cn-2026-01, 422, refused",
    "/api/market?form=none, 400, wrong-request",
    "/api/market-events?series=mcs-ox-dy, 400, wrong-request",
    "/api/market-events?series=mcs-ox-dy&on=soon, 400, wrong-request",
    "/api/market-paths?series=mcs-ox-dy, 400, wrong-request",
    "/api/market-paths?series=dy-oxide-ask-europe, 422, refused",
  })
  void faultsHaveCodeMessageAndAdvice(String request, int status, String code) throws Exception {
    var answer = get(request);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertFits(json(answer), contract.at("/components/schemas/Fault"));
    assertThat(json(answer).at("/error/code").asString()).isEqualTo(code);
    assertThat(json(answer).at("/error/advice").asString()).isNotBlank();
  }

  /** A page downloads what the command line writes, but for the language of the command. */
  @ParameterizedTest
  @CsvSource({
    "/api/indices.csv?method=geopolrisk, index geopolrisk",
    "/api/replications.csv?name=eu-2020-hhi, replicate eu-2020-hhi",
  })
  void tablesAreThoseOfTheCommandLine(String request, String command) throws Exception {
    var file = Files.createTempFile("table", ".csv");
    try {
      Cli.run((command + " --csv " + file).split(" "));
      assertThat(get(request).body()).isEqualTo(Files.readString(file));
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void foldersOfTheMachineAreNotOpened() throws Exception {
    var answer = json(get("/api/indices?method=hhi&inputs=/etc"));
    assertThat(answer.at("/manifest/options").has("inputs")).isFalse();
    assertThat(answer.at("/answer/rows")).isNotEmpty();
  }

  @Test
  void aControlIsDrawnLikeAShippedScenario() throws Exception {
    var controls = json(get("/api/scenarios")).get("controls");
    assertThat(controls.valueStream().map(each -> each.get("file").asString()))
        .contains("control:cn-2025-18");
    var started =
        post("/api/ensembles?for=JP", "{\"scenarios\": [\"control:cn-2025-18\"], \"draws\": 5}");
    assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
    var refused =
        post("/api/ensembles?for=JP", "{\"scenarios\": [\"control:cn-2026-01\"], \"draws\": 5}");
    assertThat(refused.statusCode()).isEqualTo(400);
  }

  @Test
  void commitmentsStandOnTheDayThatIsAskedFor() throws Exception {
    var answer = get("/api/commitments?asOf=2026-11-22");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertFits(json(answer), schema(contract.at("/paths").get("/api/commitments").get("get")));
    assertThat(json(answer).get("asOf").asString()).isEqualTo("2026-11-22");
  }

  @Test
  void anEnsembleIsAJobWithTheAnswerOfTheCommandLine() throws Exception {
    var started =
        post("/api/ensembles", "{\"scenarios\": [\"licence-queue.yaml\"], \"draws\": 64}");
    assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
    var job = json(started);
    var written = contract.at("/components/schemas/EnsembleJob");
    assertFits(job, written);
    var path = "/api/ensembles/" + job.get("id").asString();
    for (int i = 0; i < 600 && !isOver(job); i++) {
      Thread.sleep(100);
      job = json(get(path));
    }
    assertThat(job.get("status").asString()).isEqualTo("done");
    assertThat(job.get("draws").asLong()).isEqualTo(64);
    assertFits(job.get("answer"), contract.at("/components/schemas/EnsembleReport"));
    var printed =
        Cli.json(
            "stress", Cli.file("examples/scenarios/licence-queue.yaml"), "--draws", "64", "--json");
    assertThat(job.at("/answer/answer/scenarios/0/summary"))
        .isEqualTo(printed.at("/scenarios/0/summary"));
  }

  @Test
  void aCancelledEnsembleIsPartialAndSaysHowFarItCame() throws Exception {
    var body = "{\"scenarios\": [\"licence-queue.yaml\"], \"draws\": 1000000}";
    var path = "/api/ensembles/" + json(post("/api/ensembles", body)).get("id").asString();
    var waiting = json(post("/api/ensembles", body));
    assertThat(waiting.get("status").asString()).isEqualTo("queued");
    var second = json(delete("/api/ensembles/" + waiting.get("id").asString()));
    assertThat(second.get("status").asString()).isEqualTo("partial");
    var job = json(get(path));
    for (int i = 0; i < 600 && job.get("draws").asLong() == 0; i++) {
      Thread.sleep(50);
      job = json(get(path));
    }
    delete(path);
    for (int i = 0; i < 600 && !isOver(job); i++) {
      Thread.sleep(50);
      job = json(get(path));
    }
    assertThat(job.get("status").asString()).isEqualTo("partial");
    assertThat(job.at("/answer/answer/scenarios/0/status").asString()).isEqualTo("PARTIAL");
    assertThat(job.at("/answer/answer/scenarios/0/summary/draws").asLong()).isBetween(1L, 999_999L);
  }

  private static boolean isOver(JsonNode job) {
    return Set.of("done", "partial", "failed").contains(job.get("status").asString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | One to four",
        "{\"scenarios\": [\"../../README.md\"]} | no scenario ../../README.md",
        "{\"scenarios\": [\"lynas-outage.yaml\"]} | says nothing about what is uncertain",
        "{\"scenarios\": [\"licence-queue.yaml\"], \"draws\": 0} | (0)",
        "{\"scenarios\": [\"licence-queue.yaml\"], \"threads\": 9} | threads",
        "nonsense | nonsense",
        "null | null",
      })
  void aWrongEnsembleIsRefusedWithAdvice(String body, String said) throws Exception {
    var answer = post("/api/ensembles", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertFits(json(answer), contract.at("/components/schemas/Fault"));
    assertThat(json(answer).at("/error/message").asString()).contains(said);
    assertThat(json(answer).at("/error/advice").asString()).isNotBlank();
  }

  @Test
  void aBrokenScenarioIsToldByLineAndField() throws Exception {
    var answer = post("/api/stress", "format: 1\nname: x\nstart: soon\nhorizon: 4 weeks\n");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).at("/error/message").asString()).contains(":3: start", "soon");
  }

  @Test
  void nothingMayComeFromElsewhere() throws Exception {
    var headers = get("/").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'")
        .doesNotContain("http");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  private static void assertFits(JsonNode value, JsonNode written) {
    new Contract(contract).assertFits(value, written);
  }

  private static JsonNode schema(JsonNode operation) {
    return Contract.schema(operation);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    return Json.mapper().readTree(answer.body());
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address(path))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(address(path)).DELETE().build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
