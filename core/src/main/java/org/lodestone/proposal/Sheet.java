package org.lodestone.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestone.document.Sentence;
import org.lodestone.mention.Mentions;

/**
 * What a model is shown of a document: its sentences that may be evidence, each with a short name.
 * Links to other articles, promotion, tags and the like are never shown.
 *
 * @param lines in the order of the text
 */
public record Sheet(List<Line> lines) {

  /**
   * A sentence.
   *
   * @param id such as {@code s12}
   */
  public record Line(String id, Sentence sentence, String text) {}

  public Sheet {
    lines = List.copyOf(lines);
  }

  /** The sentences of a document. */
  public static Sheet of(Mentions mentions) {
    var layout = mentions.layout();
    var lines = new ArrayList<Line>();
    for (var sentence : layout.sentences()) {
      if (isShown(sentence)) {
        var id = "s" + (lines.size() + 1);
        lines.add(new Line(id, sentence, layout.document().words(sentence.span())));
      }
    }
    return new Sheet(lines);
  }

  private static boolean isShown(Sentence sentence) {
    return switch (sentence.zone().kind()) {
      case HEADLINE, STANDFIRST, CAPTION, BODY -> true;
      case HEADING, METADATA, CREDIT, RELATED_LINK, BOILERPLATE, TAG, AUTHOR -> false;
    };
  }

  /** The sentence with this name. */
  public Optional<Line> find(String id) {
    return lines.stream().filter(line -> line.id().equals(id)).findFirst();
  }

  /** The lines in parts of at most so many characters; a longer line is a part of its own. */
  public List<List<Line>> parts(int characters) {
    var parts = new ArrayList<List<Line>>();
    var part = new ArrayList<Line>();
    int length = 0;
    for (var line : lines) {
      if (!part.isEmpty() && length + line.text().length() > characters) {
        parts.add(List.copyOf(part));
        part.clear();
        length = 0;
      }
      part.add(line);
      length += line.text().length();
    }
    if (!part.isEmpty()) {
      parts.add(List.copyOf(part));
    }
    return parts;
  }
}
