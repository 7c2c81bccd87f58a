package org.lodestone.brief.compile;

import java.util.ArrayList;
import java.util.List;
import org.lodestone.brief.document.Language;

/**
 * A brief as somebody wrote it: blocks of words with references between them.
 *
 * @param file name for messages
 */
public record Draft(String file, Language language, List<Block> blocks) {

  /** What a block is. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    /** An item of a list without numbers. */
    ITEM,
    /** An item of a list with numbers. */
    NUMBERED,
    QUOTE,
    /** The names of a table's columns. */
    HEAD,
    /** A row of a table. */
    ROW,
    CODE,
    RULE,
    /** Where the list of sources goes: {@code {bibliography}} alone on its line. */
    BIBLIOGRAPHY
  }

  /** How words are set. */
  public enum Style {
    PLAIN,
    EMPHASIS,
    STRONG,
    CODE
  }

  /** A stretch of a block. */
  public sealed interface Run {
    /**
     * Words.
     *
     * @param link address that they lead to; empty for none
     * @param line in the file, from 1
     */
    record Words(String text, Style style, String link, int line) implements Run {}

    /** What the sentence stands on. */
    record Cite(Reference reference) implements Run {}

    /** The end of a table's cell. */
    record NextCell() implements Run {}
  }

  /**
   * A paragraph, a heading, an item.
   *
   * @param level of a heading from 1, of an item from 1; 0 for others
   * @param line in the file, from 1
   */
  public record Block(Kind kind, int level, int line, List<Run> runs) {
    public Block {
      runs = List.copyOf(runs);
    }
  }

  /** The words that stand for the list of sources. */
  public static final String BIBLIOGRAPHY_MARK = "{bibliography}";

  public Draft {
    blocks = List.copyOf(blocks);
  }

  /** Words with their references taken out and put between them. */
  public static List<Run> runs(Run.Words words) {
    var runs = new ArrayList<Run>();
    for (var part : Reference.split(words.text())) {
      runs.add(
          part instanceof Reference reference
              ? new Run.Cite(reference)
              : new Run.Words((String) part, words.style(), words.link(), words.line()));
    }
    return runs;
  }

  /** The first heading, or the name of the file. */
  public String title() {
    return blocks.stream()
        .filter(block -> block.kind() == Kind.HEADING)
        .findFirst()
        .map(Draft::words)
        .orElse(file);
  }

  private static String words(Block block) {
    var text = new StringBuilder();
    for (var run : block.runs()) {
      if (run instanceof Run.Words words) {
        text.append(words.text());
      }
    }
    return text.toString().strip();
  }

  /** Every reference, in order, repeated ones too. */
  public List<Reference> listReferences() {
    return blocks.stream()
        .flatMap(block -> block.runs().stream())
        .filter(Run.Cite.class::isInstance)
        .map(run -> ((Run.Cite) run).reference())
        .toList();
  }
}
