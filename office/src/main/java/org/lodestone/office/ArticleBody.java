package org.lodestone.office;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the article of a page: the element that says so, else the one whose paragraphs have most
 * running text. Running text has punctuation and few links; Japanese punctuation counts too.
 */
final class ArticleBody {

  private static final String DECLARED =
      "[itemprop=articleBody], article, [role=article], main, [role=main]";

  /** Characters of running text that a declared article must have. */
  private static final int ENOUGH = 200;

  /** Characters that a mark of punctuation is worth. */
  private static final int PER_MARK = 20;

  private ArticleBody() {}

  static Element of(Document page) {
    Element best = null;
    int most = ENOUGH;
    for (var declared : page.select(DECLARED)) {
      int running = running(declared);
      // Of an article in a main element the inner one is enough.
      if (running > most * 1.2) {
        most = running;
        best = declared;
      }
    }
    return best == null ? densest(page) : best;
  }

  private static Element densest(Document page) {
    Map<Element, Integer> scores = new LinkedHashMap<>();
    for (var paragraph : page.select("p, pre, blockquote")) {
      var parent = paragraph.parent();
      if (parent != null) {
        int running = running(paragraph);
        scores.merge(parent, running, Integer::sum);
        var above = parent.parent();
        if (above != null) {
          scores.merge(above, running / 2, Integer::sum);
        }
      }
    }
    Element best = page.body();
    int most = 0;
    for (var scored : scores.entrySet()) {
      if (scored.getValue() > most) {
        most = scored.getValue();
        best = scored.getKey();
      }
    }
    return best;
  }

  /** Characters outside links, and punctuation. */
  private static int running(Element element) {
    var words = element.text();
    int linked = element.select("a").stream().mapToInt(link -> link.text().length()).sum();
    int marks = (int) words.chars().filter(c -> ",.;、。，．".indexOf(c) >= 0).count();
    return words.length() - 2 * linked + PER_MARK * marks;
  }
}
