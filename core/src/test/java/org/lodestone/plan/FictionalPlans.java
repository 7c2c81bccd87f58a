package org.lodestone.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.lodestone.cases.NetworkText;
import org.lodestone.data.PackageCopy;
import org.lodestone.data.RegisterRow.CostKind;
import org.lodestone.data.RegisterRow.InstrumentKind;
import org.lodestone.data.RegisterRow.NeedStrength;
import org.lodestone.data.RegisterRow.ProjectStatus;
import org.lodestone.data.read.PackageReader;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.measure.Cost;
import org.lodestone.measure.Need;
import org.lodestone.measure.Programme;
import org.lodestone.measure.ProgrammeId;
import org.lodestone.measure.Project;
import org.lodestone.measure.ProjectId;
import org.lodestone.measure.ProjectProcess;
import org.lodestone.measure.ProjectRegister;
import org.lodestone.measure.SourcedMoney;
import org.lodestone.measure.StartRange;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.RecipeId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.scenario.ScenarioFile;

/**
 * A fictional plan small enough to try every choice. P sells metal to the parties A and B and may
 * stop; Q is their partner, where a mine (dig) and a smelter (melt) could be built; A could build a
 * smelter of its own (forge) that buys ore at home.
 *
 * <pre>
 *   mine@P 120 ── smelt@P ──> metal@A 80 ──> metal@B (headroom only)
 *                        └──> metal@B 40          dig@Q ── melt@Q ──> A, B
 * </pre>
 */
public final class FictionalPlans {
  public static final TwoStageSettings SETTINGS =
      new TwoStageSettings(1e-6, Duration.ofMinutes(2), 1);

  private static final Evidence FICTIONAL = new Evidence.Assumption("fictional", "fictional");

  private static final String NETWORK =
      """
      form ore 0
      form metal 1
      recipe mine 0 d: -> ore 1
      recipe smelt 0 d: ore 1 -> metal 1
      process mine@P: 120 of 150
      process smelt@P: 120 of 150
      process mine@A: 5 of 40
      process smelt@A: 5 of 6
      lane metal P>A: 80, 0 d
      lane metal P>B: 40, 0 d
      lane metal A>B: 5, 0 d
      demand metal@A: 80 class 1
      demand metal@B: 45 class 2
      site works in smelt@P: 1
      """;

  private static final String SCENARIO =
      """
      format: 1
      name: P may stop
      start: 2030-01-01
      period: month
      horizon: 1461 days
      contingencies:
        - kind: outage
          name: stop of P
          site: works
          severity: 0.5
          start: 300 days
          length: 52 weeks
          recovery: 4 weeks
      uncertain:
        - input: severity
          contingency: stop of P
          distribution: {kind: uniform, low: 0, high: 1}
          assumption: fictional
        - input: start
          contingency: stop of P
          distribution: {kind: uniform, low: 0 days, high: 1000 days}
          assumption: fictional
      """;

  /** The plan file; tests replace lines. */
  public static final String TEXT =
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
      outcomes: {draws: 6, seed: 3}
      tail: {part: 0.25, weight: 0.5}
      discount: 0.04
      parties:
        - {place: A, currency: USD, budget: [30], share: [0, 1], permits: 1}
        - {place: B, currency: USD, budget: [20], share: [0, 1], permits: 1}
      partners: [Q]
      growth: {demand: 0, supply: 0, why: fictional}
      completion: {announced: 0.2, feasibility: 0.4, permitting: 0.5, financing: 0.6, construction: 0.8, commissioning: 0.9, operating: 1, paused: 0, why: fictional}
      terms: {loanRate: 0.03, referenceRate: 0.09, tenor: 10, grace: 2, loss: 0.5, fee: 0.01, usualShare: 0.5, office: 1, premium: 0.1, why: fictional}
      unmet: {perTonne: [3, 2, 1], others: 0.3, why: fictional}
      stocks:
        - {party: A, place: A, form: metal, most: 120 days, price: 300, carry: 0.02, why: fictional}
        - {party: B, place: B, form: metal, most: 120 days, price: 300, carry: 0.02, why: fictional}
      """;

  private FictionalPlans() {}

  public static PlanProblem problem(String text) {
    return new PlanProblem(PlanFile.read("fictional.yaml", text), inputs());
  }

  static PlanProblem.Inputs inputs() {
    var data = PackageReader.read(PackageCopy.SOUND).value();
    var network = network();
    var question =
        (ScenarioFile.Question) ScenarioFile.read("fictional.yaml", SCENARIO, data, network);
    return new PlanProblem.Inputs(
        data, network, register(), question.scenario(), question.uncertainty());
  }

  private static SupplyNetwork network() {
    return NetworkText.parse(NETWORK + "process mine@Q: 0 of 1\nprocess smelt@Q: 0 of 1\n");
  }

  private static ProjectRegister register() {
    return new ProjectRegister(
        List.of(
            project("dig", "Q", "mine", 60, 20, List.of()),
            project("melt", "Q", "smelt", 60, 40, List.of(need("dig"))),
            project("forge", "A", "smelt", 30, 45, List.of())),
        List.of(
            programme("a-grant", InstrumentKind.GRANT, "A", 0.3),
            programme("a-loan", InstrumentKind.LOAN, "A", 0.25),
            programme("b-grant", InstrumentKind.GRANT, "B", 0.3),
            programme("b-easing", InstrumentKind.EASING, "B", 0.1)));
  }

  private static Sourced sourced(double value) {
    return Sourced.of(value, FICTIONAL);
  }

  private static Need need(String project) {
    return new Need(
        "ore",
        List.of(new FormId("ore")),
        List.of(new ProjectId(project)),
        List.of(),
        NeedStrength.HARD,
        FICTIONAL);
  }

  private static Project project(
      String id, String place, String recipe, double capacity, double capex, List<Need> needs) {
    var process =
        new ProjectProcess(
            new RecipeId(recipe),
            new PlaceId(place),
            sourced(capacity),
            "t/a",
            sourced(6),
            sourced(30));
    var money = new SourcedMoney(sourced(capex * 1e6), Currency.getInstance("USD"));
    return new Project(
        new ProjectId(id),
        id,
        new PlaceId(place),
        List.of("s"),
        List.of(),
        new Project.Ownership("fictional", "fictional", new PlaceId(place)),
        ProjectStatus.FINANCING,
        Optional.empty(),
        new StartRange(
            LocalDate.of(2030, 1, 1), LocalDate.of(2030, 7, 1), LocalDate.of(2031, 7, 1), ""),
        List.of(),
        List.of(process),
        needs,
        List.of(),
        List.of(),
        List.of(new Cost(CostKind.CAPEX, Optional.empty(), money, 2029)),
        List.of(),
        FICTIONAL,
        "");
  }

  private static Programme programme(
      String id, InstrumentKind kind, String party, double completion) {
    return new Programme(
        new ProgrammeId(id),
        kind,
        new PlaceId(party),
        "fictional",
        "fictional",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        sourced(completion),
        sourced(0),
        List.of(),
        FICTIONAL);
  }
}
