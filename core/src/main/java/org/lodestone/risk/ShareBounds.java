package org.lodestone.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lodestone.quantity.Range;
import org.lodestone.risk.Concentration.Kind;
import org.lodestone.risk.Concentration.Measures;
import org.lodestone.risk.Concentration.Member;

/** Values and bounds of the concentration measures for members whose amounts are intervals (D2). */
final class ShareBounds {
  private static final int TOP = 3;

  private final List<Member> members;
  private final double spare;

  ShareBounds(List<Member> members, double spare) {
    this.members = List.copyOf(members);
    this.spare = spare;
  }

  Range share_pct(int index, double listed) {
    var member = members.get(index);
    double low = member.amount().low();
    double otherLow = 0;
    double otherRoom = 0;
    for (int i = 0; i < members.size(); i++) {
      if (i != index) {
        var other = members.get(i).amount();
        otherLow += other.low();
        otherRoom += other.high() - other.low();
      }
    }
    double high = Math.min(member.amount().high(), low + spare);
    return around(
        low > 0 ? 100 * low / (low + otherLow + Math.min(otherRoom, spare)) : 0,
        100 * member.amount().value() / listed,
        Double.isInfinite(high) ? 100 : high > 0 ? 100 * high / (high + otherLow) : 0);
  }

  Measures othersAsOne() {
    return measures(List.of(box(members)), List.of(box(members)));
  }

  /**
   * Groups may be split: at best into so many members that each holds nothing. What is unknown may
   * at worst belong to any one named member.
   */
  Measures open() {
    var named = members.stream().filter(m -> m.kind() == Kind.NAMED).toList();
    var groups = members.stream().filter(m -> m.kind() != Kind.NAMED).toList();
    var split = box(named).withDust(box(groups));
    return measures(List.of(split), joined());
  }

  private List<AmountBox> joined() {
    var unknown = members.stream().filter(m -> m.kind() == Kind.UNKNOWN).toList();
    var known = members.stream().filter(m -> m.kind() != Kind.UNKNOWN).toList();
    var worst = new ArrayList<AmountBox>(List.of(box(members)));
    if (unknown.stream().anyMatch(m -> m.amount().high() > 0)) {
      for (var member : known) {
        if (member.kind() == Kind.NAMED) {
          worst.add(box(known).withAdded(known.indexOf(member), box(unknown)));
        }
      }
    }
    return worst;
  }

  private Measures measures(List<AmountBox> best, List<AmountBox> worst) {
    double[] values = members.stream().mapToDouble(m -> m.amount().value()).toArray();
    var exact = new AmountBox(values, values, 0);
    return new Measures(
        range(best, worst, AmountBox::lowestHhi, AmountBox::highestHhi, exact, 10_000),
        range(best, worst, b -> b.lowestTop(1), b -> b.highestTop(1), exact, 100),
        range(best, worst, b -> b.lowestTop(TOP), b -> b.highestTop(TOP), exact, 100));
  }

  private static Range range(
      List<AmountBox> best,
      List<AmountBox> worst,
      ToDoubleFunction<AmountBox> lowest,
      ToDoubleFunction<AmountBox> highest,
      AmountBox exact,
      double scale) {
    double low = best.stream().mapToDouble(lowest).min().orElse(0);
    double high = worst.stream().mapToDouble(highest).max().orElse(1);
    return around(scale * low, scale * lowest.applyAsDouble(exact), scale * high);
  }

  /** The bounds hold in exact arithmetic; rounding must not turn them around. */
  private static Range around(double low, double value, double high) {
    return new Range(Math.min(low, value), value, Math.max(high, value));
  }

  private AmountBox box(List<Member> some) {
    return new AmountBox(
        some.stream().mapToDouble(m -> m.amount().low()).toArray(),
        some.stream().mapToDouble(m -> m.amount().high()).toArray(),
        spare);
  }
}
