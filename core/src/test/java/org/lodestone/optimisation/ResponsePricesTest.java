package org.lodestone.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResponsePricesTest {

  @Test
  void furtherClassesHaveThePriceOfTheLast() {
    assertThat(ResponsePrices.DEFAULT.unmet(0)).isEqualTo(1000);
    assertThat(ResponsePrices.DEFAULT.unmet(1)).isEqualTo(300);
    assertThat(ResponsePrices.DEFAULT.unmet(7)).isEqualTo(100);
  }

  @Test
  void pricesThatDoNotFallAreRefused() {
    assertThatThrownBy(() -> new ResponsePrices(List.of(100.0, 100.0), 1, 1e-3, 0))
        .hasMessageContaining("price of unmet demand (100.0 points per tonne)");
    assertThatThrownBy(() -> new ResponsePrices(List.of(100.0), 200, 1e-3, 0))
        .hasMessageContaining("missing stock (200.0");
    assertThatThrownBy(() -> new ResponsePrices(List.of(100.0), 1, 2, 0))
        .hasMessageContaining("handling (2.0");
    assertThatThrownBy(() -> new ResponsePrices(List.of(100.0), 1, 1e-3, 1))
        .hasMessageContaining("discount (1.0");
    assertThatThrownBy(() -> new ResponsePrices(List.of(), 1, 1e-3, 0))
        .hasMessageContaining("at least one class");
    assertThatThrownBy(() -> new ResponsePrices(List.of(Double.NaN), 1, 1e-3, 0))
        .hasMessageContaining("NaN");
  }
}
