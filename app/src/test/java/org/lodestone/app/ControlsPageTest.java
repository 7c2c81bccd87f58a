package org.lodestone.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The page of trade controls as a user has it: the real server, the shipped register, a real
 * browser.
 */
@Tag("browser")
class ControlsPageTest {
  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
  private static final int NARROW = 390;

  @RegisterExtension static final ServedPages SERVED = ServedPages.shipped("");

  private Page page;

  @BeforeEach
  void newPage() {
    page = SERVED.page();
  }

  private void open(String query) {
    page.navigate(SERVED.home() + "/?page=controls" + query);
    assertThat(page.locator("[data-answer=controls]")).isVisible(PATIENTLY);
  }

  private Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  @Test
  void aPastDayShowsWhatWasKnownThen() {
    open("&asOf=2025-11-06");
    var superhard =
        page.locator(
                "[data-table=controls] tr",
                new Page.LocatorOptions().setHasText("superhard materials"))
            .last();
    assertThat(superhard).containsText("announced");
    field("As known on").fill("2025-11-20");
    assertThat(page).hasURL(Pattern.compile(".*asOf=2025-11-20.*"));
    assertThat(superhard).containsText("suspended 7 Nov 2025");
    assertThat(page.locator("[data-answer=controls]")).containsText("3 more became public later");
    field("Aimed at").selectOption("US");
    field("State").selectOption("in-force");
    assertThat(page.locator("[data-answer=controls]")).containsText("3 controls");
  }

  @Test
  void anOrderIsHeldAgainstShareAndLists() {
    open("&asOf=2026-10-01");
    field("Exported from").fill("CN");
    field("Element").fill("Dy");
    field("Kind of goods").selectOption("magnet");
    field("Consignee").fill("川崎重工");
    button("Screen").click();
    assertThat(page.locator("[data-answer=screening]")).containsText("Prohibited");
    assertThat(page.locator("main"))
        .containsText("the consignee is listed as Kawasaki Heavy Industries");
    assertThat(page.locator("main")).containsText("restriction screen --to JP");
  }

  /** The rule of 0.1 percent: 0.99 of 1 000 stays below, 1.00 reaches it. */
  @Test
  void onePartInAThousandIsTheEdge() {
    open("&asOf=2025-10-20");
    field("Exported from").fill("JP");
    field("To").fill("US");
    field("End use").selectOption("civil");
    field("Element").fill("Dy");
    field("Kind of goods").selectOption("magnet");
    field("Value of the goods").fill("1000");
    field("Value of listed content").fill("0.99");
    button("Screen").click();
    assertThat(page.locator("[data-answer=screening]")).containsText("Free");
    field("Value of listed content").fill("1.00");
    button("Screen").click();
    assertThat(page.locator("[data-answer=screening]")).containsText("A licence is needed");
    assertThat(page.locator("main")).containsText("the listed content reaches 0.1 % of the value");
  }

  @Test
  void aControlBecomesAScenarioOfTheStressPage() {
    open("");
    button("Licences for seven medium and heavy rare earths").click();
    assertThat(page.locator("[data-table=steps]")).containsText("hklaw-2025-04");
    button("Show the scenario file").click();
    assertThat(page.locator("[data-answer=scenario]")).containsText("kind: licence-queue");
    button("Open as a scenario on the stress page").click();
    var box = page.getByLabel("Licences for seven medium and heavy rare earths");
    assertThat(box).isChecked();
    field("Draws of each").fill("40");
    button("Draw").click();
    assertThat(page.locator("[data-chart=tornado]")).isVisible(PATIENTLY);
    assertThat(page.locator("main"))
        .containsText("lodestone restriction scenario cn-2025-18 --out cn-2025-18.yaml");
    page.goBack();
    assertThat(page.locator("[data-answer=controls]")).isVisible();
  }

  @Test
  void theTableIsThatOfTheCommandLine() throws IOException {
    open("");
    var download = page.waitForDownload(() -> button("Download as CSV").click());
    assertThat(Files.readString(download.path()))
        .startsWith("id,issuer,notice,name,state")
        .contains("rests_on", "Lodestone contributors");
  }

  @Test
  void narrowFrenchAndByKeyboard() {
    page.setViewportSize(NARROW, 2 * NARROW);
    open("&lang=fr");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
    assertThat(page.locator("h1")).containsText("Que ne peut-on échanger");
    var name = button("Licences pour sept terres rares moyennes et lourdes");
    name.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-control=cn-2025-18]")).containsText("Portée énoncée");
    assertThat(page.locator("main")).not().containsText("Stated scope");
  }
}
