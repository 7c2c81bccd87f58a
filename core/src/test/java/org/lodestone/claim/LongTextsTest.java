package org.lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestone.document.Layout;
import org.lodestone.document.Texts;
import org.lodestone.mention.Mentions;

/**
 * A million characters without a full stop: whatever compares the parts of a sentence with each
 * other would take hours. The time allowed is ten times what a busy machine needs.
 */
class LongTextsTest {

  private static final int MILLION = 1_000_000;
  private static final int LONGEST = 4000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Canada and Norway signed a deal on neodymium worth 120 million dollars on 3 March 2027, ",
        "Le ministre a dit « que la Chine fournit plus de 60 % des aimants, ",
        "中国は輸出を3億ドル、",
        "1.2.3,4 ",
        "«(“",
        "a"
      })
  void aSentenceWithoutEndTakesSeconds(String part) {
    var text = part.repeat(MILLION / part.length());
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          var claims = Claims.in(Mentions.in(Layout.of(Texts.of(text))));
          assertThat(claims.mentions().layout().sentences())
              .allMatch(sentence -> sentence.span().length() <= LONGEST);
        });
  }
}
