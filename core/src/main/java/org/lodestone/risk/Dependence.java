package org.lodestone.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lodestone.network.Demand;
import org.lodestone.network.Form;
import org.lodestone.network.FormId;
import org.lodestone.network.Stage;
import org.lodestone.network.SupplyNetwork;

/**
 * On whom a consumer depends, stage by stage, in the baseline of a network.
 *
 * @param elements what the totals of the stages count
 * @param stages stages at which the consumer has supply, upstream first
 */
public record Dependence(Consumer consumer, List<String> elements, List<AtStage> stages) {

  /**
   * The supply at one stage.
   *
   * @param total all forms of the stage, counted by the chosen elements; if none of them is in the
   *     stage, by everything that its forms hold
   * @param byForm each form with supply, counted in the same way
   * @param byElement the total by element
   */
  public record AtStage(
      Stage stage, SupplyOrigin total, List<SupplyOrigin> byForm, List<SupplyOrigin> byElement) {
    public AtStage {
      byForm = List.copyOf(byForm);
      byElement = List.copyOf(byElement);
    }

    /** Empty if the consumer has no supply of the form. */
    public Optional<SupplyOrigin> findForm(FormId form) {
      return byForm.stream().filter(o -> o.forms().equals(List.of(form))).findFirst();
    }

    /** Empty if the stage's supply is not counted by the element. */
    public Optional<SupplyOrigin> findElement(String element) {
      return byElement.stream().filter(o -> o.elements().equals(List.of(element))).findFirst();
    }
  }

  public Dependence {
    elements = List.copyOf(elements);
    stages = List.copyOf(stages);
  }

  /**
   * The dependence of a consumer.
   *
   * @param elements what to count; if none, the elements in the consumer's final demand at the last
   *     stage of the chain
   */
  public static Dependence of(SupplyNetwork network, Consumer consumer, List<String> elements) {
    var content = ElementContent.of(network);
    var provenance = new Provenance(network, content, consumer);
    var counted = counted(network, content, consumer, elements);
    var stages = new ArrayList<AtStage>();
    var accounts = new SupplyAccounts(provenance, consumer);
    for (var stage : network.stages()) {
      var forms =
          network.listForms(stage).stream()
              .map(Form::id)
              .filter(form -> !provenance.listSupply(form).isEmpty())
              .toList();
      atStage(stage, forms, counted, content, accounts).ifPresent(stages::add);
    }
    return new Dependence(consumer, counted, stages);
  }

  private static Optional<AtStage> atStage(
      Stage stage,
      List<FormId> forms,
      List<String> counted,
      ElementContent content,
      SupplyAccounts accounts) {
    var elements = held(forms, counted, content);
    if (elements.isEmpty()) {
      return Optional.empty();
    }
    var byForm =
        forms.stream()
            .filter(form -> !content.listElements(form).isEmpty())
            .map(form -> List.of(form))
            .map(form -> accounts.account(form, held(form, counted, content)))
            .toList();
    var byElement = elements.stream().map(e -> accounts.account(forms, List.of(e))).toList();
    return Optional.of(new AtStage(stage, accounts.account(forms, elements), byForm, byElement));
  }

  /** Those of the chosen elements that the forms hold, or else all that they hold. */
  private static List<String> held(
      List<FormId> forms, List<String> counted, ElementContent content) {
    var all = new TreeSet<String>();
    forms.forEach(form -> all.addAll(content.listElements(form)));
    var chosen = counted.stream().filter(all::contains).toList();
    return chosen.isEmpty() ? List.copyOf(all) : chosen;
  }

  /** The chosen elements, checked, or the default. */
  static List<String> counted(
      SupplyNetwork network, ElementContent content, Consumer consumer, List<String> chosen) {
    var known = new TreeSet<String>();
    network.forms().forEach(form -> known.addAll(content.listElements(form.id())));
    for (var element : chosen) {
      if (!known.contains(element)) {
        throw new IllegalArgumentException(
            "The element '%s' is in no form of the network.\nIt holds: %s."
                .formatted(element, String.join(", ", known)));
      }
    }
    if (!chosen.isEmpty()) {
      return List.copyOf(chosen);
    }
    var uses = network.demands().stream().filter(d -> isOwnUse(d, consumer)).toList();
    var last =
        uses.stream().map(d -> network.form(d.form()).stage()).max(Comparator.naturalOrder());
    var wanted = new TreeSet<String>();
    for (var demand : uses) {
      if (last.equals(Optional.of(network.form(demand.form()).stage()))) {
        wanted.addAll(content.listElements(demand.form()));
      }
    }
    var elements = wanted.stream().filter(e -> !content.isStandIn(e)).toList();
    return elements.isEmpty() ? List.copyOf(wanted) : elements;
  }

  static boolean isOwnUse(Demand demand, Consumer consumer) {
    return consumer.has(demand.place())
        && !demand.unexplained()
        && demand.amount_perYear().value() > 0;
  }

  /** The stage with this id; throws if the consumer has no supply there. */
  public AtStage stage(String id) {
    return findStage(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s has no supply at the stage '%s'.".formatted(consumer.label(), id)));
  }

  public Optional<AtStage> findStage(String id) {
    return stages.stream().filter(s -> s.stage.id().equals(id)).findFirst();
  }
}
