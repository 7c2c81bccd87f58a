package org.lodestone.brief.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lodestone.brief.compile.Reference.Kind;
import org.lodestone.brief.compile.Support.Content;
import org.lodestone.brief.document.Language;
import org.lodestone.brief.document.Text;
import org.lodestone.data.AssumedFigure;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.ValueRow;
import org.lodestone.mention.TimeValue;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Range;
import org.lodestone.quantity.Reported;

/** Rows of a data package as supports, with the words that stand in their place. */
public final class FigureSupports {

  private final DataPackage data;

  /** Prepares the supports of a package. */
  public FigureSupports(DataPackage data) {
    this.data = data;
  }

  /** The rows that references name, as far as this package has them. */
  public List<Support> of(List<Reference> references) {
    return references.stream()
        .filter(reference -> reference.kind() == Kind.FIG)
        .map(Reference::id)
        .distinct()
        .flatMap(id -> data.findRow(id).stream())
        .map(this::support)
        .toList();
  }

  /** The sources of the package as works, by id. */
  public Map<String, Work> works() {
    return RegisterSupports.works(data.sources());
  }

  private Support support(ValueRow row) {
    return new Support(
        Reference.to(Kind.FIG, row.id()),
        digest(row),
        Support.Firmness.FIRM,
        List.of(),
        new Content(List.of(), times(row), java.util.Set.of()),
        Optional.of(new Text(filled(row, Language.EN), filled(row, Language.FR))),
        new Text(note(row, Language.EN), note(row, Language.FR)),
        List.of(),
        works(row));
  }

  private static List<TimeValue> times(ValueRow row) {
    return row.period().stream()
        .map(
            period ->
                new TimeValue(
                    period.text(),
                    period.first(),
                    period.last(),
                    TimeValue.Kind.INSTANT,
                    TimeValue.Anchor.NONE,
                    List.of()))
        .toList();
  }

  /** Of all fields but the place in the file: a row that moves is the same row. */
  static String digest(ValueRow row) {
    var parts = new ArrayList<String>();
    parts.addAll(
        List.of(
            row.id(),
            row.quantity(),
            row.place(),
            row.partner(),
            row.site(),
            row.form(),
            row.element(),
            row.period().map(Period::text).orElse(""),
            row.unit(),
            row.basis().label()));
    switch (row) {
      case Figure figure ->
          parts.addAll(
              List.of(
                  figure.value().toString(),
                  figure.range().toString(),
                  figure.scope(),
                  figure.status().name(),
                  figure.source(),
                  figure.locator()));
      case AssumedFigure assumed ->
          parts.addAll(List.of(assumed.value().toString(), assumed.reason()));
    }
    return Digest.of(parts);
  }

  // ---- words

  /** Value, unit, basis and range: {@code 98,200 t (gross weight; 90,000–105,000)}. */
  private static String filled(ValueRow row, Language language) {
    var aside =
        Stream.of(basis(row.basis(), language), range(row, language))
            .flatMap(Optional::stream)
            .toList();
    var value = value(row, language) + unit(row.unit(), language);
    return aside.isEmpty()
        ? value
        : value
            + " ("
            + String.join(" ; ", aside).replace(" ;", language == Language.FR ? " ;" : ";")
            + ")";
  }

  private static String value(ValueRow row, Language language) {
    return switch (row) {
      case AssumedFigure assumed -> Words.number(assumed.value().value(), language);
      case Figure figure -> reported(figure.value(), language);
    };
  }

  private static String reported(Reported value, Language language) {
    return switch (value) {
      case Reported.Exact(double x) -> Words.number(x, language);
      case Reported.About(double x) ->
          new Text("about ", "environ ").in(language) + Words.number(x, language);
      case Reported.MoreThan(double x) ->
          new Text("more than ", "plus de ").in(language) + Words.number(x, language);
      case Reported.LessThan(double x) ->
          new Text("less than ", "moins de ").in(language) + Words.number(x, language);
      case Reported.Nil nil -> "0";
      case Reported.Withheld withheld -> new Text("withheld", "non publié").in(language);
      case Reported.NotAvailable none -> new Text("not available", "non disponible").in(language);
      case Reported.NetExporter net -> new Text("net exporter", "exportateur net").in(language);
    };
  }

  private static String unit(String unit, Language language) {
    return unit.equals("%") && language == Language.EN ? "%" : "\u00a0" + unit;
  }

  private static Optional<String> basis(Basis basis, Language language) {
    return switch (basis) {
      case NONE, VALUE, COUNT, TIME -> Optional.empty();
      case REO, OXIDE, ELEMENT, GROSS, LCE -> Optional.of(Words.of(basis).in(language));
    };
  }

  private static Optional<String> range(ValueRow row, Language language) {
    return row.number().filter(range -> !range.isExact()).map(range -> from(range, language));
  }

  private static String from(Range range, Language language) {
    return Words.number(range.low(), language) + "–" + Words.number(range.high(), language);
  }

  private String note(ValueRow row, Language language) {
    var about =
        Stream.of(row.quantity(), row.place(), row.partner(), row.form(), row.element())
            .filter(word -> !word.isEmpty())
            .toList();
    var head =
        row.id()
            + " ("
            + String.join(", ", about)
            + row.period().map(period -> ", " + period.text()).orElse("")
            + "), "
            + filled(row, language);
    return switch (row) {
      case AssumedFigure assumed ->
          head + new Text(". Assumption: ", ". Hypothèse : ").in(language) + assumed.reason();
      case Figure figure ->
          head
              + data.sources()
                  .find(figure.source())
                  .map(
                      source ->
                          ". %s, %s (%s), %s"
                              .formatted(
                                  source.publisher(),
                                  source.title(),
                                  source.published().text(),
                                  figure.locator()))
                  .orElse(". " + figure.source())
              + (figure.scope().isEmpty() ? "" : "; " + figure.scope());
    };
  }

  private static List<String> works(ValueRow row) {
    return switch (row) {
      case AssumedFigure assumed -> List.of();
      case Figure figure -> List.of(figure.source());
    };
  }
}
