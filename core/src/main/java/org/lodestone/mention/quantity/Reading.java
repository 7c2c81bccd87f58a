package org.lodestone.mention.quantity;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lodestone.document.Span;
import org.lodestone.mention.Amount;
import org.lodestone.mention.Amount.Comparator;
import org.lodestone.mention.Mention.OfQuantity;
import org.lodestone.mention.Mention.OfQuantity.Role;
import org.lodestone.mention.quantity.AmountRules.Unit;

/** An amount while the grammar is at work on it: the words grow to both sides of the number. */
final class Reading {

  /** A length of time that is one word. */
  record Length(double value, Unit unit) {}

  /** Where the number, with a currency before it, begins. */
  int start;

  /** One after the last character that belongs to the amount so far. */
  int end;

  final Numeral.Form form;
  double low;
  double high;

  /** What the number was multiplied by because of "million" and the like. */
  double scale = 1;

  @Nullable Unit unit;
  Comparator comparator = Comparator.EQ;
  OptionalDouble of = OptionalDouble.empty();
  Role role = Role.FIGURE;
  String rule = "quantity.number";

  Reading(int start, int end, double value, Numeral.Form form) {
    this.start = start;
    this.end = end;
    this.low = value;
    this.high = value;
    this.form = form;
  }

  void scaleBy(double factor) {
    scale *= factor;
    low *= factor;
    high *= factor;
  }

  boolean has(Unit.Kind kind) {
    return unit != null && unit.kind() == kind;
  }

  boolean isMeasured() {
    return unit != null && unit.kind().isMeasure();
  }

  OfQuantity mention(Unit known) {
    var amount =
        comparator == Comparator.VAGUE
            ? Amount.vague(known.id())
            : new Amount(low, high, comparator, known.id(), of);
    return new OfQuantity(new Span(start, end), amount, role, rule + AmountRules.VERSION);
  }
}
