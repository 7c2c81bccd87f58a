package org.lodestone.restriction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lodestone.evidence.Evidence;

/**
 * What a restriction catches, and what follows.
 *
 * @param elements symbols; empty for all
 * @param goods words such as {@code metal} or {@code magnet}; empty for all
 * @param headings codes of the customs tariff, of four digits or more; empty if none is known
 * @param share_percent from this share of the value on, foreign goods are caught
 * @param note what the rule leaves open, in our own words; may be empty
 */
public record Rule(
    String id,
    Kind kind,
    List<String> elements,
    List<String> goods,
    List<String> headings,
    Optional<BigDecimal> share_percent,
    String note,
    Evidence evidence) {

  /** What a rule does to whoever is caught. */
  public enum Kind {
    /** Nothing may leave. */
    PROHIBITION,
    /** Each export needs a licence. */
    LICENCE,
    /** Goods made abroad need a licence from a share of listed content on. */
    FOREIGN_GOODS,
    /** Military users and uses are refused. */
    MILITARY_END_USE,
    /** Whoever is on the list gets nothing. */
    CONTROL_LIST,
    /** Whoever is on the list gets no general licence; each application is examined. */
    WATCH_LIST
  }

  public Rule {
    elements = List.copyOf(elements);
    goods = List.copyOf(goods);
    headings = List.copyOf(headings);
  }

  /** Whether an item may be meant, as far as the order describes it. */
  Match matches(Order.Item item) {
    if (elements.isEmpty() && goods.isEmpty() && headings.isEmpty()) {
      return Match.YES;
    }
    var element = among(elements, item.element());
    var kind = among(goods, item.goods());
    var heading = heading(item.heading());
    if (element == Match.NO || kind == Match.NO || heading == Match.NO) {
      return Match.NO;
    }
    // The tariff alone does not tell which elements are inside, an element not what is made of it.
    boolean told =
        (elements.isEmpty() || element == Match.YES) && (kind == Match.YES || heading == Match.YES);
    return told ? Match.YES : Match.UNKNOWN;
  }

  private static Match among(List<String> meant, Optional<String> told) {
    if (meant.isEmpty() || told.isEmpty()) {
      return Match.UNKNOWN;
    }
    return meant.contains(told.get()) ? Match.YES : Match.NO;
  }

  private Match heading(Optional<String> told) {
    if (headings.isEmpty() || told.isEmpty()) {
      return Match.UNKNOWN;
    }
    return headings.stream()
            .anyMatch(one -> one.startsWith(told.get()) || told.get().startsWith(one))
        ? Match.YES
        : Match.NO;
  }

  /** An answer that may have to wait for one more fact. */
  enum Match {
    YES,
    NO,
    UNKNOWN
  }
}
