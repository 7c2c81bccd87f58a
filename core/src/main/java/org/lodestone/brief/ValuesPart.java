package org.lodestone.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodestone.brief.document.DependenceSection;
import org.lodestone.brief.document.PublishedValue;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.RowCard;
import org.lodestone.brief.document.StageNames;
import org.lodestone.brief.document.Text;
import org.lodestone.data.published.PublishedValues;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Range;
import org.lodestone.quantity.Reported;

/**
 * Every published share of the consumer's imports that comes from the place looked at, beside those
 * that we compute: from the amounts of the same source, and from the baseline.
 */
final class ValuesPart {

  private static final double PERCENT = 100;

  private final StudyContext study;

  private ValuesPart(StudyContext study) {
    this.study = study;
  }

  static List<PublishedValue> of(StudyContext study, List<DependenceSection.AtStage> stages) {
    var part = new ValuesPart(study);
    var values = new ArrayList<PublishedValue>();
    for (var place : study.consumer()) {
      var question = "quantity:import-share place:%s partner:%s".formatted(place, study.lookedAt());
      for (var value : PublishedValues.find(question, study.data()).values()) {
        part.published(place, value).ifPresent(values::add);
      }
    }
    for (var stage : stages) {
      values.add(
          part.fromBaseline(stage, stage.direct(), "direct imports of the baseline", direct()));
      values.add(
          part.fromBaseline(
              stage,
              stage.lookedThrough(),
              "looked through all stages of the baseline",
              through()));
    }
    return values;
  }

  private Optional<PublishedValue> published(PlaceId consumer, PublishedValues.Value value) {
    var figure = value.figure();
    var number = number(figure.value());
    if (number.isEmpty()) {
      return Optional.empty();
    }
    boolean isPrinted = value.kind() == PublishedValues.Kind.PUBLISHED;
    return Optional.of(
        new PublishedValue(
            Quantity.roundedFinite(number.get() / PERCENT),
            figure.range().map(Range::low).map(low -> low / PERCENT).orElse(null),
            figure.range().map(Range::high).map(high -> high / PERCENT).orElse(null),
            isPrinted ? RowCard.Printed.of(figure.value()).text() : null,
            "share",
            figure.period().map(Period::year).orElse(null),
            figure.period().map(Period::text).orElse(""),
            figure.basis().label(),
            figure.scope(),
            figure.form(),
            RowCard.orNull(figure.element()),
            isPrinted ? PublishedValue.Kind.PUBLISHED : PublishedValue.Kind.COMPUTED,
            value.source().id(),
            value.source().grade().name(),
            value.rows().getFirst(),
            isPrinted ? null : figure.id(),
            value.rows(),
            answers(consumer, figure.form(), figure.element(), figure.basis())));
  }

  /** The number of a plain value or a bound; withheld values answer nothing. */
  private static Optional<Double> number(Reported value) {
    return switch (value) {
      case Reported.Exact(double x) -> Optional.of(x);
      case Reported.About(double x) -> Optional.of(x);
      case Reported.MoreThan(double x) -> Optional.of(x);
      case Reported.LessThan(double x) -> Optional.of(x);
      case Reported.Nil n -> Optional.of(0.0);
      case Reported.Withheld w -> Optional.empty();
      case Reported.NotAvailable n -> Optional.empty();
      case Reported.NetExporter e -> Optional.empty();
    };
  }

  private Text answers(PlaceId consumer, String form, String element, Basis basis) {
    var what = element.isEmpty() ? study.formName(form) : Text.same(element);
    var template =
        switch (basis) {
          case VALUE ->
              new Text(
                  "What part of the money {0} pays for imports goes straight to {1}? ({2})",
                  "Quelle part de ce que paie {0} pour ses importations va directement vers {1} ? ({2})");
          case GROSS, REO, OXIDE, LCE ->
              new Text(
                  "What part of the weight that {0} imports is shipped from {1}? ({2})",
                  "Quelle part du poids importé par {0} est expédiée par {1} ? ({2})");
          case ELEMENT ->
              new Text(
                  "What part of the contained metal that {0} imports is shipped from {1}? ({2})",
                  "Quelle part du métal contenu importé par {0} est expédiée par {1} ? ({2})");
          case COUNT, TIME, NONE ->
              new Text(
                  "How dependent is {0} on {1}, as the source puts it without a basis? ({2})",
                  "À quel point {0} dépend-il de {1}, selon la source, sans base précisée ? ({2})");
        };
    return template.with(
        study.names().the(consumer.text()), study.names().the(study.lookedAt().text()), what);
  }

  private static Text direct() {
    return new Text(
        "What part of the contained metal that {0} imports at this stage is shipped from {1}? ({2})",
        "Quelle part du métal contenu que {0} importe à ce stade est expédiée par {1} ? ({2})");
  }

  private static Text through() {
    return new Text(
        "What part of all that {0} needs at this stage passes through {1} at some stage? ({2})",
        "Quelle part de tout ce qu’il faut à ce stade pour {0} passe par {1} à un stade ou à un autre ? ({2})");
  }

  private PublishedValue fromBaseline(
      DependenceSection.AtStage stage, Quantity share, String scope, Text question) {
    var rows = share.evidence().rows();
    int year = study.network().baselineYear();
    return new PublishedValue(
        share.value() == null ? 0 : share.value(),
        share.low(),
        share.high(),
        null,
        "share",
        year,
        Integer.toString(year),
        share.basis(),
        scope,
        stage.stage(),
        null,
        PublishedValue.Kind.COMPUTED,
        null,
        null,
        first(rows),
        share.evidence().formula(),
        rows,
        question.with(
            study.names().the(study.consumer()),
            study.names().the(study.lookedAt().text()),
            StageNames.inside(stage.stage())));
  }

  private static @Nullable String first(List<String> rows) {
    return rows.isEmpty() ? null : rows.getFirst();
  }
}
