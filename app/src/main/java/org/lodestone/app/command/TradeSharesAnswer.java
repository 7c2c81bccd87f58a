package org.lodestone.app.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.output.DataTable;
import org.lodestone.data.Row;
import org.lodestone.data.yaml.Field;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;
import org.lodestone.trade.ShareYear;

/** What {@code trade shares} answers, as JSON and tables have it. Shares are 0 to 1. */
public final class TradeSharesAnswer {
  private static final int SHOWN = 5;

  private TradeSharesAnswer() {}

  /** The answer. */
  public record Answer(
      String of,
      String direction,
      String basis,
      @Nullable String partner,
      List<CodePart> parts,
      List<Line> years,
      List<String> notes,
      List<TradeInput> inputs) {}

  /** The part of a customs code that is the material. */
  public record CodePart(
      String code,
      String editions,
      String form,
      String confidence,
      String of,
      double low,
      double value,
      double high,
      String source,
      String reason) {
    static CodePart of(Row.CustomsShare row) {
      var share = row.share();
      return new CodePart(
          share.code().digits(),
          share.first().name() + "-" + share.last().name(),
          share.form(),
          Field.written(share.confidence()),
          Field.written(share.of()),
          share.share().low(),
          share.share().value(),
          share.share().high(),
          row.source(),
          row.reason());
    }
  }

  /** A partner's share. */
  public record Partner(String partner, double share, double low, double high) {
    static Partner of(PlaceId partner, Range share) {
      return new Partner(partner.text(), share.value(), share.low(), share.high());
    }
  }

  /**
   * What a file with fewer flows of the same year says.
   *
   * @param share of the partner that was asked for in that file; null if none was
   * @param error that share less the one that counts
   */
  public record Trimming(
      String file,
      int flows,
      int ofFlows,
      double keptValue,
      @Nullable Double share,
      @Nullable Double error) {}

  /**
   * A year.
   *
   * @param missing why there is no answer; null if there is one
   * @param asked the partner that was asked for
   * @param changes what befell the codes since the year before
   */
  public record Line(
      int year,
      @Nullable String missing,
      @Nullable String file,
      @Nullable String edition,
      @Nullable Double total,
      @Nullable Double lowTotal,
      @Nullable Double highTotal,
      @Nullable Partner asked,
      List<Partner> largest,
      @Nullable Double hhi,
      @Nullable Double lowHhi,
      @Nullable Double highHhi,
      @Nullable Double weighed,
      List<String> changes,
      @Nullable Trimming trimming) {

    static Line of(ShareYear year, @Nullable PlaceId asked) {
      return switch (year) {
        case ShareYear.Missing missing -> missing(missing);
        case ShareYear.Known known -> known(known, asked);
      };
    }

    private static Line missing(ShareYear.Missing year) {
      return new Line(
          year.year(),
          Field.written(year.reason()),
          null,
          null,
          null,
          null,
          null,
          null,
          List.of(),
          null,
          null,
          null,
          null,
          List.of(),
          null);
    }

    private static Line known(ShareYear.Known year, @Nullable PlaceId asked) {
      return new Line(
          year.year(),
          null,
          year.file(),
          year.edition().name(),
          year.total().value(),
          year.total().low(),
          year.total().high(),
          asked == null ? null : Partner.of(asked, year.share(asked)),
          year.parts().stream()
              .limit(SHOWN)
              .map(part -> Partner.of(part.partner(), part.share()))
              .toList(),
          year.hhi().value(),
          year.hhi().low(),
          year.hhi().high(),
          year.weighed(),
          year.changes().stream()
              .map(
                  change ->
                      "%s %s %s"
                          .formatted(change.code(), Field.written(change.kind()), change.edition()))
              .toList(),
          year.trimming().map(other -> trimming(year, other, asked)).orElse(null));
    }

    private static Trimming trimming(
        ShareYear.Known year, ShareYear.Trimming other, @Nullable PlaceId asked) {
      var share = asked == null ? null : other.share(asked).value();
      return new Trimming(
          other.file(),
          other.flows(),
          other.ofFlows(),
          other.keptValue(),
          share,
          share == null || asked == null ? null : share - year.share(asked).value());
    }
  }

  /** One row a year and partner; a missing year is a row of its own. */
  public static DataTable table(Answer answer) {
    var table =
        new DataTable(
            "shares",
            List.of(
                "year",
                "missing",
                "partner",
                "share",
                "low",
                "high",
                "hhi",
                "hhi_low",
                "hhi_high",
                "total",
                "basis",
                "edition",
                "file",
                "changes"));
    for (var line : answer.years) {
      var asked = line.asked;
      var partners = asked == null ? line.largest : List.of(asked);
      if (partners.isEmpty()) {
        row(table, line, null, answer);
      }
      partners.forEach(partner -> row(table, line, partner, answer));
    }
    return table;
  }

  private static void row(DataTable table, Line line, @Nullable Partner partner, Answer answer) {
    var row = table.line();
    TradeInput.restOn(row, answer.inputs);
    row.count(line.year)
        .cell(line.missing)
        .cell(partner == null ? null : partner.partner)
        .cell(partner == null ? null : (Double) partner.share)
        .cell(partner == null ? null : (Double) partner.low)
        .cell(partner == null ? null : (Double) partner.high)
        .cell(line.hhi)
        .cell(line.lowHhi)
        .cell(line.highHhi)
        .cell(line.total)
        .cell(answer.basis)
        .cell(line.edition)
        .cell(line.file)
        .ids(line.changes)
        .end();
  }
}
