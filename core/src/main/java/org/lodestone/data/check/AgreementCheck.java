package org.lodestone.data.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lodestone.data.AgreementIssue.AmendmentCycle;
import org.lodestone.data.AgreementIssue.AmendsLater;
import org.lodestone.data.AgreementIssue.DueBeforeTrigger;
import org.lodestone.data.AgreementIssue.NobodyBound;
import org.lodestone.data.AgreementIssue.ProofBeforeSignature;
import org.lodestone.data.AgreementIssue.StepsOutOfOrder;
import org.lodestone.data.AgreementIssue.StrangerBound;
import org.lodestone.data.AgreementRow;
import org.lodestone.data.AgreementRow.Nature;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.due.DueRule;
import org.lodestone.data.yaml.Field;
import org.lodestone.quantity.Period;
import org.lodestone.restriction.Restriction.Change;

/**
 * Looks at the tables of agreements: circles of amendments, duties of nobody or of strangers,
 * deadlines and proofs that are older than the promise, restrictions that end before they begin.
 * References between rows are followed by {@link AgreementReferences}.
 */
final class AgreementCheck {
  private static final int PARTIES_OF_AN_AGREEMENT = 2;

  private final AgreementRow.Tables tables;
  private final List<DataIssue> issues = new ArrayList<>();

  AgreementCheck(DataPackage data) {
    tables = data.agreements();
  }

  List<DataIssue> check() {
    tables.agreements().forEach(this::agreement);
    tables.commitments().forEach(this::commitment);
    tables.proofs().forEach(this::proof);
    tables.changes().forEach(this::change);
    cycles();
    return issues;
  }

  private void agreement(AgreementRow.Agreement row) {
    int needed = row.nature() == Nature.UNILATERAL ? 1 : PARTIES_OF_AN_AGREEMENT;
    if (row.parties().size() < needed) {
      issues.add(new NobodyBound(row.at(), row.id(), "parties"));
    }
    for (var id : references(row)) {
      tables
          .agreements()
          .find(id)
          .filter(other -> row.signed().last().isBefore(other.signed().first()))
          .ifPresent(
              other ->
                  issues.add(
                      new AmendsLater(
                          row.at(), row.id(), row.signed().text(), id, other.signed().text())));
    }
  }

  private static List<String> references(AgreementRow.Agreement row) {
    var all = new ArrayList<>(row.amends());
    all.addAll(row.buildsOn());
    return all;
  }

  private void commitment(AgreementRow.Commitment row) {
    if (row.obligors().isEmpty()) {
      issues.add(new NobodyBound(row.at(), row.id(), "obligors"));
    }
    var agreement = agreementOf(row);
    agreement.ifPresent(
        signed ->
            row.obligors().stream()
                .filter(party -> !signed.parties().contains(party))
                .forEach(
                    party ->
                        issues.add(new StrangerBound(row.at(), row.id(), party, signed.id()))));
    agreement
        .flatMap(signed -> begins(row, signed))
        .ifPresent(
            begins -> {
              due(row, row.due(), begins);
              row.otherDue().ifPresent(other -> due(row, other, begins));
            });
  }

  private Optional<AgreementRow.Agreement> agreementOf(AgreementRow.Commitment row) {
    return tables
        .clauses()
        .find(row.clause())
        .flatMap(clause -> tables.agreements().find(clause.agreement()));
  }

  /** When the clock starts, as far as the tables know. */
  private Optional<Period> begins(AgreementRow.Commitment row, AgreementRow.Agreement agreement) {
    return switch (row.trigger()) {
      case "signature" -> Optional.of(agreement.signed());
      case "in-force" -> agreement.inForce();
      default -> tables.events().find(row.trigger()).map(AgreementRow.DatedEvent::date);
    };
  }

  private void due(AgreementRow.Commitment row, DueRule rule, Period begins) {
    lastDay(rule)
        .filter(due -> due.last().isBefore(begins.first()))
        .ifPresent(
            due ->
                issues.add(
                    new DueBeforeTrigger(
                        row.at(), row.id(), due.text(), row.trigger(), begins.text())));
  }

  /** The latest day that a rule itself names; the others count from the trigger. */
  private Optional<Period> lastDay(DueRule rule) {
    return switch (rule) {
      case DueRule.FixedDate(Period date) -> Optional.of(date);
      case DueRule.SuspensionEnd(List<String> restrictions) ->
          tables.changes().stream()
              .filter(change -> restrictions.contains(change.restriction()))
              .flatMap(change -> change.until().stream())
              .reduce((a, b) -> a.last().isAfter(b.last()) ? a : b);
      case DueRule.AfterTrigger a -> Optional.empty();
      case DueRule.FiscalYearEnd f -> Optional.empty();
      case DueRule.Every e -> Optional.empty();
      case DueRule.None n -> Optional.empty();
    };
  }

  private void proof(AgreementRow.Proof row) {
    tables
        .commitments()
        .find(row.commitment())
        .flatMap(this::agreementOf)
        .filter(agreement -> row.date().last().isBefore(agreement.signed().first()))
        .ifPresent(
            agreement ->
                issues.add(
                    new ProofBeforeSignature(
                        row.at(),
                        row.id(),
                        row.date().text(),
                        agreement.id(),
                        agreement.signed().text())));
  }

  private void change(AgreementRow.RestrictionChange row) {
    boolean announced =
        row.step() == Change.Kind.ANNOUNCED
            || tables.changes().stream()
                .anyMatch(
                    other ->
                        other.restriction().equals(row.restriction())
                            && other.step() == Change.Kind.ANNOUNCED
                            && !other.known().first().isAfter(row.known().last()));
    if (!announced) {
      issues.add(
          new StepsOutOfOrder(
              row.at(), row.restriction(), Field.written(row.step()), row.known().text()));
    }
  }

  /** Follows amendments from agreement to agreement and reports each circle once. */
  private void cycles() {
    var done = new LinkedHashSet<String>();
    for (var id : tables.agreements().ids()) {
      follow(id, new LinkedHashSet<>(), done);
    }
  }

  private void follow(String id, Set<String> path, Set<String> done) {
    var row = tables.agreements().find(id);
    if (done.contains(id) || row.isEmpty()) {
      return;
    }
    path.add(id);
    for (var other : references(row.get())) {
      if (path.contains(other)) {
        var way = List.copyOf(path);
        var circle = new ArrayList<>(way.subList(way.indexOf(other), way.size()));
        circle.add(other);
        issues.add(new AmendmentCycle(row.get().at(), circle));
      } else {
        follow(other, path, done);
      }
    }
    path.remove(id);
    done.add(id);
  }
}
