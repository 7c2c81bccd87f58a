package org.lodestone.app.command;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.lodestone.brief.EvidenceCards;
import org.lodestone.brief.document.RowCard;
import org.lodestone.brief.document.SourceCard;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Row;
import org.lodestone.quantity.Range;

/** The cards of the rows that indices rest on: figures, world tables, estimates of governance. */
public final class IndexCards {
  private IndexCards() {}

  public static EvidenceCards of(DataPackage data, Collection<String> ids) {
    var rows = new TreeMap<String, RowCard>();
    var sources = new TreeMap<String, SourceCard>();
    for (var id : ids) {
      find(data, id).ifPresent(card -> rows.put(id, card));
    }
    for (var card : rows.values()) {
      Optional.ofNullable(card.source())
          .flatMap(id -> data.sources().find(id))
          .ifPresent(source -> sources.put(source.id(), SourceCard.of(source)));
    }
    return new EvidenceCards(rows, sources);
  }

  private static Optional<RowCard> find(DataPackage data, String id) {
    return data.findRow(id)
        .map(row -> RowCard.of(row, List.of()))
        .or(() -> data.worldProduction().find(id).map(IndexCards::world))
        .or(() -> data.governance().find(id).map(IndexCards::governance));
  }

  private static RowCard world(Row.WorldProduction row) {
    return new RowCard(
        row.id(),
        row.commodity() + ", " + row.stage(),
        row.place(),
        null,
        null,
        null,
        Integer.toString(row.year()),
        RowCard.Printed.of(row.value()),
        null,
        null,
        row.unit(),
        "",
        RowCard.orNull(row.detail()),
        null,
        RowCard.orNull(row.note()),
        RowCard.Kind.FIGURE,
        null,
        row.source(),
        RowCard.orNull(row.locator()),
        List.of());
  }

  private static RowCard governance(Row.Governance row) {
    Range estimate = row.estimate();
    return new RowCard(
        row.id(),
        row.indicator(),
        row.place(),
        null,
        null,
        null,
        Integer.toString(row.year()),
        RowCard.Printed.of(estimate.value()),
        estimate.low(),
        estimate.high(),
        "",
        "",
        null,
        null,
        null,
        RowCard.Kind.FIGURE,
        null,
        row.source(),
        RowCard.orNull(row.locator()),
        List.of());
  }
}
