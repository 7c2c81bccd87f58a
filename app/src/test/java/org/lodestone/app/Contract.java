package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** The contract of the server, and whether an answer keeps it. */
record Contract(JsonNode written) {

  /** What the contract says of an answer. */
  JsonNode answerOf(String path, String method) {
    var operation = written.at("/paths").path(path).path(method);
    assertThat(operation.isMissingNode()).as(method + " " + path).isFalse();
    return schema(operation);
  }

  static JsonNode schema(JsonNode operation) {
    return operation.at("/responses/200/content").get("application/json").get("schema");
  }

  /** Every field that the contract asks for is there, at every depth. */
  void assertFits(JsonNode value, JsonNode expected) {
    var schema =
        expected.has("$ref") ? written.at(expected.get("$ref").asString().substring(1)) : expected;
    for (var name : schema.path("required")) {
      assertThat(value.has(name.asString())).as(name.asString()).isTrue();
    }
    for (var field : schema.path("properties").properties()) {
      var inner = value.get(field.getKey());
      if (field.getValue().has("items")) {
        inner.forEach(item -> assertFits(item, field.getValue().get("items")));
      } else if (inner.isObject()) {
        assertFits(inner, field.getValue());
      }
    }
  }
}
