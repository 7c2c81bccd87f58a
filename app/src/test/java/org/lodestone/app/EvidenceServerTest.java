package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestone.app.output.Json;
import org.lodestone.app.serve.Server;
import tools.jackson.databind.JsonNode;

/** Evidence over HTTP against the contract and the command line; all texts are fictional. */
class EvidenceServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static Path workspace;
  private static Server server;
  private static Contract contract;

  @BeforeAll
  static void start() throws Exception {
    workspace = EvidenceWorkspace.fill(folder);
    server = EvidenceWorkspace.server(workspace);
    server.start("127.0.0.1", 0);
    contract = new Contract(json(get("/openapi.json")));
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/evidence/documents, '', list",
    "/api/evidence/document, ?name=wire.txt, show wire.txt",
    "/api/evidence/claims, '', claims",
    "/api/evidence/claims, ?document=wire.txt&type=signing, claims --document wire.txt --type SIGNING",
    "/api/evidence/lineage, '', lineage",
    "/api/evidence/conflicts, '', conflicts",
  })
  void answersAreThoseOfTheCommandLine(String path, String query, String command) throws Exception {
    var answer = get(path + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    contract.assertFits(json(answer), contract.answerOf(path, "get"));
    assertThat(json(answer)).isEqualTo(Json.mapper().readTree(printed(command)));
  }

  private static String printed(String command) {
    var run =
        Cli.run(
            ("evidence " + command + " --json --no-timing --workspace " + workspace)
                .split(" ", -1));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void copiesCountOnceAndTheContradictionIsFound() throws Exception {
    var lineage = json(get("/api/evidence/lineage"));
    assertThat(lineage.at("/documents").size()).isEqualTo(4);
    assertThat(lineage.at("/origins").size()).isEqualTo(3);
    var conflict = json(get("/api/evidence/conflicts")).at("/conflicts/0");
    assertThat(conflict.at("/facet").asString()).isEqualTo("date");
    assertThat(conflict.at("/state").asString()).isEqualTo("open");
  }

  @Test
  void sentencesAreInTheLanguageThatIsAskedFor() throws Exception {
    var english = json(get("/api/evidence/conflicts")).at("/items/0/question").asString();
    var french = json(inFrench("/api/evidence/conflicts")).at("/items/0/question").asString();
    assertThat(french).isNotEqualTo(english).containsIgnoringCase("jour");
    var fault = inFrench("/api/evidence/document?name=none");
    assertThat(fault.statusCode()).isEqualTo(400);
    assertThat(json(fault).at("/error/message").asString()).startsWith("Il n’y a pas");
    assertThat(json(inFrench("/api/agreements")).at("/agreements/0/name").asString())
        .isNotEqualTo(json(get("/api/agreements")).at("/agreements/0/name").asString());
  }

  @Test
  void whoComesSecondSeesBothDecisions() throws Exception {
    var claim = claim(EvidenceWorkspace.WIRE, 0);
    var first = review(claim, "accept", 0, "Ada", "compared");
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    contract.assertFits(json(first), contract.answerOf("/api/evidence/reviews", "post"));
    assertThat(json(first).at("/review/on").asString()).isEqualTo("2026-05-20");

    var second = review(claim, "reject", 0, "Ben", "not so");
    assertThat(second.statusCode()).isEqualTo(409);
    var told = json(second);
    contract.assertFits(told, contract.written().at("/components/schemas/EditConflict"));
    assertThat(told.at("/error/code").asString()).isEqualTo("edit-conflict");
    assertThat(told.at("/made/by").asString()).isEqualTo("Ada");
    assertThat(told.at("/made/state").asString()).isEqualTo("accepted");
    assertThat(told.at("/made/version").asInt()).isEqualTo(1);
    assertThat(told.at("/refused/by").asString()).isEqualTo("Ben");
    assertThat(told.at("/refused/state").asString()).isEqualTo("rejected");

    assertThat(review(claim, "reject", 1, "Ben", "not so").statusCode()).isEqualTo(200);
  }

  @Test
  void aFieldOfAClaimIsChanged() throws Exception {
    var claim = claim(EvidenceWorkspace.WIRE, 1);
    var answer =
        post(
            "/api/evidence/reviews?claim=" + encoded(claim),
            """
            {"action": "edit", "seen": 0, "by": "Ada", "reason": "read", "set": {"types": "SCOPE"}}
            """);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).at("/claim/types/0/type").asString()).isEqualTo("SCOPE");
    assertThat(json(answer).at("/review/state").asString()).isEqualTo("edited");
  }

  @Test
  void anOriginIsCorrectedWithNameAndReasonAndCounts() throws Exception {
    var workspace = EvidenceWorkspace.fill(Files.createDirectory(folder.resolve("o")));
    var other = EvidenceWorkspace.server(workspace);
    other.start("127.0.0.1", 0);
    try {
      var body =
          """
          {"document": "copy.txt", "origin": "copy.txt", "seen": 0, "by": "Ada",
           "reason": "the fictional editor was there"}
          """;
      var answer = send(request(other, "/api/evidence/corrections").POST(text(body)).build());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      contract.assertFits(json(answer), contract.answerOf("/api/evidence/corrections", "post"));
      var lineage = json(send(request(other, "/api/evidence/lineage").build()));
      assertThat(lineage.at("/origins").size()).isEqualTo(4);
      assertThat(lineage.at("/corrections/0/review/by").asString()).isEqualTo("Ada");
      var again = send(request(other, "/api/evidence/corrections").POST(text(body)).build());
      assertThat(again.statusCode()).isEqualTo(409);
    } finally {
      other.stop();
    }
  }

  @Test
  void aPersonSettlesAConflictAndItsQuestion() throws Exception {
    var id = json(get("/api/evidence/conflicts")).at("/conflicts/0/id").asString();
    var settled =
        post(
            "/api/evidence/settlements?id=" + encoded(id),
            """
            {"action": "explain", "seen": 0, "by": "Ada", "reason": "two time zones",
             "answer": "One signing, told by two clocks."}
            """);
    assertThat(settled.statusCode()).as(settled.body()).isEqualTo(200);
    contract.assertFits(json(settled), contract.answerOf("/api/evidence/settlements", "post"));
    var found = json(get("/api/evidence/conflicts"));
    assertThat(found.at("/conflicts/0/state").asString()).isEqualTo("explained");
    assertThat(found.at("/conflicts/0/decision/answer").asString()).startsWith("One signing");
    assertThat(found.at("/items/0/state").asString()).isEqualTo("explained");

    var reopened =
        post(
            "/api/evidence/settlements?id=" + encoded("conflict:" + id),
            "{\"action\": \"reopen\", \"seen\": 1, \"by\": \"Ben\", \"reason\": \"new text\"}");
    assertThat(reopened.statusCode()).as(reopened.body()).isEqualTo(200);
    assertThat(json(get("/api/evidence/conflicts")).at("/conflicts/0/state").asString())
        .isEqualTo("open");
  }

  @Test
  void aSourceIsGraded() throws Exception {
    var graded =
        post(
            "/api/evidence/grades",
            """
            {"source": "autre.txt", "grade": "b", "seen": 0, "by": "Ada", "reason": "known well"}
            """);
    assertThat(graded.statusCode()).as(graded.body()).isEqualTo(200);
    contract.assertFits(json(graded), contract.answerOf("/api/evidence/grades", "post"));
    assertThat(json(graded).at("/grades/0/grade").asString()).isEqualTo("B");
  }

  @Test
  void aFileIsAddedOrRefusedAsOnTheCommandLine() throws Exception {
    var other = EvidenceWorkspace.server(folder.resolve("uploads"));
    other.start("127.0.0.1", 0);
    try {
      var empty = json(send(request(other, "/api/evidence/documents").build()));
      assertThat(empty.at("/documents").size()).isZero();
      var added = upload(other, "news.txt", "Norway signed a treaty on tin on 3 March 2027.\n");
      contract.assertFits(json(added), contract.answerOf("/api/evidence/documents", "post"));
      assertThat(json(added).at("/files/0/state").asString()).isEqualTo("added");
      var known = upload(other, "again.txt", "Norway signed a treaty on tin on 3 March 2027.\n");
      assertThat(json(known).at("/files/0/state").asString()).isEqualTo("known");
      var refused = upload(other, "long.txt", "x".repeat(40_000));
      assertThat(json(refused).at("/files/0/state").asString()).isEqualTo("refused");
      assertThat(json(refused).at("/files/0/reason").asString()).contains("one line has");
      var inside = upload(other, "../../outside.txt", "Peru mined 40 tonnes of tin in 2025.\n");
      assertThat(json(inside).at("/files/0/document").asString()).isEqualTo("outside.txt");
      assertThat(upload(other, "..", "Peru.\n").statusCode()).isEqualTo(400);
    } finally {
      other.stop();
    }
  }

  @Test
  void aFileOfMoreThanTheLimitIsRefusedWithoutBeingKept() throws Exception {
    var large = HttpRequest.BodyPublishers.ofByteArray(new byte[(64 << 20) + 1]);
    var answer = send(request(server, "/api/evidence/documents?name=big.txt").POST(large).build());
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(json(answer).at("/error/message").asString()).contains("big.txt", "64");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "null",
        "{}",
        "{\"action\": \"accept\", \"seen\": 0, \"by\": \"\", \"reason\": \"read\"}",
        "{\"action\": \"accept\", \"seen\": 0, \"by\": \"Ada\"}",
        "{\"action\": \"accept\", \"by\": \"Ada\", \"reason\": \"read\"}",
        "{\"action\": \"guess\", \"seen\": 0, \"by\": \"Ada\", \"reason\": \"read\"}",
        "{\"action\": \"accept\", \"seen\": 0, \"by\": \"Ada\", \"reason\": \"r\", \"on\": \"today\"}",
      })
  void aDecisionThatIsNotWholeIsNotRecorded(String body) throws Exception {
    var claim = claim(EvidenceWorkspace.HOSTILE, 0);
    var answer = post("/api/evidence/reviews?claim=" + encoded(claim), body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    contract.assertFits(json(answer), contract.written().at("/components/schemas/Fault"));
    assertThat(json(answer).at("/error/advice").asString()).isNotBlank();
  }

  @Test
  void pagesOfOtherSitesCannotWrite() throws Exception {
    var path = "/api/evidence/reviews?claim=" + encoded(claim(EvidenceWorkspace.COPY, 0));
    var body = "{\"action\": \"accept\", \"seen\": 0, \"by\": \"Eve\", \"reason\": \"none\"}";
    var foreign = request(server, path).header("Origin", "https://elsewhere.example");
    assertThat(send(foreign.POST(text(body)).build()).statusCode()).isEqualTo(403);
    var marked = request(server, path).header("Sec-Fetch-Site", "cross-site");
    assertThat(send(marked.POST(text(body)).build()).statusCode()).isEqualTo(403);
    var job = request(server, "/api/ensembles").header("Origin", "null");
    assertThat(send(job.POST(text("{}")).build()).statusCode()).isEqualTo(403);
    var own = request(server, path).header("Origin", "http://127.0.0.1:" + server.port());
    assertThat(send(own.POST(text(body)).build()).statusCode()).isEqualTo(200);
  }

  /** The client of the JDK does not let a program set this header: written by hand. */
  @Test
  void anotherNameForThisMachineReadsNothing() throws Exception {
    assertThat(status("rebound.example")).contains(" 403 ");
    assertThat(status("localhost:" + server.port())).contains(" 200 ");
  }

  private static String status(String host) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      var asked =
          "GET /api/evidence/documents HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.lines().findFirst().orElse("");
    }
  }

  @Test
  void dutiesAreACalendarFile() throws Exception {
    var answer = get("/api/commitments.ics?asOf=2026-11-22&agreement=us-jp-2025");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
    assertThat(answer.body()).startsWith("BEGIN:VCALENDAR").contains("UID:us-jp-2025-5@");
    assertThat(get("/api/commitments.ics?agreement=none").statusCode()).isEqualTo(400);
    var agreements = json(get("/api/agreements"));
    contract.assertFits(agreements, contract.answerOf("/api/agreements", "get"));
  }

  private static String claim(String document, int place) throws Exception {
    return json(get("/api/evidence/claims?document=" + document))
        .at("/claims/" + place + "/id")
        .asString();
  }

  private static HttpResponse<String> review(
      String claim, String action, int seen, String by, String reason) throws Exception {
    return post(
        "/api/evidence/reviews?claim=" + encoded(claim),
        "{\"action\": \"%s\", \"seen\": %d, \"by\": \"%s\", \"reason\": \"%s\"}"
            .formatted(action, seen, by, reason));
  }

  private static HttpResponse<String> upload(Server to, String name, String words)
      throws Exception {
    return send(
        request(to, "/api/evidence/documents?name=" + encoded(name)).POST(text(words)).build());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Json.mapper().readTree(answer.body());
  }

  private static HttpRequest.Builder request(Server to, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to.port() + path));
  }

  private static HttpRequest.BodyPublisher text(String body) {
    return HttpRequest.BodyPublishers.ofString(body);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(request(server, path).build());
  }

  private static HttpResponse<String> inFrench(String path) throws Exception {
    return send(request(server, path).header("Accept-Language", "fr").build());
  }

  private static HttpResponse<String> post(String path, String body) throws Exception {
    return send(request(server, path).POST(text(body)).build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
