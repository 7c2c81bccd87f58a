package org.lodestone.app.command;

import java.util.List;
import org.lodestone.app.output.DataTable;
import org.lodestone.plan.Plan;
import org.lodestone.plan.evidence.Basis;
import org.lodestone.plan.evidence.PlanEvidence;

/** A plan as tables: millions of US dollars, present value. */
final class PlanTables {
  private final PlanAnswer answer;
  private final Plan plan;
  private final PlanEvidence evidence;

  private PlanTables(PlanAnswer answer, Plan plan, PlanEvidence evidence) {
    this.answer = answer;
    this.plan = plan;
    this.evidence = evidence;
  }

  /** The projects of the plan first. */
  static List<DataTable> of(PlanAnswer answer, Plan plan, PlanEvidence evidence) {
    var tables = new PlanTables(answer, plan, evidence);
    return List.of(
        tables.chosen(),
        tables.supports(),
        tables.rejected(),
        tables.stocks(),
        tables.money(),
        tables.uncovered(),
        tables.summary(),
        tables.binding(),
        tables.assumptions());
  }

  /** Plans under rising budgets, a line each. */
  static DataTable frontier(List<PlanFrontierCommand.Point> points) {
    var table =
        new DataTable(
            "frontier",
            List.of(
                "budget_factor",
                "status",
                "gap",
                "certain_musd",
                "contingent_musd",
                "contingent_tail_musd",
                "uncovered_weeks",
                "uncovered_weeks_tail",
                "chosen",
                "in",
                "out"));
    for (var point : points) {
      var plan = point.answer();
      table
          .line()
          .cell(point.factor())
          .cell(plan.status())
          .cell(plan.gap())
          .cell(plan.cost().certain())
          .cell(plan.cost().contingent())
          .cell(plan.cost().contingentTail())
          .cell(plan.uncoveredWeeks())
          .cell(plan.uncovered().weeksTail())
          .ids(plan.chosen().stream().map(Plan.Chosen::option).toList())
          .ids(point.in())
          .ids(point.out())
          .end();
    }
    return table;
  }

  private static void evidence(DataTable.Line line, Basis basis) {
    line.cell(basis.formula()).ids(basis.rows()).ids(basis.assumptions()).end();
  }

  private DataTable chosen() {
    var table =
        new DataTable(
            "chosen",
            List.of(
                "project",
                "name",
                "place",
                "start_year",
                "adopted",
                "first_earliest",
                "first_likely",
                "first_latest",
                "ramp_up_months",
                "completion_without",
                "completion",
                "cost_musd",
                "contingent_musd",
                "saved_musd",
                "formula",
                "rows",
                "assumptions"));
    for (var project : plan.chosen()) {
      var line =
          table
              .line()
              .cell(project.project())
              .cell(project.name())
              .cell(project.place())
              .count(project.startYear())
              .cell(project.adopted())
              .cell(project.firstProduction().earliest())
              .cell(project.firstProduction().likely())
              .cell(project.firstProduction().latest())
              .cell(project.rampUp_months())
              .cell(project.completionWithout())
              .cell(project.completion())
              .cell(project.cost_musd())
              .cell(project.contingent_musd())
              .cell(project.saved_musd());
      evidence(line, evidence.cost(project));
    }
    return table;
  }

  private DataTable supports() {
    var table =
        new DataTable(
            "supports",
            List.of("project", "party", "programme", "kind", "giver", "amount_musd", "cost_musd"));
    for (var project : plan.chosen()) {
      for (var support : project.supports()) {
        table
            .line()
            .cell(project.project())
            .cell(support.party())
            .cell(support.programme())
            .cell(support.kind())
            .cell(support.giver())
            .cell(support.amount_musd())
            .cell(support.cost_musd())
            .end();
      }
    }
    return table;
  }

  private DataTable rejected() {
    var table =
        new DataTable("rejected", List.of("project", "name", "place", "rank", "kind", "reason"));
    for (var project : answer.rejected()) {
      for (int i = 0; i < project.reasons().size(); i++) {
        var why = project.reasons().get(i);
        table
            .line()
            .cell(project.project())
            .cell(project.name())
            .cell(project.place())
            .count(i + 1)
            .cell(why.kind())
            .cell(why.text())
            .end();
      }
    }
    return table;
  }

  private DataTable stocks() {
    var table =
        new DataTable(
            "stocks",
            List.of(
                "party",
                "place",
                "form",
                "days",
                "tonnes",
                "purchase_musd",
                "cost_musd",
                "formula",
                "rows",
                "assumptions"));
    for (var stock : plan.stocks()) {
      var line =
          table
              .line()
              .cell(stock.party())
              .cell(stock.place())
              .cell(stock.form())
              .cell(stock.days())
              .cell(stock.tonnes())
              .cell(stock.purchase_musd())
              .cell(stock.cost_musd());
      evidence(line, evidence.stock(stock));
    }
    return table;
  }

  private DataTable money() {
    var table = new DataTable("money", List.of("party", "year", "cash_musd", "budget_musd"));
    for (var party : answer.parties()) {
      for (int year = 0; year < party.cash_musd().size(); year++) {
        table
            .line()
            .cell(party.party())
            .count(year + 1)
            .cell(party.cash_musd().get(year))
            .cell(party.budget_musd().get(year))
            .end();
      }
    }
    return table;
  }

  private DataTable uncovered() {
    var table = new DataTable("uncovered", List.of("case", "place", "form", "weeks", "weeks_tail"));
    uses(table, "without", plan.uncoveredWithout());
    uses(table, "with", plan.uncovered());
    return table;
  }

  private static void uses(DataTable table, String which, Plan.Uncovered uncovered) {
    for (var use : uncovered.uses()) {
      table
          .line()
          .cell(which)
          .cell(use.place())
          .cell(use.form())
          .cell(use.weeks())
          .cell(use.weeksTail())
          .end();
    }
  }

  private DataTable summary() {
    var table =
        new DataTable(
            "summary", List.of("figure", "value", "unit", "formula", "rows", "assumptions"));
    figure(table, "gap", plan.gap(), "part", evidence.bounds(plan));
    figure(table, "lower bound", plan.lower(), "MUSD", evidence.bounds(plan));
    figure(table, "objective", plan.objective(), "MUSD", evidence.bounds(plan));
    figure(table, "certain cost", plan.money().certain_musd(), "MUSD", evidence.money(plan));
    figure(table, "contingent cost", plan.money().contingent_musd(), "MUSD", evidence.money(plan));
    figure(
        table,
        "contingent cost in the worst outcomes",
        plan.money().contingentTail_musd(),
        "MUSD",
        evidence.money(plan));
    uncovered(table, "without", plan.uncoveredWithout(), evidence.uncoveredWithout());
    uncovered(table, "with", plan.uncovered(), evidence.uncovered(plan));
    return table;
  }

  private static void uncovered(
      DataTable table, String which, Plan.Uncovered uncovered, Basis basis) {
    figure(table, "uncovered weeks " + which, uncovered.weeks(), "weeks", basis);
    figure(table, "uncovered weeks in the worst " + which, uncovered.weeksTail(), "weeks", basis);
    figure(table, "uncovered tonnes " + which, uncovered.tonnes(), "t", basis);
  }

  private static void figure(DataTable table, String name, double value, String unit, Basis basis) {
    evidence(table.line().cell(name).cell(value).cell(unit), basis);
  }

  private DataTable binding() {
    var table =
        new DataTable("binding", List.of("kind", "limit", "used", "allowed", "saves", "keeps_out"));
    for (var limit : answer.binding()) {
      table
          .line()
          .cell(limit.kind())
          .cell(limit.text())
          .cell(limit.used())
          .cell(limit.allowed())
          .cell(limit.saves())
          .ids(limit.keepsOut())
          .end();
    }
    return table;
  }

  private DataTable assumptions() {
    var table = new DataTable("assumptions", List.of("id", "values", "why"));
    for (var assumption : evidence.assumptions()) {
      table.line().cell(assumption.id()).cell(assumption.values()).cell(assumption.why()).end();
    }
    return table;
  }
}
