package org.lodestone.brief;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lodestone.brief.document.PlanSection;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.Sentence;
import org.lodestone.brief.document.Text;
import org.lodestone.data.yaml.Field;
import org.lodestone.measure.Project;
import org.lodestone.measure.time.BackPlan;
import org.lodestone.plan.Plan;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.evidence.Basis;
import org.lodestone.plan.evidence.PlanEvidence;

/** Tells a plan as a section of a study. Every figure rests on assumptions of the plan file. */
public final class PlanPart {
  private static final String MONEY = "MUSD";
  private static final String WEEKS = "weeks";
  private static final String SHARE = "share";
  private static final String TONNES_PER_YEAR = "t/a";

  private final PlanProblem problem;
  private final Plan plan;
  private final PlanEvidence evidence;

  private PlanPart(PlanProblem problem, Plan plan) {
    this.problem = problem;
    this.plan = plan;
    evidence = PlanEvidence.of(problem);
  }

  /** The section of a plan that was found. */
  public static PlanSection of(PlanProblem problem, Plan plan, Text note) {
    var part = new PlanPart(problem, plan);
    return new PlanSection(plan.name(), note, part.found(), assumptions(problem));
  }

  /** The section when there is no plan: it says why. */
  public static PlanSection without(PlanProblem problem, Text why) {
    return new PlanSection(problem.file().name(), why, null, assumptions(problem));
  }

  private static List<PlanSection.Assumption> assumptions(PlanProblem problem) {
    return PlanEvidence.of(problem).assumptions().stream()
        .map(a -> new PlanSection.Assumption(a.id(), a.values(), a.why()))
        .toList();
  }

  /** What a reader must know of a plan, in one sentence; empty if there is none. */
  static Optional<Sentence> headline(PlanSection section) {
    return Optional.ofNullable(section.found())
        .map(
            found ->
                new Sentence(
                    new Text(
                        "A plan that costs {0} of public money for certain brings the demand of its parties that stays uncovered over its years from {1} to {2}.",
                        "Un plan qui coûte {0} d’argent public certain ramène la demande à découvert de ses parties, sur toutes ses années, de {1} à {2}."),
                    List.of(
                        found.money().certain(),
                        found.covered().without(),
                        found.covered().with())));
  }

  private PlanSection.Found found() {
    return new PlanSection.Found(
        Field.written(plan.status()),
        figure(plan.gap(), SHARE, evidence.bounds(plan)),
        figure(
            plan.outcomes(),
            "none",
            new Basis("outcomes drawn for the study", List.of(), List.of())),
        problem.file().decideBy(),
        covered(),
        money(),
        plan.chosen().stream().map(this::supported).toList(),
        plan.stocks().stream().map(this::stored).toList(),
        plan.money().parties().stream().map(this::party).toList(),
        late());
  }

  private PlanSection.Covered covered() {
    var without = evidence.uncoveredWithout();
    var with = evidence.uncovered(plan);
    return new PlanSection.Covered(
        figure(plan.uncoveredWithout().weeks(), WEEKS, without),
        figure(plan.uncovered().weeks(), WEEKS, with),
        figure(plan.uncoveredWithout().weeksTail(), WEEKS, without),
        figure(plan.uncovered().weeksTail(), WEEKS, with));
  }

  private PlanSection.Money money() {
    var basis = evidence.money(plan);
    return new PlanSection.Money(
        figure(plan.money().certain_musd(), MONEY, basis),
        figure(plan.money().contingent_musd(), MONEY, basis),
        figure(plan.money().contingentTail_musd(), MONEY, basis));
  }

  private PlanSection.Supported supported(Plan.Chosen chosen) {
    var cost = evidence.cost(chosen);
    return new PlanSection.Supported(
        chosen.project(),
        chosen.name(),
        chosen.place(),
        chosen.supports().stream()
            .map(
                s ->
                    new PlanSection.Support(
                        s.party(), s.programme(), s.kind(), figure(s.amount_musd(), MONEY, cost)))
            .toList(),
        chosen.adopted(),
        chosen.firstProduction().likely(),
        figure(chosen.completionWithout(), SHARE, evidence.completion(chosen)),
        figure(chosen.completion(), SHARE, evidence.completion(chosen)),
        figure(chosen.cost_musd() + chosen.contingent_musd(), MONEY, cost),
        chosen.deliveries().stream()
            .map(
                d ->
                    new PlanSection.Output(
                        d.form(),
                        figure(d.tonnes_perYear(), TONNES_PER_YEAR, evidence.output(chosen))))
            .toList());
  }

  private PlanSection.Stored stored(Plan.Stored stock) {
    var basis = evidence.stock(stock);
    return new PlanSection.Stored(
        stock.party(),
        stock.place(),
        stock.form(),
        figure(stock.days(), "days", basis),
        figure(stock.tonnes(), "t", basis),
        figure(stock.cost_musd(), MONEY, basis));
  }

  private PlanSection.PartyMoney party(Plan.PartyMoney party) {
    var years =
        IntStream.range(0, party.cash_musd().size())
            .mapToObj(
                year ->
                    new PlanSection.Year(
                        year + 1,
                        figure(party.cash_musd().get(year), MONEY, evidence.money(plan)),
                        figure(
                            party.budget_musd().get(year), MONEY, evidence.budget(party.party()))))
            .toList();
    return new PlanSection.PartyMoney(party.party(), years);
  }

  /**
   * Projects that no programme of the parties could support by the date, with the programme that
   * would come first; a plan that allows later starts may still support them later.
   */
  private List<PlanSection.Late> late() {
    return problem.candidates().stream().flatMap(project -> late(project).stream()).toList();
  }

  private Optional<PlanSection.Late> late(Project project) {
    var file = problem.file();
    var ways =
        problem.inputs().register().listProgrammes(project).stream()
            .filter(programme -> file.findParty(programme.party().text()).isPresent())
            .map(p -> BackPlan.of(project, p, file.signed(), file.decideBy()))
            .filter(way -> way.outcome() != BackPlan.Outcome.CLOSED)
            .toList();
    return ways.stream().anyMatch(BackPlan::isPossible)
        ? Optional.empty()
        : ways.stream()
            .min(Comparator.comparing(BackPlan::earliestEnd))
            .map(
                way ->
                    new PlanSection.Late(
                        project.id().text(),
                        project.name(),
                        project.place().text(),
                        way.programme().id().text(),
                        way.critical(),
                        way.earliestEnd()));
  }

  private static Quantity figure(double value, String unit, Basis basis) {
    return new Quantity(
        Quantity.rounded(value),
        null,
        null,
        unit,
        "plan",
        Quantity.Kind.ASSUMED,
        new Quantity.Support("derivation", basis.formula(), basis.all()));
  }
}
