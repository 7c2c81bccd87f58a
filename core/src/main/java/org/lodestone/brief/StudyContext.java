package org.lodestone.brief;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodestone.brief.document.Text;
import org.lodestone.data.DataPackage;
import org.lodestone.data.assembly.Baseline;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.risk.Consumer;
import org.lodestone.risk.Dependence;
import org.lodestone.risk.ElementContent;

/** What every part of a study reads: computed once, never changed. */
final class StudyContext {

  private final DataPackage data;
  private final Baseline baseline;
  private final StudyOptions options;
  private final PlaceNames names;
  private final ElementContent content;
  private final org.lodestone.simulation.Consumer uses;
  private final Dependence dependence;
  private final PlaceId lookedAt;

  StudyContext(DataPackage data, Baseline baseline, StudyOptions options) {
    this.data = data;
    this.baseline = baseline;
    this.options = options;
    names = new PlaceNames(data);
    content = ElementContent.of(baseline.network());
    uses = org.lodestone.simulation.Consumer.of(baseline.network(), options.consumer());
    var elements = options.elements().isEmpty() ? listElements() : options.elements();
    dependence = Dependence.of(baseline.network(), new Consumer(options.consumer()), elements);
    lookedAt = options.lookedAt().orElseGet(this::largest);
  }

  /** What the consumer's uses hold: in magnets, four of the seventeen rare earths. */
  private List<String> listElements() {
    return uses.forms().stream()
        .flatMap(form -> content.listElements(form).stream())
        .filter(element -> !content.isStandIn(element))
        .distinct()
        .sorted()
        .toList();
  }

  /** The place outside the consumer through which most passes, over all stages. */
  private PlaceId largest() {
    Map<PlaceId, Double> passed = new LinkedHashMap<>();
    for (var stage : dependence.stages()) {
      stage
          .total()
          .findLargest()
          .flatMap(stage.total()::findPassage)
          .ifPresent(p -> passed.merge(p.place(), p.lookedThrough().value(), Double::sum));
    }
    return passed.entrySet().stream()
        .max(Map.Entry.<PlaceId, Double>comparingByValue().thenComparing(e -> e.getKey().text()))
        .map(Map.Entry::getKey)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Nothing that %s uses comes from elsewhere in the network '%s'."
                        .formatted(options.consumer(), network().name())));
  }

  DataPackage data() {
    return data;
  }

  Baseline baseline() {
    return baseline;
  }

  StudyOptions options() {
    return options;
  }

  SupplyNetwork network() {
    return baseline.network();
  }

  PlaceNames names() {
    return names;
  }

  ElementContent content() {
    return content;
  }

  Dependence dependence() {
    return dependence;
  }

  /** The consumer's final uses, whose demand counts as covered or not. */
  org.lodestone.simulation.Consumer uses() {
    return uses;
  }

  PlaceId lookedAt() {
    return lookedAt;
  }

  List<PlaceId> consumer() {
    return options.consumer();
  }

  /** Units of the counted elements in one unit of a form. */
  double held(FormId form) {
    double held = 0;
    for (var element : dependence.elements()) {
      held += content.content(form, element);
    }
    return held;
  }

  /** The name of a form or a group of forms. */
  Text formName(String form) {
    return data.forms()
        .find(form)
        .map(row -> new Text(row.nameEnglish(), row.nameFrench()))
        .orElse(Text.same(form));
  }
}
