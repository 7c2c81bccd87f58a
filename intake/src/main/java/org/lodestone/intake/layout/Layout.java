package org.lodestone.intake.layout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.exchange.ExchangeRow;
import org.lodestone.data.exchange.Header;

/**
 * How a publisher lays out a file, and the table that comes of it. A layout looks at all cells of a
 * row before it writes any: a row is taken whole or left out.
 */
public interface Layout {
  /**
   * A column that files of several tables have in front of their own: the name of the sheet of a
   * workbook, or of the table of a database.
   */
  String TABLE = "(table)";

  /** The columns of the table. */
  List<Column> columns();

  /** The columns of the file that are needed, by name. */
  List<String> needed();

  /**
   * Checks a row, and writes what comes of it if it is sound: one row or several.
   *
   * @param row rejected through {@link ExchangeRow#reject}
   */
  void take(ExchangeRow row, RowWriter out);

  /** The encoding of the publisher's text files, unless a byte order mark says better. */
  default Charset encoding() {
    return StandardCharsets.UTF_8;
  }

  /** Whether a file has the columns that are needed. */
  default boolean fits(Header header) {
    return header.hasAll(needed());
  }

  /** This layout with the columns that only some editions have, for instance one for each year. */
  default Layout fitted(Header header) {
    return this;
  }

  /** The layout whose columns a table has, with those that only some tables have. */
  static Optional<Layout> find(List<Layout> layouts, Header header) {
    return layouts.stream()
        .filter(layout -> layout.fits(header))
        .findFirst()
        .map(layout -> layout.fitted(header));
  }

  /**
   * The names of a sheet's columns, if the header ends with the last of these rows.
   *
   * @param sheet name of the sheet
   * @param rows from the first row of the sheet on
   */
  default Optional<Header> header(String sheet, List<List<String>> rows) {
    var names = new ArrayList<>(List.of(TABLE));
    names.addAll(rows.getLast());
    return Optional.of(new Header(names)).filter(this::fits);
  }
}
