package org.lodestone.intake.source;

import java.util.List;
import java.util.function.Consumer;
import org.lodestone.data.DataIssue;
import org.lodestone.data.exchange.RowOpening;
import org.lodestone.data.exchange.RowTally;
import org.lodestone.intake.layout.Layout;

/**
 * A file that is one table. Its header is read twice, once to find the layout; what is wrong with
 * it is told once.
 */
public final class SingleTable implements SourceFile {
  private final RowOpening rows;
  private final List<Layout> layouts;
  private final Consumer<DataIssue> issues;

  /**
   * A table.
   *
   * @param layouts of which the first that fits is taken; the first of all, if none fits
   */
  public SingleTable(RowOpening rows, List<Layout> layouts, Consumer<DataIssue> issues) {
    this.rows = rows;
    this.layouts = List.copyOf(layouts);
    this.issues = issues;
  }

  @Override
  public RowTally read(TableTaker taker) {
    var layout = Layout.find(layouts, rows.header()).orElse(layouts.getFirst());
    return rows.open(issues).read(layout.needed(), row -> taker.take(layout, row));
  }
}
