package org.lodestone.plan.finance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Row;
import org.lodestone.network.FormId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.plan.file.PlanFile.FormPrice;
import org.lodestone.quantity.Range;
import org.lodestone.risk.ElementContent;

/**
 * What a tonne of a form is worth at the prices of a plan file (F29): its own price if it has one,
 * otherwise the payable part of the priced material that it holds.
 */
final class MaterialValue {
  private static final double KG_PER_TONNE = 1000;

  /** Content below this is what rounding leaves. */
  private static final double NOTHING = 1e-9;

  private final DataPackage data;
  private final RegisterTerms terms;
  private final ElementContent content;
  private final List<FormPrice> prices;
  private final Map<FormId, FormPrice> priced = new LinkedHashMap<>();
  private final Set<String> withoutPrice = new LinkedHashSet<>();

  MaterialValue(
      DataPackage data, SupplyNetwork network, List<FormPrice> prices, RegisterTerms terms) {
    this.data = data;
    this.terms = terms;
    this.prices = prices;
    content = ElementContent.of(network);
    for (var price : prices) {
      for (var form : data.listForms(price.form())) {
        if (!terms.unpriced().contains(form.id())) {
          priced.put(new FormId(form.id()), price);
        }
      }
    }
  }

  /** Tonnes of each priced group that a tonne of a form is or holds. */
  Map<FormPrice, Double> held(FormId form) {
    var own = priced.get(form);
    if (own != null) {
      return Map.of(own, 1.0);
    }
    var held = new LinkedHashMap<FormPrice, Double>();
    for (var price : prices) {
      double sum = 0;
      for (var entry : priced.entrySet()) {
        if (entry.getValue().equals(price)) {
          sum += of(form, entry.getKey());
        }
      }
      if (sum > NOTHING) {
        held.put(price, sum);
      }
    }
    return held;
  }

  /** Tonnes of a priced form of one element that a tonne of another form holds. */
  private double of(FormId form, FormId pricedForm) {
    var elements = content.listElements(pricedForm);
    if (elements.size() != 1) {
      return 0;
    }
    var element = elements.getFirst();
    return content.content(form, element) / content.content(pricedForm, element);
  }

  /**
   * Dollars for a tonne of a form; empty if nothing priced is in it, or nobody states which part of
   * it is paid.
   */
  Optional<Range> usdPerTonne(FormId form) {
    double contained = 0;
    for (var part : held(form).entrySet()) {
      contained += part.getKey().usd_perKg() * KG_PER_TONNE * part.getValue();
    }
    if (contained <= NOTHING) {
      withoutPrice.add(form.text());
      return Optional.empty();
    }
    double all = contained;
    return payable(form).map(part -> part.times(all));
  }

  private Optional<Range> payable(FormId form) {
    if (priced.containsKey(form)) {
      return Optional.of(Range.exactly(1));
    }
    var stage = data.forms().find(form.text()).map(Row.Form::stage).orElse("");
    var found = terms.findPayable(stage);
    if (found.isEmpty()) {
      withoutPrice.add(form.text());
    }
    return found;
  }

  /** Forms that were asked for and have no value. */
  List<String> withoutPrice() {
    return new ArrayList<>(withoutPrice);
  }
}
