package org.lodestone.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.lodestone.app.Language;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.output.Json;

/** The routes of the page of imports. They tell what is on the disk, so other names stay out. */
final class ImportRoutes implements AutoCloseable {
  private static final String JOB = "/api/imports/jobs/{id}";
  private static final int ACCEPTED = 202;
  private static final int NOT_FOUND = 404;
  private static final int TOO_LARGE = 413;
  private static final int ROWS = 50;

  private final Workbench workbench;
  private final Path shelf;
  private final ImportJobs jobs;
  private final Map<Language, Imports> imports = new EnumMap<>(Language.class);

  /**
   * @param shelf folder of the imports
   */
  ImportRoutes(Workbench workbench, Path shelf, Function<RuntimeException, Server.Fault> words) {
    this.workbench = workbench;
    this.shelf = shelf;
    jobs = new ImportJobs(shelf, words);
  }

  void add(RoutesConfig routes) {
    routes.before("/api/imports", context -> Server.keepOthersOut(context, workbench));
    routes.before("/api/imports/*", context -> Server.keepOthersOut(context, workbench));
    routes.get("/api/imports", context -> send(context, imports(context).offer()));
    routes.post(
        "/api/imports",
        context -> send(context.status(ACCEPTED), jobs.start(spoken(context), context.body())));
    routes.post("/api/imports/files", this::receive);
    routes.get(JOB, context -> sendJob(context, jobs.state(context.pathParam("id"))));
    routes.delete(JOB, context -> sendJob(context, jobs.cancel(context.pathParam("id"))));
    routes.get(
        "/api/imports/table", context -> send(context, imports(context).detail(name(context))));
    routes.get("/api/imports/rejected.csv", this::rejected);
    routes.get(
        "/api/imports/rows",
        context ->
            send(context, imports(context).rows(name(context), where(context), most(context))));
    routes.get(
        "/api/imports/rows.csv",
        context -> Server.sendCsv(context, imports(context).csv(name(context), where(context))));
    routes.get(
        "/api/imports/differences",
        context ->
            send(
                context,
                imports(context)
                    .differences(
                        needed(context, "old"),
                        needed(context, "new"),
                        context.queryParam("material"))));
    routes.get(
        "/api/imports/differences.csv",
        context ->
            Server.sendCsv(
                context,
                imports(context)
                    .differencesCsv(
                        needed(context, "old"),
                        needed(context, "new"),
                        context.queryParam("material"))));
  }

  private void receive(Context context) throws IOException {
    var spoken = spoken(context);
    var name = name(context);
    var staged = jobs.take(spoken, name, context.bodyInputStream());
    if (staged.isPresent()) {
      send(context, staged.get());
    } else {
      Server.fail(
          context,
          TOO_LARGE,
          new Server.Fault(
              "too-large",
              spoken
                  .messages()
                  .text("serve.too-large", name, Long.toString(ImportJobs.MOST_BYTES >> 20)),
              spoken.messages().text("serve.import.large.advice")));
    }
  }

  private void rejected(Context context) {
    try {
      context
          .contentType("text/csv; charset=utf-8")
          .result(Files.newInputStream(imports(context).rejected(name(context))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> where(Context context) {
    return context.queryParams("where");
  }

  private int most(Context context) {
    var asked = Objects.requireNonNullElse(context.queryParam("most"), String.valueOf(ROWS));
    if (!asked.matches("[1-9]\\d{0,5}")) {
      var texts = spoken(context).messages();
      throw new WrongUsage(texts.text("rows.bad-most", asked), texts.text("rows.bad-most.advice"));
    }
    return Integer.parseInt(asked);
  }

  private String name(Context context) {
    return needed(context, "name");
  }

  private String needed(Context context, String name) {
    return Server.needed(context, workbench, name);
  }

  private Workbench spoken(Context context) {
    return workbench.in(Server.language(context, workbench));
  }

  private synchronized Imports imports(Context context) {
    return imports.computeIfAbsent(
        Server.language(context, workbench), each -> new Imports(workbench.in(each), shelf));
  }

  private void sendJob(Context context, Optional<Job.State<ImportJobs.Report>> state) {
    if (state.isPresent()) {
      send(context, state.get());
    } else {
      var texts = spoken(context).messages();
      Server.fail(
          context,
          NOT_FOUND,
          new Server.Fault(
              "not-found",
              texts.text("serve.no-job", context.pathParam("id")),
              texts.text("serve.no-job.advice")));
    }
  }

  private static void send(Context context, Object answer) {
    context.contentType("application/json").result(Json.write(answer));
  }

  @Override
  public void close() {
    jobs.close();
  }
}
