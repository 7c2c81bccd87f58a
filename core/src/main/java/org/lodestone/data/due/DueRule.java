package org.lodestone.data.due;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Period;

/**
 * By when something is to be done, as the text says it: never as a day that somebody has computed.
 * Six months and 180 days are different rules. Written as in {@code docs/formats/agreement.md}.
 */
public sealed interface DueRule {

  /** What a term is counted in. */
  enum Unit {
    DAYS("days"),
    BUSINESS_DAYS("business days"),
    MONTHS("months");

    private final String written;

    Unit(String written) {
      this.written = written;
    }
  }

  /**
   * A term from the trigger: {@code 180 days}, {@code 6 months}, {@code 45 business days JP+US}.
   *
   * @param calendars the parties on whose common working days business days are counted; empty for
   *     those of the obligors
   */
  record AfterTrigger(int number, Unit unit, List<PlaceId> calendars) implements DueRule {
    public AfterTrigger {
      if (number < 0) {
        throw new IllegalArgumentException("The term (" + number + ") must not be negative.");
      }
      calendars = List.copyOf(calendars);
    }

    @Override
    public String written() {
      var places = String.join("+", calendars.stream().map(PlaceId::text).toList());
      return (number + " " + unit.written + " " + places).strip();
    }
  }

  /** The end of the party's fiscal year in which the trigger lies: {@code fiscal-year-end JP}. */
  record FiscalYearEnd(PlaceId party) implements DueRule {
    @Override
    public String written() {
      return "fiscal-year-end " + party;
    }
  }

  /** A day, month or year that the text names: {@code date 2029-01-19}. */
  record FixedDate(Period date) implements DueRule {
    @Override
    public String written() {
      return "date " + date.text();
    }
  }

  /** The day until which restrictions are suspended: {@code suspension-end cn-2025-57}. */
  record SuspensionEnd(List<String> restrictions) implements DueRule {
    public SuspensionEnd {
      restrictions = List.copyOf(restrictions);
    }

    @Override
    public String written() {
      return "suspension-end " + String.join("+", restrictions);
    }
  }

  /** Again and again, counted from the trigger: {@code every 3 months}. */
  record Every(int months) implements DueRule {
    public Every {
      if (months < 1) {
        throw new IllegalArgumentException("The interval (" + months + ") must be positive.");
      }
    }

    @Override
    public String written() {
      return "every " + months + " months";
    }
  }

  /** The text states no deadline, which is a finding of its own. */
  record None() implements DueRule {
    @Override
    public String written() {
      return "none";
    }
  }

  /** The shapes of a rule, for messages. */
  String SHAPES =
      "'6 months', '180 days', '45 business days JP+US', 'fiscal-year-end JP', 'date 2029-01-19', "
          + "'suspension-end ID+ID', 'every 3 months' or 'none'";

  Pattern WRITTEN =
      Pattern.compile(
          "(?<none>none)"
              + "|(?<number>\\d{1,4}) (?<unit>days|business days|months)( (?<calendars>[A-Z+]+))?"
              + "|fiscal-year-end (?<party>[A-Z]+)"
              + "|date (?<date>\\S+)"
              + "|suspension-end (?<restrictions>\\S+)"
              + "|every (?<every>\\d{1,3}) months");

  /** The rule as a table writes it. */
  String written();

  /** Reads a rule; empty if the text has none of the known shapes. */
  static Optional<DueRule> parse(String text) {
    var read = WRITTEN.matcher(text.strip());
    if (!read.matches()) {
      return Optional.empty();
    }
    if (read.group("none") != null) {
      return Optional.of(new None());
    }
    if (read.group("number") != null) {
      return afterTrigger(read);
    }
    if (read.group("party") != null) {
      return Optional.of(new FiscalYearEnd(new PlaceId(read.group("party"))));
    }
    if (read.group("date") != null) {
      return Period.parse(read.group("date")).map(FixedDate::new);
    }
    if (read.group("restrictions") != null) {
      return Optional.of(new SuspensionEnd(parts(read.group("restrictions"))));
    }
    int months = Integer.parseInt(read.group("every"));
    return months < 1 ? Optional.empty() : Optional.of(new Every(months));
  }

  private static Optional<DueRule> afterTrigger(Matcher read) {
    var calendars =
        Optional.ofNullable(read.group("calendars")).map(DueRule::parts).orElse(List.of());
    for (var unit : Unit.values()) {
      if (unit.written.equals(read.group("unit"))) {
        return Optional.of(
            new AfterTrigger(
                Integer.parseInt(read.group("number")),
                unit,
                calendars.stream().map(PlaceId::new).toList()));
      }
    }
    return Optional.empty();
  }

  private static List<String> parts(String joined) {
    return List.of(joined.split("\\+"));
  }
}
