package org.lodestone.data;

import java.util.Optional;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Range;

/**
 * A number that we chose, with its range and its reason: one row of the table {@code assumptions}.
 */
public record AssumedFigure(
    String id,
    String quantity,
    String place,
    String partner,
    String site,
    String form,
    String element,
    Optional<Period> period,
    Range value,
    String unit,
    Basis basis,
    String reason,
    String note,
    RowRef at)
    implements ValueRow {}
