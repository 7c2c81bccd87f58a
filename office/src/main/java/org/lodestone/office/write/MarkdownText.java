package org.lodestone.office.write;

import org.lodestone.brief.compile.Brief;
import org.lodestone.brief.compile.Brief.Piece;
import org.lodestone.brief.compile.Draft;
import org.lodestone.brief.compile.Draft.Kind;

/** A brief as Markdown with footnotes. */
final class MarkdownText {

  private final Brief brief;
  private final StringBuilder out = new StringBuilder();
  private Kind before = Kind.RULE;

  private MarkdownText(Brief brief) {
    this.brief = brief;
  }

  static String of(Brief brief) {
    var text = new MarkdownText(brief);
    brief.parts().forEach(text::add);
    text.addEnd();
    return text.out.toString();
  }

  private void add(Brief.Part part) {
    boolean goesOn = (isList(part.kind()) && isList(before)) || part.kind() == Kind.ROW;
    if (!out.isEmpty() && !goesOn) {
      out.append("\n");
    }
    before = part.kind();
    switch (part.kind()) {
      case HEADING -> line("#".repeat(part.level()) + " " + words(part));
      case PARAGRAPH -> line(words(part));
      case ITEM -> line("  ".repeat(part.level() - 1) + "- " + words(part));
      case NUMBERED -> line("   ".repeat(part.level() - 1) + "1. " + words(part));
      case QUOTE -> line("> " + words(part));
      case HEAD -> {
        line("| " + words(part) + " |");
        line("|" + " --- |".repeat(1 + cells(part)));
      }
      case ROW -> line("| " + words(part) + " |");
      case CODE -> line("```\n" + plain(part) + "\n```");
      case RULE -> line("---");
      case BIBLIOGRAPHY -> addWorks();
    }
  }

  private static boolean isList(Kind kind) {
    return kind == Kind.ITEM || kind == Kind.NUMBERED;
  }

  private static int cells(Brief.Part part) {
    return (int) part.pieces().stream().filter(Piece.NextCell.class::isInstance).count();
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append("\n");
  }

  private void addWorks() {
    for (var work : brief.works()) {
      line(
          "- "
              + escaped(BriefWords.work(work, brief))
              + (work.address().isEmpty() ? "" : " <" + work.address() + ">"));
    }
    if (brief.works().isEmpty()) {
      line(BriefWords.NO_SOURCES.in(brief.language()));
    }
  }

  private void addEnd() {
    out.append("\n");
    for (var note : brief.notes()) {
      line("[^" + note.number() + "]: " + escaped(note.text()));
    }
    line("\n## " + BriefWords.COLOPHON.in(brief.language()) + "\n");
    BriefWords.colophon(brief).forEach(text -> line(escaped(text) + "\n"));
  }

  private static String plain(Brief.Part part) {
    var text = new StringBuilder();
    for (var piece : part.pieces()) {
      if (piece instanceof Piece.Words words) {
        text.append(words.text());
      }
    }
    return text.toString();
  }

  private static String words(Brief.Part part) {
    var text = new StringBuilder();
    for (var piece : part.pieces()) {
      switch (piece) {
        case Piece.Words words -> text.append(words(words));
        case Piece.Mark(int note) -> text.append("[^").append(note).append("]");
        case Piece.NextCell next -> text.append(" | ");
      }
    }
    return text.toString();
  }

  private static String words(Piece.Words words) {
    var mark =
        switch (words.style()) {
          case PLAIN -> "";
          case EMPHASIS -> "*";
          case STRONG -> "**";
          case CODE -> "`";
        };
    var text = words.style() == Draft.Style.CODE ? words.text() : escaped(words.text());
    var marked = mark + text + mark;
    return words.link().isEmpty() ? marked : "[" + marked + "](" + words.link() + ")";
  }

  private static String escaped(String words) {
    return words.replaceAll("([\\\\`*_\\[\\]<>#|~])", "\\\\$1");
  }
}
