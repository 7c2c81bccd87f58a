package org.lodestone.intake.layout;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.lodestone.data.CellIssue.OutOfRange;
import org.lodestone.data.CellIssue.UnknownWord;
import org.lodestone.data.exchange.EuTables;
import org.lodestone.data.exchange.ExchangeRow;

/**
 * The tables of the European Commission's assessment of 2023. All make one table with a row for
 * each value; the name of the file says whether suppliers are those of the world or of the EU.
 */
public final class EuLayout implements Layout {
  /** Suppliers, uses, results, groups. */
  public static final List<Layout> ALL =
      List.of(
          new EuLayout(Contents.SUPPLY),
          new EuLayout(Contents.USES),
          new EuLayout(Contents.RESULTS),
          new EuLayout(Contents.GROUPS));

  private static final List<String> GROUPS =
      List.of(
          "screened_material",
          "perm_noXREE_noPGM",
          "perm_noXREE_PGM",
          "perm_XREE_noPGM",
          "perm_XREE_PGM");

  private static final List<String> STAGES = List.of("E", "P");
  private static final String NOT_ASSESSED = "-";
  private static final String PERCENT = "%";
  private static final double WHOLE_PCT = 100;
  private static final int FIRST_YEAR = 2011;
  private static final int LAST_YEAR = 2100;

  private enum Contents {
    SUPPLY,
    USES,
    RESULTS,
    GROUPS
  }

  private final Contents contents;

  private EuLayout(Contents contents) {
    this.contents = contents;
  }

  @Override
  public List<Column> columns() {
    var columns =
        new ArrayList<>(
            List.of(
                Column.text("table"),
                Column.text("material"),
                Column.text("stage"),
                Column.text("country"),
                Column.text("use"),
                Column.text("sector"),
                Column.whole("year"),
                Column.text("measure"),
                Column.text("unit")));
    columns.addAll(Printed.COLUMNS);
    return List.copyOf(columns);
  }

  @Override
  public List<String> needed() {
    return switch (contents) {
      case SUPPLY -> EuTables.SUPPLY_COLUMNS;
      case USES -> EuTables.USE_COLUMNS;
      case RESULTS -> EuTables.RESULT_COLUMNS;
      case GROUPS -> GROUPS;
    };
  }

  /** The name of one column has a euro sign in it. */
  @Override
  public Charset encoding() {
    return Charset.forName("windows-1252");
  }

  @Override
  public void take(ExchangeRow row, RowWriter out) {
    switch (contents) {
      case SUPPLY -> takeSupply(row, out);
      case USES -> takeUse(row, out);
      case RESULTS -> takeResult(row, out);
      case GROUPS -> takeGroups(row, out);
    }
  }

  /** What a row is about; empty where the table has no such column. */
  private record Subject(String material, String stage, String country, String use, String sector) {
    static Subject of(String material) {
      return new Subject(material, "", "", "", "");
    }
  }

  private static void write(
      ExchangeRow row, RowWriter out, Subject subject, int year, Measured measured) {
    out.text(row.at().file()).text(subject.material).textOrMissing(subject.stage);
    out.textOrMissing(subject.country).textOrMissing(subject.use).textOrMissing(subject.sector);
    if (year == 0) {
      out.missing();
    } else {
      out.whole(year);
    }
    out.text(measured.name).textOrMissing(measured.unit);
    measured.value.write(out);
    out.end();
  }

  private record Measured(String name, String unit, Printed value) {}

  private static void takeSupply(ExchangeRow row, RowWriter out) {
    var material = row.required(0);
    var stage = row.required(1);
    if (!stage.isEmpty() && !STAGES.contains(stage)) {
      row.reject(new UnknownWord(row.at(), row.column(1), stage, STAGES));
    }
    var country = row.required(2);
    var share = share(row, 3);
    var trade = row.text(4);
    double t = trade.isEmpty() ? 0 : Printed.requiredAmount(row, 4);
    if (!row.isSound() || share.isEmpty()) {
      return;
    }
    var subject = new Subject(material, stage, country, "", "");
    write(row, out, subject, 0, new Measured("share", PERCENT, share.get()));
    if (!trade.isEmpty()) {
      write(row, out, subject, 0, new Measured("trade parameter", "", Printed.exact(trade, t)));
    }
  }

  private static void takeUse(ExchangeRow row, RowWriter out) {
    var material = row.required(0);
    var use = row.required(1);
    var share = share(row, 2);
    var sector = row.text(3);
    var added = row.text(4);
    double value = added.isEmpty() ? 0 : Printed.requiredAmount(row, 4);
    if (!row.isSound() || share.isEmpty()) {
      return;
    }
    var subject = new Subject(material, "", "", use, sector);
    write(row, out, subject, 0, new Measured("share", PERCENT, share.get()));
    if (!added.isEmpty()) {
      write(
          row,
          out,
          subject,
          0,
          new Measured("value added", "million EUR", Printed.exact(added, value)));
    }
  }

  private static void takeResult(ExchangeRow row, RowWriter out) {
    var material = row.required(0);
    int year = row.within(1, FIRST_YEAR, LAST_YEAR);
    var risk = result(row, 2);
    var importance = result(row, 3);
    if (row.isSound()) {
      var subject = Subject.of(material);
      write(row, out, subject, year, new Measured("supply risk", "", risk));
      write(row, out, subject, year, new Measured("economic importance", "", importance));
    }
  }

  private static void takeGroups(ExchangeRow row, RowWriter out) {
    var material = row.required(0);
    var groups = new ArrayList<String>();
    for (int column = 1; column < GROUPS.size(); column++) {
      groups.add(row.required(column));
    }
    for (int i = 0; row.isSound() && i < groups.size(); i++) {
      write(
          row,
          out,
          Subject.of(material),
          0,
          new Measured(GROUPS.get(i + 1), "", Printed.remark(groups.get(i), "group")));
    }
  }

  private static Printed result(ExchangeRow row, int column) {
    var text = row.text(column);
    return text.equals(NOT_ASSESSED)
        ? Printed.remark(text, "not assessed")
        : Printed.exact(text, Printed.requiredAmount(row, column));
  }

  /** A share in percent, as {@code 12%} or {@code <0.1%}; bounds are kept as bounds. */
  private static Optional<Printed> share(ExchangeRow row, int column) {
    var text = row.required(column);
    if (!text.endsWith(PERCENT)) {
      row.reject(
          new UnknownWord(
              row.at(), row.column(column), text, List.of("shares as 12%", "bounds as <0.1%")));
      return Optional.empty();
    }
    var digits = text.substring(0, text.length() - PERCENT.length()).strip();
    var share = Printed.amount(row, column, digits).map(p -> as(text, p));
    if (share.filter(p -> most(p) > WHOLE_PCT).isPresent()) {
      row.reject(new OutOfRange(row.at(), row.column(column), "share", text, "0 to 100 %"));
    }
    return share;
  }

  private static double most(Printed share) {
    return DoubleStream.of(share.value().orElse(0), share.low().orElse(0), share.high().orElse(0))
        .max()
        .orElse(0);
  }

  private static Printed as(String text, Printed share) {
    return new Printed(text, share.value(), share.low(), share.high(), share.remark());
  }
}
