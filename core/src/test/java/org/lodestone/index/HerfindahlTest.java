package org.lodestone.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;

class HerfindahlTest {

  /** Worked by hand in texts on merger control: 40, 30, 20 and 10 percent give 3 000. */
  @Test
  void fourFirms() {
    assertThat(Herfindahl.of(40, 30, 20, 10)).isCloseTo(0.3, within(1e-15));
    assertThat(Herfindahl.merged(0.2, 0.1)).isCloseTo(0.04, within(1e-15));
  }

  /** Niobium on the EU list of 2020: 92 and 8 percent in ten slots give .8364. */
  @Test
  void normalisedToTenSlots() {
    double hhi = Herfindahl.of(92, 8);
    assertThat(hhi).isCloseTo(0.8528, within(1e-12));
    assertThat(Herfindahl.normalised(hhi, 10)).isCloseTo(0.83644444, within(1e-8));
    assertThatThrownBy(() -> Herfindahl.normalised(hhi, 1)).hasMessageContaining("two slots");
  }

  @Test
  void nothingListedIsNotConcentrated() {
    assertThat(Herfindahl.of(0, 0)).isZero();
    assertThat(Herfindahl.of(List.of())).isEqualTo(Range.exactly(0));
  }

  /** 60 and 40, of which 40 are others: as many as one likes, or one. */
  @Test
  void othersAreBetweenOneProducerAndMany() {
    var interval = Herfindahl.of(List.of(Part.of("CN", 60), Part.of("ZZ", 40)));
    assertThat(interval.low()).isCloseTo(0.36, within(1e-12));
    assertThat(interval.value()).isCloseTo(0.52, within(1e-12));
    assertThat(interval.high()).isCloseTo(0.52, within(1e-12));
  }

  @Property(tries = 200)
  void liesBetweenEqualSharesAndOne(
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0.01, max = 1e6) Double> amounts) {
    double hhi = Herfindahl.of(amounts.stream().mapToDouble(a -> a).toArray());
    assertThat(hhi).isBetween(1.0 / amounts.size() - 1e-12, 1 + 1e-12);
  }

  @Property(tries = 200)
  void doesNotDependOnTheUnit(
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0.01, max = 1e6) Double> amounts,
      @ForAll @DoubleRange(min = 0.01, max = 1e3) double unit) {
    double hhi = Herfindahl.of(amounts.stream().mapToDouble(a -> a).toArray());
    double other = Herfindahl.of(amounts.stream().mapToDouble(a -> a * unit).toArray());
    assertThat(other).isCloseTo(hhi, within(1e-9));
  }

  /** Second method: every corner and a grid inside of up to four intervals. */
  @Property(tries = 60)
  void theIntervalHoldsWhatTheRangesAllow(
      @ForAll @Size(min = 1, max = 4) List<@DoubleRange(min = 0, max = 100) Double> lows,
      @ForAll @Size(min = 4, max = 4) List<@DoubleRange(min = 0, max = 50) Double> widths) {
    var parts =
        IntStream.range(0, lows.size())
            .mapToObj(
                i -> {
                  double low = lows.get(i) + 1;
                  double high = low + widths.get(i);
                  return new Part(new PlaceId("P" + i), new Range(low, (low + high) / 2, high));
                })
            .toList();
    var interval = Herfindahl.of(parts);
    double[] corners = Boxes.values(parts.stream().map(Part::amount).toList(), 2, Herfindahl::of);
    double[] inside = Boxes.values(parts.stream().map(Part::amount).toList(), 5, Herfindahl::of);
    assertThat(interval.high()).isCloseTo(Boxes.greatest(corners), within(1e-9));
    assertThat(interval.low()).isLessThanOrEqualTo(Boxes.least(inside) + 1e-9);
    assertThat(interval.value()).isBetween(interval.low(), interval.high());
  }
}
