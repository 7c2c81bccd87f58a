package org.lodestone.data;

import java.util.List;
import java.util.Optional;
import org.lodestone.quantity.Range;
import org.lodestone.quantity.Reported;

/**
 * An amount of a recipe as its row writes it: a number with the ids of the rows that support it, or
 * a formula over row ids. {@link Formula} turns it into a number with evidence.
 *
 * @param text the number or the formula
 * @param range the range that the row states; empty for a formula, whose range follows from its
 *     rows
 * @param evidence ids of figures or assumptions; empty for a formula
 */
public record AmountCell(String text, Optional<Range> range, List<String> evidence) {
  public AmountCell {
    evidence = List.copyOf(evidence);
  }

  /** Whether the text names rows instead of being a plain number. */
  public boolean isFormula() {
    return !(Reported.parse(text).orElse(null) instanceof Reported.Exact);
  }
}
