package org.lodestone.data.read;

import java.util.List;
import org.lodestone.data.AgreementIssue.NothingSupports;
import org.lodestone.data.CellIssue.OutOfRange;
import org.lodestone.data.CellIssue.UnknownWord;
import org.lodestone.data.Row;
import org.lodestone.data.yaml.Field;
import org.lodestone.quantity.Range;
import org.lodestone.trade.CodeChange;
import org.lodestone.trade.CodeShare;
import org.lodestone.trade.CodeShare.Basis;
import org.lodestone.trade.CodeShare.Confidence;
import org.lodestone.trade.CustomsCode;
import org.lodestone.trade.HsEdition;

/** The tables of customs codes, as {@link TableFormat} describes tables. */
final class CustomsFormats {
  static final TableFormat<Row.CustomsShare> SHARES =
      TableFormat.optional(
          "customs-shares",
          "id,code,first_edition,last_edition,form,confidence,of,value,low,high,source,locator,reason,note",
          CustomsFormats::share);
  static final TableFormat<Row.CustomsChange> CHANGES =
      TableFormat.optional(
          "customs-changes",
          "id,code,edition,kind,from_codes,to_codes,source,locator,reason,note",
          CustomsFormats::change);

  /** Every table of customs codes, in the order in which they are read. */
  static final List<TableFormat<? extends Row>> ALL = List.of(SHARES, CHANGES);

  private static final CustomsCode STAND_IN = new CustomsCode("000000");

  private CustomsFormats() {}

  private static Row.CustomsShare share(Cells row) {
    var first = edition(row, "first_edition");
    var last = edition(row, "last_edition");
    var part = row.range("value", row.requiredNumber("value"), "low", "high");
    if (part.low() < 0 || part.high() > 1) {
      row.fault(new OutOfRange(row.at(), "value", "share", row.text("value"), "0 to 1"));
      part = Range.exactly(0);
    }
    if (last.compareTo(first) < 0) {
      row.fault(
          new UnknownWord(
              row.at(), "last_edition", row.text("last_edition"), List.of(first.name(), "later")));
      last = first;
    }
    return new Row.CustomsShare(
        row.required("id"),
        new CodeShare(
            code(row, "code", row.required("code")),
            first,
            last,
            row.required("form"),
            row.word("confidence", List.of(Confidence.values()), Field::written),
            row.word("of", List.of(Basis.values()), Field::written),
            part),
        support(row),
        row.text("locator"),
        row.text("reason"),
        row.text("note"),
        row.at());
  }

  private static Row.CustomsChange change(Cells row) {
    return new Row.CustomsChange(
        row.required("id"),
        new CodeChange(
            code(row, "code", row.required("code")),
            edition(row, "edition"),
            row.word("kind", List.of(CodeChange.Kind.values()), Field::written),
            codes(row, "from_codes"),
            codes(row, "to_codes")),
        support(row),
        row.text("locator"),
        row.text("reason"),
        row.text("note"),
        row.at());
  }

  private static List<CustomsCode> codes(Cells row, String column) {
    return row.list(column, ';').stream().map(text -> code(row, column, text)).toList();
  }

  private static CustomsCode code(Cells row, String column, String text) {
    if (CustomsCode.isOne(text)) {
      return new CustomsCode(text);
    }
    row.fault(new UnknownWord(row.at(), column, text, List.of("codes of six digits")));
    return STAND_IN;
  }

  private static HsEdition edition(Cells row, String column) {
    return row.word(column, List.of(HsEdition.values()), Enum::name);
  }

  /** What is read in no source needs a reason. */
  private static String support(Cells row) {
    if (row.text("source").isEmpty() && row.text("reason").isEmpty()) {
      row.fault(new NothingSupports(row.at(), row.id()));
    }
    return row.text("source");
  }
}
