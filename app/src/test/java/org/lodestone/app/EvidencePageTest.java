package org.lodestone.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestone.app.serve.Server;

/**
 * The pages of evidence and commitments as a user has them: the real server, fictional reports, a
 * real browser.
 */
@Tag("browser")
class EvidencePageTest {
  private static final int NARROW = 360;

  @TempDir private static Path folder;

  private static Chromium chromium;

  private Server server;
  private Path workspace;
  private Page page;
  private PageWatch watch;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void newPage(TestInfo test) throws IOException {
    workspace =
        EvidenceWorkspace.fill(
            Files.createDirectory(
                folder.resolve(
                    (test.getTestMethod().orElseThrow().getName() + test.getDisplayName())
                        .replaceAll("\\W", ""))));
    server = EvidenceWorkspace.server(workspace);
    server.start("127.0.0.1", 0);
    page = chromium.newPage();
    // A decision that came too late is answered with 409, which browsers log as an error.
    watch = PageWatch.of(page, "409").keptTo(page, this::home);
  }

  @AfterEach
  void closePage() {
    page.close();
    server.stop();
    watch.assertQuiet();
  }

  private String home() {
    return "http://127.0.0.1:" + server.port() + "/";
  }

  private void open(String query) {
    page.navigate(home() + query);
    assertThat(page.locator("[data-answer=counts]")).isVisible();
  }

  private void sign(String name, String why) {
    page.locator("main fieldset input[autocomplete=name]").first().fill(name);
    page.locator("main fieldset input[list]").first().fill(why);
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  void copiesCountOnceAndADocumentOpensAtItsClaims() {
    open("?page=evidence");
    assertThat(page.locator("[data-answer=counts]")).containsText("4 documents, 3 origins.");
    assertThat(page.locator("[data-table=documents] tbody tr")).hasCount(4);
    assertThat(page.locator("[data-table=documents]")).containsText("shared with 1");
    assertThat(page.locator("main")).containsText("lodestone evidence list");
    button("Two countries agree on minerals (fictional text)").click();
    assertThat(page.locator("[data-text='wire.txt']")).isVisible();
    assertThat(page).hasURL(Pattern.compile(".*part=read&document=wire.txt$"));
    assertThat(page.locator(".zone.related-link")).containsText("never evidence");
    assertThat(page.locator("main")).containsText("lodestone evidence show wire.txt");

    page.locator("[data-text] .mark").first().click();
    assertThat(page.locator("li[data-claim='1'] blockquote")).isVisible();
    page.locator("li[data-claim='2'] button.head").click();
    assertThat(page.locator("[data-text] .mark.current").first()).isInViewport();
    assertThat(page).hasURL(Pattern.compile(".*&claim=.*"));
  }

  @Test
  void aClaimIsAcceptedChangedAndRejectedByKeyboardAlone() {
    open("?page=evidence&part=read&document=wire.txt");
    assertThat(page.locator("main")).containsText("Give your name and a reason first");
    sign("Ada", "compared with the text");
    page.locator("[data-text] button.tag").first().focus();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("li[data-claim='2'].current")).isVisible();
    page.keyboard().press("ArrowUp");
    page.keyboard().press("a");
    assertThat(page.locator("[role=status]").first()).containsText("Claim 1 accepted.");
    assertThat(page.locator("li[data-claim='1']")).containsText("accepted");
    assertThat(page.locator("[data-text] button.tag").first()).containsText("✓1");

    assertThat(page.locator("li[data-claim='2'] button.head")).isFocused();
    page.keyboard().press("x");
    assertThat(page.locator("li[data-claim='2']")).containsText("rejected");
    assertThat(page.locator("li[data-claim='3'] button.head")).isFocused();
    page.keyboard().press("e");
    page.getByLabel("How it is meant").selectOption("opinion");
    button("Save the changes").click();
    assertThat(page.locator("li[data-claim='3']")).containsText("changed and accepted");
    assertThat(page.locator("li[data-claim='3'] [data-field=modality]")).containsText("an opinion");

    var list = Cli.json("evidence", "claims", "--json", "--workspace", workspace.toString());
    assertThat(list.at("/claims/0/review/by").asString()).isEqualTo("Ada");
    assertThat(list.at("/claims/2/modality").asString()).isEqualTo("opinion");
  }

  @Test
  void aTypeIsAProposalThatAPersonPicks() {
    open("?page=evidence&part=read&document=wire.txt");
    sign("Ada", "read");
    page.locator("li[data-claim='1'] button.head").click();
    page.getByLabel("another type").selectOption("FUNDING");
    button("Accept as funding").click();
    assertThat(page.locator("li[data-claim='1']")).containsText("changed and accepted");
    assertThat(page.locator("li[data-claim='1'] button.head")).containsText("funding");
  }

  @Test
  void whoComesSecondIsShownBothDecisionsAndChooses() {
    open("?page=evidence&part=read&document=wire.txt");
    page.locator("li[data-claim='1'] button.head").click();
    var claims = Cli.json("evidence", "claims", "--json", "--workspace", workspace.toString());
    var id = claims.at("/claims/0/id").asString();
    var other =
        Cli.run(
            "evidence",
            "review",
            id,
            "reject",
            "--by",
            "Ben",
            "--reason",
            "not so",
            "--as-of",
            "2026-05-21",
            "--workspace",
            workspace.toString());
    assertThat(other.exitCode()).as(other.err()).isZero();

    sign("Ada", "compared");
    button("Accept").click();
    var told = page.locator("[data-answer=overtaken]");
    assertThat(told).containsText("Nothing of yours was recorded");
    assertThat(told).containsText("Ben, 21 May 2026: not so");
    assertThat(told).containsText("Ada, 20 May 2026: compared");
    button("Decide on top of it").click();
    assertThat(page.locator("li[data-claim='1'] [data-answer=review]"))
        .containsText("accepted by Ada on 20 May 2026 (version 2)");
  }

  @Test
  void aConflictStandsSideBySideUntilAPersonSettlesIt() {
    open("?page=evidence&part=conflicts");
    var conflict = page.locator("article[data-conflict=date]").first();
    assertThat(conflict.locator(".values section")).hasCount(2);
    assertThat(conflict).containsText("12 May 2026");
    assertThat(conflict).containsText("11 May 2026");
    assertThat(conflict).containsText("How the difference may have come about");
    assertThat(conflict.locator(".state")).containsText("open");
    sign("Ada", "two clocks");
    conflict.locator("textarea").fill("One signing, told by two clocks.");
    conflict.locator("button", new Locator.LocatorOptions().setHasText("Explained")).click();
    assertThat(conflict.locator(".state")).containsText("explained");
    assertThat(conflict).containsText("One signing, told by two clocks.");

    conflict
        .locator("button", new Locator.LocatorOptions().setHasText("Show in autre.txt"))
        .first()
        .click();
    assertThat(page.locator("[data-text='autre.txt'] .mark.current").first()).isInViewport();
  }

  @Test
  void questionsAreAnsweredFromTheQueue() {
    open("?page=evidence&part=verify");
    var queue = page.locator("ol[aria-label=Questions]");
    assertThat(queue.locator("li")).not().hasCount(0);
    queue.locator("li button").first().focus();
    page.keyboard().press("End");
    assertThat(queue.locator("li").last()).hasClass(Pattern.compile("current"));
    page.keyboard().press("Home");
    sign("Ada", "asked the ministry");
    page.locator("[data-answer=item] textarea").fill("On 12 May.");
    page.locator("[data-answer=item] button.primary").click();
    assertThat(page.locator("[data-answer=item] [data-answer=decision]"))
        .containsText("On 12 May.");
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Settled")).check();
    assertThat(queue.locator("li")).hasCount(1);
  }

  @Test
  void aPersonTakesACopyApartAndPutsItBack() {
    open("?page=evidence&part=origins");
    assertThat(page.locator("article[data-origin='org:AFP']")).containsText("names the agency");
    assertThat(page.locator("article[data-origin='org:AFP']")).containsText("share ");
    sign("Ada", "the fictional editor was there");
    page.locator("article[data-origin='org:AFP'] li", new Page.LocatorOptions().setHasText("copy"))
        .locator("button", new Locator.LocatorOptions().setHasText("Give it an origin"))
        .click();
    assertThat(page.locator("[data-answer=counts]")).containsText("4 documents, 4 origins.");
    var own = page.locator("article[data-origin='copy.txt']");
    assertThat(own).containsText("a person decided: the fictional editor was there");
    own.locator("select").selectOption("org:AFP");
    own.locator("button", new Locator.LocatorOptions().setHasText("Join")).click();
    assertThat(page.locator("[data-answer=counts]")).containsText("4 documents, 3 origins.");
  }

  @Test
  void aTextWithMarkupIsShownAsText() {
    open("?page=evidence&part=read&document=hostile.txt");
    var text = page.locator("[data-text='hostile.txt']");
    assertThat(text).containsText("<script>document.title = 'taken'</script>");
    assertThat(text).containsText("<b>tungsten</b>");
    assertThat(text.locator("script, img, b")).hasCount(0);
    assertThat(page).not().hasTitle(Pattern.compile("taken"));
  }

  @Test
  void anEmptyWorkspaceSaysHowToAddDocumentsAndTakesThem() {
    server.stop();
    server = EvidenceWorkspace.server(workspace.resolveSibling("empty"));
    server.start("127.0.0.1", 0);
    page.navigate(home() + "?page=evidence");
    assertThat(page.locator("[data-part=empty]")).containsText("no documents yet");
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload[] {
              payload("tin.txt", "Peru mined 40 tonnes of tin in 2025, the fictional port said.\n"),
              payload("nothing.txt", ""),
            });
    assertThat(page.locator("[data-answer=added]")).containsText("tin.txt: added");
    assertThat(page.locator("[data-answer=added] .refused")).containsText("there is no text in it");
    assertThat(page.locator("[data-table=documents] tbody tr")).hasCount(1);
  }

  private static FilePayload payload(String name, String words) {
    return new FilePayload(name, "text/plain", words.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aSourceIsGradedWithAReason() {
    open("?page=evidence&part=read&document=autre.txt");
    page.locator(".card summary").click();
    assertThat(page.locator(".grade")).containsText("Nobody has graded this source.");
    sign("Ada", "known for years");
    page.locator(".grade select").selectOption("B");
    button("Set the grade").click();
    assertThat(page.locator(".grade")).containsText("B by Ada on 20 May 2026: known for years");
  }

  @ParameterizedTest
  @ValueSource(strings = {"documents", "read", "conflicts", "verify", "origins"})
  void frenchIsWholeAndNarrowScreensDoNotScrollSideways(String part) {
    page.setViewportSize(NARROW, 2 * NARROW);
    open("?page=evidence&lang=fr&part=" + part);
    assertThat(page.locator("html")).hasAttribute("lang", "fr");
    assertThat(page.locator("h1")).containsText("Que disent les documents");
    assertThat(page.locator("main")).containsText("lodestone evidence ");
    assertThat(page.locator("main")).not().containsText(Pattern.compile("evidence\\.[a-z]"));
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
  }

  @Test
  void commitmentsTellTheirStateOnTheDayThatIsAskedFor() {
    page.navigate(home() + "?page=commitments&asOf=2026-11-22&agreement=us-jp-2025");
    assertThat(page.locator("[data-answer=duties]")).containsText("Duties: 16");
    var row = page.locator("[data-table=dated] tr", withText("28 Apr 2026"));
    assertThat(row).containsText("27 Apr 2026 to 28 Apr 2026");
    assertThat(row).containsText("due date passed, outcome to verify");
    assertThat(page.locator("main")).containsText("no deadline stated");
    assertThat(page.locator("main"))
        .containsText("lodestone commitment list --as-of 2026-11-22 --agreement us-jp-2025");
    page.locator("[data-chart=clock] g[role=button]").first().focus();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-answer=duty]")).containsText("Readings of the deadline");

    var file = page.waitForDownload(() -> button("Save as calendar").click());
    assertThat(file.suggestedFilename()).isEqualTo("lodestone-commitments.ics");

    page.getByLabel("As of").fill("2026-02-01");
    assertThat(page.locator("[data-table=dated] tr", withText("28 Apr 2026")))
        .containsText("running");
    page.getByLabel("Agreement").selectOption("");
    page.setViewportSize(NARROW, 2 * NARROW);
    page.navigate(home() + "?page=commitments&lang=fr");
    assertThat(page.locator("[data-chart=clock]")).isVisible();
    assertThat(page.locator("main")).containsText("aucune échéance énoncée");
    assertThat(page.locator("main")).not().containsText(Pattern.compile("commitments\\.[a-z]"));
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
