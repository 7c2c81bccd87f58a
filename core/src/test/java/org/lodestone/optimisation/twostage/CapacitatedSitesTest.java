package org.lodestone.optimisation.twostage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodestone.scenario.Progress;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.MixedIntegerProgram;

/**
 * Capacitated warehouse location of OR-Library as two stages with one outcome: open sites now,
 * serve users later. Each published optimum is proven a second time by one program for both stages.
 */
class CapacitatedSitesTest {
  /** Money counts in thousands. */
  private static final double UNIT = 1000;

  @ParameterizedTest
  @MethodSource("org.lodestone.optimisation.twostage.CapacitatedSites#published")
  void thePublishedOptimumIsReachedAndProvenTwice(String name, double optimum) {
    var program = program(CapacitatedSites.of(name));
    var settings = TwoStageSettings.DEFAULT.withGap(1e-7);

    try (var decomposition = new LShaped(program, settings)) {
      var plan = decomposition.solve(Progress.NONE);
      var whole = ExtensiveForm.solve(program, settings, Progress.NONE);

      // The published values have three decimals.
      assertThat(plan.upper() * UNIT).isCloseTo(optimum, within(1e-6 * optimum));
      assertThat(plan.lower() * UNIT).isCloseTo(optimum, within(1e-6 * optimum));
      assertThat(whole.upper() * UNIT).isCloseTo(optimum, within(1e-6 * optimum));
      assertThat(whole.lower() * UNIT).isCloseTo(optimum, within(1e-6 * optimum));
    }
  }

  private static TwoStageProgram program(CapacitatedSites sites) {
    var first = LinearProgram.builder();
    var recourse = LinearProgram.builder();
    var couplings = new ArrayList<Coupling>();
    int enough = first.addRow(0, Double.POSITIVE_INFINITY);
    for (int i = 0; i < sites.count(); i++) {
      double capacity = sites.capacity(i);
      first.addEntry(enough, first.addColumn(sites.fixed(i) / UNIT, 0, 1), capacity);
      // What a site serves, in its unit: at most 1 if it is open.
      recourse.addRow(Double.NEGATIVE_INFINITY, 0);
      couplings.add(Coupling.row(i, i, capacity / UNIT));
    }
    for (int j = 0; j < sites.users(); j++) {
      int served = recourse.addRow(1, 1);
      double dearest = 0;
      for (int i = 0; i < sites.count(); i++) {
        double cost = sites.cost(i, j) / UNIT;
        dearest = Math.max(dearest, cost);
        int column = recourse.addColumn(cost, 0, 0);
        couplings.add(Coupling.columnUpper(column, i, 1));
        recourse.addEntry(i, column, sites.demand(j) / UNIT);
        recourse.addEntry(served, column, 1);
      }
      // Not to serve a user costs more than any site could.
      recourse.addEntry(served, recourse.addColumn(dearest + 1000, 0, 1), 1);
    }
    var enoughForAll =
        first
            .build()
            .withRowBounds(
                new int[] {enough},
                new double[] {sites.allDemand()},
                new double[] {Double.POSITIVE_INFINITY});
    int[] all = IntStream.range(0, sites.count()).toArray();
    return new TwoStageProgram(
        MixedIntegerProgram.of(enoughForAll, all),
        Recourse.of(recourse.build(), couplings),
        List.of(Outcome.calm(1)),
        RiskWeight.NEUTRAL);
  }
}
