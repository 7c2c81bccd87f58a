package org.lodestone.citation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodestone.corpus.words.Concepts;
import org.lodestone.data.yaml.Field;
import org.lodestone.document.FoldedText;
import org.lodestone.document.WordLists;

/** Which quantity, form and unit a claim speaks of, where that is certain: {@code mapping.yaml}. */
final class Mapping {

  private static final String WORLD = "world";
  private static final Field FILE =
      WordLists.read(Mapping.class, "mapping.yaml")
          .only(List.of("format", "version", "quantities", "forms", "units", "twoParties"))
          .version(1);

  private Mapping() {}

  /** The quantity that a claim of this type, stage and unit speaks of. */
  static Optional<String> quantity(CitedClaim claim) {
    return FILE.get("quantities").items().stream()
        .filter(rule -> fits(rule, claim))
        .findFirst()
        .map(rule -> rule.get("quantity").text());
  }

  private static boolean fits(Field rule, CitedClaim claim) {
    boolean type = claim.type().map(Enum::name).filter(name -> is(rule, "type", name)).isPresent();
    return type
        && (rule.find("stage").isEmpty()
            || claim.stage().filter(stage -> is(rule, "stage", stage)).isPresent())
        && (rule.find("unit").isEmpty()
            || claim.stated().filter(stated -> is(rule, "unit", stated.unit())).isPresent())
        && (rule.find(WORLD).isEmpty() || isOfWorld(claim));
  }

  private static boolean is(Field rule, String name, String value) {
    return rule.get(name).text().equals(value);
  }

  private static boolean isOfWorld(CitedClaim claim) {
    return Concepts.in(FoldedText.fold(claim.words()), claim.document().language()).contains(WORLD);
  }

  /** The form of a single material at a single stage. */
  static Optional<String> form(CitedClaim claim) {
    if (claim.materials().size() != 1 || claim.stage().isEmpty()) {
      return Optional.empty();
    }
    return FILE.get("forms").items().stream()
        .filter(rule -> is(rule, "material", claim.materials().getFirst()))
        .filter(rule -> is(rule, "stage", claim.stage().get()))
        .findFirst()
        .map(rule -> rule.get("form").text());
  }

  /** The unit as tables write it. */
  static String unit(String ofClaim) {
    return FILE.get("units").items().stream()
        .filter(rule -> is(rule, "claim", ofClaim))
        .findFirst()
        .map(rule -> rule.get("table").text())
        .orElse(ofClaim);
  }

  /** Whether a quantity has two parties. */
  static boolean hasTwoParties(String quantity) {
    return WordLists.words(FILE, "twoParties").contains(quantity.toLowerCase(Locale.ROOT));
  }
}
