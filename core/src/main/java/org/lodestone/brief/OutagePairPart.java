package org.lodestone.brief;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lodestone.brief.document.OutageEntry;
import org.lodestone.brief.document.OutagePairEntry;
import org.lodestone.brief.document.OutagePairEntry.Stopped;
import org.lodestone.brief.document.Quantity;
import org.lodestone.ensemble.ComponentOutages;
import org.lodestone.network.Process;
import org.lodestone.network.ProcessId;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ResolvedScenario;

/**
 * Every two outages at once, ranked (E13), for as long as {@link OutagePart} lets one last. Named
 * sites are left out: a site is a part of a stage at a place, and units of a pair are whole.
 */
final class OutagePairPart {

  /** What is uncovered below this part of the demand is rounding of the kernel's floats. */
  private static final double ROUNDING = 1e-6;

  private static final Comparator<OutagePairEntry> WORST_FIRST =
      Comparator.comparingDouble(OutagePairEntry::uncovered).reversed();

  private final StudyContext study;
  private final ResolvedScenario resolved;
  private final double[] weight;
  private final String unit;

  private OutagePairPart(StudyContext study, String unit) {
    this.study = study;
    this.unit = unit;
    resolved = OutagePart.template(study).resolve(study.network());
    weight = new double[resolved.nodes().count()];
    for (var use : study.uses().uses(study.network(), resolved)) {
      weight[use.node()] += use.explained();
    }
  }

  /**
   * All pairs.
   *
   * @param outages single ones; every two of them that stop a stage at a place make a pair
   */
  static List<OutagePairEntry> of(
      StudyContext study, List<OutageEntry> outages, Progress progress) {
    var whole = outages.stream().filter(outage -> outage.site() == null).toList();
    if (whole.size() < 2) {
      return List.of();
    }
    return new OutagePairPart(study, whole.getFirst().unit()).pairs(whole, progress);
  }

  private List<OutagePairEntry> pairs(List<OutageEntry> outages, Progress progress) {
    var stops = outages.stream().map(o -> new Stopped(o.place(), o.stage())).toList();
    var question =
        new ComponentOutages.Question(
            resolved, weight, resolved.periods(), stops.stream().map(this::processes).toList());
    int all = stops.size() * (stops.size() - 1) / 2;
    int threads = Runtime.getRuntime().availableProcessors();
    double rounding = ROUNDING * demand();
    return ComponentOutages.pairs(question, all, threads, progress).worst().stream()
        .map(
            pair ->
                new OutagePairEntry(
                    stops.get(pair.one()),
                    stops.get(pair.other()),
                    cleared(pair.uncovered(), rounding),
                    cleared(pair.beyond(), rounding),
                    unit))
        .sorted(WORST_FIRST)
        .toList();
  }

  private static double cleared(double amount, double rounding) {
    return Math.abs(amount) < rounding ? 0 : Quantity.roundedFinite(amount);
  }

  /** The consumer's demand over the horizon. */
  private double demand() {
    return resolved.periods()
        * IntStream.range(0, weight.length)
            .mapToDouble(n -> weight[n] * resolved.nodes().demand()[n])
            .sum();
  }

  private List<Integer> processes(Stopped stopped) {
    return study.network().processes().stream()
        .filter(process -> process.place().text().equals(stopped.place()))
        .filter(process -> stageOf(process).equals(stopped.stage()))
        .map(process -> indexOf(process.id()))
        .toList();
  }

  private String stageOf(Process process) {
    return study.network().recipe(process.recipe()).stage().id();
  }

  private int indexOf(ProcessId process) {
    return resolved.labels().processes().indexOf(process.text());
  }
}
