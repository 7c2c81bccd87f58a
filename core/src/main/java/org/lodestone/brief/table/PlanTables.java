package org.lodestone.brief.table;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lodestone.brief.document.PlanSection;
import org.lodestone.brief.document.Quantity;

/** The plan of a study as tables; each line has one figure with its evidence. */
final class PlanTables {
  private static final List<String> FIGURE = List.of("value", "unit", "kind", "formula", "rows");

  private PlanTables() {}

  /** The contents of the files by name; none if there is no plan. */
  static Map<String, String> of(PlanSection plan) {
    var files = new TreeMap<String, String>();
    files.put("plan-assumptions.csv", assumptions(plan).toString());
    var found = plan.found();
    if (found != null) {
      files.put("plan.csv", projects(found).toString());
      files.put("plan-figures.csv", figures(found).toString());
      files.put("plan-money.csv", money(found).toString());
      files.put("plan-late.csv", late(found).toString());
    }
    return files;
  }

  private static Csv with(String... first) {
    return new Csv(Stream.concat(Stream.of(first), FIGURE.stream()).toList());
  }

  private static void figure(Csv.Line line, Quantity figure) {
    line.cell(figure.value())
        .cell(figure.unit())
        .cell(figure.kind())
        .cell(figure.evidence().formula())
        .cells(figure.evidence().rows())
        .end();
  }

  private static Csv assumptions(PlanSection plan) {
    var csv = new Csv(List.of("id", "values", "why"));
    plan.assumptions().forEach(a -> csv.line().cell(a.id()).cell(a.values()).cell(a.why()).end());
    return csv;
  }

  private static Csv projects(PlanSection.Found found) {
    var csv =
        with("project", "name", "place", "supports", "adopted", "first_production", "measure");
    for (var project : found.supported()) {
      measure(csv, project, "completion without", project.completionWithout());
      measure(csv, project, "completion", project.completion());
      measure(csv, project, "cost", project.cost());
      for (var output : project.outputs()) {
        measure(csv, project, "output " + output.form(), output.amount());
      }
    }
    return csv;
  }

  private static void measure(
      Csv csv, PlanSection.Supported project, String measure, Quantity figure) {
    var line =
        csv.line()
            .cell(project.project())
            .cell(project.name())
            .cell(project.place())
            .cell(
                project.supports().stream()
                    .map(PlanSection.Support::programme)
                    .collect(Collectors.joining(";")))
            .cell(project.adopted().toString())
            .cell(project.firstProduction().toString())
            .cell(measure);
    figure(line, figure);
  }

  private static Csv figures(PlanSection.Found found) {
    var csv = with("figure");
    figure(csv.line().cell("gap"), found.gap());
    figure(csv.line().cell("uncovered without"), found.covered().without());
    figure(csv.line().cell("uncovered with"), found.covered().with());
    figure(csv.line().cell("uncovered in the worst without"), found.covered().worstWithout());
    figure(csv.line().cell("uncovered in the worst with"), found.covered().worstWith());
    figure(csv.line().cell("certain cost"), found.money().certain());
    figure(csv.line().cell("contingent cost"), found.money().contingent());
    figure(csv.line().cell("contingent cost in the worst"), found.money().contingentWorst());
    for (var stock : found.stocks()) {
      var name = "stock of " + stock.form() + " in " + stock.place();
      figure(csv.line().cell(name), stock.days());
      figure(csv.line().cell(name), stock.tonnes());
      figure(csv.line().cell(name), stock.cost());
    }
    return csv;
  }

  private static Csv money(PlanSection.Found found) {
    var csv = with("party", "year", "measure");
    for (var party : found.parties()) {
      for (var year : party.years()) {
        var number = Integer.toString(year.number());
        figure(csv.line().cell(party.party()).cell(number).cell("paid"), year.paid());
        figure(csv.line().cell(party.party()).cell(number).cell("budget"), year.budget());
      }
    }
    return csv;
  }

  private static Csv late(PlanSection.Found found) {
    var csv = new Csv(List.of("project", "name", "place", "programme", "step", "adopted"));
    for (var late : found.late()) {
      csv.line()
          .cell(late.project())
          .cell(late.name())
          .cell(late.place())
          .cell(late.programme())
          .cell(late.step())
          .cell(late.adopted().toString())
          .end();
    }
    return csv;
  }
}
