package org.lodestone.data.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Rows under named columns, whatever the kind of file they stand in. */
public interface RowSource {
  /** The names of the columns; none, and an issue, if there is no readable header. */
  List<String> header();

  /**
   * Hands out row after row. A row that its taker rejects counts as rejected.
   *
   * @param columns names of the columns that are needed; one that ends in {@code *} stands for the
   *     first column that begins so
   * @param taker sees each row once, in the order of the file
   * @return the count of all rows, accepted and rejected
   */
  RowTally read(List<String> columns, Consumer<ExchangeRow> taker);

  /**
   * What comes of the rows that could be understood.
   *
   * @param columns as in {@link #read}
   */
  default <T> List<T> rows(List<String> columns, Function<ExchangeRow, Optional<T>> toRow) {
    var rows = new ArrayList<T>();
    var _ = read(columns, row -> toRow.apply(row).filter(r -> row.isSound()).ifPresent(rows::add));
    return rows;
  }
}
