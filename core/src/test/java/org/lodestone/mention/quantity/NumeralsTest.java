package org.lodestone.mention.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.document.FoldedText;
import org.lodestone.document.Language;

class NumeralsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENGLISH  | 4,000          | 4000
          ENGLISH  | 4.5            | 4.5
          ENGLISH  | 1,234,567.5    | 1234567.5
          ENGLISH  | twenty-one     | 21
          FRENCH   | 4 000          | 4000
          FRENCH   | 1 234 567,5    | 1234567.5
          FRENCH   | 1.500          | 1500
          FRENCH   | 4,5            | 4.5
          FRENCH   | 0.125          | 0.125
          FRENCH   | soixante-douze | 72
          FRENCH   | vingt et une   | 21
          FRENCH   | nonante        | 90
          JAPANESE | １２．５       | 12.5
          JAPANESE | 4,000          | 4000
          JAPANESE | 1兆8700億      | 1870000000000
          JAPANESE | 16億7000万     | 1670000000
          JAPANESE | 120億          | 12000000000
          JAPANESE | 三百二十一     | 321
          JAPANESE | 二千           | 2000
          JAPANESE | 1万2千         | 12000
          JAPANESE | 一〇           | 10
          """)
  void numbersHaveTheValueThatTheyAreWrittenFor(
      Language language, String written, double expected) {
    var folded = FoldedText.fold(written);
    assertThat(Numerals.in(folded, 0, folded.length(), language))
        .singleElement()
        .satisfies(
            numeral -> {
              assertThat(numeral.value()).isEqualTo(expected);
              assertThat(numeral.end()).isEqualTo(folded.length());
            });
  }

  @Test
  void aSlipOfTheMagnitudeIsATenfoldAHundredfoldOrAThousandfold() {
    assertThat(MagnitudeSlip.between(120e8, 12e8)).hasValue(10);
    assertThat(MagnitudeSlip.between(55e9, 5.5e12)).hasValue(100);
    assertThat(MagnitudeSlip.between(2e6, 2e9)).hasValue(1000);
    assertThat(MagnitudeSlip.between(90, 92)).isEmpty();
    assertThat(MagnitudeSlip.between(0, 10)).isEmpty();
    assertThat(MagnitudeSlip.between(-5, 50)).isEmpty();
  }
}
