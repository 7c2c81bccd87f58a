package org.lodestone.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lodestone.app.serve.Server;

/** The page of trade as a user has it: the real server, fictional imports, a real browser. */
@Tag("browser")
class TradePageTest {
  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
  private static final int NARROW = 390;

  @TempDir private static Path folder;

  @RegisterExtension
  static final ServedPages SERVED = new ServedPages(TradePageTest::server, "status of 4");

  private Page page;

  private static Server server() throws IOException {
    return FictionalTrade.server(FictionalTrade.shelf(folder));
  }

  @BeforeEach
  void newPage() {
    page = SERVED.page();
  }

  private void open(String query, String answer) {
    page.navigate(SERVED.home() + "/?page=trade" + query);
    assertThat(page.locator("[data-answer=" + answer + "]")).isVisible(PATIENTLY);
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  @Test
  void aMissingYearIsSaidAndNoLineIsDrawnOverIt() throws IOException {
    open("", "shares");
    assertThat(page.locator("[data-answer=shares]"))
        .containsText("Japan buys: 2 years known, 1 missing. 2024: China 90%, HHI 0.82.");
    assertThat(page.locator("[data-table=shares] tbody tr")).hasCount(3);
    assertThat(page.locator("[data-table=shares] tbody tr").nth(1))
        .containsText("missing: not in the imports");
    assertThat(page.locator("main svg text.gap").first()).hasText("missing");
    // One line of one point on each side of the gap, in both panels.
    assertThat(page.locator("main svg path.line")).hasCount(4);
    assertThat(page.locator("main"))
        .containsText(
            Pattern.compile(
                "lodestone trade shares --from \\S+/baci-fictional --of JP --direction imports --code 850511"));
    assertThat(page.locator("[data-table=inputs]")).containsText("Etalab");
    var table = page.waitForDownload(() -> button("Download as CSV").click());
    assertThat(Files.readString(table.path())).contains("not-in-files", "Etalab");
  }

  @Test
  void aMaterialComesWithItsRange() {
    open("", "shares");
    field("Material").selectOption("gallium");
    field("Partner").fill("CN");
    button("Compute").click();
    assertThat(page.locator("[data-answer=remarks]")).containsText("1% to 70% of it is");
    assertThat(page.locator("[data-answer=remarks]")).containsText("proxy");
    assertThat(page.locator("[data-table=shares] tbody tr").last())
        .containsText(Pattern.compile("80% \\(.+–.+\\)"));
    assertThat(page.locator("main svg line.range")).not().hasCount(0);
    assertThat(page).hasURL(Pattern.compile(".*material=gallium.*"));
  }

  @Test
  void aWrongPlaceIsToldInPlaceAndNothingOldStaysBelow() {
    open("", "shares");
    field("Place").fill("Japan");
    button("Compute").click();
    assertThat(page.locator("[role=alert]")).containsText("Japan");
    assertThat(page.locator("[data-table=shares]")).hasCount(0);
  }

  @Test
  void reportsStandBesideTheOtherReconciliation() {
    open("&part=reconciliation", "reconciliation");
    field("Compare with").selectOption("baci-fictional");
    button("Compute").click();
    assertThat(page.locator("main")).containsText("holds these periods: 2022, 2024");
    field("Period, if there are several").fill("2024");
    button("Compute").click();
    assertThat(page.locator("[data-answer=reconciliation]"))
        .containsText("8 rows were read and 3 used");
    assertThat(page.locator("main")).containsText("1 exact copies");
    assertThat(page.locator("[data-table=codes]")).containsText("850511");
    button("850511").click();
    var flows = page.locator("[data-table=flows] tbody tr");
    assertThat(flows).hasCount(2);
    assertThat(flows.first())
        .containsText(
            Pattern.compile("China → Japan.*0\\.11.*0\\.1.*both report.*reported by both"));
    assertThat(flows.last())
        .containsText(
            Pattern.compile(
                "Germany → Japan.*0\\.04.*—.*mirrored: importer only.*imputed from the value"));
    button("Download the flows as CSV").click();
    assertThat(page.locator("[role=alert]")).containsText("trade reconcile");
  }

  @Test
  void monthsAreMarkedBesideTheControl() {
    open("&part=monitor", "monitor");
    assertThat(page.locator("[data-answer=monitor]")).containsText("1 alerts, 0 of them without");
    var remarks = page.locator("[data-answer=series]");
    assertThat(remarks)
        .containsText("seen: the alert begins in Aug 2023, in the month of the control");
    assertThat(remarks).containsText("Jul 2023: rush");
    assertThat(page.locator("main svg rect.alert")).hasCount(1);
    assertThat(page.locator("main svg line.control")).not().hasCount(0);

    field("Series").selectOption("months.csv|250410|Japan");
    assertThat(remarks).containsText("not testable: the series runs from Jan 2020 to Apr 2023");
    field("Series").selectOption("months.csv|380110|Japan");
    assertThat(remarks).containsText("Too short for a test");
    assertThat(page.locator("main")).containsText("lodestone trade monitor --basis value --from");
    assertThat(page).hasURL(Pattern.compile(".*shown=.*"));
  }

  @Test
  void narrowFrenchAndByKeyboard() {
    page.setViewportSize(NARROW, 2 * NARROW);
    open("&part=monitor&lang=fr", "monitor");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
    assertThat(page.locator("h1")).containsText("Qui fournit qui");
    assertThat(page.locator("[data-answer=series]")).containsText("le mois du contrôle");
    assertThat(page.locator("main")).not().containsText("not testable");
    field("Réconciliation").focus();
    page.keyboard().press("Space");
    assertThat(page.locator("[data-answer=reconciliation]")).isVisible(PATIENTLY);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
    assertThat(page).hasURL(Pattern.compile(".*part=reconciliation.*"));
  }
}
