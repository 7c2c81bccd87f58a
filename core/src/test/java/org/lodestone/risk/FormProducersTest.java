package org.lodestone.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Concentration of each form by what the baseline makes of it, against hand-computed numbers. */
class FormProducersTest {

  @Test
  void eachFormIsCountedAtItsOwnStage() {
    var made = FormProducers.listAll(Chains.threeStages().build());
    Map<String, Double> hhi =
        made.stream()
            .collect(
                Collectors.toMap(
                    one -> one.form().id().text(),
                    one -> one.concentration().orElseThrow().othersAsOne().hhi().value()));
    // Ore 40 : 60 : 20, oxide 100 : 20, magnets 20 : 100.
    assertThat(hhi.get("ore")).isCloseTo(10_000 * 14.0 / 36, within(1e-6));
    assertThat(hhi.get("ox")).isCloseTo(10_000 * 26.0 / 36, within(1e-6));
    assertThat(hhi.get("mag")).isCloseTo(10_000 * 26.0 / 36, within(1e-6));
    assertThat(made).extracting(one -> one.form().id().text()).containsExactly("ore", "ox", "mag");
  }
}
