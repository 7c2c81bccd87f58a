package org.lodestone.app.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodestone.agreement.Agreement;
import org.lodestone.agreement.Clause;
import org.lodestone.agreement.Due;
import org.lodestone.agreement.Proof;
import org.lodestone.agreement.Standing;
import org.lodestone.data.yaml.Field;
import org.lodestone.evidence.Evidence;
import org.lodestone.measure.SourcedMoney;
import org.lodestone.network.PlaceId;

/** Agreements and duties as JSON has them; words of closed lists are English in every language. */
public final class CommitmentAnswer {
  private CommitmentAnswer() {}

  /** Where something was read, or why it is assumed. */
  public record Support(
      String kind,
      @Nullable String source,
      @Nullable String locator,
      @Nullable String grade,
      @Nullable String reason) {
    static Support of(Evidence evidence) {
      return switch (evidence) {
        case Evidence.Claim c ->
            new Support("claim", c.source(), c.locator(), c.grade().name(), null);
        case Evidence.Assumption a -> new Support("assumption", null, null, null, a.reason());
        case Evidence.Derivation d -> new Support("derivation", null, null, null, d.formula());
      };
    }
  }

  /** One reading of a deadline. */
  public record Reading(String day, String rule, @Nullable String clock) {}

  /** A deadline; without one the days are null and {@code finding} says why. */
  public record DueDay(
      @Nullable String earliest,
      @Nullable String latest,
      @Nullable String stated,
      String rule,
      List<Reading> alternatives,
      @Nullable String finding) {
    static DueDay of(Due due) {
      var rule = due.rule().written();
      return switch (due) {
        case Due.NoDeadline n ->
            new DueDay(null, null, null, rule, List.of(), "no deadline stated");
        case Due.NotRunning n ->
            new DueDay(
                null,
                null,
                null,
                rule,
                List.of(),
                "trigger '" + n.trigger() + "' has no known day");
        case Due.Dated d ->
            new DueDay(
                d.earliest().toString(),
                d.latest().toString(),
                d.stated().toString(),
                rule,
                d.alternatives().stream()
                    .map(
                        reading ->
                            new Reading(
                                reading.day().toString(),
                                reading.rule().written(),
                                reading.clock().map(PlaceId::text).orElse(null)))
                    .toList(),
                null);
      };
    }
  }

  /** Something that shows a step. */
  public record ProofLine(String step, String date, String text, Support evidence) {
    static ProofLine of(Proof proof, Agreements agreements) {
      return new ProofLine(
          Field.written(proof.step()),
          proof.date().text(),
          agreements.text(proof.wording()),
          Support.of(proof.evidence()));
    }
  }

  /** An amount; several of one duty are rival accounts. */
  public record Amount(double amount, String currency, Support evidence) {
    static List<Amount> of(List<SourcedMoney> amounts) {
      return amounts.stream()
          .map(
              money ->
                  new Amount(
                      money.amount().value(),
                      money.currency().getCurrencyCode(),
                      Support.of(money.amount().evidence())))
          .toList();
    }
  }

  /** One duty. */
  public record Duty(
      String id,
      String agreement,
      String clause,
      List<String> obligors,
      List<String> beneficiaries,
      String verb,
      String action,
      List<String> instruments,
      List<String> objects,
      String trigger,
      String condition,
      List<Amount> amounts,
      DueDay due,
      String state,
      @Nullable String reached,
      String doneAt,
      List<ProofLine> proof,
      Support evidence) {
    static Duty of(Standing standing, Agreements agreements) {
      var duty = standing.commitment();
      return new Duty(
          duty.id().text(),
          standing.agreement().id().text(),
          standing.clause().id().text(),
          places(duty.obligors()),
          places(duty.beneficiaries()),
          Field.written(standing.clause().verb()),
          agreements.text(duty.action()),
          duty.instruments(),
          duty.objects(),
          duty.trigger(),
          agreements.text(duty.condition()),
          Amount.of(duty.amounts()),
          DueDay.of(standing.due()),
          word(standing.state()),
          standing.reached().map(Field::written).orElse(null),
          Field.written(duty.done()),
          standing.proofs().stream().map(proof -> ProofLine.of(proof, agreements)).toList(),
          Support.of(standing.clause().evidence()));
    }
  }

  /** How many duties are in a state. */
  public record Count(String state, int commitments) {}

  /** The answer of {@code commitment list}. */
  public record Duties(
      String asOf, List<Duty> commitments, List<Count> states, int withoutDeadline) {
    /** All duties of a list of standings. */
    public static Duties of(LocalDate asOf, List<Standing> standings, Agreements agreements) {
      var counts =
          List.of(Standing.State.values()).stream()
              .map(
                  state ->
                      new Count(
                          word(state),
                          (int) standings.stream().filter(s -> s.state() == state).count()))
              .filter(count -> count.commitments > 0)
              .toList();
      return new Duties(
          asOf.toString(),
          standings.stream().map(standing -> Duty.of(standing, agreements)).toList(),
          counts,
          (int) standings.stream().filter(Standing::hasNoDeadline).count());
    }
  }

  /** A clause. */
  public record ClauseLine(
      String id, String number, String verb, String text, String note, Support evidence) {
    static ClauseLine of(Clause clause, Agreements agreements) {
      return new ClauseLine(
          clause.id().text(),
          clause.number(),
          Field.written(clause.verb()),
          agreements.text(clause.wording()),
          clause.note(),
          Support.of(clause.evidence()));
    }
  }

  /** An agreement without its text. */
  public record AgreementLine(
      String id,
      String name,
      List<String> parties,
      String nature,
      String signed,
      String zone,
      List<Reading> signedElsewhere,
      @Nullable String inForce,
      String state,
      List<String> amends,
      List<String> buildsOn,
      int clauses,
      int commitments,
      String note,
      Support evidence) {
    static AgreementLine of(Agreement agreement, Agreements agreements) {
      var signing = agreement.signing();
      return new AgreementLine(
          agreement.id().text(),
          agreements.text(agreement.name()),
          places(agreement.parties()),
          Field.written(agreement.nature()),
          signing.day().text(),
          signing.zone().getId(),
          signing.others().stream()
              .map(other -> new Reading(other.day().toString(), "signature", other.clock().text()))
              .toList(),
          agreement.inForce().map(period -> period.text()).orElse(null),
          Field.written(agreement.on(agreements.asOf())),
          agreement.amends().stream().map(id -> id.text()).toList(),
          agreement.buildsOn().stream().map(id -> id.text()).toList(),
          agreement.clauses().size(),
          agreement.listCommitments().size(),
          agreement.note(),
          Support.of(agreement.evidence()));
    }
  }

  /** The answer of {@code agreement list}. */
  public record Agreed(String asOf, List<AgreementLine> agreements) {
    /** These agreements on the day of the question. */
    public static Agreed of(List<Agreement> listed, Agreements agreements) {
      return new Agreed(
          agreements.asOf().toString(),
          listed.stream().map(agreement -> AgreementLine.of(agreement, agreements)).toList());
    }
  }

  /** The English words of a state, which scripts rely on. */
  static String word(Standing.State state) {
    return switch (state) {
      case DUE_DATE_PASSED -> "due date passed, outcome to verify";
      case RUNNING, DUE, MET, LATE, PENDING, LAPSED, UNKNOWN ->
          state.name().toLowerCase(Locale.ROOT);
    };
  }

  static List<String> places(List<PlaceId> places) {
    return places.stream().map(PlaceId::text).toList();
  }
}
