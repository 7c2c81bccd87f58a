package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.command.TradeMonitorRun.Aimed;
import org.lodestone.app.output.DataTable;
import org.lodestone.data.yaml.Field;
import org.lodestone.trade.Alert;
import org.lodestone.trade.Control;
import org.lodestone.trade.Watch;

/** What {@code trade monitor} answers, as JSON and tables have it. */
public final class TradeMonitorAnswer {
  private static final double MONTHS = 12;

  private TradeMonitorAnswer() {}

  /**
   * The answer.
   *
   * @param seriesYears testable months of all series, in years
   * @param falseAlarmsPerYear alerts that no control explains over {@code seriesYears}; null if
   *     nothing could be tested
   */
  public record Answer(
      String basis,
      int series,
      int shortSeries,
      int notTestableSeries,
      double seriesYears,
      int alerts,
      int falseAlarms,
      @Nullable Double falseAlarmsPerYear,
      List<AlertLine> found,
      List<SignCount> signs,
      List<ControlLine> controls,
      List<ShortLine> shortRecords,
      List<TradeInput> inputs) {}

  /**
   * An alert.
   *
   * @param control the id of the control that explains it; null if none does
   * @param lag months from its coming into force
   */
  public record AlertLine(
      String heading,
      String partner,
      String first,
      String known,
      int months,
      String ending,
      double size,
      double score,
      double ahead,
      boolean frontLoaded,
      double netSize,
      @Nullable String control,
      @Nullable Integer lag) {}

  /**
   * How often single months stand out.
   *
   * @param unexplained those that no control explains
   */
  public record SignCount(
      String kind, int months, int unexplained, @Nullable Double unexplainedPerYear) {}

  /** A month that stands out near a control. */
  public record SignLine(String month, String kind, double ratio, double score, int lag) {}

  /** A control in a series of its goods. */
  public record ControlLine(
      String control,
      String name,
      @Nullable String announced,
      String inForce,
      String heading,
      String partner,
      String trace,
      @Nullable String alert,
      @Nullable Integer lag,
      List<SignLine> signs,
      String firstMonth,
      String lastMonth) {}

  /** A month of a record that is too short for a test, over the median of the record. */
  public record ShortMonth(String month, double amount, double overMedian) {}

  /** Such a record; months at half of the median or below are low. */
  public record ShortLine(
      String heading, String partner, List<ShortMonth> months, List<String> lowMonths) {}

  static Answer of(
      String basis, List<Watch> watches, List<Aimed> controls, List<TradeInput> inputs) {
    var found = new ArrayList<AlertLine>();
    var traces = new ArrayList<ControlLine>();
    for (var watch : watches) {
      var aimed = controls.stream().filter(one -> one.isAbout(watch.series())).toList();
      watch.alerts().forEach(alert -> found.add(line(watch, alert, aimed)));
      aimed.forEach(one -> traces.add(trace(watch, one)));
    }
    int falseAlarms = (int) found.stream().filter(one -> one.control() == null).count();
    double years = watches.stream().mapToInt(Watch::testable).sum() / MONTHS;
    return new Answer(
        basis,
        watches.size(),
        (int) watches.stream().filter(Watch::isShort).count(),
        (int) watches.stream().filter(one -> !one.isShort() && one.testable() == 0).count(),
        years,
        found.size(),
        falseAlarms,
        years > 0 ? falseAlarms / years : null,
        found,
        counts(watches, controls, years),
        traces,
        watches.stream().filter(Watch::isShort).map(TradeMonitorAnswer::shortLine).toList(),
        inputs);
  }

  private static AlertLine line(Watch watch, Alert alert, List<Aimed> aimed) {
    var control =
        aimed.stream().map(Aimed::control).filter(one -> one.explains(alert.first())).findFirst();
    return new AlertLine(
        watch.series().heading(),
        watch.series().partner(),
        alert.first().toString(),
        alert.known().toString(),
        alert.months(),
        Field.written(alert.ending()),
        alert.size(),
        alert.score(),
        alert.ahead(),
        alert.isFrontLoaded(),
        alert.netSize(),
        control.map(Control::id).orElse(null),
        control.map(one -> one.lag(alert.first())).orElse(null));
  }

  private static ControlLine trace(Watch watch, Aimed aimed) {
    var control = aimed.control();
    var trace = control.in(watch);
    var seen = trace instanceof Control.Seen found ? found : null;
    return new ControlLine(
        control.id(),
        aimed.name(),
        control.announced().map(month -> month.toString()).orElse(null),
        control.inForce().toString(),
        watch.series().heading(),
        watch.series().partner(),
        switch (trace) {
          case Control.Seen s -> "seen";
          case Control.NotSeen n -> "not-seen";
          case Control.NotTestable n -> "not-testable";
        },
        seen == null ? null : seen.alert().first().toString(),
        seen == null ? null : seen.lag(),
        watch.signs().stream()
            .filter(sign -> control.explains(sign.month()))
            .map(sign -> line(sign, control))
            .toList(),
        watch.series().first().toString(),
        watch.series().last().toString());
  }

  private static SignLine line(Watch.Sign sign, Control control) {
    return new SignLine(
        sign.month().toString(),
        Field.written(sign.kind()),
        sign.ratio(),
        sign.score(),
        control.lag(sign.month()));
  }

  private static List<SignCount> counts(List<Watch> watches, List<Aimed> controls, double years) {
    var counts = new ArrayList<SignCount>();
    for (var kind : Watch.Sign.Kind.values()) {
      int all = 0;
      int unexplained = 0;
      for (var watch : watches) {
        for (var sign : watch.signs()) {
          boolean explained =
              controls.stream()
                  .filter(one -> one.isAbout(watch.series()))
                  .anyMatch(one -> one.control().explains(sign.month()));
          all += sign.kind() == kind ? 1 : 0;
          unexplained += sign.kind() == kind && !explained ? 1 : 0;
        }
      }
      counts.add(
          new SignCount(
              Field.written(kind), all, unexplained, years > 0 ? unexplained / years : null));
    }
    return counts;
  }

  private static ShortLine shortLine(Watch watch) {
    var months = new ArrayList<ShortMonth>();
    var over = watch.overMedian();
    for (int i = 0; i < over.size(); i++) {
      OptionalDouble ratio = over.get(i);
      if (ratio.isPresent()) {
        months.add(
            new ShortMonth(
                watch.series().first().plusMonths(i).toString(),
                watch.series().amounts().get(i).orElse(0),
                ratio.getAsDouble()));
      }
    }
    return new ShortLine(
        watch.series().heading(),
        watch.series().partner(),
        months,
        months.stream().filter(month -> month.overMedian <= 0.5).map(ShortMonth::month).toList());
  }

  /** Alerts, and controls in the series of their goods. */
  public static List<DataTable> tables(Answer answer) {
    var alerts =
        new DataTable(
            "alerts",
            List.of(
                "heading",
                "partner",
                "first",
                "known",
                "months",
                "ending",
                "size",
                "score",
                "ahead",
                "net_size",
                "control",
                "lag_months"));
    for (var line : answer.found) {
      var row = alerts.line();
      TradeInput.restOn(row, answer.inputs);
      row.cell(line.heading)
          .cell(line.partner)
          .cell(line.first)
          .cell(line.known)
          .count(line.months)
          .cell(line.ending)
          .cell((Double) line.size)
          .cell((Double) line.score)
          .cell((Double) line.ahead)
          .cell((Double) line.netSize)
          .cell(line.control)
          .cell(months(line.lag))
          .end();
    }
    return List.of(alerts, controls(answer));
  }

  private static DataTable controls(Answer answer) {
    var controls =
        new DataTable(
            "controls",
            List.of(
                "control",
                "announced",
                "in_force",
                "heading",
                "partner",
                "trace",
                "alert",
                "lag_months",
                "signs",
                "first_month",
                "last_month"));
    for (var line : answer.controls) {
      var row = controls.line();
      TradeInput.restOn(row, answer.inputs);
      row.cell(line.control)
          .cell(line.announced)
          .cell(line.inForce)
          .cell(line.heading)
          .cell(line.partner)
          .cell(line.trace)
          .cell(line.alert)
          .cell(months(line.lag))
          .ids(line.signs.stream().map(sign -> sign.kind + " " + sign.month).toList())
          .cell(line.firstMonth)
          .cell(line.lastMonth)
          .end();
    }
    return controls;
  }

  private static @Nullable Double months(@Nullable Integer lag) {
    return lag == null ? null : Double.valueOf(lag);
  }
}
