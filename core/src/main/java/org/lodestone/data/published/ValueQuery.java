package org.lodestone.data.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.Row;
import org.lodestone.quantity.Period;

/**
 * A question for published values, in a few words of English or French:
 *
 * <pre>
 *   query = part { part }
 *   part  = key ":" value          exactly this: quantity, place, partner, form, element, basis or source
 *         | ("from" | "to" | "depuis" | "vers") place      the other party
 *         | place                  an id in capitals (JP) or a name (Japan, Japon); a second one is the other party
 *         | year                   2024, or any other period: values whose period touches it
 *         | words                  first those of a quantity (import share); the rest must each occur in the form, the
 *                                  element, the basis or the scope of a value (rare-earth, HS 2846)
 * </pre>
 *
 * Case, accents and plurals do not matter, except in ids of places. The order of the parts does not
 * matter, except for two places.
 *
 * @param quantity id of the quantity; empty if the words name none
 * @param exact columns that must hold exactly a value
 * @param words what must occur in form, element, basis or scope
 */
public record ValueQuery(
    String text,
    Optional<String> quantity,
    Optional<String> place,
    Optional<String> partner,
    Optional<Period> period,
    List<Exact> exact,
    List<String> words) {

  /** A column that must hold exactly a value. */
  public record Exact(String column, String value) {}

  public ValueQuery {
    exact = List.copyOf(exact);
    words = List.copyOf(words);
  }

  /** Understands a question with the names of a package. */
  public static ValueQuery parse(String text, DataPackage data) {
    return new Parser(data).parse(text);
  }

  /** Whether a figure answers the question. */
  boolean accepts(Figure figure, DataPackage data) {
    return quantity.map(figure.quantity()::equals).orElse(false)
        && place.map(figure.place()::equals).orElse(true)
        && partner.map(figure.partner()::equals).orElse(true)
        && period
            .map(wanted -> figure.period().map(found -> touches(wanted, found)).orElse(false))
            .orElse(true)
        && exact.stream().allMatch(filter -> cell(figure, filter.column).equals(filter.value))
        && vocabulary(figure, data).containsAll(words);
  }

  private static boolean touches(Period a, Period b) {
    return !a.first().isAfter(b.last()) && !b.first().isAfter(a.last());
  }

  private static String cell(Figure figure, String column) {
    return switch (column) {
      case "quantity" -> figure.quantity();
      case "place" -> figure.place();
      case "partner" -> figure.partner();
      case "form" -> figure.form();
      case "element" -> figure.element();
      case "basis" -> figure.basis().label();
      case "source" -> figure.source();
      default -> "";
    };
  }

  private static HashSet<String> vocabulary(Figure figure, DataPackage data) {
    var found = new HashSet<String>();
    var form = data.forms().find(figure.form());
    Stream.of(
            figure.form(),
            form.map(Row.Form::nameEnglish).orElse(""),
            form.map(Row.Form::nameFrench).orElse(""),
            figure.element(),
            figure.basis().label(),
            figure.scope())
        .map(Words::of)
        .forEach(found::addAll);
    return found;
  }

  /** Takes the question apart from left to right; the longest name wins. */
  private static final class Parser {
    private static final List<String> COLUMNS =
        List.of("quantity", "place", "partner", "form", "element", "basis", "source");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final List<String> OTHER_PARTY = List.of("from", "to", "depuis", "vers");

    private final DataPackage data;
    private final List<ValueQuery.Exact> exact = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private Optional<String> place = Optional.empty();
    private Optional<String> partner = Optional.empty();
    private Optional<Period> period = Optional.empty();

    private final Map<String, String> placeIds = new HashMap<>();
    private final Map<List<String>, String> placeNames = new HashMap<>();

    Parser(DataPackage data) {
      this.data = data;
      for (var candidate : data.places()) {
        placeIds.putIfAbsent(candidate.id(), candidate.id());
        placeIds.putIfAbsent(candidate.iso3(), candidate.id());
        placeNames.putIfAbsent(Words.of(candidate.nameEnglish()), candidate.id());
        placeNames.putIfAbsent(Words.of(candidate.nameFrench()), candidate.id());
      }
    }

    ValueQuery parse(String text) {
      var tokens = List.of(text.strip().split("\\s+"));
      int next = 0;
      boolean otherParty = false;
      while (next < tokens.size()) {
        var token = tokens.get(next);
        if (OTHER_PARTY.contains(token)) {
          otherParty = true;
          next++;
          continue;
        }
        int used = place(tokens.subList(next, tokens.size()), otherParty);
        if (used == 0) {
          single(token);
        }
        otherParty = false;
        next += Math.max(1, used);
      }
      var named =
          exact.stream().filter(e -> e.column.equals("quantity")).map(Exact::value).findFirst();
      var quantity = named.or(this::takeQuantity);
      return new ValueQuery(text.strip(), quantity, place, partner, period, exact, words);
    }

    private void single(String token) {
      int colon = token.indexOf(':');
      if (colon > 0 && COLUMNS.contains(token.substring(0, colon))) {
        exact.add(new Exact(token.substring(0, colon), token.substring(colon + 1)));
      } else if (period.isEmpty() && findPeriod(token).isPresent()) {
        period = findPeriod(token);
      } else {
        words.addAll(Words.of(token));
      }
    }

    /** A period of modern statistics; other numbers of four digits are customs headings. */
    private static Optional<Period> findPeriod(String token) {
      return Period.parse(token).filter(p -> p.year() >= FIRST_YEAR && p.year() <= LAST_YEAR);
    }

    /** The number of tokens that name a place at the beginning of {@code tokens}; 0 if none do. */
    private int place(List<String> tokens, boolean otherParty) {
      for (int length = tokens.size(); length > 0; length--) {
        var id = findPlace(tokens.subList(0, length));
        if (id.isPresent()) {
          if (otherParty || place.isPresent()) {
            partner = id;
          } else {
            place = id;
          }
          return length;
        }
      }
      return 0;
    }

    private Optional<String> findPlace(List<String> tokens) {
      var written = String.join(" ", tokens);
      return Optional.ofNullable(placeIds.get(written))
          .or(() -> Optional.ofNullable(placeNames.get(Words.of(written))));
    }

    /** The quantity with most words among those of the question; its words are then spent. */
    private Optional<String> takeQuantity() {
      var best =
          data.quantities().stream()
              .flatMap(
                  quantity ->
                      Stream.of(quantity.id(), quantity.nameEnglish(), quantity.nameFrench())
                          .map(name -> Map.entry(quantity.id(), Words.of(name))))
              .filter(entry -> !entry.getValue().isEmpty() && words.containsAll(entry.getValue()))
              .max(Comparator.comparingInt(entry -> entry.getValue().size()));
      best.ifPresent(entry -> entry.getValue().forEach(words::remove));
      return best.map(Map.Entry::getKey);
    }
  }
}
