package org.lodestone.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodestone.data.Source.LicenceClass;

/** What can be imported, from whom, and on which terms its publisher gives it. */
@SuppressWarnings("ImmutableEnumChecker") // Layouts hold nothing but names; their lists are copies.
public enum ImportKind {
  BACI(
      new Publisher(
          "CEPII",
          "BACI: bilateral trade by product",
          "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
          "Etalab Open Licence 2.0",
          LicenceClass.A),
      List.of(new BaciLayout())),
  COMTRADE(
      new Publisher(
          "United Nations",
          "UN Comtrade: trade as reported",
          "https://comtradeplus.un.org",
          "UN Comtrade terms: not to be passed on without permission",
          LicenceClass.C),
      ComtradeLayout.ALL);

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

  /** The layout whose columns a file has; the first, if it has those of none. */
  Layout layoutFor(List<String> header) {
    return layouts.stream()
        .filter(layout -> header.containsAll(layout.needed()))
        .findFirst()
        .orElse(layouts.getFirst());
  }

  /** Its name in commands: {@code pink-sheet} for {@code PINK_SHEET}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of that name. */
  public static Optional<ImportKind> find(String written) {
    return List.of(values()).stream().filter(kind -> kind.written().equals(written)).findFirst();
  }
}
