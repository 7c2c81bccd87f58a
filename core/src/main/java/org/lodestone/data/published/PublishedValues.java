package org.lodestone.data.published;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.Nearest;
import org.lodestone.data.Source;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Range;
import org.lodestone.quantity.Reported;

/**
 * All values of one quantity, with what one must know before comparing them. Values of one group
 * count the same thing on the same basis and may contradict each other; values of two groups may
 * not, and {@link #facetsBetween} says why.
 *
 * @param values by period, undated ones last
 * @param groups in the order of their first values
 * @param suggestions if there are no values: questions that have some, the nearest first
 */
public record PublishedValues(
    ValueQuery query, List<Value> values, List<Group> groups, List<String> suggestions) {

  private static final int SUGGESTIONS = 5;

  /** Whether a source prints the value, or we computed it from amounts that the source prints. */
  public enum Kind {
    PUBLISHED,
    COMPUTED
  }

  /**
   * One value.
   *
   * @param figure the row; for a computed value a row in its likeness, whose id is the formula
   * @param rows ids of the rows of the package
   */
  public record Value(Kind kind, Figure figure, Source source, List<String> rows) {
    /**
     * How far a value that a source calls approximate may lie from the printed number, as a part of
     * it.
     */
    private static final double ABOUT = 0.05;

    public Value {
      rows = List.copyOf(rows);
    }

    /**
     * Whether both cannot be true: the numbers that one leaves open and those that the other leaves
     * open have nothing in common. Both must be of one group.
     */
    public boolean contradicts(Value other) {
      var mine = open();
      var theirs = other.open();
      return mine.low() > theirs.high() || theirs.low() > mine.high();
    }

    /**
     * The numbers that the value leaves open: its range, its rounding, everything above a bound.
     */
    private Range open() {
      return figure.range().orElseGet(() -> open(figure.value()));
    }

    private static Range open(Reported value) {
      return switch (value) {
        case Reported.Exact(double x) -> around(x, rounding(x));
        case Reported.About(double x) -> around(x, Math.abs(x) * ABOUT + rounding(x));
        case Reported.MoreThan(double x) -> new Range(x, x, Double.POSITIVE_INFINITY);
        case Reported.LessThan(double x) -> new Range(Double.NEGATIVE_INFINITY, x, x);
        case Reported.Nil n -> Range.exactly(0);
        case Reported.Withheld w -> EVERYTHING;
        case Reported.NotAvailable n -> EVERYTHING;
        case Reported.NetExporter e -> new Range(Double.NEGATIVE_INFINITY, 0, 0);
      };
    }

    private static final Range EVERYTHING =
        new Range(Double.NEGATIVE_INFINITY, 0, Double.POSITIVE_INFINITY);

    private static Range around(double x, double distance) {
      return new Range(x - distance, x, x + distance);
    }

    /** Half a unit of the last printed decimal; half of 1 for a whole number. */
    private static double rounding(double x) {
      return 0.5
          * Math.pow(
              10, -Math.max(0, new BigDecimal(Double.toString(x)).stripTrailingZeros().scale()));
    }
  }

  /** What values must share to be comparable. */
  public record CountedAs(String form, String element, String unit, Basis basis, String scope) {
    static CountedAs of(Figure f) {
      return new CountedAs(f.form(), f.element(), f.unit(), f.basis(), f.scope());
    }
  }

  /** Values that count the same thing on the same basis. */
  public record Group(CountedAs countedAs, List<Value> values) {
    public Group {
      values = List.copyOf(values);
    }

    /**
     * Values about the same places and period that cannot all be true: a conflict that needs a
     * judgement.
     */
    public List<List<Value>> listContradictions() {
      return values.stream()
          .filter(value -> value.figure().period().isPresent())
          .collect(Collectors.groupingBy(Group::about, LinkedHashMap::new, Collectors.toList()))
          .values()
          .stream()
          .filter(same -> same.stream().anyMatch(a -> same.stream().anyMatch(a::contradicts)))
          .map(List::copyOf)
          .toList();
    }

    private static List<?> about(Value value) {
      return List.of(
          value.figure().place(),
          value.figure().partner(),
          value.figure().site(),
          value.figure().period());
    }
  }

  public PublishedValues {
    values = List.copyOf(values);
    groups = List.copyOf(groups);
    suggestions = List.copyOf(suggestions);
  }

  /** Answers a question in the grammar of {@link ValueQuery}. */
  public static PublishedValues find(String question, DataPackage data) {
    var query = ValueQuery.parse(question, data);
    var values = new ArrayList<Value>();
    for (var figure : data.figures()) {
      if (query.accepts(figure, data)) {
        add(Kind.PUBLISHED, figure, List.of(figure.id()), data, values);
      }
    }
    for (var share :
        query.quantity().map(quantity -> ComputedShares.of(quantity, data)).orElse(List.of())) {
      if (query.accepts(share.figure(), data)) {
        add(Kind.COMPUTED, share.figure(), share.rows(), data, values);
      }
    }
    values.sort(ORDER);
    return new PublishedValues(
        query, values, group(values), values.isEmpty() ? suggest(query, data) : List.of());
  }

  private static void add(
      Kind kind, Figure figure, List<String> rows, DataPackage data, List<Value> values) {
    data.sources()
        .find(figure.source())
        .ifPresent(source -> values.add(new Value(kind, figure, source, rows)));
  }

  private static final Comparator<Value> ORDER =
      Comparator.comparing(
              (Value value) -> value.figure().period().map(Period::first).orElse(LocalDate.MAX))
          .thenComparing(value -> value.figure().period().map(Period::last).orElse(LocalDate.MAX))
          .thenComparing(value -> value.figure().place())
          .thenComparing(value -> value.figure().partner())
          .thenComparing(Value::kind)
          .thenComparing(value -> value.figure().id());

  private static List<Group> group(List<Value> values) {
    Map<CountedAs, List<Value>> groups = new LinkedHashMap<>();
    values.forEach(
        v -> groups.computeIfAbsent(CountedAs.of(v.figure()), key -> new ArrayList<>()).add(v));
    return groups.entrySet().stream()
        .map(entry -> new Group(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The facets on which any two of the values differ. */
  public Set<Facet> facets() {
    var facets = EnumSet.noneOf(Facet.class);
    for (var facet : Facet.values()) {
      if (values.stream().map(v -> facetOf(facet, v)).distinct().count() > 1) {
        facets.add(facet);
      }
    }
    return facets;
  }

  /**
   * Why the values of two groups may differ: the facets on which no value of one agrees with a
   * value of the other.
   */
  public static Set<Facet> facetsBetween(Group a, Group b) {
    var facets = EnumSet.noneOf(Facet.class);
    for (var facet : Facet.values()) {
      Function<Value, String> of = value -> facetOf(facet, value);
      var found = a.values().stream().map(of).collect(Collectors.toSet());
      if (b.values().stream().map(of).noneMatch(found::contains)) {
        facets.add(facet);
      }
    }
    return facets;
  }

  private static String facetOf(Facet facet, Value value) {
    var figure = value.figure();
    return switch (facet) {
      case PERIOD -> figure.period().map(Period::text).orElse("");
      case BASIS -> figure.basis().label();
      case UNIT -> figure.unit();
      case FORM -> figure.form();
      case ELEMENT -> figure.element();
      case SCOPE -> figure.scope();
      case SOURCE -> value.source().publisher();
      case STATUS -> figure.status().name();
    };
  }

  /** The questions with most words in common with this one, in a form that can be asked again. */
  private static List<String> suggest(ValueQuery query, DataPackage data) {
    Map<String, Set<String>> questions = new LinkedHashMap<>();
    for (var figure : data.figures()) {
      questions.computeIfAbsent(question(figure), question -> names(question, figure, data));
    }
    var known = questions.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    var asked =
        Words.of(query.text()).stream()
            .map(word -> known.contains(word) ? word : Nearest.to(word, known))
            .collect(Collectors.toSet());
    Map<String, Long> score = new LinkedHashMap<>();
    questions.forEach(
        (question, names) -> score.put(question, names.stream().filter(asked::contains).count()));
    return score.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Long> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(SUGGESTIONS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String question(Figure figure) {
    var form = figure.form().isEmpty() ? "" : " form:" + figure.form();
    var partner = figure.partner().isEmpty() ? "" : " partner:" + figure.partner();
    return "place:%s quantity:%s%s%s".formatted(figure.place(), figure.quantity(), form, partner);
  }

  private static Set<String> names(String question, Figure figure, DataPackage data) {
    var names = new HashSet<>(Words.of(question));
    data.forms().find(figure.form()).ifPresent(f -> add(f.nameEnglish(), f.nameFrench(), names));
    data.places().find(figure.place()).ifPresent(p -> add(p.nameEnglish(), p.nameFrench(), names));
    data.places()
        .find(figure.partner())
        .ifPresent(p -> add(p.nameEnglish(), p.nameFrench(), names));
    data.quantities()
        .find(figure.quantity())
        .ifPresent(q -> add(q.nameEnglish(), q.nameFrench(), names));
    return names;
  }

  private static void add(String english, String french, Set<String> names) {
    names.addAll(Words.of(english));
    names.addAll(Words.of(french));
  }
}
