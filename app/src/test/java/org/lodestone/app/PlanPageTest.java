package org.lodestone.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The plan page as a user has it: the real server, a small plan, a real browser. */
@Tag("browser")
class PlanPageTest {
  private static final double PATIENCE = 180_000;
  private static final int NARROW = 400;

  @TempDir private static Path folder;

  @RegisterExtension
  static final ServedPages SERVED = new ServedPages(() -> PlanWorkspace.server(folder), "");

  private Page page;

  @BeforeEach
  void newPage() {
    page = SERVED.page();
  }

  private void openWithAnswer(String query) {
    page.navigate(SERVED.home() + "/?page=plan&plan=small.yaml&budget=1" + query);
    assertThat(page.locator("[data-chart=gantt]"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
  }

  @Test
  void theSliderShowsWhatGoesInAndOut() {
    page.navigate(SERVED.home() + "/?page=plan");
    assertThat(page.locator("h1")).containsText("What closes the gap");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compute the plan"))
        .click();
    assertThat(page.locator("[data-answer=plan]"))
        .containsText(
            "weeks of demand stay uncovered",
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    assertThat(page).hasURL(Pattern.compile(".*plan=small.yaml&budget=1$"));
    assertThat(page.locator("main")).containsText("Proven: no plan is better");

    page.getByRole(AriaRole.SLIDER).fill("0");
    assertThat(page.locator("li[data-change=out]").first())
        .containsText("− out", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    assertThat(page.locator("[data-chart=gantt] g[data-change=out]").first())
        .hasAttribute("aria-label", Pattern.compile("^− out\\. "));
    assertThat(page.locator("[data-answer=changes]")).containsText("Compared with budgets ×");

    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Compare from here").setExact(true))
        .click();
    page.getByLabel("Factor as a number").fill("1");
    page.getByLabel("Factor as a number").press("Tab");
    assertThat(page.locator("li[data-change=in]").first())
        .containsText("+ in", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    assertThat(page.locator("[data-table=projects]")).containsText("+ in");
  }

  @Test
  void frenchIsWholeWithReasonsAndAssumptions() {
    openWithAnswer("&lang=fr");
    assertThat(page.locator("html")).hasAttribute("lang", "fr");
    assertThat(page.locator("main")).containsText("semaines de demande restent à découvert");
    assertThat(page.locator("[data-table=rejected]")).containsText("Il ");
    assertThat(page.locator("[data-table=rejected]")).not().containsText("It ");
    assertThat(page.locator("[data-table=assumptions]")).containsText("Achèvement sans soutien");
    assertThat(page.locator("main")).not().containsText(Pattern.compile("plan\\.[a-z]"));
  }

  @Test
  void aProjectOpensItsEvidenceByKeyboardAndNarrowScreensDoNotScrollSideways() {
    page.setViewportSize(NARROW, 2 * NARROW);
    openWithAnswer("");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
    page.locator("[data-chart=gantt] g[role=button]").first().focus();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator("dialog")).containsText("Adopted by");
    assertThat(page.locator("dialog")).containsText("docs/model/plan.md, P4");
    page.keyboard().press("Escape");
    assertThat(String.valueOf(page.evaluate("document.activeElement.dataset.mark")))
        .startsWith("project:");
  }

  @Test
  void theFrontierIsComputedOnDemandAndItsPointsMoveTheSlider() {
    openWithAnswer("");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compute the frontier"))
        .click();
    assertThat(page.locator("[data-chart=frontier]"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    assertThat(page.locator("[data-table=frontier] tbody tr")).hasCount(6);
    page.locator("[data-mark='budget:2']").focus();
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Factor as a number")).hasValue("2");
    assertThat(page.locator("[data-answer=changes]"))
        .containsText(
            "Compared with budgets ×",
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
  }

  @Test
  void aSearchCanBeCancelled() {
    page.navigate(SERVED.home() + "/?page=plan&plan=small.yaml&outcomes=200&budget=1");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel")).click();
    assertThat(page.locator("main"))
        .containsText(
            "The search was stopped before there was a plan to tell.",
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
  }
}
