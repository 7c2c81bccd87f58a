package org.lodestone.plan.rival;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.lodestone.data.RegisterRow.InstrumentKind;
import org.lodestone.plan.Held;
import org.lodestone.plan.Held.StockDays;
import org.lodestone.plan.Option;
import org.lodestone.plan.Plan;
import org.lodestone.plan.Planner;
import org.lodestone.scenario.Progress;

/**
 * What simpler methods would make of the same question (P11): a ranking by cost per tonne, and the
 * best plan with a single kind of instrument. All are put to the same outcomes with the same
 * objective. Rivals need not keep the balance between the parties, which can only help them.
 *
 * @param rivals the ranking first, then the kinds, the best of them first
 */
public record Rivals(List<Rival> rivals) {

  /** How a rival chooses. */
  public sealed interface Way {

    /** Options and stocks by public cost per tonne that each would cover alone. */
    record Greedy() implements Way {}

    /** The best plan in which every programme is of one kind, without stocks. */
    record OneKind(InstrumentKind kind) implements Way {}

    /** The best stocks, without any project. */
    record StocksOnly() implements Way {}
  }

  /**
   * A rival's plan.
   *
   * @param worse by which part of its own objective it is worse than the plan: the measure of the
   *     plan's gap
   */
  public record Rival(Way way, Plan plan, double worse) {}

  public Rivals {
    rivals = List.copyOf(rivals);
  }

  /**
   * Solves for every rival; about a dozen searches, each a fraction of the plan's own.
   *
   * @throws java.util.concurrent.CancellationException if the caller cancels
   */
  public static Rivals of(Planner planner, Plan plan, Progress progress) {
    var terms = planner.problem().file().withoutShares();
    var kinds = kinds(planner);
    int total = kinds.size() + 2;
    var kindly = new ArrayList<Rival>();
    progress.tick(0, total);
    var greedy = rival(planner, new Way.Greedy(), planner.greedy(terms, progress), plan, progress);
    for (var kind : kinds) {
      progress.tick(1 + kindly.size(), total);
      kindly.add(rival(planner, new Way.OneKind(kind), onlyKind(planner, kind), plan, progress));
    }
    progress.tick(total - 1, total);
    kindly.add(rival(planner, new Way.StocksOnly(), onlyStocks(planner), plan, progress));
    kindly.sort((a, b) -> Double.compare(a.worse(), b.worse()));
    var all = new ArrayList<Rival>();
    all.add(greedy);
    all.addAll(kindly);
    return new Rivals(all);
  }

  private static Rival rival(Planner planner, Way way, Held held, Plan plan, Progress progress) {
    var terms = planner.problem().file().withoutShares();
    var found = planner.solveWithin(terms, held, progress).orElseThrow();
    return new Rival(way, found, (found.objective() - plan.objective()) / found.objective());
  }

  /** Kinds that some option could do with alone, in the order of the register's words. */
  private static List<InstrumentKind> kinds(Planner planner) {
    return planner.problem().options().stream()
        .filter(option -> isOf(option, option.programmes().getFirst().kind()))
        .map(option -> option.programmes().getFirst().kind())
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isOf(Option option, InstrumentKind kind) {
    return option.programmes().stream().allMatch(programme -> programme.kind() == kind);
  }

  private static Held onlyKind(Planner planner, InstrumentKind kind) {
    var out = new LinkedHashSet<String>();
    for (var option : planner.problem().options()) {
      if (!isOf(option, kind)) {
        out.add(option.id());
      }
    }
    var none = new ArrayList<StockDays>();
    for (int k = 0; k < planner.problem().file().stocks().size(); k++) {
      none.add(new StockDays(k, 0, 0));
    }
    return new Held(new LinkedHashSet<>(), out, none);
  }

  private static Held onlyStocks(Planner planner) {
    var out = new LinkedHashSet<String>();
    planner.problem().options().forEach(option -> out.add(option.id()));
    return new Held(new LinkedHashSet<>(), out, List.of());
  }
}
