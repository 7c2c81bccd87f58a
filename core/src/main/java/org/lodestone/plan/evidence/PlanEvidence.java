package org.lodestone.plan.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lodestone.evidence.Sourced;
import org.lodestone.measure.Programme;
import org.lodestone.measure.ProgrammeId;
import org.lodestone.measure.Project;
import org.lodestone.measure.ProjectId;
import org.lodestone.measure.ProjectRegister;
import org.lodestone.measure.SourcedMoney;
import org.lodestone.plan.Plan;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.file.PlanFile;

/**
 * Says of each number of a plan on which figures of the register and which assumptions of the file
 * it rests. The baseline network, on which all of them rest too, has its own evidence and is not
 * listed again.
 */
public final class PlanEvidence {
  private final PlanFile file;
  private final ProjectRegister register;
  private final List<FileAssumption> assumptions;

  private PlanEvidence(PlanProblem problem) {
    file = problem.file();
    register = problem.inputs().register();
    assumptions = FileAssumptions.of(file);
  }

  public static PlanEvidence of(PlanProblem problem) {
    return new PlanEvidence(problem);
  }

  /** What the plan file assumes, in the order of its fields. */
  public List<FileAssumption> assumptions() {
    return assumptions;
  }

  /** The value of a plan and its bounds. */
  public Basis bounds(Plan plan) {
    return new Basis("V1–V6 over the outcomes of " + file.scenario(), rows(plan), everything());
  }

  /** What simpler methods make of the same question. */
  public Basis rivals(Plan plan) {
    return new Basis("P11, V1, P4, P8 in the outcomes of the plan", rows(plan), everything());
  }

  /** The plan in fresh outcomes. */
  public Basis trial(Plan plan) {
    return new Basis("P16, P17, P18 in fresh outcomes", rows(plan), everything());
  }

  /** How many days support of a project can begin late and still be there by the deadline. */
  public Basis dates() {
    var rows = new LinkedHashSet<String>();
    for (var programme : register.programmes()) {
      programme.steps().forEach(step -> add(rows, step.length()));
    }
    return new Basis(
        "deadline − working days of the steps (back-planning)", List.copyOf(rows), List.of());
  }

  /** Uncovered weeks and tonnes with a plan. */
  public Basis uncovered(Plan plan) {
    return new Basis("P8, P5, P6 over the outcomes of " + file.scenario(), rows(plan), world());
  }

  /** Uncovered weeks and tonnes without any plan. */
  public Basis uncoveredWithout() {
    return new Basis(
        "P8, P5, P6 without any decision, over the outcomes of " + file.scenario(),
        List.of(),
        world());
  }

  /** Public money of the plan as a whole and of a party. */
  public Basis money(Plan plan) {
    var ids = new LinkedHashSet<String>();
    for (var chosen : plan.chosen()) {
      ids.addAll(cost(chosen).assumptions());
    }
    for (var stock : plan.stocks()) {
      ids.addAll(stock(stock).assumptions());
    }
    return new Basis("P4, P7; sum over projects and stocks", rows(plan), List.copyOf(ids));
  }

  /** The budget of a party. */
  public Basis budget(String party) {
    var currency = file.findParty(party).orElseThrow().currency();
    return new Basis(
        "budget of the plan file × exchange rate", List.of(), rateOf(List.of(currency)));
  }

  /** Cost and support of a project. */
  public Basis cost(Plan.Chosen chosen) {
    var rows = new LinkedHashSet<String>();
    var currencies = new LinkedHashSet<String>();
    var project = project(chosen);
    project
        .capex()
        .ifPresent(
            cost -> {
              add(rows, cost.money());
              currencies.add(cost.money().currency().getCurrencyCode());
            });
    for (var programme : programmes(chosen)) {
      programme.largestShare().ifPresent(share -> add(rows, share));
      programme
          .ceiling()
          .ifPresent(
              ceiling -> {
                add(rows, ceiling.money());
                currencies.add(ceiling.money().currency().getCurrencyCode());
              });
    }
    var ids = new LinkedHashSet<String>();
    ids.add(FileAssumption.PREFIX + "terms");
    ids.add(FileAssumption.PREFIX + "completion");
    ids.addAll(rateOf(List.copyOf(currencies)));
    ids.addAll(prices(chosen));
    return new Basis("P4, P7", List.copyOf(rows), List.copyOf(ids));
  }

  /** How likely a project is to be completed and when it produces. */
  public Basis completion(Plan.Chosen chosen) {
    var rows = new LinkedHashSet<String>();
    for (var programme : programmes(chosen)) {
      add(rows, programme.completion());
      add(rows, programme.monthsSaved());
    }
    return new Basis("P5", List.copyOf(rows), List.of(FileAssumption.PREFIX + "completion"));
  }

  /** What a project delivers and how fast it gets there. */
  public Basis output(Plan.Chosen chosen) {
    var rows = new LinkedHashSet<String>();
    for (var process : project(chosen).processes()) {
      add(rows, process.capacity());
      add(rows, process.rampUpMonths());
      add(rows, process.lifeYears());
    }
    return new Basis("capacity × recipe (P1)", List.copyOf(rows), List.of());
  }

  /** What a project saves. */
  public Basis saved(Plan.Chosen chosen) {
    return new Basis("V6, P9", output(chosen).rows(), world());
  }

  /** Size and cost of a stock. */
  public Basis stock(Plan.Stored stock) {
    return new Basis(
        "P3, P4",
        List.of(),
        List.of(
            FileAssumption.PREFIX + FileAssumptions.stock(stock.form(), stock.place()),
            FileAssumption.PREFIX + "unmet"));
  }

  /** The figures that the projects of a plan rest on. */
  private List<String> rows(Plan plan) {
    var rows = new LinkedHashSet<String>();
    for (var chosen : plan.chosen()) {
      rows.addAll(cost(chosen).rows());
      rows.addAll(completion(chosen).rows());
      rows.addAll(output(chosen).rows());
    }
    return List.copyOf(rows);
  }

  private List<String> world() {
    var ids = new ArrayList<String>();
    for (var assumption : assumptions) {
      var field = assumption.id().substring(FileAssumption.PREFIX.length());
      boolean ofWorld = Set.of("growth", "completion", "unmet").contains(field);
      if (ofWorld || field.startsWith("triggers.")) {
        ids.add(assumption.id());
      }
    }
    return ids;
  }

  private List<String> everything() {
    return assumptions.stream().map(FileAssumption::id).toList();
  }

  private static List<String> rateOf(List<String> currencies) {
    return currencies.stream()
        .filter(currency -> !currency.equals("USD"))
        .map(currency -> FileAssumption.PREFIX + FileAssumptions.rate(currency))
        .toList();
  }

  /** The prices that what pays by price refers to. */
  private List<String> prices(Plan.Chosen chosen) {
    boolean paysByPrice =
        programmes(chosen).stream()
            .anyMatch(
                programme ->
                    switch (programme.kind()) {
                      case PRICE_FLOOR, CFD, BORDER_FLOOR, OFFTAKE, STOCK_PURCHASE -> true;
                      case GRANT, LOAN, GUARANTEE, EQUITY, INSURANCE, EASING -> false;
                    });
    return paysByPrice
        ? file.prices().stream()
            .map(price -> FileAssumption.PREFIX + FileAssumptions.price(price.form()))
            .toList()
        : List.of();
  }

  private Project project(Plan.Chosen chosen) {
    return register.project(new ProjectId(chosen.project()));
  }

  private List<Programme> programmes(Plan.Chosen chosen) {
    return chosen.supports().stream()
        .map(support -> register.programme(new ProgrammeId(support.programme())))
        .toList();
  }

  private static void add(Set<String> rows, Sourced sourced) {
    rows.addAll(sourced.evidence().rows());
  }

  private static void add(Set<String> rows, SourcedMoney money) {
    add(rows, money.amount());
  }
}
