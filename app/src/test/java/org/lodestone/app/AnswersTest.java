package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The shapes that scripts rely on, and the answers that are refused. */
class AnswersTest {

  @Test
  void dependenceGivesStagesAndASpreadOfValues() {
    var document = Cli.json("dependence", "--for", "JP", "--json", "--no-timing");
    assertThat(document.propertyNames())
        .containsExactly("manifest", "consumer", "stages", "values", "rows", "sources");
    for (var stage : document.get("stages")) {
      assertThat(stage.propertyNames())
          .contains("stage", "place", "direct", "lookedThrough", "hhi", "suppliers");
    }
    assertThat(document.get("stages").findValuesAsString("stage"))
        .contains("oxide", "metal", "magnet");
    assertThat(document.at("/values/0").propertyNames())
        .contains("value", "unit", "year", "basis", "kind", "source");
    var values =
        StreamSupport.stream(document.get("values").spliterator(), false)
            .mapToDouble(v -> v.get("value").asDouble())
            .summaryStatistics();
    assertThat(values.getCount()).isGreaterThanOrEqualTo(8);
    assertThat(values.getMin()).isLessThanOrEqualTo(0.3);
    assertThat(values.getMax()).isGreaterThanOrEqualTo(0.8);
  }

  @Test
  void everyNumberOfDependenceLeadsToItsRowsAndSources() {
    var document = Cli.json("dependence", "--json", "--no-timing");
    for (var row : document.findValues("rows")) {
      for (var id : row.isArray() ? row : Json.EMPTY) {
        assertThat(document.get("rows").has(id.asString())).as(id.asString()).isTrue();
      }
    }
    for (var row : document.get("rows")) {
      var source = row.get("source");
      assertThat(
              source == null || source.isNull() || document.get("sources").has(source.asString()))
          .isTrue();
    }
  }

  /** A list without items, for values that are no list. */
  private static final class Json {
    static final JsonNode EMPTY = org.lodestone.app.output.Json.mapper().createArrayNode();
  }

  @Test
  void filtersKeepWhatTheyName() {
    var document = Cli.json("dependence", "--material", "Dy", "--stage", "metal", "--json");
    assertThat(document.get("stages").findValuesAsString("stage")).containsOnly("metal");
    assertThat(document.at("/manifest/options/material").asString()).isEqualTo("Dy");
  }

  @Test
  void outagesAreRankedForAPartnership() {
    var document = Cli.json("nminus1", "--for", "JP+US", "--json", "--no-timing");
    assertThat(document.propertyNames()).contains("manifest", "outages");
    assertThat(document.at("/consumer/places").size()).isEqualTo(2);
    double last = Double.POSITIVE_INFINITY;
    for (var outage : document.get("outages")) {
      assertThat(outage.propertyNames())
          .contains("place", "stage", "site", "uncovered", "unit", "weeksToFirstShortage");
      assertThat(outage.get("uncovered").asDouble()).isLessThanOrEqualTo(last);
      last = outage.get("uncovered").asDouble();
    }
  }

  @Test
  void pairsOfOutagesAreRankedWithWhatTheyCostBeyondBothAlone() {
    var document = Cli.json("nminus1", "--pairs", "--json", "--no-timing");
    assertThat(document.at("/manifest/options/pairs").asString()).isEqualTo("true");
    var alone = new HashMap<String, Double>();
    for (var outage : document.get("outages")) {
      if (outage.get("site").isNull()) {
        alone.put(spot(outage), outage.get("uncovered").asDouble());
      }
    }
    var pairs = document.get("pairs");
    assertThat(pairs.size()).isEqualTo(alone.size() * (alone.size() - 1) / 2);
    double worst = pairs.at("/0/uncovered").asDouble();
    double last = worst;
    for (var pair : pairs) {
      assertThat(pair.propertyNames())
          .containsExactlyInAnyOrder("first", "second", "uncovered", "beyond", "unit");
      double uncovered = pair.get("uncovered").asDouble();
      double both = at(alone, pair.get("first")) + at(alone, pair.get("second"));
      assertThat(uncovered).isLessThanOrEqualTo(last);
      assertThat(uncovered - pair.get("beyond").asDouble()).isCloseTo(both, within(1e-3 * worst));
      last = uncovered;
    }
    assertThat(Cli.json("nminus1", "--json", "--no-timing").get("pairs").isNull()).isTrue();
  }

  private static double at(Map<String, Double> alone, JsonNode stopped) {
    return alone.getOrDefault(spot(stopped), Double.NaN);
  }

  private static String spot(JsonNode stopped) {
    return stopped.get("place").asString() + " " + stopped.get("stage").asString();
  }

  @ParameterizedTest
  @CsvSource({"en, beyond both alone", "fr, en plus des deux isolées"})
  void pairsAreATableInBothLanguages(String language, String column) {
    var run = Cli.run("--lang", language, "nminus1", "--pairs", "--stage", "oxide");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE.number());
    assertThat(run.out()).contains(column, " oxide  ");
  }

  @Test
  void stressGivesRunsBetweenNoNewSupplierAndFullRerouting() {
    var document =
        Cli.json(
            "stress",
            Cli.file("examples/scenarios/export-ban-26-weeks.yaml"),
            "--json",
            "--no-timing");
    assertThat(document.propertyNames())
        .contains("manifest", "scenario", "runs", "bestResponse", "breakEvenDays");
    assertThat(document.at("/manifest/solver").asString()).startsWith("HiGHS");
    assertThat(document.at("/runs/0/id").asString()).isEqualTo("no-new-supplier");
    assertThat(document.at("/runs/1/id").asString()).isEqualTo("full-rerouting");
    assertThat(document.at("/bestResponse/uncoveredShare").asDouble())
        .isLessThanOrEqualTo(document.at("/runs/1/uncoveredShare").asDouble());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "licence-queue",
        "export-ban-uncertain",
        "myanmar-closure",
        "lynas-outage",
        "route-closure",
        "demand-surge"
      })
  void everyShippedScenarioHasAnAnswer(String name) {
    var run = Cli.run("stress", Cli.file("examples/scenarios/" + name + ".yaml"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("No new supplier", "Full rerouting");
  }

  /**
   * By hand from the recorded months: largest cumulative deficit over the need of one day, 22, 26
   * and 40 days.
   */
  @ParameterizedTest
  @CsvSource({"/baseline, 1943, 26", "/alternatives/0, 1823, 22", "/alternatives/1, 2246, 40"})
  void theReplayOf2010GivesTheBreakEvenStock(String where, double need, double days) {
    var document =
        Cli.json(
            "stress", Cli.file("examples/scenarios/embargo-2010.yaml"), "--json", "--no-timing");
    var baseline = document.at(where);
    assertThat(baseline.at("/needPerMonth/value").asDouble()).isCloseTo(need, within(1.0));
    assertThat(baseline.get("breakEvenDays").asDouble()).isCloseTo(days, within(3.0));
    assertThat(baseline.get("byHandDays").asDouble())
        .isCloseTo(baseline.get("breakEvenDays").asDouble(), within(0.5));
    assertThat(baseline.at("/runs/0/unmet_t").asDouble()).isPositive();
    assertThat(baseline.at("/runs/1/stockDays").asDouble()).isEqualTo(60);
    assertThat(baseline.at("/runs/1/unmet_t").asDouble()).isZero();
    assertThat(document.get("months").size()).isEqualTo(7);
    assertThat(document.at("/months/0/contained/kind").asString()).isEqualTo("assumed");
  }

  @Test
  void theReplayStandsBesideTheRecord() {
    var run = Cli.run("stress", Cli.file("examples/scenarios/embargo-2010.yaml"));
    assertThat(run.out())
        .contains("2010-09", "2,246", "2011-03", "26.2", "trade-0148", "trade-a002");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "dependence --for QQ ; 2 ; Valid are:",
        "dependence --for JP+JP ; 2 ; twice",
        "dependence --material Xx ; 2 ; Nd",
        "dependence --stage cell ; 2 ; oxide",
        "nminus1 --stage mine ; 2 ; magnet",
        "nminus1 --pairs --stage mine ; 2 ; magnet",
        "nminus1 --pairs=all ; 2 ; --pairs",
        "nminus1 --pairs --stage use ; 2 ; no two outages to pair",
        "dependence --for ZZ+GL ; 2 ; Valid are:",
        "dependence --year 2010 ; 4 ; Asked:",
        "dependence --dataset DATA/battery-cells --for MG ; 4 ; Asked:",
        "serve --port 70000 ; 2 ; --port",
        "serve --host no.such.host.invalid ; 2 ; --host",
        "study nowhere.yaml ; 2 ; nowhere.yaml",
        "stress ; 2 ; SCENARIO",
      })
  void wrongValuesListTheValidOnes(String arguments, int exitCode, String said) {
    var run = Cli.run(arguments.replace("DATA", Cli.file("data")).split(" "));
    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    assertThat(run.err()).contains(said);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aCountryWithoutKnownDemandIsRefusedWithAWayOut() {
    var run = Cli.run("dependence", "--for", "LA");
    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED.number());
    assertThat(run.err()).contains("Asked:", "LA", "demands.csv", "JP");
  }
}
