package org.lodestone.plan.finance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.yaml.Field;
import org.lodestone.finance.file.EvidenceLine;
import org.lodestone.finance.instrument.Instrument;
import org.lodestone.finance.price.PriceWorld;
import org.lodestone.finance.project.ProjectCase;
import org.lodestone.measure.Programme;
import org.lodestone.measure.Project;
import org.lodestone.measure.ProjectId;
import org.lodestone.measure.time.BackPlan;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.file.PlanFile.FormPrice;

/**
 * The money of a project of the register (F29, F30).
 *
 * @param money the project as a case, in US dollars
 * @param reference the price that the case follows
 * @param world that price over time
 * @param instruments one for each programme that accepts the project and can be valued
 * @param programmes all of them, with what keeps the others out
 * @param evidence where the numbers come from
 * @param notCounted what is left out, in words
 */
public record RegisterFinance(
    Project project,
    ProjectCase money,
    FormPrice reference,
    PriceWorld world,
    List<Instrument> instruments,
    List<Eligibility> programmes,
    List<EvidenceLine> evidence,
    List<String> notCounted) {

  /** A price that closes all of the distance within a year would have no law between two days. */
  private static final double MOST_CLOSED = 0.999;

  static final Currency USD = Currency.getInstance("USD");

  public RegisterFinance {
    instruments = List.copyOf(instruments);
    programmes = List.copyOf(programmes);
    evidence = List.copyOf(evidence);
    notCounted = List.copyOf(notCounted);
  }

  /**
   * Puts the money of a project together.
   *
   * @throws MissingFigures if the register does not hold what it takes
   */
  public static RegisterFinance of(PlanProblem problem, ProjectId id, RegisterTerms terms) {
    var project = problem.inputs().register().project(id);
    var made = new RegisterCase(problem, project, terms);
    var money = made.build();
    var price = made.reference();
    var world =
        new PriceWorld(
            price.form(),
            price.why(),
            USD,
            LocalDate.of(money.firstYear(), 1, 1),
            motion(price),
            List.of());
    var supports = new RegisterInstruments(problem, project, money, price, terms);
    var instruments = new ArrayList<Instrument>();
    var programmes = new ArrayList<Eligibility>();
    for (var programme : problem.inputs().register().programmes()) {
      var eligible = eligibility(problem, project, programme);
      if (isOpen(eligible)) {
        var instrument = supports.of(programme, eligible.adopted().orElseThrow());
        instrument.ifPresent(instruments::add);
        programmes.add(
            instrument.isPresent() ? eligible : eligible.standing(Eligibility.Standing.NO_FIGURES));
      } else {
        programmes.add(eligible);
      }
    }
    var evidence = new ArrayList<>(made.evidence());
    evidence.addAll(supports.evidence());
    evidence.addAll(terms.evidence());
    return new RegisterFinance(
        project, money, price, world, instruments, programmes, evidence, made.notCounted());
  }

  /**
   * The law of a plan's price (P7) in the words of {@code finance.price} (F11): a plan names the
   * part of the distance that is closed in a year and the deviation of a yearly step.
   */
  static PriceWorld.Motion motion(FormPrice price) {
    double level = price.usd_perKg();
    double closed = Math.min(price.reversion_perYear(), MOST_CLOSED);
    if (closed == 0) {
      return new PriceWorld.Motion(level, level, 0, price.volatility_perYear());
    }
    double kappa = -Math.log1p(-closed);
    double step = -Math.expm1(-2 * kappa) / (2 * kappa);
    return new PriceWorld.Motion(level, level, kappa, price.volatility_perYear() / Math.sqrt(step));
  }

  private static boolean isOpen(Eligibility eligible) {
    return switch (eligible.standing()) {
      case IN_TIME, LATE -> true;
      case CLOSED, NOT_ACCEPTED, NO_PARTY, NO_FIGURES -> false;
    };
  }

  private static Eligibility eligibility(
      PlanProblem problem, Project project, Programme programme) {
    var file = problem.file();
    var way = BackPlan.of(project, programme, file.signed(), file.decideBy());
    boolean closed = way.outcome() == BackPlan.Outcome.CLOSED;
    Eligibility.Standing standing;
    if (!programme.accepts(project)) {
      standing = Eligibility.Standing.NOT_ACCEPTED;
    } else if (file.findParty(programme.party().text()).isEmpty()) {
      standing = Eligibility.Standing.NO_PARTY;
    } else if (closed) {
      standing = Eligibility.Standing.CLOSED;
    } else {
      standing = way.isPossible() ? Eligibility.Standing.IN_TIME : Eligibility.Standing.LATE;
    }
    return new Eligibility(
        programme.id().text(),
        Field.written(programme.kind()),
        programme.party().text(),
        programme.giver(),
        programme.law(),
        programme.from(),
        programme.until(),
        closed ? Optional.empty() : Optional.of(way.earliestEnd()),
        way.critical(),
        standing);
  }
}
