package org.lodestone.app.command;

import java.util.List;
import org.lodestone.app.output.TextTable;
import org.lodestone.brief.document.Quantity;
import org.lodestone.finance.file.EvidenceLine;
import org.lodestone.finance.instrument.LiabilityFan.FiscalNeed;

/** Money on the terminal, in millions. */
final class FinanceLayout {
  private static final double MILLION = 1e6;

  private final Workbench workbench;

  FinanceLayout(Workbench workbench) {
    this.workbench = workbench;
  }

  String millions(double amount) {
    double rounded = Math.rint(amount / MILLION * 10) / 10;
    return workbench.numbers().fixed(rounded == 0 ? 0 : rounded, 1);
  }

  /** What a party needs per fiscal year, beside its 95 % quantile. */
  void printNeeds(String party, List<FiscalNeed> needs) {
    var cells =
        needs.stream()
            .map(
                need ->
                    workbench
                        .messages()
                        .text(
                            "finance.need",
                            Integer.toString(need.fiscalYear()),
                            millions(need.mean()),
                            millions(need.q95())))
            .toList();
    workbench.print("finance.needs", party, String.join(" · ", cells));
  }

  void printEvidence(List<EvidenceLine> evidence) {
    workbench.print("finance.evidence");
    var table = new TextTable().text("").text("").text("");
    for (var line : evidence) {
      var kind =
          switch (line.kind()) {
            case SOURCE -> "finance.evidence.source";
            case ASSUMPTION -> "finance.evidence.assumption";
          };
      table.row(
          line.of(), workbench.messages().text(kind), line.text().replaceAll("\\s+", " ").strip());
    }
    workbench.print(table.lines(2));
  }

  /** Six digits of a number, for a document. */
  static double digits(double number) {
    return Quantity.roundedFinite(number);
  }
}
