package org.lodestone.brief;

import java.util.LinkedHashSet;
import java.util.List;
import org.lodestone.brief.document.StressSection;
import org.lodestone.brief.document.Text;
import org.lodestone.network.FormId;
import org.lodestone.network.ProcessId;
import org.lodestone.simulation.Cause;
import org.lodestone.simulation.FormAt;
import org.lodestone.simulation.Shortage;

/** Why a use runs short, in sentences without numbers. */
final class CauseTexts {

  private static final int MOST_CIRCUMSTANCES = 3;

  private final StudyContext study;

  CauseTexts(StudyContext study) {
    this.study = study;
  }

  /** The chain to the first event, then what failed to make up for it. */
  StressSection.CauseChain of(Shortage shortage) {
    var texts = new LinkedHashSet<Text>();
    texts.add(step(shortage.use()));
    var findings = shortage.findings();
    if (!findings.isEmpty()) {
      findings.getFirst().chain().stream()
          .filter(step -> !step.equals(shortage.use()))
          .forEach(step -> texts.add(step(step)));
      texts.add(cause(findings.getFirst().cause()));
    }
    findings.stream()
        .map(Shortage.Finding::cause)
        .filter(cause -> !cause.isEvent())
        .map(this::cause)
        .filter(text -> !texts.contains(text))
        .distinct()
        .limit(MOST_CIRCUMSTANCES)
        .toList()
        .forEach(texts::add);
    return new StressSection.CauseChain(shortage.use().form().text(), List.copyOf(texts));
  }

  private Text step(FormAt step) {
    return new Text("Shortage {1}: {0}", "Pénurie {1} : {0}").with(form(step), in(step));
  }

  private Text form(FormAt at) {
    return name(at.form());
  }

  private Text name(FormId form) {
    return study.formName(form.text()).lowered();
  }

  private Text in(FormAt at) {
    return study.names().in(at.place().text());
  }

  private Text cause(Cause cause) {
    return switch (cause) {
      case Cause.Restriction c ->
          new Text("No longer shipped {1}: {0}", "Plus d’expédition {1} : {0}")
              .with(name(c.form()), study.names().from(c.from().text()));
      case Cause.Outage c -> new Text("Stopped: {0}", "À l’arrêt : {0}").with(process(c.process()));
      case Cause.DemandSurge c ->
          new Text("Demand rises {1}: {0}", "La demande augmente {1} : {0}")
              .with(form(c.demand()), in(c.demand()));
      case Cause.CapacityReached c ->
          new Text("At full capacity: {0}", "À pleine capacité : {0}").with(process(c.process()));
      case Cause.LaneLimitReached c ->
          new Text("The lane carries no more {1}: {0}", "La voie est saturée {1} : {0}")
              .with(name(c.form()), study.names().from(c.from().text()));
      case Cause.StockExhausted c -> exhausted(c);
      case Cause.NoNewSupplier c ->
          new Text(
                  "Other suppliers are not asked for more: {0}",
                  "Les autres fournisseurs ne sont pas sollicités davantage : {0}")
              .with(form(c.buyer()));
    };
  }

  private Text exhausted(Cause.StockExhausted cause) {
    var text =
        cause.working() + cause.state() > 0
            ? new Text("Stock used up {1}: {0}", "Stock épuisé {1} : {0}")
            : new Text("No stock {1}: {0}", "Aucun stock {1} : {0}");
    return text.with(form(cause.stock()), in(cause.stock()));
  }

  private Text process(ProcessId id) {
    var process = study.network().process(id);
    var recipe = study.network().recipe(process.recipe());
    return new Text("{0} {1}", "{0} {1}")
        .with(
            new Text(recipe.nameEnglish(), recipe.nameFrench()).lowered(),
            study.names().in(process.place().text()));
  }
}
