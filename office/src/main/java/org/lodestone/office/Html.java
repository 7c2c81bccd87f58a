package org.lodestone.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.lodestone.document.DocumentReader;
import org.lodestone.document.Zone;

/**
 * The article of an HTML page with the zones that its elements tell. Scripts are never run, nothing
 * is fetched.
 */
final class Html {

  private static final String RULE = "zone.html/1";
  private static final String UNSEEN =
      "script, style, noscript, template, svg, iframe, object, embed, canvas, dialog, select,"
          + " [hidden], [aria-hidden=true]";
  private static final Set<String> LINES =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "blockquote",
          "figcaption",
          "td",
          "th",
          "dt",
          "dd",
          "pre",
          "address",
          "time",
          "summary",
          "caption",
          "button",
          "label");
  private static final Set<String> BLOCKS =
      Set.of(
          "div", "section", "article", "main", "ul", "ol", "dl", "table", "tbody", "tr", "figure",
          "aside", "nav", "header", "footer", "form", "body", "details", "hr", "br");
  private static final Pattern CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}charset|^\\s{0,9}<\\?xml[^>]{0,100}encoding");
  private static final Pattern RELATED =
      Pattern.compile("\\b(related|read-?more|see-?also|lire-?aussi|more-?(news|stories))");
  private static final Pattern PROMOTION =
      Pattern.compile("\\b(newsletter|promo|subscri|advert|banner|share|social|cookie|comment)");
  private static final Pattern TAGS = Pattern.compile("\\b(tags?|keywords|topics)\\b");
  private static final Pattern CREDIT = Pattern.compile("\\b(credit|copyright)");
  private static final Pattern AUTHOR =
      Pattern.compile("\\b(author-?(bio|box|info)|about-?author)");
  private static final int HEAD = 4096;

  private final Limits limits;
  private final PageText text;
  private final StringBuilder words = new StringBuilder();
  private Zone.@Nullable Kind kind;

  Html(Limits limits) {
    this.limits = limits;
    text = new PageText(limits);
  }

  PageText read(byte[] bytes) throws Refusal {
    var page = parse(bytes);
    int tags = page.getAllElements().size();
    if (tags > limits.tags()) {
      throw new Refusal(ReadFile.Reason.TOO_MANY_TAGS, tags);
    }
    new HtmlCard(page).tell(text);
    page.select(UNSEEN).remove();
    var body = ArticleBody.of(page);
    headline(page, body);
    walk(body);
    return text;
  }

  private static Document parse(byte[] bytes) throws Refusal {
    var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    try {
      return CHARSET.matcher(head).find()
          ? Jsoup.parse(new ByteArrayInputStream(bytes), null, "")
          : Jsoup.parse(DocumentReader.decode(bytes));
    } catch (IOException | RuntimeException e) {
      throw new Refusal(ReadFile.Reason.DAMAGED, "HTML");
    }
  }

  /** The title of the page, if the article's own heading stands outside of it. */
  private void headline(Document page, Element body) throws Refusal {
    if (body.selectFirst("h1") == null) {
      var heading = page.selectFirst("h1");
      var title =
          heading != null ? heading.text() : page.select("meta[property=og:title]").attr("content");
      text.line(title.isBlank() ? page.title() : title, Zone.Kind.HEADLINE, RULE);
    }
  }

  /** Depth is bounded by jsoup itself, which nests no deeper than 512 elements. */
  private void walk(Element element) throws Refusal {
    var outer = kind;
    var own = kind(element);
    kind = own == null ? outer : own;
    boolean ends = LINES.contains(element.normalName()) || BLOCKS.contains(element.normalName());
    if (ends) {
      flush(outer);
    }
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode run) {
        words.append(run.text());
      } else if (child instanceof Element inner) {
        walk(inner);
      }
    }
    if (ends) {
      flush(kind);
    }
    kind = outer;
  }

  private void flush(Zone.@Nullable Kind of) throws Refusal {
    text.line(words.toString(), of, RULE);
    words.setLength(0);
  }

  private static Zone.@Nullable Kind kind(Element element) {
    var named = byClass(element);
    if (named != null) {
      return named;
    }
    return switch (element.normalName()) {
      case "h1" -> Zone.Kind.HEADLINE;
      case "h2", "h3", "h4", "h5", "h6" -> Zone.Kind.HEADING;
      case "figcaption" -> Zone.Kind.CAPTION;
      case "aside" -> Zone.Kind.RELATED_LINK;
      case "nav", "footer", "form", "button" -> Zone.Kind.BOILERPLATE;
      case "time", "address" -> Zone.Kind.METADATA;
      default -> element.attr("rel").equals("tag") ? Zone.Kind.TAG : null;
    };
  }

  private static Zone.@Nullable Kind byClass(Element element) {
    var name = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    if (name.isBlank() || element.normalName().equals("body")) {
      return null;
    }
    if (RELATED.matcher(name).find()) {
      return Zone.Kind.RELATED_LINK;
    }
    if (AUTHOR.matcher(name).find()) {
      return Zone.Kind.AUTHOR;
    }
    if (PROMOTION.matcher(name).find()) {
      return Zone.Kind.BOILERPLATE;
    }
    if (TAGS.matcher(name).find()) {
      return Zone.Kind.TAG;
    }
    return CREDIT.matcher(name).find() ? Zone.Kind.CREDIT : null;
  }
}
