package org.lodestone.app.pull;

import java.net.URI;
import java.util.Optional;
import org.lodestone.intake.ImportKind;

/**
 * Where publishers offer a file without a form or an account. Editions move; addresses that could
 * not be confirmed are not guessed.
 */
public final class PublisherAddresses {
  private PublisherAddresses() {}

  /** The address of the file of that kind, if one is known. */
  public static Optional<URI> of(ImportKind kind) {
    return switch (kind) {
      case BACI -> known("https://www.cepii.fr/DATA_DOWNLOAD/baci/data/BACI_HS17_V202601.zip");
      case WORLD_MINING_DATA ->
          known(
              "https://www.bmf.gv.at/dam/jcr:ed3d811d-6edd-4bf9-b564-40cacaedac94/"
                  + "6.4.%20Production_of_Mineral_Raw_Materials_of_individual_Countries_by_Minerals.xlsx");
      case GOVERNANCE ->
          known(
              "https://www.worldbank.org/content/dam/sites/govindicators/doc/wgidataset_excel.zip");
      case PINK_SHEET ->
          known(
              "https://thedocs.worldbank.org/en/doc/74e8be41ceb20fa0da750cda2f6b9e4e-0050012026/"
                  + "related/CMO-Historical-Data-Monthly.xlsx");
      case BACI_EXTRACT, COMTRADE, MONTHLY_TRADE, MCS, BGS, EU_2023, IEA, PRICES, FACILITIES ->
          Optional.empty();
    };
  }

  private static Optional<URI> known(String address) {
    return Optional.of(URI.create(address));
  }
}
