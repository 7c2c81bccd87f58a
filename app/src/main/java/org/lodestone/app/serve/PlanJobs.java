package org.lodestone.app.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.Refusal;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.Plans;
import org.lodestone.app.command.Studies;
import org.lodestone.app.command.Workbench;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.plan.Frontier;
import org.lodestone.plan.OutOfTime;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.Planner;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.scenario.Scenario;
import org.lodestone.scenario.uncertain.Uncertainty;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Plans as jobs: which files there are, what was asked, how far it is. */
final class PlanJobs implements AutoCloseable {
  private static final String SHIPPED = "examples/plans";

  /** The one that is offered first. */
  private static final String FIRST = "default.yaml";

  private static final int KEPT = 16;
  private static final int ANSWERS = 32;
  private static final int PLANNERS = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final int MOST_DRAWS = 1000;
  private static final int MOST_FACTORS = 12;
  private static final double MOST_FACTOR = 100;

  /** The same gap and limit as on the command line, so that the answers are the same. */
  private static final double GAP = 0.01;

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Workbench workbench;
  private final Plans plans;
  private final PlanReports reports;
  private final Function<RuntimeException, Server.Fault> words;
  private final Planners planners = new Planners(PLANNERS, PATIENCE, System::nanoTime);
  private final Jobs<PlanReport> jobs = new Jobs<>("p", KEPT);

  /**
   * Proven answers, so that the same question has the same answer: a planner that has learnt more
   * may find another plan within the gap. Used by the one thread that works on jobs.
   */
  private final Map<Answered, PlanReport> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Answered, PlanReport> eldest) {
          return size() > ANSWERS;
        }
      };

  /** A plan file. */
  record Offered(
      String file, String name, int years, int outcomes, List<String> parties, double gap) {}

  /** A file that is no plan, with what is wrong. */
  record Broken(String file, String fault) {}

  record Offer(List<Offered> plans, List<Broken> broken, int mostDraws, int mostFactors) {}

  /** Equal for questions that one planner can answer: all but the factors of the budgets. */
  private record Question(
      PlanFile file, Scenario scenario, Uncertainty uncertainty, TwoStageSettings settings) {}

  private record Answered(Question question, List<Double> factors) {}

  /** A request that was checked. */
  record Asked(String file, PlanProblem problem, List<Double> factors, TwoStageSettings settings) {
    private Question question() {
      var inputs = problem.inputs();
      return new Question(problem.file(), inputs.scenario(), inputs.uncertainty(), settings);
    }
  }

  PlanJobs(Workbench workbench, Function<RuntimeException, Server.Fault> words) {
    this.workbench = workbench;
    this.words = words;
    plans = new Plans(workbench);
    reports = new PlanReports(workbench);
  }

  /** The folder {@code plans} of the workspace, or the shipped files. */
  private Path folder() {
    return workbench
        .session()
        .options()
        .workspace()
        .map(folder -> folder.resolve("plans"))
        .filter(Files::isDirectory)
        .orElseGet(() -> Workbench.home().resolve(SHIPPED));
  }

  private List<Path> files() {
    try (var found = Files.list(folder())) {
      return found
          .filter(f -> f.toString().endsWith(".yaml") && Files.isRegularFile(f))
          .sorted(
              Comparator.comparing((Path f) -> !name(f).equals(FIRST))
                  .thenComparing(PlanJobs::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder() + " cannot be read.", e);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** What can be asked for. */
  Offer offer() {
    var offered = new ArrayList<Offered>();
    var broken = new ArrayList<Broken>();
    for (var path : files()) {
      try {
        var file = PlanFile.read(name(path), new Studies(workbench).text(path));
        offered.add(
            new Offered(
                name(path),
                file.name(),
                file.years(),
                file.sampling().outcomes(),
                file.parties().stream().map(PlanFile.Party::place).toList(),
                GAP));
      } catch (FileFault | WrongUsage fault) {
        broken.add(new Broken(name(path), String.valueOf(fault.getMessage())));
      }
    }
    return new Offer(List.copyOf(offered), List.copyOf(broken), MOST_DRAWS, MOST_FACTORS);
  }

  /** Checks a request and puts it into the queue. */
  Job.State<PlanReport> start(String body) {
    var request = read(body);
    var file = file(request);
    var factors = factors(request);
    int draws = draws(request);
    var settings = settings(request);
    // Read with each request: the file may have changed since the last.
    var asked = new Asked(file, plans.problem(folder().resolve(file), draws), factors, settings);
    return jobs.start(id -> new Job<>(id, 0, factors.size(), job -> run(job, asked), words))
        .orElseThrow(() -> wrong("serve.jobs-full", String.valueOf(KEPT)))
        .state();
  }

  private PlanRequest read(String body) {
    try {
      var request = STRICT.readValue(body, PlanRequest.class);
      if (request != null) {
        return request;
      }
    } catch (JacksonException e) {
      throw wrong(
          "serve.plan.bad-request",
          String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse(""));
    }
    throw wrong("serve.plan.bad-request", body);
  }

  /** Only names from the list: a path of the reader's choice must not be opened. */
  private String file(PlanRequest request) {
    var file = Objects.requireNonNullElse(request.file(), "");
    if (files().stream().noneMatch(known -> name(known).equals(file))) {
      throw wrong("serve.plan.no-file", file);
    }
    return file;
  }

  private List<Double> factors(PlanRequest request) {
    var factors = request.factors() == null ? List.of(1.0) : request.factors();
    double last = -1;
    boolean isGood = !factors.isEmpty() && factors.size() <= MOST_FACTORS;
    for (@Nullable Double factor : factors) {
      isGood = isGood && factor != null && factor >= 0 && factor > last && factor <= MOST_FACTOR;
      last = factor == null ? last : factor;
    }
    if (!isGood) {
      throw wrong("serve.plan.factors", String.valueOf(factors));
    }
    return List.copyOf(factors);
  }

  private int draws(PlanRequest request) {
    if (request.draws() == null) {
      return 0;
    }
    int draws = request.draws();
    if (draws < 1 || draws > MOST_DRAWS) {
      throw wrong("serve.plan.draws", String.valueOf(draws), String.valueOf(MOST_DRAWS));
    }
    return draws;
  }

  private TwoStageSettings settings(PlanRequest request) {
    double gap = request.gap() == null ? GAP : request.gap();
    if (!(gap > 0 && gap < 1)) {
      throw wrong("serve.plan.gap", String.valueOf(gap));
    }
    return new TwoStageSettings(gap, LIMIT, Runtime.getRuntime().availableProcessors());
  }

  private WrongUsage wrong(String key, Object... values) {
    return new WrongUsage(
        workbench.messages().text(key, values), workbench.messages().text(key + ".advice", values));
  }

  private Job.Outcome<PlanReport> run(Job<PlanReport> job, Asked asked) {
    var question = asked.question();
    var key = new Answered(question, asked.factors());
    var known = answers.get(key);
    if (known != null) {
      return new Job.Outcome<>(known, false);
    }
    var name = asked.problem().file().name();
    try {
      var report =
          planners.with(
              question,
              () -> new Planner(asked.problem(), asked.settings()),
              planner ->
                  reports.report(
                      asked, Frontier.of(planner, asked.factors(), job.part(name, 0, 0, 0, 0))));
      if (report.isProven()) {
        answers.put(key, report);
      }
      return new Job.Outcome<>(report, false);
    } catch (CancellationException e) {
      return new Job.Outcome<>(null, true);
    } catch (OutOfTime e) {
      var texts = workbench.messages();
      throw new Refusal(
          name,
          texts.text("plan.out-of-time", LIMIT.toSeconds()),
          texts.text("serve.plan.out-of-time.advice"));
    }
  }

  Optional<Job.State<PlanReport>> state(String id) {
    return jobs.find(id).map(Job::state);
  }

  Optional<Job.State<PlanReport>> cancel(String id) {
    var job = jobs.find(id);
    job.ifPresent(Job::cancel);
    return job.map(Job::state);
  }

  @Override
  public void close() {
    jobs.close();
    planners.close();
  }
}
