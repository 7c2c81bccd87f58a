package org.lodestone.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lodestone.network.PlaceId;
import org.lodestone.trade.ReconciledFlow.MassKind;
import org.lodestone.trade.ReconciledFlow.Reason;
import org.lodestone.trade.TradeReport.Side;

/** Generated reports whose truth is known. */
class ReconciliationTest {
  private static final CustomsCode CODE = new CustomsCode("850511");

  private static TradeReport report(
      String reporter, String partner, Side side, double value_usd, double mass_kg) {
    return new TradeReport(
        new PlaceId(reporter),
        new PlaceId(partner),
        side,
        CODE,
        value_usd,
        mass_kg > 0 ? OptionalDouble.of(mass_kg) : OptionalDouble.empty(),
        0);
  }

  private static ReconciledFlow flow(Reconciliation all, String from, String to) {
    return all.flows().stream()
        .filter(one -> one.exporter().text().equals(from) && one.importer().text().equals(to))
        .findFirst()
        .orElseThrow();
  }

  /** With 6 % of freight on every flow, the margin is found and the value is the exporter's. */
  @Test
  void freightIsTakenOffImports() {
    var reports = new ArrayList<TradeReport>();
    for (int i = 0; i < 40; i++) {
      double value = 50_000 + 1_000 * i;
      reports.add(report("E" + i, "IM", Side.EXPORTER, value, 100));
      reports.add(report("IM", "E" + i, Side.IMPORTER, 1.06 * value, 100));
    }

    var all = Reconciliation.of(reports);

    assertThat(all.margin().of(CODE)).isCloseTo(0.06, within(1e-12));
    assertThat(flow(all, "E3", "IM").value_usd().value()).isCloseTo(53_000, within(1e-6));
  }

  /** An exporter whose reports are off by a factor of ten gets less weight than one that is not. */
  @Test
  void whoDiffersFromEverybodyCountsLess() {
    var reports = new ArrayList<TradeReport>();
    for (int i = 0; i < 30; i++) {
      reports.add(report("GO", "I" + i, Side.EXPORTER, 100_000, 0));
      reports.add(report("I" + i, "GO", Side.IMPORTER, 100_000, 0));
      reports.add(report("BA", "I" + i, Side.EXPORTER, 1_000_000, 0));
      reports.add(report("I" + i, "BA", Side.IMPORTER, 100_000, 0));
    }

    var all = Reconciliation.of(reports);

    assertThat(all.quality().exporter(new PlaceId("BA")))
        .isGreaterThan(2 * all.quality().exporter(new PlaceId("GO")));
    var bad = flow(all, "BA", "I0");
    assertThat(bad.importerWeight()).isGreaterThan(0.7);
    assertThat(bad.value_usd().low()).isEqualTo(100_000);
    assertThat(bad.value_usd().high()).isEqualTo(1_000_000);
  }

  @Test
  void oneSidedFlowsSayWhyAndUnweighedOnesAreImputed() {
    var all =
        Reconciliation.of(
            List.of(
                report("JP", "CN", Side.IMPORTER, 1_000, 10),
                report("JP", "VN", Side.IMPORTER, 400, 0),
                report("VN", "US", Side.EXPORTER, 700, 0)));

    var silent = flow(all, "CN", "JP");
    assertThat(silent.reason()).isEqualTo(Reason.EXPORTER_REPORTS_NOTHING);
    assertThat(silent.massKind()).isEqualTo(MassKind.IMPORTER);
    var unnamed = flow(all, "VN", "JP");
    assertThat(unnamed.reason()).isEqualTo(Reason.EXPORTER_DOES_NOT_NAME);
    assertThat(unnamed.massKind()).isEqualTo(MassKind.IMPUTED);
    assertThat(unnamed.mass_kg().orElseThrow().value()).isCloseTo(4, within(1e-12));
    assertThat(flow(all, "VN", "US").reason()).isEqualTo(Reason.IMPORTER_REPORTS_NOTHING);
  }
}
