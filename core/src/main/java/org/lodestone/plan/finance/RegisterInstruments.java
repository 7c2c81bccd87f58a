package org.lodestone.plan.finance;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodestone.finance.FiscalYear;
import org.lodestone.finance.Loan;
import org.lodestone.finance.Money;
import org.lodestone.finance.file.EvidenceLine;
import org.lodestone.finance.instrument.ConcessionalLoan;
import org.lodestone.finance.instrument.DefaultRisk;
import org.lodestone.finance.instrument.Equity;
import org.lodestone.finance.instrument.Grant;
import org.lodestone.finance.instrument.Guarantee;
import org.lodestone.finance.instrument.Instrument;
import org.lodestone.finance.instrument.Insurance;
import org.lodestone.finance.instrument.Offtake;
import org.lodestone.finance.instrument.PriceFloor;
import org.lodestone.finance.instrument.RegulatoryEasing;
import org.lodestone.finance.instrument.StockPurchase;
import org.lodestone.finance.instrument.TwoWayContract;
import org.lodestone.finance.instrument.VolumePriority;
import org.lodestone.finance.project.ProjectCase;
import org.lodestone.measure.Programme;
import org.lodestone.measure.Project;
import org.lodestone.plan.Option;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.plan.file.PlanFile.FormPrice;

/** Programmes as instruments, on the terms of the plan file and for the amounts of its options. */
final class RegisterInstruments {
  private static final double MILLION = 1e6;

  private final PlanProblem problem;
  private final Project project;
  private final ProjectCase money;
  private final FormPrice price;
  private final RegisterTerms terms;
  private final PlanFile.Terms loans;
  private final Set<String> rows = new LinkedHashSet<>();

  RegisterInstruments(
      PlanProblem problem,
      Project project,
      ProjectCase money,
      FormPrice price,
      RegisterTerms terms) {
    this.problem = problem;
    this.project = project;
    this.money = money;
    this.price = price;
    this.terms = terms;
    loans = problem.file().terms();
  }

  /** The rows that sizes and effects of the programmes rest on. */
  List<EvidenceLine> evidence() {
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new EvidenceLine(
                "sizes and effects of programmes",
                EvidenceLine.Kind.ASSUMPTION,
                "rows " + String.join(", ", rows)));
  }

  /** The instrument of a programme; empty if what it would give is not known. */
  Optional<Instrument> of(Programme programme, LocalDate adopted) {
    var option = findOption(programme);
    if (option.isEmpty()) {
      return Optional.empty();
    }
    tell(programme);
    var from = LocalDate.of(money.firstYear(), 1, 1);
    return Optional.ofNullable(
        made(programme, option.get(), adopted.isBefore(from) ? from : adopted));
  }

  /** How the plan would use the programme alone. */
  private Optional<Option> findOption(Programme programme) {
    return problem.options().stream()
        .filter(option -> option.project().id().equals(project.id()))
        .filter(option -> option.programmes().equals(List.of(programme)))
        .findFirst();
  }

  private void tell(Programme programme) {
    programme.largestShare().ifPresent(share -> rows.addAll(share.evidence().rows()));
    programme.ceiling().ifPresent(c -> rows.addAll(c.money().amount().evidence().rows()));
    rows.addAll(programme.completion().evidence().rows());
    rows.addAll(programme.monthsSaved().evidence().rows());
  }

  /** Null for a levy at the border: who uses what inside it is not in the register. */
  private @Nullable Instrument made(Programme programme, Option option, LocalDate paid) {
    var name = programme.id().text();
    var party = party(programme);
    var amount = Money.of(option.shares().getFirst().amount_musd() * MILLION, "USD");
    return switch (programme.kind()) {
      case GRANT -> new Grant(name, party, amount, paid);
      case LOAN ->
          new ConcessionalLoan(
              name, party, loan(amount), paid, loans.referenceRate(), risk(option));
      case GUARANTEE ->
          new Guarantee(
              name,
              party,
              loan(amount),
              paid,
              loans.referenceRate(),
              new Guarantee.Cover(terms.guaranteed(), loans.fee()),
              risk(option));
      case EQUITY -> equity(name, party, amount, paid);
      case INSURANCE ->
          new Insurance(
              name,
              party,
              term(paid),
              amount.times(loans.fee()),
              amount,
              amount,
              risk(option).probability_perYear());
      case EASING ->
          new RegulatoryEasing(
              name,
              party,
              programme.monthsSaved().value(),
              RegulatoryEasing.Phase.BEFORE_OPERATION);
      case PRICE_FLOOR ->
          new PriceFloor(name, party, term(paid), everything(), price.floor_usdPerKg(), null);
      case CFD -> new TwoWayContract(name, party, term(paid), everything(), price.floor_usdPerKg());
      case OFFTAKE -> new Offtake(name, party, term(paid), capacity_t(), agreed());
      case STOCK_PURCHASE -> stock(name, party, paid);
      case BORDER_FLOOR -> null;
    };
  }

  private static Instrument.Party party(Programme programme) {
    var year =
        switch (programme.party().text()) {
          case "JP" -> FiscalYear.JAPAN;
          case "US" -> FiscalYear.UNITED_STATES;
          default -> FiscalYear.CALENDAR;
        };
    return new Instrument.Party(programme.party().text(), year);
  }

  private Loan loan(Money amount) {
    return new Loan(
        amount,
        loans.loanRate(),
        loans.tenor_years(),
        loans.grace_years(),
        Loan.Repayment.EQUAL_PRINCIPAL);
  }

  /** The yearly probability that gives the plan's probability of failure over the tenor. */
  private DefaultRisk risk(Option option) {
    double perYear = 1 - Math.pow(option.completion(), 1.0 / loans.tenor_years());
    return new DefaultRisk(perYear, loans.loss());
  }

  private Equity equity(String name, Instrument.Party party, Money amount, LocalDate paid) {
    double all = money.capex().stream().mapToDouble(outlay -> outlay.amount().value()).sum();
    return new Equity(
        name,
        party,
        amount,
        paid,
        terms.discountRate().value(),
        new Equity.Ordinary(Math.min(1, amount.amount() / all)),
        null);
  }

  /** From the day of adoption or the first year of production, whichever comes later. */
  private Instrument.Term term(LocalDate adopted) {
    var production = LocalDate.of(money.output().firstYear(), 1, 1);
    var from = adopted.isBefore(production) ? production : adopted;
    return new Instrument.Term(from, from.plusYears(loans.tenor_years()).minusDays(1));
  }

  private VolumePriority everything() {
    return VolumePriority.everything("market");
  }

  private double capacity_t() {
    return money.output().capacity_tPerYear().value();
  }

  /** At the market's price, but never below the level with the premium (P7). */
  private Offtake.PriceFormula agreed() {
    return new Offtake.IndexedPrice(
        1, price.usd_perKg() * (1 + loans.premium()), Double.POSITIVE_INFINITY);
  }

  private StockPurchase stock(String name, Instrument.Party party, LocalDate adopted) {
    var stocked = terms.stocked();
    return new StockPurchase(
        name,
        party,
        term(adopted),
        capacity_t() * stocked.part(),
        agreed(),
        new StockPurchase.Holding(stocked.carry_perYear() * price.usd_perKg(), stocked.years()));
  }
}
