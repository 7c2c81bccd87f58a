package org.lodestone.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The page as built into the jar, in a real browser, with the invented study of the page's own
 * tests and the strictest content security policy that it must live with.
 */
@Tag("browser")
class PageTest {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";
  private static final int NARROW = 320;

  private static Javalin server;
  private static Chromium chromium;

  private Page page;
  private PageWatch watch;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    var study = read("web/src/fixtures/study.json");
    server = Javalin.create(config -> serve(config, study)).start(0);
  }

  private static void serve(JavalinConfig config, String study) {
    config.staticFiles.add("/web", Location.CLASSPATH);
    config.routes.before(context -> context.header("Content-Security-Policy", POLICY));
    config.routes.get(
        "/api/study", context -> context.contentType("application/json").result(study));
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(Cli.file(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  @BeforeEach
  void newPage() {
    page = chromium.newPage();
    watch = PageWatch.of(page, "");
  }

  @AfterEach
  void closePage() {
    page.close();
  }

  private void open(String query) {
    page.navigate("http://localhost:" + server.port() + "/" + query);
    assertThat(page.locator("footer")).isVisible();
  }

  private String markInFocus() {
    return String.valueOf(page.evaluate("document.activeElement.dataset.mark"));
  }

  @Test
  void theAnswerStandsInBothLanguagesWithoutErrors() {
    open("");
    assertThat(page)
        .hasTitle("Where do Japan’s rare-earth magnets depend, what stops, and when? · Lodestone");
    assertThat(page.locator("main"))
        .containsText("of what Japan’s magnets need passes through China");
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Français")).check();
    assertThat(page.locator("h1"))
        .containsText("De qui dépendent les aimants aux terres rares du Japon");
    assertThat(page.locator("html")).hasAttribute("lang", "fr");
    assertThat(page.url()).endsWith("?lang=fr");
    watch.assertQuiet();
  }

  @Test
  void theChartCanBeWalkedByKeyboardAndEachMarkShowsItsEvidence() {
    open("");
    page.locator("[data-mark='ore:CN']").focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    assertThat(markInFocus()).isEqualTo("oxide:CN");
    page.keyboard().press("Enter");
    assertThat(page.locator("dialog")).containsText("China, separated oxide");
    assertThat(page.locator("dialog")).containsText("Invented Separation Agency");
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog")).isHidden();
    assertThat(markInFocus()).isEqualTo("oxide:CN");
    watch.assertQuiet();
  }

  @Test
  void everyFigureOfTheHeadlineOpensItsCard() {
    open("");
    var figures = page.locator("ol .figure").all();
    assertThat(figures).isNotEmpty();
    for (var figure : figures) {
      figure.click();
      assertThat(page.locator("dialog #card-title")).isVisible();
      page.keyboard().press("Escape");
    }
    watch.assertQuiet();
  }

  @Test
  void theChartHasATableWithTheSameFigures() {
    open("");
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Stages × places")).check();
    assertThat(page.locator("section[aria-labelledby=chain] tbody tr th[scope=row]").first())
        .containsText("China");
    watch.assertQuiet();
  }

  @Test
  void aNarrowScreenNeedsNoSidewaysScrolling() {
    page.setViewportSize(NARROW, 2 * NARROW);
    open("");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
    watch.assertQuiet();
  }

  @Test
  void aFailureIsToldWithAWayOut() {
    page.route("**/api/study*", route -> route.abort());
    page.navigate("http://localhost:" + server.port() + "/");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("The server does not answer.");
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again")))
        .isVisible();
  }
}
