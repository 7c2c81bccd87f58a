package org.lodestone.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.Language;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.output.Json;

/** The routes of the page of trade. They tell what is in imports, so other names stay out. */
final class TradeRoutes {
  private final Workbench workbench;
  private final Path shelf;
  private final Map<Language, Trade> trade = new EnumMap<>(Language.class);

  /**
   * @param shelf folder of the imports
   */
  TradeRoutes(Workbench workbench, Path shelf) {
    this.workbench = workbench;
    this.shelf = shelf;
  }

  void add(RoutesConfig routes) {
    routes.before("/api/trade", context -> Server.keepOthersOut(context, workbench));
    routes.before("/api/trade/*", context -> Server.keepOthersOut(context, workbench));
    routes.get("/api/trade", context -> send(context, trade(context).offer()));
    routes.get(
        "/api/trade/shares", context -> send(context, trade(context).shares(words(context))));
    routes.get(
        "/api/trade/shares.csv",
        context -> Server.sendCsv(context, trade(context).sharesCsv(words(context))));
    routes.get(
        "/api/trade/reconciliation",
        context -> send(context, trade(context).reconciled(words(context))));
    routes.get(
        "/api/trade/reconciliation.csv",
        context -> Server.sendCsv(context, trade(context).reconciledCsv(words(context))));
    routes.get(
        "/api/trade/monitor", context -> send(context, trade(context).watched(words(context))));
    routes.get(
        "/api/trade/monitor.csv",
        context -> Server.sendCsv(context, trade(context).watchedCsv(words(context))));
  }

  private static Trade.Words words(Context context) {
    return new Trade.Words() {
      @Override
      public @Nullable String find(String name) {
        return context.queryParam(name);
      }

      @Override
      public List<String> all(String name) {
        return context.queryParams(name);
      }
    };
  }

  private synchronized Trade trade(Context context) {
    return trade.computeIfAbsent(
        Server.language(context, workbench), each -> new Trade(workbench.in(each), shelf));
  }

  private static void send(Context context, Object answer) {
    context.contentType("application/json").result(Json.write(answer));
  }
}
