package org.lodestone.optimisation.twostage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.scenario.Progress;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.MixedIntegerProgram;

/**
 * Capacitated warehouse location of OR-Library as a plan of two stages with one outcome: open sites
 * now, serve users later. The optima are those of OR-Library's file {@code capopt} (J. E. Beasley,
 * "An algorithm for solving large capacitated warehouse location problems", European Journal of
 * Operational Research 33 (1988) 314–325), read from two independent public copies of it. Each is
 * proven a second time by one program for both stages.
 *
 * <p>In the copies of cap41 to cap44 and cap51 at hand two demands have lost digits (users 11 and
 * 34: 549 and 129 in place of 5495 and 12912). Users and costs are those of cap61, from which the
 * demands are taken; with them the published optima are reached, without them lower ones are.
 */
class CapacitatedSitesTest {
  /** Money counts in thousands. */
  private static final double UNIT = 1000;

  @ParameterizedTest
  @CsvSource({
    "cap41, 1040444.375", "cap42, 1098000.450", "cap43, 1153000.450", "cap44, 1235500.450",
    "cap51, 1025208.225", "cap61, 932615.750", "cap62, 977799.400", "cap63, 1014062.050",
    "cap64, 1045650.250", "cap71, 932615.750", "cap72, 977799.400", "cap73, 1010641.450",
    "cap74, 1034976.975", "cap81, 838499.288", "cap82, 910889.563", "cap83, 975889.563",
    "cap84, 1069369.525", "cap91, 796648.438", "cap92, 855733.500", "cap93, 896617.538",
    "cap94, 946051.325", "cap101, 796648.437", "cap102, 854704.200", "cap103, 893782.112",
    "cap104, 928941.750"
  })
  void thePublishedOptimumIsReachedAndProvenTwice(String name, double optimum) {
    boolean cutShort = name.startsWith("cap4") || name.startsWith("cap5");
    var program = program(text(name), demands(text(cutShort ? "cap61" : name)));
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

  private static String text(String name) {
    return Benchmarks.text("data/benchmarks/orlib_cflp/" + name + ".txt");
  }

  private static double[] demands(String text) {
    var in = new Scanner(text).useLocale(Locale.ROOT);
    int sites = in.nextInt();
    var demands = new double[in.nextInt()];
    skip(in, 2 * sites);
    for (int j = 0; j < demands.length; j++) {
      demands[j] = in.nextDouble();
      skip(in, sites);
    }
    return demands;
  }

  private static void skip(Scanner in, int numbers) {
    for (int k = 0; k < numbers; k++) {
      in.next();
    }
  }

  /**
   * Sites and users; per site capacity and fixed cost; per user demand and the cost of serving all
   * of it from each site.
   */
  private static TwoStageProgram program(String text, double[] demands) {
    var in = new Scanner(text).useLocale(Locale.ROOT);
    int sites = in.nextInt();
    int users = in.nextInt();
    var first = LinearProgram.builder();
    var recourse = LinearProgram.builder();
    var couplings = new ArrayList<Coupling>();
    int enough = first.addRow(0, Double.POSITIVE_INFINITY);
    for (int i = 0; i < sites; i++) {
      double capacity = in.nextDouble();
      first.addEntry(enough, first.addColumn(in.nextDouble() / UNIT, 0, 1), capacity);
      // What a site serves, in its unit: at most 1 if it is open.
      recourse.addRow(Double.NEGATIVE_INFINITY, 0);
      couplings.add(Coupling.row(i, i, capacity / UNIT));
    }
    double total = 0;
    for (int j = 0; j < users; j++) {
      double demand = demands[j];
      skip(in, 1);
      total += demand;
      int served = recourse.addRow(1, 1);
      double dearest = 0;
      for (int i = 0; i < sites; i++) {
        double cost = in.nextDouble() / UNIT;
        dearest = Math.max(dearest, cost);
        int column = recourse.addColumn(cost, 0, 0);
        couplings.add(Coupling.columnUpper(column, i, 1));
        recourse.addEntry(i, column, demand / UNIT);
        recourse.addEntry(served, column, 1);
      }
      // Not to serve a user costs more than any site could.
      recourse.addEntry(served, recourse.addColumn(dearest + 1000, 0, 1), 1);
    }
    var enoughForAll =
        first
            .build()
            .withRowBounds(
                new int[] {enough}, new double[] {total}, new double[] {Double.POSITIVE_INFINITY});
    int[] all = IntStream.range(0, sites).toArray();
    return new TwoStageProgram(
        MixedIntegerProgram.of(enoughForAll, all),
        Recourse.of(recourse.build(), couplings),
        List.of(Outcome.calm(1)),
        RiskWeight.NEUTRAL);
  }
}
