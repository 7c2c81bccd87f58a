package org.lodestone.backtest;

/**
 * The licence queue as a flow (B2): applications come in as steadily as goods used to flow, a part
 * of them is approved, each after its own time. Then g + (1 − g) a F(t) is let out t days after the
 * control, with F the distribution of the times: Erlang's with {@code phases} steps in a row.
 *
 * @param approved a, part of applications approved in the end
 * @param mean_days of the time from application to shipment
 * @param phases the more, the less the times differ
 */
public record QueueParameters(double approved, double mean_days, int phases) {

  public QueueParameters {
    if (!(approved >= 0 && approved <= 1) || !(mean_days > 0) || phases < 1) {
      throw new IllegalArgumentException(
          "The approved part (%s) must lie between 0 and 1, the mean time (%s days) be above zero, the number of phases (%s) at least 1."
              .formatted(approved, mean_days, phases));
    }
  }

  /** F(t): part of the approved applications that are out after so many days. */
  public double out(double days) {
    if (days <= 0) {
      return 0;
    }
    double x = phases * days / mean_days;
    double term = Math.exp(-x);
    double notYet = term;
    for (int i = 1; i < phases; i++) {
      term *= x / i;
      notYet += term;
    }
    return Math.max(0, 1 - notYet);
  }

  /** The permitted share where a part {@code unlicensed} (g) needs no licence. */
  public PermittedShare permitted(double unlicensed) {
    return day -> day < 0 ? 1 : unlicensed + (1 - unlicensed) * approved * out(day);
  }
}
