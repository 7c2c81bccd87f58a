package org.lodestone.app.command;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lodestone.app.command.TradeMonitorAnswer.Answer;
import org.lodestone.app.command.TradeMonitorAnswer.ControlLine;
import org.lodestone.app.command.TradeMonitorAnswer.ShortLine;
import org.lodestone.app.output.TextTable;

/** {@code trade monitor} for a terminal. */
record TradeMonitorLayout(Workbench workbench) {
  private static final int SHOWN = 60;
  private static final int LONGEST = 40;

  void print(Answer answer) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    var rate = answer.falseAlarmsPerYear();
    workbench.print(
        "trade.monitor.title",
        numbers.count(answer.series()),
        texts.text("trade.basis." + answer.basis()),
        numbers.count(answer.shortSeries()),
        numbers.count(answer.notTestableSeries()));
    workbench.print(
        "trade.monitor.rate",
        numbers.count(answer.alerts()),
        numbers.count(answer.falseAlarms()),
        numbers.fixed(answer.seriesYears(), 1),
        rate == null ? "—" : numbers.fixed(rate, 3));
    for (var count : answer.signs()) {
      var unexplained = count.unexplainedPerYear();
      workbench.print(
          "trade.monitor.sign-rate",
          texts.text("trade.sign." + count.kind()),
          numbers.count(count.months()),
          numbers.count(count.unexplained()),
          unexplained == null ? "—" : numbers.fixed(unexplained, 3));
    }
    alerts(answer);
    controls(answer);
    answer.shortRecords().forEach(this::shortRecord);
    workbench.print(TradeInput.lines(workbench, answer.inputs()));
    workbench.print("trade.monitor.note");
  }

  private void alerts(Answer answer) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    var table =
        new TextTable()
            .text(texts.text("trade.column.series"))
            .text(texts.text("trade.column.first"))
            .number(texts.text("trade.column.months"))
            .number(texts.text("trade.column.size"))
            .number(texts.text("trade.column.score"))
            .number(texts.text("trade.column.ahead"))
            .number(texts.text("trade.column.net"))
            .text(texts.text("trade.column.control"));
    for (var line : answer.found().stream().limit(SHOWN).toList()) {
      var control = line.control();
      var lag = line.lag();
      table.row(
          TextTable.cut(label(line.heading(), line.partner()), LONGEST),
          line.first(),
          line.months() + (line.ending().equals("series-ends") ? "+" : ""),
          numbers.percent(line.size()),
          numbers.fixed(line.score(), 1),
          numbers.fixed(line.ahead(), 2) + (line.frontLoaded() ? " !" : ""),
          numbers.percent(line.netSize()),
          control == null || lag == null ? "" : texts.text("trade.lag", control, lag));
    }
    if (!table.isEmpty()) {
      workbench.print(table.lines(2));
    }
  }

  /** One line a control: in how many series of its goods it is seen. */
  private void controls(Answer answer) {
    var byControl =
        answer.controls().stream()
            .collect(
                Collectors.groupingBy(ControlLine::control, TreeMap::new, Collectors.toList()));
    byControl.forEach((control, lines) -> control(lines));
  }

  private void control(List<ControlLine> lines) {
    var numbers = workbench.numbers();
    var first = lines.getFirst();
    var seen = lines.stream().filter(line -> line.trace().equals("seen")).toList();
    var open = lines.stream().filter(line -> line.trace().equals("not-testable")).toList();
    var signs =
        lines.stream()
            .filter(line -> !line.signs().isEmpty())
            .map(this::signs)
            .collect(Collectors.joining("; "));
    if (open.size() == lines.size() && signs.isEmpty()) {
      workbench.print(
          "trade.monitor.not-testable",
          first.control(),
          first.name(),
          first.inForce(),
          lines.stream().map(ControlLine::firstMonth).min(String::compareTo).orElse(""),
          lines.stream().map(ControlLine::lastMonth).max(String::compareTo).orElse(""));
      return;
    }
    workbench.print(
        "trade.monitor.control",
        first.control(),
        first.name(),
        first.inForce(),
        numbers.count(seen.size()),
        numbers.count(lines.size() - open.size()),
        numbers.count(open.size()));
    if (!seen.isEmpty()) {
      workbench.print(
          "trade.monitor.lags",
          seen.stream()
              .map(line -> label(line.heading(), line.partner()) + " " + line.lag())
              .collect(Collectors.joining(", ")));
    }
    if (!signs.isEmpty()) {
      workbench.print("trade.monitor.signs", signs);
    }
  }

  private String signs(ControlLine line) {
    var texts = workbench.messages();
    return label(line.heading(), line.partner())
        + ": "
        + line.signs().stream()
            .map(
                sign ->
                    texts.text(
                        "trade.sign",
                        texts.text("trade.sign." + sign.kind()),
                        sign.month(),
                        workbench.numbers().fixed(sign.ratio(), 2),
                        sign.lag()))
            .collect(Collectors.joining(", "));
  }

  private void shortRecord(ShortLine line) {
    var numbers = workbench.numbers();
    workbench.print(
        "trade.monitor.short",
        label(line.heading(), line.partner()),
        line.months().stream()
            .map(month -> month.month() + " " + numbers.fixed(month.overMedian(), 2))
            .collect(Collectors.joining(", ")),
        line.lowMonths().isEmpty() ? "—" : String.join(", ", line.lowMonths()));
  }

  private static String label(String heading, String partner) {
    return partner.isEmpty() ? heading : heading + " – " + partner;
  }
}
