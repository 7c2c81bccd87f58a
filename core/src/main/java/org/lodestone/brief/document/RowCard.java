package org.lodestone.brief.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodestone.data.AssumedFigure;
import org.lodestone.data.Figure;
import org.lodestone.data.ValueRow;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Range;
import org.lodestone.quantity.Reported;

/**
 * One row of the data package as a reader sees it.
 *
 * @param others rows that speak of the same thing and were not chosen
 */
public record RowCard(
    String id,
    String quantity,
    String place,
    @Nullable String partner,
    @Nullable String form,
    @Nullable String element,
    @Nullable String period,
    Printed value,
    @Nullable Double low,
    @Nullable Double high,
    String unit,
    String basis,
    @Nullable String scope,
    @Nullable String status,
    @Nullable String note,
    Kind kind,
    @Nullable String reason,
    @Nullable String source,
    @Nullable String locator,
    List<String> others) {

  /** Whether a source states the number or we chose it. */
  public enum Kind {
    @JsonProperty("figure")
    FIGURE,
    @JsonProperty("assumption")
    ASSUMPTION
  }

  /** A value as printed: a number, or a remark such as {@code W} or {@code >50}. */
  public record Printed(@Nullable Double number, String text) {

    /** A number in JSON if it is one, otherwise the text. */
    @JsonValue
    Object json() {
      return number == null ? text : number;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Printed ofJson(Object json) {
      return json instanceof Number number
          ? of(number.doubleValue())
          : new Printed(null, "" + json);
    }

    public static Printed of(double number) {
      return new Printed(number, Numbers.plain(number));
    }

    public static Printed of(Reported reported) {
      return switch (reported) {
        case Reported.Exact(double number) -> of(number);
        case Reported.About(double number) -> new Printed(null, "~" + Numbers.plain(number));
        case Reported.MoreThan(double number) -> new Printed(null, ">" + Numbers.plain(number));
        case Reported.LessThan(double number) -> new Printed(null, "<" + Numbers.plain(number));
        case Reported.Withheld w -> new Printed(null, "W");
        case Reported.NotAvailable n -> new Printed(null, "NA");
        case Reported.Nil n -> new Printed(null, "—");
        case Reported.NetExporter e -> new Printed(null, "E");
      };
    }
  }

  public RowCard {
    others = List.copyOf(others);
  }

  public static RowCard of(ValueRow row, List<String> others) {
    return switch (row) {
      case Figure f -> of(f, others);
      case AssumedFigure a -> of(a, others);
    };
  }

  private static RowCard of(Figure f, List<String> others) {
    return new RowCard(
        f.id(),
        f.quantity(),
        f.place(),
        orNull(f.partner()),
        orNull(f.form()),
        orNull(f.element()),
        f.period().map(Period::text).orElse(null),
        Printed.of(f.value()),
        f.range().map(Range::low).orElse(null),
        f.range().map(Range::high).orElse(null),
        f.unit(),
        f.basis().label(),
        orNull(f.scope()),
        f.status().name().toLowerCase(Locale.ROOT),
        orNull(f.note()),
        Kind.FIGURE,
        null,
        f.source(),
        orNull(f.locator()),
        others);
  }

  private static RowCard of(AssumedFigure a, List<String> others) {
    return new RowCard(
        a.id(),
        a.quantity(),
        a.place(),
        orNull(a.partner()),
        orNull(a.form()),
        orNull(a.element()),
        a.period().map(Period::text).orElse(null),
        Printed.of(a.value().value()),
        a.value().low(),
        a.value().high(),
        a.unit(),
        a.basis().label(),
        null,
        null,
        orNull(a.note()),
        Kind.ASSUMPTION,
        a.reason(),
        null,
        null,
        others);
  }

  public static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }
}
