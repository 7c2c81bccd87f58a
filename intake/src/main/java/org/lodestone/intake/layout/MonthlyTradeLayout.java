package org.lodestone.intake.layout;

import java.util.List;
import java.util.stream.Stream;
import org.lodestone.data.exchange.ExchangeRow;
import org.lodestone.data.exchange.MonthlyLayout;

/**
 * Monthly trade by heading and partner, in the layouts that {@code trade monitor} reads. A heading
 * is a customs code or a group of goods, as the file says.
 */
public final class MonthlyTradeLayout implements Layout {
  /** One for each layout of files. */
  public static final List<Layout> ALL =
      Stream.of(MonthlyLayout.values())
          .filter(layout -> layout != MonthlyLayout.IMPORTED)
          .<Layout>map(MonthlyTradeLayout::new)
          .toList();

  private final MonthlyLayout of;

  private MonthlyTradeLayout(MonthlyLayout of) {
    this.of = of;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("month"),
        Column.text("heading"),
        Column.text("partner"),
        Column.number("value_usd"),
        Column.number("quantity"),
        Column.text("unit"));
  }

  @Override
  public List<String> needed() {
    return of.columns();
  }

  @Override
  public void take(ExchangeRow row, RowWriter out) {
    of.flow(row)
        .ifPresent(
            flow ->
                out.text(flow.month().toString())
                    .text(flow.heading())
                    .textOrMissing(flow.partner())
                    .number(flow.value())
                    .number(flow.mass())
                    .text(of.unit())
                    .end());
  }
}
