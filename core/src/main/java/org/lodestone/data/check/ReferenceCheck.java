package org.lodestone.data.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Nearest;
import org.lodestone.data.ReferenceIssue.GroupMember;
import org.lodestone.data.ReferenceIssue.LaneToItself;
import org.lodestone.data.ReferenceIssue.UnknownReference;
import org.lodestone.data.Row;
import org.lodestone.data.Table;
import org.lodestone.data.ValueRow;

/** Follows every reference from one row to another. */
final class ReferenceCheck {
  private final DataPackage data;
  private final List<DataIssue> issues = new ArrayList<>();
  private final Set<String> stages;

  ReferenceCheck(DataPackage data) {
    this.data = data;
    stages = new LinkedHashSet<>();
    data.forms().forEach(form -> stages.add(form.stage()));
  }

  List<DataIssue> check() {
    data.forms().forEach(this::members);
    data.sources().forEach(source -> source(source, "cited_by", source.citedBy()));
    data.sites().forEach(this::site);
    data.figures().forEach(this::value);
    data.figures().forEach(figure -> source(figure, "source", figure.source()));
    data.assumptions().forEach(this::value);
    data.recipes().forEach(recipe -> stage(recipe, recipe.stage()));
    data.recipeFlows().forEach(this::recipeFlow);
    data.processes().forEach(this::process);
    data.lanes().forEach(this::lane);
    data.demands().forEach(row -> placeAndForm(row, row.place(), row.form()));
    data.supplies().forEach(row -> placeAndForm(row, row.place(), row.form()));
    data.stocks().forEach(row -> placeAndForm(row, row.place(), row.form()));
    data.stockpiles().forEach(this::stockpile);
    data.events().forEach(this::event);
    data.worldProduction().forEach(row -> place(row, "place", row.place()));
    data.worldProduction().forEach(row -> source(row, "source", row.source()));
    data.governance().forEach(row -> place(row, "place", row.place()));
    data.governance().forEach(row -> source(row, "source", row.source()));
    return issues;
  }

  private void members(Row.Form form) {
    if (!form.isGroup()) {
      if (!form.members().isEmpty()) {
        issues.add(
            new GroupMember(
                form.at(),
                form.id(),
                form.members().getFirst(),
                "is not a group but has a member"));
      }
      return;
    }
    if (form.members().isEmpty()) {
      issues.add(new GroupMember(form.at(), form.id(), "", "is a group without a member"));
    }
    for (var member : form.members()) {
      form(form, "members", member);
      if (data.forms().find(member).map(Row.Form::isGroup).orElse(false)) {
        issues.add(
            new GroupMember(form.at(), form.id(), member, "has a member that is a group itself"));
      }
    }
  }

  private void site(Row.Site site) {
    place(site, "place", site.place());
    stage(site, site.stage());
    form(site, "form", site.form());
    source(site, "source", site.source());
  }

  private void value(ValueRow row) {
    reference(row, "quantity", row.quantity(), "quantities", data.quantities());
    place(row, "place", row.place());
    place(row, "partner", row.partner());
    reference(row, "site", row.site(), "sites", data.sites());
    form(row, "form", row.form());
  }

  private void recipeFlow(Row.RecipeFlow flow) {
    reference(flow, "recipe", flow.recipe(), "recipes", data.recipes());
    form(flow, "form", flow.form());
  }

  private void process(Row.Process process) {
    reference(process, "recipe", process.recipe(), "recipes", data.recipes());
    place(process, "place", process.place());
  }

  private void lane(Row.Lane lane) {
    form(lane, "form", lane.form());
    place(lane, "from", lane.from());
    place(lane, "to", lane.to());
    if (lane.from().equals(lane.to())) {
      issues.add(new LaneToItself(lane.at(), lane.form(), lane.from()));
    }
  }

  private void placeAndForm(Row row, String place, String form) {
    place(row, "place", place);
    form(row, "form", form);
  }

  private void stockpile(Row.Stockpile stockpile) {
    placeAndForm(stockpile, stockpile.place(), stockpile.form());
    for (var id : stockpile.evidence()) {
      if (data.findRow(id).isEmpty() && !data.isValueLeftOut(id)) {
        unknown(stockpile, "evidence", id, "figures and assumptions", data.listRowIds());
      }
    }
  }

  private void event(Row.Event event) {
    place(event, "issuer", event.issuer());
    event.partners().forEach(partner -> place(event, "partners", partner));
    event.forms().forEach(form -> form(event, "forms", form));
    source(event, "source", event.source());
  }

  private void place(Row row, String column, String id) {
    reference(row, column, id, "places", data.places());
  }

  private void form(Row row, String column, String id) {
    reference(row, column, id, "forms", data.forms());
  }

  private void source(Row row, String column, String id) {
    reference(row, column, id, "sources", data.sources());
  }

  private void stage(Row row, String stage) {
    if (!stages.contains(stage) && !data.isLeftOut("forms", "")) {
      unknown(row, "stage", stage, "forms", List.copyOf(stages));
    }
  }

  /** An empty cell refers to nothing; a row that was left out has its own issue already. */
  private void reference(Row row, String column, String id, String tableName, Table<?> table) {
    if (!id.isEmpty() && !table.has(id) && !data.isLeftOut(tableName, id)) {
      unknown(row, column, id, tableName, table.ids());
    }
  }

  private void unknown(Row row, String column, String id, String table, List<String> known) {
    issues.add(new UnknownReference(row.at(), column, id, table, Nearest.to(id, known)));
  }
}
