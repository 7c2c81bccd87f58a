package org.lodestone.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine's own Chromium or Chrome, driven by the machine's own Node. Where one of the two is
 * missing, the tests that ask for it are skipped.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /**
   * No sandbox: it cannot start for the root of a container. The rest keeps the browser off the
   * network.
   */
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    var executable =
        Optional.ofNullable(System.getenv("LODESTONE_CHROMIUM"))
            .map(Path::of)
            .or(() -> NAMES.stream().flatMap(name -> findOnPath(name).stream()).findFirst());
    var node = findOnPath("node");
    assumeTrue(executable.isPresent(), "no Chromium or Chrome on this machine");
    assumeTrue(node.isPresent(), "no Node on this machine");

    var environment =
        Map.of(
            "PLAYWRIGHT_NODEJS_PATH",
            node.orElseThrow().toString(),
            "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
            "1");
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    var browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(executable.orElseThrow()).setArgs(FLAGS));
    return new Chromium(playwright, browser);
  }

  Page newPage() {
    return browser.newPage();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> findOnPath(String name) {
    var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
    return Stream.of(folders)
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
