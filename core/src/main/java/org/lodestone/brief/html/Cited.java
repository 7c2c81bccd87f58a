package org.lodestone.brief.html;

import java.util.Locale;
import java.util.stream.Collectors;
import org.lodestone.brief.document.Language;
import org.lodestone.brief.document.Numbers;
import org.lodestone.brief.document.Quantity;

/**
 * The only way for a figure to reach the page: value, range, kind and the marks that lead to its
 * evidence.
 */
final class Cited {

  private final Citations citations;
  private final Language language;

  Cited(Citations citations, Language language) {
    this.citations = citations;
    this.language = language;
  }

  /** Value with unit, range and marks. */
  String full(Quantity quantity) {
    var range = Numbers.range(quantity, language);
    var shown = range.isEmpty() ? "" : " <span class=\"range\">(" + range + ")</span>";
    return wrapped(quantity, Html.escaped(Numbers.value(quantity, language)) + shown);
  }

  /** Value and marks without the range, for a table that shows the range elsewhere. */
  String value(Quantity quantity) {
    return wrapped(quantity, Html.escaped(Numbers.value(quantity, language)));
  }

  /** Other words for the number, for instance as a source prints it. */
  String shown(String text, Quantity quantity) {
    return wrapped(quantity, Html.escaped(text));
  }

  private String wrapped(Quantity quantity, String content) {
    var kind = quantity.kind().name().toLowerCase(Locale.ROOT);
    var marks =
        citations.marks(quantity.evidence()).stream()
            .map(Citations.Mark::link)
            .collect(Collectors.joining(" "));
    return "<span class=\"cited %s\">%s<sup>%s</sup></span>".formatted(kind, content, marks);
  }

  /** A mark of a chart: the shape is a link to its evidence and says its value. */
  String shape(Quantity quantity, String label, String shape) {
    var target = citations.marks(quantity.evidence()).getFirst().target();
    var range = Numbers.range(quantity, language);
    var value = Numbers.value(quantity, language) + (range.isEmpty() ? "" : " (" + range + ")");
    return "<a class=\"cited\" href=\"#%s\"><title>%s</title>%s</a>"
        .formatted(target, Html.escaped(label + ": " + value), shape);
  }
}
