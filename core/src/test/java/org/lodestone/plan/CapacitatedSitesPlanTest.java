package org.lodestone.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodestone.cases.NetworkText;
import org.lodestone.cases.Scenarios;
import org.lodestone.data.RegisterRow.CostKind;
import org.lodestone.data.RegisterRow.InstrumentKind;
import org.lodestone.data.RegisterRow.ProjectStatus;
import org.lodestone.data.read.PackageReader;
import org.lodestone.ensemble.Philox;
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
import org.lodestone.network.SupplyNetwork;
import org.lodestone.optimisation.twostage.CapacitatedSites;
import org.lodestone.optimisation.twostage.ExtensiveForm;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.uncertain.Uncertainty;

/**
 * Capacitated warehouse location of OR-Library posed as plans: sites are projects whose fixed cost
 * is a grant, users are places, freight is what serving costs, and nothing is uncertain. A thousand
 * of the instance's money is a million dollars. Each optimum is compared with the published one and
 * proven again by one program for both stages.
 */
class CapacitatedSitesPlanTest {
  private static final Evidence TEST = new Evidence.Assumption("test", "an instance of OR-Library");
  private static final double THOUSAND = 1000;
  private static final double MILLION = 1e6;

  /** Millions of dollars per tonne; dearer than any way to serve. */
  private static final double UNMET = 0.2;

  /** What handling costs in the objective: one part in 10 000 of unmet demand (P6). */
  private static final double HANDLING = UNMET / 1e4;

  /** A supported project fails with at least this probability, whatever the support (P5). */
  private static final double SUREST = 0.98;

  @ParameterizedTest
  @MethodSource("org.lodestone.optimisation.twostage.CapacitatedSites#published")
  void thePublishedOptimumIsThePlan(String name, double optimum) {
    var sites = CapacitatedSites.of(name);
    var settings = new TwoStageSettings(4e-7, Duration.ofMinutes(5), 2);
    var problem = problem(sites);
    // Every tonne is made once and shipped once.
    double handling = 2 * HANDLING * sites.allDemand();

    try (var planner = new Planner(problem, settings)) {
      var plan = planner.solve(Progress.NONE);

      // In cap71 and cap103 rounding stops the search before its own bound meets the plan.
      assertThat(plan.status()).isNotEqualTo(Plan.Status.TIME_LIMIT);
      double near = plan.status() == Plan.Status.PROVEN ? 1e-6 : 1e-4;
      assertThat(plan.uncovered().tonnes()).isCloseTo(0, within(1e-6));
      assertThat((plan.objective() - handling) * THOUSAND)
          .isCloseTo(optimum, within(1e-6 * optimum));
      assertThat((plan.lower() - handling) * THOUSAND).isCloseTo(optimum, within(near * optimum));
      assertThat(plan.money().certain_musd())
          .isCloseTo(fixedCostOf(plan, sites), within(1e-9 * optimum));
    }
    var program = new PlanProgram(problem);
    var whole = ExtensiveForm.solve(program.program(), settings, Progress.NONE);
    double unit = program.recourse().pointsPerUnit();
    assertThat((whole.upper() * unit - handling) * THOUSAND)
        .isCloseTo(optimum, within(1e-6 * optimum));
    assertThat((whole.lower() * unit - handling) * THOUSAND)
        .isCloseTo(optimum, within(1e-6 * optimum));
  }

  private static double fixedCostOf(Plan plan, CapacitatedSites sites) {
    return plan.chosen().stream()
        .mapToDouble(c -> sites.fixed(Integer.parseInt(c.project().substring(1))) / THOUSAND)
        .sum();
  }

  private static PlanProblem problem(CapacitatedSites sites) {
    var data = PackageReader.read(Path.of("src", "test", "resources", "packages", "sound")).value();
    return new PlanProblem(
        PlanFile.read("plan.yaml", planText(sites)),
        new PlanProblem.Inputs(
            data,
            network(sites),
            new ProjectRegister(
                IntStream.range(0, sites.count()).mapToObj(i -> project(sites, i)).toList(),
                List.of(grant())),
            Scenarios.months(12),
            new Uncertainty(List.of(), Uncertainty.Plan.USUAL)));
  }

  private static SupplyNetwork network(CapacitatedSites sites) {
    var lines = new ArrayList<String>();
    lines.add("form goods 0");
    lines.add("recipe store 0 d: -> goods 1");
    for (int j = 0; j < sites.users(); j++) {
      lines.add("demand goods@u%d: %s class 0".formatted(j, plain(sites.demand(j))));
    }
    return NetworkText.parse(String.join("\n", lines));
  }

  private static String planText(CapacitatedSites sites) {
    var freight = new StringBuilder();
    for (int i = 0; i < sites.count(); i++) {
      for (int j = 0; j < sites.users(); j++) {
        double perTonne = sites.cost(i, j) / THOUSAND * MILLION / sites.demand(j);
        freight.append(
            "  - {form: goods, from: s%d, to: u%d, perTonne: %s, transit: 0 days, why: instance}\n"
                .formatted(i, j, plain(perTonne)));
      }
    }
    return """
        format: 1
        kind: plan
        name: warehouses
        signed: 2024-01-01
        decideBy: 2024-06-01
        start: 2026-01-01
        years: 1
        period: year
        scenario: none.yaml
        outcomes: {draws: 1, seed: %d}
        tail: {part: 1, weight: 0}
        discount: 0
        parties:
          - {place: u0, currency: USD, budget: [1000000]}
        partners: [%s]
        growth: {demand: 0, supply: 0, why: instance}
        completion: {announced: 0, feasibility: 0, permitting: 0, financing: 0, construction: 0, commissioning: 0, operating: 1, paused: 0, why: instance}
        terms: {loanRate: 0, referenceRate: 0, tenor: 1, grace: 0, loss: 0, fee: 0, usualShare: 1, office: 0, premium: 0, why: instance}
        unmet: {perTonne: [%s], others: 1, why: instance}
        freight:
        %s
        """
        .formatted(
            seed(sites.count()),
            IntStream.range(1, sites.users())
                .mapToObj(j -> "u" + j)
                .collect(Collectors.joining(", ")),
            plain(UNMET),
            freight.toString().stripTrailing());
  }

  /** The first seed with which every project that is supported is built. */
  private static long seed(int projects) {
    return IntStream.iterate(1, seed -> seed + 1)
        .filter(
            seed ->
                IntStream.range(0, projects)
                    .allMatch(
                        i ->
                            Philox.uniform(seed, 0, Philox.stream("completion of s" + i)) < SUREST))
        .findFirst()
        .orElseThrow();
  }

  private static String plain(double number) {
    return String.format(Locale.ROOT, "%.12f", number);
  }

  private static Project project(CapacitatedSites sites, int i) {
    var built = LocalDate.of(2020, 1, 1);
    var place = new PlaceId("u0");
    return new Project(
        new ProjectId("s" + i),
        "Site " + i,
        place,
        List.of("stage"),
        List.of(),
        new Project.Ownership("owner", "owner", place),
        // What costs nothing to open is open: one site of each instance.
        sites.fixed(i) == 0 ? ProjectStatus.OPERATING : ProjectStatus.ANNOUNCED,
        Optional.empty(),
        new StartRange(built, built, built, "a test"),
        List.of(),
        List.of(
            new ProjectProcess(
                new RecipeId("store"),
                place,
                sourced(sites.capacity(i)),
                "t/a",
                sourced(0),
                sourced(50))),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new Cost(
                CostKind.CAPEX,
                Optional.empty(),
                new SourcedMoney(
                    sourced(sites.fixed(i) / THOUSAND * MILLION), Currency.getInstance("USD")),
                2026)),
        List.of(),
        TEST,
        "");
  }

  private static Programme grant() {
    return new Programme(
        new ProgrammeId("grant"),
        InstrumentKind.GRANT,
        new PlaceId("u0"),
        "a giver",
        "a law",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(sourced(1)),
        List.of(),
        List.of(),
        List.of(),
        sourced(1),
        sourced(0),
        List.of(),
        TEST);
  }

  private static Sourced sourced(double value) {
    return Sourced.of(value, TEST);
  }
}
