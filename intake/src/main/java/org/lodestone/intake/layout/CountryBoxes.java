package org.lodestone.intake.layout;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Boxes in degrees around the main parts of each country, an island or an exclave having its own,
 * after the polygons of Natural Earth (1:50 million, public domain), rounded outwards to a tenth of
 * a degree. They tell a wrong continent, not a wrong side of a border.
 */
final class CountryBoxes {
  /** How far outside of its box a place may lie, in degrees: coasts are simplified. */
  private static final double MARGIN = 0.5;

  private final Map<String, List<Box>> byCountry;

  private CountryBoxes(Map<String, List<Box>> byCountry) {
    this.byCountry = byCountry;
  }

  /** Where a place lies. */
  enum Found {
    INSIDE,
    OUTSIDE,
    /** The country has no box under that name. */
    UNKNOWN
  }

  private record Box(double west, double south, double east, double north) {
    boolean holds(double latitude, double longitude) {
      return longitude >= west - MARGIN
          && longitude <= east + MARGIN
          && latitude >= south - MARGIN
          && latitude <= north + MARGIN;
    }
  }

  /** Reads the boxes that ship with the program. */
  static CountryBoxes read() {
    var boxes = new HashMap<String, List<Box>>();
    var stream =
        Objects.requireNonNull(
            CountryBoxes.class.getResourceAsStream("country-boxes.csv"), "country-boxes.csv");
    try (var rows =
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (var row : rows) {
        boxes
            .computeIfAbsent(row.getField("country"), _ -> new ArrayList<>())
            .add(
                new Box(
                    Double.parseDouble(row.getField("west")),
                    Double.parseDouble(row.getField("south")),
                    Double.parseDouble(row.getField("east")),
                    Double.parseDouble(row.getField("north"))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CountryBoxes(boxes);
  }

  Found locate(String country, double latitude, double longitude) {
    var boxes = byCountry.get(country);
    if (boxes == null) {
      return Found.UNKNOWN;
    }
    return boxes.stream().anyMatch(box -> box.holds(latitude, longitude))
        ? Found.INSIDE
        : Found.OUTSIDE;
  }
}
