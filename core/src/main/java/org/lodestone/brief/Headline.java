package org.lodestone.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodestone.brief.document.DependenceSection;
import org.lodestone.brief.document.OutageEntry;
import org.lodestone.brief.document.PublishedValue;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.Sentence;
import org.lodestone.brief.document.StageNames;
import org.lodestone.brief.document.StressSection;
import org.lodestone.brief.document.Text;
import org.lodestone.evidence.Evidence;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Range;

/** What a reader must know, in order: dependence, what stops, what would help, how sure we are. */
final class Headline {

  private final StudyContext study;
  private final List<Sentence> sentences = new ArrayList<>();

  private Headline(StudyContext study) {
    this.study = study;
  }

  static List<Sentence> of(
      StudyContext study,
      DependenceSection dependence,
      List<OutageEntry> outages,
      StressSection stress) {
    var headline = new Headline(study);
    headline.dependence(dependence);
    headline.stress(stress);
    headline.stock(stress);
    headline.bestResponse(stress);
    headline.spread(dependence.values());
    headline.outage(outages, stress);
    headline.certainty();
    return headline.sentences;
  }

  private void say(Text text, Quantity... quantities) {
    sentences.add(new Sentence(numbered(text), List.of(quantities)));
  }

  /** Templates name their quantities q, r, s, t, so that names can be filled in by number first. */
  private static Text numbered(Text text) {
    return new Text(numbered(text.en()), numbered(text.fr()));
  }

  private static String numbered(String text) {
    return text.replace("{q}", "{0}")
        .replace("{r}", "{1}")
        .replace("{s}", "{2}")
        .replace("{t}", "{3}");
  }

  private Text place() {
    return study.names().the(study.lookedAt().text());
  }

  private Text consumer() {
    return study.names().the(study.consumer());
  }

  /** At the last stage that the consumer imports at: magnets, or cells. */
  private void dependence(DependenceSection dependence) {
    dependence.stages().stream()
        .filter(stage -> !stage.suppliers().isEmpty())
        .max(Comparator.comparingInt(stage -> dependence.stages().indexOf(stage)))
        .ifPresent(
            stage ->
                say(
                    new Text(
                            "{q} of what {0} needs in {2} passes through {1} at some stage, although only {r} of the imports at this stage come straight from there.",
                            "{q} de ce dont {0} a besoin en {2} passe par {1} à un stade ou à un autre, alors que {r} seulement des importations à ce stade en viennent directement.")
                        .with(consumer(), place(), StageNames.inside(stage.stage())),
                    stage.lookedThrough(),
                    stage.direct()));
  }

  private void spread(List<PublishedValue> values) {
    var printed =
        values.stream()
            .filter(v -> v.kind() == PublishedValue.Kind.PUBLISHED)
            .sorted(Comparator.comparingDouble(PublishedValue::value))
            .toList();
    if (printed.size() < 2) {
      return;
    }
    say(
        new Text(
                "Published shares of {1} in the imports {2} range from {q} to {r}: they count different things, and the one that answers the question is the part that passes through {1} at any stage.",
                "Les parts publiées {3} dans les importations {2} vont de {q} à {r} : elles ne comptent pas la même chose, et celle qui répond à la question est la part qui passe par {1} à un stade quelconque.")
            .with(
                consumer(),
                place(),
                study.names().of(study.consumer()),
                study.names().of(study.lookedAt().text())),
        printed(printed.getFirst()),
        printed(printed.getLast()));
  }

  private static Quantity printed(PublishedValue value) {
    return new Quantity(
        value.value(),
        value.low(),
        value.high(),
        value.unit(),
        value.basis(),
        Quantity.Kind.OBSERVED,
        new Quantity.Support("claim", null, value.rows()));
  }

  private void stress(StressSection stress) {
    var cautious = stress.runs().get(0);
    var rerouted = stress.runs().get(1);
    var scenario = stress.scenario();
    var first =
        cautious.firstShortage().stream()
            .filter(use -> use.week() != null)
            .min(Comparator.comparingInt(use -> Objects.requireNonNull(use.week())));
    if (first.isEmpty()) {
      say(
          new Text(
                  "In the scenario no use {1} runs short, even without a new supplier.",
                  "Dans le scénario, aucun usage {1} ne manque, même sans nouveau fournisseur.")
              .with(consumer(), study.names().of(study.consumer())));
      return;
    }
    var evidence = cautious.uncovered().evidence();
    say(
        new Text(
                "If {1} stops these exports, the first use to run short is {2}, in week {q}; over {r} the part of demand that stays uncovered is {s} without a new supplier and {t} with full rerouting.",
                "Si {1} cesse ces exportations, le premier usage à manquer est : {2}, à la semaine {q} ; sur {r}, la part de la demande non couverte est de {s} sans nouveau fournisseur et de {t} avec réorientation complète.")
            .with(consumer(), place(), study.formName(first.get().form()).lowered()),
        counted(first.get().week(), "none", evidence, "first period with a shortage (S13)"),
        input(scenario.horizonDays() / 7, "weeks"),
        share(cautious.uncoveredShare(), evidence),
        share(rerouted.uncoveredShare(), rerouted.uncovered().evidence()));
  }

  private static Quantity counted(
      @Nullable Integer number, String unit, Quantity.Support from, String formula) {
    return Quantity.of(
        Range.exactly(Objects.requireNonNull(number)),
        unit,
        Basis.TIME,
        new Evidence.Derivation(formula, from.rows(), true));
  }

  /** A number that the asker chose. */
  private static Quantity input(double number, String unit) {
    return Quantity.of(
        Range.exactly(number),
        unit,
        Basis.TIME,
        new Evidence.Derivation("input of the scenario", List.of(), true));
  }

  private static Quantity share(double share, Quantity.Support from) {
    var formula = Optional.ofNullable(from.formula()).orElse("uncovered") + " / demand";
    return Quantity.of(
        Range.exactly(share),
        "share",
        Basis.GROSS,
        new Evidence.Derivation(formula, from.rows(), true));
  }

  private void stock(StressSection stress) {
    var days = stress.breakEvenDays();
    if (days != null) {
      say(
          new Text(
              "Without a new supplier a state stock of {q} would just have avoided any shortage.",
              "Sans nouveau fournisseur, un stock d’État de {q} aurait tout juste évité toute pénurie."),
          days);
    } else {
      say(
          new Text(
              "Without a new supplier no state stock of the size tried avoids every shortage: magnets are not in the state stock, or it cannot be released fast enough.",
              "Sans nouveau fournisseur, aucun stock d’État de la taille essayée n’évite toute pénurie : les aimants n’en font pas partie, ou il ne se libère pas assez vite."));
    }
  }

  private void bestResponse(StressSection stress) {
    var best = stress.bestResponse();
    if (best != null) {
      say(
          new Text(
              "The best possible response – all known in advance, every flow in one hand – leaves {q} of the demand uncovered.",
              "La meilleure réponse possible – tout su d’avance, chaque flux dans une même main – laisse {q} de la demande non couverte."),
          share(best.uncoveredShare(), best.uncovered().evidence()));
    }
  }

  private void outage(List<OutageEntry> outages, StressSection stress) {
    outages.stream()
        .filter(o -> !study.consumer().stream().anyMatch(p -> p.text().equals(o.place())))
        .filter(o -> o.uncovered() > 0)
        .findFirst()
        .ifPresent(
            o ->
                say(
                    new Text(
                            "Of all single outages abroad the worst for {0} is {2} {1}: {q} of the demand of two years uncovered.",
                            "De tous les arrêts isolés à l’étranger, le pire pour {0} est : {2} {1}, avec {q} de la demande de deux ans non couverte.")
                        .with(
                            consumer(), study.names().in(o.place()), StageNames.inside(o.stage())),
                    share(o.uncoveredShare(), outageSupport(stress))));
  }

  /** An outage run rests on what the stress runs rest on. */
  static Quantity.Support outageSupport(StressSection stress) {
    var rows = stress.runs().getFirst().uncovered().evidence().rows();
    return new Quantity.Support("derivation", "Σ (demand − served) with one outage (S13)", rows);
  }

  private void certainty() {
    var baseline = study.baseline();
    say(
        new Text(
            "{q} of the baseline tonnage rests on assumptions, and {r} is explained by no source.",
            "{q} du tonnage de référence repose sur des hypothèses, et {r} n’est expliqué par aucune source."),
        accounted(
            baseline.assumedShare(), "tonnage of flows led by an assumption / all tonnage (A9)"),
        accounted(baseline.unexplainedShare(), "residuals / all tonnage (A8)"));
  }

  static Quantity accounted(double share, String formula) {
    return Quantity.of(
        Range.exactly(share),
        "share",
        Basis.GROSS,
        new Evidence.Derivation(formula, List.of(), false));
  }
}
