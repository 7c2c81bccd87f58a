package org.lodestone.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodestone.brief.document.GapEntry;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.Text;
import org.lodestone.data.Row;
import org.lodestone.network.FormId;
import org.lodestone.quantity.Basis;
import org.lodestone.risk.Consumer;
import org.lodestone.risk.Gap;

/** What the consumer wants and does not get without the place looked at (D8). */
final class GapPart {

  /** Gaps below this part of what is wanted are not listed. */
  private static final double WORTH_TELLING = 0.001;

  private final StudyContext study;

  private GapPart(StudyContext study) {
    this.study = study;
  }

  static List<GapEntry> of(StudyContext study) {
    var part = new GapPart(study);
    var gaps =
        Gap.listAll(
            study.network(),
            study.data(),
            new Consumer(study.consumer()),
            study.dependence().elements(),
            List.of(study.lookedAt()));
    return gaps.stream().filter(part::isListed).map(part::entry).toList();
  }

  private boolean isListed(Gap gap) {
    boolean counted =
        switch (gap.need()) {
          case Gap.OwnUse(FormId form) -> study.held(form) > 0;
          case Gap.InFinalDemand(String element) -> study.dependence().elements().contains(element);
        };
    return counted && gap.missing().value() > WORTH_TELLING * gap.wanted().value();
  }

  private GapEntry entry(Gap gap) {
    var form =
        switch (gap.need()) {
          case Gap.OwnUse(FormId own) -> own.text();
          case Gap.InFinalDemand(String element) -> element;
        };
    var basis =
        switch (gap.need()) {
          case Gap.OwnUse(FormId own) -> study.network().form(own).basis();
          case Gap.InFinalDemand e -> Basis.ELEMENT;
        };
    return new GapEntry(
        gap.stage().id(),
        form,
        Quantity.of(gap.wanted(), "t/a", basis),
        Quantity.of(gap.secure(), "t/a", basis),
        Quantity.of(gap.missing(), "t/a", basis),
        gap.insecure().isEmpty() ? null : gap.insecure().getFirst().text(),
        closes(gap),
        gap.candidates().stream().map(this::candidate).toList());
  }

  private List<Text> closes(Gap gap) {
    var facts = new ArrayList<Text>();
    for (var candidate : gap.candidates()) {
      var site = candidate.site();
      facts.add(
          new Text("{0} ({1}): {2}", "{0} ({1}) : {2}")
              .with(
                  Text.same(site.name()), study.names().name(site.place()), status(site.status())));
    }
    if (facts.isEmpty()) {
      facts.add(
          new Text(
                  "No site of this stage outside {0} is known to the data package.",
                  "Le paquet de données ne connaît aucun site de ce stade hors {0}.")
              .with(study.names().of(study.lookedAt().text())));
    }
    return facts;
  }

  static Text status(Row.Site.Status status) {
    return switch (status) {
      case OPERATING -> new Text("operating", "en activité");
      case CONSTRUCTION -> new Text("under construction", "en construction");
      case PLANNED -> new Text("planned", "en projet");
      case PAUSED -> new Text("paused", "à l’arrêt");
      case CLOSED -> new Text("closed", "fermé");
      case UNKNOWN -> new Text("state unknown", "état inconnu");
    };
  }

  private GapEntry.Candidate candidate(Gap.Candidate candidate) {
    var site = candidate.site();
    return new GapEntry.Candidate(
        site.id(),
        site.place(),
        site.status().name().toLowerCase(Locale.ROOT),
        capacity(candidate));
  }

  private @Nullable Quantity capacity(Gap.Candidate candidate) {
    return candidate.capacities().stream()
        .flatMap(
            row ->
                study.data().findSourced(row).stream()
                    .map(sourced -> Quantity.of(sourced, row.unit(), row.basis())))
        .findFirst()
        .orElse(null);
  }
}
