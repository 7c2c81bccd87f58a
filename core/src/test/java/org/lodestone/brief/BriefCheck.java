package org.lodestone.brief;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Walks a brief as a browser reads it. The rule: a digit stands only inside
 *
 * <ul>
 *   <li>{@code .cited}: a figure with marks that lead to its evidence,
 *   <li>{@code .axis}: the scale of a chart,
 *   <li>{@code time}: a day or a period,
 *   <li>{@code .name}: a name or wording of the data package (HS 2846),
 *   <li>{@code h2}: the number of a heading,
 *   <li>{@code .identification}: dataset, digest, code version, command,
 *   <li>{@code #evidence}: sources, assumptions, derivations themselves.
 * </ul>
 */
final class BriefCheck {

  private static final String ALLOWED =
      ".cited, .axis, time, .name, h2, .identification, #evidence";

  private BriefCheck() {}

  /** Texts with a digit that nothing supports. */
  static List<String> findUncited(String html) {
    var uncited = new ArrayList<String>();
    NodeVisitor visitor =
        (node, depth) -> {
          if (node instanceof TextNode text
              && text.getWholeText().chars().anyMatch(Character::isDigit)
              && !isAllowed(text.parent())) {
            uncited.add(text.getWholeText().strip());
          }
        };
    Jsoup.parse(html).body().traverse(visitor);
    return uncited;
  }

  private static boolean isAllowed(@Nullable Element parent) {
    return parent != null && parent.closest(ALLOWED) != null;
  }

  /** Cited figures without a mark, and marks that lead nowhere or to nothing. */
  static List<String> findBrokenMarks(String html) {
    var broken = new ArrayList<String>();
    var page = Jsoup.parse(html);
    for (var cited : page.select(".cited")) {
      if (!cited.hasAttr("href") && cited.select("a.mark").isEmpty()) {
        broken.add("no mark: " + cited.text());
      }
    }
    for (var mark : page.select("a.mark, a.cited")) {
      if (!leadsToEvidence(page, mark.attr("href"))) {
        broken.add(mark.attr("href") + " of " + mark.text());
      }
    }
    return broken;
  }

  private static boolean leadsToEvidence(Document page, String href) {
    var target = href.startsWith("#") ? page.getElementById(href.substring(1)) : null;
    return target != null && target.closest("#evidence") != null && target.text().length() > 4;
  }
}
