package org.lodestone.brief.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sentence of a draft says that it stands on: {@code [@claim:1a2b:10-50]}, {@code
 * {fig:mag-0001}}.
 *
 * @param pin first digits of the digest that the thing had when the sentence was written
 */
public record Reference(Kind kind, String id, Optional<String> pin) {

  /** Digits of a digest that a reference may pin. */
  static final int PIN_DIGITS = 8;

  /** What a reference may name. */
  public enum Kind {
    /** What a document says, by id of the claim. */
    CLAIM,
    /** What documents together say, by key. */
    PROP,
    /** Values that cannot all hold. */
    CONFLICT,
    /** Something to verify. */
    ITEM,
    /** A duty of an agreement. */
    DUTY,
    /** A clause of an agreement. */
    CLAUSE,
    /** A row of the data package, filled in. */
    FIG,
    /** A place in an answer that was saved, filled in. */
    RESULT,
    /** The number of {@code documents} or {@code origins} of the workspace, filled in. */
    CORPUS;

    /** As it is written in a reference. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the reference is replaced by a value of its own. */
    public boolean isFilled() {
      return switch (this) {
        case FIG, RESULT, CORPUS -> true;
        case CLAIM, PROP, CONFLICT, ITEM, DUTY, CLAUSE -> false;
      };
    }
  }

  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\[@(claim|prop|conflict|item|duty|clause):([^]\\n]+?)(?:@([0-9a-f]{8}))?]"
              + "|\\{(fig|result|corpus):([^}\\n]+?)(?:@([0-9a-f]{8}))?}");

  public Reference {
    if (id.isBlank()) {
      throw new IllegalArgumentException("A reference must name something.");
    }
  }

  /** A reference to a thing as it is now and will be. */
  public static Reference to(Kind kind, String id) {
    return new Reference(kind, id, Optional.empty());
  }

  /** The same, valid only as long as the thing has this digest. */
  public Reference pinned(String digest) {
    return new Reference(kind, id, Optional.of(digest.substring(0, PIN_DIGITS)));
  }

  /** Kind and id, without the pin. */
  public String target() {
    return kind.word() + ":" + id;
  }

  /** As it stands in a draft. */
  public String written() {
    var inner = target() + pin.map(digits -> "@" + digits).orElse("");
    return kind.isFilled() ? "{" + inner + "}" : "[@" + inner + "]";
  }

  /** Words with the references between them, in order. */
  static List<Object> split(String text) {
    var parts = new ArrayList<Object>();
    var found = WRITTEN.matcher(text);
    int from = 0;
    while (found.find()) {
      if (found.start() > from) {
        parts.add(text.substring(from, found.start()));
      }
      parts.add(of(found));
      from = found.end();
    }
    if (from < text.length()) {
      parts.add(text.substring(from));
    }
    return parts;
  }

  private static Reference of(Matcher found) {
    int first = found.group(1) != null ? 1 : 4;
    return new Reference(
        Kind.valueOf(found.group(first).toUpperCase(Locale.ROOT)),
        found.group(first + 1),
        Optional.ofNullable(found.group(first + 2)));
  }
}
