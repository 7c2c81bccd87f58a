package org.lodestone.simulation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestone.contingency.Contingency.RecordedFlow;
import org.lodestone.contingency.Span;
import org.lodestone.data.AmountCell;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.Formula;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.Demand;
import org.lodestone.network.Form;
import org.lodestone.network.FormId;
import org.lodestone.network.Lane;
import org.lodestone.network.Place;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Process;
import org.lodestone.network.ProcessId;
import org.lodestone.network.Recipe;
import org.lodestone.network.RecipeId;
import org.lodestone.network.Stage;
import org.lodestone.network.Stockpile;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Range;
import org.lodestone.scenario.Behaviour;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ReleaseRule;
import org.lodestone.scenario.Scenario;
import org.lodestone.scenario.ScenarioFault;
import org.lodestone.scenario.ScenarioFile;

/**
 * Recorded months put through the simulation: one supplier, one buyer, the shipments that history
 * recorded, a need that stays the same, and a stock of so many days. Periods are months.
 *
 * <p>The break-even stock is checked by hand in each case: the largest cumulative deficit of the
 * record, divided by the need of one day (B1 in {@code docs/model/simulation.md}). What arrives
 * above the need is taken to be kept.
 *
 * @param months the record
 * @param cases one per baseline; the first is the one that answers
 */
public record Replay(
    String name, String place, String partner, String form, List<Month> months, List<Case> cases) {

  private static final double MOST_DAYS = 365;
  private static final double MONTHS_PER_YEAR = 12;

  /**
   * Nothing but the record and the stock decides: no rerouting, and the stock may be released at
   * once.
   */
  private static final Behaviour RECORD_ONLY =
      new Behaviour(
          0, 0, 0, 1, 60, Behaviour.Rationing.PRIORITY, ReleaseRule.AT_ONCE.withRelease(1000));

  /**
   * A recorded month.
   *
   * @param recorded_t goods, in the basis of the figure
   * @param contained_t the element in them, by the stated conversion
   */
  public record Month(YearMonth month, Sourced recorded_t, Sourced contained_t) {}

  /**
   * What one baseline gives.
   *
   * @param need_tPerMonth goods needed each month
   * @param why why one may take this for the need
   * @param breakEven found by the simulation
   * @param largestDeficit_t the largest amount by which the need summed up from the first month
   *     exceeds the record
   * @param deepest the month at whose end the deficit is largest; empty if there is none
   * @param byHand_days the deficit over the need of one day
   */
  public record Case(
      Sourced need_tPerMonth,
      String why,
      List<Run> runs,
      BreakEvenStock breakEven,
      double largestDeficit_t,
      Optional<YearMonth> deepest,
      double byHand_days) {
    public Case {
      runs = List.copyOf(runs);
    }
  }

  /**
   * One run.
   *
   * @param unmet_t need not met over all months
   * @param unmetByMonth_t the same month by month
   * @param left_t stock at the end of each month
   */
  public record Run(
      double stock_days,
      double stock_t,
      double unmet_t,
      List<Double> unmetByMonth_t,
      List<Double> left_t) {
    public Run {
      unmetByMonth_t = List.copyOf(unmetByMonth_t);
      left_t = List.copyOf(left_t);
    }
  }

  public Replay {
    months = List.copyOf(months);
    cases = List.copyOf(cases);
  }

  /** Plays the record of a file. */
  public static Replay play(ScenarioFile.Replay file, DataPackage data, Progress progress) {
    var figures =
        file.recorded().stream().map(id -> data.figures().find(id).orElseThrow()).toList();
    var first = figures.getFirst();
    var factor = evaluate(file.contained(), data);
    var months = new ArrayList<Month>();
    for (var figure : figures) {
      months.add(month(figure, first, months.size(), data, factor));
    }
    var cases = new ArrayList<Case>();
    for (var need : file.baselines()) {
      var need_t = evaluate(need.formula_tPerMonth(), data);
      if (!(need_t.value() > 0)) {
        throw new ScenarioFault(
            "The baseline '%s' gives %s t a month.\nThe need must be above zero."
                .formatted(need.formula_tPerMonth(), need_t.value()));
      }
      cases.add(new Player(first, months, need_t, progress).play(need.why(), file.stocks_days()));
    }
    return new Replay(file.name(), first.place(), first.partner(), first.form(), months, cases);
  }

  private static Month month(
      Figure figure, Figure first, int position, DataPackage data, Sourced factor) {
    var expected = figure.period().map(Period::first).map(YearMonth::from);
    var begin = first.period().map(Period::first).map(YearMonth::from);
    boolean isMonth =
        figure
            .period()
            .map(p -> YearMonth.from(p.first()).equals(YearMonth.from(p.last())) && p.days() > 27)
            .orElse(false);
    if (!isMonth
        || begin.isEmpty()
        || !begin.get().plusMonths(position).equals(expected.orElseThrow())) {
      throw new ScenarioFault(
          "The figure '%s' is about '%s', not about the month that follows the one before.\nList one figure per month, in order."
              .formatted(figure.id(), figure.period().map(Period::text).orElse("no period")));
    }
    if (!figure.place().equals(first.place())
        || !figure.partner().equals(first.partner())
        || !figure.form().equals(first.form())
        || figure.basis() != first.basis()
        || !figure.unit().equals("t")) {
      throw new ScenarioFault(
          "The figure '%s' counts something else than the figure '%s' (place, partner, form, basis, or not in t).\nRecorded months must be of one series."
              .formatted(figure.id(), first.id()));
    }
    var recorded =
        data.findSourced(figure)
            .orElseThrow(
                () ->
                    new ScenarioFault(
                        "The figure '"
                            + figure.id()
                            + "' is no number.\nChoose another figure for the month."));
    return new Month(expected.orElseThrow(), recorded, contained(recorded, factor));
  }

  private static Sourced contained(Sourced goods, Sourced factor) {
    var rows = new ArrayList<>(goods.evidence().rows());
    rows.addAll(factor.evidence().rows());
    var range =
        new Range(
            goods.range().low() * factor.range().low(),
            goods.value() * factor.value(),
            goods.range().high() * factor.range().high());
    return new Sourced(
        range,
        new Evidence.Derivation(
            String.join(" * ", rows),
            rows,
            goods.evidence().isAssumed() || factor.evidence().isAssumed()));
  }

  private static Sourced evaluate(String formula, DataPackage data) {
    var result =
        Formula.evaluate(
            new AmountCell(formula, Optional.empty(), List.of()),
            data,
            new org.lodestone.data.RowRef("scenario", 1));
    return result
        .value()
        .orElseThrow(
            () -> {
              var issue = result.issues().getFirst();
              return new ScenarioFault(issue.message() + "\n" + issue.advice());
            });
  }

  /** The runs of one baseline. */
  private record Player(Figure first, List<Month> months, Sourced need_t, Progress progress) {

    Case play(String why, List<Double> stocks_days) {
      var network = network();
      var runs = stocks_days.stream().map(days -> run(network, days)).toList();
      var consumer = Consumer.of(network, List.of(new PlaceId(first.place())));
      var breakEven = BreakEvenStock.find(network, scenario(), consumer, MOST_DAYS, progress);
      double deficit = 0;
      double deepest = 0;
      Optional<YearMonth> when = Optional.empty();
      for (var month : months) {
        deficit += need_t.value() - month.recorded_t.value();
        if (deficit > deepest) {
          deepest = deficit;
          when = Optional.of(month.month);
        }
      }
      return new Case(need_t, why, runs, breakEven, deepest, when, deepest / needPerDay());
    }

    private double needPerDay() {
      return need_t.value() / PeriodLength.MONTH.days();
    }

    private Run run(SupplyNetwork network, double days) {
      var resolved = scenario().withStateCoverDays(days).resolve(network);
      var result = new Simulation(resolved).run();
      int node = resolved.labels().nodes().indexOf(first.form() + "@" + first.place());
      var unmet = new ArrayList<Double>();
      var left = new ArrayList<Double>();
      for (int t = 0; t < resolved.periods(); t++) {
        unmet.add(result.shortage(t, node));
        left.add(result.stock(t, node) + result.stateStock(t, node));
      }
      return new Run(days, days * needPerDay(), result.totalShortage(node), unmet, left);
    }

    private Scenario scenario() {
      double days = months.size() * PeriodLength.MONTH.days();
      var flows = months.stream().map(month -> month.recorded_t.value()).toList();
      var record =
          new RecordedFlow(
              "record",
              new PlaceId(first.partner()),
              new PlaceId(first.place()),
              new FormId(first.form()),
              flows,
              new Span(0, days, 0));
      return new Scenario(
          "replay",
          months.getFirst().month.atDay(1),
          PeriodLength.MONTH,
          days,
          List.of(record),
          RECORD_ONLY,
          0);
    }

    /**
     * The supplier makes what is asked; the lane carries what was recorded; the buyer needs the
     * same every month.
     */
    private SupplyNetwork network() {
      var stage = new Stage("goods", 0);
      var form = new FormId(first.form());
      var from = new PlaceId(first.partner());
      var to = new PlaceId(first.place());
      var need = new Sourced(Range.exactly(need_t.value() * MONTHS_PER_YEAR), need_t.evidence());
      double most =
          MONTHS_PER_YEAR * months.stream().mapToDouble(month -> month.recorded_t.value()).sum()
              + need.value();
      var one = stated(1);
      var recipe =
          new Recipe(
              new RecipeId("make"),
              stage,
              "make",
              "faire",
              List.of(),
              List.of(new Recipe.Coefficient(form, one)),
              stated(0));
      return new SupplyNetwork(
          "replay",
          months.getFirst().month.getYear(),
          List.of(stage),
          List.of(place(from), place(to)),
          List.of(new Form(form, stage, "", "t", Basis.GROSS, false, first.form(), first.form())),
          List.of(recipe),
          List.of(
              new Process(new ProcessId("make@" + from), from, recipe.id(), need, stated(most))),
          List.of(new Lane(from, to, form, need, stated(0))),
          List.of(),
          List.of(new Stockpile(to, form, Stockpile.Owner.STATE, stated(0))),
          List.of(new Demand(to, form, need, 1, false)),
          List.of());
    }

    private static Place place(PlaceId id) {
      return new Place(id, id.text(), id.text(), false);
    }

    private static Sourced stated(double value) {
      return Sourced.of(value, new Evidence.Derivation("stated by the replay", List.of(), false));
    }
  }
}
