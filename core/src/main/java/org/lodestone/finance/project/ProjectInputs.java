package org.lodestone.finance.project;

import java.util.List;
import org.lodestone.finance.instrument.Instrument;
import org.lodestone.finance.instrument.RegulatoryEasing;
import org.lodestone.finance.price.PriceGrid;

/** One corner of a project as arrays over the years of a grid. */
final class ProjectInputs {
  final ProjectCase project;
  final PriceGrid grid;
  final double[] capex;
  final double[] production_t;
  final double[] operating;
  final double[] writeOff;
  final double realisation;
  final double discountRate;

  private ProjectInputs(ProjectCase project, Corner corner, PriceGrid grid) {
    this.project = project;
    this.grid = grid;
    capex = new double[grid.years()];
    production_t = new double[grid.years()];
    operating = new double[grid.years()];
    writeOff = new double[grid.years()];
    realisation = corner.gain(project.output().realisation());
    discountRate = corner.cost(project.discountRate());
  }

  static ProjectInputs of(
      ProjectCase project, List<Instrument> instruments, Corner corner, PriceGrid grid) {
    var inputs = new ProjectInputs(project, corner, grid);
    inputs.fill(corner);
    for (var instrument : instruments) {
      if (instrument instanceof RegulatoryEasing easing) {
        inputs.ease(easing);
      }
    }
    inputs.spreadWriteOff();
    return inputs;
  }

  private void fill(Corner corner) {
    for (var outlay : project.capex()) {
      capex[index(outlay.year())] += corner.cost(outlay.amount());
    }
    var output = project.output();
    for (int year = output.firstYear(); year <= output.lastYear(); year++) {
      int step = year - output.firstYear();
      double part = step < output.rampUp().size() ? output.rampUp().get(step) : 1;
      int t = index(year);
      production_t[t] = part * corner.gain(output.capacity_tPerYear());
      operating[t] =
          corner.cost(project.costs().fixed_perYear())
              + 1000 * production_t[t] * corner.cost(project.costs().variable_perKg());
    }
  }

  private int index(int year) {
    int t = year - grid.firstYear();
    if (t < 0 || t >= grid.years()) {
      throw new IllegalArgumentException(
          "The year %d of the project '%s' lies outside the prices, which run from %d to %d."
              .formatted(year, project.id(), grid.firstYear(), grid.lastYear()));
    }
    return t;
  }

  private void ease(RegulatoryEasing easing) {
    double years = easing.saved_months() / 12;
    shift("production", production_t, years, easing);
    shift("operating cost", operating, years, easing);
    switch (easing.phase()) {
      case BEFORE_CONSTRUCTION -> shift("capital outlay", capex, years, easing);
      case BEFORE_OPERATION -> {}
    }
  }

  /** Moves a profile forward in time; a part of a year is split between two years. */
  private void shift(String what, double[] profile, double years, RegulatoryEasing easing) {
    int whole = (int) Math.floor(years);
    double rest = years - whole;
    var moved = new double[profile.length];
    for (int t = 0; t < profile.length; t++) {
      move(moved, profile[t] * (1 - rest), t - whole, what, easing);
      move(moved, profile[t] * rest, t - whole - 1, what, easing);
    }
    System.arraycopy(moved, 0, profile, 0, profile.length);
  }

  private void move(double[] moved, double amount, int t, String what, RegulatoryEasing easing) {
    if (amount == 0) {
      return;
    }
    if (t < 0) {
      throw new IllegalArgumentException(
          "With '%s' (%s months) the %s of '%s' would begin before %d.\nSave less time, or begin the case earlier."
              .formatted(
                  easing.name(), easing.saved_months(), what, project.id(), grid.firstYear()));
    }
    moved[t] += amount;
  }

  /** In equal parts from the first year of production on. */
  private void spreadWriteOff() {
    double total = 0;
    for (double outlay : capex) {
      total += outlay;
    }
    int first = 0;
    while (first < production_t.length - 1 && production_t[first] == 0) {
      first++;
    }
    int years = project.tax().writeOff_years();
    for (int t = first; t < Math.min(first + years, writeOff.length); t++) {
      writeOff[t] = total / years;
    }
  }
}
