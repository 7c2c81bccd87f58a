package org.lodestone.app.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodestone.data.yaml.Field;
import org.lodestone.finance.file.EvidenceLine;
import org.lodestone.finance.instrument.LiabilityFan;
import org.lodestone.plan.finance.Eligibility;
import org.lodestone.quantity.Period;

/**
 * The document of {@code finance PROJECT}: that of a file, and what the register adds.
 *
 * @param reference the price that the case follows, in dollars per kilogram
 * @param programmes every programme with what it means for the project
 * @param fans what contracts on the price may cost, year by year
 * @param notCounted what is left out
 */
record RegisterAnswer(
    String id,
    String name,
    String currency,
    int firstYear,
    double stateRate,
    Reference reference,
    List<FinanceAnswer.World> worlds,
    List<ProgrammeLine> programmes,
    List<Fan> fans,
    List<String> notCounted,
    List<EvidenceLine> evidence) {

  /** A price and the tonnes of it that the project makes at full output. */
  record Reference(
      String form, double usd_perKg, double floor_usdPerKg, double capacity_tPerYear) {}

  /** A programme: by party, law and date. */
  record ProgrammeLine(
      String programme,
      String kind,
      String party,
      String giver,
      String law,
      @Nullable String from,
      @Nullable String until,
      @Nullable LocalDate adopted,
      String critical,
      String standing) {

    static ProgrammeLine of(Eligibility eligible) {
      return new ProgrammeLine(
          eligible.programme(),
          eligible.kind(),
          eligible.party(),
          eligible.giver(),
          eligible.law(),
          eligible.from().map(Period::text).orElse(null),
          eligible.until().map(Period::text).orElse(null),
          eligible.adopted().orElse(null),
          eligible.critical(),
          Field.written(eligible.standing()).toLowerCase(Locale.ROOT));
    }
  }

  /** The liability of one contract. */
  record Fan(String instrument, LiabilityFan fan) {}

  /** The part that a file has too. */
  FinanceAnswer asFile() {
    return new FinanceAnswer(id, name, currency, firstYear, stateRate, worlds, evidence);
  }
}
