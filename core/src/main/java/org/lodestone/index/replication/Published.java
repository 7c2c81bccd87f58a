package org.lodestone.index.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lodestone.data.exchange.BgsTables;
import org.lodestone.data.exchange.EuTables;
import org.lodestone.data.exchange.PublishedTables;
import org.lodestone.data.exchange.SupplyTables;

/** The published tables that can be computed again. */
public enum Published {
  /** Three published cells of GeoPolRisk: nickel, manganese and graphite for the USA, 2022. */
  GEOPOLRISK_USA_2022("geopolrisk-usa-2022"),
  /** A grid of materials, places and years that the published implementation computed. */
  GEOPOLRISK_GRID("geopolrisk-grid"),
  /** Concentration of the world tables of the Mineral Commodity Summaries 2026. */
  USGS_2026_CONCENTRATION("usgs-2026-concentration"),
  /** Normalised concentration of the producers on the EU's list of 2020. */
  EU_2020_HHI("eu-2020-hhi"),
  /** Supply risk and economic importance of the EU's assessment of 2023. */
  EU_2023("eu-2023"),
  /** Concentration of production series of the British Geological Survey. */
  BGS_HHI("bgs-hhi");

  private final String label;

  Published(String label) {
    this.label = label;
  }

  /** The name on the command line. */
  public String label() {
    return label;
  }

  /** The files that a user has to bring; empty if everything ships. */
  public List<String> files() {
    return switch (this) {
      case GEOPOLRISK_USA_2022, USGS_2026_CONCENTRATION, EU_2020_HHI -> List.of();
      case GEOPOLRISK_GRID -> with(PublishedTables.GRID, SupplyTables.FILES);
      case EU_2023 -> EuTables.FILES;
      case BGS_HHI ->
          with(
              PublishedTables.CONCENTRATION,
              BgsConcentration.listMinerals().stream().map(BgsTables::file).toList());
    };
  }

  private static List<String> with(String first, List<String> others) {
    var files = new ArrayList<String>();
    files.add(first);
    files.addAll(others);
    return files;
  }

  public static Optional<Published> find(String label) {
    return Stream.of(values()).filter(one -> one.label.equals(label)).findFirst();
  }
}
