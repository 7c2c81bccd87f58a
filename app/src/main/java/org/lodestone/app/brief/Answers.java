package org.lodestone.app.brief;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lodestone.app.output.Json;
import org.lodestone.brief.compile.Digest;
import org.lodestone.brief.compile.Reference;
import org.lodestone.brief.compile.Support;
import org.lodestone.brief.compile.Support.Content;
import org.lodestone.brief.compile.Support.Firmness;
import org.lodestone.brief.document.Language;
import org.lodestone.brief.document.Numbers;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Answers of the workbench that were saved with {@code --json}, as supports: {@code
 * {result:nminus1.json#/outages/0/uncovered}}. An answer carries what it was computed from.
 *
 * @param packages digests of the data packages as they are now, by name
 */
record Answers(Path folder, Map<String, String> packages, String code) {

  private static final int SHOWN = 12;

  List<Support> of(List<Reference> references) {
    return references.stream()
        .filter(reference -> reference.kind() == Reference.Kind.RESULT)
        .map(Reference::id)
        .distinct()
        .flatMap(id -> support(id).stream())
        .toList();
  }

  /** Nothing if there is no such file or no such place in it. */
  private Optional<Support> support(String id) {
    int hash = id.indexOf('#');
    var file = folder.resolve(hash < 0 ? id : id.substring(0, hash));
    try {
      var answer = Json.mapper().readTree(Files.readString(file));
      var value = answer.at(JsonPointer.compile(hash < 0 ? "" : id.substring(hash + 1)));
      return value.isMissingNode() ? Optional.empty() : Optional.of(support(id, answer, value));
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Support support(String id, JsonNode answer, JsonNode value) {
    var manifest = answer.path("manifest");
    var filled = filled(value);
    var note =
        new Text(
            "%s: lodestone %s, data package %s (%s), version %s".formatted(words(id, manifest)),
            "%s : lodestone %s, paquet de données %s (%s), version %s"
                .formatted(words(id, manifest)));
    return new Support(
        Reference.to(Reference.Kind.RESULT, id),
        Digest.of(List.of(value.toString(), manifest.toString())),
        filled.isEmpty() || manifest.isMissingNode()
            ? Firmness.UNREADABLE
            : isCurrent(manifest) ? Firmness.FIRM : Firmness.STALE,
        List.of(),
        new Content(List.of(), List.of(), Set.of()),
        filled,
        note,
        List.of(),
        List.of());
  }

  private static Object[] words(String id, JsonNode manifest) {
    var digest = manifest.path("datasetDigest").asString("");
    return new Object[] {
      id,
      manifest.path("command").asString("?"),
      manifest.path("dataset").asString("?"),
      digest.substring(0, Math.min(SHOWN, digest.length())),
      manifest.path("codeVersion").asString("?")
    };
  }

  private boolean isCurrent(JsonNode manifest) {
    return manifest
            .path("datasetDigest")
            .asString("")
            .equals(packages.get(manifest.path("dataset").asString("")))
        && manifest.path("codeVersion").asString("").equals(code);
  }

  /** A number, a word, or a quantity with its unit and range; nothing else can be filled in. */
  private static Optional<Text> filled(JsonNode value) {
    if (value.isNumber()) {
      double number = value.asDouble();
      return Optional.of(
          new Text(Numbers.number(number, Language.EN), Numbers.number(number, Language.FR)));
    }
    if (value.isString() && !value.asString().isBlank()) {
      return Optional.of(Text.same(value.asString()));
    }
    if (value.path("value").isNumber() && value.path("unit").isString()) {
      return Optional.of(new Text(filled(value, Language.EN), filled(value, Language.FR)));
    }
    return Optional.empty();
  }

  private static String filled(JsonNode value, Language language) {
    var quantity =
        new Quantity(
            value.path("value").asDouble(),
            value.path("low").isNumber() ? value.path("low").asDouble() : null,
            value.path("high").isNumber() ? value.path("high").asDouble() : null,
            value.path("unit").asString(),
            value.path("basis").asString(""),
            Quantity.Kind.DERIVED,
            new Quantity.Support("derivation", null, List.of()));
    var range = Numbers.range(quantity, language);
    return Numbers.value(quantity, language) + (range.isEmpty() ? "" : " (" + range + ")");
  }
}
