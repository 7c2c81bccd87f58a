package org.lodestone.app.command;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lodestone.agreement.AgreementRegister.Matter;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Row;
import org.lodestone.network.FormId;
import org.lodestone.restriction.Restriction;
import org.lodestone.restriction.Rule;
import org.lodestone.risk.ElementContent;

/**
 * The forms of a chain that a restriction catches: those of its objects, groups taken apart, that
 * hold an element of one of its rules and are goods of the kind that the rule names.
 */
record RestrictedForms(DataPackage data, ElementContent content) {
  /** Co-products are written as their symbols in one word, such as {@code HoLu}. */
  private static final Pattern SYMBOL = Pattern.compile("[A-Z][a-z]?");

  private static final Map<String, Set<String>> GOODS_OF_STAGE =
      Map.of(
          "oxide", Set.of("compound"),
          "metal", Set.of("metal", "alloy"),
          "magnet", Set.of("magnet"));

  List<String> of(Restriction restriction, List<Matter> objects) {
    return objects.stream()
        .filter(object -> restriction.objects().contains(object.id()))
        .flatMap(object -> object.forms().stream())
        .flatMap(id -> data.listForms(id).stream())
        .filter(form -> restriction.rules().stream().anyMatch(rule -> catches(rule, form)))
        .map(Row.Form::id)
        .distinct()
        .sorted()
        .toList();
  }

  private boolean catches(Rule rule, Row.Form form) {
    var kinds = GOODS_OF_STAGE.getOrDefault(form.stage(), Set.of());
    return (rule.goods().isEmpty() || rule.goods().stream().anyMatch(kinds::contains))
        && (rule.elements().isEmpty()
            || rule.elements().stream().anyMatch(held(form.id())::contains));
  }

  private Set<String> held(String id) {
    var symbols = new HashSet<String>();
    for (var element : content.listElements(new FormId(id))) {
      SYMBOL.matcher(element).results().forEach(found -> symbols.add(found.group()));
    }
    return symbols;
  }
}
