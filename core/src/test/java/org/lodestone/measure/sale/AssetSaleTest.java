package org.lodestone.measure.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.lodestone.data.read.PackageReader;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Grade;
import org.lodestone.evidence.Sourced;
import org.lodestone.measure.sale.ControlledCapacity.Holding;
import org.lodestone.measure.sale.SaleReview.Reason;
import org.lodestone.measure.sale.SaleReview.Recommendation;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Basis;

/** Fictional owners; the change of the HHI against its closed form. */
class AssetSaleTest {
  private static final Evidence CLAIM = new Evidence.Claim("row", "source", "page 1", Grade.A);
  private static final PlaceId PARTNER = new PlaceId("JP");
  private static final PlaceId OUTSIDE = new PlaceId("CN");
  private static final SaleRules RULES = SaleRules.usual(Set.of(PARTNER, new PlaceId("US")));

  private static Holding holding(String site, String owner, double capacity_t) {
    return new Holding(site, owner, Sourced.of(capacity_t, CLAIM));
  }

  private static SaleReview review(AssetSale sale, Holding... holdings) {
    return sale.review(
        new ControlledCapacity("magnets", List.of(holdings)), RULES, Optional.empty());
  }

  /** Shares 40, 30, 20, 10 give 3 000, as printed in a published comparison of the guidelines. */
  @Test
  void theHhiOfThePublishedExample() {
    var review =
        review(
            new AssetSale("d", 1, "C", PARTNER),
            holding("a", "A", 40),
            holding("b", "B", 30),
            holding("c", "C", 20),
            holding("d", "D", 10));

    assertThat(review.change().hhiBefore()).isCloseTo(3000, within(1e-9));
    assertThat(review.change().delta()).isCloseTo(2 * 20 * 10, within(1e-9));
  }

  /** A whole transfer changes the HHI by 2 · s_a · s_b in percent. */
  @Property
  void aWholeTransferHasTheClosedForm(
      @ForAll @DoubleRange(min = 1, max = 1000) double a,
      @ForAll @DoubleRange(min = 1, max = 1000) double b,
      @ForAll @DoubleRange(min = 1, max = 1000) double rest) {
    var review =
        review(
            new AssetSale("a", 1, "B", PARTNER),
            holding("a", "A", a),
            holding("b", "B", b),
            holding("c", "C", rest));
    double total = a + b + rest;

    assertThat(review.change().delta())
        .isCloseTo(2 * (100 * a / total) * (100 * b / total), within(1e-6));
  }

  /** A part x of a's share moves: 2x·s_a·(s_b − s_a) + 2x²·s_a². */
  @Property
  void aPartialTransferHasTheClosedForm(
      @ForAll @DoubleRange(min = 0.01, max = 1) double part,
      @ForAll @DoubleRange(min = 1, max = 1000) double a,
      @ForAll @DoubleRange(min = 1, max = 1000) double b) {
    var review =
        review(new AssetSale("a", part, "B", PARTNER), holding("a", "A", a), holding("b", "B", b));
    double sellers = 100 * a / (a + b);
    double buyers = 100 * b / (a + b);

    assertThat(review.change().delta())
        .isCloseTo(
            2 * part * sellers * (buyers - sellers) + 2 * part * part * sellers * sellers,
            within(1e-6));
  }

  /**
   * A buyer with 94 % of a stage takes a plant of 2 kt outside its country: the stage has 200 kt,
   * so the HHI rises by 2 · 94 · 1 = 188, which no threshold of the guidelines alone would block.
   */
  @Test
  void aDominantOutsiderIsBlockedEvenWhereTheChangeIsSmall() {
    var review =
        review(
            new AssetSale("plant", 1, "Giant", OUTSIDE),
            holding("home", "Giant", 188_000),
            holding("plant", "Small", 2_000),
            holding("others", "Others", 10_000));

    assertThat(review.change().delta()).isCloseTo(188, within(1e-9));
    assertThat(review.change().largestBefore().share()).isCloseTo(0.94, within(1e-12));
    assertThat(review.change().largestAfter().share()).isCloseTo(0.95, within(1e-12));
    assertThat(review.recommendation()).isEqualTo(Recommendation.BLOCK);
    assertThat(review.reasons())
        .hasAtLeastOneElementOfType(Reason.DominantOutsider.class)
        .hasAtLeastOneElementOfType(Reason.LargestGrows.class)
        .noneMatch(Reason.HighlyConcentrated.class::isInstance);
  }

  @Test
  void aSmallPartnerIsCleared() {
    var holdings = new Holding[20];
    for (int i = 0; i < holdings.length; i++) {
      holdings[i] = holding("site" + i, "owner" + i, 100);
    }

    var review = review(new AssetSale("site3", 1, "owner4", PARTNER), holdings);

    assertThat(review.change().delta()).isCloseTo(50, within(1e-9));
    assertThat(review.reasons()).hasOnlyElementsOfType(Reason.LargestGrows.class);
    assertThat(review.recommendation()).isEqualTo(Recommendation.MITIGATE);
    assertThat(review(new AssetSale("site3", 1, "new owner", PARTNER), holdings).recommendation())
        .isEqualTo(Recommendation.CLEAR);
  }

  @Test
  void anOutsiderInAConcentratedStageIsBlockedAndAPartnerAskedForConditions() {
    var holdings =
        new Holding[] {holding("a", "A", 40), holding("b", "B", 30), holding("c", "C", 30)};

    assertThat(review(new AssetSale("c", 1, "B", OUTSIDE), holdings).recommendation())
        .isEqualTo(Recommendation.BLOCK);
    assertThat(review(new AssetSale("c", 1, "B", PARTNER), holdings).recommendation())
        .isEqualTo(Recommendation.MITIGATE);
  }

  @Test
  void aSimulatedOutageIsAReasonToo() {
    var capacity =
        new ControlledCapacity(
            "magnets", List.of(holding("a", "A", 10), holding("b", "B", 10), holding("c", "C", 5)));

    var review =
        new AssetSale("c", 1, "new owner", PARTNER)
            .review(capacity, RULES, Optional.of(new AssetSale.OutageEffect(100, 150)));

    assertThat(review.reasons()).contains(new Reason.WorseOutage(100, 150));
    assertThat(review.recommendation()).isEqualTo(Recommendation.MITIGATE);
  }

  @Test
  void aSiteWithoutACapacityIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> review(new AssetSale("x", 1, "B", PARTNER), holding("a", "A", 1)))
        .withMessageContaining("'x'")
        .withMessageContaining("\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AssetSale("x", 0, "B", PARTNER))
        .withMessageContaining("0.0");
  }

  /** Magnet makers with a published capacity that stands. */
  @Test
  void theShippedSitesHaveOwners() {
    var data = PackageReader.read(Path.of("../data/ree-magnets")).value();

    var capacity = ControlledCapacity.of(data, "ndfeb", Basis.GROSS);

    assertThat(capacity.holdings()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(capacity.isClaimed()).isTrue();
    assertThat(capacity.shares().stream().mapToDouble(share -> share.share()).sum())
        .isCloseTo(1, within(1e-12));
  }
}
