package org.lodestone.plan.diversify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.cases.NetworkText;
import org.lodestone.data.PackageCopy;
import org.lodestone.data.RegisterRow.CostKind;
import org.lodestone.data.RegisterRow.InstrumentKind;
import org.lodestone.data.RegisterRow.ProjectStatus;
import org.lodestone.data.read.PackageReader;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.measure.Cost;
import org.lodestone.measure.Programme;
import org.lodestone.measure.ProgrammeId;
import org.lodestone.measure.Project;
import org.lodestone.measure.ProjectId;
import org.lodestone.measure.ProjectProcess;
import org.lodestone.measure.ProjectRegister;
import org.lodestone.measure.SourcedMoney;
import org.lodestone.measure.StartRange;
import org.lodestone.network.PlaceId;
import org.lodestone.network.RecipeId;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.diversify.Diversification.Question;
import org.lodestone.plan.diversify.Diversification.Reach;
import org.lodestone.plan.diversify.Diversification.Result;
import org.lodestone.plan.diversify.Diversification.Way;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ScenarioFile;

/**
 * A fictional country A uses 100 t of ox-nd a year, 60 of C and 40 of Q, and neither can sell more.
 * A mine of its own would add 20 t a year from the first day on. By hand: wholly supported it takes
 * the share of C from 60 to 40 %, half of it to 50 %.
 *
 * <pre>
 *   C 60 ──> A 100 <── 40 Q        pit@A: 20, if supported
 * </pre>
 */
class DiversificationTest {
  private static final double YEARS = 4;

  private static final String NETWORK =
      """
      form ox-nd 0
      recipe dig 0 d: -> ox-nd 1
      process dig@C: 60 of 60
      process dig@Q: 40 of 40
      process dig@A: 0 of 0
      lane ox-nd C>A: 60, 0 d
      lane ox-nd Q>A: 40, 0 d
      demand ox-nd@A: 100 class 1
      """;

  private static final String SCENARIO =
      """
      format: 1
      name: C may answer
      start: 2030-01-01
      period: month
      horizon: 1461 days
      behaviour: {laneHeadroom: 1}
      contingencies:
        - kind: export-ban
          name: answer of C
          from: C
          to: [A]
          forms: [ox-nd]
          severity: 0.5
          start: 0 days
          length: 300 weeks
          recovery: 0 weeks
      uncertain:
        - input: severity
          contingency: answer of C
          distribution: {kind: uniform, low: 0.499, high: 0.501}
          assumption: fictional
      """;

  private static final String PLAN =
      """
      format: 1
      kind: plan
      name: fictional
      signed: 2029-07-01
      decideBy: 2029-12-31
      start: 2030-01-01
      years: 4
      period: half-year
      scenario: none
      outcomes: {draws: 4, seed: 3}
      discount: 0
      parties:
        - {place: A, currency: USD, budget: [100], share: [0, 1], permits: 1}
      growth: {demand: 0, supply: 0, why: fictional}
      completion: {announced: 0, feasibility: 0, permitting: 0, financing: 0, construction: 0, commissioning: 0, operating: 1, paused: 0, why: fictional}
      terms: {loanRate: 0.03, referenceRate: 0.09, tenor: 10, grace: 2, loss: 0.5, fee: 0.01, usualShare: 0.5, office: 1, premium: 0.1, why: fictional}
      prices:
        - {form: ox-nd, price: 85, floor: 110, volatility: 0, reversion: 0, why: fictional}
      unmet: {perTonne: [3, 2, 1], others: 0.3, why: fictional}
      stocks:
        - {party: A, place: A, form: ox-nd, most: 120 days, price: 300, carry: 0.02, why: fictional}
      triggers:
        - {kinds: [border-floor], contingency: answer of C, probability: 0.5, why: fictional}
      """;

  private static final Evidence FICTIONAL = new Evidence.Assumption("fictional", "fictional");
  private static final Question HALF =
      new Question(
          "A", "C", "ox-nd", 0.5, Optional.of(0.5), "ox-nd", Optional.empty(), Optional.of(1.0));

  private static Diversification solve(Question question) {
    return Diversification.of(
        problem(), new TwoStageSettings(1e-6, Duration.ofMinutes(2), 1), question, Progress.NONE);
  }

  private static PlanProblem problem() {
    var data = PackageReader.read(PackageCopy.SOUND).value();
    var network = NetworkText.parse(NETWORK);
    var asked =
        (ScenarioFile.Question) ScenarioFile.read("fictional.yaml", SCENARIO, data, network);
    var register =
        new ProjectRegister(
            List.of(pit()),
            List.of(
                programme("a-floor", InstrumentKind.PRICE_FLOOR),
                programme("a-border", InstrumentKind.BORDER_FLOOR),
                programme("a-stake", InstrumentKind.EQUITY)));
    return new PlanProblem(
        PlanFile.read("fictional.yaml", PLAN),
        new PlanProblem.Inputs(data, network, register, asked.scenario(), asked.uncertainty()));
  }

  private static Project pit() {
    var first = LocalDate.of(2030, 1, 1);
    return new Project(
        new ProjectId("pit"),
        "pit",
        new PlaceId("A"),
        List.of("s"),
        List.of(),
        new Project.Ownership("fictional", "fictional", new PlaceId("A")),
        ProjectStatus.FINANCING,
        Optional.empty(),
        new StartRange(first, first, first, ""),
        List.of(),
        List.of(
            new ProjectProcess(
                new RecipeId("dig"),
                new PlaceId("A"),
                sourced(20),
                "t/a",
                sourced(0),
                sourced(30))),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new Cost(
                CostKind.CAPEX,
                Optional.empty(),
                new SourcedMoney(sourced(40e6), Currency.getInstance("USD")),
                2029)),
        List.of(),
        FICTIONAL,
        "");
  }

  private static Programme programme(String id, InstrumentKind kind) {
    return new Programme(
        new ProgrammeId(id),
        kind,
        new PlaceId("A"),
        "fictional",
        "fictional",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        sourced(0.98),
        sourced(0),
        List.of(),
        FICTIONAL);
  }

  private static Sourced sourced(double value) {
    return Sourced.of(value, FICTIONAL);
  }

  private static Result way(Diversification found, Way way) {
    return found.ways().stream().filter(r -> r.way() == way).findFirst().orElseThrow();
  }

  /** A first day of ramp, a week on the road, and whole periods: a few percent of the mine. */
  private static final double ROUGHLY = 0.006;

  @Test
  void sharesAndPricesAreThoseByHand() {
    var found = solve(HALF);

    assertThat(found.baseline()).isCloseTo(0.6, within(1e-9));
    assertThat(found.without().share()).isCloseTo(0.6, within(1e-6));
    for (var result : found.ways()) {
      assertThat(result.spent_musd()).as(result.way().name()).isCloseTo(0.5, within(1e-6));
    }
    var equity = way(found, Way.EQUITY);
    assertThat(equity.calm().share()).isCloseTo(0.5, within(ROUGHLY));
    assertThat(equity.users().paid_usdPerKg()).isCloseTo(85 * 1.1, within(1e-9));
    assertThat(equity.users().extra_musd()).isCloseTo(8.5e-3 * 10 * YEARS, within(0.01));
    // The floor pays 25 $/kg on 80 t beside the office: 3 million for the whole mine.
    var floor = way(found, Way.FLOOR);
    assertThat(floor.most_musd()).isCloseTo(3, within(0.01));
    assertThat(floor.calm().share()).isCloseTo(0.6 - 0.2 * 0.5 / 3, within(ROUGHLY));
    assertThat(floor.users().extra_musd()).isZero();
    assertThat(floor.reach()).isInstanceOf(Reach.Costs.class);
    assertThat(((Reach.Costs) floor.reach()).cost_musd()).isBetween(1.5, 1.75);
    assertThat(way(found, Way.STOCK).calm().share()).isCloseTo(0.6, within(0.01));
    assertThat(way(found, Way.STOCK).reach()).isInstanceOf(Reach.OutOfReach.class);
  }

  @Test
  void onlyABorderFloorIsAnswered() {
    var found = solve(HALF);

    for (var result : found.ways()) {
      assertThat(result.provokes()).isEqualTo(result.way() == Way.BORDER_FLOOR);
      if (!result.provokes()) {
        assertThat(result.answered()).isEqualTo(result.calm());
      }
    }
    // Half of 60 t is cut off: 30 of 70 + what the mine adds, and about 27 weeks of 4 years each
    // with 30 % short less what it adds.
    var border = way(found, Way.BORDER_FLOOR);
    double added = 20 * 0.5 / 3;
    assertThat(border.answered().share()).isCloseTo(30 / (70 + added), within(ROUGHLY));
    assertThat(border.answered().weeks() - border.calm().weeks())
        .isCloseTo((30 - added) / 100 * YEARS * 365.25 / 7, within(1.0));
    assertThat(border.users().paid_usdPerKg()).isCloseTo(110, within(1e-9));
  }

  @Test
  void aCapIsPaidByTheState() {
    var capped =
        solve(
            new Question(
                "A",
                "C",
                "ox-nd",
                0.5,
                Optional.of(0.5),
                "ox-nd",
                Optional.of(90.0),
                Optional.of(0.0)));
    var equity = way(capped, Way.EQUITY);

    // 3.5 $/kg on 80 t: 0.28 million for the whole mine beside the office of 1 million.
    assertThat(equity.users().paid_usdPerKg()).isCloseTo(90, within(1e-9));
    assertThat(equity.users().capped()).isCloseTo(1, within(1e-9));
    assertThat(equity.most_musd()).isCloseTo(1.28, within(0.01));
    assertThat(equity.calm().share()).isCloseTo(0.6 - 0.2 * 0.5 / 1.28, within(ROUGHLY));
    var border = way(capped, Way.BORDER_FLOOR);
    assertThat(border.answered().share()).isCloseTo(border.calm().share(), within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "Q, C, ox-nd, ox-nd, no party of the plan",
    "A, X, ox-nd, ox-nd, no place outside the alliance",
    "A, A, ox-nd, ox-nd, no place outside the alliance",
    "A, C, moon, ox-nd, 'Nothing of ''moon'' reaches ''A'''",
    "A, C, ox-nd, moon, 'no price of ''moon'''"
  })
  void whatTheFileDoesNotKnowIsRefused(
      String party, String supplier, String form, String priced, String said) {
    var question =
        new Question(
            party,
            supplier,
            form,
            0.5,
            Optional.empty(),
            priced,
            Optional.empty(),
            Optional.empty());

    assertThatThrownBy(() -> solve(question))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(said);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 0.5, The share to come down to",
    "1.2, 1, 1, 0.5, The share to come down to",
    "0.5, -1, 1, 0.5, The public cost",
    "0.5, 1, 0, 0.5, The price cap",
    "0.5, 1, 1, 2, The probability"
  })
  void numbersOutOfRangeAreRefused(
      double to, double cost, double cap, double probability, String said) {
    assertThatThrownBy(
            () ->
                new Question(
                    "A",
                    "C",
                    "ox-nd",
                    to,
                    Optional.of(cost),
                    "ox-nd",
                    Optional.of(cap),
                    Optional.of(probability)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(said);
  }
}
