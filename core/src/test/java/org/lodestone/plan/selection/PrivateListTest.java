package org.lodestone.plan.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.plan.file.PlanFile.Stand;
import org.lodestone.plan.file.PlanFile.Vote;

/** Lists that stay with a party: what leaves them, and what never does. */
class PrivateListTest {

  /** The number 7.31 is the secret: no other part of the text holds it. */
  private static final String TEXT =
      """
      format: 1
      kind: list
      name: fictional
      party: JP
      turns: {for: 6.42, against: 2.53}
      projects:
        - {project: a, score: 7.31, reason: fictional a}
        - {project: b, score: 3, reason: fictional b, note: between us}
        - {project: c, score: 2.53, reason: fictional c}
        - {project: d, score: 9, stand: neutral, reason: fictional d}
      """;

  @Test
  void scoresTurnIntoStandsAndAStatedStandGoesFirst() {
    assertThat(PrivateList.read("jp.yaml", TEXT).votes())
        .containsExactly(
            new Vote("JP", "a", Stand.FOR, "fictional a"),
            new Vote("JP", "b", Stand.NEUTRAL, "fictional b"),
            new Vote("JP", "c", Stand.AGAINST, "fictional c"),
            new Vote("JP", "d", Stand.NEUTRAL, "fictional d"));
  }

  @Test
  void nothingThatIsKeptHoldsAScore() {
    assertThat(PrivateList.read("jp.yaml", TEXT).toString())
        .doesNotContain("7.31", "6.42", "2.53", "between us");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "score: 7.31 | score: 77.31 | no number from 0 to 10",
        "score: 7.31 | score: x7.31 | no number from 0 to 10",
        "score: 7.31 | score: [7.31] | ",
        "score: 7.31 | score: {a: 7.31} | ",
        "score: 7.31 | stand: 7.31 | word",
        "score: 7.31 | scroe: 7.31 | Did you mean 'score'",
        "score: 7.31 | 7.31: score | projects[0]",
        "party: JP | 7.31: JP | unknown",
        "{project: a, score: 7.31, reason: fictional a} | a 7.31 | fields are expected",
        "score: 7.31 | score: \"7.31 | not YAML",
        "score: 7.31 | score: &x7.31 5 | ",
        "score: 7.31 | score: '*x7.31' | ",
        "turns: {for: 6.42, against: 2.53} | turns: {for: 2.53, against: 6.42} | not below",
        "turns: {for: 6.42, against: 2.53} | turns: 6.42 | fields are expected",
        "turns: {for: 6.42, against: 2.53} | note: none | no stand",
        "project: b | project: a | twice",
        "party: JP | party: [] | party",
        "kind: list | kind: plan | kind",
        "format: 1 | format: 2 | version",
        "reason: fictional a | note: none | reason"
      })
  void faultsNameFileAndFieldAndNoScore(String right, String wrong, String said) {
    assertThat(TEXT).contains(right);
    assertThatThrownBy(() -> PrivateList.read("jp.yaml", TEXT.replace(right, wrong)))
        .isInstanceOf(FileFault.class)
        .hasMessageStartingWith("jp.yaml:")
        .hasMessageContaining(said == null ? "" : said)
        .hasMessageContaining("\n")
        .message()
        .doesNotContain("7.31", "6.42", "2.53");
  }

  @Property(tries = 300)
  void aScoreStandsWhereTheTurnsSay(
      @ForAll @DoubleRange(max = 10) double score,
      @ForAll @DoubleRange(max = 4.9) double against,
      @ForAll @DoubleRange(min = 5, max = 10) double inFavour) {
    var text =
        String.format(
            Locale.ROOT,
            "format: 1\nkind: list\nname: n\nparty: JP\nturns: {for: %s, against: %s}\nprojects: [{project: a, score: %s, reason: r}]",
            plain(inFavour),
            plain(against),
            plain(score));

    var stand = PrivateList.read("x", text).votes().getFirst().stand();

    assertThat(stand == Stand.FOR)
        .isEqualTo(Double.parseDouble(plain(score)) >= Double.parseDouble(plain(inFavour)));
    assertThat(stand == Stand.AGAINST)
        .isEqualTo(Double.parseDouble(plain(score)) <= Double.parseDouble(plain(against)));
  }

  private static String plain(double number) {
    return String.format(Locale.ROOT, "%.6f", number);
  }
}
