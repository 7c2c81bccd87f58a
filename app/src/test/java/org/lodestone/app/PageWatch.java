package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Notes what a page must not do: fail, log an error, or ask another host for something. */
final class PageWatch {
  private final List<String> errors = new ArrayList<>();
  private final List<String> elsewhere = new ArrayList<>();

  private PageWatch() {}

  /**
   * Watches for failures and logged errors.
   *
   * @param expected part of the errors that browsers log of answers which a test asks for; none if
   *     it is empty
   */
  static PageWatch of(Page page, String expected) {
    var watch = new PageWatch();
    page.onPageError(watch.errors::add);
    page.onConsoleMessage(
        message -> {
          boolean meant = !expected.isEmpty() && message.text().contains(expected);
          if (message.type().equals("error") && !meant) {
            watch.errors.add(message.text());
          }
        });
    return watch;
  }

  /** Watches for requests to other places than this one as well, which may change meanwhile. */
  PageWatch keptTo(Page page, Supplier<String> home) {
    page.onRequest(
        request -> {
          if (!request.url().startsWith(home.get()) && !request.url().startsWith("blob:")) {
            elsewhere.add(request.url());
          }
        });
    return this;
  }

  void assertQuiet() {
    assertThat(errors).isEmpty();
    assertThat(elsewhere).isEmpty();
  }
}
