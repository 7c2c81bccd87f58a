package org.lodestone.market.screen;

import java.util.List;
import org.lodestone.market.Reading;
import org.lodestone.market.Refusal;

/** What a screen said. */
public sealed interface ScreenResult {

  Screen screen();

  /** The words of a verdict; there is none that claims more than a flag. */
  enum Verdict {
    SCREEN_FLAG,
    NO_FLAG
  }

  /**
   * A test was possible.
   *
   * @param statistic what was held against the threshold
   * @param hits days or names that the verdict rests on
   * @param falseAlarms how often the test flags quiet times of the same series
   * @param generatedAlarms how often it flags generated quiet series of the same volatility
   */
  record Tested(
      Screen screen,
      Verdict verdict,
      double statistic,
      double threshold,
      List<String> hits,
      Reading falseAlarms,
      Reading generatedAlarms)
      implements ScreenResult {
    public Tested {
      hits = List.copyOf(hits);
    }
  }

  /** No test was possible. */
  record NotTestable(Screen screen, Refusal why) implements ScreenResult {}
}
