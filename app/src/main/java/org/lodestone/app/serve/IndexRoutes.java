package org.lodestone.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.Map;
import org.lodestone.app.Language;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.output.Json;

/** The routes of the page of indices. */
final class IndexRoutes {
  private final Workbench workbench;
  private final Map<Language, Indices> indices = new EnumMap<>(Language.class);

  IndexRoutes(Workbench workbench) {
    this.workbench = workbench;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/index-methods", context -> send(context, indices(context).offer()));
    routes.get(
        "/api/indices",
        context -> send(context, indices(context).index(method(context), context::queryParam)));
    routes.get(
        "/api/indices.csv",
        context ->
            Server.sendCsv(context, indices(context).csv(method(context), context::queryParam)));
    routes.get(
        "/api/replications", context -> send(context, indices(context).replication(name(context))));
    routes.get(
        "/api/replications.csv",
        context -> Server.sendCsv(context, indices(context).replicationCsv(name(context))));
  }

  private String method(Context context) {
    return Server.needed(context, workbench, "method");
  }

  private String name(Context context) {
    return Server.needed(context, workbench, "name");
  }

  private synchronized Indices indices(Context context) {
    return indices.computeIfAbsent(
        Server.language(context, workbench), each -> new Indices(workbench.in(each)));
  }

  private static void send(Context context, Object answer) {
    context.contentType("application/json").result(Json.write(answer));
  }
}
