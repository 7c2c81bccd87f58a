package org.lodestone.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A value as a table prints it. Statistical tables carry remarks in the place of numbers ("W",
 * "NA", "&gt;50"); each keeps its own type, so that none is mistaken for zero.
 */
public sealed interface Reported {

  /** A plain number. */
  record Exact(double number) implements Reported {}

  /** A number marked as rounded or approximate ("~20"). */
  record About(double number) implements Reported {}

  /** More than a number ("&gt;50"). */
  record MoreThan(double number) implements Reported {}

  /** Less than a number ("&lt;1"). */
  record LessThan(double number) implements Reported {}

  /** Withheld to avoid disclosing proprietary data ("W"). */
  record Withheld() implements Reported {}

  /** Not available ("NA"). */
  record NotAvailable() implements Reported {}

  /** A printed dash: zero, by the convention of the table. */
  record Nil() implements Reported {}

  /** Net exporter ("E"), in tables of import reliance. */
  record NetExporter() implements Reported {}

  /** Reads a printed value; empty if the text is none of the forms above. */
  static Optional<Reported> parse(String text) {
    var printed = text.strip();
    return switch (printed) {
      case "W" -> Optional.of(new Withheld());
      case "NA" -> Optional.of(new NotAvailable());
      case "—", "–" -> Optional.of(new Nil());
      case "E" -> Optional.of(new NetExporter());
      case "" -> Optional.empty();
      default -> parseNumber(printed);
    };
  }

  private static Optional<Reported> parseNumber(String printed) {
    try {
      return Optional.of(
          switch (printed.charAt(0)) {
            case '>' -> new MoreThan(number(printed.substring(1)));
            case '<' -> new LessThan(number(printed.substring(1)));
            case '~' -> new About(number(printed.substring(1)));
            default -> new Exact(number(printed));
          });
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static double number(String text) {
    double number = Double.parseDouble(text.strip());
    if (!Double.isFinite(number) || text.endsWith("d") || text.endsWith("f")) {
      throw new NumberFormatException(text);
    }
    return number;
  }

  /**
   * The number that a calculation may use: the value itself, its rounded form, or zero for a
   * printed dash. Bounds and remarks give nothing.
   */
  default OptionalDouble toNumber() {
    return switch (this) {
      case Exact(double number) -> OptionalDouble.of(number);
      case About(double number) -> OptionalDouble.of(number);
      case Nil() -> OptionalDouble.of(0);
      case MoreThan m -> OptionalDouble.empty();
      case LessThan l -> OptionalDouble.empty();
      case Withheld w -> OptionalDouble.empty();
      case NotAvailable n -> OptionalDouble.empty();
      case NetExporter e -> OptionalDouble.empty();
    };
  }

  /**
   * What the print leaves open of an amount that is not negative. A number is right to half a unit
   * of its last digit that is not 0, since zeros at the end may be rounding: 40 000 is between 35
   * 000 and 45 000. Bounds and remarks say what they say, without an upper end where there is none;
   * their value counts what is certain.
   */
  default Range interval() {
    double unbounded = Double.POSITIVE_INFINITY;
    return switch (this) {
      case Exact(double number) -> rounded(number);
      case About(double number) -> rounded(number);
      case MoreThan(double number) -> new Range(number, number, unbounded);
      case LessThan(double number) -> new Range(0, 0, number);
      case Nil() -> Range.exactly(0);
      case Withheld w -> new Range(0, 0, unbounded);
      case NotAvailable n -> new Range(0, 0, unbounded);
      case NetExporter e -> new Range(0, 0, unbounded);
    };
  }

  private static Range rounded(double number) {
    if (number == 0) {
      return Range.exactly(0);
    }
    var digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    double half = digits.ulp().doubleValue() / 2;
    return new Range(number - half, number, number + half);
  }
}
