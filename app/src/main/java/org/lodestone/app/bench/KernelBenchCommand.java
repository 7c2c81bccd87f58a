package org.lodestone.app.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Messages;
import org.lodestone.app.Session;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.output.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lodestone bench kernel}: the behavioural kernel against rivals and floors. */
@Command(name = "kernel")
public final class KernelBenchCommand implements Callable<Integer> {

  static final Path TWIN = Path.of("bench", "numpy_twin.py");

  private final Session session;

  @Option(names = "--seconds", descriptionKey = "bench.seconds")
  private double seconds = 60;

  @Option(names = "--draws", descriptionKey = "bench.draws")
  private long draws = 1_000_000;

  @Option(names = "--threads", descriptionKey = "bench.threads")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--skip-pairs", descriptionKey = "bench.skip-pairs")
  private boolean skipPairs;

  public KernelBenchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    requirePositive("--seconds", seconds);
    requirePositive("--draws", (double) draws);
    requirePositive("--threads", threads);
    var options =
        new KernelBench.Options(
            seconds, draws, threads, !skipPairs, Workbench.home().resolve(TWIN));
    var report = new KernelBench(options).run();
    if (session.options().json()) {
      session.out().print(Json.write(report));
    } else {
      new Lines(session.messages()).of(report).forEach(line -> session.out().print(line + "\n"));
    }
    return ExitCode.DONE.number();
  }

  private void requirePositive(String option, double value) {
    if (!(value > 0)) {
      throw new WrongUsage(session.messages().text("bench.positive", option, number(value)), "");
    }
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.3g", value);
  }

  /** The report as lines of text. */
  private record Lines(Messages texts) {

    List<String> of(KernelReport report) {
      var lines = new ArrayList<String>();
      var machine = report.machine();
      lines.add(
          text(
              "machine",
              machine.processor(),
              number(machine.cores()),
              number(machine.load()),
              machine.java()));
      var network = report.network();
      lines.add(
          text(
              "network",
              number(network.nodes()),
              number(network.processes()),
              number(network.lanes()),
              number(network.components()),
              number(network.months()),
              number(network.events())));
      if (!report.hasVectors()) {
        lines.add(text("no-vectors"));
      }
      for (var engine : report.engines()) {
        lines.add(
            text(
                "engine",
                engine.name(),
                engine.precision().name().toLowerCase(Locale.ROOT),
                number(engine.width()),
                number(engine.drawsPerSecond()),
                number(engine.typicalDrawsPerSecond()),
                String.valueOf(engine.allocated_bytes())));
      }
      var threads = report.threads();
      lines.add(
          text(
              "threads",
              number(threads.threads()),
              number(threads.allDrawsPerSecond()),
              number(threads.speedUp())));
      addFloor(report, lines);
      addOutages(report.outages(), lines);
      report.ensembles().forEach(ensemble -> lines.add(line(ensemble)));
      addTwin(report.twin(), lines);
      for (var growth : report.growth()) {
        lines.add(
            text(
                "growth",
                number(growth.nodes()),
                number(growth.lanes()),
                number(growth.months()),
                number(growth.draw_us())));
      }
      return lines;
    }

    private String text(String key, Object... values) {
      return texts.text("bench.kernel." + key, values);
    }

    private void addFloor(KernelReport report, List<String> lines) {
      var floor = report.floor();
      if (floor != null) {
        lines.add(
            text(
                "floor",
                number(floor.measured_us()),
                number(floor.level2_us()),
                number(floor.ratio()),
                number(floor.arithmetic_us()),
                number(floor.touched_bytes() / 1e6),
                number(floor.state_bytes() / 1e6),
                number(floor.core().level2_GBs())));
      }
    }

    private void addOutages(KernelReport.Outages outages, List<String> lines) {
      lines.add(text("outages", number(outages.singles()), number(outages.time().wall())));
      var pairs = outages.pairs();
      if (pairs != null) {
        lines.add(
            text(
                "pairs",
                String.valueOf(pairs.run() + pairs.added()),
                String.valueOf(pairs.run()),
                number(pairs.time().cpu()),
                number(pairs.time().wall()),
                pairs.worstOne(),
                pairs.worstOther(),
                number(100 * pairs.worst())));
      }
    }

    private String line(KernelReport.Ensemble ensemble) {
      var tails = ensemble.tailMeans();
      return text(
          "ensemble",
          String.valueOf(ensemble.draws()),
          number(ensemble.time().wall()),
          number(ensemble.perMillion_s()),
          number(100 * ensemble.mean()),
          number(100 * ensemble.meanError()),
          number(100 * tails.get(1).value()),
          number(100 * tails.get(2).value()));
    }

    private void addTwin(KernelReport.Twin twin, List<String> lines) {
      var result = twin.outcome().result();
      if (result == null) {
        lines.add(
            text(
                "no-twin",
                texts.text("bench." + twin.outcome().status()),
                twin.outcome().message()));
        return;
      }
      for (var run : result.runs()) {
        lines.add(
            text(
                "twin",
                result.numpy(),
                number(run.draws()),
                run.precision().name().toLowerCase(Locale.ROOT),
                number(run.drawsPerSecond()),
                String.format(Locale.ROOT, "%.1e", run.largestDifferenceOfUse())));
      }
      var batched = twin.batchedRatio();
      var single = twin.singleRatio();
      if (batched != null && single != null) {
        lines.add(text("twin-ratio", number(batched), number(single)));
      }
    }
  }
}
