package org.lodestone.data.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lodestone.data.Row;
import org.lodestone.data.Table;
import org.lodestone.network.PlaceId;
import org.lodestone.trade.TradeReport;

/**
 * The places of the trade statistics by their codes: numbers that are mostly, not always, those of
 * M49, and the codes of ISO 3166 with two or three letters.
 */
public final class TradePlaces {
  /** Numbers of trade statistics that M49 has otherwise. */
  private static final Map<Integer, Integer> OWN_NUMBERS =
      Map.of(
          58, 56, 251, 250, 280, 276, 490, 158, 579, 578, 699, 356, 736, 729, 757, 756, 842, 840);

  /** What CEPII writes for places without a code of ISO 3166. */
  private static final Map<String, String> OWN_LETTERS = Map.of("S19", "TWN");

  private static final int WORLD = 0;

  /** Bunkers, free zones, special categories and areas not elsewhere specified. */
  private static final Set<Integer> UNSPECIFIED =
      Set.of(
          129, 221, 290, 471, 472, 473, 492, 527, 536, 568, 577, 636, 637, 697, 711, 837, 838, 839,
          879, 896, 898, 899);

  private final Map<Integer, PlaceId> byNumber = new HashMap<>();
  private final Map<String, PlaceId> byIso3 = new HashMap<>();
  private final Set<PlaceId> known = new HashSet<>();

  private TradePlaces() {}

  /** The places of a table that have a number. */
  public static TradePlaces of(Table<Row.Place> places) {
    var found = new TradePlaces();
    for (var place : places) {
      var id = new PlaceId(place.id());
      found.known.add(id);
      if (!place.m49().isEmpty()) {
        found.byNumber.put(Integer.parseInt(place.m49()), id);
      }
      if (!place.iso3().isEmpty()) {
        found.byIso3.put(place.iso3(), id);
      }
    }
    return found;
  }

  /** The place of a number; a heading without a place is one of its own. Empty if unknown. */
  Optional<PlaceId> find(int number) {
    if (number == WORLD) {
      return Optional.of(TradeReport.WORLD);
    }
    if (UNSPECIFIED.contains(number)) {
      return Optional.of(TradeReport.unspecified(number));
    }
    return Optional.ofNullable(byNumber.get(OWN_NUMBERS.getOrDefault(number, number)));
  }

  /** The place of a code with two or three letters; empty if unknown. */
  public Optional<PlaceId> find(String letters) {
    if (letters.length() == 2) {
      return Optional.of(new PlaceId(letters)).filter(known::contains);
    }
    return Optional.ofNullable(byIso3.get(OWN_LETTERS.getOrDefault(letters, letters)));
  }
}
