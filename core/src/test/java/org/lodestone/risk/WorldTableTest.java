package org.lodestone.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodestone.data.Row;
import org.lodestone.data.RowRef;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;
import org.lodestone.quantity.Reported;

class WorldTableTest {
  private static final Path TABLES = Path.of("..", "data", "ree-magnets", "world-production");

  /**
   * Concentration of the world tables of USGS, Mineral Commodity Summaries 2026, as worked out from
   * the printed parts by hand outside this project, "Other countries" as one producer. Our figures
   * come from the shipped data package.
   */
  static List<NamedCsvRecord> printed() throws IOException {
    var name = "usgs-2026-concentration.csv";
    try (var in = WorldTableTest.class.getResourceAsStream(name)) {
      var text = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8);
      return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("printed")
  void reproducesThePrintedConcentration(NamedCsvRecord printed) {
    var table = find(printed);
    var outcome = (WorldTable.Measured) table.outcome();
    var concentration = outcome.concentration();
    var measures = concentration.othersAsOne();
    assertThat(concentration.listed()).isCloseTo(number(printed, "listed"), within(1e-6));
    assertThat(measures.hhi().value()).isCloseTo(number(printed, "hhi"), within(1.));
    assertThat(measures.top1_pct().value()).isCloseTo(number(printed, "top1_pct"), within(0.1));
    assertThat(measures.top3_pct().value()).isCloseTo(number(printed, "top3_pct"), within(0.1));
    assertThat(measures.remainder_pct().value())
        .isCloseTo(number(printed, "remainder_pct"), within(0.1));
    assertThat(concentration.findLargest()).contains(new PlaceId(printed.getField("top")));
    assertThat(concentration.open().hhi().contains(measures.hhi().value())).isTrue();
    assertThat(table.evidence().rows()).hasSizeGreaterThan(3);
  }

  private static WorldTable find(NamedCsvRecord printed) {
    return WorldTable.listAll(shipped()).stream()
        .filter(t -> t.source().equals("usgs-2026-mcs"))
        .filter(t -> t.commodity().equals(printed.getField("commodity")))
        .filter(t -> t.stage().equals(printed.getField("stage")))
        .filter(t -> t.year() == Integer.parseInt(printed.getField("year")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyTableIsMeasuredOrRefusedWithAReason() {
    var tables = WorldTable.listAll(shipped());
    var refused = tables.stream().filter(t -> t.outcome() instanceof WorldTable.Refused).toList();
    assertThat(tables).hasSizeGreaterThan(150);
    assertThat(refused)
        .extracting(WorldTable::commodity)
        .containsOnly("Bismuth", "Boron", "Mercury", "Scandium", "Titanium Mineral Concentrates");
  }

  /**
   * Antimony 2025: 110 720 t listed, 110 000 printed, the United States withheld. The total may be
   * up to 115 000, and the 40 000 and 70 720 down to 35 000 and 70 715: that leaves 9 285.
   */
  @Test
  void theRoundedTotalBoundsAWithheldPart() {
    var rows = List.of(row("CN", "40000"), row("RU", "70720"), row("US", "W"), row("WW", "110000"));
    var table = WorldTable.listAll(rows).getFirst();
    var concentration = ((WorldTable.Measured) table.outcome()).concentration();
    assertThat(table.missing()).containsExactly(new PlaceId("US"));
    assertThat(concentration.shares().get(2).share_pct().high())
        .isCloseTo(100 * 9285 / 115_000., within(1e-9));
  }

  @Test
  void aTotalThatExcludesTheWithheldPartBoundsNothing() {
    var total = row("WW", "5500", "", "excludes US production");
    var rows = List.of(row("CN", "4800"), row("NO", "700"), row("US", "W"), total);
    var table = WorldTable.listAll(rows).getFirst();
    var measures = ((WorldTable.Measured) table.outcome()).concentration().othersAsOne();
    assertThat(measures.hhi().high()).isEqualTo(10_000);
    var withheld = ((WorldTable.Measured) table.outcome()).parts().get(2).amount();
    assertThat(withheld).isEqualTo(new Range(0, 0, 5_500_000));
  }

  @Test
  void aNumberIsAsSureAsItsDigits() {
    var table = WorldTable.listAll(List.of(row("CN", "40000"), row("AU", "1860"))).getFirst();
    var parts = ((WorldTable.Measured) table.outcome()).parts();
    assertThat(parts)
        .extracting(Concentration.Member::amount)
        .containsExactly(new Range(35_000, 40_000, 45_000), new Range(1855, 1860, 1865));
  }

  @Test
  void differentThingsWithoutATotalAreNotAdded() {
    var rows = List.of(row("CL", "500", "ulexite", ""), row("TR", "1800", "refined borates", ""));
    assertThat(WorldTable.listAll(rows).getFirst().outcome())
        .isEqualTo(new WorldTable.Refused(WorldTable.Reason.PARTS_NOT_COMPARABLE));
  }

  private static double number(NamedCsvRecord row, String field) {
    return Double.parseDouble(row.getField(field));
  }

  private static Row.WorldProduction row(String place, String value) {
    return row(place, value, "", "");
  }

  private static Row.WorldProduction row(String place, String value, String detail, String note) {
    return new Row.WorldProduction(
        place,
        "X",
        "Mine production",
        place,
        2025,
        Reported.parse(value).orElseThrow(),
        "t",
        detail,
        "s",
        "",
        note,
        new RowRef("test", 1));
  }

  private static List<Row.WorldProduction> shipped() {
    var rows = new ArrayList<Row.WorldProduction>();
    try (var files = Files.list(TABLES)) {
      for (var file : files.sorted().toList()) {
        CsvReader.builder().ofNamedCsvRecord(file).stream()
            .map(WorldTableTest::read)
            .forEach(rows::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static Row.WorldProduction read(NamedCsvRecord row) {
    return new Row.WorldProduction(
        row.getField("id"),
        row.getField("commodity"),
        row.getField("stage"),
        row.getField("place"),
        Integer.parseInt(row.getField("year")),
        Reported.parse(row.getField("value")).orElseThrow(),
        row.getField("unit"),
        row.getField("detail"),
        row.getField("source"),
        row.getField("locator"),
        row.getField("note"),
        new RowRef("world-production", (int) row.getStartingLineNumber()));
  }
}
