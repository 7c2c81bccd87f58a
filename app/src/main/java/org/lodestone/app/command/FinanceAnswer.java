package org.lodestone.app.command;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodestone.brief.document.Quantity;
import org.lodestone.finance.InternalRate;
import org.lodestone.finance.file.EvidenceLine;
import org.lodestone.finance.instrument.Instrument;
import org.lodestone.finance.instrument.LiabilityFan;
import org.lodestone.finance.project.Figures;
import org.lodestone.finance.project.FinanceReport;
import org.lodestone.finance.project.ThreeCases;

/**
 * The document of {@code finance}; amounts in {@code currency}. What is in three cases has every
 * unknown at its bad end, in its middle and at its good end.
 */
record FinanceAnswer(
    String id,
    String name,
    String currency,
    int firstYear,
    double stateRate,
    List<World> worlds,
    List<EvidenceLine> evidence) {

  /** The project under one price world. */
  record World(
      String name,
      String why,
      int draws,
      ThreeCases<Standing> without,
      ThreeCases<Standing> withAll,
      Cost stateCost,
      List<Effect> instruments,
      List<FinanceReport.YearLine> years) {}

  /**
   * How the project stands.
   *
   * @param irr one rate; none, or several of which none is "the" return
   */
  record Standing(
      double npv,
      double npvQ05,
      double npvQ95,
      List<Double> irr,
      @Nullable Double dscrLeast,
      @Nullable Double llcr,
      @Nullable Double plcr,
      @Nullable Double paybackYears) {}

  /** Cost to the state at its rate: mean, 95 % quantile, and mean of the worst twentieth. */
  record Cost(double mean, double standardError, double q95, double tail) {}

  /** Cash of a fiscal year. */
  record Need(int fiscalYear, double mean, double q95) {}

  /** What one instrument does alone. */
  record Effect(
      String name,
      String kind,
      String party,
      ThreeCases<Standing> with,
      ThreeCases<Double> npvChange,
      ThreeCases<Double> grantEquivalent,
      Cost stateCost,
      List<Need> needs,
      double userCost,
      @Nullable Double leakage_tPerYear) {}

  static World world(String name, String reason, FinanceReport report) {
    return new World(
        name,
        reason.strip(),
        report.draws(),
        report.without().map(FinanceAnswer::standing),
        report.withAll().map(FinanceAnswer::standing),
        cost(report.stateCostOfAll()),
        report.effects().stream().map(FinanceAnswer::effect).toList(),
        report.lines());
  }

  private static Standing standing(Figures figures) {
    return new Standing(
        Quantity.roundedFinite(figures.npv()),
        Quantity.roundedFinite(figures.npvQ05()),
        Quantity.roundedFinite(figures.npvQ95()),
        rates(figures.returnOfOwners()).stream().map(Quantity::roundedFinite).toList(),
        rounded(figures.leastCover()),
        rounded(figures.loanLifeCover()),
        rounded(figures.projectLifeCover()),
        rounded(figures.payback_years()));
  }

  private static @Nullable Double rounded(@Nullable Double number) {
    return number == null ? null : Quantity.rounded(number);
  }

  /** All rates, in ascending order. */
  static List<Double> rates(InternalRate rate) {
    return switch (rate) {
      case InternalRate.One(double one) -> List.of(one);
      case InternalRate.None() -> List.of();
      case InternalRate.Several(List<Double> all) -> all;
    };
  }

  private static Cost cost(LiabilityFan.Burden burden) {
    return new Cost(
        Quantity.roundedFinite(burden.mean()),
        Quantity.roundedFinite(burden.standardError()),
        Quantity.roundedFinite(burden.q95()),
        Quantity.roundedFinite(burden.tail()));
  }

  private static Effect effect(FinanceReport.Effect effect) {
    return new Effect(
        effect.instrument().name(),
        kind(effect.instrument()),
        effect.instrument().party().name(),
        effect.with().map(FinanceAnswer::standing),
        effect.npvChange().map(Quantity::roundedFinite),
        effect.grantEquivalent().map(Quantity::roundedFinite),
        cost(effect.stateCost()),
        effect.needs().stream()
            .map(
                need ->
                    new Need(
                        need.fiscalYear(),
                        Quantity.roundedFinite(need.mean()),
                        Quantity.roundedFinite(need.q95())))
            .toList(),
        Quantity.roundedFinite(effect.userCost()),
        effect.leakage_tPerYear());
  }

  /** The kind by the name of its record: {@code price-floor}. */
  private static String kind(Instrument instrument) {
    return instrument
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
