package org.lodestone.brief.html;

import org.lodestone.brief.document.Text;

/** What the kinds of instruments of the register are called in a sentence. */
final class Instruments {
  private Instruments() {}

  static Text of(String kind) {
    return switch (kind) {
      case "grant" -> new Text("grant", "subvention");
      case "loan" -> new Text("loan", "prêt");
      case "guarantee" -> new Text("guarantee", "garantie");
      case "equity" -> new Text("equity", "participation");
      case "offtake" -> new Text("offtake", "contrat d’achat");
      case "insurance" -> new Text("insurance", "assurance");
      case "easing" -> new Text("faster permits", "autorisations accélérées");
      case "price-floor" -> new Text("price floor", "prix plancher");
      case "cfd" -> new Text("contract for difference", "contrat pour différence");
      case "stock-purchase" -> new Text("stock purchase", "achat pour stock");
      case "border-floor" -> new Text("floor at the border", "plancher à la frontière");
      default -> Text.same(kind);
    };
  }
}
