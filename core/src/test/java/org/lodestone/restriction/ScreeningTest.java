package org.lodestone.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Period;
import org.lodestone.restriction.Order.EndUse;
import org.lodestone.restriction.Restriction.Change;
import org.lodestone.restriction.Screening.Route;
import org.lodestone.restriction.Screening.Why;

/** Fictional notices of a fictional state AA, and fictional companies. */
class ScreeningTest {
  private static final Evidence EVIDENCE = new Evidence.Assumption("row", "fictional");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final List<String> ALL = List.of();

  private static final Restriction LICENCES =
      notice(
          "licences", "", rule(Rule.Kind.LICENCE, List.of("Dy"), List.of("metal"), "280530", ""));
  private static final Restriction CONTENT =
      notice("content", "", rule(Rule.Kind.FOREIGN_GOODS, List.of("Dy"), ALL, "", "0.1"));
  private static final Restriction MILITARY =
      notice("military", "BB", rule(Rule.Kind.MILITARY_END_USE, ALL, ALL, "", ""));
  private static final Restriction BLACK =
      notice("black", "BB", rule(Rule.Kind.CONTROL_LIST, ALL, ALL, "", ""));
  private static final Restriction GREY =
      notice("grey", "BB", rule(Rule.Kind.WATCH_LIST, ALL, ALL, "", ""));

  private static final List<ListedEntity> ENTITIES =
      List.of(
          entity("yards", "black", "Northern Yards", List.of("北造船"), ""),
          entity("motors", "grey", "Eastern Motors", List.of("EM Corp."), ""),
          entity("lamps", "", "Lambda Lamps", List.of("ラムダ"), "motors"),
          entity("bulbs", "", "Bulb Works", List.of(), "lamps"));

  private static final Screening SCREENING =
      new Screening(List.of(LICENCES, CONTENT, MILITARY, BLACK, GREY), ENTITIES);

  @Test
  void theStrictestRuleDecidesAndAllAreTold() {
    var result = SCREENING.screen(order("Dy", "Northern Yards Co., Ltd.", EndUse.CIVIL), DAY);

    assertThat(result.route()).isEqualTo(Route.PROHIBITED);
    assertThat(result.findings())
        .extracting(finding -> finding.restriction().id().text())
        .containsExactly("black", "licences", "military");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Eastern Motors",
        "EASTERN MOTORS CORPORATION",
        "ＥＭ　Ｃｏｒｐ",
        "em",
        "eastern-motors, inc."
      })
  void widthsCaseAndLegalFormsDoNotHideAName(String name) {
    var result = SCREENING.screen(order("Dy", name, EndUse.CIVIL), DAY);

    assertThat(result.route()).isEqualTo(Route.CASE_BY_CASE);
    assertThat(result.findings().getFirst().why()).isEqualTo(Why.NAMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ラムダ株式会社", "Lambda Lamps KK", "Bulb Works GmbH"})
  void whoeverBelongsToANamedOneTakesItsRoute(String name) {
    var first = SCREENING.screen(order("Dy", name, EndUse.CIVIL), DAY).findings().getFirst();

    assertThat(first.route()).isEqualTo(Route.CASE_BY_CASE);
    assertThat(first.why()).isEqualTo(Why.BELONGS_TO_NAMED);
    assertThat(first.entity()).map(ListedEntity::id).contains("motors");
  }

  @Test
  void aSimilarNameIsForAPersonToJudgeAndAStrangerIsNotFound() {
    var similar = SCREENING.screen(order("Nd", "Eastern Motors Finance", EndUse.CIVIL), DAY);
    var stranger = SCREENING.screen(order("Nd", "Western Motors", EndUse.CIVIL), DAY);

    assertThat(similar.route()).isEqualTo(Route.MORE_FACTS);
    assertThat(similar.findings().getFirst().why()).isEqualTo(Why.SIMILAR_NAME);
    assertThat(stranger.route()).isEqualTo(Route.FREE);
  }

  @ParameterizedTest
  @CsvSource({"0.99, FREE", "1.00, LICENCE", "0.9999999999999999999, FREE", "1, LICENCE"})
  void theShareIsExact(BigDecimal listed, Route route) {
    var order =
        new Order(
            item("Dy", "metal"),
            new PlaceId("BB"),
            new PlaceId("CC"),
            Optional.empty(),
            EndUse.CIVIL,
            Optional.of(new Order.Value(new BigDecimal(1000), listed)));

    assertThat(SCREENING.screen(order, DAY).route()).isEqualTo(route);
  }

  @Test
  void whatIsNotSaidIsAskedFor() {
    var use = SCREENING.screen(order("Nd", null, EndUse.NOT_STATED), DAY);
    var heading =
        SCREENING.screen(
            new Order(
                new Order.Item(Optional.empty(), Optional.empty(), Optional.of("2805")),
                new PlaceId("AA"),
                new PlaceId("CC"),
                Optional.empty(),
                EndUse.CIVIL,
                Optional.empty()),
            DAY);

    assertThat(use.findings().getFirst().why()).isEqualTo(Why.USE_NOT_STATED);
    assertThat(heading.findings().getFirst().why()).isEqualTo(Why.ITEM_MAY_BE_LISTED);
    assertThat(heading.route()).isEqualTo(Route.MORE_FACTS);
  }

  @Test
  void whatIsSuspendedIsToldButDoesNotBind() {
    var suspended =
        new Screening(
            List.of(
                notice(
                    "paused",
                    "",
                    List.of(
                        change(Change.Kind.IN_FORCE, "2026-01-01", ""),
                        change(Change.Kind.SUSPENDED, "2026-02-01", "2026-06-30")),
                    rule(Rule.Kind.PROHIBITION, List.of("Dy"), List.of("metal"), "", ""))),
            List.of());
    var order = order("Dy", null, EndUse.CIVIL);

    assertThat(suspended.screen(order, LocalDate.of(2025, 12, 31)).findings()).isEmpty();
    assertThat(suspended.screen(order, LocalDate.of(2026, 1, 1)).route())
        .isEqualTo(Route.PROHIBITED);
    var paused = suspended.screen(order, DAY);
    assertThat(paused.route()).isEqualTo(Route.FREE);
    assertThat(paused.findings().getFirst().until()).contains(LocalDate.of(2026, 6, 30));
    assertThat(suspended.screen(order, LocalDate.of(2026, 7, 1)).route())
        .isEqualTo(Route.PROHIBITED);
  }

  @Test
  void anOrderMustBeDescribed() {
    assertThatThrownBy(() -> new Order.Item(Optional.empty(), Optional.empty(), Optional.empty()))
        .hasMessageContaining("not described");
    assertThatThrownBy(() -> item("Dx", "metal")).hasMessageContaining("no element Dx");
    assertThatThrownBy(() -> new Order.Value(BigDecimal.ONE, BigDecimal.TEN))
        .hasMessageContaining("10");
  }

  private static Order order(String element, @Nullable String consignee, EndUse use) {
    return new Order(
        item(element, "metal"),
        new PlaceId("AA"),
        new PlaceId("BB"),
        Optional.ofNullable(consignee),
        use,
        Optional.empty());
  }

  private static Order.Item item(String element, String goods) {
    return new Order.Item(Optional.of(element), Optional.of(goods), Optional.empty());
  }

  private static Rule rule(
      Rule.Kind kind, List<String> elements, List<String> goods, String heading, String share) {
    return new Rule(
        "rule",
        kind,
        elements,
        goods,
        heading.isEmpty() ? List.of() : List.of(heading),
        share.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(share)),
        "",
        EVIDENCE);
  }

  private static Restriction notice(String id, String partner, Rule rule) {
    return notice(id, partner, List.of(change(Change.Kind.IN_FORCE, "2026-01-01", "")), rule);
  }

  private static Restriction notice(String id, String partner, List<Change> changes, Rule rule) {
    return new Restriction(
        new RestrictionId(id),
        new PlaceId("AA"),
        "1",
        id,
        id,
        List.of(),
        partner.isEmpty() ? List.of() : List.of(new PlaceId(partner)),
        List.of(rule),
        changes,
        EVIDENCE);
  }

  private static Change change(Change.Kind kind, String from, String until) {
    return new Change(
        kind,
        Period.parse(from).orElseThrow(),
        Period.parse(from).orElseThrow(),
        until.isEmpty() ? Optional.empty() : Period.parse(until),
        EVIDENCE);
  }

  private static ListedEntity entity(
      String id, String restriction, String name, List<String> aliases, String parent) {
    return new ListedEntity(
        id,
        restriction.isEmpty() ? Optional.empty() : Optional.of(new RestrictionId(restriction)),
        name,
        aliases,
        parent.isEmpty() ? Optional.empty() : Optional.of(parent),
        EVIDENCE);
  }
}
