package org.lodestone.finance.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.finance.Currencies;
import org.lodestone.finance.price.PriceObservation.Kind;
import org.lodestone.finance.price.PriceWorld.Jump;
import org.lodestone.finance.price.PriceWorld.Motion;

class PricePathsTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final PriceGrid GRID = new PriceGrid(2026, 10, Settlement.QUARTERLY);
  private static final int DRAWS = 20_000;

  private static PriceWorld world(double reversion, double volatility, Jump... jumps) {
    return new PriceWorld(
        "test",
        "fictional",
        Currencies.named("USD"),
        START,
        new Motion(70, 100, reversion, volatility),
        List.of(jumps));
  }

  /** The mean of the draws against the mean in closed form, in units of its standard error. */
  @ParameterizedTest
  @CsvSource({"0, 0.35, 0", "0.5, 0.35, 0", "0.5, 0.35, 0.4", "2, 0.6, 0.4", "0.2, 0, 1"})
  void theMeanIsThatOfTheLaw(double reversion, double volatility, double probability) {
    var world =
        world(
            reversion,
            volatility,
            new Jump("control", LocalDate.of(2027, 11, 10), probability, 2.5, 0.5));
    var paths = PricePaths.draw(world, GRID, DRAWS, 7);
    for (int period = 0; period < GRID.periods(); period++) {
      double sum = 0;
      double squares = 0;
      for (int draw = 0; draw < DRAWS; draw++) {
        double price = paths.price_perKg(draw, period);
        sum += price;
        squares += price * price;
      }
      double mean = sum / DRAWS;
      double error = Math.sqrt(Math.max(0, squares / DRAWS - mean * mean) / DRAWS);
      double expected = world.mean(GRID.yearsUntil(period, START));
      assertThat(mean).isCloseTo(expected, within(4.5 * error + 1e-9 * expected));
    }
  }

  @Test
  void theLongRunMeanIsTheLevel() {
    assertThat(world(1, 0.5).mean(60)).isCloseTo(100, within(1e-9));
    assertThat(world(0, 0.5).mean(60)).isCloseTo(70, within(1e-9));
  }

  @Test
  void aSeedRepeatsAndMoreDrawsBeginWithTheSame() {
    var few = PricePaths.draw(world(0.5, 0.4), GRID, 10, 3);
    var many = PricePaths.draw(world(0.5, 0.4), GRID, 50, 3);
    var other = PricePaths.draw(world(0.5, 0.4), GRID, 10, 4);
    assertThat(few.prices_perKg(9)).isEqualTo(many.prices_perKg(9));
    assertThat(few.prices_perKg(9)).isNotEqualTo(other.prices_perKg(9));
    assertThat(few.events(3, "a").nextLong()).isEqualTo(many.events(3, "a").nextLong());
    assertThat(few.events(3, "a").nextLong()).isNotEqualTo(few.events(3, "b").nextLong());
  }

  /**
   * Published case: 96 % of the year's dysprosium oxide at 224, about 4 % at 233, asks of 1 100.
   */
  @Test
  void asksDoNotMoveThePrice() {
    var day = LocalDate.of(2025, 12, 1);
    var trades =
        List.of(
            new PriceObservation(day, Kind.TRADE, 224, 96, "adamasintel.com"),
            new PriceObservation(day, Kind.TRADE, 233, 4, "adamasintel.com"));
    var withAsks =
        List.of(
            trades.get(0),
            new PriceObservation(day, Kind.ASK, 1100, 0.5, "adamasintel.com"),
            trades.get(1),
            new PriceObservation(day, Kind.ASK, 1100, 0, "adamasintel.com"));

    var price = TradedPrice.of(withAsks);
    assertThat(price.price_perKg()).isCloseTo(224.36, within(1e-9));
    assertThat(price.price_perKg()).isEqualTo(TradedPrice.of(trades).price_perKg());
    assertThat(price.setAside()).hasSize(2);
    assertThatThrownBy(() -> TradedPrice.of(List.of(withAsks.get(1))))
        .hasMessageContaining("no trade among 1 observations")
        .hasMessageContaining("Asks drive neither");
    assertThatThrownBy(() -> TradedPrice.between(day.plusDays(1), day.plusDays(9), trades))
        .hasMessageContaining("From 2025-12-02");
    assertThatThrownBy(() -> new PriceObservation(day, Kind.TRADE, 1100, 0, "x"))
        .hasMessageContaining("A price without volume is an ask");
  }

  @Test
  void worldsWithoutReasonAreRefused() {
    assertThatThrownBy(
            () ->
                new PriceWorld(
                    "w", " ", Currencies.named("USD"), START, new Motion(1, 1, 0, 0), List.of()))
        .hasMessageContaining("say why");
    assertThatThrownBy(() -> new Motion(-1, 1, 0, 0)).hasMessageContaining("(-1.0)");
    assertThatThrownBy(() -> PricePaths.draw(world(0, 0), GRID, 0, 1)).hasMessageContaining("(0)");
  }
}
