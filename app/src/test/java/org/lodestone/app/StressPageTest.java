package org.lodestone.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stress page as a user has it: the real server, the shipped scenarios, a real browser. */
@Tag("browser")
class StressPageTest {
  private static final String QUEUE = "scenarios=licence-queue.yaml";
  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
  private static final int NARROW = 320;

  @RegisterExtension static final ServedPages SERVED = ServedPages.shipped("");

  private Page page;

  @BeforeEach
  void newPage() {
    page = SERVED.page();
  }

  private void open(String query) {
    page.navigate(SERVED.home() + "/?page=stress" + query);
  }

  private void openWithAnswer(String query) {
    open(query);
    assertThat(page.locator("[data-chart=tornado]").first()).isVisible(PATIENTLY);
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  @Test
  void bandsFirstShortagesAndBreakEvenValuesAreShown() {
    page.navigate(SERVED.home() + "/?page=stress");
    assertThat(page.locator("h1")).containsText("How likely is a shortage");
    page.getByLabel("Export ban at once").uncheck();
    page.getByLabel("Licence queue").check();
    page.getByLabel("Draws of each").fill("200");
    button("Draw").click();
    assertThat(page.locator("[data-chart=tornado]")).isVisible(PATIENTLY);
    assertThat(page.locator("[data-chart=fan]")).hasCount(2);
    assertThat(page.locator("[data-table=first]")).containsText("Vehicle traction motors");
    assertThat(page.locator("main")).containsText("From 200 draws");
    assertThat(page.locator("main")).containsText(Pattern.compile("flips to short below \\d"));
    assertThat(page).hasURL(Pattern.compile(".*" + QUEUE + "&draws=200$"));
  }

  @Test
  void aLossShowsItsRangeItsRowsAndWhatItLeavesOut() {
    openWithAnswer("&draws=60&" + QUEUE);
    var table = page.locator("[data-table=loss]");
    assertThat(table).containsText("Japan, bn\u00a0JPY");
    assertThat(table.locator("tbody tr").first())
        .containsText(Pattern.compile("All uses.*\\d–\\d.*≤.*\\d–\\d"));
    assertThat(page.locator("main")).containsText("Not covered: losses of suppliers and customers");
    table.getByRole(AriaRole.BUTTON).first().click();
    assertThat(page.locator("dialog")).containsText("eco-a021");
    assertThat(page.locator("dialog")).not().containsText("is not part of this answer");
  }

  /** No request goes out while the slider moves. */
  @Test
  void theSliderMovesTheWeekAtOnce() {
    openWithAnswer("&draws=60&" + QUEUE);
    var slider =
        page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("State stock"));
    var answer = page.locator("[data-answer=stock]");
    var requests = new ArrayList<String>();
    page.onRequest(request -> requests.add(request.url()));
    slider.fill("0");
    assertThat(answer).containsText(Pattern.compile("With 0 days.*: week \\d+"));
    var without = answer.textContent();
    assertThat(page.locator("main")).containsText("0 days computed");
    slider.press("ArrowRight");
    assertThat(answer).containsText("With 5 days");
    assertThat(page.locator("main")).containsText("read off between the computed 0 and 15 days");
    slider.fill("180");
    assertThat(answer).containsText("none in 78 weeks");
    assertThat(answer.textContent()).isNotEqualTo(without);
    assertThat(requests).isEmpty();
  }

  @Test
  void aCancelledRunShowsItsPartOfTheDraws() {
    open("&draws=1000000&" + QUEUE);
    var progress = page.getByRole(AriaRole.PROGRESSBAR);
    assertThat(progress).isVisible(PATIENTLY);
    assertThat(page.locator("main"))
        .containsText(
            Pattern.compile("[1-9][\\d,]* of 1,000,000 draws"),
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    button("Cancel").click();
    assertThat(page.getByText("PARTIAL", new Page.GetByTextOptions().setExact(true)))
        .isVisible(PATIENTLY);
    assertThat(page.locator("main"))
        .containsText(Pattern.compile("[1-9][\\d,]* of 1,000,000 draws"));
    assertThat(page.locator("[data-chart=fan]")).hasCount(2);
    assertThat(page.locator("main")).containsText("Not computed: the run was stopped before.");
  }

  @Test
  void scenariosAreComparedDifferencesFirstAndFrenchIsFrench() {
    openWithAnswer("&draws=60&scenarios=export-ban-at-once-uncertain.yaml,licence-queue.yaml");
    assertThat(page.locator("section").first()).containsText("What differs");
    assertThat(page.locator("[data-table=comparison] tbody tr")).hasCount(2);
    assertThat(page.locator("[data-table=comparison]"))
        .containsText(Pattern.compile("[+−]\\d[\\d.]*\\u00a0points \\(±"));
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Français")).check();
    assertThat(page.locator("html")).hasAttribute("lang", "fr");
    assertThat(page.locator("main")).containsText("Ce qui diffère");
    assertThat(page.locator("main")).containsText("bascule en pénurie");
    assertThat(page.locator("main")).not().containsText("flips to");
  }

  @Test
  void aBarOpensItsEvidenceByKeyboardAndNarrowScreensDoNotScrollSideways() {
    page.setViewportSize(NARROW, 2 * NARROW);
    openWithAnswer("&draws=50&" + QUEUE);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
    page.locator("[data-mark='input:0']").focus();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator("dialog")).containsText("Break-even value");
    page.keyboard().press("Escape");
    assertThat(page.evaluate("document.activeElement.dataset.mark")).isEqualTo("input:1");
  }
}
