package org.lodestone.app.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.Agreements;
import org.lodestone.app.command.ConsumerOptions;
import org.lodestone.app.command.Controls;
import org.lodestone.app.command.EnsembleAnswer;
import org.lodestone.app.command.Ensembles;
import org.lodestone.app.command.Studies;
import org.lodestone.app.command.Workbench;
import org.lodestone.brief.StudyOptions;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.ensemble.EnsembleSpec;
import org.lodestone.ensemble.StockCurve;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Range;
import org.lodestone.scenario.ScenarioFile;
import org.lodestone.scenario.uncertain.UncertainInput;
import org.lodestone.scenario.uncertain.Uncertainty;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Ensembles as jobs: which scenarios there are, what was asked, how far it is. */
final class EnsembleJobs implements AutoCloseable {
  private static final int KEPT = 16;
  private static final int MOST_SCENARIOS = 4;

  /** More would hold the machine for hours; the command line has no such limit. */
  private static final long MOST_DRAWS = 1_000_000;

  private static final String SHIPPED = "examples/scenarios";

  /** Begins the name of a scenario that is made of a trade control. */
  private static final String CONTROL = "control:";

  /** Sizes of the state stock that are computed; a page reads what lies between off a line. */
  private static final List<Double> SIZES =
      IntStream.rangeClosed(0, 12).mapToObj(i -> 15.0 * i).toList();

  /** Draws at each size. */
  private static final long CURVE_DRAWS = 500;

  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Workbench workbench;
  private final Ensembles ensembles;
  private final Jobs<EnsembleReport> jobs = new Jobs<>("e", KEPT);
  private final Function<RuntimeException, Server.Fault> words;

  /** A shipped scenario that has uncertain inputs. */
  record Offered(String file, String name, String start, String period, int periods, long draws) {}

  /**
   * @param controls scenarios made of trade controls of the register, by {@code control:ID}
   */
  record Offer(
      List<Offered> scenarios, List<Offered> controls, int mostScenarios, long mostDraws) {}

  /** One scenario of a request. */
  private record Asked(String file, EnsembleSpec spec) {
    long draws() {
      return spec.uncertainty().plan().draws();
    }

    long curveDraws() {
      return Math.min(draws(), CURVE_DRAWS);
    }

    long runs() {
      return draws() + curveDraws() * SIZES.size();
    }
  }

  EnsembleJobs(Workbench workbench, Function<RuntimeException, Server.Fault> words) {
    this.workbench = workbench;
    this.words = words;
    ensembles = new Ensembles(workbench);
  }

  /** What can be asked for. */
  Offer offer() {
    var studies = new Studies(workbench);
    var shipped =
        files().stream()
            .flatMap(
                file ->
                    offered(String.valueOf(file.getFileName()), studies.scenario(file)).stream())
            .toList();
    var made = controls().stream().flatMap(name -> offered(name, control(name)).stream()).toList();
    return new Offer(shipped, made, MOST_SCENARIOS, MOST_DRAWS);
  }

  private static Optional<Offered> offered(String file, ScenarioFile read) {
    if (read instanceof ScenarioFile.Question question
        && !question.uncertainty().inputs().isEmpty()) {
      var scenario = question.scenario();
      return Optional.of(
          new Offered(
              file,
              scenario.name(),
              scenario.start().toString(),
              scenario.period().name().toLowerCase(Locale.ROOT),
              (int) Math.round(scenario.horizonDays() / scenario.period().days()),
              question.uncertainty().plan().draws()));
    }
    return Optional.empty();
  }

  /** The controls of which a scenario can be made. */
  private List<String> controls() {
    var register = new Agreements(workbench);
    var controls = new Controls(workbench, register);
    return controls.known(register.asOf()).stream()
        .filter(one -> !controls.findForms(one).isEmpty())
        .map(one -> CONTROL + one.id().text())
        .toList();
  }

  private ScenarioFile control(String name) {
    var controls = new Controls(workbench, new Agreements(workbench));
    var restriction = controls.find(name.substring(CONTROL.length()));
    return new Studies(workbench)
        .parse(name, controls.scenario(restriction, controls.findForms(restriction)));
  }

  private EnsembleSpec spec(String file, List<PlaceId> places, EnsembleRequest request) {
    var read =
        file.startsWith(CONTROL)
            ? control(file)
            : new Studies(workbench).scenario(Workbench.home().resolve(SHIPPED).resolve(file));
    return ensembles.spec(file, read, places, plan -> plan(request, plan));
  }

  private static List<Path> files() {
    var folder = Workbench.home().resolve(SHIPPED);
    try (var found = Files.list(folder)) {
      return found.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be read.", e);
    }
  }

  /** Checks a request and puts it into the queue. */
  Job.State<EnsembleReport> start(String consumer, String body) {
    var request = read(body);
    var places = ConsumerOptions.consumer(workbench, List.of(consumer.split("\\+", -1)));
    var asked = new ArrayList<Asked>();
    for (var file : files(request)) {
      asked.add(new Asked(file, spec(file, places, request)));
    }
    var job =
        jobs.start(
            id ->
                new Job<>(
                    id,
                    asked.stream().mapToLong(Asked::draws).sum(),
                    asked.stream().mapToLong(Asked::runs).sum(),
                    running -> run(running, asked, places),
                    words));
    return job.orElseThrow(() -> wrong("serve.jobs-full", String.valueOf(KEPT))).state();
  }

  private EnsembleRequest read(String body) {
    try {
      var request = STRICT.readValue(body, EnsembleRequest.class);
      if (request != null) {
        return request;
      }
    } catch (JacksonException e) {
      throw wrong("serve.bad-request", firstLine(e.getOriginalMessage()));
    }
    throw wrong("serve.bad-request", body);
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }

  private List<String> files(EnsembleRequest request) {
    var wanted = request.scenarios() == null ? List.<String>of() : request.scenarios();
    if (wanted.isEmpty()
        || wanted.size() > MOST_SCENARIOS
        || wanted.stream().distinct().count() < wanted.size()) {
      throw wrong("serve.scenarios", String.join(", ", wanted));
    }
    // Only names from the list: a path of the reader's choice must not be opened.
    var known =
        Stream.concat(
                files().stream().map(f -> String.valueOf(f.getFileName())), controls().stream())
            .toList();
    for (var file : wanted) {
      if (!known.contains(file)) {
        throw wrong("serve.no-scenario", file);
      }
    }
    return wanted;
  }

  private Uncertainty.Plan plan(EnsembleRequest request, Uncertainty.Plan ofFile) {
    long draws = request.draws() == null ? ofFile.draws() : request.draws();
    if (draws < 1 || draws > MOST_DRAWS) {
      throw wrong("serve.draws", String.valueOf(draws), String.valueOf(MOST_DRAWS));
    }
    // One seed for all, so that scenarios differ by what they say and not by their numbers.
    long seed = request.seed() == null ? Uncertainty.Plan.USUAL.seed() : request.seed();
    return new Uncertainty.Plan(draws, seed, ofFile.sequence());
  }

  private WrongUsage wrong(String key, Object... values) {
    return new WrongUsage(
        workbench.messages().text(key, values), workbench.messages().text(key + ".advice", values));
  }

  Optional<Job.State<EnsembleReport>> state(String id) {
    return jobs.find(id).map(Job::state);
  }

  Optional<Job.State<EnsembleReport>> cancel(String id) {
    var job = jobs.find(id);
    job.ifPresent(Job::cancel);
    return job.map(Job::state);
  }

  private Job.Outcome<EnsembleReport> run(
      Job<EnsembleReport> job, List<Asked> asked, List<PlaceId> places) {
    int threads = Runtime.getRuntime().availableProcessors();
    var scenarios = new ArrayList<EnsembleAnswer.OfScenario>();
    var stocks = new ArrayList<@Nullable StockCurve>();
    long runs = 0;
    long draws = 0;
    for (var one : asked) {
      var name = one.spec().scenario().name();
      var drawing = job.part(name, runs, one.draws(), draws, one.draws());
      runs += one.draws();
      draws += one.draws();
      var searching = job.part(name, runs, 0, draws, 0);
      scenarios.add(
          ensembles.run(
              one.spec(),
              Ensembles.Extras.none(threads),
              ensemble -> ensemble.run(threads, drawing),
              searching));
      long more = one.curveDraws() * SIZES.size();
      var sweeping = job.part(name, runs, more, draws, 0);
      stocks.add(StockCurve.of(one.spec(), SIZES, one.curveDraws(), threads, sweeping));
      runs += more;
    }
    var answer =
        new EnsembleAnswer(
            places.stream().map(PlaceId::text).toList(),
            scenarios,
            Ensembles.comparison(scenarios));
    return new Job.Outcome<>(report(asked, places, answer, stocks), isPartial(answer, stocks));
  }

  private static boolean isPartial(EnsembleAnswer answer, List<@Nullable StockCurve> stocks) {
    return answer.isPartial()
        || stocks.stream().anyMatch(s -> s != null && s.status() == StockCurve.Status.STOPPED);
  }

  /** What names the rows that the report brings along. */
  private record Cited(List<EnsembleReport.Frame> frames, List<String> rows) {}

  private EnsembleReport report(
      List<Asked> asked,
      List<PlaceId> places,
      EnsembleAnswer answer,
      List<@Nullable StockCurve> stocks) {
    var frames = asked.stream().map(EnsembleJobs::frame).toList();
    var builder = new Studies(workbench).builder(StudyOptions.of(places));
    var lossRows =
        answer.scenarios().stream()
            .flatMap(scenario -> scenario.losses().stream())
            .flatMap(loss -> loss.rests().stream())
            .distinct()
            .toList();
    var cards = builder.evidence(new Cited(frames, lossRows));
    return new EnsembleReport(
        manifest(asked, places),
        answer,
        frames,
        stocks,
        cards.rows(),
        cards.sources(),
        builder.names());
  }

  private static EnsembleReport.Frame frame(Asked asked) {
    var scenario = asked.spec().scenario();
    return new EnsembleReport.Frame(
        asked.file(),
        scenario.name(),
        scenario.start().toString(),
        scenario.period().name().toLowerCase(Locale.ROOT),
        (int) Math.round(scenario.horizonDays() / scenario.period().days()),
        asked.spec().uncertainty().inputs().stream().map(EnsembleJobs::input).toList());
  }

  private static EnsembleReport.Input input(UncertainInput input) {
    var values = input.distribution();
    var range = new Range(values.quantile(0.1), values.quantile(0.5), values.quantile(0.9));
    return new EnsembleReport.Input(
        input.name(), Quantity.of(range, "none", Basis.NONE, input.evidence()));
  }

  private RunManifest manifest(List<Asked> asked, List<PlaceId> places) {
    var plan = asked.getFirst().spec().uncertainty().plan();
    var named = new TreeMap<String, String>();
    named.put("for", String.join("+", places.stream().map(PlaceId::text).toList()));
    named.put("scenario", String.join(",", asked.stream().map(Asked::file).toList()));
    named.put("draws", String.valueOf(plan.draws()));
    named.put("seed", String.valueOf(plan.seed()));
    named.put("sequence", plan.sequence().name().toLowerCase(Locale.ROOT));
    return workbench.manifest("stress", named);
  }

  @Override
  public void close() {
    jobs.close();
  }
}
