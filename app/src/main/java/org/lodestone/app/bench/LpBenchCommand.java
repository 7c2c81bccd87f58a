package org.lodestone.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Messages;
import org.lodestone.app.Session;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lodestone bench lp}: exact programs by components against cold solvers. */
@Command(name = "lp")
public final class LpBenchCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--months", descriptionKey = "bench.months")
  private int months = 60;

  @Option(names = "--threads", descriptionKey = "bench.threads")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--cold-outages", descriptionKey = "bench.cold-outages")
  private int coldOutages = 3;

  @Option(names = "--limit", paramLabel = "SECONDS", descriptionKey = "bench.limit")
  private int limit = 100;

  @Option(names = "--seconds", descriptionKey = "bench.lp.seconds")
  private int seconds = 330;

  public LpBenchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    requirePositive("--months", months);
    requirePositive("--threads", threads);
    requirePositive("--cold-outages", coldOutages);
    requirePositive("--limit", limit);
    requirePositive("--seconds", seconds);
    var options =
        new LpBench.Options(
            months, threads, coldOutages, Duration.ofSeconds(limit), Duration.ofSeconds(seconds));
    var report = new LpBench(options, this::announce).run();
    if (session.options().json()) {
      session.out().print(Json.write(report));
    } else {
      lines(report).forEach(line -> session.out().print(line + "\n"));
    }
    return ExitCode.DONE.number();
  }

  /** So that nobody takes a minute of silence for the end. */
  private void announce(LpBench.Step step) {
    Messages texts = session.messages();
    session
        .err()
        .println(
            texts.text(
                "bench.step",
                String.valueOf(step.number),
                String.valueOf(LpBench.Step.values().length),
                texts.text("bench.step." + step)));
    session.err().flush();
  }

  private void requirePositive(String option, int value) {
    if (value < 1) {
      throw new WrongUsage(
          session.messages().text("bench.positive", option, String.valueOf(value)), "");
    }
  }

  private List<String> lines(LpBench.Report report) {
    Messages texts = session.messages();
    var machine = report.machine();
    var network = report.network();
    var outages = report.outages();
    var lines = new ArrayList<String>();
    lines.add(
        texts.text(
            "bench.machine",
            machine.processor(),
            String.valueOf(machine.cores()),
            number(machine.load()),
            machine.java(),
            report.solver()));
    lines.add(
        texts.text(
            "bench.network",
            String.valueOf(network.nodes()),
            String.valueOf(network.processes()),
            String.valueOf(network.lanes()),
            String.valueOf(network.components())));
    lines.add(
        texts.text(
            "bench.outages",
            String.valueOf(outages.count()),
            number(outages.all().wall()),
            number(outages.all().cpu()),
            number(outages.coldSeconds()),
            String.valueOf(outages.coldSample()),
            number(outages.ratio()),
            small(outages.largestDifference()),
            small(outages.worstKkt())));
    for (var exact : List.of(report.year(), report.horizon())) {
      addExact(exact, lines);
    }
    return lines;
  }

  private void addExact(LpBench.Exact exact, List<String> lines) {
    Messages texts = session.messages();
    var model = exact.model();
    lines.add(
        texts.text(
            "bench.exact",
            String.valueOf(exact.months()),
            String.valueOf(model.columns()),
            String.valueOf(model.rows()),
            number(model.build().wall() + model.load().wall()),
            number(exact.ours().wall()),
            number(exact.ours().cpu()),
            small(exact.kkt().largest())));
    for (var rival : exact.rivals()) {
      var seconds = rival.seconds();
      var difference = rival.relativeDifference();
      lines.add(
          seconds == null || difference == null
              ? texts.text(
                  "bench.no-rival",
                  rival.solver(),
                  rival.status().equals(OutsideSolver.Status.TIME_LIMIT.name())
                      ? texts.text("bench.out-of-time", number(rival.allowed_s()))
                      : texts.text("bench." + rival.status()))
              : texts.text("bench.rival", rival.solver(), number(seconds), small(difference)));
    }
    var ratio = exact.ratio();
    if (ratio != null) {
      lines.add(
          texts.text(exact.ratioIsBound() ? "bench.ratio-bound" : "bench.ratio", number(ratio)));
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }

  private static String small(double value) {
    return String.format(Locale.ROOT, "%.1e", value);
  }
}
