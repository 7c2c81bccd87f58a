package org.lodestone.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
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
   * CC stops oxide for 26 weeks. BB lacks 40 of 60 t a year and holds 28 + 56 days of its need,
   * which make up for two thirds of it during 12 / (2/3) = 18 weeks. The remaining 8 weeks leave 8
   * × 40 × 7 / 365.25 = 6.13 t uncovered; nobody can do better. The stock that just suffices is 2/3
   * × 182 days less the 28 of industry.
   */
  @Test
  void theStopBitesWhenTheStockIsUsedUp() {
    var stress = STUDY.stress();
    var cautious = stress.runs().getFirst();

    assertThat(cautious.id()).isEqualTo("no-new-supplier");
    assertThat(cautious.firstShortage().getFirst().week()).isEqualTo(19);
    assertThat(number(cautious.uncovered())).isCloseTo(6.1328, within(0.01));
    assertThat(number(Objects.requireNonNull(stress.bestResponse()).uncovered()))
        .isCloseTo(6.1328, within(0.01));
    assertThat(number(Objects.requireNonNull(stress.breakEvenDays())))
        .isCloseTo(182 * 2 / 3.0 - 28, within(0.5));
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
}
