package org.lodestone.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lodestone.data.exchange.BaciFlows;
import org.lodestone.data.exchange.ComtradeReports;
import org.lodestone.data.exchange.RowOpening;

/**
 * The raw reports of 2024 of 26 codes against BACI's answer for them, an independent reconciliation
 * by its authors. The method was written down before this comparison was made for the first time.
 */
class MirrorTest {

  @Test
  void totalsAndTopExportersAgreeWithTheAuthorsOfBaci() {
    var read =
        ComtradeReports.read(
            RowOpening.of(TradeFiles.shared("comtrade_mirror/comtrade_2024_reports.csv.gz")),
            TradeFiles.places(),
            Optional.empty());
    assertThat(read.issues()).isEmpty();
    assertThat(read.value().rows()).hasSize(150_261);

    var clean = CleanReports.of(read.value().rows());
    assertThat(clean.rowsRead()).isEqualTo(150_261);
    assertThat(clean.counts().get(SetAside.Reason.DUPLICATE)).isEqualTo(81_632);

    var answer =
        BaciFlows.read(
            RowOpening.of(TradeFiles.shared("comtrade_mirror/baci_2024_value.csv.gz")),
            TradeFiles.places(),
            OptionalInt.of(2024));
    assertThat(answer.issues()).isEmpty();
    var comparison = Comparison.of(Reconciliation.of(clean.reports()), answer.value().flows());

    assertThat(comparison.codes()).hasSize(25);
    assertThat(comparison.codes())
        .filteredOn(one -> Math.abs(one.ratio() - 1) <= 0.1)
        .hasSizeGreaterThanOrEqualTo(22);
    assertThat(comparison.codes())
        .filteredOn(Comparison.OfCode::hasSameTop)
        .hasSizeGreaterThanOrEqualTo(20);
  }
}
