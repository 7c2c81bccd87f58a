package org.lodestone.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.app.output.LicenceFilter.Reason;
import org.lodestone.app.output.LicenceFilter.Use;
import org.lodestone.data.Source.LicenceClass;

class LicenceFilterTest {

  private static Origin origin(String source, @Nullable LicenceClass kind) {
    return new Origin(source, "terms of " + source, kind);
  }

  private static DataTable table() {
    return new DataTable("figures", List.of("what", "value"));
  }

  /** Two months of one price, one figure of another thing, and a mean. */
  private static DataTable prices(@Nullable LicenceClass kind) {
    var table = table();
    var source = origin("agency", kind);
    table.line().quotes(source, "price dy").cell("2024-01").cell((Double) 1.0).end();
    table.line().quotes(source, "price dy").cell("2024-02").cell((Double) 2.0).end();
    table.line().quotes(source, "stock nd").cell("2024").cell((Double) 3.0).end();
    table.line().restsOn(source).cell("mean").cell((Double) 1.5).end();
    table.line().cell("ours").cell((Double) 4.0).end();
    return table;
  }

  @ParameterizedTest
  @CsvSource({"A,5,", "B,3,SERIES", "C,1,MAY_NOT_SHIP", ",1,NOT_STATED"})
  void aClassDecidesWhatIsPassedOn(@Nullable LicenceClass kind, int rows, @Nullable Reason reason) {
    var filtered = LicenceFilter.of(List.of(prices(kind)), Use.PASSED_ON);

    assertThat(filtered.tables().getFirst().rows()).hasSize(rows);
    assertThat(filtered.held().stream().mapToInt(LicenceFilter.Held::rows).sum())
        .isEqualTo(5 - rows);
    assertThat(filtered.held().stream().map(LicenceFilter.Held::reason))
        .isEqualTo(reason == null ? List.of() : List.of(reason));
  }

  @Test
  void nothingIsLostWithoutAWord() {
    for (var kind : LicenceClass.values()) {
      var filtered = LicenceFilter.of(List.of(prices(kind)), Use.PASSED_ON);
      int held = filtered.held().stream().mapToInt(LicenceFilter.Held::rows).sum();
      assertThat(filtered.tables().getFirst().rows().size() + held).isEqualTo(5);
    }
  }

  @Test
  void forOwnUseEverythingStaysAndIsNamed() {
    var filtered = LicenceFilter.of(List.of(prices(LicenceClass.C)), Use.OWN);

    assertThat(filtered.tables().getFirst().rows()).hasSize(5);
    assertThat(filtered.held()).hasSize(1);
    assertThat(filtered.isEmptied()).isFalse();
  }

  @Test
  void linesNameTheirSourcesAndTheirTerms() {
    var table = LicenceFilter.of(List.of(prices(LicenceClass.A)), Use.PASSED_ON).tables();
    var csv = CsvFile.text(table.getFirst(), new Provenance(List.of()));

    assertThat(csv)
        .startsWith("what,value,rests_on,licence_of_sources\r\n")
        .contains("mean,1.5,agency,A: terms of agency\r\n", "ours,4,,\r\n");
  }

  @Test
  void aTableWithoutSourcesStaysAsItIs() {
    var table = table();
    table.line().cell("ours").cell((Double) 4.0).end();

    var filtered = LicenceFilter.of(List.of(table), Use.PASSED_ON);

    assertThat(filtered.tables().getFirst().columns()).containsExactly("what", "value");
    assertThat(filtered.isEmptied()).isFalse();
  }

  @Test
  void oneForbiddenSourceAmongSeveralIsEnough() {
    var table = table();
    table
        .line()
        .restsOn(origin("free", LicenceClass.A))
        .restsOn(origin("closed", LicenceClass.C))
        .cell("sum")
        .cell((Double) 4.0)
        .end();

    var filtered = LicenceFilter.of(List.of(table), Use.PASSED_ON);

    assertThat(filtered.isEmptied()).isTrue();
    assertThat(filtered.held().getFirst().origin().source()).isEqualTo("closed");
  }
}
