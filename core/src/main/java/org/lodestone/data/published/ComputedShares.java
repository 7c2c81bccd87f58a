package org.lodestone.data.published;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.Formula;
import org.lodestone.quantity.Reported;

/**
 * Shares that we compute where a source prints the amounts: a part over the whole of the same
 * source, period, form, unit, basis and scope, and nothing else. Without a printed whole there is
 * no share: the parts that a source happens to name need not be all.
 */
final class ComputedShares {
  /** The place that stands for the world. */
  private static final String WORLD = "WW";

  private ComputedShares() {}

  /** What must be the same in a part and its whole. */
  private record Whole(
      String place,
      String site,
      String form,
      String element,
      Optional<?> period,
      String unit,
      Object basis,
      String scope,
      String source) {

    static Whole of(Figure f, String place) {
      return new Whole(
          place,
          f.site(),
          f.form(),
          f.element(),
          f.period(),
          f.unit(),
          f.basis(),
          f.scope(),
          f.source());
    }
  }

  /** A computed share and the rows it was computed from. */
  record Share(Figure figure, List<String> rows) {}

  /** Every share that the amounts of a package give for a quantity; none if it is not a share. */
  static List<Share> of(String quantity, DataPackage data) {
    return switch (quantity) {
      case "import-share" -> ofPartner("import", quantity, data);
      case "export-share" -> ofPartner("export", quantity, data);
      case "production-share" -> ofWorld("production", quantity, data);
      default -> List.of();
    };
  }

  private static List<Share> ofPartner(String amount, String quantity, DataPackage data) {
    Map<Whole, Figure> wholes = new HashMap<>();
    var amounts =
        data.figures().stream().filter(figure -> figure.quantity().equals(amount)).toList();
    for (var figure : amounts) {
      if (figure.partner().equals(WORLD)) {
        wholes.putIfAbsent(Whole.of(figure, figure.place()), figure);
      }
    }
    var shares = new ArrayList<Share>();
    for (var part : amounts) {
      var whole = wholes.get(Whole.of(part, part.place()));
      if (whole != null && !part.partner().isEmpty() && !part.partner().equals(WORLD)) {
        share(part, whole, quantity, data).ifPresent(shares::add);
      }
    }
    return shares;
  }

  private static List<Share> ofWorld(String amount, String quantity, DataPackage data) {
    Map<Whole, Figure> wholes = new HashMap<>();
    var amounts =
        data.figures().stream().filter(figure -> figure.quantity().equals(amount)).toList();
    for (var figure : amounts) {
      if (figure.place().equals(WORLD)) {
        wholes.putIfAbsent(Whole.of(figure, WORLD), figure);
      }
    }
    var shares = new ArrayList<Share>();
    for (var part : amounts) {
      var whole = wholes.get(Whole.of(part, WORLD));
      if (whole != null && !part.place().equals(WORLD)) {
        share(part, whole, quantity, data).ifPresent(shares::add);
      }
    }
    return shares;
  }

  private static Optional<Share> share(
      Figure part, Figure whole, String quantity, DataPackage data) {
    var formula = "100 * %s / %s".formatted(part.id(), whole.id());
    var parsed = Formula.parse(formula, part.at()).value();
    var computed = parsed.flatMap(f -> f.evaluate(data).value());
    return computed.map(
        share ->
            new Share(
                new Figure(
                    formula,
                    quantity,
                    part.place(),
                    part.partner(),
                    part.site(),
                    part.form(),
                    part.element(),
                    part.period(),
                    new Reported.Exact(share.value()),
                    share.range().isExact() ? Optional.empty() : Optional.of(share.range()),
                    "%",
                    part.basis(),
                    part.scope(),
                    part.status(),
                    part.source(),
                    part.locator(),
                    "",
                    part.at()),
                List.of(part.id(), whole.id())));
  }
}
