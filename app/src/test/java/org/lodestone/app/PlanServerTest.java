package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.app.output.Json;
import org.lodestone.app.serve.Server;
import tools.jackson.databind.JsonNode;

/** Plans over HTTP, against the command line and the contract. */
class PlanServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String QUICK = "{\"file\": \"small.yaml\", \"gap\": 0.01, \"factors\": ";

  @TempDir private static Path folder;

  private static Server server;
  private static JsonNode contract;

  @BeforeAll
  static void start() throws Exception {
    server = PlanWorkspace.server(folder);
    server.start("127.0.0.1", 0);
    contract = body(send("GET", "/openapi.json", ""));
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @Test
  void theFolderIsOfferedAndAFileThatIsNoPlanIsNamed() throws Exception {
    var offer = body(send("GET", "/api/plan-files", ""));
    assertFits(offer, "PlanOffer");
    assertThat(offer.at("/plans/0/file").asString()).isEqualTo(PlanWorkspace.SMALL);
    assertThat(offer.at("/plans").size()).isEqualTo(1);
    assertThat(offer.at("/broken/0/fault").asString()).contains(PlanWorkspace.BROKEN);
  }

  /** The command line solves the same file on its own: a second way to the same document. */
  @Test
  void aPlanIsAJobWithTheAnswerOfTheCommandLine() throws Exception {
    var job = finished(QUICK + "[1]}");
    assertThat(job.at("/status").asString()).isEqualTo("done");
    assertFits(job, "PlanJob");
    assertFits(job.get("answer"), "PlanReport");

    var file = Files.writeString(folder.resolve("alone.yaml"), PlanWorkspace.small(2)).toString();
    var printed =
        Cli.json(
            "plan", file, "--gap", "0.01", "--no-trial", "--no-rivals", "--json", "--no-timing");
    // What the command line tells beside the plan is not part of the job.
    var beside = List.of("manifest", "evidence", "selection", "dates");
    var answer = job.at("/answer/points/0/answer");
    assertThat(answer.propertyNames())
        .containsAll(printed.propertyNames().stream().filter(n -> !beside.contains(n)).toList());
    // The command line rounds to six digits.
    assertThat(answer.at("/objectiveWithout").asDouble())
        .isCloseTo(printed.at("/objectiveWithout").asDouble(), withinPercentage(0.001));
    assertThat(answer.at("/objective").asDouble())
        .isBetween(
            printed.at("/objective").asDouble() * 0.99, printed.at("/objective").asDouble() * 1.01);
  }

  @Test
  void reasonsAndLimitsComeInBothLanguagesAndMoneyWithItsState() throws Exception {
    var report = finished(QUICK + "[1]}").get("answer");
    var point = report.at("/points/0");
    assertThat(point.at("/reasons").size()).isEqualTo(point.at("/answer/rejected").size());
    assertThat(point.at("/limits").size()).isEqualTo(point.at("/answer/binding").size());
    for (int i = 0; i < point.at("/reasons").size(); i++) {
      var words = point.at("/reasons").get(i).get(0);
      assertThat(words.get("en"))
          .isEqualTo(point.at("/answer/rejected").get(i).at("/reasons/0/text"));
      assertThat(words.get("fr").asString()).isNotBlank().isNotEqualTo(words.get("en").asString());
    }
    assertThat(report.at("/projects").size()).isEqualTo(41);
    var rival = 0;
    for (var project : report.at("/projects")) {
      for (var money : project.get("funding")) {
        rival += money.get("rivalOf").isNull() ? 0 : 1;
        assertThat(money.get("state").asString()).isNotBlank();
        assertThat(money.at("/amount/evidence/rows").size()).isPositive();
      }
    }
    assertThat(rival).isPositive();
    report
        .at("/assumptions")
        .forEach(assumed -> assertThat(assumed.get("why").asString()).isNotBlank());
  }

  @Test
  void theSameQuestionHasTheSameAnswerAlsoAfterOthers() throws Exception {
    var first = finished(QUICK + "[1]}").at("/answer/points/0/answer");
    finished(QUICK + "[0.5]}");
    assertThat(finished(QUICK + "[1]}").at("/answer/points/0/answer")).isEqualTo(first);
  }

  @Test
  void severalFactorsAreAFrontier() throws Exception {
    var points = finished(QUICK + "[0, 1]}").at("/answer/points");
    assertThat(points.size()).isEqualTo(2);
    assertThat(points.at("/0/answer/chosen").size()).isZero();
    assertThat(points.at("/1/in").size()).isEqualTo(points.at("/1/answer/chosen").size());
  }

  @Test
  void twoAtOnceAreAnsweredOneAfterTheOtherAndOneCanBeCancelled() throws Exception {
    var first = started("{\"file\": \"small.yaml\", \"draws\": 30, \"gap\": 0.0001}");
    var second = started(QUICK + "[1.5]}");
    assertThat(second.get("status").asString()).isIn("queued", "running");
    send("DELETE", path(first), "");
    assertThat(waitFor(first).get("status").asString()).isEqualTo("partial");
    assertThat(waitFor(first).get("answer").isNull()).isTrue();
    assertThat(waitFor(second).get("status").asString()).isEqualTo("done");
  }

  /** What was learnt before the cancellation is kept and does no harm. */
  @Test
  void aPlanThatWasCancelledCanBeAskedForAgain() throws Exception {
    var body = "{\"file\": \"small.yaml\", \"gap\": 0.01, \"draws\": 3}";
    var job = started(body);
    Thread.sleep(500);
    send("DELETE", path(job), "");
    assertThat(waitFor(job).get("status").asString()).isIn("partial", "done");
    assertThat(finished(body).at("/answer/points/0/answer/status").asString()).isEqualTo("proven");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | no plan file",
        "{\"file\": \"../outside.yaml\"} | no plan file “../outside.yaml”",
        "{\"file\": \"none.yaml\"} | none.yaml",
        "{\"file\": \"broken.yaml\"} | broken.yaml",
        "{\"file\": \"small.yaml\", \"factors\": [-1]} | [-1.0]",
        "{\"file\": \"small.yaml\", \"factors\": [1, 0.5]} | [1.0, 0.5]",
        "{\"file\": \"small.yaml\", \"factors\": [null]} | [null]",
        "{\"file\": \"small.yaml\", \"factors\": []} | []",
        "{\"file\": \"small.yaml\", \"factors\": \"many\"} | not understood",
        "{\"file\": \"small.yaml\", \"draws\": 0} | (0)",
        "{\"file\": \"small.yaml\", \"gap\": 1} | (1.0)",
        "{\"file\": \"small.yaml\", \"threads\": 9} | threads",
        "nonsense | nonsense",
        "null | null",
      })
  void aWrongPlanIsRefusedWithAdvice(String body, String said) throws Exception {
    var answer = send("POST", "/api/plans", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertFits(body(answer), "Fault");
    assertThat(body(answer).at("/error/message").asString()).contains(said);
    assertThat(body(answer).at("/error/advice").asString()).isNotBlank();
  }

  @Test
  void anUnknownJobIsNotFound() throws Exception {
    assertThat(send("GET", "/api/plans/p99", "").statusCode()).isEqualTo(404);
    assertThat(send("DELETE", "/api/plans/p99", "").statusCode()).isEqualTo(404);
  }

  private static JsonNode finished(String body) throws Exception {
    var job = waitFor(started(body));
    assertThat(job.get("error").isNull()).as(job.toString()).isTrue();
    return job;
  }

  private static JsonNode started(String body) throws Exception {
    var answer = send("POST", "/api/plans", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return body(answer);
  }

  private static JsonNode waitFor(JsonNode started) throws Exception {
    var job = body(send("GET", path(started), ""));
    for (int i = 0; i < 1200 && !isOver(job); i++) {
      Thread.sleep(100);
      job = body(send("GET", path(started), ""));
    }
    return job;
  }

  private static boolean isOver(JsonNode job) {
    return Set.of("done", "partial", "failed").contains(job.get("status").asString());
  }

  private static String path(JsonNode job) {
    return "/api/plans/" + job.get("id").asString();
  }

  /** Required fields, down to the depth that the contract describes. */
  private static void assertFits(JsonNode value, String schema) {
    assertFits(value, contract.at("/components/schemas/" + schema));
  }

  private static void assertFits(JsonNode value, JsonNode schema) {
    for (var name : schema.path("required")) {
      assertThat(value.has(name.asString())).as(name.asString()).isTrue();
    }
    for (var field : schema.path("properties").properties()) {
      var inner = value.path(field.getKey());
      if (inner.isArray()) {
        List.copyOf(inner.values())
            .forEach(item -> assertFits(item, field.getValue().path("items")));
      } else if (inner.isObject()) {
        assertFits(inner, field.getValue());
      }
    }
  }

  private static JsonNode body(HttpResponse<String> answer) {
    return Json.mapper().readTree(answer.body());
  }

  private static HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
