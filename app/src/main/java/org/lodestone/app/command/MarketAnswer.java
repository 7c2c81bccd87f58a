package org.lodestone.app.command;

import org.jspecify.annotations.Nullable;
import org.lodestone.app.Messages;
import org.lodestone.app.output.Origin;
import org.lodestone.data.Source;
import org.lodestone.data.exchange.PriceFiles;
import org.lodestone.data.yaml.Field;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.Quote;
import org.lodestone.market.Reading;
import org.lodestone.market.Refusal;
import org.lodestone.quantity.Reported;

/** Series, quotes and readings as JSON has them; words of closed lists are English throughout. */
final class MarketAnswer {
  private MarketAnswer() {}

  /** Why there is no value: a word for scripts and a sentence. */
  record Refused(String reason, String why) {
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
  record ReadingLine(
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

  /** One quote as printed. */
  record QuoteLine(
      String period,
      Reported price,
      boolean usable,
      @Nullable Double volume_t,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Reported backingPercent) {
    static QuoteLine of(Quote quote) {
      var details = quote.details();
      var volume = details.volume_t();
      return new QuoteLine(
          quote.period().text(),
          quote.printed(),
          quote instanceof org.lodestone.market.Price,
          volume.isPresent() ? volume.getAsDouble() : null,
          details.band().map(Quote.Band::low).orElse(null),
          details.band().map(Quote.Band::high).orElse(null),
          details.backing_pct().orElse(null));
    }
  }

  /**
   * What a series is.
   *
   * @param licenceClass as data packages have it: A may be passed on, B as single points, C not
   * @param mayBePassedOn false for what is for own use only
   */
  record SeriesLine(
      String id,
      String item,
      String material,
      String place,
      String unit,
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

    static SeriesLine of(PriceSeries series) {
      var terms = series.terms();
      var quotes = series.quotes();
      return new SeriesLine(
          series.id().text(),
          terms.item(),
          terms.material(),
          terms.place(),
          terms.unit().label(),
          Field.written(terms.incoterm()),
          Field.written(terms.basis()),
          Field.written(series.frequency()),
          quotes.getFirst().period().text(),
          quotes.getLast().period().text(),
          quotes.size(),
          series.prices().size(),
          org.lodestone.market.LogReturns.of(series).holes().size(),
          series.source(),
          series.licence().terms(),
          classOf(series),
          series.licence().mayBePassedOn());
    }
  }
}
