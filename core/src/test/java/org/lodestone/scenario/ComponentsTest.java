package org.lodestone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkBuilder;
import org.lodestone.contingency.Contingency;
import org.lodestone.contingency.Span;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.ReferenceNetwork;

class ComponentsTest {

  /** Sixteen chains hang together in nine parts; the battery metals are half of everything. */
  @Test
  void theReferenceNetworkFallsIntoNine() {
    var resolved = ReferenceScenario.of(12).resolve(ReferenceNetwork.of(ReferenceNetwork.SEED));
    var components = Components.of(resolved);

    assertThat(components.count()).isEqualTo(9);
    int[] lanes = IntStream.range(0, 9).map(c -> components.lanes(c).length).sorted().toArray();
    assertThat(lanes[8] / (double) resolved.lanes().count()).isBetween(0.4, 0.6);
    assertThat(Arrays.stream(lanes).sum()).isEqualTo(resolved.lanes().count());
  }

  /** Every lane and process of a part joins the same names as in the whole. */
  @Test
  void aPartKeepsItsNames() {
    var resolved = ReferenceScenario.of(2).resolve(ReferenceNetwork.of(ReferenceNetwork.SEED));
    var components = Components.of(resolved);
    for (int c = 0; c < components.count(); c++) {
      var part = components.part(c);
      for (int l = 0; l < part.lanes().count(); l++) {
        int whole = components.lanes(c)[l];
        assertThat(part.labels().nodes().get(part.lanes().to()[l]))
            .isEqualTo(resolved.labels().nodes().get(resolved.lanes().to()[whole]));
        assertThat(part.bounds().laneLimit()[part.lanes().count() + l])
            .isEqualTo(resolved.bounds().laneLimit()[resolved.lanes().count() + whole]);
        assertThat(components.ofLane(whole)).isEqualTo(c);
      }
      for (int p = 0; p < part.processes().count(); p++) {
        int first = part.processes().outNode()[part.processes().outStart()[p]];
        assertThat(part.labels().nodes().get(first)).endsWith(place(part, p));
      }
    }
  }

  private static String place(ResolvedScenario part, int p) {
    String process = part.labels().processes().get(p);
    return process.substring(process.indexOf('@'));
  }

  /**
   *
   *
   * <pre>
   *   A ─a─▶ B      A ─b─▶ B      A ─c─▶ B      a quota on a and b
   * </pre>
   */
  @Test
  void aQuotaJoinsWhatItTouches() {
    var network =
        new NetworkBuilder()
            .form("a", 1)
            .form("b", 1)
            .form("c", 1)
            .supply("a", "A", 1)
            .supply("b", "A", 1)
            .supply("c", "A", 1)
            .lane("a", "A", "B", 1, 0)
            .lane("b", "A", "B", 1, 0)
            .lane("c", "A", "B", 1, 0)
            .demand("a", "B", 1, 0)
            .demand("b", "B", 1, 0)
            .demand("c", "B", 1, 0)
            .build();
    var quota =
        new Contingency.Quota(
            "quota",
            new PlaceId("A"),
            List.of(),
            List.of(new FormId("a"), new FormId("b")),
            1,
            new Span(0, 30, 0));
    var free = scenario(List.of()).resolve(network);
    var bound = scenario(List.of(quota)).resolve(network);

    assertThat(Components.of(free).count()).isEqualTo(3);
    var components = Components.of(bound);
    assertThat(components.count()).isEqualTo(2);
    var withQuota = components.ofNode(bound.labels().nodes().indexOf("a@A"));
    assertThat(components.part(withQuota).bounds().quotas()).isEqualTo(1);
    assertThat(components.part(withQuota).lanes().count()).isEqualTo(2);
    assertThat(components.part(1 - withQuota).bounds().quotas()).isZero();
  }

  private static Scenario scenario(List<Contingency> contingencies) {
    return new Scenario(
        "test",
        LocalDate.of(2025, 1, 1),
        PeriodLength.WEEK,
        70,
        contingencies,
        Behaviour.CAUTIOUS,
        Scenario.STOCKS_OF_NETWORK);
  }
}
