package org.lodestone.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.serve.Server;

/**
 * The page of markets as a user has it: the real server with the shipped quotes and an import of
 * fictional prices, a real browser.
 */
@Tag("browser")
class MarketsPageTest {
  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
  private static final int NARROW = 390;

  @RegisterExtension
  static final ServedPages SERVED = new ServedPages(MarketsPageTest::served, "42");

  private Page page;

  /** Fictional: working days of ten months without two weeks, and weekly asks far above. */
  private static Path fictional(Path folder) throws IOException {
    var random = new SplittableRandom(4);
    var text =
        new StringBuilder(
            "series,material,form,place,date,price,unit,incoterm,basis,volume_t,low,high,backing_pct,source,licence,licence_class\n");
    double price = 240;
    for (var day = LocalDate.of(2024, 11, 1);
        day.isBefore(LocalDate.of(2025, 9, 1));
        day = day.plusDays(1)) {
      boolean isHoliday =
          day.isAfter(LocalDate.of(2025, 1, 26)) && day.isBefore(LocalDate.of(2025, 2, 8));
      if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !isHoliday) {
        price *= Math.exp(random.nextGaussian() * 0.012);
        text.append(
            "fictional-cn,dysprosium oxide,ox-dy,CN,%s,%.2f,USD/kg,FOB,traded,3,,,,fictional,own,A%n"
                .formatted(day, price));
        if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
          text.append(
              "fictional-ask,dysprosium oxide,ox-dy,CN,%s,%.2f,USD/kg,FOB,asked,,,,,fictional,own,A%n"
                  .formatted(day, 2.2 * price));
        }
      }
    }
    return Files.writeString(
        folder.resolve("fictional.csv"), text.toString().replace("\r\n", "\n"));
  }

  private static Server served() throws IOException {
    var folder = Files.createTempDirectory("markets");
    var shelf = folder.resolve("imports");
    var made =
        Cli.run(
            "data",
            "import",
            "prices",
            fictional(folder).toString(),
            "--to",
            shelf.resolve("fictional").toString());
    assertThat(made.exitCode()).as(made.err()).isZero();
    var nowhere = new PrintWriter(Writer.nullWriter());
    return new Server(
        new Workbench(new Session(new GlobalOptions(), Messages.of(Language.EN), nowhere, nowhere)),
        shelf);
  }

  @BeforeEach
  void newPage() {
    page = SERVED.page();
  }

  private void open(String query) {
    page.navigate(SERVED.home() + "/?page=markets" + query);
    assertThat(page.locator("[data-answer=headlines]")).isVisible(PATIENTLY);
  }

  private Locator section(String id) {
    return page.locator("section[aria-labelledby=" + id + "]");
  }

  private void press(Locator within, String name) {
    within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).click();
  }

  @Test
  void whatIsPaidAndWhatIsOnlyAskedStandApart() {
    open("&item=ox-dy");
    assertThat(page.locator("[data-table=backing]"))
        .containsText("dy-oxide-main-2025224 USD/kg96%price with volume");
    assertThat(page.locator("[data-table=backing]"))
        .containsText("dy-oxide-ask-europe>1,100 USD/kgask, no price");
    // One diamond for each ask or bound; two weeks without prices leave the line open.
    var chart = page.locator("[data-chart=prices]");
    assertThat(chart.locator("path.ask").count()).isGreaterThan(30);
    assertThat(chart.locator("path.line")).hasCount(5);
    assertThat(chart.locator("line.announcement").first()).isAttached();
    assertThat(page.locator("[data-table=series]")).containsText("may not be passed on");
  }

  @Test
  void headlinesStandSideBySideWithRangesOrReasons() {
    open("&item=ox-dy");
    assertThat(page.locator("[data-headline=diversified]")).containsText("9,389 (7,458–9,844)");
    assertThat(page.locator("[data-headline=liquid]")).containsText("not measurable: the source");
    assertThat(page.locator("[data-headline=fair]")).containsText("Ask over price");
    assertThat(section("headlines")).containsText("not added up");
  }

  @Test
  void aDayIsStudiedWithItsIntervalAndTooEarlyOnesAreRefused() {
    open("&item=ox-dy&series=fictional-cn&on=2025-06-16");
    assertThat(page.locator("[data-chart=event]")).isVisible(PATIENTLY);
    assertThat(section("event")).containsText("by rank among 28 windows");
    page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill("2024-11-05");
    press(section("event"), "Study the day");
    assertThat(page.locator("[data-answer=event]")).containsText("lies outside the series");
    assertThat(section("event")).containsText("--series fictional-cn --on 2024-11-05");
  }

  @Test
  void screensSayNoMoreThanTheirTests() {
    open("&item=ox-dy");
    assertThat(section("screens").locator("[data-table=screens]").first()).isVisible(PATIENTLY);
    assertThat(section("screens")).containsText("(c) price unusually calm");
    assertThat(section("screens")).containsText("not testable: no table of costs was given");
    assertThat(section("screens")).containsText("quiet times of the series");
    assertThat(page.locator("main")).not().containsText("proof");
  }

  @Test
  void pathsAreDrawnWithTheCommandThatWritesThem() {
    open("&item=ox-dy");
    press(section("paths"), "Draw the paths");
    assertThat(page.locator("[data-answer=paths]")).isVisible(PATIENTLY);
    assertThat(page.locator("[data-answer=paths]")).containsText("1,000 draws of 40 quarters");
    assertThat(section("paths").locator("[data-chart=fan]")).isVisible();
    assertThat(section("paths")).containsText("--series fictional-cn --years 10 --draws 1000");
  }

  @Test
  void aTableLeavesWithItsSourcesAndAFormWithoutPricesIsStillMeasured() throws IOException {
    open("&item=ox-dy");
    var download = page.waitForDownload(() -> page.locator("[data-save=measures]").click());
    assertThat(Files.readString(download.path()))
        .startsWith("headline,item,year,measure")
        .contains("Lodestone contributors");
    open("&item=mag-std");
    assertThat(page.locator("[data-answer=market]")).containsText("No price series");
    assertThat(page.locator("[data-headline=diversified]")).containsText("HHI of production");
  }

  @Test
  void narrowAndFrench() {
    page.setViewportSize(NARROW, 2 * NARROW);
    open("&lang=fr");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
    assertThat(page.locator("h1")).containsText("Que paie-t-on");
    assertThat(page.locator("main")).not().containsText("not measurable");
    assertThat(page.locator("main")).containsText("non mesurable");
  }
}
