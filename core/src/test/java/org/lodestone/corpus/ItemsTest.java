package org.lodestone.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestone.corpus.Item.From;

/** What fictional briefs overstate, mix up and ask (R4, R5). */
class ItemsTest {

  private static final String REPORT =
      "Published: 20 May 2026\n\n"
          + "Canada and Germany signed an agreement on the mining of lithium on 20 May 2026. "
          + "Canada announced that it would raise its defence budget to 3% of gross domestic product by December 2028.";

  private static String brief(String words) {
    return "Date: 20 May 2026\n\nExecutive summary\n\n"
        + words
        + "\n\nBibliography\n\nStakeholders\n";
  }

  private static List<Item> items(From from, String... texts) {
    return Reports.corpus(texts).items().stream().filter(item -> item.from() == from).toList();
  }

  @Test
  void aBriefThatAddsRecyclingIsAsked() {
    var words = "Canada and Germany signed an agreement on the mining and recycling of lithium.";
    assertThat(items(From.OVERREACH, REPORT, brief(words)))
        .singleElement()
        .satisfies(item -> assertThat(item.question().english()).contains("recycling"));
  }

  @Test
  void aBriefThatAddsNothingIsNot() {
    var words = "Canada and Germany signed an agreement on the mining of lithium.";
    assertThat(items(From.OVERREACH, REPORT, brief(words))).isEmpty();
  }

  @Test
  void aRiseOfGdpIsNotARiseOfTheBudget() {
    var words =
        "Canada raises its defence budget to 3% of GDP by December 2028.\n\n"
            + "To be verified: timetable of the increase in GDP.";
    assertThat(items(From.WORDING, REPORT, brief(words))).hasSize(1);
    assertThat(items(From.IMPORTED, REPORT, brief(words)))
        .singleElement()
        .satisfies(
            item -> assertThat(item.answer().orElseThrow().text().english()).contains("2028-12"));
  }

  @Test
  void aRiseOfGdpWithItsOwnFigureIsOne() {
    var words =
        "Canada raises its defence budget to 3% of GDP by December 2028.\n\n"
            + "The increase in GDP was 1.4% last year.";
    assertThat(items(From.WORDING, REPORT, brief(words))).isEmpty();
  }

  @Test
  void aDayThatOthersHaveSeenIsNotAhead() {
    var words = "Note: article of 20 May 2026 - future date, to be verified.";
    assertThat(items(From.CLOCK, REPORT, brief(words)).getFirst().answer()).isPresent();
    assertThat(items(From.CLOCK, brief(words)).getFirst().answer()).isEmpty();
  }

  @Test
  void whatNobodyTellsStaysOpen() {
    var words = "To be verified: exact amounts of the military purchases.";
    assertThat(items(From.IMPORTED, REPORT, brief(words)))
        .singleElement()
        .satisfies(item -> assertThat(item.answer()).isEmpty());
  }
}
