package org.lodestone.data.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Nearest;
import org.lodestone.data.ReferenceIssue.UnknownReference;
import org.lodestone.data.RegisterRow;
import org.lodestone.data.RegisterTables;
import org.lodestone.data.Row;
import org.lodestone.data.Table;

/** Follows every reference from a row of the project register to another row. */
final class RegisterReferences {
  private final DataPackage data;
  private final RegisterTables register;
  private final Set<String> stages = new LinkedHashSet<>();
  private final List<DataIssue> issues = new ArrayList<>();

  RegisterReferences(DataPackage data) {
    this.data = data;
    register = data.register();
    data.forms().forEach(form -> stages.add(form.stage()));
  }

  List<DataIssue> check() {
    register.projects().forEach(this::project);
    register.flags().forEach(row -> projectAndSource(row, row.project(), row.source()));
    register.processes().forEach(this::process);
    register.needs().forEach(this::need);
    register.offtakes().forEach(this::offtake);
    register.permits().forEach(row -> projectAndSource(row, row.project(), row.source()));
    register.costs().forEach(this::cost);
    register.funding().forEach(this::funding);
    register.instruments().forEach(this::instrument);
    register
        .steps()
        .forEach(
            row ->
                reference(
                    row, "instrument", row.instrument(), "instruments", register.instruments()));
    return issues;
  }

  private void project(RegisterRow.Project row) {
    place(row, "place", row.place());
    place(row, "owner_place", row.ownerPlace());
    row.stages().forEach(stage -> stage(row, stage));
    row.sites().forEach(site -> reference(row, "sites", site, "sites", data.sites()));
    source(row, row.source());
  }

  private void process(RegisterRow.ProjectProcess row) {
    project(row, "project", row.project());
    recipe(row, row.recipe());
    place(row, "place", row.place());
  }

  private void need(RegisterRow.ProjectNeed row) {
    projectAndSource(row, row.project(), row.source());
    form(row, row.form());
    row.fromProjects().forEach(id -> project(row, "from_projects", id));
    row.fromPlaces().forEach(id -> place(row, "from_places", id));
  }

  private void offtake(RegisterRow.Offtake row) {
    projectAndSource(row, row.project(), row.source());
    place(row, "buyer_place", row.buyerPlace());
    form(row, row.form());
  }

  private void cost(RegisterRow.ProjectCost row) {
    project(row, "project", row.project());
    recipe(row, row.recipe());
  }

  private void funding(RegisterRow.Funding row) {
    projectAndSource(row, row.project(), row.source());
    place(row, "party", row.party());
    reference(row, "rival_of", row.rivalOf(), "funding", register.funding());
  }

  private void instrument(RegisterRow.Instrument row) {
    place(row, "party", row.party());
    row.places().forEach(id -> place(row, "places", id));
    row.buyers().forEach(id -> place(row, "buyers", id));
    row.stages().forEach(stage -> stage(row, stage));
    source(row, row.source());
  }

  private void projectAndSource(Row row, String project, String source) {
    project(row, "project", project);
    source(row, source);
  }

  private void project(Row row, String column, String id) {
    reference(row, column, id, "projects", register.projects());
  }

  private void place(Row row, String column, String id) {
    reference(row, column, id, "places", data.places());
  }

  private void form(Row row, String id) {
    reference(row, "form", id, "forms", data.forms());
  }

  private void recipe(Row row, String id) {
    reference(row, "recipe", id, "recipes", data.recipes());
  }

  private void source(Row row, String id) {
    reference(row, "source", id, "sources", data.sources());
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
