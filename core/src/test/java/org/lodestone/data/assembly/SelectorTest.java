package org.lodestone.data.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lodestone.quantity.Basis;

class SelectorTest {

  @Test
  void aSelectorNamesQuantityPartiesFormAndBasis() {
    assertThat(Selector.parse("@import:JP<CN:magnets:gross"))
        .contains(
            new Selector(
                "@import:JP<CN:magnets:gross", "import", "JP", "CN", "magnets", Basis.GROSS));
    assertThat(Selector.parse("@production:US:ree-ore:REO").orElseThrow().partner()).isEmpty();
  }

  @Test
  void aSelectorWithAnUnknownBasisOrTooFewPartsIsNone() {
    assertThat(Selector.parse("@import:JP<CN:magnets:boxes")).isEmpty();
    assertThat(Selector.parse("@import:JP<CN:magnets")).isEmpty();
  }
}
