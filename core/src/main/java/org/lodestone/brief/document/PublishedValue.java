package org.lodestone.brief.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of the consumer's dependence, with what one must know before comparing it with another.
 *
 * @param value a share, 0 to 1
 * @param printed as the source writes it, for instance {@code >90}; null for a computed value
 * @param period the period as written; empty if the source states none
 * @param scope population, code, measure, reporter
 * @param source id of the source; null if several enter
 * @param row the figure, or the first of the rows that a computed value rests on
 * @param rows all of them
 * @param answers the question that this value answers
 */
public record PublishedValue(
    double value,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable String printed,
    String unit,
    @Nullable Integer year,
    String period,
    String basis,
    String scope,
    String form,
    @Nullable String element,
    Kind kind,
    @Nullable String source,
    @Nullable String grade,
    @Nullable String row,
    @Nullable String formula,
    List<String> rows,
    Text answers) {

  /** Whether a source prints the value or we computed it. */
  public enum Kind {
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("computed")
    COMPUTED
  }

  public PublishedValue {
    rows = List.copyOf(rows);
  }
}
