package org.lodestone.data.read;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodestone.data.DataIssue;
import org.lodestone.data.Nearest;
import org.lodestone.data.RowRef;
import org.lodestone.data.TableIssue.BadDatapackageJson;
import org.lodestone.data.TableIssue.MissingFile;
import org.lodestone.data.TableIssue.SchemaMismatch;
import org.lodestone.data.TableIssue.UnknownTable;
import org.lodestone.data.read.PackageDescription.Field;
import org.lodestone.data.read.PackageDescription.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Understands {@code datapackage.json}: which files make up which table. */
final class DescriptionReader {
  private static final RowRef TOP = new RowRef(PackageDescription.FILE, 1);
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final List<DataIssue> issues;

  DescriptionReader(List<DataIssue> issues) {
    this.issues = issues;
  }

  /**
   * What the description says, checked.
   *
   * @param parts the files of each table by the table's name, in the order of the description
   */
  record Description(String name, String title, Map<String, List<String>> parts) {
    static final Description NONE = new Description("", "", Map.of());

    /** Every file of the package, each once. */
    List<String> listFiles() {
      return parts.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** The files of one table; none if the package does not have it. */
    List<String> files(String table) {
      return parts.getOrDefault(table, List.of());
    }
  }

  Description read(String json) {
    try {
      return check(MAPPER.readValue(json, PackageDescription.class));
    } catch (UnrecognizedPropertyException e) {
      return refuse(
          rowOf(e.getPropertyName(), json), "the field '" + e.getPropertyName() + "' is unknown.");
    } catch (JacksonException e) {
      var location = e.getLocation();
      int row = location == null ? 1 : Math.max(1, location.getLineNr());
      return refuse(row, firstLine(e.getOriginalMessage()));
    }
  }

  /**
   * The row in which a field is written. The parser reads a whole object before it looks at the
   * names.
   */
  private static int rowOf(String field, String json) {
    var lines = json.lines().toList();
    int row = 0;
    while (row < lines.size() - 1 && !lines.get(row).contains('"' + field + '"')) {
      row++;
    }
    return row + 1;
  }

  private static String firstLine(@Nullable String message) {
    return message == null
        ? "it is not JSON."
        : message.lines().findFirst().orElse("it is not JSON.");
  }

  private Description check(@Nullable PackageDescription description) {
    if (description == null) {
      return refuse("it is empty.");
    }
    if (description.formatVersion() == null
        || description.formatVersion() != PackageDescription.FORMAT_VERSION) {
      return refuse(
          "the formatVersion '%s' is not %d, the one this program reads."
              .formatted(description.formatVersion(), PackageDescription.FORMAT_VERSION));
    }
    if (description.name() == null || description.resources() == null) {
      return refuse("it has no 'name' or no 'resources'.");
    }
    var parts = new LinkedHashMap<String, List<String>>();
    description.resources().forEach(resource -> add(resource, parts));
    reportMissingTables(parts);
    var title = Optional.ofNullable(description.title()).orElse(description.name());
    return new Description(description.name(), title, parts);
  }

  private Description refuse(String problem) {
    return refuse(1, problem);
  }

  private Description refuse(int row, String problem) {
    issues.add(new BadDatapackageJson(new RowRef(PackageDescription.FILE, row), problem));
    return Description.NONE;
  }

  private void reportMissingTables(Map<String, List<String>> parts) {
    for (var table : TableFormat.all()) {
      if (table.needed() && !parts.containsKey(table.name())) {
        issues.add(new MissingFile(TOP, table.name() + ".csv"));
      }
    }
  }

  private void add(Resource resource, Map<String, List<String>> parts) {
    var name = Optional.ofNullable(resource.name()).orElse("");
    var format = TableFormat.all().stream().filter(table -> table.name().equals(name)).findFirst();
    if (format.isEmpty()) {
      var names = TableFormat.all().stream().map(TableFormat::name).toList();
      issues.add(new UnknownTable(TOP, name, Nearest.to(name, names)));
      return;
    }
    checkSchema(resource, name, format.get().columns());
    var dialect = resource.dialect();
    if (dialect != null && !",".equals(dialect.delimiter())) {
      refuse(
          "the delimiter '"
              + dialect.delimiter()
              + "' of the resource '"
              + name
              + "' is not a comma.");
    }
    var files = new ArrayList<String>();
    for (var path : Optional.ofNullable(resource.path()).orElse(List.of())) {
      if (isInside(path)) {
        files.add(path);
      } else {
        refuse("the path '" + path + "' of the resource '" + name + "' leads out of the package.");
      }
    }
    if (files.isEmpty() || parts.putIfAbsent(name, List.copyOf(files)) != null) {
      refuse("the resource '" + name + "' has no path, or is listed twice.");
    }
  }

  private void checkSchema(Resource resource, String name, List<String> expected) {
    var schema = resource.schema();
    if (schema == null || schema.fields() == null) {
      refuse("the resource '" + name + "' has no schema.");
      return;
    }
    var fields = schema.fields().stream().map(Field::name).map(String::valueOf).toList();
    if (!fields.equals(expected)) {
      issues.add(new SchemaMismatch(TOP, name, fields, expected));
    }
  }

  /** Whether a path stays inside the package and is written with slashes, as the standard asks. */
  private static boolean isInside(String path) {
    try {
      var parsed = Path.of(path);
      return !path.isBlank()
          && !parsed.isAbsolute()
          && !path.contains("\\")
          && !path.contains(":")
          && !List.of(path.split("/")).contains("..");
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
