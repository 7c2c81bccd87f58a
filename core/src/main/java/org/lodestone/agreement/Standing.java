package org.lodestone.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.AgreementRow.Step;
import org.lodestone.data.due.DueRule;

/**
 * How a duty stands on a day: nothing that was not public on that day enters, and nothing is taken
 * for done without proof (G8, G9).
 *
 * @param reached the highest step that is shown; empty if none is
 * @param proofs what was known on the day, in the order of the dates
 */
public record Standing(
    Agreement agreement,
    Clause clause,
    Commitment commitment,
    LocalDate asOf,
    Due due,
    State state,
    Optional<Step> reached,
    List<Proof> proofs) {

  /** The state of a duty. */
  public enum State {
    /** Before the earliest day on which it is due, or shown to be under way without a deadline. */
    RUNNING,
    /** It is due today by one reading and not yet past by another. */
    DUE,
    /** Past every reading of the deadline, and nothing shows the outcome. */
    DUE_DATE_PASSED,
    /** The end state is shown, in time. */
    MET,
    /** The end state is shown after the deadline, or its absence is shown when it was past. */
    LATE,
    /** The clock has not started. */
    PENDING,
    /** The agreement ended before the duty was shown to be done. */
    LAPSED,
    /** No deadline and no proof of any step, or a proof too coarse to say whether in time. */
    UNKNOWN
  }

  public Standing {
    proofs = List.copyOf(proofs);
  }

  static Standing of(
      Agreement agreement,
      Clause clause,
      Commitment commitment,
      AgreementRegister register,
      LocalDate asOf) {
    var days = new DueDays(agreement, register, asOf);
    var due = days.of(commitment);
    var proofs =
        commitment.proofs().stream()
            .filter(proof -> proof.isKnown(asOf))
            .sorted(Comparator.comparing((Proof proof) -> proof.date().first()))
            .toList();
    var reached =
        proofs.stream()
            .map(Proof::step)
            .filter(step -> step != Step.FAILED)
            .max(Comparator.naturalOrder());
    var state =
        new Judgement(agreement, commitment, proofs, asOf, days.isTriggered(commitment)).of(due);
    return new Standing(agreement, clause, commitment, asOf, due, state, reached, proofs);
  }

  /** Whether the text states no deadline: a finding of its own. */
  public boolean hasNoDeadline() {
    return due instanceof Due.NoDeadline;
  }

  /** The state of one duty from its proofs. */
  private record Judgement(
      Agreement agreement,
      Commitment commitment,
      List<Proof> proofs,
      LocalDate asOf,
      boolean triggered) {

    State of(Due due) {
      var state =
          commitment.due() instanceof DueRule.Every(int months) && due instanceof Due.Dated next
              ? regular(next, months)
              : once(due);
      boolean over = agreement.on(asOf) == Agreement.State.ENDED;
      return over && state != State.MET && state != State.LATE ? State.LAPSED : state;
    }

    private State once(Due due) {
      var end = end();
      return switch (due) {
        case Due.NoDeadline n -> end.isPresent() ? State.MET : started();
        case Due.NotRunning n -> end.isPresent() ? State.MET : State.PENDING;
        case Due.Dated dated ->
            end.map(proof -> inTime(proof, dated)).orElseGet(() -> without(dated));
      };
    }

    private State started() {
      if (!triggered) {
        return State.PENDING;
      }
      return proofs.isEmpty() ? State.UNKNOWN : State.RUNNING;
    }

    /** The first proof of the end state. */
    private Optional<Proof> end() {
      return proofs.stream().filter(this::isEnd).findFirst();
    }

    private boolean isEnd(Proof proof) {
      return proof.step() != Step.FAILED && proof.step().compareTo(commitment.done()) >= 0;
    }

    private static State inTime(Proof end, Due.Dated due) {
      if (!end.date().last().isAfter(due.latest())) {
        return State.MET;
      }
      return end.date().first().isAfter(due.latest()) ? State.LATE : State.UNKNOWN;
    }

    private State without(Due.Dated due) {
      if (asOf.isBefore(due.earliest())) {
        return State.RUNNING;
      }
      if (!asOf.isAfter(due.latest())) {
        return State.DUE;
      }
      boolean failed =
          proofs.stream()
              .anyMatch(
                  proof ->
                      proof.step() == Step.FAILED && !proof.date().last().isBefore(due.latest()));
      return failed ? State.LATE : State.DUE_DATE_PASSED;
    }

    /** A regular duty is judged by its last return. */
    private State regular(Due.Dated next, int months) {
      var last = next.stated().minusMonths(months);
      var before = last.minusMonths(months);
      boolean first = !last.isAfter(agreement.signing().day().last());
      boolean shown =
          proofs.stream()
              .filter(this::isEnd)
              .anyMatch(proof -> proof.date().last().isAfter(before));
      return first || shown ? State.RUNNING : State.DUE_DATE_PASSED;
    }
  }
}
