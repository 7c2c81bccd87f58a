package org.lodestone.optimisation.twostage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.MixedIntegerProgram;

/**
 * When to open and enlarge 160 lithium deposits: the model of Busch and others
 * (pmbusch/Critical-Minerals-EV, file RunOptimization.jl, one objective), stated anew with capacity
 * as a state. Amounts in kt of lithium, money in millions of USD, discounted to 2022.
 *
 * <p>The original adds up, in each capacity row of each year, all enlargements and openings so far;
 * entries then grow with the square of the years. Here a column holds the capacity added by a year
 * (never falling) and another whether the deposit is open, and their differences are what is paid
 * for: the same plans at the same costs.
 */
final class LithiumExpansion {
  private static final double DISCOUNT = 0.07;

  /** Price of unmet demand in the original, M USD per kt. */
  private static final double UNMET = 100000 * 5.323 / 1e3;

  private static final double FREE = Double.POSITIVE_INFINITY;

  private final List<NamedCsvRecord> deposits;
  private final double[] demand;
  private final LinearProgram.Builder program = LinearProgram.builder();
  private final List<Integer> integers = new ArrayList<>();

  private LithiumExpansion(List<NamedCsvRecord> deposits, double[] demand) {
    this.deposits = deposits;
    this.demand = demand;
  }

  /** States the years from 2022 to the last one, for a scenario of demand. */
  static MixedIntegerProgram of(String deposits, String demand, String scenario, int lastYear) {
    double[] wanted =
        CsvReader.builder().ofNamedCsvRecord(demand).stream()
            .filter(row -> row.getField("Scenario").equals(scenario))
            .filter(row -> Integer.parseInt(row.getField("t")) <= lastYear)
            .mapToDouble(row -> Double.parseDouble(row.getField("Demand")))
            .toArray();
    var rows = CsvReader.builder().ofNamedCsvRecord(deposits).stream().toList();
    return new LithiumExpansion(rows, wanted).build();
  }

  private static double number(NamedCsvRecord deposit, String field) {
    return Double.parseDouble(deposit.getField(field));
  }

  private double discounted(int t) {
    return Math.pow(1 + DISCOUNT, -t);
  }

  private MixedIntegerProgram build() {
    int years = demand.length;
    var met = new int[years];
    int before = -1;
    for (int t = 0; t < years; t++) {
      met[t] = program.addRow(demand[t], FREE);
      int backlog = program.addColumn(UNMET * discounted(t), 0, FREE);
      program.addEntry(met[t], backlog, 1);
      if (before >= 0) {
        program.addEntry(met[t], before, -1);
      }
      before = backlog;
    }
    deposits.forEach(deposit -> addDeposit(deposit, met));
    return MixedIntegerProgram.of(
        program.build(), integers.stream().mapToInt(Integer::intValue).toArray());
  }

  private void addDeposit(NamedCsvRecord deposit, int[] met) {
    int years = demand.length;
    double most = number(deposit, "max_prod_rate");
    double ramp = number(deposit, "max_ramp_up");
    int delay = Integer.parseInt(deposit.getField("delay_years"));
    int[] left = {
      program.addRow(-FREE, number(deposit, "reserve")),
      program.addRow(-FREE, number(deposit, "resource_demostrated")),
      program.addRow(-FREE, number(deposit, "resource_inferred"))
    };
    int addedBefore = -1;
    int openBefore = -1;
    for (int t = 0; t < years; t++) {
      double planned = planned(deposit, t);
      // Enlarging costs a prohibitive sum until the delay is over: it is not allowed here.
      double reach = Math.max(0, Math.min(ramp * (t + 1 - delay), most - planned));
      int added = addState(number(deposit, "cost_expansion") / 1e3, t, reach);
      int open = addState(number(deposit, "cost_opening") / 1e6, t, 1);
      integers.add(open);
      addStep(addedBefore, added, ramp);
      addStep(openBefore, open, 1);
      addedBefore = added;
      openBefore = open;
      int onlyIfOpen = program.addRow(-FREE, -planned);
      program.addEntry(onlyIfOpen, added, 1);
      program.addEntry(onlyIfOpen, open, -most);
      int capacity = program.addRow(-FREE, planned);
      program.addEntry(capacity, added, -1);
      for (int k = 0; k < left.length; k++) {
        double cost = number(deposit, "cost" + (k + 1)) / 1e3;
        int mined = program.addColumn(cost * discounted(t), 0, FREE);
        program.addEntry(left[k], mined, 1);
        program.addEntry(capacity, mined, 1);
        program.addEntry(met[t], mined, 1);
      }
    }
  }

  /** A state that is paid for when it rises; what it was a year before has been paid for. */
  private int addState(double price, int t, double most) {
    double next = t + 1 < demand.length ? discounted(t + 1) : 0;
    return program.addColumn(price * (discounted(t) - next), 0, most);
  }

  /** A state never falls, and rises by a limited step. */
  private void addStep(int before, int now, double step) {
    if (before >= 0) {
      int row = program.addRow(0, step);
      program.addEntry(row, now, 1);
      program.addEntry(row, before, -1);
    }
  }

  /** Capacity already decided: known for four years, interpolated between them, then constant. */
  private static double planned(NamedCsvRecord deposit, int t) {
    double in2023 = number(deposit, "prod_rate2023");
    double in2025 = number(deposit, "prod_rate2025");
    double in2030 = number(deposit, "prod_rate2030");
    return switch (t) {
      case 0 -> number(deposit, "prod_rate2022");
      case 1 -> in2023;
      case 2 -> (in2023 + in2025) / 2;
      default -> in2025 + Math.min(1, (t - 3) / 5.0) * (in2030 - in2025);
    };
  }
}
