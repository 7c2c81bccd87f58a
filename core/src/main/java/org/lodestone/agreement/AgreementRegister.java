package org.lodestone.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Imported;
import org.lodestone.restriction.ListedEntity;
import org.lodestone.restriction.Restriction;

/**
 * The agreements, dated events and restrictions of a data package, in the order of its tables.
 *
 * @param lastRead the latest day on which a source of the package was read: what happened after it
 *     is not in the package
 */
public record AgreementRegister(
    List<Agreement> agreements,
    List<DatedEvent> events,
    List<Restriction> restrictions,
    List<ListedEntity> entities,
    List<Matter> objects,
    LocalDate lastRead) {

  /**
   * What commitments are about.
   *
   * @param forms ids of forms of the chain packages to which it corresponds
   */
  public record Matter(String id, Wording name, List<String> forms) {
    public Matter {
      forms = List.copyOf(forms);
    }
  }

  public AgreementRegister {
    agreements = List.copyOf(agreements);
    events = List.copyOf(events);
    restrictions = List.copyOf(restrictions);
    entities = List.copyOf(entities);
    objects = List.copyOf(objects);
  }

  /**
   * Reads the agreements of a package. The issues are those of their tables; whoever judges by the
   * register stops at an error among them.
   */
  public static Imported<AgreementRegister> of(DataPackage data) {
    return new AgreementReader(data).read();
  }

  public Optional<Agreement> findAgreement(AgreementId id) {
    return agreements.stream().filter(agreement -> agreement.id().equals(id)).findFirst();
  }

  public Optional<DatedEvent> findEvent(String id) {
    return events.stream().filter(event -> event.id().equals(id)).findFirst();
  }

  public Optional<Restriction> findRestriction(String id) {
    return restrictions.stream()
        .filter(restriction -> restriction.id().text().equals(id))
        .findFirst();
  }

  public Optional<Matter> findObject(String id) {
    return objects.stream().filter(object -> object.id().equals(id)).findFirst();
  }

  /** How every duty that existed on a day stands on it. */
  public List<Standing> standings(LocalDate asOf) {
    return agreements.stream()
        .filter(agreement -> agreement.on(asOf) != Agreement.State.NOT_SIGNED)
        .flatMap(
            agreement ->
                agreement.clauses().stream()
                    .flatMap(
                        clause ->
                            clause.commitments().stream()
                                .map(duty -> Standing.of(agreement, clause, duty, this, asOf))))
        .toList();
  }

  /** The duties that fall due within so many days from the day of the question, soonest first. */
  public List<Standing> reminders(LocalDate asOf, int days) {
    var end = asOf.plusDays(days);
    return standings(asOf).stream()
        .filter(standing -> isOpen(standing.state()))
        .filter(
            standing ->
                standing.due() instanceof Due.Dated due
                    && !due.latest().isBefore(asOf)
                    && !due.earliest().isAfter(end))
        .sorted(Comparator.comparing(AgreementRegister::earliest))
        .toList();
  }

  private static boolean isOpen(Standing.State state) {
    return switch (state) {
      case RUNNING, DUE, DUE_DATE_PASSED -> true;
      case MET, LATE, PENDING, LAPSED, UNKNOWN -> false;
    };
  }

  private static LocalDate earliest(Standing standing) {
    return standing.due() instanceof Due.Dated due ? due.earliest() : LocalDate.MAX;
  }

  /**
   * The events to watch: those known on a day that lie within so many days of it, soonest first.
   */
  public List<DatedEvent> watch(LocalDate asOf, int days) {
    var end = asOf.plusDays(days);
    return events.stream()
        .filter(event -> event.isKnown(asOf))
        .filter(event -> !event.date().last().isBefore(asOf) && !event.date().first().isAfter(end))
        .sorted(Comparator.comparing((DatedEvent event) -> event.date().first()))
        .toList();
  }
}
