package org.lodestone.contingency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The fluid limit against the closed form worked out by hand and against a discrete-event
 * simulation of single applications.
 */
class LicenceTermsTest {

  private static final Span SPAN = new Span(10, 200, 0);

  /** k = 1: F(t) = 1 − e^(−(t−d)/m), its integral (t−d) − m F. */
  @Test
  void memorylessReviewFollowsTheClosedForm() {
    var terms = new LicenceTerms(0.1, 0.6, 20, 30, 1, 1, 0);
    for (double t : new double[] {0, 19, 25, 60, 150}) {
      double f = t < 20 ? 0 : 1 - Math.exp(-(t - 20) / 30);
      assertThat(terms.permitted(t)).isCloseTo(0.1 + 0.9 * 0.6 * f, within(1e-12));
      double integral = t < 20 ? 0 : (t - 20) - 30 * f;
      assertThat(terms.decidedIntegral(t)).isCloseTo(integral, within(1e-10));
    }
  }

  /** The average over a period is the integral of the closed form, here by the midpoint rule. */
  @Test
  void aPeriodCountsWithItsAverage() {
    var terms = new LicenceTerms(0.05, 0.5, 28, 38, 3, 0.8, 30);
    var span = new Span(10, 100, 40);
    for (double from = 0; from < 200; from += 7) {
      double sum = 0;
      int steps = 7000;
      for (int i = 0; i < steps; i++) {
        sum += terms.at(span, from + 7 * (i + 0.5) / steps);
      }
      assertThat(terms.strength(span, from, from + 7)).isCloseTo(sum / steps, within(1e-3));
    }
  }

  @Test
  void noApprovalsIsABan() {
    var none = new LicenceTerms(0, 0, 28, 38, 2, 1, 0);
    var span = new Span(5, 90, 30);
    for (double from = 0; from < 150; from += 7) {
      assertThat(none.strength(span, from, from + 7))
          .isCloseTo(span.strength(from, from + 7), within(1e-12));
    }
  }

  /** Reported in June 2025: about a quarter granted after two months. */
  @Test
  void theUsualTermsGrantAQuarterAfterTwoMonths() {
    assertThat(LicenceTerms.OF_2025.permitted(61)).isBetween(0.24, 0.27);
  }

  /** What the queue held back undecided comes out in full over the time of release. */
  @Test
  void theBacklogIsReleased() {
    var terms = new LicenceTerms(0.2, 0.5, 28, 38, 2, 0.7, 50);
    double released = 0;
    for (double from = 210; from < 400; from += 10) {
      released -= 10 * terms.strength(SPAN, from, from + 10);
    }
    assertThat(released).isCloseTo(terms.backlog(200), within(1e-9));
  }

  /** Single applications, drawn one by one; one clerk's line in front if the capacity is short. */
  @Test
  void manyApplicationsBehaveLikeTheFluid() {
    for (double capacity : new double[] {1, 0.6}) {
      var terms = new LicenceTerms(0.25, 0.6, 20, 40, 2, capacity, 0);
      var permitted = new double[20];
      double waiting = simulate(terms, permitted);
      for (int period = 0; period < permitted.length; period++) {
        double fluid = 1 - terms.strength(new Span(0, 200, 0), period * 10, period * 10 + 10);
        assertThat(permitted[period]).as("days %d0", period).isCloseTo(fluid, within(0.02));
      }
      assertThat(waiting).isCloseTo(terms.backlog(200), within(2.0));
    }
  }

  /** Fills in the part that left by period of ten days; returns what is undecided at the end. */
  private static double simulate(LicenceTerms terms, double[] permitted) {
    var random = new SplittableRandom(20251028);
    int perDay = 4000;
    int days = permitted.length * 10;
    double undecided = 0;
    var line = new ArrayDeque<Double>();
    double budget = 0;
    for (int i = 0; i < perDay * days; i++) {
      double now = (double) i / perDay;
      if (random.nextDouble() < terms.generalShare()) {
        permitted[(int) (now / 10)] += 1;
      } else {
        line.add(now);
        undecided++;
        budget += Math.min(1, terms.reviewCapacity());
      }
      while (budget >= 1 && !line.isEmpty()) {
        budget--;
        line.remove();
        double decided = now + terms.fixedDays();
        for (int stage = 0; stage < terms.stages(); stage++) {
          decided -= Math.log(1 - random.nextDouble()) * terms.workDays() / terms.stages();
        }
        if (decided < days) {
          undecided--;
          if (random.nextDouble() < terms.approvedShare()) {
            permitted[(int) (decided / 10)] += 1;
          }
        }
      }
    }
    for (int p = 0; p < permitted.length; p++) {
      permitted[p] /= perDay * 10;
    }
    return undecided / perDay;
  }

  @Test
  void termsOutOfRangeAreNamed() {
    assertThatThrownBy(() -> LicenceTerms.OF_2025.withApprovedShare(1.5))
        .hasMessageContaining("approved share (1.5)");
    assertThatThrownBy(() -> LicenceTerms.OF_2025.withGeneralShare(-0.1))
        .hasMessageContaining("general licences (-0.1)");
    assertThatThrownBy(() -> new LicenceTerms(0, 0, 0, 0, 0, 1, 0))
        .hasMessageContaining("stages (0.0)");
  }
}
