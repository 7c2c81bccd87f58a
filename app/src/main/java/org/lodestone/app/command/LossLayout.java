package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.List;
import org.lodestone.app.Messages;
import org.lodestone.app.output.Mark;
import org.lodestone.app.output.Numbers;
import org.lodestone.app.output.Quantities;
import org.lodestone.app.output.TextTable;
import org.lodestone.brief.document.Language;

/** Losses in money for a terminal. */
final class LossLayout {
  private static final double BILLION = 1e9;

  private final Workbench workbench;
  private final Messages texts;
  private final Numbers numbers;
  private final Quantities shown;

  LossLayout(Workbench workbench) {
    this.workbench = workbench;
    texts = workbench.messages();
    numbers = workbench.numbers();
    shown = new Quantities(texts, workbench.session().options().language());
  }

  List<String> lines(List<LossAnswer> losses) {
    var lines = new ArrayList<String>();
    for (var loss : losses) {
      lines.add(texts.text("loss.title", loss.place(), loss.currency()));
      lines.addAll(table(loss).lines(2));
      if (!loss.notValued().isEmpty()) {
        lines.add(
            texts.text(
                "loss.not-valued",
                String.join(", ", loss.notValued().stream().map(this::name).toList())));
      }
      lines.add(
          texts.text(
              "loss.note",
              Mark.ASSUMED.letter(texts),
              loss.rests().getFirst(),
              loss.rests().getLast()));
      lines.add("");
    }
    return lines;
  }

  private TextTable table(LossAnswer loss) {
    boolean isEnsemble = loss.worstAtMost() != null;
    boolean hasPrices = loss.uses().stream().anyMatch(use -> use.peakPrice() != null);
    var table =
        new TextTable()
            .text(texts.text("column.use-plain"))
            .number(texts.text(isEnsemble ? "column.mean" : "loss.column.run"));
    if (isEnsemble) {
      table.number(texts.text("column.cvar"));
    }
    if (hasPrices) {
      table.number(texts.text(isEnsemble ? "loss.column.price-95" : "loss.column.price"));
    }
    for (var use : loss.uses()) {
      var cells = new ArrayList<>(List.of(name(use.form()), billions(use.expected())));
      if (use.worst() != null) {
        cells.add(billions(use.worst()));
      }
      if (hasPrices) {
        cells.add(use.peakPrice() == null ? "" : "× " + amount(use.peakPrice(), 1));
      }
      table.row(cells);
    }
    var total = new ArrayList<>(List.of(texts.text("ensemble.total"), billions(loss.expected())));
    if (loss.worstAtMost() != null) {
      total.add("≤ " + billions(loss.worstAtMost()));
    }
    if (hasPrices) {
      total.add("");
    }
    table.row(total);
    return table;
  }

  private String name(String form) {
    return workbench
        .data()
        .forms()
        .find(form)
        .map(f -> shown.language() == Language.FR ? f.nameFrench() : f.nameEnglish())
        .orElse(form);
  }

  private String billions(LossAnswer.Amount amount) {
    return amount(amount, BILLION);
  }

  private String amount(LossAnswer.Amount amount, double unit) {
    return "%s (%s–%s)"
        .formatted(
            numbers.plain(amount.value() / unit),
            numbers.plain(amount.low() / unit),
            numbers.plain(amount.high() / unit));
  }
}
