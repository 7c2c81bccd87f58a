package org.lodestone.app.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lodestone.app.Messages;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.Json;
import org.lodestone.claim.Claim;
import org.lodestone.store.ClaimRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes of single fields of a claim, as {@code field=value}. */
final class Edits {

  /** What a person may change; the words of the document are not among them. */
  private static final Set<String> FIELDS =
      new TreeSet<>(
          Set.of(
              "attribution",
              "due",
              "figure.basis",
              "figure.element",
              "figure.form",
              "figure.partner",
              "figure.period",
              "figure.place",
              "figure.quantity",
              "figure.scope",
              "figure.status",
              "geography",
              "material",
              "modality",
              "parties",
              "polarity",
              "quantity",
              "stage",
              "time",
              "types"));

  /** Columns of a row of the data package that a person adds. */
  private static final String FIGURE = "figure.";

  private static final Set<String> LISTS = Set.of("geography", "material", "parties");

  private final Messages messages;

  Edits(Messages messages) {
    this.messages = messages;
  }

  static ObjectNode tree(ClaimRecord claim) {
    return Json.mapper().valueToTree(claim);
  }

  ClaimRecord apply(ClaimRecord claim, Map<String, String> changes) {
    var tree = tree(claim);
    changes.forEach((field, value) -> set(tree, field, value(field, value)));
    try {
      return Json.mapper().treeToValue(tree, ClaimRecord.class);
    } catch (JacksonException e) {
      throw new WrongUsage(
          messages.text("evidence.edit.value", changes.toString()),
          messages.text("evidence.edit.value.advice"));
    }
  }

  /** A field of the figure keeps what was said about the others. */
  private static void set(ObjectNode tree, String field, JsonNode value) {
    if (!field.startsWith(FIGURE)) {
      tree.set(field, value);
      return;
    }
    var figure =
        tree.get("figure") instanceof ObjectNode said ? said : Json.mapper().createObjectNode();
    figure.set(field.substring(FIGURE.length()), value);
    tree.set("figure", figure);
  }

  private JsonNode value(String field, String value) {
    if (!FIELDS.contains(field)) {
      throw new WrongUsage(
          messages.text("evidence.edit.field", field),
          messages.text("evidence.edit.field.advice", String.join(", ", FIELDS)));
    }
    var mapper = Json.mapper();
    if (LISTS.contains(field)) {
      return mapper.valueToTree(split(value));
    }
    if (field.equals("types")) {
      return mapper.valueToTree(split(value).stream().map(this::type).toList());
    }
    if (field.equals("modality")) {
      known("modality", value, Claim.Modality.values());
    }
    if (field.equals("polarity")) {
      known("polarity", value, Claim.Polarity.values());
    }
    if (value.isEmpty()) {
      return mapper.nullNode();
    }
    return field.equals("quantity") ? object(value) : mapper.valueToTree(value);
  }

  private JsonNode object(String value) {
    try {
      return Json.mapper().readTree(value);
    } catch (JacksonException e) {
      throw new WrongUsage(
          messages.text("evidence.edit.value", value),
          messages.text("evidence.edit.quantity.advice"));
    }
  }

  private ClaimRecord.TypeScore type(String name) {
    known("types", name, Claim.Family.values());
    return new ClaimRecord.TypeScore(name, 1);
  }

  private void known(String field, String value, Enum<?>[] words) {
    var names = new ArrayList<String>();
    for (var word : words) {
      names.add(field.equals("types") ? word.name() : Desk.word(word));
    }
    if (!names.contains(value)) {
      throw new WrongUsage(
          messages.text("evidence.edit.word", value, field),
          messages.text("evidence.edit.word.advice", String.join(", ", names)));
    }
  }

  private static List<String> split(String value) {
    return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
  }
}
