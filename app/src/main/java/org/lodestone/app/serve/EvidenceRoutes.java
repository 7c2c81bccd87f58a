package org.lodestone.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.Language;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.evidence.EvidenceAnswers;
import org.lodestone.app.evidence.Overtaken;
import org.lodestone.app.output.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What documents say and what people decide about it: the answers of {@code lodestone evidence}.
 * Sentences are in the language of {@code Accept-Language}.
 */
final class EvidenceRoutes {
  private static final int CONFLICT = 409;
  private static final int TOO_LARGE = 413;

  /** What the largest file may have, whatever is in it: that of the command line. */
  private static final int MOST_BYTES = 64 << 20;

  private static final int KEPT = 32;

  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Workbench workbench;
  private final Map<Language, EvidenceAnswers> answers = new EnumMap<>(Language.class);

  /** Answers by question and state of the workspace. */
  private final Map<String, String> known =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > KEPT;
        }
      };

  /** A decision that is not recorded, with the one that stands. */
  record EditConflictAnswer(
      Server.Fault error, Overtaken.Version made, Overtaken.Version refused) {}

  EvidenceRoutes(Workbench workbench) {
    this.workbench = workbench;
  }

  void add(RoutesConfig routes) {
    routes.before("/api/evidence/*", context -> Server.keepOthersOut(context, workbench));
    routes.get("/api/evidence/documents", context -> answer(context, EvidenceAnswers::documents));
    routes.post("/api/evidence/documents", this::upload);
    routes.get(
        "/api/evidence/document",
        context -> {
          var name = needed(context, "name");
          answer(context, answers -> answers.document(name));
        });
    routes.get(
        "/api/evidence/claims",
        context -> {
          var document = Optional.ofNullable(context.queryParam("document"));
          var type = Optional.ofNullable(context.queryParam("type"));
          answer(context, answers -> answers.claims(document, type));
        });
    routes.get("/api/evidence/lineage", context -> answer(context, EvidenceAnswers::lineage));
    routes.get("/api/evidence/conflicts", context -> answer(context, EvidenceAnswers::conflicts));
    routes.post(
        "/api/evidence/reviews",
        context ->
            send(
                context,
                answers(context)
                    .review(
                        needed(context, "claim"), body(context, EvidenceAnswers.Review.class))));
    routes.post(
        "/api/evidence/settlements",
        context ->
            send(
                context,
                answers(context)
                    .settle(
                        needed(context, "id"), body(context, EvidenceAnswers.Settlement.class))));
    routes.post(
        "/api/evidence/grades",
        context ->
            send(context, answers(context).grade(body(context, EvidenceAnswers.Grade.class))));
    routes.post(
        "/api/evidence/corrections",
        context ->
            send(
                context,
                answers(context).correct(body(context, EvidenceAnswers.Correction.class))));
    routes.exception(Overtaken.class, EvidenceRoutes::tellBoth);
  }

  private synchronized EvidenceAnswers answers(Context context) {
    return answers.computeIfAbsent(
        Server.language(context, workbench), each -> new EvidenceAnswers(workbench.in(each)));
  }

  /** The same question about the same workspace is answered once. */
  private void answer(Context context, Function<EvidenceAnswers, Object> question) {
    var asked = answers(context);
    var key =
        String.join(
            "\n",
            asked.state(),
            Server.language(context, workbench).code(),
            context.path(),
            String.valueOf(context.queryString()));
    String text;
    synchronized (known) {
      text = known.get(key);
    }
    if (text == null) {
      text = Json.write(question.apply(asked));
      synchronized (known) {
        known.put(key, text);
      }
    }
    context.contentType("application/json").result(text);
  }

  private void upload(Context context) throws IOException {
    var name = needed(context, "name");
    // One byte more than is allowed tells that there are more, without reading them.
    byte[] content = context.bodyInputStream().readNBytes(MOST_BYTES + 1);
    if (content.length > MOST_BYTES) {
      Server.fail(
          context,
          TOO_LARGE,
          new Server.Fault(
              "too-large",
              workbench
                  .in(Server.language(context, workbench))
                  .messages()
                  .text("serve.too-large", name, Integer.toString(MOST_BYTES >> 20)),
              workbench
                  .in(Server.language(context, workbench))
                  .messages()
                  .text("serve.too-large.advice")));
      return;
    }
    send(
        context,
        answers(context)
            .add(
                name,
                content,
                new EvidenceAnswers.About(
                    told(context, "source"), told(context, "kind"), told(context, "published"))));
  }

  private static @Nullable String told(Context context, String name) {
    var value = context.queryParam(name);
    return value == null || value.isBlank() ? null : value;
  }

  private String needed(Context context, String name) {
    return Server.needed(context, workbench, name);
  }

  private <T> T body(Context context, Class<T> type) {
    try {
      var read = STRICT.readValue(context.body(), type);
      if (read != null) {
        return read;
      }
    } catch (JacksonException e) {
      throw notUnderstood(
          e.getCause() instanceof IllegalArgumentException missing
              ? String.valueOf(missing.getMessage())
              : e.getOriginalMessage());
    }
    throw notUnderstood("null");
  }

  private WrongUsage notUnderstood(String why) {
    return new WrongUsage(
        workbench.messages().text("serve.body", why),
        workbench.messages().text("serve.body.advice"));
  }

  private static void send(Context context, Object answer) {
    context.contentType("application/json").result(Json.write(answer));
  }

  private static void tellBoth(Overtaken fault, Context context) {
    context
        .status(CONFLICT)
        .contentType("application/json")
        .result(
            Json.write(
                new EditConflictAnswer(
                    Server.fault("edit-conflict", fault), fault.made(), fault.refused())));
  }
}
