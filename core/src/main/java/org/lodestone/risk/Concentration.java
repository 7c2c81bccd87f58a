package org.lodestone.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;

/**
 * How much of a total few places hold: shares, Herfindahl-Hirschman index, the largest one and
 * three, and what remains without the largest (equations D1 and D2 of {@code
 * docs/model/dependence.md}).
 *
 * <p>The value of each measure counts what the figures say and every group as one member; that is
 * the convention of most published tables. Its range says how far it could move: {@link
 * #othersAsOne} keeps the convention and lets only the figures vary, {@link #open} also lets a
 * group be anything between one member and many.
 *
 * @param shares in the order of the members
 * @param listed sum of the members' values, in their unit
 */
public record Concentration(
    List<Share> shares, double listed, Measures othersAsOne, Measures open) {

  /** What a member stands for. */
  public enum Kind {
    /** One place. */
    NAMED,
    /** Several places, none of them named beside it ("Other countries"). */
    OTHERS,
    /** Nobody says who; it may even belong to a named place. */
    UNKNOWN;

    private static final PlaceId REST_OF_WORLD = new PlaceId("ZZ");
    private static final PlaceId NOBODY_KNOWS = new PlaceId("XX");

    /** By the ids that the data package reserves: {@code ZZ} others, {@code XX} unknown. */
    public static Kind of(PlaceId place) {
      if (place.equals(REST_OF_WORLD)) {
        return OTHERS;
      }
      return place.equals(NOBODY_KNOWS) ? UNKNOWN : NAMED;
    }
  }

  /**
   * What one place holds.
   *
   * @param amount in any unit that all members share; an infinite {@code high} means that nothing
   *     bounds it
   */
  public record Member(PlaceId place, Kind kind, Range amount) {
    public Member {
      if (!(amount.low() >= 0) || Double.isInfinite(amount.value())) {
        throw new IllegalArgumentException(
            "The amount (%s) of %s must be finite and not negative.".formatted(amount, place));
      }
    }
  }

  /** The part of one member in the total, in percent. */
  public record Share(PlaceId place, Kind kind, Range share_pct) {}

  /**
   * The measures of D2.
   *
   * @param hhi sum of the squared shares in percent, 0 to 10 000
   * @param top1_pct share of the largest member
   * @param top3_pct share of the three largest members
   */
  public record Measures(Range hhi, Range top1_pct, Range top3_pct) {

    /** What is left of the total, in percent, if the largest member is lost. */
    public Range remainder_pct() {
      return new Range(100 - top1_pct.high(), 100 - top1_pct.value(), 100 - top1_pct.low());
    }

    /** How many members of equal size would be as concentrated: 10 000 / HHI. */
    public Range effectiveSuppliers() {
      return new Range(10_000 / hhi.high(), 10_000 / hhi.value(), 10_000 / hhi.low());
    }
  }

  public Concentration {
    shares = List.copyOf(shares);
  }

  /**
   * The concentration of a total.
   *
   * @param spare how much all amounts together can exceed their lows, infinite if nothing says so
   * @return empty if the members hold nothing
   */
  public static Optional<Concentration> of(List<Member> members, double spare) {
    double listed = members.stream().mapToDouble(m -> m.amount().value()).sum();
    if (!(listed > 0)) {
      return Optional.empty();
    }
    var bounds = new ShareBounds(members, spare);
    var shares = new ArrayList<Share>();
    for (int i = 0; i < members.size(); i++) {
      var member = members.get(i);
      shares.add(new Share(member.place(), member.kind(), bounds.share_pct(i, listed)));
    }
    return Optional.of(new Concentration(shares, listed, bounds.othersAsOne(), bounds.open()));
  }

  /** The named member with the largest share; empty if no member is named. */
  public Optional<PlaceId> findLargest() {
    Share largest = null;
    for (var share : shares) {
      if (share.kind == Kind.NAMED
          && share.share_pct.value() > 0
          && (largest == null || share.share_pct.value() > largest.share_pct.value())) {
        largest = share;
      }
    }
    return Optional.ofNullable(largest).map(Share::place);
  }
}
