package org.lodestone.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lodestone.brief.document.Language;
import org.lodestone.brief.document.PlanSection;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.StudyDocument;
import org.lodestone.brief.document.StudyJson;
import org.lodestone.brief.document.Text;
import org.lodestone.brief.html.HtmlBrief;
import org.lodestone.brief.table.CsvTables;

/** A small study with a fictional plan: every figure of it leads to its evidence. */
class PlanBriefTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 28);

  private static Quantity figure(double value, String unit) {
    return new Quantity(
        value,
        null,
        null,
        unit,
        "plan",
        Quantity.Kind.ASSUMED,
        new Quantity.Support("derivation", "P4", List.of("test", "plan:terms")));
  }

  private static PlanSection section() {
    var money = figure(12.5, "MUSD");
    var share = figure(0.4, "share");
    var weeks = figure(3.25, "weeks");
    return new PlanSection(
        "Betaland, 5 years",
        new Text("Sought with 4 outcomes.", "Cherché avec 4 issues."),
        new PlanSection.Found(
            "proven",
            share,
            figure(4, "none"),
            DAY,
            new PlanSection.Covered(weeks, weeks, weeks, weeks),
            new PlanSection.Money(money, money, money),
            List.of(
                new PlanSection.Supported(
                    "plant-2",
                    "Plant 2",
                    "BB",
                    List.of(new PlanSection.Support("BB", "bb-loan", "loan", money)),
                    DAY,
                    DAY,
                    share,
                    share,
                    money,
                    List.of(new PlanSection.Output("part", figure(100, "t/a"))))),
            List.of(
                new PlanSection.Stored(
                    "BB", "BB", "part", figure(60, "days"), figure(20, "t"), money)),
            List.of(
                new PlanSection.PartyMoney("BB", List.of(new PlanSection.Year(1, money, money)))),
            List.of(
                new PlanSection.Late(
                    "mine-9", "Mine 9", "AA", "bb-48c", "application, 90 days", DAY))),
        List.of(new PlanSection.Assumption("plan:terms", "loan rate 0.03", "a fictional reason")));
  }

  private static StudyDocument with(PlanSection section) {
    return SmallStudy.document().withPlan(section, PlanPart.headline(section).stream().toList());
  }

  /** The stages of the small study have digits in their ids; the plan adds nothing to them. */
  private static List<String> uncitedNames(Language language) {
    return BriefCheck.findUncited(HtmlBrief.of(SmallStudy.document(), language));
  }

  @ParameterizedTest
  @EnumSource
  void everyFigureOfThePlanIsCited(Language language) {
    var html = HtmlBrief.of(with(section()), language);

    assertThat(BriefCheck.findUncited(html)).isEqualTo(uncitedNames(language));
    assertThat(BriefCheck.findBrokenMarks(html)).isEmpty();
    assertThat(html)
        .contains("Plant 2", "Mine 9", "application, 90 days", "a fictional reason", "12");
  }

  @ParameterizedTest
  @EnumSource
  void aPlanThatWasNotFoundSaysWhy(Language language) {
    var section =
        new PlanSection(
            "Betaland", new Text("The time passed.", "Le temps est passé."), null, List.of());
    var html = HtmlBrief.of(with(section), language);

    assertThat(BriefCheck.findUncited(html)).isEqualTo(uncitedNames(language));
    assertThat(html).contains(language == Language.EN ? "The time passed." : "Le temps est passé.");
    assertThat(PlanPart.headline(section)).isEmpty();
  }

  @Test
  void theDocumentComesBackAndTheTablesHoldThePlan() {
    var study = with(section());

    assertThat(StudyJson.readStudy(StudyJson.write(study))).isEqualTo(study);
    assertThat(CsvTables.of(study).keySet())
        .contains(
            "plan.csv",
            "plan-figures.csv",
            "plan-money.csv",
            "plan-late.csv",
            "plan-assumptions.csv");
    assertThat(CsvTables.of(study).get("plan-late.csv")).contains("bb-48c");
  }
}
