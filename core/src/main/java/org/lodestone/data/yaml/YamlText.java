package org.lodestone.data.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * YAML as a tree that knows the line of every part, so that a fault can be shown where it stands.
 * JSON is YAML too. Anchors and several documents in one file are refused; nothing is ever run or
 * loaded from elsewhere.
 */
public final class YamlText {

  /** A part of the text. */
  public sealed interface Part {
    int line();
  }

  /** A word or a number as written; empty for null. */
  public record Word(String text, int line) implements Part {}

  public record Items(List<Part> parts, int line) implements Part {
    public Items {
      parts = List.copyOf(parts);
    }
  }

  public record Fields(Map<String, Part> parts, int line) implements Part {}

  private static final int DEEPEST = 20;
  private static final YAMLFactory FACTORY = new YAMLFactory();

  private final String file;
  private final JsonParser parser;

  private YamlText(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  static Part parse(String file, String text) {
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return new YamlText(file, parser).document();
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw fault(
          file,
          line,
          "The text is not YAML: " + firstLine(e.getOriginalMessage()),
          "Look at indentation, colons and quotation marks.");
    }
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("").strip();
  }

  static FileFault fault(String file, int line, String problem, String advice) {
    return new FileFault("%s:%d: %s\n%s".formatted(file, line, problem, advice));
  }

  private Part document() {
    var token = parser.nextToken();
    if (token == null) {
      throw fault(
          file,
          1,
          "The file is empty.",
          "Begin with 'format: 1'; the pages in docs/formats show examples.");
    }
    var part = part(token, 0);
    if (parser.nextToken() != null) {
      throw fault(
          file, line(), "The file holds more than one document.", "Write one document per file.");
    }
    return part;
  }

  private Part part(JsonToken token, int depth) {
    if (depth > DEEPEST) {
      throw fault(
          file,
          line(),
          "The text is nested more than " + DEEPEST + " deep.",
          "Look at the indentation.");
    }
    int line = line();
    return switch (token) {
      case START_OBJECT -> fields(line, depth);
      case START_ARRAY -> items(line, depth);
      case VALUE_NULL -> new Word("", line);
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          new Word(parser.getString().strip(), line);
      default ->
          throw fault(file, line, "Anchors and tags are not understood.", "Write the value out.");
    };
  }

  private Fields fields(int line, int depth) {
    var parts = new LinkedHashMap<String, Part>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      int at = line();
      var part = part(parser.nextToken(), depth + 1);
      if (parts.putIfAbsent(name, part) != null) {
        throw fault(file, at, "The field '" + name + "' stands twice.", "Delete one of the two.");
      }
    }
    return new Fields(parts, line);
  }

  private Items items(int line, int depth) {
    var parts = new ArrayList<Part>();
    for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      parts.add(part(token, depth + 1));
    }
    return new Items(parts, line);
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }
}
