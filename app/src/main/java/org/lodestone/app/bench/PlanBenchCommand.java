package org.lodestone.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Session;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.Json;
import org.lodestone.scenario.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lodestone bench plan}: decomposition of plans against the extensive form. */
@Command(name = "plan")
public final class PlanBenchCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--outcomes", descriptionKey = "bench.plan.outcomes")
  private int outcomes = 200;

  @Option(names = "--few", descriptionKey = "bench.plan.few")
  private int few = 20;

  @Option(names = "--threads", descriptionKey = "bench.threads")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--limit", paramLabel = "SECONDS", descriptionKey = "bench.limit")
  private int limit = 600;

  public PlanBenchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    requirePositive("--outcomes", outcomes);
    requirePositive("--few", few);
    requirePositive("--threads", threads);
    requirePositive("--limit", limit);
    var options = new PlanBench.Options(outcomes, few, threads, Duration.ofSeconds(limit));
    var report = new PlanBench(options, Progress.NONE).run();
    if (session.options().json()) {
      session.out().print(Json.write(report));
    } else {
      lines(report).forEach(line -> session.out().print(line + "\n"));
    }
    return ExitCode.DONE.number();
  }

  private void requirePositive(String option, int value) {
    if (value < 1) {
      throw new WrongUsage(
          session.messages().text("bench.positive", option, String.valueOf(value)), "");
    }
  }

  private List<String> lines(PlanBench.Report report) {
    var lines = new ArrayList<String>();
    var machine = report.machine();
    var model = report.model();
    lines.add(
        text(
            "bench.machine",
            machine.processor(),
            machine.cores(),
            number(machine.load()),
            machine.java(),
            report.solver()));
    lines.add(
        text(
            "bench.plan.model",
            model.columns(),
            model.rows(),
            model.decisions(),
            model.integers(),
            model.couplings()));
    addPlan(report.few(), lines);
    var extensive = report.extensive();
    lines.add(
        text(
            "bench.plan.extensive",
            extensive.columns(),
            extensive.rows(),
            extensive.status(),
            small(extensive.gap()),
            number(extensive.time().wall()),
            number(extensive.time().cpu()),
            number(extensive.ratio()),
            number(extensive.processorRatio())));
    addPlan(report.many(), lines);
    return lines;
  }

  private void addPlan(PlanBench.Decomposed plan, List<String> lines) {
    lines.add(line("bench.plan.decomposed", plan.outcomes(), plan.run()));
    var other = plan.otherBudget();
    if (other != null) {
      lines.add(line("bench.plan.other-budget", plan.outcomes(), other));
    }
  }

  private String line(String key, int outcomes, PlanBench.Run run) {
    return text(
        key,
        outcomes,
        run.status(),
        small(run.gap()),
        run.rounds(),
        run.solves(),
        number(run.time().wall()),
        number(run.time().cpu()));
  }

  private String text(String key, Object... values) {
    var words = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      words[i] = String.valueOf(values[i]);
    }
    return session.messages().text(key, (Object[]) words);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }

  private static String small(double value) {
    return String.format(Locale.ROOT, "%.1e", value);
  }
}
