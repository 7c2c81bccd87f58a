package org.lodestone.plan.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lodestone.data.DataPackage;
import org.lodestone.data.assembly.Assembly;
import org.lodestone.data.read.PackageReader;
import org.lodestone.finance.instrument.ConcessionalLoan;
import org.lodestone.finance.instrument.Grant;
import org.lodestone.measure.ProjectId;
import org.lodestone.measure.ProjectRegister;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.scenario.ScenarioFile;

/** Projects of the shipped register, against sums over rows of its tables and against the plan. */
class RegisterFinanceTest {
  private static final Path EXAMPLES = Path.of("..", "examples");

  private static DataPackage data;
  private static PlanProblem problem;
  private static RegisterTerms terms;

  @BeforeAll
  static void read() throws IOException {
    data = PackageReader.read(Path.of("..", "data", "ree-magnets")).value();
    var network = Assembly.assemble(data, 2024).value().orElseThrow().network();
    var decade = Files.readString(EXAMPLES.resolve("plans/outcomes/decade.yaml"));
    var question = (ScenarioFile.Question) ScenarioFile.read("decade.yaml", decade, data, network);
    var plan =
        PlanFile.read("default.yaml", Files.readString(EXAMPLES.resolve("plans/default.yaml")));
    problem =
        new PlanProblem(
            plan,
            new PlanProblem.Inputs(
                data,
                network,
                ProjectRegister.of(data).value(),
                question.scenario(),
                question.uncertainty()));
    terms =
        RegisterTerms.read(
            "register.yaml", Files.readString(EXAMPLES.resolve("finance/register.yaml")));
  }

  private static RegisterFinance of(String project) {
    return RegisterFinance.of(problem, new ProjectId(project), terms);
  }

  private static double value(String row) {
    return data.findRow(row).flatMap(data::findSourced).orElseThrow().value();
  }

  /** The magnet plant: 10 000 t of magnets at the cost per tonne that its row states. */
  @Test
  void capacityAndOutlayAreThoseOfTheRows() {
    var money = of("mp-10x").money();

    assertThat(money.output().capacity_tPerYear().value())
        .isCloseTo(value("mag-0145"), within(1e-6));
    double working = value("mag-0145") * value("proj-a013") * value("proj-a015") / 100;
    double outlay = money.capex().stream().mapToDouble(o -> o.amount().value()).sum();
    assertThat(outlay).isCloseTo(value("mag-0145") * value("proj-a016") + working, within(1.0));
    // All of it sells at the price, and the swarf of grinding on top.
    assertThat(money.output().realisation().value()).isBetween(1.0, 1.1);
  }

  /** The plan counts a loan's grant equivalent and the office; so the two halves must agree. */
  @Test
  void aLoanIsWorthWhatThePlanCountsForIt() {
    var finance = of("lynas-texas");
    var loan =
        finance.instruments().stream()
            .filter(ConcessionalLoan.class::isInstance)
            .map(ConcessionalLoan.class::cast)
            .findFirst()
            .orElseThrow();
    var option =
        problem.options().stream()
            .filter(o -> o.project().id().equals(new ProjectId("lynas-texas")))
            .filter(o -> o.programmes().size() == 1)
            .filter(o -> o.programmes().getFirst().id().text().equals(loan.name()))
            .findFirst()
            .orElseThrow();
    double office = problem.file().terms().office_musd();
    double presentValue = Math.pow(1 + problem.file().discount_perYear(), -option.startYear());

    assertThat(loan.loan().grantEquivalent(loan.referenceRate()).amount() / 1e6)
        .isCloseTo(option.cost_musd() / presentValue - office, within(1e-6));
  }

  @Test
  void aGrantIsNeverMoreThanItsCeilingOrShare() {
    for (var instrument : of("lynas-texas").instruments()) {
      if (instrument instanceof Grant grant) {
        assertThat(grant.amount().amount()).isPositive().isLessThan(2e9);
      }
    }
  }

  /** What can be worked out is; what cannot is refused with a reason, never a guess. */
  @Test
  void everyProjectHasItsMoneyOrTheReasonWhyNot() {
    int worked = 0;
    for (var project : problem.inputs().register().projects()) {
      try {
        var finance = of(project.id().text());
        worked++;
        assertThat(finance.programmes()).hasSameSizeAs(problem.inputs().register().programmes());
        assertThat(finance.evidence()).allMatch(line -> !line.text().isBlank());
        assertThat(finance.money().output().capacity_tPerYear().value()).isPositive();
      } catch (MissingFigures missing) {
        assertThat(missing.missing()).isNotEmpty().noneMatch(String::isBlank);
      }
    }
    assertThat(worked).isGreaterThanOrEqualTo(25);
  }

  /** After one year: the part of the distance that is left, and the deviation, as the plan says. */
  @Test
  void aPriceMovesInAYearAsThePlanSays() {
    for (var price : problem.file().prices()) {
      var motion = RegisterFinance.motion(price);

      assertThat(Math.exp(-motion.reversion_perYear()))
          .isCloseTo(1 - price.reversion_perYear(), within(1e-12));
      double kappa = motion.reversion_perYear();
      double variance =
          motion.volatility() * motion.volatility() * (1 - Math.exp(-2 * kappa)) / (2 * kappa);
      assertThat(Math.sqrt(variance)).isCloseTo(price.volatility_perYear(), within(1e-12));
    }
  }

  @Test
  void nothingIsAssumedWithoutAReason() {
    assertThat(terms.evidence()).allMatch(line -> line.text().length() > 20);
    assertThat(terms.unpriced()).isEqualTo(List.of("ox-y", "ox-hol"));
  }
}
