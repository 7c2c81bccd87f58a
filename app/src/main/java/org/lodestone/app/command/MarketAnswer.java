package org.lodestone.app.command;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.Messages;
import org.lodestone.app.output.Origin;
import org.lodestone.data.Source;
import org.lodestone.data.exchange.PriceFiles;
import org.lodestone.data.yaml.Field;
import org.lodestone.market.LogReturns;
import org.lodestone.market.Price;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.Quote;
import org.lodestone.market.Reading;
import org.lodestone.market.Refusal;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Reported;

/** Series, quotes and readings as JSON has them; words of closed lists are English throughout. */
public final class MarketAnswer {
  private MarketAnswer() {}

  /** Why there is no value: a word for scripts and a sentence. */
  public record Refused(String reason, String why) {
    static Refused of(Refusal refusal, Messages texts) {
      var word = Field.written(refusal.reason());
      var sentence = texts.text("market.reason." + word);
      return new Refused(
          word, refusal.detail().isEmpty() ? sentence : sentence + " (" + refusal.detail() + ")");
    }
  }

  /**
   * A measure.
   *
   * @param refused null if there is a value
   */
  public record ReadingLine(
      String measure,
      String equation,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high,
      int observations,
      @Nullable Refused refused) {
    static ReadingLine of(String measure, String equation, Reading reading, Messages texts) {
      return switch (reading) {
        case Reading.Measured(var range, int observations) ->
            new ReadingLine(
                measure, equation, range.value(), range.low(), range.high(), observations, null);
        case Reading.Refused(var why) ->
            new ReadingLine(measure, equation, null, null, null, 0, Refused.of(why, texts));
      };
    }
  }

  static Source.LicenceClass classOf(PriceSeries series) {
    return PriceFiles.licenceClass(series.licence());
  }

  /**
   * One quote as printed.
   *
   * @param usable whether it may be calculated with; asks and bounds may not
   * @param perKg the number that is printed, of a bound the bound, per kg
   * @param follows whether the quote before it is one step away: over a hole nothing is joined
   */
  public record QuoteLine(
      String period,
      LocalDate from,
      LocalDate until,
      Reported price,
      boolean usable,
      @Nullable Double perKg,
      boolean follows,
      @Nullable Double volume_t,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Reported backingPercent) {}

  /** The quotes of a series. */
  static List<QuoteLine> quotes(PriceSeries series) {
    var joined =
        LogReturns.of(series).steps().stream()
            .map(step -> step.to().period())
            .collect(Collectors.toSet());
    return series.quotes().stream().map(quote -> quote(series, quote, joined)).toList();
  }

  private static QuoteLine quote(PriceSeries series, Quote quote, Set<Period> joined) {
    var details = quote.details();
    var volume = details.volume_t();
    var printed = number(quote.printed());
    return new QuoteLine(
        quote.period().text(),
        quote.period().first(),
        quote.period().last(),
        quote.printed(),
        quote instanceof Price,
        printed.isPresent() ? series.terms().unit().perKg(printed.getAsDouble()) : null,
        joined.contains(quote.period()),
        volume.isPresent() ? volume.getAsDouble() : null,
        details.band().map(Quote.Band::low).orElse(null),
        details.band().map(Quote.Band::high).orElse(null),
        details.backing_pct().orElse(null));
  }

  /** The number that stands there, be it a price or a bound. */
  private static OptionalDouble number(Reported printed) {
    return switch (printed) {
      case Reported.MoreThan(double bound) -> OptionalDouble.of(bound);
      case Reported.LessThan(double bound) -> OptionalDouble.of(bound);
      case Reported.Exact _, Reported.About _, Reported.Nil _, Reported.Withheld _ ->
          printed.toNumber();
      case Reported.NotAvailable _, Reported.NetExporter _ -> OptionalDouble.empty();
    };
  }

  /**
   * What a series is.
   *
   * @param licenceClass as data packages have it: A may be passed on, B as single points, C not
   * @param mayBePassedOn false for what is for own use only
   */
  public record SeriesLine(
      String id,
      String item,
      String material,
      String place,
      String unit,
      String currency,
      String incoterm,
      String basis,
      String frequency,
      String first,
      String last,
      int quotes,
      int prices,
      int holes,
      String source,
      String licence,
      Source.LicenceClass licenceClass,
      boolean mayBePassedOn) {
    /** Whose figures rows about the series rest on. */
    Origin origin() {
      return new Origin(source, licence, licenceClass);
    }

    public static SeriesLine of(PriceSeries series) {
      var terms = series.terms();
      var quotes = series.quotes();
      return new SeriesLine(
          series.id().text(),
          terms.item(),
          terms.material(),
          terms.place(),
          terms.unit().label(),
          terms.unit().currency().getCurrencyCode(),
          Field.written(terms.incoterm()),
          Field.written(terms.basis()),
          Field.written(series.frequency()),
          quotes.getFirst().period().text(),
          quotes.getLast().period().text(),
          quotes.size(),
          series.prices().size(),
          LogReturns.of(series).holes().size(),
          series.source(),
          series.licence().terms(),
          classOf(series),
          series.licence().mayBePassedOn());
    }
  }
}
