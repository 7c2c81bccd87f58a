package org.lodestone.app.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tables of an answer as its JSON document has them: each list of records, and each object that
 * holds records by their ids, is a table named like its field; a list within a record is a table of
 * its own, whose rows name the row they belong to; what stands once in the answer is the table
 * {@code answer} of one row, the last.
 */
public final class RecordTables {
  private static final Set<String> NOT_CONTENT = Set.of("manifest", "timing");

  /** Where a row names the source of its own figure. */
  private static final Set<String> QUOTED = Set.of("source", "sources");

  /** Where a row names the rows that it was computed from. */
  private static final String COMPUTED = "rows";

  /** The type of evidence that is a source's own figure. */
  private static final String CLAIM = "claim";

  /** What says what a row is about; neither its time nor its partner does. */
  private static final Set<String> SUBJECT =
      Set.of(
          "quantity",
          "place",
          "site",
          "form",
          "element",
          "stage",
          "commodity",
          "material",
          "item",
          "measure",
          "unit",
          "basis");

  private static final int LONGEST_NAME = 31;

  private final Origins origins;
  private final Map<String, List<Entry>> found = new LinkedHashMap<>();

  /** Finds what the ids in a document mean. */
  public interface Origins {
    /** The source of that id, if it is one of the data package's. */
    Optional<Origin> source(String id);

    /** The source of the figure of that id, if it is one. */
    Optional<Origin> figure(String id);
  }

  /** A row in the making: its cells by column, in their order. */
  private record Entry(Map<String, DataTable.Cell> cells, List<DataTable.Rest> rests) {
    static Entry resting(List<DataTable.Rest> rests) {
      return new Entry(new LinkedHashMap<>(), rests);
    }
  }

  private RecordTables(Origins origins) {
    this.origins = origins;
  }

  /** The tables of a record or of a document, as they would be written as JSON. */
  public static List<DataTable> of(Object answer, Origins origins) {
    var tables = new RecordTables(origins);
    ObjectNode document = Json.mapper().valueToTree(answer);
    var once = Entry.resting(List.of());
    document.properties().stream()
        .filter(field -> !NOT_CONTENT.contains(field.getKey()))
        .forEach(field -> tables.placeAtTop(field.getKey(), field.getValue(), once));
    if (!once.cells().isEmpty()) {
      tables.found.put("answer", List.of(once));
    }
    return tables.found.entrySet().stream()
        .map(each -> table(each.getKey(), each.getValue()))
        .toList();
  }

  /** Records by their ids are a table like those of a list, so that each keeps its own sources. */
  private void placeAtTop(String name, JsonNode value, Entry once) {
    boolean isRecordsById =
        value.isObject() && !value.isEmpty() && value.valueStream().allMatch(JsonNode::isObject);
    if (isRecordsById) {
      for (var field : value.properties()) {
        var row = Entry.resting(List.of());
        row.cells().put("id", words(field.getKey()));
        add(name, field.getValue(), row);
      }
    } else {
      place(name, value, "", once);
    }
  }

  /** Puts a value into the cells of its record, or into tables of its own. */
  private void place(String name, JsonNode value, String table, Entry record) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(field -> place(name + "-" + field.getKey(), field.getValue(), table, record));
    } else if (isRecords(value)) {
      var belongsTo = Entry.resting(record.rests());
      if (!table.isEmpty()) {
        var row = new DataTable.Number(found.getOrDefault(table, List.of()).size() + 1L);
        record.cells().put("row", row);
        belongsTo.cells().put(column(table) + "_row", row);
      }
      var child = table.isEmpty() ? name : table + "-" + name;
      value.forEach(each -> add(child, each, belongsTo));
    } else {
      record.cells().put(column(name), cell(value));
    }
  }

  private static boolean isRecords(JsonNode value) {
    return value.isArray() && !value.isEmpty() && value.get(0).isObject();
  }

  /** A row that names no source of its own rests on what the row around it rests on. */
  private void add(String table, JsonNode node, Entry belongsTo) {
    var entries = found.computeIfAbsent(table, _ -> new ArrayList<>());
    var rests = new ArrayList<DataTable.Rest>();
    rests(node, series(node), rests);
    var entry =
        new Entry(
            new LinkedHashMap<>(belongsTo.cells()), rests.isEmpty() ? belongsTo.rests() : rests);
    node.properties().forEach(field -> place(field.getKey(), field.getValue(), table, entry));
    entries.add(entry);
  }

  /** What the row names as its sources, in itself and in the records within it, not in lists. */
  private void rests(JsonNode node, String series, List<DataTable.Rest> rests) {
    for (var field : node.properties()) {
      var value = field.getValue();
      if (value.isObject()) {
        rests(value, series, rests);
      } else if (QUOTED.contains(field.getKey())) {
        texts(value)
            .flatMap(id -> origins.source(id).stream())
            .forEach(origin -> rests.add(new DataTable.Rest(origin, series)));
      } else if (field.getKey().equals(COMPUTED)) {
        var of = node.path("type").asString("").equals(CLAIM) ? series : "";
        texts(value)
            .flatMap(id -> origins.figure(id).stream())
            .forEach(origin -> rests.add(new DataTable.Rest(origin, of)));
      }
    }
  }

  private static Stream<String> texts(JsonNode value) {
    return (value.isArray() ? value.valueStream() : Stream.of(value))
        .filter(JsonNode::isString)
        .map(JsonNode::asString);
  }

  private static String series(JsonNode node) {
    return node.properties().stream()
        .filter(field -> SUBJECT.contains(field.getKey()))
        .map(field -> field.getKey() + " " + field.getValue().asString(""))
        .collect(Collectors.joining(", ", "about ", ""));
  }

  private static DataTable.Cell cell(JsonNode value) {
    if (value.isIntegralNumber()) {
      return new DataTable.Number(value.doubleValue());
    }
    if (value.isNumber()) {
      return DataTable.number(value.doubleValue());
    }
    if (value.isArray()) {
      return words(
          value
              .valueStream()
              .map(
                  each ->
                      each.isArray()
                          ? texts(each).collect(Collectors.joining(" "))
                          : each.asString(""))
              .collect(Collectors.joining(";")));
    }
    return words(value.asString(""));
  }

  private static DataTable.Cell words(String text) {
    return text.isEmpty() ? new DataTable.Empty() : new DataTable.Words(text);
  }

  /** {@code ifChanged} is {@code if_changed}. */
  private static String column(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
        .replace('-', '_')
        .toLowerCase(Locale.ROOT);
  }

  private static DataTable table(String name, List<Entry> entries) {
    var columns =
        entries.stream().flatMap(entry -> entry.cells().keySet().stream()).distinct().toList();
    var sheet = column(name).replace('_', '-');
    var table =
        new DataTable(
            sheet.length() > LONGEST_NAME ? sheet.substring(sheet.length() - LONGEST_NAME) : sheet,
            columns);
    for (var entry : entries) {
      table.add(
          new DataTable.Row(
              columns.stream()
                  .map(column -> entry.cells().getOrDefault(column, new DataTable.Empty()))
                  .toList(),
              entry.rests().stream().distinct().toList()));
    }
    return table;
  }
}
