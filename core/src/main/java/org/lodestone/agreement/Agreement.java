package org.lodestone.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.AgreementRow.Nature;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Period;

/**
 * What parties have agreed, or what one of them has announced.
 *
 * @param inForce when it came into force; empty if nothing shows that it did
 * @param ended when it ended; empty if it has not
 * @param amends agreements of which it changes the text
 * @param buildsOn agreements that it carries out or continues
 */
public record Agreement(
    AgreementId id,
    Wording name,
    List<PlaceId> parties,
    Nature nature,
    Signing signing,
    Optional<Period> inForce,
    Optional<Period> ended,
    List<AgreementId> amends,
    List<AgreementId> buildsOn,
    List<Clause> clauses,
    List<ClaimedProject> projects,
    String note,
    Evidence evidence) {

  /** What an agreement is on a day. */
  public enum State {
    NOT_SIGNED,
    SIGNED,
    IN_FORCE,
    ENDED
  }

  public Agreement {
    parties = List.copyOf(parties);
    amends = List.copyOf(amends);
    buildsOn = List.copyOf(buildsOn);
    clauses = List.copyOf(clauses);
    projects = List.copyOf(projects);
  }

  public State on(LocalDate day) {
    if (day.isBefore(signing.day().first())) {
      return State.NOT_SIGNED;
    }
    if (ended.filter(end -> !day.isBefore(end.first())).isPresent()) {
      return State.ENDED;
    }
    boolean holds = inForce.filter(begin -> !day.isBefore(begin.last())).isPresent();
    return holds ? State.IN_FORCE : State.SIGNED;
  }

  /** The duties of all clauses, in the order of the text. */
  public List<Commitment> listCommitments() {
    return clauses.stream().flatMap(clause -> clause.commitments().stream()).toList();
  }
}
