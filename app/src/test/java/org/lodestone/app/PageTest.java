package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.staticfiles.Location;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page as built into the jar, in a real browser. */
@Tag("browser")
class PageTest {
  private static Javalin server;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    server = Javalin.create(config -> config.staticFiles.add("/web", Location.CLASSPATH)).start(0);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.stop();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void thePageOpensInTheLanguageAskedForAndWithoutErrors() {
    try (var page = chromium.newPage()) {
      var errors = new StringBuilder();
      page.onConsoleMessage(
          message -> errors.append(message.type().equals("error") ? message.text() : ""));
      page.onPageError(errors::append);

      page.navigate("http://localhost:" + server.port());
      assertThat(page.title()).isEqualTo("Lodestone");
      assertThat(page.textContent("main")).contains("supply security");

      page.navigate("http://localhost:" + server.port() + "/?lang=fr");
      assertThat(page.textContent("main")).contains("sécurité d’approvisionnement");
      assertThat(page.getAttribute("html", "lang")).isEqualTo("fr");

      assertThat(errors).isEmpty();
    }
  }
}
