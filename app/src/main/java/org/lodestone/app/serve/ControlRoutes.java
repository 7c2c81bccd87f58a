package org.lodestone.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.Map;
import org.lodestone.app.Language;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.output.Json;

/** The routes of the page of trade controls. */
final class ControlRoutes {
  private final Workbench workbench;
  private final Map<Language, ControlRegister> registers = new EnumMap<>(Language.class);

  ControlRoutes(Workbench workbench) {
    this.workbench = workbench;
  }

  void add(RoutesConfig routes) {
    routes.get(
        "/api/restrictions",
        context -> send(context, register(context).on(context.queryParam("asOf"))));
    routes.get(
        "/api/restrictions.csv",
        context -> Server.sendCsv(context, register(context).csv(context.queryParam("asOf"))));
    routes.get(
        "/api/screening", context -> send(context, register(context).screen(context::queryParam)));
    routes.get(
        "/api/restriction-scenario",
        context ->
            send(context, register(context).scenario(Server.needed(context, workbench, "id"))));
  }

  private synchronized ControlRegister register(Context context) {
    return registers.computeIfAbsent(
        Server.language(context, workbench), each -> new ControlRegister(workbench.in(each)));
  }

  private static void send(Context context, Object answer) {
    context.contentType("application/json").result(Json.write(answer));
  }
}
