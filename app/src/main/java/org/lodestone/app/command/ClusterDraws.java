package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestone.app.Refusal;
import org.lodestone.app.cluster.ClusterAddress;
import org.lodestone.app.cluster.ClusterFault;
import org.lodestone.app.cluster.ClusterRun;
import org.lodestone.app.cluster.ClusterTrace;
import org.lodestone.app.cluster.DriverProcess;
import org.lodestone.ensemble.Ensemble;
import org.lodestone.ensemble.EnsembleSpec;
import org.lodestone.ensemble.PackedQuestion;
import org.lodestone.network.PlaceId;
import org.lodestone.scenario.Progress;

/** Has the draws of {@code stress --on} counted by a cluster. */
final class ClusterDraws {
  private static final String MODULE = "spark/target";

  private final Workbench workbench;
  private final ClusterAddress address;
  private final List<ClusterTrace> traces = new ArrayList<>();
  private boolean isCut;

  ClusterDraws(Workbench workbench, ClusterAddress address) {
    this.workbench = workbench;
    this.address = address;
  }

  /**
   * Counts all draws. If the cluster fails in mid-run, what was counted is the result, and the
   * reason is told; if nothing was counted, the question is refused.
   *
   * @param file where the scenario of the question was read
   */
  Ensemble.Result count(Ensemble ensemble, EnsembleSpec spec, Path file, Progress progress) {
    long draws = spec.uncertainty().plan().draws();
    var place =
        new DriverProcess.Place(
            Workbench.home().resolve(MODULE), workbench.session().options().verbose());
    var outcome =
        new ClusterRun(address, place, ensemble.layout(), draws).run(pack(spec, file), progress);
    traces.add(outcome.trace());
    workbench.addTiming("cluster", traces);
    Optional.ofNullable(outcome.fault()).ifPresent(fault -> tell(fault, outcome));
    return outcome.result();
  }

  /** Whether the cluster gave up before all was counted. */
  boolean isCut() {
    return isCut;
  }

  private byte[] pack(EnsembleSpec spec, Path file) {
    var plan = spec.uncertainty().plan();
    var ask =
        new PackedQuestion.Ask(
            PackedQuestion.FORMAT_VERSION,
            String.valueOf(file.getFileName()),
            Workbench.BASELINE_YEAR,
            spec.consumer().places().stream().map(PlaceId::text).toList(),
            plan.draws(),
            plan.seed(),
            plan.sequence(),
            workbench.data().digest());
    return PackedQuestion.write(ask, new Studies(workbench).text(file), workbench.folder());
  }

  private void tell(ClusterFault fault, ClusterRun.Outcome outcome) {
    var texts = workbench.messages();
    var reason = texts.text("cluster." + fault, address.text(), outcome.detail());
    var remedy = texts.text("cluster." + fault + ".remedy");
    long counted = outcome.result().tally().draws();
    if (counted == 0) {
      var asked = workbench.numbers().count(outcome.result().asked());
      throw new Refusal(texts.text("cluster.asked", asked, address.text()), reason, remedy);
    }
    isCut = true;
    var err = workbench.session().err();
    err.println(reason);
    err.println(texts.text("cluster.kept", workbench.numbers().count(counted)));
    err.println(remedy);
    err.flush();
  }
}
