package org.lodestone.data.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.lodestone.data.CellIssue.UnknownWord;
import org.lodestone.data.DataIssue;
import org.lodestone.data.Imported;
import org.lodestone.data.ReferenceIssue.UnknownReference;
import org.lodestone.network.PlaceId;
import org.lodestone.trade.CustomsCode;
import org.lodestone.trade.HsEdition;
import org.lodestone.trade.TradeFlow;

/**
 * Reconciled flows of CEPII's BACI, in the layout of the publisher or of extracts by material.
 *
 * @param flows each once
 * @param duplicates rows that repeat an earlier flow, as an extract does where two materials share
 *     a code
 * @param tally all rows of the file, those that could not be understood among them
 */
public record BaciFlows(List<TradeFlow> flows, int duplicates, RowTally tally) {
  private static final double USD_PER_THOUSAND = 1_000;

  /** The years that customs codes of six digits can have. */
  private static final int FIRST_YEAR = 1988;

  private static final int LAST_YEAR = 2100;

  /** A layout, recognised by its columns. */
  private enum Layout {
    /** Year, exporter and importer by number, code, thousand USD, tonnes. */
    PUBLISHER("t,i,j,k,v,q", 1),
    /** A table that was made of the publisher's files by an import. */
    IMPORTED("year,exporter,importer,hs6,value_kusd,quantity_t", 1),
    /** Places with three letters, thousand USD. */
    THREE_LETTERS("year,exporter,importer,hs6,value_kusd,qty_t", 1),
    /** Places with two letters, USD, the edition of the code. */
    TWO_LETTERS(
        "year,exporter_iso2,importer_iso2,hs6,value_usd,qty_t,hs_vintage", USD_PER_THOUSAND),
    /** A table that was made of extracts by an import. */
    IMPORTED_EXTRACT("year,exporter,importer,hs6,value_usd,qty_t,hs_vintage", USD_PER_THOUSAND),
    /** Values of one year only; the year is told by the caller. */
    VALUES("i,j,cmd,value", USD_PER_THOUSAND);

    private final String names;
    private final double perThousand;

    Layout(String names, double perThousand) {
      this.names = names;
      this.perThousand = perThousand;
    }

    List<String> columns() {
      return List.of(names.split(","));
    }

    boolean hasEdition() {
      return this == TWO_LETTERS || this == IMPORTED_EXTRACT;
    }

    boolean hasNumbers() {
      return this == PUBLISHER || this == IMPORTED;
    }

    static Layout of(Header header) {
      return Stream.of(values())
          .filter(layout -> header.hasAll(layout.columns()))
          .findFirst()
          .orElse(PUBLISHER);
    }
  }

  public BaciFlows {
    flows = List.copyOf(flows);
  }

  /**
   * Reads flows.
   *
   * @param yearIfNone the year of a file without a column for it; if that is not told either, none
   *     of its rows can be used
   */
  public static Imported<BaciFlows> read(
      RowOpening flows, TradePlaces places, OptionalInt yearIfNone) {
    var issues = new ArrayList<DataIssue>();
    var layout = Layout.of(flows.header());
    var rows = new ArrayList<TradeFlow>();
    if (layout == Layout.VALUES && yearIfNone.isEmpty()) {
      var unread = flows.open(issues::add).read(List.of("year"), _ -> {});
      return new Imported<>(new BaciFlows(List.of(), 0, unread), issues);
    }
    int fallback = yearIfNone.orElse(0);
    var tally =
        flows
            .open(issues::add)
            .read(
                layout.columns(), row -> flow(row, layout, places, fallback).ifPresent(rows::add));
    var different = List.copyOf(new LinkedHashSet<>(rows));
    return new Imported<>(new BaciFlows(different, rows.size() - different.size(), tally), issues);
  }

  private static Optional<TradeFlow> flow(
      ExchangeRow row, Layout layout, TradePlaces places, int yearIfNone) {
    int at = layout == Layout.VALUES ? 0 : 1;
    int year = layout == Layout.VALUES ? yearIfNone : row.within(0, FIRST_YEAR, LAST_YEAR);
    var exporter = place(row, layout, at, places);
    var importer = place(row, layout, at + 1, places);
    var code = row.required(at + 2);
    if (!CustomsCode.isOne(code)) {
      row.reject(
          new UnknownWord(
              row.at(), layout.columns().get(at + 2), code, List.of("codes of six digits")));
    }
    double value = row.requiredAmount(at + 3) / layout.perThousand;
    double mass_t = layout == Layout.VALUES ? 0 : row.reported(at + 4).orElse(0);
    var edition =
        layout.hasEdition() ? HsEdition.find(row.text(at + 5)) : Optional.<HsEdition>empty();
    if (!row.isSound() || exporter.isEmpty() || importer.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TradeFlow(
            year,
            exporter.get(),
            importer.get(),
            new CustomsCode(code),
            value,
            mass_t > 0 ? OptionalDouble.of(mass_t) : OptionalDouble.empty(),
            edition));
  }

  private static Optional<PlaceId> place(
      ExchangeRow row, Layout layout, int column, TradePlaces places) {
    var text = row.required(column);
    var found = layout.hasNumbers() ? places.find(row.integer(column)) : places.find(text);
    if (found.isEmpty()) {
      row.reject(
          new UnknownReference(
              row.at(), layout.columns().get(column), text, "places", "the code of ISO 3166"));
    }
    return found;
  }
}
