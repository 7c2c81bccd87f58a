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

/** The page of indices as a user has it: the real server, the shipped data, a real browser. */
@Tag("browser")
class IndicesPageTest {
  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
  private static final int NARROW = 390;

  @RegisterExtension static final ServedPages SERVED = ServedPages.shipped("422");

  private Page page;

  @BeforeEach
  void newPage() {
    page = SERVED.page();
  }

  private void open(String query) {
    page.navigate(SERVED.home() + "/?page=indices" + query);
    assertThat(page.locator("[data-answer=index]")).isVisible(PATIENTLY);
  }

  private Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  @Test
  void anIndexShowsItsIntervalsAndWhatAValueRestsOn() {
    open("&method=geopolrisk");
    var rows = page.locator("[data-table=index] tbody tr");
    assertThat(rows).hasCount(3);
    assertThat(rows.first()).containsText(Pattern.compile("oxide.*0\\.\\d+.*–.*1 \\(1–3\\)"));
    assertThat(page.locator("main")).containsText("The network knows no production");
    assertThat(page.locator("main")).containsText("lodestone index geopolrisk --for JP");
    rows.first().getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator("dialog")).containsText("I7 (docs/model/indices.md)");
    assertThat(page.locator("dialog")).not().containsText("is not part of this answer");
  }

  @Test
  void aChangeIsComputedBesideTheValue() {
    open("&method=geopolrisk");
    field("Governance, 0 safe to 1").fill("CN=0.9");
    button("Compute").click();
    assertThat(page.locator("[data-table=index] thead")).containsText("If changed");
    assertThat(page.locator("main")).containsText("--governance CN=0.9");
    assertThat(page).hasURL(Pattern.compile(".*governance=CN%3D0.9.*"));
  }

  @Test
  void yearsAreASeriesAndABlocIsAView() {
    open("&for=JP%2BUS");
    assertThat(page.locator("[data-answer=index]")).containsText("Japan + United States, 2025");
    field("Year").selectOption("2024");
    field("Only items with").fill("gallium");
    assertThat(page.locator("[data-table=index] tbody tr").first()).containsText("Gallium");
    assertThat(page.locator("main")).containsText(Pattern.compile("Gallium.*: 2023 0\\.963"));
  }

  @Test
  void aPublishedTableIsComputedAgainAndDownloaded() throws IOException {
    open("&method=geopolrisk");
    field("Table").selectOption("eu-2020-hhi");
    assertThat(page.locator("[data-answer=replication]"))
        .containsText("30 rows agree, 0 differ with a known cause, 0 differ without one");
    assertThat(page.locator("[data-table=replication] tbody tr")).hasCount(30);
    var download =
        page.waitForDownload(
            () ->
                page.locator("section:has([data-table=replication])")
                    .getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Download as CSV"))
                    .click());
    assertThat(Files.readString(download.path()))
        .startsWith("item,measure,published")
        .contains("Lodestone contributors");
  }

  @Test
  void whatNeedsFilesIsRefusedWithTheReason() {
    open("&method=geopolrisk&replicate=eu-2023");
    assertThat(page.locator("main")).containsText("fact_GlobalSupplyShares_t.csv");
    assertThat(page.locator("main")).containsText("name it with --inputs DIR");
  }

  @Test
  void narrowFrenchAndByKeyboard() {
    page.setViewportSize(NARROW, 2 * NARROW);
    open("&method=geopolrisk&lang=fr");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
    assertThat(page.locator("h1")).containsText("Que disent les indices publiés");
    assertThat(page.locator("main")).not().containsText("Values and intervals");
    var mark = page.locator(".chart [aria-haspopup=dialog]").first();
    mark.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("dialog")).containsText("oxide, 2024");
    page.keyboard().press("Escape");
    assertThat(mark).isFocused();
  }
}
