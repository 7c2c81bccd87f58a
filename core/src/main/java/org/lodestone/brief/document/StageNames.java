package org.lodestone.brief.document;

import java.util.Map;

/** What stages are called. A stage that is not listed is shown by its id. */
public final class StageNames {

  private static final Map<String, Text> NAMES =
      Map.of(
          "scrap", new Text("Scrap", "Déchets"),
          "ore", new Text("Ore and concentrate", "Minerai et concentré"),
          "oxide", new Text("Separated compounds", "Composés séparés"),
          "metal", new Text("Metal and alloy", "Métal et alliage"),
          "magnet", new Text("Magnets", "Aimants"),
          "chemical", new Text("Chemicals", "Produits chimiques"),
          "material", new Text("Cell materials", "Matériaux de cellules"),
          "cell", new Text("Battery cells", "Cellules de batterie"),
          "use", new Text("Uses", "Usages"));

  private StageNames() {}

  public static Text of(String stage) {
    return NAMES.getOrDefault(stage, Text.same(stage));
  }

  /** As it stands inside a sentence. */
  public static Text inside(String stage) {
    return of(stage).lowered();
  }
}
