package org.lodestone.brief;

import java.util.List;
import org.lodestone.brief.document.DependenceSection;
import org.lodestone.brief.document.Quantity;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Range;
import org.lodestone.risk.Concentration;
import org.lodestone.risk.Dependence;
import org.lodestone.risk.SupplyOrigin;

/** The dependence of the consumer on the place looked at, stage by stage (D4 and D5). */
final class DependencePart {

  private static final int MOST_PLACES = 12;
  private static final double WORTH_SHOWING = 0.0005;

  private final StudyContext study;

  private DependencePart(StudyContext study) {
    this.study = study;
  }

  static DependenceSection of(StudyContext study) {
    var part = new DependencePart(study);
    var stages = study.dependence().stages().stream().map(part::atStage).toList();
    return new DependenceSection(stages, ValuesPart.of(study, stages));
  }

  private DependenceSection.AtStage atStage(Dependence.AtStage stage) {
    var total = stage.total();
    var concentration = total.importConcentration();
    var evidence = total.imported().evidence();
    return new DependenceSection.AtStage(
        stage.stage().id(),
        total.forms().stream().map(FormId::text).toList(),
        study.lookedAt().text(),
        share(total.findImportShare(study.lookedAt()).orElse(none(evidence))),
        share(lookedThrough(total)),
        concentration.map(c -> hhi(c, evidence)).orElse(null),
        total.imports().stream().findFirst().map(s -> s.place().text()).orElse(null),
        concentration.map(c -> top3(c, evidence)).orElse(null),
        share(total.importReliance()),
        suppliers(total),
        passages(total),
        stage.byElement().stream().map(this::element).toList());
  }

  private Sourced lookedThrough(SupplyOrigin origin) {
    return origin
        .findPassage(study.lookedAt())
        .map(SupplyOrigin.Passage::lookedThrough)
        .orElse(none(origin.domesticThroughout().evidence()));
  }

  private static Sourced none(Evidence evidence) {
    return new Sourced(Range.exactly(0), evidence);
  }

  private DependenceSection.ElementShare element(SupplyOrigin origin) {
    return new DependenceSection.ElementShare(
        String.join("+", origin.elements()), share(lookedThrough(origin)));
  }

  private List<DependenceSection.PlaceShare> suppliers(SupplyOrigin origin) {
    return origin.imports().stream()
        .filter(s -> s.share().value() > WORTH_SHOWING)
        .limit(MOST_PLACES)
        .map(s -> new DependenceSection.PlaceShare(s.place().text(), share(s.share())))
        .toList();
  }

  private List<DependenceSection.PlaceShare> passages(SupplyOrigin origin) {
    return origin.passages().stream()
        .filter(p -> p.lookedThrough().value() > WORTH_SHOWING)
        .limit(MOST_PLACES)
        .map(p -> placeShare(p.place(), p.lookedThrough()))
        .toList();
  }

  private DependenceSection.PlaceShare placeShare(PlaceId place, Sourced share) {
    return new DependenceSection.PlaceShare(place.text(), share(share));
  }

  private Quantity share(Sourced share) {
    return Quantity.of(share, "share", basis());
  }

  /** Shares count contained elements; a raw material that stands for itself counts its own mass. */
  private Basis basis() {
    return Basis.ELEMENT;
  }

  private Quantity hhi(Concentration concentration, Evidence imports) {
    return Quantity.of(
        concentration.open().hhi(), "HHI", basis(), derived("Σ (share in %)² (D2)", imports));
  }

  private Quantity top3(Concentration concentration, Evidence imports) {
    return Quantity.of(
        concentration.open().top3_pct().times(0.01),
        "share",
        basis(),
        derived("sum of the three largest shares (D2)", imports));
  }

  private static Evidence derived(String formula, Evidence from) {
    return new Evidence.Derivation(formula, from.rows(), from.isAssumed());
  }
}
