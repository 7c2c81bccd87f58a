package org.lodestone.finance.file;

import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import org.lodestone.data.yaml.Field;
import org.lodestone.finance.price.PriceWorld;

/** Reads price worlds. */
final class WorldReader {
  private static final double DAYS_PER_YEAR = 365.25;

  private WorldReader() {}

  static List<PriceWorld> read(Field worlds, Currency currency) {
    var read = worlds.items().stream().map(item -> world(item, currency)).toList();
    var names = new HashSet<String>();
    for (var world : read) {
      if (!names.add(world.name())) {
        throw worlds.fault(
            "The price world '" + world.name() + "' stands twice.", "Rename one of the two.");
      }
    }
    return read;
  }

  private static PriceWorld world(Field field, Currency currency) {
    field.only(
        List.of("name", "why", "start", "spot", "level", "reversion", "volatility", "jumps"));
    var motion =
        Common.made(
            field,
            () ->
                new PriceWorld.Motion(
                    field.get("spot").number(),
                    field.find("level").orElse(field.get("spot")).number(),
                    field.find("reversion").map(Field::number).orElse(0.0),
                    field.get("volatility").number()));
    var jumps =
        field.find("jumps").map(Field::items).orElse(List.of()).stream()
            .map(WorldReader::jump)
            .toList();
    return Common.made(
        field,
        () ->
            new PriceWorld(
                field.get("name").text(),
                field.get("why").text(),
                currency,
                field.get("start").date(),
                motion,
                jumps));
  }

  private static PriceWorld.Jump jump(Field field) {
    field.only(List.of("name", "date", "probability", "factor", "halfLife"));
    return Common.made(
        field,
        () ->
            new PriceWorld.Jump(
                field.get("name").text(),
                field.get("date").date(),
                field.get("probability").numberWithin(0, 1),
                field.get("factor").number(),
                field.get("halfLife").days() / DAYS_PER_YEAR));
  }
}
