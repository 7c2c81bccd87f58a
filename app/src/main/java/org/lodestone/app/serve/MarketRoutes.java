package org.lodestone.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.lodestone.app.Language;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.output.Json;

/** The routes of the page of markets. */
final class MarketRoutes {
  private final Workbench workbench;
  private final Path shelf;
  private final Map<Language, Markets> markets = new EnumMap<>(Language.class);

  /**
   * The routes.
   *
   * @param shelf folder of the imports of prices
   */
  MarketRoutes(Workbench workbench, Path shelf) {
    this.workbench = workbench;
    this.shelf = shelf;
  }

  void add(RoutesConfig routes) {
    routes.before("/api/market-series", context -> Server.keepOthersOut(context, workbench));
    routes.get("/api/market-series", context -> send(context, markets(context).offer()));
    add(routes, "/api/market", Markets::overview, Markets::overviewCsv);
    add(routes, "/api/market-events", Markets::events, Markets::eventsCsv);
    add(routes, "/api/market-screens", Markets::screens, Markets::screensCsv);
    add(routes, "/api/market-measures", Markets::measures, Markets::measuresCsv);
    add(routes, "/api/market-paths", Markets::paths, Markets::pathsCsv);
  }

  /** Answers a question of the page. */
  private interface Answering<T> {
    T answer(Markets markets, Markets.Asked asked);
  }

  private void add(
      RoutesConfig routes, String path, Answering<Object> answer, Answering<String> table) {
    routes.before(path, context -> Server.keepOthersOut(context, workbench));
    routes.before(path + ".csv", context -> Server.keepOthersOut(context, workbench));
    routes.get(path, context -> send(context, answer.answer(markets(context), asked(context))));
    routes.get(
        path + ".csv",
        context -> Server.sendCsv(context, table.answer(markets(context), asked(context))));
  }

  private static Markets.Asked asked(Context context) {
    return context::queryParams;
  }

  private synchronized Markets markets(Context context) {
    return markets.computeIfAbsent(
        Server.language(context, workbench), each -> new Markets(workbench.in(each), shelf));
  }

  private static void send(Context context, Object answer) {
    context.contentType("application/json").result(Json.write(answer));
  }
}
