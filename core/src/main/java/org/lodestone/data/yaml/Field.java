package org.lodestone.data.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.lodestone.data.Nearest;

/**
 * A field of a file on its way to a value. Every fault names file, line, field and value, and
 * advises.
 *
 * @param path where the field stands, for instance {@code contingencies[1].from}
 */
public record Field(String file, String path, YamlText.Part part) {

  private static final double DAYS_PER_WEEK = 7;

  /** The text of a file as the field that holds all others. */
  public static Field document(String file, String text) {
    return new Field(file, "", YamlText.parse(file, text));
  }

  /** The same file, which must be of this version of its format. */
  public Field version(int known) {
    var format = get("format");
    if (format.number() != known) {
      throw format.fault(
          "The version '" + format.text() + "' of the format is unknown.",
          "This program reads version " + known + "; a newer file needs a newer program.");
    }
    return this;
  }

  /** What is wrong here, and what to do. */
  public FileFault fault(String problem, String advice) {
    var where = path.isEmpty() ? "" : path + ": ";
    return YamlText.fault(file, part.line(), where + problem, advice);
  }

  /** The fields inside, none of which may have another name than these. */
  public Field only(List<String> known) {
    for (var name : fields().parts().keySet()) {
      if (!known.contains(name)) {
        throw inside(name, fields().parts().get(name))
            .fault(
                "The field '" + name + "' is unknown.",
                "Did you mean '%s'? Known are: %s."
                    .formatted(Nearest.to(name, known), String.join(", ", known)));
      }
    }
    return this;
  }

  private YamlText.Fields fields() {
    return switch (part) {
      case YamlText.Fields fields -> fields;
      case YamlText.Items items ->
          throw fault("A list stands where fields are expected.", "Write 'name: value' lines.");
      case YamlText.Word word ->
          throw fault(
              "The value '" + word.text() + "' stands where fields are expected.",
              "Write 'name: value' lines.");
    };
  }

  private Field inside(String name, YamlText.Part inner) {
    return new Field(file, path.isEmpty() ? name : path + "." + name, inner);
  }

  /** The field of this name inside, if there is one. */
  public Optional<Field> find(String name) {
    return Optional.ofNullable(fields().parts().get(name)).map(inner -> inside(name, inner));
  }

  /** The field of this name inside, which must be there. */
  public Field get(String name) {
    return find(name)
        .orElseThrow(
            () -> fault("The field '" + name + "' is missing.", "Add a line '" + name + ": …'."));
  }

  /** The items of a list; a single value counts as a list of one. */
  public List<Field> items() {
    return switch (part) {
      case YamlText.Items items -> {
        var all = new ArrayList<Field>();
        for (int i = 0; i < items.parts().size(); i++) {
          all.add(new Field(file, path + "[" + i + "]", items.parts().get(i)));
        }
        yield all;
      }
      case YamlText.Word word -> List.of(this);
      case YamlText.Fields fields -> List.of(this);
    };
  }

  /** The one value that stands here, as written. */
  public String text() {
    return switch (part) {
      case YamlText.Word word when !word.text().isEmpty() -> word.text();
      case YamlText.Word word -> throw fault("The value is missing.", "Write it behind the colon.");
      case YamlText.Items items ->
          throw fault("A list stands where one value is expected.", "Write one value.");
      case YamlText.Fields fields ->
          throw fault("Fields stand where one value is expected.", "Write one value.");
    };
  }

  /** The number that stands here. */
  public double number() {
    var text = text();
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number) && Character.isDigit(text.charAt(text.length() - 1))) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw notANumber(text);
    }
    throw notANumber(text);
  }

  private FileFault notANumber(String text) {
    return fault(
        "The value '" + text + "' is not a number.",
        "Write it with a decimal point and without a unit, for instance 0.5.");
  }

  /** A number between two ends, both included. */
  public double numberWithin(double low, double high) {
    double number = number();
    if (number < low || number > high) {
      throw fault(
          "The value '%s' lies outside %s to %s.".formatted(text(), plain(low), plain(high)),
          high == 1
              ? "Parts are written between 0 and 1; maybe this one is in percent."
              : "Maybe another unit was meant.");
    }
    return number;
  }

  /** The same for what is nobody else's business: the fault does not repeat the value. */
  public double secretWithin(double low, double high) {
    try {
      return numberWithin(low, high);
    } catch (FileFault fault) {
      throw fault(
          "The value is no number from %s to %s.".formatted(plain(low), plain(high)),
          "It is not repeated here, because it is private.");
    }
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  /** A length of time in days: {@code 26 weeks}, {@code 180 days}, or a number of days. */
  public double days() {
    var parts = text().split("\\s+");
    double number =
        new Field(file, path, new YamlText.Word(parts[0], part.line())).numberWithin(0, 36_525);
    if (parts.length == 1) {
      return number;
    }
    if (parts.length == 2 && List.of("day", "days").contains(parts[1])) {
      return number;
    }
    if (parts.length == 2 && List.of("week", "weeks").contains(parts[1])) {
      return number * DAYS_PER_WEEK;
    }
    throw fault(
        "The value '" + text() + "' is not a length of time.",
        "Write it as '26 weeks', '180 days' or a number of days.");
  }

  /** A day. */
  public LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeException e) {
      throw fault("The value '" + text() + "' is not a day.", "Write it as 2026-01-05.");
    }
  }

  /** A constant, as {@link #written}. */
  public <E extends Enum<E>> E choice(E[] values) {
    return word(List.of(values), Field::written);
  }

  /** A constant as files and answers write it: in lower case, with hyphens. */
  public static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One of some words. */
  public <T> T word(List<T> values, Function<T, String> name) {
    var names = values.stream().map(name).toList();
    for (var value : values) {
      if (name.apply(value).equals(text())) {
        return value;
      }
    }
    throw unknown("word", names);
  }

  /** An id that must be among those known. */
  public String id(String what, Collection<String> known) {
    if (!known.contains(text())) {
      throw unknown(what, known);
    }
    return text();
  }

  private FileFault unknown(String what, Collection<String> known) {
    var advice = "Did you mean '" + Nearest.to(text(), known) + "'?";
    return fault(
        "The %s '%s' is unknown.".formatted(what, text()),
        known.size() <= 12 ? advice + " Known are: " + String.join(", ", known) + "." : advice);
  }
}
