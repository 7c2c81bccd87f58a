package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.serve.Server;

/** The workbench as a user has it: the real server, the shipped data, a real browser. */
@Tag("browser")
class WorkbenchPageTest {
  private static Server server;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    var nowhere = new PrintWriter(Writer.nullWriter());
    server =
        new Server(
            new Workbench(
                new Session(new GlobalOptions(), Messages.of(Language.EN), nowhere, nowhere)),
            Path.of("imports"));
    server.start("127.0.0.1", 0);
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

  @ParameterizedTest
  @CsvSource({
    "'', en, Japan, This part cannot be shown",
    "'?lang=fr', fr, Japon, Cette partie ne peut pas être montrée",
  })
  void everyPartOfTheShippedStudyIsShown(String query, String lang, String place, String failure) {
    try (var page = chromium.newPage()) {
      var errors = new ArrayList<String>();
      page.onPageError(errors::add);
      page.navigate("http://127.0.0.1:" + server.port() + "/" + query);
      page.waitForSelector("ol .figure", new Page.WaitForSelectorOptions().setTimeout(120_000));
      assertThat(page.getAttribute("html", "lang")).isEqualTo(lang);
      assertThat(page.textContent("h1")).contains(place);
      assertThat(page.textContent("main")).doesNotContain(failure);
      assertThat(page.locator("[data-mark]").count()).isGreaterThan(20);
      assertThat(errors).isEmpty();
    }
  }
}
