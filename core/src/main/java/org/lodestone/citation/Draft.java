package org.lodestone.citation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodestone.citation.Gap.Column;
import org.lodestone.citation.Gap.Why;
import org.lodestone.claim.Claim;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.RowRef;
import org.lodestone.data.Source;
import org.lodestone.data.check.UnitBases;
import org.lodestone.document.Published;
import org.lodestone.document.SourceCard;
import org.lodestone.evidence.Grade;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Reported;

/** A claim on its way to a row: each column from the claim, from a person, or a gap. */
final class Draft {

  private static final int DIGITS = 8;
  private static final int SHOWN = 160;

  private final CitedClaim claim;
  private final DataPackage data;
  private final int number;
  private final List<Gap> gaps = new ArrayList<>();
  private final String quantity;
  private final String unit;
  private final String place;
  private final String partner;
  private final String form;
  private final Optional<Period> period;
  private final Optional<Reported> value;
  private final Optional<Basis> basis;
  private final Optional<Figure.Status> status;

  Draft(CitedClaim claim, DataPackage data, int number) {
    this.claim = claim;
    this.data = data;
    this.number = number;
    quantity = quantity();
    unit = unit();
    place = place();
    partner = partner();
    form = form();
    period = period();
    value = value();
    basis = basis();
    status = status();
    sense();
  }

  List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  private void gap(Column column, Why why, String found) {
    gaps.add(new Gap(column, why, found));
  }

  // ---- what is counted

  private String quantity() {
    var found = claim.told().quantity().or(() -> Mapping.quantity(claim));
    if (found.isEmpty()) {
      gap(Column.QUANTITY, Why.NOT_SAID, claim.type().map(Enum::name).orElse(""));
    } else if (!data.quantities().has(found.get())) {
      gap(Column.QUANTITY, Why.NOT_IN_PACKAGE, found.get());
    }
    return found.orElse("");
  }

  private String unit() {
    var stated = claim.stated().map(CitedClaim.Stated::unit).map(Mapping::unit).orElse("");
    var known = data.quantities().find(quantity);
    if (known.isPresent() && !stated.isEmpty() && !known.get().units().contains(stated)) {
      gap(Column.UNIT, Why.NOT_IN_PACKAGE, stated);
    }
    return stated;
  }

  private String form() {
    var found = claim.told().form().or(() -> Mapping.form(claim));
    if (found.isEmpty() && !claim.materials().isEmpty()) {
      gap(Column.FORM, Why.NOT_SAID, String.join(", ", claim.materials()));
    } else if (found.isPresent() && !data.forms().has(found.get())) {
      gap(Column.FORM, Why.NOT_IN_PACKAGE, found.get());
    }
    return found.orElse("");
  }

  private Optional<Reported> value() {
    if (claim.stated().isEmpty()) {
      gap(Column.VALUE, Why.NOT_SAID, "");
      return Optional.empty();
    }
    var stated = claim.stated().get();
    if (stated.value().isEmpty()) {
      gap(Column.VALUE, Why.NO_SINGLE_VALUE, "");
      return Optional.empty();
    }
    double number = stated.value().getAsDouble();
    return switch (stated.comparator()) {
      case EQ -> Optional.of(new Reported.Exact(number));
      case APPROX -> Optional.of(new Reported.About(number));
      case GT, GE -> Optional.of(new Reported.MoreThan(number));
      case LT, LE -> Optional.of(new Reported.LessThan(number));
      case RANGE, THOUSANDS, VAGUE -> {
        gap(Column.VALUE, Why.NO_SINGLE_VALUE, stated.comparator().name());
        yield Optional.empty();
      }
    };
  }

  private Optional<Basis> basis() {
    if (claim.told().basis().isPresent()) {
      var told = Basis.find(claim.told().basis().get());
      if (told.isEmpty()) {
        gap(Column.BASIS, Why.NOT_IN_PACKAGE, claim.told().basis().get());
      }
      return told;
    }
    var allowed = unit.isEmpty() ? List.<Basis>of() : UnitBases.allowed(unit);
    if (allowed.size() == 1) {
      return Optional.of(allowed.getFirst());
    }
    gap(Column.BASIS, Why.NOT_SAID, unit);
    return Optional.empty();
  }

  // ---- whose, and when

  private String place() {
    boolean one = !Mapping.hasTwoParties(quantity) && claim.parties().size() == 1;
    var found =
        claim
            .told()
            .place()
            .or(() -> one ? claim.parties().stream().findFirst() : Optional.empty());
    checkPlace(Column.PLACE, found);
    return found.orElse("");
  }

  private String partner() {
    if (Mapping.hasTwoParties(quantity) || claim.told().partner().isPresent()) {
      checkPlace(Column.PARTNER, claim.told().partner());
    }
    return claim.told().partner().orElse("");
  }

  private void checkPlace(Column column, Optional<String> found) {
    if (found.isEmpty()) {
      gap(column, Why.NOT_SAID, String.join(", ", claim.parties()));
    } else if (!data.places().has(found.get())) {
      gap(column, Why.NOT_IN_PACKAGE, found.get());
    }
  }

  /** Never the day of publication: what is said today may hold for another year. */
  private Optional<Period> period() {
    var written = claim.told().period().or(claim::time).orElse("");
    var found = Period.parse(written);
    if (found.isEmpty()) {
      gap(Column.PERIOD, Why.NOT_SAID, written);
    }
    if (claim.document().published().isEmpty()) {
      gap(Column.PUBLISHED, Why.NOT_SAID, "");
    }
    return found;
  }

  // ---- how it is meant

  private Optional<Figure.Status> status() {
    if (claim.told().status().isPresent()) {
      var told =
          Arrays.stream(Figure.Status.values())
              .filter(each -> word(each).equals(claim.told().status().get()))
              .findFirst();
      if (told.isEmpty()) {
        gap(Column.STATUS, Why.NOT_IN_PACKAGE, claim.told().status().get());
      }
      return told;
    }
    return switch (claim.modality()) {
      case COMMITMENT, INTENTION, PLANNED -> Optional.of(Figure.Status.ANNOUNCED);
      case FACT, QUOTE -> Optional.of(isPast() ? Figure.Status.ACTUAL : Figure.Status.FORECAST);
      case POSSIBLE, HYPOTHETICAL, RUMOUR, OPINION, RECOMMENDATION -> Optional.empty();
    };
  }

  private boolean isPast() {
    var day = claim.document().published().map(Published::day);
    return period.isPresent() && day.isPresent() && !period.get().last().isAfter(day.get());
  }

  /** What is only possible, rumoured or denied is no figure, whatever else is said about it. */
  private void sense() {
    if (claim.polarity() == Claim.Polarity.NEGATIVE) {
      gap(Column.CLAIM, Why.DENIED, "");
    }
    switch (claim.modality()) {
      case POSSIBLE, HYPOTHETICAL, RUMOUR, OPINION, RECOMMENDATION ->
          gap(Column.CLAIM, Why.NOT_SURE, word(claim.modality()));
      case FACT, QUOTE, COMMITMENT, INTENTION, PLANNED -> {}
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  // ---- the row

  Citations.Row row() {
    var source = source();
    var figure =
        new Figure(
            "claim-" + claim.id().replace(':', '-'),
            quantity,
            place,
            partner,
            "",
            form,
            claim.told().element().orElse(""),
            period,
            value.orElseThrow(),
            Optional.empty(),
            unit,
            basis.orElseThrow(),
            claim.told().scope().orElse(""),
            status.orElseThrow(),
            source.id(),
            locator(),
            note(),
            new RowRef(Citations.FIGURES, number + 2));
    return new Citations.Row(claim, figure, source);
  }

  private String locator() {
    var words = claim.words().replaceAll("\\s+", " ");
    return "characters %d-%d: %s"
        .formatted(
            claim.place().start(),
            claim.place().end(),
            words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words);
  }

  private String note() {
    var note =
        new StringBuilder(
            "accepted by %s on %s; origin %s"
                .formatted(claim.accepted().by(), claim.accepted().on(), claim.origin()));
    claim.speaker().ifPresent(speaker -> note.append("; according to ").append(speaker));
    switch (claim.stated().orElseThrow().comparator()) {
      case GE -> note.append("; at least");
      case LE -> note.append("; at most");
      case EQ, GT, LT, APPROX, RANGE, THOUSANDS, VAGUE -> {}
    }
    return note.toString();
  }

  /** The document as a source; its facts may be cited as single points, its text may not. */
  private Source source() {
    var document = claim.document();
    var published = document.published().orElseThrow().day();
    var digest = document.id().digest();
    return new Source(
        "%s-%d-%s"
            .formatted(
                slug(document.source().name()), published.getYear(), digest.substring(0, DIGITS)),
        document.source().name(),
        document.name(),
        "urn:sha256:" + digest,
        Period.parse(published.toString()).orElseThrow(),
        claim.retrieved().isBefore(published) ? published : claim.retrieved(),
        "",
        "facts cited",
        Source.LicenceClass.B,
        grade(document.source()),
        "document of a workspace; its text is not passed on",
        new RowRef(Citations.SOURCES, number + 2));
  }

  private static String slug(String name) {
    var slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "document" : slug;
  }

  /** What nobody has judged is weak. */
  private static Grade grade(SourceCard card) {
    return switch (card.reliability()) {
      case A, B -> card.kind() == SourceCard.Kind.OFFICIAL ? Grade.A : Grade.B;
      case C, D, E, F -> Grade.C;
    };
  }
}
