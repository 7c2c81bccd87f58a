package org.lodestone.app.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.lodestone.app.output.Json;
import org.lodestone.claim.Claim;
import org.lodestone.proposal.Sheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a model is asked: instructions of ours, and the sentences as data. */
final class ChatQuestion {
  private static final String INSTRUCTIONS = read("instructions.txt");
  private static final JsonNode SCHEMA = Json.mapper().readTree(read("schema.json"));

  private ChatQuestion() {}

  private static String read(String file) {
    try (var stream = ChatQuestion.class.getResourceAsStream(file)) {
      return new String(
          Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The body of the request about some sentences. */
  static String body(String model, List<Sheet.Line> lines) {
    var body = Json.mapper().createObjectNode();
    body.put("model", model).put("temperature", 0).put("stream", false);
    var messages = body.putArray("messages");
    messages.addObject().put("role", "system").put("content", instructions());
    messages.addObject().put("role", "user").put("content", sentences(lines));
    body.set("response_format", format());
    return Json.mapper().writeValueAsString(body);
  }

  private static String instructions() {
    var families = List.of(Claim.Family.values()).stream().map(Claim.Family::name).toList();
    return INSTRUCTIONS.replace("FAMILIES", String.join(", ", families));
  }

  private static String sentences(List<Sheet.Line> lines) {
    var document = Json.mapper().createObjectNode();
    var sentences = document.putArray("sentences");
    for (var line : lines) {
      sentences.addObject().put("id", line.id()).put("text", line.text());
    }
    return Json.mapper().writeValueAsString(document);
  }

  private static ObjectNode format() {
    var format = Json.mapper().createObjectNode().put("type", "json_schema");
    format.putObject("json_schema").put("name", "claims").put("strict", true).set("schema", SCHEMA);
    return format;
  }
}
