package org.lodestone.app.evidence;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lodestone.app.output.Json;
import org.lodestone.citation.Citations;
import org.lodestone.data.Figure;
import org.lodestone.data.Source;
import org.lodestone.data.read.PackageReader;
import org.lodestone.data.yaml.Field;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Reported;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a data package with claims beside the figures of another one. */
final class CitationFiles {
  private static final String DESCRIPTION = "datapackage.json";
  private static final String FIGURES =
      "id,quantity,place,partner,site,form,element,period,value,low,high,unit,basis,scope,status,source,locator,note";
  private static final String SOURCES =
      "id,publisher,title,address,published,retrieved,cited_by,licence,licence_class,grade,note";

  private CitationFiles() {}

  /**
   * The files of the package, the rows in files of their own, and a description that lists them.
   */
  static void write(Citations citations, Path from, Path to) throws IOException {
    for (var entry : PackageReader.contents(from).entrySet()) {
      var file = to.resolve(entry.getKey());
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, entry.getValue());
    }
    table(
        to.resolve(Citations.FIGURES),
        FIGURES,
        citations.rows().stream().map(row -> cells(row.figure())).toList());
    table(
        to.resolve(Citations.SOURCES),
        SOURCES,
        citations.sources().stream().map(CitationFiles::cells).toList());
    var description = to.resolve(DESCRIPTION);
    Files.writeString(description, described(Files.readString(description)));
  }

  private static void table(Path file, String header, List<List<String>> rows) throws IOException {
    var text = new StringWriter();
    try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      writer.writeRecord(header.split(","));
      rows.forEach(writer::writeRecord);
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
  }

  private static List<String> cells(Figure f) {
    return List.of(
        f.id(),
        f.quantity(),
        f.place(),
        f.partner(),
        f.site(),
        f.form(),
        f.element(),
        f.period().map(Period::text).orElse(""),
        printed(f.value()),
        "",
        "",
        f.unit(),
        f.basis().label(),
        f.scope(),
        Field.written(f.status()),
        f.source(),
        f.locator(),
        f.note());
  }

  /** As {@link Reported#parse} reads it. */
  private static String printed(Reported value) {
    var json = Json.mapper().valueToTree(value);
    return json.isString() ? json.asString() : json.decimalValue().toPlainString();
  }

  private static List<String> cells(Source s) {
    return List.of(
        s.id(),
        s.publisher(),
        s.title(),
        s.address(),
        s.published().text(),
        s.retrieved().toString(),
        s.citedBy(),
        s.licence(),
        s.licenceClass().name(),
        s.grade().name(),
        s.note());
  }

  private static String described(String json) {
    var description = (ObjectNode) Json.mapper().readTree(json);
    for (var resource : description.withArray("resources")) {
      switch (resource.path("name").asString("")) {
        case "figures" -> add((ObjectNode) resource, Citations.FIGURES);
        case "sources" -> add((ObjectNode) resource, Citations.SOURCES);
        default -> {}
      }
    }
    return Json.write(description);
  }

  private static void add(ObjectNode resource, String file) {
    var paths = resource.get("path");
    ArrayNode all = Json.mapper().createArrayNode();
    if (paths instanceof ArrayNode several) {
      all.addAll(several);
    } else {
      all.add(paths);
    }
    resource.set("path", all.add(file));
  }
}
