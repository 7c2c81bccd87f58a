package org.lodestone.office.write;

/** No font at hand has some letters of a brief. */
public final class MissingLetters extends Exception {
  private static final long serialVersionUID = 1L;

  private final String letters;

  MissingLetters(String letters) {
    super("No TrueType font at hand has these letters: " + letters);
    this.letters = letters;
  }

  /** Some of the letters. */
  public String letters() {
    return letters;
  }
}
