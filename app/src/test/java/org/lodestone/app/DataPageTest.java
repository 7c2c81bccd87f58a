package org.lodestone.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
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

/** The page of data as a user has it: the real server, fictional files, a real browser. */
@Tag("browser")
class DataPageTest {
  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
  private static final int NARROW = 390;

  private static final String WIDE =
      """
      COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023,PROD_EST_ 2024,PROD_NOTES,RESERVES_2024
      Rare earths,Australia,"Mine production, rare-earth-oxide equivalent",metric tons,16000,13000,,5700000
      Rare earths,India,"Mine production, rare-earth-oxide equivalent",metric tons,2900,2900,,6900000
      """;

  private static final String LONG =
      """
      Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes
      World total,Rare earths,Australia,Production,"Mine production, rare-earth-oxide equivalent",metric tons,2024,29000,
      World total,Rare earths,India,Production,"Mine production, rare-earth-oxide equivalent",metric tons,2024,2900,
      World total,Rare earths,Australia,Reserves,Reserves,metric tons,2025,5700000,
      World total,Rare earths,India,Reserves,Reserves,metric tons,2025,NA,
      """;

  @TempDir private static Path folder;

  @RegisterExtension
  static final ServedPages SERVED = new ServedPages(DataPageTest::server, "status of 4");

  private Page page;

  private static Server server() throws IOException {
    var shelf = folder.resolve("imports");
    FictionalTrade.bring(shelf, "baci", "fictional", "BACI_HS17.csv", FictionalTrade.FLOWS);
    FictionalTrade.bring(shelf, "comtrade", "fictional", "reports.csv", FictionalTrade.REPORTS);
    FictionalTrade.bring(shelf, "mcs", "2025", "earlier.csv", WIDE);
    FictionalTrade.bring(shelf, "mcs", "2026", "later.csv", LONG);
    return FictionalTrade.server(shelf);
  }

  @BeforeEach
  void newPage() {
    page = SERVED.page();
  }

  private void open(String query) {
    page.navigate(SERVED.home() + "/?page=data" + query);
    assertThat(page.locator("[data-answer=imports]")).isVisible(PATIENTLY);
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  @Test
  void anImportShowsItsFilesItsRejectsAndItsRows() throws IOException {
    open("");
    var imports = page.locator("[data-table=imports] tbody tr");
    assertThat(imports.first()).containsText(Pattern.compile("CEPII.*class A.*12.*9.*3"));
    button("baci-fictional").click();
    assertThat(page.locator("[data-table=files]")).containsText("BACI_HS17.csv");
    assertThat(page.locator("[data-table=rejects] tbody tr")).hasCount(3);
    assertThat(page.locator("[data-table=rejects]")).containsText("8505");
    assertThat(page.locator("[data-answer=rows]")).containsText("9 of 9 rows.");

    button("Add a filter").click();
    field("Column of the filter").selectOption("hs6");
    field("Value of hs6").fill("811292");
    button("Show these rows").click();
    assertThat(page.locator("[data-answer=rows]")).containsText("2 of 2 rows.");
    assertThat(page.locator("main"))
        .containsText(
            Pattern.compile("lodestone data rows \\S+/baci-fictional --where hs6=811292"));
    assertThat(page).hasURL(Pattern.compile(".*import=baci-fictional&where=hs6%3D811292.*"));
    var rows = page.waitForDownload(() -> button("Download as CSV").click());
    assertThat(Files.readString(rows.path())).contains("811292", "Etalab").doesNotContain("850511");
    var rejects = page.waitForDownload(() -> button("Download all rejects as CSV").click());
    assertThat(Files.readString(rejects.path())).startsWith("file,line,problem,advice");
  }

  @Test
  void rowsThatMayNotBePassedOnAreRefusedWithTheReason() {
    open("&import=comtrade-fictional");
    assertThat(page.locator("[data-answer=rows]")).containsText("8 of 8 rows.");
    button("Download as CSV").click();
    assertThat(page.locator("[role=alert]")).containsText("class B");
  }

  @Test
  void filesAreImportedAndAnImportThatIsThereIsKept() throws IOException {
    open("");
    sendFlows("BACI_HS22.csv", "sent");
    assertThat(page.locator("[data-answer=imported]")).isVisible(PATIENTLY);
    assertThat(page.locator("[data-answer=imported]"))
        .containsText("baci-sent: 12 rows = 9 accepted + 3 rejected + 0 set aside.");
    assertThat(page.locator("[data-table=imports]")).containsText("baci-sent");
    assertThat(page.locator("[data-table=files]")).containsText("BACI_HS22.csv");
    var record = Files.readString(folder.resolve("imports/baci-sent/import.json"));

    sendFlows("BACI_other.csv", "sent");
    assertThat(page.locator("[role=alert]")).containsText("is there already");
    assertThat(page.locator("[role=alert]")).containsText("imports are not overwritten");
    assertThat(Files.readString(folder.resolve("imports/baci-sent/import.json"))).isEqualTo(record);
    // What was chosen is still there, for another edition.
    assertThat(page.locator("[data-answer=files]")).containsText("BACI_other.csv");
  }

  private void sendFlows(String name, String edition) {
    page.locator("[data-form=import] input[type=file]")
        .setInputFiles(new FilePayload(name, "text/csv", FictionalTrade.FLOWS.getBytes(UTF_8)));
    field("What they are").selectOption("baci");
    field("Edition").fill(edition);
    button("Import").click();
  }

  @Test
  void twoEditionsStandBesideEachOtherWithTheirRows() throws IOException {
    open("");
    assertThat(field("Earlier edition")).hasValue("mcs-2025");
    assertThat(field("Later edition")).hasValue("mcs-2026");
    button("Compare").click();
    var rows = page.locator("[data-table=differences] tbody tr");
    assertThat(rows).hasCount(2);
    assertThat(page.locator("[data-table=differences]"))
        .containsText(
            Pattern.compile(
                "Australia\\s*production\\s*2024\\s*13000\\s*29000.*earlier.csv, row 2.*later.csv, row 2"));
    assertThat(page.locator("[data-table=differences]"))
        .containsText(Pattern.compile("India\\s*reserves.*6900000\\s*NA.*number withdrawn"));
    assertThat(page.locator("main"))
        .containsText(Pattern.compile("lodestone data diff \\S+/mcs-2025 \\S+/mcs-2026"));
    var table =
        page.waitForDownload(
            () ->
                page.locator("section:has([data-table=differences])")
                    .getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Download as CSV"))
                    .click());
    assertThat(Files.readString(table.path())).contains("29000", "U.S. Geological Survey");
  }

  @Test
  void aPageThatLacksAnImportSaysWhichAndLeadsHere() {
    page.navigate(SERVED.home() + "/?page=trade&part=monitor");
    assertThat(page.locator("[data-answer=none]")).containsText("kind monthly-trade");
    page.locator("[data-answer=none] a").click();
    assertThat(page.locator("[data-answer=imports]")).isVisible(PATIENTLY);
  }

  @Test
  void narrowFrenchAndByKeyboard() {
    page.setViewportSize(NARROW, 2 * NARROW);
    open("&import=baci-fictional&lang=fr");
    assertThat(page.locator("[data-answer=rows]")).containsText("9 lignes sur 9");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
    assertThat(page.locator("h1")).containsText("Quelles données");
    assertThat(page.locator("main")).not().containsText("Rejected");
    button("Ajouter un filtre").focus();
    page.keyboard().press("Enter");
    page.getByLabel("Valeur de year").fill("2022");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-answer=rows]")).containsText("2 lignes sur 2");
  }
}
