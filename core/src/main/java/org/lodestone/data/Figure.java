package org.lodestone.data;

import java.util.Optional;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Range;
import org.lodestone.quantity.Reported;

/**
 * One published figure: one row of the table {@code figures}. Empty texts mean "not applicable".
 *
 * @param quantity id in {@code quantities}
 * @param place who produces, holds, imports or exports
 * @param partner the other party of a flow or a share
 * @param form a form or a group of forms
 * @param range the range that the source states, if any
 * @param scope population, code, measure, reporter: what one must know before comparing
 */
public record Figure(
    String id,
    String quantity,
    String place,
    String partner,
    String site,
    String form,
    String element,
    Optional<Period> period,
    Reported value,
    Optional<Range> range,
    String unit,
    Basis basis,
    String scope,
    Status status,
    String source,
    String locator,
    String note,
    RowRef at)
    implements ValueRow {

  /** What kind of statement the figure is. */
  public enum Status {
    ACTUAL,
    ESTIMATE,
    FORECAST,
    NAMEPLATE,
    ANNOUNCED,
    STATED
  }
}
