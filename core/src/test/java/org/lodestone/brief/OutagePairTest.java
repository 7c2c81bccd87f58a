package org.lodestone.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestone.brief.document.OutageEntry;
import org.lodestone.brief.document.OutagePairEntry;
import org.lodestone.brief.document.OutagePairEntry.Stopped;
import org.lodestone.contingency.Contingency;
import org.lodestone.data.assembly.Assembly;
import org.lodestone.data.read.PackageReader;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Process;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.Scenario;
import org.lodestone.simulation.OutageRanking;
import org.lodestone.simulation.Simulation;

/** Two outages at once: a chain reckoned by hand, and whole runs of the shipped network. */
class OutagePairTest {

  private static final double DAYS_PER_YEAR = 365.25;
  private static final int DAYS = 104 * 7;

  /** Every so many pairs of the shipped network are run whole. */
  private static final int EVERY = 53;

  private static OutagePairEntry pair(
      List<OutagePairEntry> pairs, String place, String stage, String other, String otherStage) {
    var one = new Stopped(place, stage);
    var two = new Stopped(other, otherStage);
    return pairs.stream()
        .filter(p -> List.of(p.first(), p.second()).containsAll(List.of(one, two)))
        .findFirst()
        .orElseThrow();
  }

  private static double alone(List<OutageEntry> outages, String place, String stage) {
    return outages.stream()
        .filter(o -> o.place().equals(place) && o.stage().equals(stage))
        .mapToDouble(OutageEntry::uncovered)
        .findFirst()
        .orElseThrow();
  }

  /**
   * BB wants 70 parts a year and makes 60. Without both makers all is missing, which is no more
   * than both alone; whoever stops CC's oxide need not stop its mine as well.
   */
  @Test
  void pairsAreMoreOrLessThanTheirParts() {
    var builder = SmallStudy.builder();
    var outages = builder.outages(Progress.NONE);
    var pairs = builder.outagePairs(outages, Progress.NONE);
    assertThat(pairs).hasSize(outages.size() * (outages.size() - 1) / 2);
    assertThat(pairs).isSortedAccordingTo((a, b) -> Double.compare(b.uncovered(), a.uncovered()));

    var makers = pair(pairs, "BB", "stage-2", "CC", "stage-2");
    assertThat(makers.uncovered()).isCloseTo(70 * DAYS / DAYS_PER_YEAR, within(1e-3));
    assertThat(makers.beyond()).isCloseTo(0, within(1e-3));

    double oxide = alone(outages, "CC", "stage-1");
    var same = pair(pairs, "CC", "stage-0", "CC", "stage-1");
    assertThat(same.uncovered()).isCloseTo(oxide, within(1e-3));
    assertThat(same.beyond()).isCloseTo(-alone(outages, "CC", "stage-0"), within(1e-3));
    assertThat(oxide).isPositive();
  }

  @Test
  void fewerThanTwoOutagesMakeNoPair() {
    var builder = SmallStudy.builder();
    var one = builder.outages(Progress.NONE).subList(0, 1);
    assertThat(builder.outagePairs(one, Progress.NONE)).isEmpty();
    assertThat(builder.outagePairs(List.of(), Progress.NONE)).isEmpty();
  }

  /** The second method: the plain engine, with both outages as contingencies of a scenario. */
  @Test
  void pairsOfTheShippedNetworkAreWhatWholeRunsGive() {
    var data = PackageReader.read(Path.of("../data/ree-magnets")).value();
    var baseline = Assembly.assemble(data, 2024).value().orElseThrow();
    var options = StudyOptions.of(List.of(new PlaceId("JP")));
    var builder = new StudyBuilder(data, baseline, options);
    var study = new StudyContext(data, baseline, options);
    var pairs = builder.outagePairs(builder.outages(Progress.NONE), Progress.NONE);

    assertThat(pairs.getFirst().uncovered()).isPositive();
    assertThat(pairs).anyMatch(pair -> pair.beyond() > 1e-3 * pair.uncovered());
    double most = pairs.getFirst().uncovered();
    for (int i = 0; i < pairs.size(); i += EVERY) {
      var pair = pairs.get(i);
      assertThat(pair.uncovered()).isCloseTo(run(study, pair), within(1e-4 * most));
    }
  }

  private static double run(StudyContext study, OutagePairEntry pair) {
    var template = OutagePart.template(study);
    var span = OutageRanking.wholeHorizon(template);
    var out = new ArrayList<Contingency>();
    for (var stopped : List.of(pair.first(), pair.second())) {
      var processes =
          study.network().processes().stream()
              .filter(p -> p.place().text().equals(stopped.place()))
              .filter(p -> study.network().recipe(p.recipe()).stage().id().equals(stopped.stage()))
              .map(Process::id)
              .toList();
      out.add(new Contingency.ProcessOutage("outage of " + stopped, processes, 1, span));
    }
    var resolved =
        new Scenario(
                "two outages",
                template.start(),
                template.period(),
                template.horizonDays(),
                out,
                template.behaviour(),
                template.stateCoverDays())
            .resolve(study.network());
    var result = new Simulation(resolved).run();
    return study.uses().uses(study.network(), resolved).stream()
        .mapToDouble(use -> use.explained() * result.totalShortage(use.node()))
        .sum();
  }
}
