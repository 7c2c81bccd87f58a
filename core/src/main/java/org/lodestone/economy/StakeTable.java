package org.lodestone.economy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.AssumedFigure;
import org.lodestone.data.DataPackage;
import org.lodestone.data.ValueRow;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;

/**
 * The stakes of the uses at a place, as the data package states them: {@code value-added} of a use,
 * and the two bounds, assumptions whose note says {@code short-term substitution} or {@code
 * postponement}.
 *
 * @param currency of the value added
 */
public record StakeTable(PlaceId place, String currency, List<Stake> stakes) {

  private static final String SUBSTITUTION = "short-term substitution";
  private static final String POSTPONEMENT = "postponement";
  private static final double PERCENT = 100;

  public StakeTable {
    stakes = List.copyOf(stakes);
  }

  /** Reads the table; empty if the package says nothing about value added at the place. */
  public static Optional<StakeTable> find(DataPackage data, PlaceId place) {
    var substitutable = part(data, SUBSTITUTION);
    var madeUp = part(data, POSTPONEMENT);
    var stakes = new ArrayList<Stake>();
    var currency = "";
    for (var row : data.assumptions()) {
      if (row.quantity().equals("value-added") && row.place().equals(place.text())) {
        var value = data.findSourced(row);
        if (value.isPresent()) {
          currency = row.unit();
          stakes.add(new Stake(new FormId(row.form()), place, value.get(), substitutable, madeUp));
        }
      }
    }
    return stakes.isEmpty()
        ? Optional.empty()
        : Optional.of(new StakeTable(place, currency, stakes));
  }

  private static Sourced part(DataPackage data, String note) {
    for (AssumedFigure row : data.assumptions()) {
      if (row.note().equals(note)) {
        return fraction(data, row);
      }
    }
    throw new IllegalArgumentException(
        "The data package has no assumption with the note '"
            + note
            + "'.\nAdd one in percent; docs/model/economy.md says what it means.");
  }

  private static Sourced fraction(DataPackage data, ValueRow row) {
    var read = data.findSourced(row).orElseThrow();
    var range = read.range();
    return new Sourced(
        new Range(range.low() / PERCENT, range.value() / PERCENT, range.high() / PERCENT),
        read.evidence());
  }

  /** The stake of a use. */
  public Optional<Stake> findStake(FormId use) {
    return stakes.stream().filter(stake -> stake.use().equals(use)).findFirst();
  }
}
