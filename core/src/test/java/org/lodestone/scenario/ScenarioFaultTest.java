package org.lodestone.scenario;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lodestone.cases.Scenarios.ban;
import static org.lodestone.cases.Scenarios.days;
import static org.lodestone.cases.Scenarios.outage;
import static org.lodestone.cases.Scenarios.places;
import static org.lodestone.cases.Scenarios.surge;
import static org.lodestone.cases.Scenarios.weeks;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkText;
import org.lodestone.contingency.Contingency;
import org.lodestone.contingency.Contingency.DemandSurge;
import org.lodestone.contingency.Contingency.ExportBan;
import org.lodestone.contingency.Contingency.ProcessOutage;
import org.lodestone.contingency.Contingency.Quota;
import org.lodestone.contingency.Contingency.RecordedFlow;
import org.lodestone.contingency.Contingency.RouteClosure;
import org.lodestone.contingency.Contingency.SiteOutage;
import org.lodestone.contingency.Span;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.ProcessId;
import org.lodestone.network.SiteId;
import org.lodestone.network.SupplyNetwork;

/** A scenario that does not fit its network is refused with the name, the value and advice. */
class ScenarioFaultTest {

  private static final SupplyNetwork NETWORK =
      NetworkText.parse(
          """
          form ore 0
          recipe mine 0 d: -> ore 1
          process mine@A: 100 of 100
          lane ore A>B: 60, 0 d
          demand ore@A: 40 class 1
          demand ore@B: 60 class 1
          """);

  private static final Span SPAN = days(0, 30);

  @Test
  void overlappingOutagesOfMoreThanAllAreNamed() {
    assertFault(
        """
        On day 20.0 the contingencies ['strike', 'flood'] take away 110 % of mine@A.
        Lower their severities or move them apart: together they must not exceed 100 %.""",
        part("strike", 0.6, new Span(0, 30, 0)), part("flood", 0.5, new Span(20, 30, 0)));
  }

  @Test
  void recoveryCountsAsOverlap() {
    assertFault(
        "take away 130 % of mine@A",
        part("strike", 0.6, new Span(0, 10, 20)), part("flood", 1, new Span(20, 30, 0)));
  }

  @Test
  void whatFollowsUponEachOtherDoesNotOverlap() {
    assertThatCode(
            () ->
                weeks(26, part("strike", 1, days(0, 30)), part("flood", 1, days(30, 30)))
                    .resolve(NETWORK))
        .doesNotThrowAnyException();
  }

  @Test
  void aBanAndAClosureOfTheSameLaneOverlap() {
    assertFault(
        "take away 200 % of ore from A to B",
        ban("ore", "A", SPAN),
        new RouteClosure("closure", new PlaceId("A"), new PlaceId("B"), 1, SPAN));
  }

  @Test
  void unknownNamesAreTold() {
    assertFault(
        """
        The contingency 'ban on gold from A' names the form 'gold', which the network does not have.
        List the network with 'lodestone data show'.""",
        ban("gold", "A", SPAN));
    assertFault("names the place 'Z'", ban("ore", "Z", SPAN));
    assertFault(
        "names the place 'Z'",
        new ExportBan("x", new PlaceId("A"), places("Z"), List.of(new FormId("ore")), 1, SPAN));
    assertFault(
        "names the place 'Z'", new RouteClosure("x", new PlaceId("A"), new PlaceId("Z"), 1, SPAN));
    assertFault("names the process 'mill@A'", outage("mill@A", SPAN));
    assertFault("names the site 'pit'", new SiteOutage("x", new SiteId("pit"), 1, SPAN));
    assertFault("names the place 'Z'", surge("ore", "Z", 0.1, SPAN));
    assertFault("names the form 'gold'", surge("gold", "B", 0.1, SPAN));
    assertFault(
        "names the lane 'ore from B to A'",
        new RecordedFlow(
            "x", new PlaceId("B"), new PlaceId("A"), new FormId("ore"), List.of(1.0), SPAN));
  }

  /** Silence would be taken for harmlessness. */
  @Test
  void aContingencyThatMeetsNothingIsRefused() {
    assertFault(
        """
        The contingency 'ban on ore from B' meets no lane of the network.
        Check its places and forms, or leave it out.""",
        ban("ore", "B", SPAN));
    assertFault(
        "meets no lane", new RouteClosure("x", new PlaceId("B"), new PlaceId("A"), 1, SPAN));
    assertFault(
        "meets no lane",
        new Quota("x", new PlaceId("B"), List.of(), List.of(new FormId("ore")), 1, SPAN));
    assertFault("meets no demand", new DemandSurge("x", Optional.empty(), List.of(), 1, SPAN));
  }

  @Test
  void numbersOutOfRangeAreRefusedWhenWritten() {
    assertThatThrownBy(() -> part("x", 1.2, SPAN))
        .hasMessage(
            "The severity (1.2) of 'x' must lie between 0 and 1.\nMaybe it was written in percent.");
    assertThatThrownBy(() -> surge("ore", "B", -1.5, SPAN)).hasMessageContaining("-1.5");
    assertThatThrownBy(() -> new Quota("x", new PlaceId("A"), List.of(), List.of(), -3, SPAN))
        .hasMessageContaining("-3.0 t per year");
    assertThatThrownBy(
            () ->
                new RecordedFlow(
                    "x",
                    new PlaceId("A"),
                    new PlaceId("B"),
                    new FormId("ore"),
                    List.of(-1.0),
                    SPAN))
        .hasMessageContaining("negative month");
    assertThatThrownBy(() -> weeks(0)).hasMessageContaining("at least one period");
    assertThatThrownBy(() -> Behaviour.CAUTIOUS.withReroutingShare(1.5))
        .hasMessageContaining("rerouting share (1.5)");
  }

  private static ProcessOutage part(String name, double severity, Span span) {
    return new ProcessOutage(name, List.of(new ProcessId("mine@A")), severity, span);
  }

  private static void assertFault(String message, Contingency... contingencies) {
    assertThatThrownBy(() -> weeks(26, contingencies).resolve(NETWORK))
        .isInstanceOf(ScenarioFault.class)
        .hasMessageContaining(message);
  }
}
