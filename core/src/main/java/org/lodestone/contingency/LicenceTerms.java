package org.lodestone.contingency;

/**
 * How a licence queue treats applications, which arrive with the orders (Q1–Q5 of {@code
 * docs/model/licence-queue.md}). Times in days. Review takes a fixed time and then an Erlang time:
 * stages of work one after the other, each as long as the others on average.
 *
 * @param generalShare g: part of the usual flow under general licences, which need no application
 * @param approvedShare a: part of the applications that is approved in the end
 * @param fixedDays d: time before which nothing is decided
 * @param workDays m: mean of the Erlang time that follows
 * @param stages k: stages of the Erlang time; 1 is memoryless, many are a fixed time
 * @param reviewCapacity c: applications that can be taken up, as a part of those that arrive; 1 or
 *     more means that none waits to be taken up
 * @param releaseDays days over which, after the end, undecided applications are let out; 0 if
 *     nobody renews them
 */
public record LicenceTerms(
    double generalShare,
    double approvedShare,
    double fixedDays,
    double workDays,
    int stages,
    double reviewCapacity,
    double releaseDays) {

  private static final int MOST_STAGES = 100;
  private static final double LONGEST_DAYS = 10_000;

  /**
   * What was reported of the controls of April 2025: about a quarter of the applications granted
   * after two months. The ministry has 45 working days, 63 days; half decided by then with half of
   * them approved fits both: a F(60 days) = 0.25.
   */
  public static final LicenceTerms OF_2025 = new LicenceTerms(0, 0.5, 28, 38, 2, 1, 0);

  public LicenceTerms {
    check("share under general licences", generalShare, 0, 1);
    check("approved share", approvedShare, 0, 1);
    check("fixed processing time (days)", fixedDays, 0, LONGEST_DAYS);
    check("mean of the further processing time (days)", workDays, 0, LONGEST_DAYS);
    check("number of stages", stages, 1, MOST_STAGES);
    check("review capacity", reviewCapacity, 0, Double.MAX_VALUE);
    check("time of release (days)", releaseDays, 0, LONGEST_DAYS);
  }

  private static void check(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          "The %s (%s) of a licence queue must lie between %s and %s."
              .formatted(name, value, low, high));
    }
  }

  public LicenceTerms withApprovedShare(double share) {
    return new LicenceTerms(
        generalShare, share, fixedDays, workDays, stages, reviewCapacity, releaseDays);
  }

  public LicenceTerms withGeneralShare(double share) {
    return new LicenceTerms(
        share, approvedShare, fixedDays, workDays, stages, reviewCapacity, releaseDays);
  }

  /** The same queue with another mean of the whole processing time, fixed part included. */
  public LicenceTerms withMeanDays(double days) {
    double mean = fixedDays + workDays;
    double scale = mean == 0 ? 0 : days / mean;
    return mean == 0
        ? new LicenceTerms(
            generalShare, approvedShare, days, 0, stages, reviewCapacity, releaseDays)
        : new LicenceTerms(
            generalShare,
            approvedShare,
            fixedDays * scale,
            workDays * scale,
            stages,
            reviewCapacity,
            releaseDays);
  }

  /** F(t): part of the applications taken up on one day that is decided {@code days} later (Q1). */
  public double decided(double days) {
    double working = days - fixedDays;
    if (working < 0) {
      return 0;
    }
    return workDays == 0 ? 1 : erlang(stages, stages * working / workDays);
  }

  /** ∫₀ᵗ F, in days (Q2). */
  double decidedIntegral(double days) {
    double working = days - fixedDays;
    if (working <= 0) {
      return 0;
    }
    if (workDays == 0) {
      return working;
    }
    double x = stages * working / workDays;
    return working * erlang(stages, x) - workDays * erlang(stages + 1, x);
  }

  /** P(Erlang ≤ t) with x = λt: 1 − e⁻ˣ Σ_{i<k} xⁱ/i!. The same bits on every machine. */
  private static double erlang(int stages, double x) {
    double term = StrictMath.exp(-x);
    double left = term;
    for (int i = 1; i < stages; i++) {
      term *= x / i;
      left += term;
    }
    return Math.clamp(1 - left, 0, 1);
  }

  private double takenUp() {
    return Math.min(1, reviewCapacity);
  }

  /** s(t): part of the usual flow that may leave t days after the start (Q3). */
  public double permitted(double days) {
    return generalShare + (1 - generalShare) * approvedShare * takenUp() * decided(days);
  }

  /** ∫₀ᵗ (1 − s), in days of the usual flow. */
  private double withheld(double days) {
    double licensed = (1 - generalShare) * approvedShare * takenUp() * decidedIntegral(days);
    return (1 - generalShare) * days - licensed;
  }

  /** B(t): applications not decided, in days of the usual flow (Q4). */
  public double backlog(double days) {
    return (1 - generalShare) * (days - takenUp() * decidedIntegral(days));
  }

  double at(Span span, double day) {
    double since = day - span.startDay();
    if (since < 0) {
      return 0;
    }
    if (since < span.lengthDays()) {
      return 1 - permitted(since);
    }
    double fading = span.at(day) * (1 - permitted(span.lengthDays()));
    double after = since - span.lengthDays();
    return after < releaseDays ? fading - backlog(span.lengthDays()) / releaseDays : fading;
  }

  /** Part of the usual flow held back on average over some days; negative while it is let out. */
  double strength(Span span, double from, double to) {
    double length = span.lengthDays();
    double begin = Math.clamp(from - span.startDay(), 0, length);
    double end = Math.clamp(to - span.startDay(), 0, length);
    double held = withheld(end) - withheld(begin);
    var fade = new Span(span.startDay() + length, 0, span.recoveryDays());
    double faded = fade.strength(from, to) * (1 - permitted(length));
    return held / (to - from) + faded - released(span, from, to);
  }

  private double released(Span span, double from, double to) {
    if (releaseDays == 0) {
      return 0;
    }
    double end = span.startDay() + span.lengthDays();
    double days = Math.max(0, Math.min(to, end + releaseDays) - Math.max(from, end));
    return backlog(span.lengthDays()) * days / releaseDays / (to - from);
  }
}
