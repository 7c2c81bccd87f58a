package org.lodestone.app.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lodestone.app.DataFault;
import org.lodestone.app.Language;
import org.lodestone.app.Refusal;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.ConsumerOptions;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.output.Json;
import org.lodestone.intake.DamagedImport;

/**
 * The web workbench: the page, the interface behind it, and its contract. Nothing is fetched from
 * elsewhere.
 */
public final class Server {
  private static final String POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final String ENSEMBLE = "/api/ensembles/{id}";
  private static final String PLAN = "/api/plans/{id}";
  private static final int ACCEPTED = 202;
  private static final int WRONG_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int DATA_FAULT = 422;
  private static final int UNEXPECTED = 500;

  private final Workbench workbench;
  private final Answers answers;
  private final EnsembleJobs ensembles;
  private final Map<Language, Commitments> commitments = new EnumMap<>(Language.class);
  private final EvidenceRoutes evidence;
  private final IndexRoutes indices;
  private final ControlRoutes controls;
  private final MarketRoutes markets;
  private final ImportRoutes imports;
  private final TradeRoutes trade;
  private final PlanJobs plans;
  private final Javalin javalin;

  /** What is wrong with a request, or with us. */
  record Fault(String code, String message, String advice) {}

  record FaultAnswer(Fault error) {}

  /**
   * A server, not yet started.
   *
   * @param shelf folder of the imports that its pages show and add to
   */
  public Server(Workbench workbench, Path shelf) {
    this.workbench = workbench;
    answers = new Answers(workbench);
    ensembles = new EnsembleJobs(workbench, this::words);
    evidence = new EvidenceRoutes(workbench);
    indices = new IndexRoutes(workbench);
    controls = new ControlRoutes(workbench);
    markets = new MarketRoutes(workbench, shelf);
    imports = new ImportRoutes(workbench, shelf, this::words);
    trade = new TradeRoutes(workbench, shelf);
    plans = new PlanJobs(workbench, this::words);
    javalin = Javalin.create(this::configure);
  }

  /** Starts; port 0 takes a free one. */
  public void start(String host, int port) {
    // Read before the first request, so that a fault of the data ends the command and not a
    // request.
    workbench.baseline();
    javalin.start(host, port);
  }

  public int port() {
    return javalin.port();
  }

  public void stop() {
    javalin.stop();
    ensembles.close();
    plans.close();
    imports.close();
  }

  private void configure(JavalinConfig config) {
    config.concurrency.useVirtualThreads = true;
    config.startup.showJavalinBanner = false;
    if (Server.class.getResource("/web/index.html") != null) {
      config.staticFiles.add("/web", Location.CLASSPATH);
    }
    var routes = config.routes;
    routes.before(Server::secure);
    routes.before(this::refuseForeignWrites);
    routes.get(
        "/openapi.json", context -> context.contentType("application/json").result(contract()));
    routes.get("/api/study", context -> send(context, answers.study(consumer(context))));
    routes.get("/api/rows/{id}", this::row);
    routes.get("/api/without", this::without);
    routes.post(
        "/api/stress", context -> send(context, answers.stress(consumer(context), context.body())));
    routes.get("/api/scenarios", context -> send(context, ensembles.offer()));
    routes.get(
        "/api/commitments",
        context -> send(context, commitments(context).on(context.queryParam("asOf"))));
    routes.get("/api/agreements", context -> send(context, commitments(context).agreed()));
    routes.get("/api/commitments.ics", this::calendar);
    evidence.add(routes);
    indices.add(routes);
    controls.add(routes);
    markets.add(routes);
    imports.add(routes);
    trade.add(routes);
    routes.post("/api/ensembles", this::startEnsemble);
    routes.get(ENSEMBLE, context -> sendJob(context, ensembles.state(context.pathParam("id"))));
    routes.delete(ENSEMBLE, context -> sendJob(context, ensembles.cancel(context.pathParam("id"))));
    routes.get("/api/plan-files", context -> send(context, plans.offer()));
    routes.post(
        "/api/plans", context -> send(context.status(ACCEPTED), plans.start(context.body())));
    routes.get(PLAN, context -> sendJob(context, plans.state(context.pathParam("id"))));
    routes.delete(PLAN, context -> sendJob(context, plans.cancel(context.pathParam("id"))));
    routes.exception(
        WrongUsage.class, (fault, context) -> tell(context, WRONG_REQUEST, "wrong-request", fault));
    routes.exception(
        Refusal.class, (fault, context) -> tell(context, DATA_FAULT, "refused", fault));
    routes.exception(
        DataFault.class, (fault, context) -> tell(context, DATA_FAULT, "data-fault", fault));
    routes.exception(
        DamagedImport.class,
        (fault, context) -> tell(context, DATA_FAULT, "data-fault", damaged(context, fault)));
    routes.exception(Exception.class, this::unexpected);
    routes.error(NOT_FOUND, this::nothingThere);
  }

  private DataFault damaged(Context context, DamagedImport fault) {
    var texts = workbench.in(language(context, workbench)).messages();
    return new DataFault(
        texts.text("import.damaged", fault.folder()), texts.text("import.damaged.advice"));
  }

  private static void secure(Context context) {
    context
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cache-Control", "no-cache");
  }

  private void refuseForeignWrites(Context context) {
    if (Guard.isForeignWrite(context)) {
      fail(
          context,
          FORBIDDEN,
          new Fault(
              "foreign-page",
              workbench.messages().text("serve.foreign-page"),
              workbench.messages().text("serve.foreign-page.advice")));
      context.skipRemainingHandlers();
    }
  }

  /** Ends a request for what is in a workspace or on the disk that came in under another name. */
  static void keepOthersOut(Context context, Workbench workbench) {
    if (Guard.isRebound(context)) {
      fail(
          context,
          FORBIDDEN,
          new Fault(
              "foreign-host",
              workbench.messages().text("serve.foreign-host", String.valueOf(context.host())),
              workbench.messages().text("serve.foreign-host.advice")));
      context.skipRemainingHandlers();
    }
  }

  /** The language that the page asks for; without one that of the command. */
  static Language language(Context context, Workbench workbench) {
    return Optional.ofNullable(context.header("Accept-Language"))
        .flatMap(asked -> Language.findByCode(asked.split("[-,;]", 2)[0]))
        .orElse(workbench.session().options().language());
  }

  private synchronized Commitments commitments(Context context) {
    return commitments.computeIfAbsent(
        language(context, workbench), each -> new Commitments(workbench.in(each)));
  }

  private void calendar(Context context) {
    context
        .contentType("text/calendar; charset=utf-8")
        .result(
            commitments(context)
                .calendar(
                    context.queryParam("asOf"),
                    Optional.ofNullable(context.queryParam("agreement"))));
  }

  private static String consumer(Context context) {
    return Objects.requireNonNullElse(context.queryParam("for"), ConsumerOptions.STANDARD);
  }

  private void row(Context context) {
    var id = context.pathParam("id");
    var found = answers.row(id);
    if (found.isPresent()) {
      send(context, found.get());
    } else {
      fail(
          context,
          NOT_FOUND,
          new Fault(
              "not-found",
              workbench.messages().text("serve.no-row", id),
              workbench.messages().text("serve.no-row.advice")));
    }
  }

  private void startEnsemble(Context context) {
    send(context.status(ACCEPTED), ensembles.start(consumer(context), context.body()));
  }

  private <T> void sendJob(Context context, Optional<Job.State<T>> state) {
    if (state.isPresent()) {
      send(context, state.get());
    } else {
      fail(
          context,
          NOT_FOUND,
          new Fault(
              "not-found",
              workbench.messages().text("serve.no-job", context.pathParam("id")),
              workbench.messages().text("serve.no-job.advice")));
    }
  }

  /** What a job that failed leaves behind. */
  private Fault words(RuntimeException fault) {
    return switch (fault) {
      case WrongUsage wrong -> fault("wrong-request", wrong);
      case Refusal refusal -> fault("refused", refusal);
      case DataFault data -> fault("data-fault", data);
      default -> unexpected(fault);
    };
  }

  private void without(Context context) {
    send(
        context,
        answers.without(
            consumer(context),
            needed(context, "place"),
            needed(context, "stage"),
            context.queryParam("stateStockDays")));
  }

  private String needed(Context context, String name) {
    return needed(context, workbench, name);
  }

  static String needed(Context context, Workbench workbench, String name) {
    var value = context.queryParam(name);
    if (value == null) {
      throw new WrongUsage(
          workbench.messages().text("serve.missing", name),
          workbench.messages().text("serve.missing.advice"));
    }
    return value;
  }

  private static void send(Context context, Object answer) {
    context.contentType("application/json").result(Json.write(answer));
  }

  static void sendCsv(Context context, String table) {
    context.contentType("text/csv; charset=utf-8").result(table);
  }

  private static void tell(Context context, int status, String code, RuntimeException fault) {
    fail(context, status, fault(code, fault));
  }

  /** The advice stands on the last line. */
  static Fault fault(String code, RuntimeException fault) {
    var message = String.valueOf(fault.getMessage());
    int last = message.lastIndexOf('\n');
    return new Fault(
        code,
        last < 0 ? message : message.substring(0, last),
        last < 0 ? "" : message.substring(last + 1));
  }

  private void unexpected(Exception fault, Context context) {
    fail(context, UNEXPECTED, unexpected(fault));
  }

  private Fault unexpected(Exception fault) {
    if (workbench.session().options().verbose()) {
      fault.printStackTrace(workbench.session().err());
      workbench.session().err().flush();
    }
    return new Fault(
        "unexpected",
        fault.toString().lines().findFirst().orElse(""),
        workbench.messages().text("serve.unexpected"));
  }

  private void nothingThere(Context context) {
    if (!String.valueOf(context.res().getContentType()).startsWith("application/json")) {
      fail(
          context,
          NOT_FOUND,
          new Fault(
              "not-found",
              workbench.messages().text("serve.no-route", context.path()),
              workbench.messages().text("serve.no-route.advice")));
    }
  }

  static void fail(Context context, int status, Fault fault) {
    context
        .status(status)
        .contentType("application/json")
        .result(Json.write(new FaultAnswer(fault)));
  }

  static String contract() {
    try (var stream = Objects.requireNonNull(Server.class.getResourceAsStream("openapi.json"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
