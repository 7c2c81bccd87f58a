package org.lodestone.brief;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
    return new Text("{0} runs short {1}", "{0} : pénurie {1}").with(form(step), in(step));
  }

  private Text form(FormAt at) {
    return study.formName(at.form().text());
  }

  private Text in(FormAt at) {
    return study.names().in(at.place().text());
  }

  private Text cause(Cause cause) {
    return switch (cause) {
      case Cause.Restriction c ->
          new Text("{0} {1} is not shipped any more", "{0} {1} : plus d’expédition")
              .with(study.formName(c.form().text()), study.names().from(c.from().text()));
      case Cause.Outage c -> new Text("{0} stops", "{0} : arrêt").with(process(c.process()));
      case Cause.DemandSurge c ->
          new Text("Demand for {0} {1} rises", "La demande de {0} augmente {1}")
              .with(form(c.demand()), in(c.demand()));
      case Cause.CapacityReached c ->
          new Text("{0} runs at full capacity", "{0} : pleine capacité").with(process(c.process()));
      case Cause.LaneLimitReached c ->
          new Text("{0} {1}: the lane carries no more", "{0} {1} : la voie est saturée")
              .with(study.formName(c.form().text()), study.names().from(c.from().text()));
      case Cause.StockExhausted c -> exhausted(c);
      case Cause.NoNewSupplier c ->
          new Text(
                  "Other suppliers of {0} are not asked for more",
                  "Les autres fournisseurs de {0} ne sont pas sollicités davantage")
              .with(form(c.buyer()));
    };
  }

  private Text exhausted(Cause.StockExhausted cause) {
    return cause.working() + cause.state() > 0
        ? new Text("The stock of {0} {1} is used up", "Le stock de {0} {1} est épuisé")
            .with(form(cause.stock()), in(cause.stock()))
        : new Text("There is no stock of {0} {1}", "Il n’y a pas de stock de {0} {1}")
            .with(form(cause.stock()), in(cause.stock()));
  }

  private Text process(ProcessId id) {
    var process = study.network().process(id);
    var recipe = study.network().recipe(process.recipe());
    var texts = new ArrayList<Text>();
    texts.add(new Text(recipe.nameEnglish(), recipe.nameFrench()));
    texts.add(study.names().in(process.place().text()));
    return new Text("{0} {1}", "{0} {1}").with(texts.toArray(Text[]::new));
  }
}
