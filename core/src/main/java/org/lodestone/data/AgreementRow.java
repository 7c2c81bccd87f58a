package org.lodestone.data;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lodestone.data.due.DueRule;
import org.lodestone.quantity.Period;
import org.lodestone.restriction.Restriction.Change;
import org.lodestone.restriction.Rule;

/**
 * A row of the tables of agreements: who promised what to whom, by when, and what shows that it was
 * done. Texts are in our own words, in English and French. A row rests on a source or on a reason;
 * one with a reason is an assumption.
 */
public sealed interface AgreementRow extends Row {

  /** Whether states are bound. */
  enum Nature {
    BINDING,
    NON_BINDING,
    /** One side's own word: a notice, a speech, a list. */
    UNILATERAL
  }

  /** How strongly the text puts it, strongest first. */
  enum Verb {
    SHALL,
    WILL,
    DECIDES,
    INTENDS,
    EXPECTS,
    MAY,
    CONSIDERS,
    RECOGNISES
  }

  /** How far a commitment has come. A higher step does not show the lower ones. */
  enum Step {
    ANNOUNCED,
    ADOPTED,
    COMMITTED,
    DISBURSED,
    DELIVERED,
    /** Shown not to have been done by the day of the proof. */
    FAILED
  }

  /** What a dated event is. */
  enum EventKind {
    SUMMIT,
    MINISTERIAL,
    SUSPENSION_END,
    SELECTION,
    MILESTONE,
    DEADLINE
  }

  /** A party and the time zone of its capital: one row of {@code agreement-parties}. */
  record Party(String id, ZoneId zone, String note, RowRef at) implements AgreementRow {}

  /**
   * What commitments are about: one row of {@code objects}.
   *
   * @param forms ids of forms of the chain packages to which it corresponds
   */
  record Matter(String id, String nameEn, String nameFr, List<String> forms, String note, RowRef at)
      implements AgreementRow {
    public Matter {
      forms = List.copyOf(forms);
    }
  }

  /**
   * One row of {@code agreements}.
   *
   * @param signed the day at the place of signing, or the span in which it lies
   * @param zone time zone of the place of signing
   * @param inForce when it came into force; empty if nothing shows that it did
   * @param ended when it ended; empty if it has not
   * @param amends agreements of which it changes the text
   * @param buildsOn agreements that it carries out or continues
   */
  record Agreement(
      String id,
      String nameEn,
      String nameFr,
      List<String> parties,
      Nature nature,
      Period signed,
      ZoneId zone,
      Optional<Period> inForce,
      Optional<Period> ended,
      List<String> amends,
      List<String> buildsOn,
      String source,
      String locator,
      String reason,
      String note,
      RowRef at)
      implements AgreementRow {
    public Agreement {
      parties = List.copyOf(parties);
      amends = List.copyOf(amends);
      buildsOn = List.copyOf(buildsOn);
    }
  }

  /** A clause in our own words: one row of {@code clauses}. */
  record Clause(
      String id,
      String agreement,
      String number,
      String wordingEn,
      String wordingFr,
      Verb verb,
      String source,
      String locator,
      String reason,
      String note,
      RowRef at)
      implements AgreementRow {}

  /**
   * A duty that follows from a clause: one row of {@code commitments}.
   *
   * @param trigger {@code signature}, {@code in-force} or the id of a dated event
   * @param otherDue a rival reading of the deadline by another source; empty if there is none
   * @param done the step of which the proof ends the duty
   * @param amounts ids of figures; several are rival accounts and never add
   */
  record Commitment(
      String id,
      String clause,
      List<String> obligors,
      List<String> beneficiaries,
      String actionEn,
      String actionFr,
      List<String> instruments,
      List<String> objects,
      String trigger,
      DueRule due,
      Optional<DueRule> otherDue,
      String conditionEn,
      String conditionFr,
      Step done,
      List<String> amounts,
      String note,
      RowRef at)
      implements AgreementRow {
    public Commitment {
      obligors = List.copyOf(obligors);
      beneficiaries = List.copyOf(beneficiaries);
      instruments = List.copyOf(instruments);
      objects = List.copyOf(objects);
      amounts = List.copyOf(amounts);
    }
  }

  /** Something that shows a step of a commitment: one row of {@code proofs}. */
  record Proof(
      String id,
      String commitment,
      Step step,
      Period date,
      String wordingEn,
      String wordingFr,
      String source,
      String locator,
      String note,
      RowRef at)
      implements AgreementRow {}

  /**
   * An event on a date: one row of {@code dated-events}.
   *
   * @param scenario file of {@code examples/scenarios} that it could trigger; empty if none
   */
  record DatedEvent(
      String id,
      EventKind kind,
      Period date,
      List<String> places,
      String nameEn,
      String nameFr,
      String scenario,
      String source,
      String locator,
      String reason,
      String note,
      RowRef at)
      implements AgreementRow {
    public DatedEvent {
      places = List.copyOf(places);
    }
  }

  /** A trade control by a state: one row of {@code restrictions}. */
  record Restriction(
      String id,
      String issuer,
      String notice,
      List<String> objects,
      List<String> partners,
      String nameEn,
      String nameFr,
      String source,
      String locator,
      String note,
      RowRef at)
      implements AgreementRow {
    public Restriction {
      objects = List.copyOf(objects);
      partners = List.copyOf(partners);
    }
  }

  /**
   * What became of a restriction: one row of {@code restriction-steps}.
   *
   * @param known the day on which it became public
   * @param from the first day on which it holds
   * @param until the last day of a suspension; empty if no end is set
   */
  record RestrictionChange(
      String id,
      String restriction,
      Change.Kind step,
      Period known,
      Period from,
      Optional<Period> until,
      String source,
      String locator,
      String note,
      RowRef at)
      implements AgreementRow {}

  /**
   * What a restriction catches: one row of {@code restriction-rules}.
   *
   * @param share_percent from which share of the value on foreign goods are caught
   */
  record RestrictionRule(
      String id,
      String restriction,
      Rule.Kind kind,
      List<String> elements,
      List<String> goods,
      List<String> headings,
      Optional<BigDecimal> share_percent,
      String source,
      String locator,
      String reason,
      String note,
      RowRef at)
      implements AgreementRow {
    public RestrictionRule {
      elements = List.copyOf(elements);
      goods = List.copyOf(goods);
      headings = List.copyOf(headings);
    }
  }

  /**
   * An entity on a list, or one that belongs to such: one row of {@code listed-entities}.
   *
   * @param restriction whose list names it; may be empty
   * @param parent the entity it belongs to; may be empty
   * @param place may be empty
   */
  record ListedEntity(
      String id,
      String restriction,
      String name,
      List<String> aliases,
      String parent,
      String place,
      String source,
      String locator,
      String reason,
      String note,
      RowRef at)
      implements AgreementRow {
    public ListedEntity {
      aliases = List.copyOf(aliases);
    }
  }

  /** Whether a project or a programme is claimed. */
  enum SubjectKind {
    PROJECT,
    PROGRAMME
  }

  /**
   * A project or programme that an agreement claims as its own: one row of {@code
   * agreement-projects}.
   *
   * @param subject id of a project or programme of the register, or a name of our own
   * @param amounts ids of figures; several are rival accounts and never add
   */
  record ClaimedProject(
      String id,
      String agreement,
      SubjectKind kind,
      String subject,
      String nameEn,
      String nameFr,
      List<String> amounts,
      String source,
      String locator,
      String reason,
      String note,
      RowRef at)
      implements AgreementRow {
    public ClaimedProject {
      amounts = List.copyOf(amounts);
    }
  }

  /** The tables of agreements; each may be empty. */
  record Tables(
      Table<Party> parties,
      Table<Matter> objects,
      Table<Agreement> agreements,
      Table<Clause> clauses,
      Table<Commitment> commitments,
      Table<Proof> proofs,
      Table<DatedEvent> events,
      Table<Restriction> restrictions,
      Table<RestrictionChange> changes,
      Table<RestrictionRule> rules,
      Table<ListedEntity> entities,
      Table<ClaimedProject> projects) {

    /** The sources that rows cite, with repetitions; a row that rests on a reason may cite none. */
    public Stream<String> sources() {
      return Stream.of(
              agreements.stream().map(Agreement::source),
              clauses.stream().map(Clause::source),
              proofs.stream().map(Proof::source),
              events.stream().map(DatedEvent::source),
              restrictions.stream().map(Restriction::source),
              changes.stream().map(RestrictionChange::source),
              rules.stream().map(RestrictionRule::source),
              entities.stream().map(ListedEntity::source),
              projects.stream().map(ClaimedProject::source))
          .flatMap(all -> all)
          .filter(source -> !source.isEmpty());
    }
  }
}
