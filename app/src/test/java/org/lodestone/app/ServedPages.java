package org.lodestone.app;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.serve.Server;

/**
 * A real server and a real browser for the tests of a class, and a new page for each of them. A
 * test fails if its page failed, logged an error or asked another host for something.
 */
final class ServedPages
    implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
  /** How a server is made. */
  @FunctionalInterface
  interface Making {
    Server make() throws IOException;
  }

  private final Making making;
  private final String expected;

  private @Nullable Server server;
  private @Nullable Chromium chromium;
  private @Nullable Page page;
  private @Nullable PageWatch watch;

  /**
   * Pages of a server that is made for the class.
   *
   * @param expected part of the errors that browsers log of answers which tests ask for; none if it
   *     is empty
   */
  ServedPages(Making making, String expected) {
    this.making = making;
    this.expected = expected;
  }

  /** Pages of the shipped data. */
  static ServedPages shipped(String expected) {
    return new ServedPages(ServedPages::shippedServer, expected);
  }

  private static Server shippedServer() {
    var nowhere = new PrintWriter(Writer.nullWriter());
    return new Server(
        new Workbench(new Session(new GlobalOptions(), Messages.of(Language.EN), nowhere, nowhere)),
        Path.of("imports"));
  }

  /** The page of the test that runs. */
  Page page() {
    return there(page);
  }

  /** Address of the server, without a stroke at its end. */
  String home() {
    return "http://127.0.0.1:" + there(server).port();
  }

  @Override
  public void beforeAll(ExtensionContext tests) throws IOException {
    chromium = Chromium.start();
    var made = making.make();
    made.start("127.0.0.1", 0);
    server = made;
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    var opened = there(chromium).newPage();
    watch = PageWatch.of(opened, expected).keptTo(opened, this::home);
    page = opened;
  }

  @Override
  public void afterEach(ExtensionContext test) {
    page().close();
    there(watch).assertQuiet();
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    if (server != null) {
      server.stop();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  private static <T> T there(@Nullable T thing) {
    if (thing == null) {
      throw new IllegalStateException("Pages are there while the tests of their class run.");
    }
    return thing;
  }
}
