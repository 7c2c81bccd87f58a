package org.lodestone.app.bench;

import java.util.List;

/** Texts about fictional events in three languages, as long as is asked for. */
final class FictionalTexts {

  private static final List<String> ENGLISH =
      List.of(
          "%s and Norway signed an agreement on joint stocks of neodymium on Tuesday.",
          "The country imports more than %d %% of its rare earth magnets from one supplier.",
          "The minister said that a plan would be presented within %d months.",
          "“We will not wait for the market,” the minister told reporters in Oslo.",
          "According to the ministry, %d million dollars are meant for two separation plants.",
          "Export licences could be delayed, an official said on condition of anonymity.");

  private static final List<String> FRENCH =
      List.of(
          "%s et la Norvège ont signé mardi un accord sur des stocks communs de néodyme.",
          "Le pays importe plus de %d %% de ses aimants d’un seul fournisseur.",
          "Le ministre a annoncé qu’un plan serait présenté dans les %d mois.",
          "« Nous n’attendrons pas le marché », a déclaré le ministre à Oslo.",
          "Selon le ministère, %d millions de dollars iront à deux usines de séparation.",
          "Les licences pourraient être retardées, selon un responsable.");

  private static final List<String> JAPANESE =
      List.of(
          "%sとノルウェーは火曜日、ネオジムの共同備蓄に関する合意に署名した。",
          "同国は磁石の%d%%以上を一つの供給元から輸入している。",
          "大臣は%dカ月以内に計画をまとめると述べた。",
          "「市場を待つことはしない」と大臣は記者団に語った。",
          "同省によると、二つの分離工場に%d億円を充てる。",
          "輸出許可が遅れる可能性があると関係者は話した。");

  private static final List<String> PLACES = List.of("Canada", "Japan", "France", "Australia");
  private static final int PER_PARAGRAPH = 4;
  private static final int FIGURES = 90;

  private FictionalTexts() {}

  /**
   * The length of the text with this number: as news and reports have it, half as long to four
   * times as long as the usual one, which is the mean.
   */
  static int length(int number, int usual) {
    return switch (number % LENGTHS) {
      case 0 -> 4 * usual;
      case 1, 2, 3 -> usual;
      default -> usual / 2;
    };
  }

  private static final int LENGTHS = 10;

  /** The text with this number; no two are the same. */
  static String text(int number, int characters) {
    var sentences = List.of(ENGLISH, FRENCH, JAPANESE).get(number % 3);
    var text = new StringBuilder("Edition %d\n\n%d-03-02\n\n".formatted(number, 2027));
    for (int i = 0; text.length() < characters; i++) {
      text.append(sentence(sentences, number + i))
          .append(i % PER_PARAGRAPH == PER_PARAGRAPH - 1 ? "\n\n" : " ");
    }
    return text.append('\n').toString();
  }

  private static String sentence(List<String> sentences, int i) {
    var form = sentences.get(i % sentences.size());
    return form.contains("%s")
        ? form.formatted(PLACES.get(i % PLACES.size()))
        : form.formatted(2 + i % FIGURES);
  }
}
