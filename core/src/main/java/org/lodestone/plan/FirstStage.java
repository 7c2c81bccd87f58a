package org.lodestone.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lodestone.data.RegisterRow.CeilingScope;
import org.lodestone.data.RegisterRow.InstrumentKind;
import org.lodestone.measure.Programme;
import org.lodestone.measure.Project;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.MixedIntegerProgram;

/**
 * The decisions of a plan with their limits (P3): columns as in {@link PlanProgram}, and a name for
 * every row.
 *
 * @param limits what each row stands for
 * @param entries the matrix, by limit and column
 */
public record FirstStage(
    MixedIntegerProgram program, List<Limit> limits, Map<Long, Double> entries) {

  private static final double FREE = Double.POSITIVE_INFINITY;

  /** The first stage of a program under the terms of a file. */
  static FirstStage of(PlanProblem problem, PlanProgram program, PlanFile terms) {
    return new Builder(problem, program, terms).build();
  }

  /** What a column takes of a limit. */
  double entry(int limit, int column) {
    return entries.getOrDefault(key(limit, column), 0.0);
  }

  private static long key(int limit, int column) {
    return ((long) limit << 32) | column;
  }

  private static final class Builder {
    private final PlanProblem problem;
    private final PlanProgram program;
    private final PlanFile terms;
    private final LinearProgram.Builder builder = LinearProgram.builder();
    private final List<Limit> limits = new ArrayList<>();
    private final Map<Long, Double> entries = new HashMap<>();

    private Builder(PlanProblem problem, PlanProgram program, PlanFile terms) {
      this.problem = problem;
      this.program = program;
      this.terms = terms;
    }

    private FirstStage build() {
      double unit = program.recourse().pointsPerUnit();
      var integers = new ArrayList<Integer>();
      for (var option : problem.options()) {
        boolean inTime = option.startYear() > 0 || !option.adopted().isAfter(terms.decideBy());
        integers.add(builder.addColumn(option.cost_musd() / unit, 0, inTime ? 1 : 0));
      }
      for (int k = 0; k < terms.stocks().size(); k++) {
        builder.addColumn(
            program.stockCost_musdPerDay(k) / unit, 0, terms.stocks().get(k).most_days());
      }
      for (int r = 0; r < terms.triggers().size(); r++) {
        integers.add(builder.addColumn(0, 0, 1));
      }
      addRows();
      var linear = builder.build();
      return new FirstStage(
          MixedIntegerProgram.of(linear, integers.stream().mapToInt(Integer::intValue).toArray()),
          limits,
          entries);
    }

    private void addRows() {
      problem.candidates().forEach(this::addOnce);
      for (var party : terms.parties()) {
        for (int year = 0; year < terms.years(); year++) {
          addBudget(party, year);
        }
        addShare(party);
        addPermits(party);
      }
      problem.inputs().register().programmes().forEach(this::addCeiling);
      problem.candidates().forEach(this::addNeeds);
      for (int r = 0; r < terms.triggers().size(); r++) {
        addTrigger(r);
      }
    }

    private void entry(int row, int column, double value) {
      builder.addEntry(row, column, value);
      entries.merge(key(row, column), value, Double::sum);
    }

    private int row(Limit limit, double lower, double upper) {
      limits.add(limit);
      return builder.addRow(lower, upper);
    }

    private void addOnce(Project project) {
      int row = row(new Limit.OnePerProject(project.id().text()), -FREE, 1);
      for (int o : program.optionsOf(project)) {
        entry(row, o, 1);
      }
    }

    private void addBudget(PlanFile.Party party, int year) {
      double usd = terms.findUsdPer(party.currency()).orElseThrow();
      int row = row(new Limit.Budget(party.place(), year), -FREE, party.budget(year) * usd);
      for (int o = 0; o < problem.options().size(); o++) {
        double cash = PlanProgram.cash(problem.options().get(o), party.place(), year);
        if (cash != 0) {
          entry(row, o, cash);
        }
      }
      for (int k = 0; k < terms.stocks().size(); k++) {
        if (terms.stocks().get(k).party().equals(party.place())) {
          double cash = program.stockCash_musdPerDay(k, year);
          if (cash > 0) {
            entry(row, program.stockColumn(k), cash);
          }
        }
      }
    }

    /** Least and most part of all money that leaves budgets. */
    private void addShare(PlanFile.Party party) {
      if (party.leastShare() > 0) {
        int row = row(new Limit.LeastShare(party.place()), 0, FREE);
        addShareEntries(row, party.place(), party.leastShare());
      }
      if (party.mostShare() < 1) {
        int row = row(new Limit.MostShare(party.place()), -FREE, 0);
        addShareEntries(row, party.place(), party.mostShare());
      }
    }

    private void addShareEntries(int row, String party, double share) {
      for (int o = 0; o < problem.options().size(); o++) {
        var option = problem.options().get(o);
        double all = 0;
        double own = 0;
        for (var given : option.shares()) {
          double cash = given.cash_musd().stream().mapToDouble(c -> c).sum();
          all += cash;
          own += given.party().equals(party) ? cash : 0;
        }
        if (own - share * all != 0) {
          entry(row, o, own - share * all);
        }
      }
      for (int k = 0; k < terms.stocks().size(); k++) {
        double cash = program.stockCash_musdPerDay(k);
        double own = terms.stocks().get(k).party().equals(party) ? cash : 0;
        if (own - share * cash != 0) {
          entry(row, program.stockColumn(k), own - share * cash);
        }
      }
    }

    private void addPermits(PlanFile.Party party) {
      var eased = new ArrayList<Integer>();
      for (int o = 0; o < problem.options().size(); o++) {
        for (var programme : problem.options().get(o).programmes()) {
          if (programme.kind() == InstrumentKind.EASING
              && programme.party().text().equals(party.place())) {
            eased.add(o);
          }
        }
      }
      if (!eased.isEmpty()) {
        int row = row(new Limit.Permits(party.place()), -FREE, party.permits());
        eased.forEach(o -> entry(row, o, 1));
      }
    }

    private void addCeiling(Programme programme) {
      var ceiling = programme.ceiling();
      if (ceiling.isEmpty() || ceiling.get().scope() == CeilingScope.PROJECT) {
        return;
      }
      double most = problem.finder().musd(ceiling.get().money());
      var byYear = new TreeMap<Integer, List<Integer>>();
      for (int o = 0; o < problem.options().size(); o++) {
        var option = problem.options().get(o);
        int year = ceiling.get().scope() == CeilingScope.YEAR ? option.startYear() : 0;
        if (amount(option, programme) > 0) {
          byYear.computeIfAbsent(year, y -> new ArrayList<>()).add(o);
        }
      }
      byYear.forEach(
          (year, options) -> {
            int row = row(new Limit.Ceiling(programme.id().text()), -FREE, most);
            options.forEach(o -> entry(row, o, amount(problem.options().get(o), programme)));
          });
    }

    private static double amount(Option option, Programme programme) {
      return option.shares().stream()
          .filter(share -> share.programme().equals(programme.id().text()))
          .mapToDouble(Option.Share::amount_musd)
          .sum();
    }

    /** A project that only other projects can feed comes with one of them. */
    private void addNeeds(Project project) {
      for (var need : project.needs()) {
        if (!need.bindsToProjects()) {
          continue;
        }
        boolean anyway = need.fromProjects().stream().anyMatch(id -> goesAhead(id.text()));
        if (anyway) {
          continue;
        }
        int row = row(new Limit.Needs(project.id().text()), -FREE, 0);
        program.optionsOf(project).forEach(o -> entry(row, o, 1));
        for (var id : need.fromProjects()) {
          problem
              .findCandidate(id.text())
              .ifPresent(other -> program.optionsOf(other).forEach(o -> entry(row, o, -1)));
        }
      }
    }

    private boolean goesAhead(String id) {
      return problem.refused().entrySet().stream()
          .anyMatch(
              e -> e.getKey().text().equals(id) && e.getValue() instanceof Reason.NeedsNoSupport);
    }

    private void addTrigger(int r) {
      var trigger = terms.triggers().get(r);
      for (int o = 0; o < problem.options().size(); o++) {
        var option = problem.options().get(o);
        if (PlanProgram.opens(option, trigger)) {
          int row = row(new Limit.Opens(option.id(), trigger.contingency()), -FREE, 0);
          entry(row, o, 1);
          entry(row, program.triggerColumn(r), -1);
        }
      }
    }
  }
}
