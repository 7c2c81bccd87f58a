package org.lodestone.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lodestone.brief.document.RowCard;
import org.lodestone.brief.document.SourceCard;
import org.lodestone.brief.document.StudyJson;
import org.lodestone.data.DataPackage;
import org.lodestone.data.assembly.Baseline;
import tools.jackson.databind.JsonNode;

/**
 * The rows that a part of the document names, and their sources with those that quote them.
 *
 * @param rows by id
 * @param sources by id
 */
public record EvidenceCards(
    SortedMap<String, RowCard> rows, SortedMap<String, SourceCard> sources) {

  /** Fields of the document that hold ids of rows. */
  private static final Set<String> NAMING = Set.of("rows", "row", "others");

  /** Reads the ids from the document itself, so that no part can forget one. */
  static EvidenceCards of(Object part, DataPackage data, Baseline baseline) {
    var ids = new LinkedHashSet<String>();
    collect(StudyJson.mapper().valueToTree(part), false, ids);
    var others = others(baseline);
    var rows = new TreeMap<String, RowCard>();
    for (var id : ids) {
      add(id, others, data, rows);
    }
    // The rows that lost a choice are shown beside the one that won.
    for (var id : List.copyOf(rows.keySet())) {
      others.getOrDefault(id, List.of()).forEach(other -> add(other, others, data, rows));
    }
    return new EvidenceCards(rows, sources(rows, data));
  }

  private static void add(
      String id, Map<String, List<String>> others, DataPackage data, Map<String, RowCard> rows) {
    data.findRow(id)
        .ifPresent(row -> rows.put(id, RowCard.of(row, others.getOrDefault(id, List.of()))));
  }

  /** One row with those that speak of the same thing; null if there is none. */
  static Map<String, List<String>> others(Baseline baseline) {
    var others = new HashMap<String, List<String>>();
    for (var choice : baseline.choices()) {
      var all = new ArrayList<>(choice.others());
      all.addFirst(choice.chosen());
      for (var id : all) {
        others.computeIfAbsent(id, i -> all.stream().filter(o -> !o.equals(i)).toList());
      }
    }
    return others;
  }

  private static void collect(JsonNode node, boolean named, Set<String> ids) {
    if (node.isString() && named) {
      ids.add(node.asString());
    } else if (node.isArray()) {
      node.forEach(child -> collect(child, named, ids));
    } else if (node.isObject()) {
      node.properties()
          .forEach(field -> collect(field.getValue(), NAMING.contains(field.getKey()), ids));
    }
  }

  private static SortedMap<String, SourceCard> sources(
      Map<String, RowCard> rows, DataPackage data) {
    var sources = new TreeMap<String, SourceCard>();
    for (var row : rows.values()) {
      var next = row.source();
      while (next != null && !sources.containsKey(next)) {
        var source = data.sources().find(next);
        source.ifPresent(s -> sources.put(s.id(), SourceCard.of(s)));
        next = source.map(s -> RowCard.orNull(s.citedBy())).orElse(null);
      }
    }
    return sources;
  }
}
