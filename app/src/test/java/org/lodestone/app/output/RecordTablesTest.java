package org.lodestone.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lodestone.data.Source.LicenceClass;

class RecordTablesTest {
  private static final RecordTables.Origins ORIGINS =
      new RecordTables.Origins() {
        @Override
        public Optional<Origin> source(String id) {
          return id.startsWith("src-")
              ? Optional.of(new Origin(id, "terms", LicenceClass.B))
              : Optional.empty();
        }

        @Override
        public Optional<Origin> figure(String id) {
          return id.startsWith("fig-") ? source("src-of-" + id) : Optional.empty();
        }
      };

  record Range(double low, double high) {}

  record Support(String type, List<String> rows) {}

  record Part(String place, double share) {}

  record Line(String item, int count, Range range, List<String> tags, List<Part> parts) {}

  record Figure(String quantity, String place, int year, double value, String source) {}

  record Computed(String place, double value, Support evidence) {}

  record Answer(String name, boolean sure, List<Line> rows) {}

  record Figures(List<Figure> figures, List<Computed> computed) {}

  private static String csv(DataTable table) {
    return CsvFile.text(table, new Provenance(List.of()));
  }

  @Test
  void recordsListsAndWhatStandsOnceAreTables() {
    var tables =
        RecordTables.of(
            new Answer(
                "dy",
                true,
                List.of(
                    new Line("a", 1_234_567, new Range(0, 1), List.of("x", "y"), List.of()),
                    new Line(
                        "b",
                        2,
                        new Range(0.25, 1e9),
                        List.of(),
                        List.of(new Part("CN", 0.75), new Part("MM", 0.25))))),
            ORIGINS);

    assertThat(tables.stream().map(DataTable::name))
        .containsExactly("rows", "rows-parts", "answer");
    assertThat(csv(tables.get(0)))
        .isEqualTo(
            """
            item,count,range_low,range_high,tags,parts,row\r
            a,1234567,0,1,x;y,,\r
            b,2,0.25,1000000000,,,2\r
            """);
    assertThat(csv(tables.get(1))).isEqualTo("rows_row,place,share\r\n2,CN,0.75\r\n2,MM,0.25\r\n");
    assertThat(csv(tables.get(2))).isEqualTo("name,sure\r\ndy,true\r\n");
  }

  @Test
  void aSeriesOfASourceOfClassBIsRecognised() {
    var tables =
        RecordTables.of(
            new Figures(
                List.of(
                    new Figure("price", "CN", 2023, 1, "src-a"),
                    new Figure("price", "CN", 2024, 2, "src-a"),
                    new Figure("price", "JP", 2024, 2, "src-a"),
                    new Figure("price", "CN", 2024, 2, "a text")),
                List.of(
                    new Computed("CN", 1, new Support("derivation", List.of("fig-1"))),
                    new Computed("CN", 2, new Support("derivation", List.of("fig-1"))))),
            ORIGINS);

    var filtered = LicenceFilter.of(tables, LicenceFilter.Use.PASSED_ON);

    assertThat(filtered.held())
        .singleElement()
        .satisfies(
            held -> {
              assertThat(held.table()).isEqualTo("figures");
              assertThat(held.rows()).isEqualTo(2);
            });
    assertThat(filtered.tables().get(1).rows()).hasSize(2);
  }

  record Point(int year, double value) {}

  record Series(String item, String source, List<Point> points) {}

  record AllSeries(List<Series> series) {}

  @Test
  void whatStandsWithinARowRestsOnItsSource() {
    var tables =
        RecordTables.of(
            new AllSeries(
                List.of(
                    new Series("Dy", "src-a", List.of(new Point(2023, 1), new Point(2024, 2))),
                    new Series("Tb", "nobody", List.of(new Point(2023, 3), new Point(2024, 4))))),
            ORIGINS);

    var filtered = LicenceFilter.of(tables, LicenceFilter.Use.PASSED_ON);

    assertThat(filtered.tables().get(0).name()).isEqualTo("series");
    assertThat(csv(filtered.tables().get(1)))
        .isEqualTo(
            """
            series_row,year,value,rests_on,licence_of_sources\r
            2,2023,3,,\r
            2,2024,4,,\r
            """);
    assertThat(filtered.held())
        .singleElement()
        .satisfies(held -> assertThat(held.table()).isEqualTo("series-points"));
  }

  record ById(String name, Map<String, Figure> rows) {}

  @Test
  void recordsByTheirIdsKeepTheirSources() {
    var tables =
        RecordTables.of(
            new ById(
                "JP",
                new TreeMap<>(
                    Map.of(
                        "fig-1", new Figure("price", "CN", 2023, 1, "src-a"),
                        "fig-2", new Figure("price", "CN", 2024, 2, "src-a")))),
            ORIGINS);

    assertThat(tables.stream().map(DataTable::name)).containsExactly("rows", "answer");
    var filtered = LicenceFilter.of(tables, LicenceFilter.Use.PASSED_ON);
    assertThat(filtered.tables().getFirst().rows()).isEmpty();
    assertThat(csv(tables.getLast())).isEqualTo("name\r\nJP\r\n");
  }
}
