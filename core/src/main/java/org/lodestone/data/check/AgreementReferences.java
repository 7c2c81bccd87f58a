package org.lodestone.data.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lodestone.data.AgreementRow;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Nearest;
import org.lodestone.data.ReferenceIssue.UnknownReference;
import org.lodestone.data.Row;
import org.lodestone.data.Table;
import org.lodestone.data.due.DueRule;
import org.lodestone.network.PlaceId;

/** Follows every reference from a row of the tables of agreements to another row. */
final class AgreementReferences {
  private static final Set<String> TRIGGERS = Set.of("signature", "in-force");

  private final DataPackage data;
  private final AgreementRow.Tables tables;
  private final List<DataIssue> issues = new ArrayList<>();

  AgreementReferences(DataPackage data) {
    this.data = data;
    tables = data.agreements();
  }

  List<DataIssue> check() {
    tables.parties().forEach(row -> place(row, "place", row.id()));
    tables.agreements().forEach(this::agreement);
    tables.clauses().forEach(this::clause);
    tables.commitments().forEach(this::commitment);
    tables.proofs().forEach(this::proof);
    tables.events().forEach(this::event);
    tables.restrictions().forEach(this::restriction);
    tables.changes().forEach(this::change);
    tables.rules().forEach(this::rule);
    tables.entities().forEach(this::entity);
    tables.projects().forEach(this::project);
    return issues;
  }

  private void agreement(AgreementRow.Agreement row) {
    row.parties().forEach(id -> party(row, "parties", id));
    row.amends().forEach(id -> agreement(row, "amends", id));
    row.buildsOn().forEach(id -> agreement(row, "builds_on", id));
    source(row, row.source());
  }

  private void clause(AgreementRow.Clause row) {
    agreement(row, "agreement", row.agreement());
    source(row, row.source());
  }

  private void commitment(AgreementRow.Commitment row) {
    reference(row, "clause", row.clause(), "clauses", tables.clauses());
    row.obligors().forEach(id -> party(row, "obligors", id));
    row.beneficiaries().forEach(id -> place(row, "beneficiaries", id));
    row.objects().forEach(id -> object(row, id));
    if (!TRIGGERS.contains(row.trigger())) {
      reference(row, "trigger", row.trigger(), "dated-events", tables.events());
    }
    rule(row, "due", row.due());
    row.otherDue().ifPresent(rule -> rule(row, "other_due", rule));
    amounts(row, row.amounts());
  }

  private void rule(Row row, String column, DueRule rule) {
    switch (rule) {
      case DueRule.AfterTrigger a ->
          a.calendars().forEach(place -> party(row, column, place.text()));
      case DueRule.FiscalYearEnd(PlaceId place) -> party(row, column, place.text());
      case DueRule.SuspensionEnd(List<String> restrictions) ->
          restrictions.forEach(id -> restriction(row, column, id));
      case DueRule.FixedDate f -> {}
      case DueRule.Every e -> {}
      case DueRule.None n -> {}
    }
  }

  private void proof(AgreementRow.Proof row) {
    reference(row, "commitment", row.commitment(), "commitments", tables.commitments());
    source(row, row.source());
  }

  private void event(AgreementRow.DatedEvent row) {
    row.places().forEach(id -> place(row, "places", id));
    source(row, row.source());
  }

  private void restriction(AgreementRow.Restriction row) {
    place(row, "issuer", row.issuer());
    row.partners().forEach(id -> place(row, "partners", id));
    row.objects().forEach(id -> object(row, id));
    source(row, row.source());
  }

  private void change(AgreementRow.RestrictionChange row) {
    restriction(row, "restriction", row.restriction());
    source(row, row.source());
  }

  private void rule(AgreementRow.RestrictionRule row) {
    restriction(row, "restriction", row.restriction());
    source(row, row.source());
  }

  private void entity(AgreementRow.ListedEntity row) {
    if (!row.restriction().isEmpty() || row.parent().isEmpty()) {
      restriction(row, "restriction", row.restriction());
    }
    if (!row.parent().isEmpty()) {
      reference(row, "parent", row.parent(), "listed-entities", tables.entities());
    }
    if (!row.place().isEmpty()) {
      place(row, "place", row.place());
    }
    source(row, row.source());
  }

  private void project(AgreementRow.ClaimedProject row) {
    agreement(row, "agreement", row.agreement());
    amounts(row, row.amounts());
    source(row, row.source());
  }

  private void amounts(Row row, List<String> ids) {
    for (var id : ids) {
      if (data.findRow(id).isEmpty() && !data.isValueLeftOut(id)) {
        unknown(row, "amounts", id, "figures and assumptions", data.listRowIds());
      }
    }
  }

  private void agreement(Row row, String column, String id) {
    reference(row, column, id, "agreements", tables.agreements());
  }

  private void party(Row row, String column, String id) {
    reference(row, column, id, "agreement-parties", tables.parties());
  }

  private void restriction(Row row, String column, String id) {
    reference(row, column, id, "restrictions", tables.restrictions());
  }

  private void object(Row row, String id) {
    reference(row, "objects", id, "objects", tables.objects());
  }

  private void place(Row row, String column, String id) {
    reference(row, column, id, "places", data.places());
  }

  private void source(Row row, String id) {
    reference(row, "source", id, "sources", data.sources());
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
