package org.lodestone.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.lodestone.network.PlaceId;
import org.lodestone.trade.SetAside.Reason;
import org.lodestone.trade.TradeReport.Side;
import org.lodestone.trade.WorldCheck.Outcome;

/** Fictional rows in the shapes that raw trade files have. */
class CleanReportsTest {
  private static final CustomsCode MAGNETS = new CustomsCode("850511");
  private static final PlaceId JP = new PlaceId("JP");

  private static TradeReport imports(int row, String partner, double value_usd) {
    return new TradeReport(
        JP, new PlaceId(partner), Side.IMPORTER, MAGNETS, value_usd, OptionalDouble.empty(), row);
  }

  private static Reason reason(CleanReports clean, int row) {
    return clean.setAside().stream()
        .filter(one -> one.report().row() == row)
        .findFirst()
        .orElseThrow()
        .reason();
  }

  @Test
  void copiesTotalsAndPartsAreToldApart() {
    var clean =
        CleanReports.of(
            List.of(
                imports(2, "CN", 100),
                imports(3, "CN", 100),
                imports(4, "CN", 60),
                imports(5, "CN", 40),
                imports(6, "VN", 50),
                imports(7, "VN", 7),
                imports(8, "JP", 3),
                imports(9, "XX899", 2),
                imports(10, "WW", 155)));

    assertThat(clean.reports()).extracting(TradeReport::row).containsExactly(2, 6);
    assertThat(reason(clean, 3)).isEqualTo(Reason.DUPLICATE);
    assertThat(reason(clean, 4)).isEqualTo(Reason.PART);
    assertThat(reason(clean, 7)).isEqualTo(Reason.LESSER);
    assertThat(reason(clean, 8)).isEqualTo(Reason.OWN_TERRITORY);
    assertThat(reason(clean, 9)).isEqualTo(Reason.UNSPECIFIED_PARTNER);
    assertThat(reason(clean, 10)).isEqualTo(Reason.WORLD_TOTAL);
    assertThat(clean.checks().getFirst().outcome()).isEqualTo(Outcome.AGREES);
    assertThat(clean.rowsRead()).isEqualTo(9);
  }

  /** Where the rows of a partner are parts without a total, the world total says so. */
  @Test
  void partsWithoutATotalAreAddedUp() {
    var clean =
        CleanReports.of(List.of(imports(2, "CN", 60), imports(3, "CN", 40), imports(4, "WW", 100)));

    assertThat(clean.reports()).extracting(TradeReport::value_usd).containsExactly(100.0);
    assertThat(clean.rowsUsed()).isEqualTo(2);
    assertThat(clean.checks().getFirst().outcome()).isEqualTo(Outcome.ADDED_UP);
  }

  @Property(tries = 200)
  void everyRowIsUsedOrSetAside(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 40) Integer> values) {
    var partners = List.of("CN", "VN", "JP", "WW", "XX837");
    var rows = new ArrayList<TradeReport>();
    for (int value : values) {
      rows.add(imports(rows.size() + 2, partners.get(value % partners.size()), value));
    }

    var clean = CleanReports.of(rows);

    assertThat(clean.rowsRead()).isEqualTo(rows.size());
    assertThat(clean.rowsUsed()).isGreaterThanOrEqualTo(clean.reports().size());
  }
}
