package org.lodestone.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodestone.data.Source.LicenceClass;
import org.lodestone.intake.layout.BaciExtractLayout;
import org.lodestone.intake.layout.BaciLayout;
import org.lodestone.intake.layout.BgsLayout;
import org.lodestone.intake.layout.ComtradeLayout;
import org.lodestone.intake.layout.EuLayout;
import org.lodestone.intake.layout.FacilityLayout;
import org.lodestone.intake.layout.GovernanceLayout;
import org.lodestone.intake.layout.IeaLayout;
import org.lodestone.intake.layout.Layout;
import org.lodestone.intake.layout.MiningLayout;
import org.lodestone.intake.layout.MonthlyTradeLayout;
import org.lodestone.intake.layout.PinkSheetLayout;
import org.lodestone.intake.layout.PriceLayout;
import org.lodestone.intake.layout.SummariesLayout;

/** What can be imported, from whom, and on which terms its publisher gives it. */
@SuppressWarnings("ImmutableEnumChecker") // Layouts hold nothing but names; their lists are copies.
public enum ImportKind {
  BACI(
      new Publisher(
          "CEPII",
          "BACI: bilateral trade by product",
          "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
          "Etalab Open Licence 2.0; cite Gaulier and Zignago (2010)",
          LicenceClass.A),
      List.of(new BaciLayout())),
  BACI_EXTRACT(
      new Publisher(
          "CEPII",
          "BACI: bilateral trade by product, picked by material",
          "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
          "Etalab Open Licence 2.0; cite Gaulier and Zignago (2010) and who made the extract",
          LicenceClass.A),
      BaciExtractLayout.ALL),
  COMTRADE(
      new Publisher(
          "United Nations",
          "UN Comtrade: trade as reported",
          "https://comtradeplus.un.org",
          "UN Comtrade terms: not to be passed on without permission",
          LicenceClass.B),
      ComtradeLayout.ALL),
  MONTHLY_TRADE(
      new Publisher(
          "not stated",
          "Monthly trade by heading and partner",
          "not stated",
          "as the source of the file says; reports of UN Comtrade may not be passed on without permission",
          LicenceClass.B),
      MonthlyTradeLayout.ALL),
  MCS(
      new Publisher(
          "United States Geological Survey",
          "Mineral Commodity Summaries: data release",
          "https://doi.org/10.5066/P1WKQ63T",
          "public domain (United States government)",
          LicenceClass.A),
      SummariesLayout.ALL),
  BGS(
      new Publisher(
          "British Geological Survey",
          "World Mineral Statistics: production",
          "https://www.bgs.ac.uk/mineralsuk/statistics/world-mineral-statistics/",
          "Open Government Licence; contains British Geological Survey materials, copyright UKRI",
          LicenceClass.A),
      List.of(new BgsLayout())),
  WORLD_MINING_DATA(
      new Publisher(
          "Austrian Federal Ministry of Finance",
          "World Mining Data: production by commodity and country",
          "https://www.world-mining-data.info",
          "terms of the publisher; to be cited as Reichl and Schatz, World Mining Data, Vienna",
          LicenceClass.B),
      MiningLayout.ALL),
  GOVERNANCE(
      new Publisher(
          "World Bank",
          "Worldwide Governance Indicators",
          "https://www.govindicators.org",
          "CC BY 4.0",
          LicenceClass.A),
      GovernanceLayout.ALL),
  EU_2023(
      new Publisher(
          "European Commission",
          "Study on the critical raw materials for the EU 2023: tables",
          "https://doi.org/10.2873/725585",
          "CC BY 4.0",
          LicenceClass.A),
      EuLayout.ALL),
  IEA(
      new Publisher(
          "International Energy Agency",
          "Critical Minerals Data Explorer: demand and supply by scenario",
          "https://www.iea.org/data-and-statistics/data-tools/critical-minerals-data-explorer",
          "CC BY 4.0",
          LicenceClass.A),
      IeaLayout.ALL),
  PINK_SHEET(
      new Publisher(
          "World Bank",
          "Commodity Price Data (The Pink Sheet): monthly prices",
          "https://www.worldbank.org/en/research/commodity-markets",
          "CC BY 4.0",
          LicenceClass.A),
      List.of(new PinkSheetLayout())),
  PRICES(
      new Publisher(
          "not stated",
          "Price series of the user",
          "not stated",
          "as the source of each series says; not known for daily assessments",
          LicenceClass.B),
      PriceLayout.ALL),
  FACILITIES(
      new Publisher(
          "ICMM",
          "Global Mining Dataset: mines, smelters, refineries",
          "https://www.icmm.com",
          "CC BY 4.0",
          LicenceClass.A),
      List.of(new FacilityLayout()));

  private final Publisher publisher;
  private final List<Layout> layouts;

  ImportKind(Publisher publisher, List<Layout> layouts) {
    this.publisher = publisher;
    this.layouts = List.copyOf(layouts);
  }

  /**
   * Who publishes what.
   *
   * @param address of the page on which the files are offered
   */
  public record Publisher(
      String name, String title, String address, String licence, LicenceClass licenceClass) {}

  public Publisher publisher() {
    return publisher;
  }

  /** The layouts in which the publisher gives it; all make the same table. */
  List<Layout> layouts() {
    return layouts;
  }

  /** Its name in commands: {@code pink-sheet} for {@code PINK_SHEET}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind that answers the same questions: extracts stand for the whole they are part of. */
  public ImportKind readAs() {
    return this == BACI_EXTRACT ? BACI : this;
  }

  /** The kind of that name. */
  public static Optional<ImportKind> find(String written) {
    return List.of(values()).stream().filter(kind -> kind.written().equals(written)).findFirst();
  }
}
