package org.lodestone.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.data.exchange.BaciFlows;
import org.lodestone.data.exchange.RowOpening;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;
import org.lodestone.trade.CodeShare.Basis;
import org.lodestone.trade.CodeShare.Confidence;
import org.lodestone.trade.ShareQuestion.Direction;
import org.lodestone.trade.ShareYear.Known;
import org.lodestone.trade.ShareYear.Missing;

class ShareSeriesTest {
  private static final CustomsCode MAGNETS = new CustomsCode("850511");
  private static final CustomsCode MIXED = new CustomsCode("811292");
  private static final PlaceId CN = new PlaceId("CN");
  private static final PlaceId JP = new PlaceId("JP");

  private static TradeFlow flow(int year, String from, CustomsCode code, double value_kusd) {
    return new TradeFlow(
        year, new PlaceId(from), JP, code, value_kusd, OptionalDouble.empty(), Optional.empty());
  }

  private static ShareQuestion imports(CodeShare part) {
    return new ShareQuestion(Direction.IMPORTS, Optional.of(JP), List.of(part), Basis.VALUE);
  }

  @Test
  void aYearThatNoFileHoldsIsMissing() {
    var file =
        new FlowFile(
            "flows",
            List.of(
                flow(2018, "CN", MAGNETS, 3),
                flow(2018, "VN", MAGNETS, 1),
                flow(2020, "CN", MAGNETS, 2)));

    var series =
        ShareSeries.of(imports(CodeShare.whole(MAGNETS, Basis.VALUE)), List.of(file), List.of());

    assertThat(series.years().get(1)).isEqualTo(new Missing(2019, ShareYear.Reason.NOT_IN_FILES));
    var first = (Known) series.years().getFirst();
    assertThat(first.share(CN)).isEqualTo(Range.exactly(0.75));
    assertThat(first.hhi().value()).isCloseTo(0.625, within(1e-12));
  }

  /** No composition within the ranges leaves the bounds: every corner is tried. */
  @Property(tries = 100)
  void boundsHoldEveryComposition(
      @ForAll @Size(value = 4) List<@DoubleRange(min = 0.1, max = 9) Double> values) {
    var part =
        new CodeShare(
            MIXED,
            HsEdition.HS02,
            HsEdition.HS22,
            "gallium",
            Confidence.PROXY,
            Basis.VALUE,
            new Range(0.1, 0.3, 0.8));
    var from = List.of("CN", "DE", "KR", "US");
    var flows =
        IntStream.range(0, 4).mapToObj(i -> flow(2020, from.get(i), MIXED, values.get(i))).toList();

    var year =
        (Known)
            ShareSeries.of(imports(part), List.of(new FlowFile("f", flows)), List.of())
                .years()
                .getFirst();

    double least = 1;
    double most = 0;
    for (int corner = 0; corner < 16; corner++) {
      double total = 0;
      for (int i = 0; i < 4; i++) {
        total += values.get(i) * ((corner >> i & 1) == 0 ? 0.1 : 0.8);
      }
      double share = values.getFirst() * ((corner & 1) == 0 ? 0.1 : 0.8) / total;
      least = Math.min(least, share);
      most = Math.max(most, share);
    }
    assertThat(year.share(CN).low()).isCloseTo(least, within(1e-12));
    assertThat(year.share(CN).high()).isCloseTo(most, within(1e-12));
  }

  @Test
  void aChangeOfTheCodeIsMarkedOnTheYearAfterIt() {
    var change =
        new CodeChange(MIXED, HsEdition.HS22, CodeChange.Kind.SPLIT, List.of(MIXED), List.of());
    var file = new FlowFile("f", List.of(flow(2021, "CN", MIXED, 1), flow(2022, "CN", MIXED, 1)));

    var years =
        ShareSeries.of(imports(CodeShare.whole(MIXED, Basis.VALUE)), List.of(file), List.of(change))
            .years();

    assertThat(((Known) years.get(0)).changes()).isEmpty();
    assertThat(((Known) years.get(1)).changes()).containsExactly(change);
  }

  /** Chinese shares of magnet imports, compared with those computed apart from this program. */
  @ParameterizedTest
  @CsvSource({
    "JP, 44.1;33.7;33.5;51.8;30.9;27.9;26.0;27.6",
    "US, 15.1;44.3;66.9;57.9;65.0;78.5;78.1;74.5"
  })
  void magnetsFromChina(String importer, String expected) {
    var places = TradeFiles.places();
    var trimmed =
        BaciFlows.read(
                RowOpening.of(TradeFiles.shared("baci_flows/flows_2002_2024.csv.gz")),
                places,
                OptionalInt.empty())
            .value();
    var complete =
        BaciFlows.read(
                RowOpening.of(TradeFiles.shared("baci_flows/baci_hs17_2024_complete.csv.gz")),
                places,
                OptionalInt.empty())
            .value();

    var series =
        ShareSeries.of(
            new ShareQuestion(
                Direction.IMPORTS,
                Optional.of(new PlaceId(importer)),
                List.of(CodeShare.whole(MAGNETS, Basis.VALUE)),
                Basis.VALUE),
            List.of(
                new FlowFile("trimmed", trimmed.flows()), new FlowFile("all", complete.flows())),
            List.of());

    var years = List.of(2002, 2005, 2010, 2013, 2018, 2022, 2023, 2024);
    var shares = expected.split(";");
    for (int i = 0; i < shares.length; i++) {
      int year = years.get(i);
      var known = (Known) series.years().get(year - 2002);
      assertThat(100 * known.share(CN).value())
          .as("%s %d", importer, year)
          .isCloseTo(Double.parseDouble(shares[i]), within(0.1));
    }
    assertThat(series.years().get(2011 - 2002)).isInstanceOf(Missing.class);
    assertThat(series.years().get(2021 - 2002)).isInstanceOf(Missing.class);
    assertThat(((Known) series.years().getLast()).trimming()).isPresent();
  }
}
