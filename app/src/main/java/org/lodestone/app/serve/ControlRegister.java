package org.lodestone.app.serve;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.Agreements;
import org.lodestone.app.command.Controls;
import org.lodestone.app.command.Exports;
import org.lodestone.app.command.OrderQuestion;
import org.lodestone.app.command.RestrictionAnswer;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.output.LicenceFilter.Use;
import org.lodestone.data.Row;
import org.lodestone.restriction.ListedEntity;
import org.lodestone.restriction.RestrictionId;

/** Trade controls, listed entities, the screening of an order, and scenarios, in one language. */
final class ControlRegister {
  /** Query parameters and the options of {@code restriction screen} that they stand for. */
  private static final Map<String, String> ASKED = asked();

  private final Workbench workbench;
  private final Agreements agreements;
  private final Controls controls;

  ControlRegister(Workbench workbench) {
    this.workbench = workbench;
    agreements = new Agreements(workbench);
    controls = new Controls(workbench, agreements);
  }

  private static Map<String, String> asked() {
    var asked = new LinkedHashMap<String, String>();
    for (var name : List.of("element", "goods", "hs", "from", "to", "consignee", "use", "value")) {
      asked.put(name, "--" + name);
    }
    asked.put("listedValue", "--listed-value");
    return asked;
  }

  /**
   * An entity that a list names, or that belongs to one.
   *
   * @param restriction whose list names it; null if only its parent is named
   * @param parent the name of the entity it belongs to
   */
  record Entity(
      String id,
      @Nullable String restriction,
      String name,
      List<String> aliases,
      @Nullable String parent) {}

  /**
   * The register on a day.
   *
   * @param later controls that nobody knew on that day
   * @param goods the kinds of goods that rules name
   * @param modelled those that the chain holds goods of, so that a scenario can be made of them
   */
  record Register(
      RestrictionAnswer.Register register,
      int later,
      List<Entity> entities,
      List<String> goods,
      List<String> places,
      List<String> modelled,
      String note) {}

  /** A scenario made of a control. */
  record Made(String restriction, List<String> forms, String scenario) {}

  synchronized Register on(@Nullable String asOf) {
    var day = day(asOf);
    var known = controls.known(day);
    return new Register(
        controls.register(known, day),
        agreements.register().restrictions().size() - known.size(),
        controls.entities().stream().map(this::entity).toList(),
        controls.goods(),
        agreements.data().places().stream().map(Row.Place::id).toList(),
        known.stream()
            .filter(one -> !controls.findForms(one).isEmpty())
            .map(one -> one.id().text())
            .toList(),
        workbench.messages().text("restriction.note"));
  }

  synchronized String csv(@Nullable String asOf) {
    var day = day(asOf);
    var tables = controls.tables(controls.register(controls.known(day), day));
    var manifest = agreements.manifest("restriction list", Map.of("as-of", day.toString()));
    return Exports.of(workbench, "restriction list", manifest, tables, Use.PASSED_ON).csv();
  }

  synchronized Controls.Judged screen(Function<String, @Nullable String> asked) {
    var words = new ArrayList<String>();
    ASKED.forEach(
        (name, option) -> {
          var value = asked.apply(name);
          if (value != null && !value.isEmpty()) {
            words.add(option + "=" + value);
          }
        });
    return controls.judge(OrderQuestion.of(workbench, words), day(asked.apply("asOf")));
  }

  synchronized Made scenario(String id) {
    var restriction = controls.find(id);
    var forms = controls.forms(restriction);
    return new Made(id, forms, controls.scenario(restriction, forms));
  }

  private Entity entity(ListedEntity entity) {
    return new Entity(
        entity.id(),
        entity.restriction().map(RestrictionId::text).orElse(null),
        entity.name(),
        entity.aliases(),
        entity.parent().flatMap(this::nameOf).orElse(null));
  }

  private Optional<String> nameOf(String id) {
    return controls.entities().stream()
        .filter(entity -> entity.id().equals(id))
        .map(ListedEntity::name)
        .findFirst();
  }

  private LocalDate day(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return agreements.asOf();
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new WrongUsage(
          workbench.messages().text("serve.day", text),
          workbench.messages().text("serve.day.advice"));
    }
  }
}
