package org.lodestone.agreement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodestone.agreement.AgreementRegister.Matter;
import org.lodestone.data.AgreementRow;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Imported;
import org.lodestone.data.Source;
import org.lodestone.data.check.PackageCheck;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Grade;
import org.lodestone.measure.SourcedMoney;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Currencies;
import org.lodestone.restriction.ListedEntity;
import org.lodestone.restriction.Restriction;
import org.lodestone.restriction.RestrictionId;
import org.lodestone.restriction.Rule;

/** Turns rows into agreements. What refers to a row that does not exist is left out. */
final class AgreementReader {
  private final DataPackage data;
  private final AgreementRow.Tables tables;

  AgreementReader(DataPackage data) {
    this.data = data;
    tables = data.agreements();
  }

  Imported<AgreementRegister> read() {
    var issues = new ArrayList<DataIssue>(PackageCheck.checkAgreements(data));
    var register =
        new AgreementRegister(
            tables.agreements().stream().map(this::agreement).toList(),
            tables.events().stream().map(this::event).toList(),
            tables.restrictions().stream().map(this::restriction).toList(),
            tables.entities().stream().map(this::entity).toList(),
            tables.objects().stream()
                .map(
                    row ->
                        new Matter(row.id(), new Wording(row.nameEn(), row.nameFr()), row.forms()))
                .toList(),
            lastRead());
    return new Imported<>(register, issues);
  }

  /** A package without sources has no day; its agreements are as old as time. */
  private LocalDate lastRead() {
    return data.sources().stream()
        .map(Source::retrieved)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.EPOCH);
  }

  private Agreement agreement(AgreementRow.Agreement row) {
    var parties = row.parties().stream().map(PlaceId::new).toList();
    return new Agreement(
        new AgreementId(row.id()),
        new Wording(row.nameEn(), row.nameFr()),
        parties,
        row.nature(),
        Signing.of(row.signed(), row.zone(), clocks(parties)),
        row.inForce(),
        row.ended(),
        row.amends().stream().map(AgreementId::new).toList(),
        row.buildsOn().stream().map(AgreementId::new).toList(),
        tables.clauses().stream()
            .filter(clause -> clause.agreement().equals(row.id()))
            .map(this::clause)
            .toList(),
        tables.projects().stream()
            .filter(project -> project.agreement().equals(row.id()))
            .map(this::project)
            .toList(),
        row.note(),
        evidence(row.id(), row.source(), row.locator(), row.reason()));
  }

  private Map<PlaceId, ZoneId> clocks(List<PlaceId> parties) {
    var clocks = new LinkedHashMap<PlaceId, ZoneId>();
    for (var party : parties) {
      tables.parties().find(party.text()).ifPresent(row -> clocks.put(party, row.zone()));
    }
    return clocks;
  }

  private Clause clause(AgreementRow.Clause row) {
    return new Clause(
        new ClauseId(row.id()),
        row.number(),
        new Wording(row.wordingEn(), row.wordingFr()),
        row.verb(),
        tables.commitments().stream()
            .filter(commitment -> commitment.clause().equals(row.id()))
            .map(this::commitment)
            .toList(),
        row.note(),
        evidence(row.id(), row.source(), row.locator(), row.reason()));
  }

  private Commitment commitment(AgreementRow.Commitment row) {
    return new Commitment(
        new CommitmentId(row.id()),
        row.obligors().stream().map(PlaceId::new).toList(),
        row.beneficiaries().stream().map(PlaceId::new).toList(),
        new Wording(row.actionEn(), row.actionFr()),
        row.instruments(),
        row.objects(),
        row.trigger(),
        row.due(),
        row.otherDue(),
        new Wording(row.conditionEn(), row.conditionFr()),
        row.done(),
        amounts(row.amounts()),
        tables.proofs().stream()
            .filter(proof -> proof.commitment().equals(row.id()))
            .map(this::proof)
            .toList());
  }

  private Proof proof(AgreementRow.Proof row) {
    return new Proof(
        row.id(),
        row.step(),
        row.date(),
        published(row.source()).orElse(LocalDate.MAX),
        new Wording(row.wordingEn(), row.wordingFr()),
        evidence(row.id(), row.source(), row.locator(), ""));
  }

  private DatedEvent event(AgreementRow.DatedEvent row) {
    return new DatedEvent(
        row.id(),
        row.kind(),
        row.date(),
        row.places().stream().map(PlaceId::new).toList(),
        new Wording(row.nameEn(), row.nameFr()),
        Optional.of(row.scenario()).filter(file -> !file.isEmpty()),
        published(row.source()),
        evidence(row.id(), row.source(), row.locator(), row.reason()));
  }

  private Restriction restriction(AgreementRow.Restriction row) {
    return new Restriction(
        new RestrictionId(row.id()),
        new PlaceId(row.issuer()),
        row.notice(),
        row.nameEn(),
        row.nameFr(),
        row.objects(),
        row.partners().stream().map(PlaceId::new).toList(),
        tables.rules().stream()
            .filter(rule -> rule.restriction().equals(row.id()))
            .map(this::rule)
            .toList(),
        tables.changes().stream()
            .filter(change -> change.restriction().equals(row.id()))
            .map(this::change)
            .toList(),
        evidence(row.id(), row.source(), row.locator(), ""));
  }

  private Rule rule(AgreementRow.RestrictionRule row) {
    return new Rule(
        row.id(),
        row.kind(),
        row.elements(),
        row.goods(),
        row.headings(),
        row.share_percent(),
        row.note(),
        evidence(row.id(), row.source(), row.locator(), row.reason()));
  }

  private ListedEntity entity(AgreementRow.ListedEntity row) {
    return new ListedEntity(
        row.id(),
        Optional.of(row.restriction()).filter(id -> !id.isEmpty()).map(RestrictionId::new),
        row.name(),
        row.aliases(),
        Optional.of(row.parent()).filter(id -> !id.isEmpty()),
        evidence(row.id(), row.source(), row.locator(), row.reason()));
  }

  private Restriction.Change change(AgreementRow.RestrictionChange row) {
    return new Restriction.Change(
        row.step(),
        row.known(),
        row.from(),
        row.until(),
        evidence(row.id(), row.source(), row.locator(), ""));
  }

  private ClaimedProject project(AgreementRow.ClaimedProject row) {
    return new ClaimedProject(
        row.id(),
        new AgreementId(row.agreement()),
        row.kind(),
        row.subject(),
        new Wording(row.nameEn(), row.nameFr()),
        amounts(row.amounts()),
        evidence(row.id(), row.source(), row.locator(), row.reason()));
  }

  private List<SourcedMoney> amounts(List<String> ids) {
    return ids.stream()
        .flatMap(id -> data.findRow(id).stream())
        .flatMap(
            row ->
                Currencies.find(row.unit()).stream()
                    .flatMap(
                        currency ->
                            data.findSourced(row).stream()
                                .map(amount -> new SourcedMoney(amount, currency))))
        .toList();
  }

  /** The day from which a source could be read at the latest. */
  private Optional<LocalDate> published(String source) {
    return data.sources().find(source).map(found -> found.published().last());
  }

  /** A row with a reason is an assumption, even if it names where it was seen. */
  private Evidence evidence(String row, String source, String locator, String reason) {
    if (!reason.isEmpty() || source.isEmpty()) {
      return new Evidence.Assumption(row, reason);
    }
    var grade = data.sources().find(source).map(Source::grade).orElse(Grade.C);
    return new Evidence.Claim(row, source, locator, grade);
  }
}
