package org.lodestone.finance.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestone.data.yaml.FileFault;

/** Drawn prices as yearly means. */
class PathTableTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final String TABLE =
      """
      draw,from,price_perKg,currency,series
      0,2026-01-01,10,USD,fictional
      0,2026-07-01,30,USD,fictional
      0,2027-01-01,5,USD,fictional
      1,2026-01-01,8,USD,fictional
      1,2026-07-01,8,USD,fictional
      1,2027-01-01,6,USD,fictional
      """;

  @Test
  void eachYearHasTheMeanOfItsPeriods() {
    assertThat(PathTable.years("fictional.csv", TABLE, USD, 2026, 2))
        .isEqualTo(List.of(List.of(20.0, 5.0), List.of(8.0, 6.0)));
  }

  @Test
  void aYearThatIsMissingIsNamed() {
    assertThatThrownBy(() -> PathTable.years("fictional.csv", TABLE, USD, 2026, 3))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("no price in 2028")
        .hasMessageContaining("from 2026 on for 3 years");
  }

  @Test
  void aTableThatBreaksOffIsAFault() {
    var cut = TABLE.replace("1,2026-07-01,8,USD,fictional\n", "");
    assertThatThrownBy(() -> PathTable.years("fictional.csv", cut, USD, 2026, 2))
        .hasMessageContaining("1 prices in 2026 where the first one has 2")
        .hasMessageContaining("break off");
  }

  @Test
  void anotherCurrencyAndAMissingDrawAreFaultsWithTheirLine() {
    assertThatThrownBy(
            () -> PathTable.years("f.csv", TABLE.replace("5,USD", "5,EUR"), USD, 2026, 2))
        .hasMessageContaining("f.csv:4");
    assertThatThrownBy(
            () -> PathTable.years("f.csv", TABLE.replace("\n1,2026", "\n2,2026"), USD, 2026, 2))
        .hasMessageContaining("f.csv:5");
    assertThatThrownBy(() -> PathTable.years("f.csv", "a,b\n1,2\n", USD, 2026, 2))
        .hasMessageContaining("The first line must begin");
  }
}
