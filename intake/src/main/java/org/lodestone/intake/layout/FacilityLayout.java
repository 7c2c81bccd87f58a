package org.lodestone.intake.layout;

import java.util.List;
import java.util.OptionalDouble;
import org.lodestone.data.CellIssue.OutOfRange;
import org.lodestone.data.CellIssue.UnknownWord;
import org.lodestone.data.CellIssue.UnparsableNumber;
import org.lodestone.data.exchange.ExchangeRow;

/**
 * Mines, smelters and refineries of the ICMM Global Mining Dataset. A country that contradicts the
 * coordinates is remarked upon: the publisher's confidence tells which rows need a look.
 */
public final class FacilityLayout implements Layout {
  private static final List<String> CONFIDENCES = List.of("High", "Moderate", "Low", "Very Low");
  private static final double LAST_LATITUDE = 90;
  private static final double LAST_LONGITUDE = 180;

  private final CountryBoxes countries = CountryBoxes.read();

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("id"),
        Column.text("confidence"),
        Column.text("name"),
        Column.text("other_names"),
        Column.number("latitude_deg"),
        Column.number("longitude_deg"),
        Column.text("type"),
        Column.text("country"),
        Column.text("primary_commodity"),
        Column.text("secondary_commodity"),
        Column.text("other_commodities"),
        Column.text("remark"));
  }

  @Override
  public List<String> needed() {
    return List.of(
        "ICMMID",
        "Confidence Factor",
        "Mine Name",
        "Group Names",
        "Latitude",
        "Longitude",
        "Asset Type",
        "Country",
        "Primary Commodity",
        "Secondary Commodity",
        "Other Commodities");
  }

  @Override
  public void take(ExchangeRow row, RowWriter out) {
    var id = row.required(0);
    var confidence = row.required(1);
    if (!confidence.isEmpty() && !CONFIDENCES.contains(confidence)) {
      row.reject(new UnknownWord(row.at(), row.column(1), confidence, CONFIDENCES));
    }
    var name = row.required(2);
    var others = row.text(3);
    var latitude = coordinate(row, 4, LAST_LATITUDE);
    var longitude = coordinate(row, 5, LAST_LONGITUDE);
    var type = row.required(6);
    var country = row.required(7);
    var primary = row.required(8);
    var secondary = row.text(9);
    var rest = row.text(10);
    if (!row.isSound()) {
      return;
    }
    out.text(id).text(confidence).text(name).textOrMissing(others);
    out.number(latitude).number(longitude).text(type).text(country).text(primary);
    out.textOrMissing(secondary).textOrMissing(rest);
    out.textOrMissing(remark(country, latitude.orElse(0), longitude.orElse(0))).end();
  }

  private String remark(String country, double latitude, double longitude) {
    return switch (countries.locate(country, latitude, longitude)) {
      case INSIDE -> "";
      case OUTSIDE -> "the coordinates lie outside " + country;
      case UNKNOWN -> "the country was not checked against the coordinates";
    };
  }

  private static OptionalDouble coordinate(ExchangeRow row, int column, double last) {
    var text = row.required(column);
    var degrees = row.number(column);
    if (degrees.isEmpty() && row.isSound()) {
      row.reject(new UnparsableNumber(row.at(), row.column(column), text));
    } else if (Math.abs(degrees.orElse(0)) > last) {
      row.reject(
          new OutOfRange(
              row.at(),
              row.column(column),
              "coordinate",
              text,
              "the degrees from -%.0f to %.0f".formatted(last, last)));
    }
    return degrees;
  }
}
