package org.lodestone.app.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.command.TradeSharesAnswer.Answer;
import org.lodestone.app.command.TradeSharesAnswer.Line;
import org.lodestone.app.command.TradeSharesAnswer.Partner;
import org.lodestone.app.command.TradeSharesAnswer.Trimming;
import org.lodestone.app.output.TextTable;
import org.lodestone.network.PlaceId;

/** {@code trade shares} for a terminal. */
record TradeSharesLayout(Workbench workbench, Customs customs) {
  private static final double THOUSAND = 1_000;
  private static final int DIGITS = 3;

  void print(Answer answer) {
    var texts = workbench.messages();
    workbench.print(
        "trade.shares.title." + answer.direction(),
        customs.name(new PlaceId(answer.of())),
        texts.text("trade.basis." + answer.basis()));
    var table =
        new TextTable()
            .number(texts.text("trade.column.year"))
            .number(texts.text("trade.column.total." + answer.basis()))
            .number(answer.partner() == null ? "" : customs.name(new PlaceId(answer.partner())))
            .number(texts.text("trade.column.hhi"))
            .text(texts.text("trade.column.largest"))
            .text(texts.text("trade.column.edition"));
    answer.years().forEach(line -> table.row(cells(line)));
    workbench.print(table.lines(2));
    parts(answer);
    answer.years().forEach(this::remarks);
    trimmedElsewhere(answer);
    workbench.print(answer.notes());
    workbench.print(TradeInput.lines(workbench, answer.inputs()));
    workbench.print("trade.shares.note");
  }

  private List<String> cells(Line line) {
    var missing = line.missing();
    if (missing != null) {
      return List.of(
          String.valueOf(line.year()),
          "—",
          "—",
          "—",
          workbench.messages().text("trade.missing." + missing),
          "");
    }
    var total = line.total();
    var edition = line.edition();
    var asked = line.asked();
    return List.of(
        String.valueOf(line.year()),
        total == null ? "" : workbench.numbers().plain(total / THOUSAND),
        asked == null ? "" : share(asked),
        hhi(line.hhi(), line.lowHhi(), line.highHhi()),
        line.largest().stream()
            .limit(DIGITS)
            .map(one -> one.partner() + " " + workbench.numbers().percent(one.share()))
            .collect(Collectors.joining(", ")),
        (edition == null ? "" : edition) + (line.changes().isEmpty() ? "" : " *"));
  }

  private String share(Partner partner) {
    var numbers = workbench.numbers();
    return partner.low() == partner.high()
        ? numbers.percent(partner.share())
        : "%s (%s–%s)"
            .formatted(
                numbers.percent(partner.share()),
                numbers.percent(partner.low()),
                numbers.percent(partner.high()));
  }

  private String hhi(@Nullable Double middle, @Nullable Double low, @Nullable Double high) {
    if (middle == null || low == null || high == null) {
      return "";
    }
    var numbers = workbench.numbers();
    return low.equals(high)
        ? numbers.fixed(middle, DIGITS)
        : "%s (%s–%s)"
            .formatted(
                numbers.fixed(middle, DIGITS),
                numbers.fixed(low, DIGITS),
                numbers.fixed(high, DIGITS));
  }

  private void parts(Answer answer) {
    var numbers = workbench.numbers();
    for (var part : answer.parts()) {
      workbench.print(
          part.source().isEmpty() ? "trade.shares.assumed" : "trade.shares.part",
          part.code(),
          part.editions(),
          numbers.percent(part.low()) + "–" + numbers.percent(part.high()),
          part.form(),
          workbench.messages().text("trade.confidence." + part.confidence()),
          part.source().isEmpty() ? part.reason() : part.source());
    }
  }

  /** Years of a file that another year shows to be trimmed may be off as well. */
  private void trimmedElsewhere(Answer answer) {
    var trimmed =
        answer.years().stream()
            .flatMap(line -> Optional.ofNullable(line.trimming()).stream())
            .map(Trimming::file)
            .collect(Collectors.toSet());
    long years =
        answer.years().stream()
            .flatMap(line -> Optional.ofNullable(line.file()).stream())
            .filter(trimmed::contains)
            .count();
    if (years > 0) {
      workbench.print("trade.shares.trimmed.elsewhere", workbench.numbers().count(years));
    }
  }

  private void remarks(Line line) {
    var numbers = workbench.numbers();
    for (var change : line.changes()) {
      workbench.print("trade.shares.change", String.valueOf(line.year()), change);
    }
    var weighed = line.weighed();
    if (weighed != null && weighed < 1) {
      workbench.print(
          "trade.shares.weighed", String.valueOf(line.year()), numbers.percent(weighed));
    }
    var trimming = line.trimming();
    if (trimming != null) {
      var share = trimming.share();
      var error = trimming.error();
      workbench.print(
          share == null || error == null ? "trade.shares.trimmed" : "trade.shares.trimmed.share",
          String.valueOf(line.year()),
          trimming.file(),
          numbers.count(trimming.flows()),
          numbers.count(trimming.ofFlows()),
          numbers.percent(trimming.keptValue()),
          share == null ? "" : numbers.percent(share),
          error == null ? "" : numbers.fixed(error * 100, 1));
    }
  }
}
