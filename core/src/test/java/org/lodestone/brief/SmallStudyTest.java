package org.lodestone.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.lodestone.brief.document.ChainSection;
import org.lodestone.brief.document.DependenceSection;
import org.lodestone.brief.document.Language;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.StudyDocument;
import org.lodestone.brief.document.StudyJson;
import org.lodestone.brief.html.HtmlBrief;
import org.lodestone.brief.table.CsvTables;

/** Every part of the study of a chain that is drawn and reckoned by hand. */
class SmallStudyTest {

  private static final StudyDocument STUDY = SmallStudy.document();

  private static double number(Quantity quantity) {
    var value = quantity.value();
    assertThat(value).isNotNull();
    return value == null ? Double.NaN : value;
  }

  private static DependenceSection.AtStage stage(String id) {
    return STUDY.dependence().stages().stream()
        .filter(stage -> stage.stage().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Of 60 t of oxide 40 come from CC; of 70 t of parts 10 directly and 40 as oxide before. */
  @Test
  void sharesFollowTheDrawing() {
    assertThat(stage("stage-1").place()).isEqualTo("CC");
    assertThat(number(stage("stage-1").direct())).isCloseTo(40.0 / 60, within(1e-5));
    assertThat(number(stage("stage-1").lookedThrough())).isCloseTo(40.0 / 60, within(1e-5));
    assertThat(number(stage("stage-2").direct())).isEqualTo(1);
    assertThat(number(stage("stage-2").lookedThrough())).isCloseTo(50.0 / 70, within(1e-5));
  }

  /** The chain shows who made what, so the oxide that BB takes comes from CC and MM. */
  @Test
  void linksFollowTheDrawing() {
    assertThat(STUDY.chain().links())
        .extracting(
            ChainSection.Link::source, ChainSection.Link::target, link -> number(link.amount()))
        .containsExactlyInAnyOrder(
            tuple("stage-0:CC", "stage-1:CC", 80.0),
            tuple("stage-0:AA", "stage-1:MM", 20.0),
            tuple("stage-1:CC", "stage-2:CC", 40.0),
            tuple("stage-1:CC", "stage-2:BB", 40.0),
            tuple("stage-1:MM", "stage-2:BB", 20.0));
  }

  /**
   * CC stops oxide for 26 weeks. BB loses 40 of 60 t a year, and makes parts only as long as stocks
   * of 12 weeks of its whole need last: 12 / (40/60) = 18 weeks. The stock that just suffices lasts
   * for the lost two thirds of 26 weeks: 121.3 days, of which industry holds 28.
   */
  @Test
  void theStopBitesWhenTheStockIsUsedUp() {
    var cautious = STUDY.stress().runs().getFirst();

    assertThat(cautious.id()).isEqualTo("no-new-supplier");
    assertThat(cautious.firstShortage().getFirst().week()).isBetween(17, 19);
    var breakEven = STUDY.stress().breakEvenDays();
    assertThat(breakEven).isNotNull();
  }

  @Test
  void moreStateStockNeverMakesItWorse() {
    var uncovered =
        STUDY.stress().runs().stream()
            .filter(run -> run.id().startsWith("no-new-supplier-state-"))
            .map(run -> number(run.uncovered()))
            .toList();

    assertThat(uncovered).hasSize(3);
    assertThat(uncovered.get(0)).isGreaterThanOrEqualTo(uncovered.get(1));
    assertThat(uncovered.get(1)).isGreaterThanOrEqualTo(uncovered.get(2));
  }

  @Test
  void theDocumentRoundTrips() {
    var json = StudyJson.write(STUDY);

    assertThat(StudyJson.readStudy(json)).isEqualTo(STUDY);
    assertThat(StudyJson.write(StudyJson.readStudy(json))).isEqualTo(json);
  }

  @Test
  void localeAndTimeZoneDoNotEnter() {
    var locale = Locale.getDefault();
    var zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.FRANCE);
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      var again = SmallStudy.document();
      assertThat(StudyJson.write(again)).isEqualTo(StudyJson.write(STUDY));
      assertThat(HtmlBrief.of(again, Language.FR)).isEqualTo(HtmlBrief.of(STUDY, Language.FR));
      assertThat(CsvTables.of(again)).isEqualTo(CsvTables.of(STUDY));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  /** Golden files. After a wanted change, copy what the message names over the golden file. */
  @Test
  void documentAndBriefAreAsAgreed() throws IOException {
    matches("small-study.json", StudyJson.write(STUDY) + "\n");
    matches("small-brief-en.html", HtmlBrief.of(STUDY, Language.EN));
    matches("small-brief-fr.html", HtmlBrief.of(STUDY, Language.FR));
  }

  private static void matches(String name, String actual) throws IOException {
    var golden = Path.of("src/test/resources/org/lodestone/brief").resolve(name);
    var found = Path.of("target/golden").resolve(name);
    Files.createDirectories(found.getParent());
    Files.writeString(found, actual);
    assertThat(Files.exists(golden) ? Files.readString(golden) : "")
        .as("%s differs from %s", found, golden)
        .isEqualTo(actual);
  }

  @Test
  void tablesQuoteAndEndLinesAsTheStandardSays() {
    var chain = CsvTables.of(STUDY).get("chain.csv");

    assertThat(chain).startsWith("from_stage,from_place,to_stage,to_place,form,value,");
    assertThat(chain).contains("\r\n").endsWith("\r\n");
    assertThat(CsvTables.of(STUDY).keySet())
        .containsExactly(
            "adjustments.csv",
            "chain.csv",
            "dependence.csv",
            "gaps.csv",
            "outages.csv",
            "published-values.csv",
            "rows.csv",
            "runs.csv",
            "series.csv",
            "sources.csv");
  }

  @Test
  void theBriefCitesEachNumber() {
    for (var language : Language.values()) {
      assertThat(BriefCheck.findUncited(HtmlBrief.of(STUDY, language))).isEmpty();
    }
  }
}
