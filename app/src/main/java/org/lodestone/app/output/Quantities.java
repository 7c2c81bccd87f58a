package org.lodestone.app.output;

import org.lodestone.app.Messages;
import org.lodestone.brief.document.Language;
import org.lodestone.brief.document.Numbers;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.Sentence;
import org.lodestone.brief.document.Text;

/** Quantities and sentences of a study in one language, each number with its evidence mark. */
public final class Quantities {
  private final Messages messages;
  private final Language language;

  public Quantities(Messages messages, org.lodestone.app.Language language) {
    this.messages = messages;
    this.language =
        switch (language) {
          case EN -> Language.EN;
          case FR -> Language.FR;
        };
  }

  /** The language as the library names it. */
  public Language language() {
    return language;
  }

  /** The value with its unit and mark: {@code 34% a}. */
  public String value(Quantity quantity) {
    return Numbers.value(quantity, language) + " " + letter(quantity);
  }

  /** Value, range and mark: {@code 34% (20–51%) a}. */
  public String valueAndRange(Quantity quantity) {
    var range = Numbers.range(quantity, language);
    return Numbers.value(quantity, language)
        + (range.isEmpty() ? "" : " (" + range + ")")
        + " "
        + letter(quantity);
  }

  public String letter(Quantity quantity) {
    return Mark.of(quantity.kind()).letter(messages);
  }

  public String percent(double part) {
    return Numbers.percent(part, language);
  }

  public String number(double number) {
    return Numbers.number(number, language);
  }

  public String text(Text text) {
    return text.in(language);
  }

  /**
   * The sentence with its numbers put in and marked; a sentence without places has them behind it.
   */
  public String sentence(Sentence sentence) {
    var text = text(sentence.text());
    var behind = new StringBuilder();
    for (int i = 0; i < sentence.quantities().size(); i++) {
      var quantity = sentence.quantities().get(i);
      var place = "{" + i + "}";
      var shown = Numbers.value(quantity, language) + "[" + letter(quantity) + "]";
      if (text.contains(place)) {
        text = text.replace(place, shown);
      } else {
        behind.append(' ').append(shown);
      }
    }
    return text + behind;
  }
}
