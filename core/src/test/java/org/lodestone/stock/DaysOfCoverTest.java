package org.lodestone.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkText;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.network.PlaceId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Rulebook;

/** Days of cover by hand, on chains small enough to count. */
class DaysOfCoverTest {

  /**
   *
   *
   * <pre>
   *  S: mine ──► U: metal works (120 of 365.25 a year needed; half is lost) ──► use at U
   * </pre>
   *
   * One tonne of metal a day is used; it holds two tonnes of ore less the half that is lost, as no
   * scrap is named: all two count as content.
   */
  private static final String CHAIN =
      """
      form ore 0
      form metal 1
      recipe mine 0 d: -> ore 1
      recipe smelt 10 d: ore 1 -> metal 1
      process mine@S: 365.25 of 400
      process smelt@U: 365.25 of %s
      lane ore S>U: 365.25, 30 d
      demand metal@U: 365.25 class 1
      industry stock ore@U: 20 d
      state stock ore@U: 40 d
      state stock metal@U: 10 d
      """;

  private static final String RULES =
      """
      format: 1
      kind: rulebook
      name: test
      owners: {rule: [industry, state], why: a}
      stages: {rule: [stage-0, stage-1], why: b}
      atSea: {rule: not-counted, why: at sea it can be stopped}
      inProcess: {rule: not-counted, why: d}
      unreachable: {rule: 0.1, why: tank bottoms}
      base: {rule: home-use, why: f}
      conversion: {rule: home-steps, why: g}
      """;

  private static DaysOfCover cover(String network, String rules) {
    return DaysOfCover.of(
        NetworkText.parse(network),
        Rulebook.read("rules.yaml", rules),
        List.of(new PlaceId("U")),
        "ore");
  }

  @Test
  void everyTonneCountsLessWhatCannotBeReached() {
    var cover = cover(CHAIN.formatted("400"), RULES);
    assertThat(cover.need_tPerDay()).isCloseTo(1, within(1e-12));
    assertThat(cover.days().value()).isCloseTo(0.9 * 70, within(1e-6));
    // Everything there is, goods at sea and in the furnace included.
    assertThat(cover.containedDays().value()).isCloseTo(70 + 30 + 10, within(1e-9));
    assertThat(cover.lines())
        .filteredOn(line -> line.holding() == DaysOfCover.Holding.AT_SEA)
        .singleElement()
        .satisfies(line -> assertThat(line.counted().value()).isZero())
        .satisfies(line -> assertThat(line.reason()).isEqualTo("at sea it can be stopped"));
  }

  /**
   * The smelter runs at its limit of 1.25 a day, of which the works' capacity of 0.5 would not do:
   * metal 9 t must make up for what 0.5 t a day lack, so the need is met for 9 / (1 − 0.5) = 18
   * days although 63 t are there.
   */
  @Test
  void oreCountsOnlyForWhatTheWorksCanMakeOfIt() {
    var cover =
        cover(
            CHAIN
                .formatted("400")
                .replace("process smelt@U: 365.25 of 400", "process smelt@U: 182.625 of 182.625"),
            RULES);
    // The requirement of ore at U is now half: stocks of ore are 20·0.5 (and by lanes out, none).
    assertThat(cover.days().value()).isCloseTo(18, within(1e-6));
    var contained =
        cover(
            CHAIN
                .formatted("400")
                .replace("process smelt@U: 365.25 of 400", "process smelt@U: 182.625 of 182.625"),
            RULES.replace("home-steps", "contained"));
    assertThat(contained.days().value()).isCloseTo(0.9 * (0.5 * 60 + 10), within(1e-9));
  }

  @Test
  void rulesDecideWhoseStockCounts() {
    var onlyState = cover(CHAIN.formatted("400"), RULES.replace("[industry, state]", "[state]"));
    assertThat(onlyState.days().value()).isCloseTo(0.9 * 50, within(1e-6));
    var onlyMetal = cover(CHAIN.formatted("400"), RULES.replace("[stage-0, stage-1]", "[stage-1]"));
    assertThat(onlyMetal.days().value()).isCloseTo(0.9 * 10, within(1e-6));
    var atSea =
        cover(
            CHAIN.formatted("400"),
            RULES.replace("atSea: {rule: not-counted", "atSea: {rule: counted"));
    assertThat(atSea.days().value()).isCloseTo(0.9 * 100, within(1e-6));
  }

  @Test
  void netImportsMayBeTheBase() {
    var cover = cover(CHAIN.formatted("400"), RULES.replace("home-use", "net-imports"));
    assertThat(cover.need_tPerDay()).isCloseTo(1, within(1e-12));
    assertThatThrownBy(
            () ->
                DaysOfCover.of(
                    NetworkText.parse(CHAIN.formatted("400")),
                    Rulebook.read("r", RULES.replace("home-use", "net-imports")),
                    List.of(new PlaceId("S")),
                    "ore"))
        .hasMessageContaining("net exporter");
  }

  @Test
  void aRuleWithoutReasonIsRefused() {
    assertThatThrownBy(() -> Rulebook.read("r.yaml", RULES.replace(", why: a}", "}")))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("r.yaml:4")
        .hasMessageContaining("why");
    assertThatThrownBy(() -> Rulebook.read("r.yaml", RULES.replace("0.1", "10")))
        .hasMessageContaining("outside 0 to 0.99");
    assertThatThrownBy(() -> Rulebook.read("r.yaml", RULES.replace("home-use", "home-uses")))
        .hasMessageContaining("home-use");
  }

  /** The secret stock of Japan goes in as an interval, so an interval comes out. */
  @Test
  void theShippedRulebookGivesJapanARange() throws IOException {
    SupplyNetwork network = Shipped.network();
    var rules =
        Rulebook.read(
            "default.yaml",
            Files.readString(Path.of("..", "examples", "rulebooks", "default.yaml")));
    var cover = DaysOfCover.of(network, rules, List.of(new PlaceId("JP")), "Nd");
    assertThat(cover.days().low()).isLessThan(cover.days().value());
    assertThat(cover.days().high()).isGreaterThan(cover.days().value());
    assertThat(cover.days().value()).isBetween(60.0, 250.0);
    assertThat(cover.lines())
        .filteredOn(line -> line.holding() == DaysOfCover.Holding.STATE)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.element_t().low()).isZero());
  }
}
