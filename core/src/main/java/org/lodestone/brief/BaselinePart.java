package org.lodestone.brief;

import java.util.Comparator;
import java.util.Optional;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.StudyDocument;
import org.lodestone.brief.document.Text;
import org.lodestone.data.assembly.Adjustment;
import org.lodestone.evidence.Evidence;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Range;

/** The baseline and what reconciliation did to the published figures (A5–A9). */
final class BaselinePart {

  private final StudyContext study;

  private BaselinePart(StudyContext study) {
    this.study = study;
  }

  static StudyDocument.BaselineSummary of(StudyContext study) {
    var part = new BaselinePart(study);
    var baseline = study.baseline();
    var adjustments =
        baseline.adjustments().stream()
            .sorted(Comparator.comparingDouble(a -> -Math.abs(a.used() - a.published().value())))
            .map(part::entry)
            .toList();
    return new StudyDocument.BaselineSummary(
        study.network().baselineYear(),
        Quantity.roundedFinite(baseline.assumedShare()),
        Quantity.roundedFinite(baseline.unexplainedShare()),
        adjustments);
  }

  private StudyDocument.AdjustmentEntry entry(Adjustment adjustment) {
    var published = adjustment.published();
    var used =
        new Evidence.Derivation(
            "least weighted deviation that balances every place (A5–A7)",
            published.evidence().rows(),
            published.evidence().isAssumed());
    var unit = adjustment.unit().equals("t") ? "t/a" : adjustment.unit();
    return new StudyDocument.AdjustmentEntry(
        what(adjustment.what()),
        Quantity.of(published, unit, Basis.NONE),
        Quantity.of(Range.exactly(adjustment.used()), unit, Basis.NONE, used),
        reason(adjustment));
  }

  private static Text reason(Adjustment adjustment) {
    return adjustment.isOutsideRange()
        ? new Text(
            "Inflow and outflow do not balance with the published range; this figure weighed least.",
            "Entrées et sorties ne s’équilibrent pas dans la fourchette publiée ; ce chiffre pesait le moins.")
        : new Text(
            "Moved within its published range so that inflow and outflow balance.",
            "Déplacé à l’intérieur de sa fourchette publiée pour équilibrer entrées et sorties.");
  }

  /** Ids of processes are {@code recipe@place}, those of lanes {@code form:from>to}. */
  private Text what(String id) {
    int arrow = id.indexOf('>');
    int colon = id.indexOf(':');
    int at = id.indexOf('@');
    if (arrow > colon && colon > 0) {
      return new Text("{0}, {1} → {2}", "{0}, {1} → {2}")
          .with(
              study.formName(id.substring(0, colon)),
              study.names().name(id.substring(colon + 1, arrow)),
              study.names().name(id.substring(arrow + 1)));
    }
    if (at > 0) {
      var place = id.substring(at + 1).split(" ")[0];
      return new Text("{0}, {1}", "{0}, {1}")
          .with(recipeOrForm(id.substring(0, at)), study.names().name(place));
    }
    return Text.same(id);
  }

  private Text recipeOrForm(String id) {
    return study
        .data()
        .recipes()
        .find(id)
        .map(r -> new Text(r.nameEnglish(), r.nameFrench()))
        .or(() -> Optional.of(study.formName(id)))
        .orElseThrow();
  }
}
