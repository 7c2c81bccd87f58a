package org.lodestone.finance.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.lodestone.finance.instrument.LiabilityFan;
import org.lodestone.finance.project.FinanceReport;

/** Results as CSV tables; amounts in the currency of the file, six significant digits. */
public final class FinanceTables {
  private static final MathContext DIGITS = new MathContext(6);

  private FinanceTables() {}

  /** The fans of a contract, a line per world and year. */
  public static String fans(List<LiabilityFan> fans) {
    var lines = new ArrayList<List<String>>();
    lines.add(List.of("world", "year", "mean", "q05", "q20", "q50", "q80", "q95"));
    for (var fan : fans) {
      for (var year : fan.years()) {
        lines.add(
            List.of(
                fan.world(),
                Integer.toString(year.year()),
                text(year.mean()),
                text(year.q05()),
                text(year.q20()),
                text(year.q50()),
                text(year.q80()),
                text(year.q95())));
      }
    }
    return write(lines);
  }

  /** The mean flows of a project with all its instruments, a line per world and year. */
  public static String flows(List<FinanceReport> reports) {
    var lines = new ArrayList<List<String>>();
    lines.add(
        List.of(
            "world",
            "year",
            "production_t",
            "capex",
            "revenue",
            "support",
            "operating",
            "tax",
            "cfads",
            "debtService",
            "toOwners"));
    for (var report : reports) {
      for (var year : report.lines()) {
        lines.add(
            List.of(
                report.world(),
                Integer.toString(year.year()),
                text(year.production_t()),
                text(year.capex()),
                text(year.revenue()),
                text(year.support()),
                text(year.operating()),
                text(year.tax()),
                text(year.available()),
                text(year.service()),
                text(year.toOwners())));
      }
    }
    return write(lines);
  }

  private static String text(double number) {
    return number == 0 ? "0" : new BigDecimal(number).round(DIGITS).toPlainString();
  }

  private static String write(List<List<String>> lines) {
    var text = new StringWriter();
    try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      lines.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
