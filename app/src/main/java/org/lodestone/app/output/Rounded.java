package org.lodestone.app.output;

import org.lodestone.brief.document.Quantity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents whose numbers have six significant digits, as every answer has: more than any figure is
 * known to, fewer than two machines may differ in.
 */
public final class Rounded {
  private Rounded() {}

  /** The fields of a record with every number in them rounded; what is not finite is null. */
  public static ObjectNode of(Object content) {
    return (ObjectNode) rounded(Json.mapper().valueToTree(content));
  }

  private static JsonNode rounded(JsonNode node) {
    var nodes = Json.mapper().getNodeFactory();
    if (node.isFloatingPointNumber()) {
      var rounded = Quantity.rounded(node.asDouble());
      return rounded == null ? nodes.nullNode() : nodes.numberNode(rounded.doubleValue());
    }
    if (node.isArray()) {
      var items = nodes.arrayNode();
      node.forEach(item -> items.add(rounded(item)));
      return items;
    }
    if (node.isObject()) {
      var fields = nodes.objectNode();
      node.properties().forEach(field -> fields.set(field.getKey(), rounded(field.getValue())));
      return fields;
    }
    return node;
  }
}
