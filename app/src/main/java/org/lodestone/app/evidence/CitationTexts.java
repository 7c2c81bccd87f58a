package org.lodestone.app.evidence;

import java.util.List;
import java.util.stream.Collectors;
import org.lodestone.app.Messages;
import org.lodestone.citation.Citations;
import org.lodestone.citation.Gap;
import org.lodestone.data.yaml.Field;

/** Claims that cannot be rows yet, with what a person has to add. */
public final class CitationTexts {

  private CitationTexts() {}

  /** What is missing in one column. */
  public record Missing(String column, String why, String value) {}

  /**
   * A claim that is left out.
   *
   * @param remedy the command that completes it; empty if no field can
   */
  public record Open(String claim, String words, List<Missing> gaps, String remedy) {}

  /** The claims that are left out. */
  public static List<Open> open(Citations citations) {
    return citations.open().stream().map(CitationTexts::open).toList();
  }

  private static Open open(Citations.Open open) {
    var gaps =
        open.gaps().stream()
            .map(gap -> new Missing(word(gap.column()), word(gap.why()), gap.value()))
            .toList();
    return new Open(open.claim().id(), open.claim().words(), gaps, remedy(open));
  }

  private static String word(Enum<?> constant) {
    return Field.written(constant);
  }

  private static String remedy(Citations.Open open) {
    var fields =
        open.gaps().stream()
            .map(Gap::column)
            .distinct()
            .filter(CitationTexts::isField)
            .map(column -> " --set figure.%s=…".formatted(word(column)))
            .collect(Collectors.joining());
    return fields.isEmpty()
        ? ""
        : "lodestone evidence review %s edit%s --by … --reason …"
            .formatted(open.claim().id(), fields);
  }

  private static boolean isField(Gap.Column column) {
    return switch (column) {
      case QUANTITY, PLACE, PARTNER, FORM, PERIOD, BASIS, STATUS -> true;
      case VALUE, UNIT, PUBLISHED, CLAIM -> false;
    };
  }

  /** Lines for people: the claim, what is missing, and what to do. */
  public static List<String> lines(Open open, Messages messages) {
    var gaps =
        open.gaps().stream()
            .map(
                gap ->
                    messages.text(
                        "citation.gap",
                        messages.text("citation.column." + gap.column()),
                        messages.text("citation.why." + gap.why()),
                        gap.value()))
            .collect(Collectors.joining("; "));
    var first =
        messages.text("citation.open", open.claim(), open.words().replaceAll("\\s+", " "), gaps);
    return open.remedy().isEmpty() ? List.of(first) : List.of(first, "  " + open.remedy());
  }
}
