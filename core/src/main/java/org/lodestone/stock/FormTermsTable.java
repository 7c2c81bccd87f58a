package org.lodestone.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.AssumedFigure;
import org.lodestone.data.DataPackage;
import org.lodestone.evidence.Sourced;
import org.lodestone.quantity.Range;

/**
 * Terms of keeping forms as the data package states them: assumptions whose note names the term
 * ({@code price of element}, {@code shelf life}, {@code requalification loss}) and whose form is a
 * form or group of the stage.
 */
public final class FormTermsTable {
  private static final String HOLDING = "cost of holding";
  private static final double PERCENT = 100;

  private FormTermsTable() {}

  /** The terms of every stage for which all of them are stated, in the order of the rows. */
  public static List<FormTerms> read(DataPackage data) {
    var holding = data.assumptions().stream().filter(row -> row.note().equals(HOLDING)).findFirst();
    var terms = new ArrayList<FormTerms>();
    if (holding.isEmpty()) {
      return terms;
    }
    for (var price : data.assumptions()) {
      if (price.note().equals("price of element")) {
        var life = find(data, "shelf life", price.form());
        var loss = find(data, "requalification loss", price.form());
        var stage = data.listForms(price.form()).stream().map(form -> form.stage()).findFirst();
        if (life.isPresent() && loss.isPresent() && stage.isPresent()) {
          terms.add(
              new FormTerms(
                  stage.get(),
                  sourced(data, price, 1),
                  sourced(data, holding.get(), PERCENT),
                  sourced(data, life.get(), 1),
                  sourced(data, loss.get(), PERCENT)));
        }
      }
    }
    return terms;
  }

  private static Optional<AssumedFigure> find(DataPackage data, String note, String form) {
    return data.assumptions().stream()
        .filter(row -> row.note().equals(note) && row.form().equals(form))
        .findFirst();
  }

  private static Sourced sourced(DataPackage data, AssumedFigure row, double unit) {
    var read = data.findSourced(row).orElseThrow();
    var range = read.range();
    return new Sourced(
        new Range(range.low() / unit, range.value() / unit, range.high() / unit), read.evidence());
  }
}
