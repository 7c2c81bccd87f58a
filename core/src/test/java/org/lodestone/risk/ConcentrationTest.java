package org.lodestone.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;
import org.lodestone.risk.Concentration.Kind;
import org.lodestone.risk.Concentration.Measures;
import org.lodestone.risk.Concentration.Member;

class ConcentrationTest {
  private static final double UNBOUNDED = Double.POSITIVE_INFINITY;

  /** The worked example of the US merger guidelines of 2010: shares 40, 30, 20, 10 give 3 000. */
  @Test
  void theTextbookExample() {
    var measures = measure(exact(40, 30, 20, 10)).othersAsOne();
    assertThat(measures.hhi()).isEqualTo(Range.exactly(3000));
    assertThat(measures.top1_pct()).isEqualTo(Range.exactly(40));
    assertThat(measures.top3_pct()).isEqualTo(Range.exactly(90));
    assertThat(measures.remainder_pct()).isEqualTo(Range.exactly(60));
    assertThat(measures.effectiveSuppliers().value()).isCloseTo(3.333333, within(1e-6));
  }

  /** The EU's list of 2020: niobium 92 : 8 has a normalised index of 0.8364 with ten slots. */
  @Test
  void niobiumOfTheEuropeanList() {
    double hhi = measure(exact(92, 8)).othersAsOne().hhi().value() / 10_000;
    assertThat((hhi - 0.1) / 0.9).isCloseTo(0.8364, within(5e-5));
  }

  /** Merging two members of shares a and b raises the index by 2ab. */
  @Property(tries = 200, seed = "20251028")
  void mergingRaisesTheIndexByTwiceTheProduct(@ForAll Random random) {
    double[] amounts = random.doubles(6, 1, 100).toArray();
    double sum = java.util.Arrays.stream(amounts).sum();
    double[] merged = java.util.Arrays.copyOf(amounts, 5);
    merged[4] += amounts[5];
    double rise =
        measure(exact(merged)).othersAsOne().hhi().value()
            - measure(exact(amounts)).othersAsOne().hhi().value();
    assertThat(rise).isCloseTo(2e4 * amounts[4] * amounts[5] / (sum * sum), within(1e-6));
  }

  @Test
  void otherCountriesMayBeOneProducerOrMany() {
    var members = List.of(member("CN", 60), member("US", 20), member("ZZ", 20));
    var concentration = measure(members);
    assertThat(concentration.othersAsOne().hhi()).isEqualTo(Range.exactly(4400));
    assertThat(concentration.open().hhi()).isEqualTo(new Range(4000, 4400, 4400));
    assertThat(concentration.open().top3_pct()).isEqualTo(new Range(80, 100, 100));
  }

  /** What nobody knows may be the largest one's: 60 + 20 of 100 in one hand. */
  @Test
  void theUnknownMayBelongToTheLargest() {
    var members = List.of(member("CN", 60), member("US", 20), member("XX", 20));
    var open = measure(members).open();
    assertThat(open.hhi().low()).isCloseTo(4000, within(1e-9));
    assertThat(open.hhi().high()).isCloseTo(6800, within(1e-9));
    assertThat(open.top1_pct()).isEqualTo(new Range(60, 60, 80));
    assertThat(open.remainder_pct()).isEqualTo(new Range(20, 40, 40));
  }

  /** A withheld amount of at most 50 beside 60 and 40: by hand at 0, 50 and the level 52. */
  @Test
  void aWithheldAmountIsBoundedByWhatTheTotalLeaves() {
    var withheld = new Member(new PlaceId("US"), Kind.NAMED, new Range(0, 0, UNBOUNDED));
    var members = List.of(member("CN", 60), member("AU", 40), withheld);
    var measures = Concentration.of(members, 50).orElseThrow().othersAsOne();
    assertThat(measures.hhi().value()).isEqualTo(5200, within(1e-9));
    assertThat(measures.hhi().high()).isEqualTo(5200, within(1e-9));
    assertThat(measures.hhi().low()).isCloseTo(1e4 * (3600 + 1600 + 2500) / 22500., within(1e-6));
    assertThat(measures.top1_pct().low()).isCloseTo(40, within(1e-9));
    assertThat(measures.top1_pct().high()).isEqualTo(60);
  }

  @Test
  void withoutATotalNothingBoundsAWithheldAmount() {
    var withheld = new Member(new PlaceId("US"), Kind.NAMED, new Range(0, 0, UNBOUNDED));
    var members = List.of(member("CN", 60), member("AU", 40), withheld);
    var concentration = Concentration.of(members, UNBOUNDED).orElseThrow();
    assertThat(concentration.othersAsOne().hhi().high()).isEqualTo(10_000);
    assertThat(concentration.shares().get(2).share_pct()).isEqualTo(new Range(0, 0, 100));
    assertThat(concentration.shares().get(0).share_pct()).isEqualTo(new Range(0, 60, 60));
  }

  @Test
  void nothingHasNoConcentration() {
    assertThat(Concentration.of(exact(0, 0), UNBOUNDED)).isEmpty();
  }

  /** Compared with thousands of amounts drawn from the intervals, corners included. */
  @Property(tries = 200, seed = "20251028")
  void theBoundsHoldEveryCase(@ForAll Random random) {
    int count = 1 + random.nextInt(8);
    double spare = random.nextInt(3) == 0 ? UNBOUNDED : 60 * random.nextDouble();
    var members = new ArrayList<Member>();
    for (int i = 0; i < count; i++) {
      double low = random.nextInt(3) == 0 ? 0 : 100 * random.nextDouble();
      double width = random.nextInt(2) == 0 ? 0 : 80 * random.nextDouble();
      var range = new Range(low, low, low + width);
      members.add(new Member(new PlaceId("P" + i), Kind.NAMED, range));
    }
    Concentration.of(members, spare).ifPresent(c -> holdsEveryCase(c, members, spare, random));
  }

  private static void holdsEveryCase(
      Concentration bounds, List<Member> members, double spare, Random random) {
    for (int draw = 0; draw < 200; draw++) {
      double left = spare;
      var drawn = new ArrayList<Member>();
      var order = new ArrayList<>(members);
      Collections.shuffle(order, random);
      for (var member : order) {
        double part = random.nextInt(3) == 0 ? random.nextDouble() : random.nextInt(2);
        double room = member.amount().high() - member.amount().low();
        double more = Math.min(part * room, left);
        left -= more;
        double amount = member.amount().low() + more;
        drawn.add(new Member(member.place(), Kind.NAMED, Range.exactly(amount)));
      }
      Concentration.of(drawn, UNBOUNDED)
          .ifPresent(c -> holds(bounds.othersAsOne(), c.othersAsOne()));
    }
  }

  private static void holds(Measures bounds, Measures measured) {
    holds(bounds.hhi(), measured.hhi().value());
    holds(bounds.top1_pct(), measured.top1_pct().value());
    holds(bounds.top3_pct(), measured.top3_pct().value());
  }

  private static void holds(Range bounds, double value) {
    assertThat(value).isBetween(bounds.low() - 1e-7, bounds.high() + 1e-7);
  }

  /** With one free amount, the bounds are reached: compared with a fine grid. */
  @Property(tries = 100, seed = "20251028")
  void theBoundsOfOneFreeAmountAreReached(@ForAll Random random) {
    var members = new ArrayList<>(exact(random.doubles(4, 1, 100).toArray()));
    double most = 200 * random.nextDouble();
    members.add(new Member(new PlaceId("US"), Kind.NAMED, new Range(0, 0, most)));
    var bounds = measure(members).othersAsOne();
    double lowHhi = 1e9;
    double highHhi = 0;
    double lowTop = 1e9;
    double highTop = 0;
    for (int step = 0; step <= 400; step++) {
      members.set(4, member("US", most * step / 400));
      var at = measure(members).othersAsOne();
      lowHhi = Math.min(lowHhi, at.hhi().value());
      highHhi = Math.max(highHhi, at.hhi().value());
      lowTop = Math.min(lowTop, at.top3_pct().value());
      highTop = Math.max(highTop, at.top3_pct().value());
    }
    assertThat(bounds.hhi().low()).isCloseTo(lowHhi, within(1.));
    assertThat(bounds.hhi().high()).isCloseTo(highHhi, within(1e-6));
    assertThat(bounds.top3_pct().low()).isCloseTo(lowTop, within(0.2));
    assertThat(bounds.top3_pct().high()).isCloseTo(highTop, within(1e-6));
  }

  @Property(tries = 100, seed = "20251028")
  void theOrderOfTheMembersDoesNotMatter(@ForAll Random random) {
    var members = new ArrayList<>(exact(random.doubles(7, 0, 100).toArray()));
    members.add(member("XX", 10));
    members.add(member("ZZ", 15));
    var before = measure(members);
    Collections.shuffle(members, random);
    var after = measure(members);
    close(after.othersAsOne(), before.othersAsOne());
    close(after.open(), before.open());
  }

  private static void close(Measures one, Measures other) {
    assertThat(one.hhi().low()).isCloseTo(other.hhi().low(), within(1e-6));
    assertThat(one.hhi().value()).isCloseTo(other.hhi().value(), within(1e-6));
    assertThat(one.hhi().high()).isCloseTo(other.hhi().high(), within(1e-6));
    assertThat(one.top3_pct().high()).isCloseTo(other.top3_pct().high(), within(1e-6));
  }

  private static Concentration measure(List<Member> members) {
    return Concentration.of(members, UNBOUNDED).orElseThrow();
  }

  private static List<Member> exact(double... amounts) {
    var members = new ArrayList<Member>();
    for (double amount : amounts) {
      members.add(member("P" + members.size(), amount));
    }
    return members;
  }

  private static Member member(String place, double amount) {
    var id = new PlaceId(place);
    return new Member(id, Kind.of(id), Range.exactly(amount));
  }
}
