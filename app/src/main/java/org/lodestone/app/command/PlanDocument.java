package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lodestone.app.output.Json;
import org.lodestone.app.output.Rounded;
import org.lodestone.plan.Plan;
import org.lodestone.plan.evidence.Basis;
import org.lodestone.plan.evidence.FileAssumption;
import org.lodestone.plan.evidence.PlanEvidence;
import tools.jackson.databind.node.ObjectNode;

/** The JSON document of a plan: the answer, and behind it what each of its figures rests on. */
public final class PlanDocument {

  /**
   * Where the figures come from.
   *
   * @param assumptions of the plan file, which the figures name by id
   */
  record Evidence(List<FileAssumption> assumptions, List<Figures> figures) {}

  /**
   * Figures with the same evidence.
   *
   * @param at JSON pointers into the document; one that leads to an object or a list means every
   *     number in it
   */
  record Figures(List<String> at, String formula, List<String> rows, List<String> assumptions) {}

  private final Plan plan;
  private final PlanEvidence evidence;
  private final List<Figures> figures = new ArrayList<>();

  private PlanDocument(Plan plan, PlanEvidence evidence) {
    this.plan = plan;
    this.evidence = evidence;
  }

  /** What may stand beside a plan in its document: a field of that name. */
  enum Beside {
    DATES,
    RIVALS,
    TRIAL
  }

  /**
   * The fields of an answer and a field {@code evidence}.
   *
   * @param beside what else the document will hold
   */
  public static ObjectNode of(
      PlanAnswer answer, Plan plan, PlanEvidence evidence, Set<Beside> beside) {
    var document = Rounded.of(answer);
    var told = new PlanDocument(plan, evidence);
    beside.forEach(told::beside);
    document.set("evidence", Json.mapper().valueToTree(told.told()));
    return document;
  }

  private void beside(Beside part) {
    switch (part) {
      case DATES -> add(evidence.dates(), "/dates");
      case RIVALS -> add(evidence.rivals(plan), "/rivals");
      case TRIAL -> add(evidence.trial(plan), "/trial");
    }
  }

  private Evidence told() {
    add(
        evidence.bounds(plan),
        "/gap",
        "/lower",
        "/objective",
        "/objectiveWithout",
        "/binding",
        "/rejected");
    add(new Basis("outcomes of the plan file, or --draws", List.of(), List.of()), "/outcomes");
    add(evidence.money(plan), "/cost");
    add(evidence.uncovered(plan), "/uncoveredWeeks", "/uncovered");
    add(evidence.uncoveredWithout(), "/uncoveredWeeksWithout", "/uncoveredWithout");
    for (int i = 0; i < plan.chosen().size(); i++) {
      chosen("/chosen/" + i + "/", plan.chosen().get(i));
    }
    for (int i = 0; i < plan.stocks().size(); i++) {
      add(evidence.stock(plan.stocks().get(i)), "/stocks/" + i);
    }
    for (int i = 0; i < plan.money().parties().size(); i++) {
      var at = "/parties/" + i + "/";
      add(evidence.money(plan), at + "certain_musd", at + "cash_musd");
      add(evidence.budget(plan.money().parties().get(i).party()), at + "budget_musd");
    }
    return new Evidence(evidence.assumptions(), figures);
  }

  private void chosen(String at, Plan.Chosen chosen) {
    add(
        evidence.cost(chosen),
        at + "startYear",
        at + "supports",
        at + "cost_musd",
        at + "contingent_musd");
    add(
        evidence.completion(chosen),
        at + "adopted",
        at + "completion",
        at + "completionWithout",
        at + "firstProduction");
    add(evidence.output(chosen), at + "rampUp_months", at + "deliveries");
    add(evidence.saved(chosen), at + "saved_musd");
  }

  private void add(Basis basis, String... at) {
    figures.add(new Figures(List.of(at), basis.formula(), basis.rows(), basis.assumptions()));
  }
}
