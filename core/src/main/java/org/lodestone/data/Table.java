package org.lodestone.data;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of one table, in the order of the files, with a look-up by id. Where two rows have the
 * same id, the look-up gives the first; {@link PackageReader} reports the other.
 */
public final class Table<R extends Row> implements Iterable<R> {
  private final List<R> rows;
  private final Map<String, R> byId = new LinkedHashMap<>();

  private Table(List<R> rows) {
    this.rows = List.copyOf(rows);
    this.rows.forEach(row -> byId.putIfAbsent(row.id(), row));
  }

  public static <R extends Row> Table<R> of(List<R> rows) {
    return new Table<>(rows);
  }

  public List<R> rows() {
    return rows;
  }

  public Optional<R> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public boolean has(String id) {
    return byId.containsKey(id);
  }

  /** The ids in the order of the rows. */
  public List<String> ids() {
    return List.copyOf(byId.keySet());
  }

  public int size() {
    return rows.size();
  }

  public Stream<R> stream() {
    return rows.stream();
  }

  @Override
  public Iterator<R> iterator() {
    return rows.iterator();
  }

  @Override
  public String toString() {
    return rows.toString();
  }
}
