package org.lodestone.office.write;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.lodestone.brief.compile.Draft;
import org.lodestone.brief.compile.Draft.Block;
import org.lodestone.brief.compile.Draft.Kind;
import org.lodestone.brief.compile.Draft.Run;
import org.lodestone.brief.compile.Draft.Style;
import org.lodestone.brief.document.Language;

/**
 * Reads drafts in CommonMark with tables. Markup of HTML is words like any other and comments are
 * left out: nothing of it reaches a page.
 */
public final class MarkdownReader {

  private final List<Block> blocks = new ArrayList<>();

  private MarkdownReader() {}

  /** The draft of a text. */
  public static Draft read(String file, String markdown, Language language) {
    var parser =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    var reader = new MarkdownReader();
    var text = Normalizer.normalize(markdown, Normalizer.Form.NFC);
    reader.readBlocks(parser.parse(text), Kind.PARAGRAPH, 0);
    return new Draft(file, language, reader.blocks);
  }

  // ---- blocks

  /**
   * @param paragraph what a paragraph among the children is
   */
  private void readBlocks(Node parent, Kind paragraph, int level) {
    var kind = paragraph;
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Heading heading -> add(Kind.HEADING, heading.getLevel(), node);
        case Paragraph text -> {
          add(kind, level, node);
          kind = kind == Kind.QUOTE ? kind : Kind.PARAGRAPH;
        }
        case BlockQuote quote -> readBlocks(quote, Kind.QUOTE, level);
        case BulletList list -> readItems(list, Kind.ITEM, level + 1);
        case OrderedList list -> readItems(list, Kind.NUMBERED, level + 1);
        case ThematicBreak line -> blocks.add(new Block(Kind.RULE, 0, line(node), List.of()));
        case FencedCodeBlock code -> addWords(Kind.CODE, code.getLiteral(), node);
        case IndentedCodeBlock code -> addWords(Kind.CODE, code.getLiteral(), node);
        case HtmlBlock html when html.getLiteral().startsWith("<!--") -> {}
        case HtmlBlock html -> addWords(Kind.PARAGRAPH, html.getLiteral(), node);
        case TableBlock table -> readTable(table);
        default -> readBlocks(node, kind, level);
      }
    }
  }

  private void readItems(Node list, Kind kind, int level) {
    for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        readBlocks(item, kind, level);
      }
    }
  }

  private void readTable(TableBlock table) {
    for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
      var kind = part instanceof TableHead ? Kind.HEAD : Kind.ROW;
      for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow) {
          addRow(kind, row);
        }
      }
    }
  }

  private void addRow(Kind kind, Node row) {
    var runs = new ArrayList<Run>();
    for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        if (!runs.isEmpty()) {
          runs.add(new Run.NextCell());
        }
        runs.addAll(new Inlines(line(row)).read(cell));
      }
    }
    blocks.add(new Block(kind, 0, line(row), runs));
  }

  private void addWords(Kind kind, String words, Node node) {
    var style = kind == Kind.CODE ? Style.CODE : Style.PLAIN;
    var run = new Run.Words(words.strip(), style, "", line(node));
    blocks.add(new Block(kind, 0, line(node), Draft.runs(run)));
  }

  private void add(Kind kind, int level, Node node) {
    var runs = new Inlines(line(node)).read(node);
    boolean list =
        runs.size() == 1
            && runs.getFirst() instanceof Run.Words words
            && words.text().strip().equals(Draft.BIBLIOGRAPHY_MARK);
    blocks.add(
        list
            ? new Block(Kind.BIBLIOGRAPHY, 0, line(node), List.of())
            : new Block(kind, level, line(node), runs));
  }

  private static int line(Node node) {
    return node.getSourceSpans().isEmpty()
        ? 1
        : node.getSourceSpans().getFirst().getLineIndex() + 1;
  }

  // ---- inlines

  /** Words of a block; neighbours of one style are joined before references are looked for. */
  private static final class Inlines {
    private final List<Run.Words> words = new ArrayList<>();
    private int line;

    Inlines(int line) {
      this.line = line;
    }

    List<Run> read(Node parent) {
      children(parent, Style.PLAIN, "");
      return words.stream().flatMap(run -> Draft.runs(run).stream()).toList();
    }

    private void children(Node parent, Style style, String link) {
      for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
        switch (node) {
          case Text text -> add(text.getLiteral(), style, link);
          case SoftLineBreak soft -> nextLine(style, link);
          case HardLineBreak hard -> nextLine(style, link);
          case Code code -> add(code.getLiteral(), Style.CODE, link);
          case HtmlInline html -> add(html.getLiteral(), style, link);
          case Emphasis emphasis -> children(node, Style.EMPHASIS, link);
          case StrongEmphasis strong -> children(node, Style.STRONG, link);
          case Link to -> children(node, style, safe(to.getDestination()));
          case Image image -> children(node, style, link);
          default -> children(node, style, link);
        }
      }
    }

    /** Only addresses that lead to a page: a script is no address. */
    private static String safe(String address) {
      return address.matches("(?i)(https?|mailto):.*") ? address : "";
    }

    private void nextLine(Style style, String link) {
      add(" ", style, link);
      line++;
      words.add(new Run.Words("", style, link, line));
    }

    private void add(String text, Style style, String link) {
      if (!words.isEmpty()) {
        var last = words.getLast();
        if (last.style() == style && last.link().equals(link)) {
          words.set(words.size() - 1, new Run.Words(last.text() + text, style, link, last.line()));
          return;
        }
      }
      words.add(new Run.Words(text, style, link, line));
    }
  }
}
