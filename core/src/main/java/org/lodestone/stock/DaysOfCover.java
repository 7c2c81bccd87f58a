package org.lodestone.stock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Stage;
import org.lodestone.network.Stockpile;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.quantity.Range;
import org.lodestone.risk.ElementContent;
import org.lodestone.scenario.Rulebook;
import org.lodestone.scenario.Rulebook.Conversion;
import org.lodestone.scenario.Rulebook.Counting;

/**
 * How long the stocks of one element last if nothing comes from abroad any more, as a declared
 * rulebook counts (K1–K3). A stock that nobody states is not in the list: none is invented. The
 * range of the days is that of the evidence: a secret stock with a stated rule of 60 days and an
 * example of 180 goes in as an interval.
 *
 * @param need_tPerDay the base, in tonnes of the element
 * @param days how long the counted stocks last; value with the evidence's low and high end
 * @param containedDays the same if every contained tonne counted, reachable or not, for comparison
 */
public record DaysOfCover(
    String element,
    List<PlaceId> places,
    double need_tPerDay,
    List<Line> lines,
    Range days,
    Range containedDays) {

  /** Where goods are. */
  public enum Holding {
    INDUSTRY,
    STATE,
    AT_SEA,
    IN_PROCESS
  }

  /**
   * Goods of one form at one place.
   *
   * @param element_t tonnes of the element
   * @param counted tonnes that the rules leave of it, before conversion; 0 if they leave none
   * @param reason of the rule that left goods out or took a part away
   */
  public record Line(
      PlaceId place,
      FormId form,
      Holding holding,
      Range element_t,
      Range counted,
      String reason,
      Evidence evidence) {}

  public DaysOfCover {
    places = List.copyOf(places);
    lines = List.copyOf(lines);
  }

  /** Counts the stocks of an element at the places of a consumer. */
  public static DaysOfCover of(
      SupplyNetwork network, Rulebook rules, List<PlaceId> places, String element) {
    return new Count(network, rules, places, element).run();
  }

  private record Count(
      SupplyNetwork network,
      Rulebook rules,
      List<PlaceId> places,
      String element,
      ElementContent content) {

    private static final double DAYS_PER_YEAR = 365.25;

    Count(SupplyNetwork network, Rulebook rules, List<PlaceId> places, String element) {
      this(network, rules, List.copyOf(places), element, ElementContent.of(network));
    }

    DaysOfCover run() {
      var lines = new ArrayList<Line>();
      network.stockpiles().forEach(stockpile -> addStock(lines, stockpile));
      addAtSea(lines);
      addInProcess(lines);
      double need = need_tPerDay();
      if (!(need > 0)) {
        throw new IllegalArgumentException(
            "The base of the cover (%s t of %s a day) is not above zero.\nChoose another base in the rulebook: a net exporter has no net imports."
                .formatted(need, element));
      }
      return new DaysOfCover(
          element, places, need, lines, range(lines, need), contained(lines, need));
    }

    private Range range(List<Line> lines, double need) {
      var chain = new HomeSteps(network, rules, places, content, element);
      return new Range(
          days(chain, lines, need, Range::low),
          days(chain, lines, need, Range::value),
          days(chain, lines, need, Range::high));
    }

    private double days(
        HomeSteps chain, List<Line> lines, double need, ToDoubleFunction<Range> end) {
      if (rules.conversion().says() == Conversion.CONTAINED) {
        return lines.stream().mapToDouble(line -> end.applyAsDouble(line.counted)).sum() / need;
      }
      var byStage = new LinkedHashMap<Stage, Double>();
      for (var line : lines) {
        byStage.merge(
            network.form(line.form).stage(), end.applyAsDouble(line.counted), Double::sum);
      }
      return chain.days(byStage, need);
    }

    private static Range contained(List<Line> lines, double need) {
      double low = 0;
      double value = 0;
      double high = 0;
      for (var line : lines) {
        low += line.element_t.low();
        value += line.element_t.value();
        high += line.element_t.high();
      }
      return new Range(low / need, value / need, high / need);
    }

    private void addStock(List<Line> lines, Stockpile stockpile) {
      double held = content.content(stockpile.form(), element);
      if (!places.contains(stockpile.place()) || held == 0) {
        return;
      }
      boolean isIndustry = stockpile.owner() == Stockpile.Owner.INDUSTRY;
      double perDay = requirement_perDay(stockpile, isIndustry);
      var reason = "";
      if (!rules.owners().says().contains(stockpile.owner())) {
        reason = rules.owners().reason();
      }
      lines.add(
          line(
              stockpile.place(),
              stockpile.form(),
              isIndustry ? Holding.INDUSTRY : Holding.STATE,
              stockpile.coverDays().range().times(held * perDay),
              reason,
              stockpile.coverDays().evidence()));
    }

    /** As R5: firms' stock by all that leaves the place, a state's by what is used at home. */
    private double requirement_perDay(Stockpile stockpile, boolean isIndustry) {
      double perYear = 0;
      for (var process : network.processes()) {
        if (process.place().equals(stockpile.place())) {
          for (var input : network.recipe(process.recipe()).inputs()) {
            if (input.form().equals(stockpile.form())) {
              perYear += process.activity_perYear().value() * input.perActivity().value();
            }
          }
        }
      }
      for (var demand : network.demands()) {
        if (demand.place().equals(stockpile.place()) && demand.form().equals(stockpile.form())) {
          perYear += demand.amount_perYear().value();
        }
      }
      for (var lane : network.lanes()) {
        if (isIndustry
            && lane.from().equals(stockpile.place())
            && lane.form().equals(stockpile.form())) {
          perYear += lane.flow_perYear().value();
        }
      }
      return perYear / DAYS_PER_YEAR;
    }

    private void addAtSea(List<Line> lines) {
      var reason = rules.atSea().says() == Counting.COUNTED ? "" : rules.atSea().reason();
      for (var lane : network.lanes()) {
        double held = content.content(lane.form(), element);
        if (held > 0 && places.contains(lane.to()) && !places.contains(lane.from())) {
          double perDay = lane.flow_perYear().value() / DAYS_PER_YEAR;
          lines.add(
              line(
                  lane.to(),
                  lane.form(),
                  Holding.AT_SEA,
                  lane.transitDays().range().times(held * perDay),
                  reason,
                  lane.transitDays().evidence()));
        }
      }
    }

    private void addInProcess(List<Line> lines) {
      var reason = rules.inProcess().says() == Counting.COUNTED ? "" : rules.inProcess().reason();
      for (var process : network.processes()) {
        if (!places.contains(process.place())) {
          continue;
        }
        var recipe = network.recipe(process.recipe());
        for (var output : recipe.outputs()) {
          double perDay =
              process.activity_perYear().value()
                  * output.perActivity().value()
                  * content.content(output.form(), element)
                  / DAYS_PER_YEAR;
          if (perDay > 0 && recipe.lagDays().range().high() > 0) {
            lines.add(
                line(
                    process.place(),
                    output.form(),
                    Holding.IN_PROCESS,
                    recipe.lagDays().range().times(perDay),
                    reason,
                    recipe.lagDays().evidence()));
          }
        }
      }
    }

    /** Applies what holds for all goods: the stage, and the part that cannot be reached (K1). */
    private Line line(
        PlaceId place,
        FormId form,
        Holding holding,
        Range element_t,
        String leftOut,
        Evidence evidence) {
      var reason = leftOut;
      if (reason.isEmpty() && !rules.stages().says().contains(network.form(form).stage().id())) {
        reason = rules.stages().reason();
      }
      double unreachable = rules.unreachable().says();
      var counted = element_t.times(reason.isEmpty() ? 1 - unreachable : 0);
      return new Line(
          place,
          form,
          holding,
          element_t,
          counted,
          reason.isEmpty() && unreachable > 0 ? rules.unreachable().reason() : reason,
          evidence);
    }

    /** K2. */
    private double need_tPerDay() {
      double perYear =
          switch (rules.base().says()) {
            case HOME_USE ->
                sum(
                    network.demands().stream()
                        .filter(d -> places.contains(d.place()) && !d.unexplained())
                        .map(d -> Map.entry(d.form(), d.amount_perYear()))
                        .toList());
            case NET_IMPORTS -> sum(crossing(true)) - sum(crossing(false));
          };
      return perYear / DAYS_PER_YEAR;
    }

    private List<Map.Entry<FormId, Sourced>> crossing(boolean inwards) {
      return network.lanes().stream()
          .filter(
              l ->
                  places.contains(inwards ? l.to() : l.from())
                      && !places.contains(inwards ? l.from() : l.to()))
          .map(l -> Map.entry(l.form(), l.flow_perYear()))
          .toList();
    }

    private double sum(List<Map.Entry<FormId, Sourced>> amounts) {
      return amounts.stream()
          .mapToDouble(a -> a.getValue().value() * content.content(a.getKey(), element))
          .sum();
    }
  }
}
