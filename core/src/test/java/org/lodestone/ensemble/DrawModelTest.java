package org.lodestone.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.RandomNetworks;
import org.lodestone.cases.RandomScenarios;
import org.lodestone.cases.ReferenceNetworks;
import org.lodestone.cases.Scenarios;
import org.lodestone.contingency.Contingency;
import org.lodestone.contingency.LicenceTerms;
import org.lodestone.contingency.Span;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Scenario;
import org.lodestone.scenario.ScenarioFault;
import org.lodestone.scenario.uncertain.Distribution;
import org.lodestone.scenario.uncertain.Subject;
import org.lodestone.scenario.uncertain.Subject.OfContingency.Trait;
import org.lodestone.scenario.uncertain.UncertainInput;
import org.lodestone.scenario.uncertain.Uncertainty;
import org.lodestone.simulation.kernel.DrawBlock;
import org.lodestone.simulation.kernel.DrawnBounds;

/** Drawn bounds against those of the resolution, which a scenario with the drawn values has. */
class DrawModelTest {

  private static final SupplyNetwork NETWORK = ReferenceNetworks.twoElementsBuilt();
  private static final Span SPAN = new Span(20, 100, 30);

  @Property(tries = 60, seed = "20251028")
  void certainContingenciesGiveTheResolvedBounds(@ForAll @LongRange(max = 1_000_000) long seed) {
    var network = RandomNetworks.of(seed);
    var scenario = RandomScenarios.of(seed, network);
    assertSameBounds(network, scenario, scenario, List.of());
  }

  @Test
  void drawnValuesGiveTheBoundsOfTheScenarioThatStatesThem() {
    var ban = Scenarios.ban("x", "A", SPAN);
    var surge = Scenarios.surge("part", "B", 0.1, SPAN);
    var outage = Scenarios.outage("split@A", SPAN);
    var drawn = new Span(41.5, 77, 12);
    var changed =
        Scenarios.weeks(
            52,
            new Contingency.ExportBan(ban.name(), ban.from(), ban.to(), ban.forms(), 0.35, drawn),
            new Contingency.DemandSurge(
                surge.name(), surge.place(), surge.forms(), 0.4, surge.span()),
            new Contingency.ProcessOutage(outage.name(), outage.processes(), 0, outage.span()));
    assertSameBounds(
        NETWORK,
        Scenarios.weeks(52, ban, surge, outage),
        changed,
        List.of(
            certain(ban, Trait.SEVERITY, 0.35),
            certain(ban, Trait.START, 41.5),
            certain(ban, Trait.LENGTH, 77),
            certain(ban, Trait.RECOVERY, 12),
            certain(surge, Trait.SEVERITY, 0.4),
            certain(outage, Trait.HAPPENS, 0)));
  }

  @Test
  void aDrawnQueueIsTheQueueWithTheseTerms() {
    var queue = queue(LicenceTerms.OF_2025);
    var terms = LicenceTerms.OF_2025.withApprovedShare(0.8).withGeneralShare(0.1).withMeanDays(40);
    assertSameBounds(
        NETWORK,
        Scenarios.weeks(52, queue),
        Scenarios.weeks(52, queue(terms)),
        List.of(
            certain(queue, Trait.APPROVED, 0.8),
            certain(queue, Trait.PROCESSING, 40),
            certain(queue, Trait.GENERAL, 0.1)));
  }

  /** Zero approvals are a ban, lane by lane and week by week. */
  @Test
  void aQueueWithoutApprovalsHasTheBoundsOfABan() {
    var queue = Scenarios.weeks(52, queue(new LicenceTerms(0, 0, 28, 38, 2, 1, 0)));
    var ban = Scenarios.weeks(52, Scenarios.ban("x", "A", SPAN));
    assertThat(queue.resolve(NETWORK).bounds().laneLimit())
        .containsExactly(ban.resolve(NETWORK).bounds().laneLimit(), within(1e-12));
  }

  /** A third country's lanes lose the part under the rule only. */
  @Test
  void reExportsFollowByTheirShare() {
    var rule = new Contingency.ReExport(List.of(new PlaceId("B")), 0.25);
    var terms = new LicenceTerms(0, 0, 0, 0, 1, 1, 0);
    var queue =
        new Contingency.LicenceQueue(
            "q",
            new PlaceId("A"),
            List.of(),
            List.of(new FormId("x")),
            terms,
            Optional.of(rule),
            new Span(0, 364, 0));
    var resolved = Scenarios.weeks(52, queue).resolve(NETWORK);
    int lane = resolved.labels().lanes().indexOf("x:B>A");
    assertThat(resolved.bounds().laneLimit()[lane])
        .isCloseTo(0.75 * resolved.lanes().flow()[lane], within(1e-12));
  }

  /** Draws may overlap beyond everything; a certain scenario may not. */
  @Test
  void overlapsAreCutAtAllOfIt() {
    var one = new Contingency.ExportBan("one", place("A"), List.of(), forms("x"), 0.4, SPAN);
    var two = new Contingency.ExportBan("two", place("A"), List.of(), forms("x"), 0.4, SPAN);
    var scenario = Scenarios.weeks(52, one, two);
    var model =
        new DrawModel(
            NETWORK,
            scenario,
            uncertainty(
                List.of(certain(one, Trait.SEVERITY, 0.9), certain(two, Trait.SEVERITY, 0.9))));
    var bounds = drawn(model);
    int lane = model.resolved().labels().lanes().indexOf("x:A>B");
    assertThat(bounds.laneLimit()[5 * model.resolved().lanes().count() + lane]).isZero();
  }

  @Test
  void anEventBeyondTheHorizonDoesNotHappen() {
    var ban = Scenarios.ban("x", "A", SPAN);
    var model =
        new DrawModel(
            NETWORK,
            Scenarios.weeks(52, ban),
            uncertainty(
                List.of(
                    new UncertainInput(
                        new Subject.OfContingency(ban.name(), Trait.START),
                        new Distribution.Hazard(0),
                        why()))));
    assertThat(drawn(model).laneLimit())
        .containsExactly(model.resolved().bounds().laneLimit(), within(0.0));
  }

  @Test
  void inputsThatCannotBeDrawnAreRefused() {
    var quota = new Contingency.Quota("quota", place("A"), List.of(), forms("x"), 1, SPAN);
    var ban = Scenarios.ban("x", "A", SPAN);
    assertRefused("the same in every draw", quota, certain(quota, Trait.LENGTH, 3));
    assertRefused("no licence queue", ban, certain(ban, Trait.APPROVED, 0.3));
    assertRefused("must stay between 0.0 and 1.0", ban, certain(ban, Trait.SEVERITY, 30));
    assertRefused(
        "which 0 contingencies",
        ban,
        new UncertainInput(
            new Subject.OfContingency("strike", Trait.START), new Distribution.Certain(1), why()));
    assertRefused(
        "meets no demand",
        ban,
        new UncertainInput(
            new Subject.FinalDemand(forms("ore"), Optional.empty()),
            new Distribution.Certain(1),
            why()));
    assertRefused(
        "meets no state stockpile",
        ban,
        new UncertainInput(
            new Subject.StateCover(Optional.empty()), new Distribution.Certain(1), why()));
  }

  private static void assertRefused(String message, Contingency contingency, UncertainInput input) {
    assertThatThrownBy(
            () ->
                new DrawModel(
                    NETWORK, Scenarios.weeks(52, contingency), uncertainty(List.of(input))))
        .isInstanceOf(ScenarioFault.class)
        .hasMessageContaining(message);
  }

  private static void assertSameBounds(
      SupplyNetwork network, Scenario asked, Scenario expected, List<UncertainInput> inputs) {
    var bounds = drawn(new DrawModel(network, asked, uncertainty(inputs)));
    var wanted = expected.resolve(network).bounds();
    assertThat(bounds.capacity()).containsExactly(wanted.capacity(), within(1e-9));
    assertThat(bounds.laneLimit()).containsExactly(wanted.laneLimit(), within(1e-9));
    assertThat(bounds.demandFactor()).containsExactly(wanted.demandFactor(), within(1e-12));
  }

  private static DrawnBounds drawn(DrawModel model) {
    var block = new DrawBlock(model.resolved(), 2);
    var values = new ArrayList<Double>();
    model.uncertainty().inputs().forEach(i -> values.add(i.distribution().quantile(0.5)));
    model.newPen().write(block, 1, values.stream().mapToDouble(Double::doubleValue).toArray());
    return DrawnBounds.of(model.resolved(), block, 1);
  }

  private static Contingency.LicenceQueue queue(LicenceTerms terms) {
    return new Contingency.LicenceQueue(
        "licences", place("A"), List.of(), forms("x"), terms, Optional.empty(), SPAN);
  }

  private static UncertainInput certain(Contingency contingency, Trait trait, double value) {
    return new UncertainInput(
        new Subject.OfContingency(contingency.name(), trait),
        new Distribution.Certain(value),
        why());
  }

  private static Evidence why() {
    return new Evidence.Assumption("test", "chosen for the test");
  }

  private static Uncertainty uncertainty(List<UncertainInput> inputs) {
    return new Uncertainty(inputs, Uncertainty.Plan.USUAL);
  }

  private static PlaceId place(String id) {
    return new PlaceId(id);
  }

  private static List<FormId> forms(String id) {
    return List.of(new FormId(id));
  }
}
