package org.lodestone.data.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.lodestone.data.exchange.SummariesColumns.Measure;
import org.lodestone.data.exchange.SummariesEdition.Statement;

/**
 * What a later edition says differently of what an earlier one said: production and capacity of the
 * same year, reserves as each edition has them. Nothing is overwritten: both cells keep their
 * place.
 *
 * @param same statements that did not change
 * @param revisions that did, the largest factor first
 * @param onlyBefore statements of tables and years of both editions that the later one has no more
 * @param onlyAfter those that only the later one has
 */
public record EditionDiff(
    int same, List<Revision> revisions, List<Statement> onlyBefore, List<Statement> onlyAfter) {

  /** What became of a value. */
  public enum Kind {
    /** Another number. */
    REVISED,
    /** A number is no longer given: withheld, not available, a bound. */
    WITHDRAWN,
    /** A number is given where there was none. */
    SUPPLIED,
    /** Another remark in the place of a number. */
    OTHER_REMARK,
    /** The unit changed, so that the numbers cannot be compared. */
    OTHER_UNIT
  }

  /** One statement in both editions. */
  public record Revision(Kind kind, Statement before, Statement after) {

    /** The later number over the earlier one; empty if one is missing or zero. */
    public OptionalDouble factor() {
      var old = before.value().toNumber();
      var now = after.value().toNumber();
      return kind == Kind.REVISED && old.orElse(0) > 0 && now.orElse(0) > 0
          ? OptionalDouble.of(now.getAsDouble() / old.getAsDouble())
          : OptionalDouble.empty();
    }

    /** How large the change is, for the order: a number that came or went is beyond any factor. */
    private double size() {
      var factor = factor();
      return factor.isPresent()
          ? Math.abs(Math.log(factor.getAsDouble()))
          : Double.POSITIVE_INFINITY;
    }
  }

  public EditionDiff {
    revisions = List.copyOf(revisions);
    onlyBefore = List.copyOf(onlyBefore);
    onlyAfter = List.copyOf(onlyAfter);
  }

  /** Compares two editions. */
  public static EditionDiff of(SummariesEdition before, SummariesEdition after) {
    var inLater = new HashSet<String>();
    after.statements().forEach(one -> inLater.add(table(one)));
    var inBoth = new HashSet<String>();
    before.statements().stream()
        .map(EditionDiff::table)
        .filter(inLater::contains)
        .forEach(inBoth::add);
    var earlier = latest(before).stream().filter(one -> inBoth.contains(table(one))).toList();
    var open =
        new ArrayList<>(latest(after).stream().filter(one -> inBoth.contains(table(one))).toList());
    var pairs = new HashMap<Statement, Statement>();
    pair(earlier, open, pairs, Statement::fullDetail);
    pair(earlier, open, pairs, Statement::shortDetail);
    int same = 0;
    var revisions = new ArrayList<Revision>();
    var gone = new ArrayList<Statement>();
    for (var one : earlier) {
      var other = pairs.get(one);
      if (other == null) {
        gone.add(one);
      } else {
        var kind = kind(one, other);
        kind.ifPresent(found -> revisions.add(new Revision(found, one, other)));
        same += kind.isEmpty() ? 1 : 0;
      }
    }
    revisions.sort(
        Comparator.comparingDouble(Revision::size)
            .reversed()
            .thenComparing(revision -> revision.before.subject())
            .thenComparing(revision -> revision.before.detail()));
    return new EditionDiff(same, revisions, gone, open);
  }

  /** What both editions must have before one can lack a row of it: a commodity's year. */
  private static String table(Statement one) {
    var year = one.measure() == Measure.RESERVES ? 0 : one.year();
    return one.subject().split("\\|", 2)[0] + "|" + one.measure() + "|" + year;
  }

  /** Of reserves an edition may print several years; only its last one is its word. */
  private static List<Statement> latest(SummariesEdition edition) {
    int last =
        edition.statements().stream()
            .filter(one -> one.measure() == Measure.RESERVES)
            .mapToInt(Statement::year)
            .max()
            .orElse(0);
    return edition.statements().stream()
        .filter(one -> one.measure() != Measure.RESERVES || one.year() == last)
        .toList();
  }

  /** Pairs what has the same key on both sides, where it is the only one with it. */
  private static void pair(
      List<Statement> earlier,
      List<Statement> open,
      Map<Statement, Statement> pairs,
      Function<Statement, String> detail) {
    var left = byKey(earlier.stream().filter(one -> !pairs.containsKey(one)).toList(), detail);
    var right = byKey(open, detail);
    left.forEach(
        (key, ones) -> {
          var others = right.getOrDefault(key, List.of());
          if (ones.size() == 1 && others.size() == 1) {
            pairs.put(ones.getFirst(), others.getFirst());
            open.remove(others.getFirst());
          }
        });
  }

  private static Map<String, List<Statement>> byKey(
      List<Statement> statements, Function<Statement, String> detail) {
    var byKey = new HashMap<String, List<Statement>>();
    for (var one : statements) {
      var year = one.measure() == Measure.RESERVES ? 0 : one.year();
      var key = one.subject() + "|" + one.measure() + "|" + year + "|" + detail.apply(one);
      byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(one);
    }
    return byKey;
  }

  private static Optional<Kind> kind(Statement before, Statement after) {
    if (before.value().equals(after.value())) {
      return before.unit().equalsIgnoreCase(after.unit())
          ? Optional.empty()
          : Optional.of(Kind.OTHER_UNIT);
    }
    if (!before.unit().equalsIgnoreCase(after.unit())) {
      return Optional.of(Kind.OTHER_UNIT);
    }
    boolean was = before.value().toNumber().isPresent();
    boolean is = after.value().toNumber().isPresent();
    if (was && is) {
      // A dash and a printed 0 are the same number.
      return before.value().toNumber().equals(after.value().toNumber())
          ? Optional.empty()
          : Optional.of(Kind.REVISED);
    }
    return Optional.of(was ? Kind.WITHDRAWN : is ? Kind.SUPPLIED : Kind.OTHER_REMARK);
  }
}
