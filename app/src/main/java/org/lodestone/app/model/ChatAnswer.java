package org.lodestone.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.output.Json;
import org.lodestone.proposal.Proposal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The proposals of an answer.
 *
 * @param malformed parts of the answer that are no proposals, shortened
 */
record ChatAnswer(List<Proposal> proposals, List<String> malformed) {
  private static final int SHOWN = 200;

  /** Proposals of one answer that are looked at; a question holds far fewer claims. */
  private static final int MOST = 500;

  ChatAnswer {
    proposals = List.copyOf(proposals);
    malformed = List.copyOf(malformed);
  }

  private static final JsonMapper STRICT =
      Json.mapper().rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** A proposal as the schema has it; what is not in the schema makes it malformed. */
  private record Item(
      @Nullable String sentence,
      @Nullable String quote,
      @Nullable List<String> types,
      @Nullable List<String> subject,
      @Nullable List<String> object,
      @Nullable Figure figure,
      @Nullable String time,
      @Nullable String due) {

    Optional<Proposal> proposal() {
      return sentence == null || quote == null
          ? Optional.empty()
          : Optional.of(
              new Proposal(
                  sentence,
                  quote,
                  list(types),
                  list(subject),
                  list(object),
                  Optional.ofNullable(figure).map(Figure::figure),
                  Optional.ofNullable(time),
                  Optional.ofNullable(due)));
    }

    private static List<String> list(@Nullable List<String> words) {
      return words == null ? List.of() : words.stream().filter(Objects::nonNull).toList();
    }
  }

  private record Figure(
      @Nullable Double value,
      @Nullable Double high,
      @Nullable String unit,
      @Nullable String comparator) {
    Proposal.Figure figure() {
      return new Proposal.Figure(
          Optional.ofNullable(value),
          Optional.ofNullable(high),
          Optional.ofNullable(unit),
          Optional.ofNullable(comparator));
    }
  }

  /** Reads the body of an answer; empty if there is no list of claims in it. */
  static Optional<ChatAnswer> read(String body) {
    try {
      var content =
          Json.mapper().readTree(body).at("/choices/0/message/content").asString("").strip();
      var claims = Json.mapper().readTree(unfenced(content)).path("claims");
      return claims.isArray() ? Optional.of(items(claims)) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** Some models put a fence around what they write. */
  private static String unfenced(String content) {
    int first = content.indexOf('{');
    int last = content.lastIndexOf('}');
    return content.startsWith("```") && first >= 0 && last > first
        ? content.substring(first, last + 1)
        : content;
  }

  private static ChatAnswer items(JsonNode claims) {
    var proposals = new ArrayList<Proposal>();
    var malformed = new ArrayList<String>();
    for (var item : claims) {
      if (proposals.size() + malformed.size() == MOST) {
        break;
      }
      proposal(item).ifPresentOrElse(proposals::add, () -> malformed.add(shortened(item)));
    }
    return new ChatAnswer(proposals, malformed);
  }

  private static Optional<Proposal> proposal(JsonNode item) {
    try {
      return item.isObject() ? STRICT.treeToValue(item, Item.class).proposal() : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static String shortened(JsonNode item) {
    var text = item.toString();
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
