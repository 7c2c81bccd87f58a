package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.Messages;
import org.lodestone.app.output.Mark;
import org.lodestone.app.output.Numbers;
import org.lodestone.app.output.TextTable;
import org.lodestone.brief.document.Quantity;
import org.lodestone.evidence.Sourced;
import org.lodestone.quantity.Basis;
import org.lodestone.simulation.Replay;

/**
 * A replay for a terminal and as JSON: months beside the record, unmet need, the break-even stock
 * and its explanation.
 */
final class ReplayLayout {
  private final Workbench workbench;
  private final Messages texts;
  private final Numbers numbers;

  ReplayLayout(Workbench workbench) {
    this.workbench = workbench;
    texts = workbench.messages();
    numbers = workbench.numbers();
  }

  /** A month of the record, in tonnes of goods and of the element in them. */
  record Month(String month, Quantity recorded, Quantity contained) {}

  /** A run with a stock of so many days. */
  record Run(
      double stockDays,
      double stock_t,
      double unmet_t,
      List<Double> unmetByMonth_t,
      List<Double> left_t) {}

  /**
   * One baseline.
   *
   * @param breakEvenDays null if none was found
   * @param byHandDays largest cumulative deficit over the need of one day
   */
  record Case(
      Quantity needPerMonth,
      String why,
      List<Run> runs,
      @Nullable Double breakEvenDays,
      double largestDeficit_t,
      @Nullable String deepestMonth,
      double byHandDays) {}

  /** The answer. */
  record Answer(
      String name,
      String place,
      String partner,
      String form,
      List<Month> months,
      Case baseline,
      List<Case> alternatives) {}

  Answer answer(Replay replay) {
    var cases = replay.cases().stream().map(ReplayLayout::toCase).toList();
    return new Answer(
        replay.name(),
        replay.place(),
        replay.partner(),
        replay.form(),
        replay.months().stream()
            .map(
                month ->
                    new Month(
                        month.month().toString(),
                        Quantity.of(month.recorded_t(), "t", Basis.GROSS),
                        Quantity.of(month.contained_t(), "t", Basis.ELEMENT)))
            .toList(),
        cases.getFirst(),
        cases.subList(1, cases.size()));
  }

  private static Case toCase(Replay.Case one) {
    var days = one.breakEven().days();
    return new Case(
        Quantity.of(one.need_tPerMonth(), "t/month", Basis.GROSS),
        one.why(),
        one.runs().stream()
            .map(
                run ->
                    new Run(
                        run.stock_days(),
                        round(run.stock_t()),
                        round(run.unmet_t()),
                        rounded(run.unmetByMonth_t()),
                        rounded(run.left_t())))
            .toList(),
        days.isPresent() ? round(days.getAsDouble()) : null,
        round(one.largestDeficit_t()),
        one.deepest().map(Object::toString).orElse(null),
        round(one.byHand_days()));
  }

  private static List<Double> rounded(List<Double> all) {
    return all.stream().map(ReplayLayout::round).toList();
  }

  /** To a kilogram and a thousandth of a day: the rest is rounding of the machine. */
  private static double round(double number) {
    return Math.round(number * 1000) / 1000.0 + 0.0;
  }

  List<String> lines(Replay replay) {
    var lines = new ArrayList<String>();
    lines.add(replay.name());
    var first = replay.cases().getFirst();
    lines.add(
        texts.text(
            "replay.baseline",
            numbers.plain(first.need_tPerMonth().value()),
            mark(first.need_tPerMonth()),
            first.why(),
            rows(first.need_tPerMonth())));
    lines.add("");
    lines.addAll(months(replay, first).lines(2));
    lines.add(texts.text("replay.contained", rows(replay.months().getFirst().contained_t())));
    lines.add("");
    for (var run : first.runs()) {
      lines.add(
          run.unmet_t() > 0.5
              ? texts.text(
                  "replay.unmet",
                  numbers.asWritten(run.stock_days()),
                  numbers.plain(run.stock_t()),
                  numbers.plain(run.unmet_t()),
                  monthsShort(replay, run))
              : texts.text(
                  "replay.met", numbers.asWritten(run.stock_days()), numbers.plain(run.stock_t())));
    }
    lines.add("");
    lines.add(texts.text("replay.break-even"));
    lines.addAll(breakEvens(replay).lines(2));
    lines.add(texts.text("replay.explained"));
    lines.add(texts.text("mark.legend"));
    return lines;
  }

  private String monthsShort(Replay replay, Replay.Run run) {
    var months = new ArrayList<String>();
    for (int i = 0; i < run.unmetByMonth_t().size(); i++) {
      if (run.unmetByMonth_t().get(i) > 0.5) {
        months.add(replay.months().get(i).month().toString());
      }
    }
    return String.join(", ", months);
  }

  private TextTable months(Replay replay, Replay.Case first) {
    var table =
        new TextTable()
            .text(texts.text("column.month"))
            .number(texts.text("column.recorded"))
            .text("")
            .number(texts.text("column.contained"))
            .text("");
    first
        .runs()
        .forEach(
            run ->
                table.number(texts.text("column.unmet-with", numbers.asWritten(run.stock_days()))));
    first
        .runs()
        .forEach(
            run ->
                table.number(texts.text("column.left-with", numbers.asWritten(run.stock_days()))));
    table.text(texts.text("column.rows"));
    for (int i = 0; i < replay.months().size(); i++) {
      int position = i;
      var month = replay.months().get(i);
      var cells = new ArrayList<>(List.of(month.month().toString()));
      cells.addAll(List.of(numbers.plain(month.recorded_t().value()), mark(month.recorded_t())));
      cells.addAll(List.of(numbers.plain(month.contained_t().value()), mark(month.contained_t())));
      Stream.concat(
              first.runs().stream().map(run -> run.unmetByMonth_t().get(position)),
              first.runs().stream().map(run -> run.left_t().get(position)))
          .forEach(tonnes -> cells.add(numbers.count(Math.round(tonnes))));
      cells.add(rows(month.recorded_t()));
      table.row(cells);
    }
    return table;
  }

  private TextTable breakEvens(Replay replay) {
    var table =
        new TextTable()
            .number(texts.text("column.need"))
            .text("")
            .number(texts.text("column.break-even"))
            .number(texts.text("column.largest-deficit"))
            .text(texts.text("column.until"))
            .number(texts.text("column.need-per-day"))
            .number(texts.text("column.by-hand"))
            .text(texts.text("column.why"));
    for (var one : replay.cases()) {
      var days = one.breakEven().days();
      double perDay =
          one.need_tPerMonth().value() / org.lodestone.scenario.PeriodLength.MONTH.days();
      table.row(
          numbers.plain(one.need_tPerMonth().value()),
          mark(one.need_tPerMonth()),
          days.isPresent() ? numbers.fixed(days.getAsDouble(), 1) : "—",
          numbers.plain(one.largestDeficit_t()),
          one.deepest().map(Object::toString).orElse(""),
          numbers.fixed(perDay, 1),
          numbers.fixed(one.byHand_days(), 1),
          one.why());
    }
    return table;
  }

  private String mark(Sourced number) {
    return Mark.of(number.evidence()).letter(workbench.messages());
  }

  private static String rows(Sourced number) {
    return String.join(" ", number.evidence().rows());
  }
}
