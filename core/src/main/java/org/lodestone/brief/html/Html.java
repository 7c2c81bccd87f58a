package org.lodestone.brief.html;

import org.lodestone.brief.document.Numbers;

/** Text of a page. Whatever is not markup of this package passes through {@link #escaped}. */
final class Html {

  private final StringBuilder out = new StringBuilder();

  /** Appends markup as it stands. */
  Html add(String markup) {
    out.append(markup);
    return this;
  }

  /** Appends markup and a line break, so that the file can be read and compared. */
  Html line(String markup) {
    out.append(markup).append('\n');
    return this;
  }

  /** Appends text. */
  Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A coordinate: two decimals, no exponent. */
  static String at(double coordinate) {
    return Numbers.plain(Math.round(coordinate * 100) / 100.0);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
