package org.lodestone.data.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.Source;
import org.lodestone.data.exchange.PriceFiles;
import org.lodestone.market.Incoterm;
import org.lodestone.market.Licence;
import org.lodestone.market.PriceBasis;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.PriceUnit;
import org.lodestone.market.Quote;
import org.lodestone.market.SeriesId;
import org.lodestone.market.Terms;
import org.lodestone.network.FormId;

/**
 * The yearly prices of the Mineral Commodity Summaries as series: means of assessments of a
 * reporter, free on board in China. Other prices of the package are single points on many bases and
 * are shown by {@code data values price}.
 */
public final class PriceFigures {
  private static final String QUANTITY = "price";
  private static final String SUMMARIES = "usgs-2026-mcs";
  private static final String FREE_ON_BOARD = "free on board";

  private PriceFigures() {}

  /** The series, in the order of their first figures. */
  public static List<PriceSeries> listSeries(DataPackage data) {
    var source = data.sources().stream().filter(s -> s.id().equals(SUMMARIES)).findFirst();
    if (source.isEmpty()) {
      return List.of();
    }
    var byProduct = new LinkedHashMap<Product, List<Figure>>();
    for (var figure : data.figures()) {
      if (isYearly(figure) && unit(figure).isPresent()) {
        byProduct
            .computeIfAbsent(
                new Product(figure.form(), figure.element()), product -> new ArrayList<>())
            .add(figure);
      }
    }
    var series = new ArrayList<PriceSeries>();
    byProduct.forEach(
        (product, figures) -> {
          // A form of several elements has a price for each: it is none of them.
          boolean isWhole =
              byProduct.keySet().stream().filter(o -> o.form.equals(product.form)).count() == 1;
          series.add(series(source.get(), product, isWhole ? product.form : "", figures));
        });
    return series;
  }

  private record Product(String form, String element) {}

  private static boolean isYearly(Figure figure) {
    return figure.quantity().equals(QUANTITY)
        && figure.source().equals(SUMMARIES)
        && figure.scope().contains(FREE_ON_BOARD)
        && !figure.form().isEmpty()
        && figure.period().filter(period -> period.days() > 360).isPresent()
        && figure.value().toNumber().orElse(0) > 0;
  }

  private static Optional<PriceUnit> unit(Figure figure) {
    return PriceUnit.parse(figure.unit());
  }

  private static PriceSeries series(
      Source source, Product product, String form, List<Figure> figures) {
    var first = figures.getFirst();
    var passing = PriceFiles.passing(source.licenceClass());
    return new PriceSeries(
        new SeriesId(
            form.isEmpty() ? "mcs-" + product.form + "-" + product.element : "mcs-" + form),
        new Terms(
            (product.form + " " + product.element).strip(),
            form.isEmpty() ? Optional.empty() : Optional.of(new FormId(form)),
            first.place(),
            unit(first).orElseThrow(),
            Incoterm.FOB,
            PriceBasis.ASSESSED),
        new Licence(source.licence(), passing),
        source.publisher() + ": " + source.title() + " (" + source.id() + ")",
        figures.stream().map(PriceFigures::quote).toList());
  }

  private static Quote quote(Figure figure) {
    return new Quote.Assessed(
        figure.period().orElseThrow(), figure.value().toNumber().orElseThrow(), Quote.Details.NONE);
  }
}
