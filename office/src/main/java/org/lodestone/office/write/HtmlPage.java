package org.lodestone.office.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.lodestone.brief.compile.Brief;
import org.lodestone.brief.compile.Brief.Piece;
import org.lodestone.brief.compile.Draft.Kind;

/** A brief as one page of HTML: notes and sources with roles that readers of screens know. */
final class HtmlPage {

  private static final String RULES =
      """
      :root{color-scheme:light dark;--paper:#fff;--ink:#15202a;--soft:#4b5863;--line:#d5dce1;--accent:#0b5a86}
      @media (prefers-color-scheme:dark){:root{--paper:#10171d;--ink:#e9eef1;--soft:#abb7c0;--line:#303c46;--accent:#7fc6ef}}
      *{box-sizing:border-box}
      body{margin:0 auto;padding:1.5rem;max-width:46rem;background:var(--paper);color:var(--ink);font:1rem/1.55 'Noto Sans','Liberation Sans',Arial,sans-serif;overflow-wrap:break-word}
      h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}
      h2{font-size:1.25rem;margin:1.75rem 0 .5rem;border-bottom:1px solid var(--line)}
      h3{font-size:1.0625rem;margin:1.25rem 0 .25rem}
      li{margin:.3rem 0}
      a{color:var(--accent)}
      sup{font-size:.75em;line-height:0}
      sup a{text-decoration:none;padding:0 .1em}
      blockquote{margin:.75rem 0;padding-left:1rem;border-left:3px solid var(--line)}
      table{border-collapse:collapse;width:100%;margin:.75rem 0}
      th,td{text-align:left;vertical-align:top;padding:.25rem .5rem .25rem 0;border-bottom:1px solid var(--line)}
      .notes,.colophon{font-size:.875rem;color:var(--soft)}
      :target{outline:2px solid var(--accent)}
      @page{size:A4;margin:18mm 17mm}
      @media print{:root{--paper:#fff;--ink:#000;--soft:#333;--line:#bbb}body{max-width:none;padding:0;font-size:10pt}h2,h3{break-after:avoid}li,tr{break-inside:avoid}.notes,.colophon{font-size:8pt}.back{display:none}}
      """;

  /** The renderer of PDF knows neither variables nor shorthand of newer sheets. */
  private static final String PRINT_RULES =
      """
      @page{size:A4;margin:18mm 17mm;@bottom-right{content:counter(page);font-family:'Brief';font-size:8pt}}
      body{font-family:'Brief','More';font-size:10pt;line-height:1.45;color:#000}
      h1{font-size:17pt;margin:0 0 6pt}
      h2{font-size:13pt;margin:14pt 0 4pt;border-bottom:0.5pt solid #999;page-break-after:avoid}
      h3{font-size:11pt;margin:10pt 0 2pt;page-break-after:avoid}
      ul,ol{margin:2pt 0;padding-left:14pt}
      li{margin:2pt 0;page-break-inside:avoid}
      sup{font-size:70%;vertical-align:super}
      a{color:#0b5a86;text-decoration:none}
      blockquote{margin:6pt 0;padding-left:8pt;border-left:2pt solid #bbb}
      table{border-collapse:collapse;width:100%}
      th,td{text-align:left;vertical-align:top;padding:2pt 4pt 2pt 0;border-bottom:0.5pt solid #bbb}
      .notes,.colophon{font-size:8pt}
      .back{display:none}
      """;

  private final Brief brief;
  private final Document page = Document.createShell("");
  private final Map<Integer, Integer> marks = new HashMap<>();
  private final Deque<Element> lists = new ArrayDeque<>();
  private Element table = new Element("table");

  private HtmlPage(Brief brief) {
    this.brief = brief;
  }

  /** For browsers. */
  static String of(Brief brief) {
    var made = new HtmlPage(brief).build(RULES);
    made.outputSettings().prettyPrint(false);
    return "<!DOCTYPE html>\n" + made.outerHtml() + "\n";
  }

  /** For the renderer of PDF: the same in XML with its own style. */
  static String forPrint(Brief brief) {
    var made = new HtmlPage(brief).build(PRINT_RULES);
    made.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml);
    return made.outerHtml();
  }

  private Document build(String style) {
    var html = page.selectFirst("html");
    if (html != null) {
      html.attr("lang", brief.language().code());
    }
    page.head().appendElement("meta").attr("charset", "utf-8");
    page.head()
        .appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width,initial-scale=1");
    page.head().appendElement("meta").attr("name", "description").attr("content", brief.title());
    page.title(brief.title());
    page.head().appendElement("style").appendChild(new org.jsoup.nodes.DataNode(style));
    var main = page.body().appendElement("main");
    brief.parts().forEach(part -> add(main, part));
    addNotes(main);
    addColophon(main);
    return page;
  }

  private void add(Element main, Brief.Part part) {
    if (part.kind() != Kind.ITEM && part.kind() != Kind.NUMBERED) {
      lists.clear();
    }
    switch (part.kind()) {
      case HEADING -> fill(main.appendElement("h" + Math.min(6, part.level())), part);
      case PARAGRAPH -> fill(main.appendElement("p"), part);
      case ITEM -> fill(list(main, "ul", part.level()).appendElement("li"), part);
      case NUMBERED -> fill(list(main, "ol", part.level()).appendElement("li"), part);
      case QUOTE -> fill(main.appendElement("blockquote").appendElement("p"), part);
      case HEAD -> {
        table = main.appendElement("table");
        fillRow(table.appendElement("thead").appendElement("tr"), "th", part);
        table = table.appendElement("tbody");
      }
      case ROW -> fillRow(table.appendElement("tr"), "td", part);
      case CODE -> fill(main.appendElement("pre"), part);
      case RULE -> main.appendElement("hr");
      case BIBLIOGRAPHY -> addWorks(main);
    }
  }

  /** The list of this depth, begun or gone on with. */
  private Element list(Element main, String tag, int level) {
    while (lists.size() > level) {
      lists.pop();
    }
    while (lists.size() < level) {
      var open = lists.peek();
      var last = open == null ? null : open.lastElementChild();
      var parent = open == null ? main : last == null ? open : last;
      lists.push(parent.appendElement(tag));
    }
    return lists.element();
  }

  private void fill(Element to, Brief.Part part) {
    for (var piece : part.pieces()) {
      add(to, piece);
    }
  }

  private void fillRow(Element row, String tag, Brief.Part part) {
    var cell = row.appendElement(tag);
    for (var piece : part.pieces()) {
      if (piece instanceof Piece.NextCell) {
        cell = row.appendElement(tag);
      } else {
        add(cell, piece);
      }
    }
  }

  private void add(Element to, Piece piece) {
    switch (piece) {
      case Piece.Words words -> addWords(to, words);
      case Piece.Mark(int note) -> addMark(to, note);
      case Piece.NextCell next -> to.appendText(" ");
    }
  }

  private static void addWords(Element to, Piece.Words words) {
    var inside = words.link().isEmpty() ? to : to.appendElement("a").attr("href", words.link());
    switch (words.style()) {
      case PLAIN -> inside.appendText(words.text());
      case EMPHASIS -> inside.appendElement("em").appendText(words.text());
      case STRONG -> inside.appendElement("strong").appendText(words.text());
      case CODE -> inside.appendElement("code").appendText(words.text());
    }
  }

  private void addMark(Element to, int note) {
    int times = marks.merge(note, 1, Integer::sum);
    var before = to.lastChild();
    var sup = to.appendElement("sup");
    if (before instanceof Element element && element.normalName().equals("sup")) {
      sup.appendText(", ");
    }
    sup.appendElement("a")
        .attr("href", "#note-" + note)
        .attr("id", "mark-%d-%d".formatted(note, times))
        .attr("role", "doc-noteref")
        .appendText(Integer.toString(note));
  }

  private void addNotes(Element main) {
    if (brief.notes().isEmpty()) {
      return;
    }
    var section = main.appendElement("section").addClass("notes").attr("role", "doc-endnotes");
    section.appendElement("h2").appendText(BriefWords.NOTES.in(brief.language()));
    var list = section.appendElement("ol");
    for (var note : brief.notes()) {
      var item = list.appendElement("li").attr("id", "note-" + note.number());
      item.appendText(note.text() + " ");
      item.appendElement("a")
          .addClass("back")
          .attr("href", "#mark-%d-1".formatted(note.number()))
          .attr("role", "doc-backlink")
          .attr("aria-label", BriefWords.BACK.in(brief.language()))
          .appendText("↩");
    }
  }

  private void addWorks(Element main) {
    if (brief.works().isEmpty()) {
      main.appendElement("p").appendText(BriefWords.NO_SOURCES.in(brief.language()));
      return;
    }
    var list = main.appendElement("ul").attr("role", "doc-bibliography");
    for (var work : brief.works()) {
      var item = list.appendElement("li").attr("id", "work-" + work.id());
      item.appendText(BriefWords.work(work, brief));
      if (work.address().matches("https?://.*")) {
        item.appendText(" ");
        item.appendElement("a").attr("href", work.address()).appendText(work.address());
      }
    }
  }

  private void addColophon(Element main) {
    var section = main.appendElement("section").addClass("colophon");
    section.appendElement("h2").appendText(BriefWords.COLOPHON.in(brief.language()));
    BriefWords.colophon(brief).forEach(line -> section.appendElement("p").appendText(line));
  }
}
