package org.lodestone.brief.html;

import org.lodestone.brief.document.DependenceSection;
import org.lodestone.brief.document.StudyDocument;

/** Where the consumer depends: the chain as a picture, the shares as a table. */
final class DependenceFigures {

  private DependenceFigures() {}

  static void write(Html out, StudyDocument study, Words words, Cited cited) {
    out.line("<h2>1. " + words.of("Where we depend", "Où nous dépendons") + "</h2>");
    table(out, study, words, cited);
    out.line("<figure>");
    out.add(SankeyChart.draw(study.chain(), words, cited));
    out.line(
        "<figcaption>%s</figcaption></figure>"
            .formatted(
                words.of(
                    "The chain in tonnes of contained elements a year; a band has the colour of the place where the goods were made, hatching is what no source explains. Each band and block leads to its evidence.",
                    "La chaîne en tonnes d’éléments contenus par an ; une bande a la couleur du pays où la matière a été produite, les hachures sont ce qu’aucune source n’explique. Chaque bande et chaque bloc mène à sa preuve.")));
  }

  private static void table(Html out, StudyDocument study, Words words, Cited cited) {
    out.line("<div class=\"scroll\"><table><caption>");
    out.line(
        words.of(
            "Share of the place looked at in the imports of each stage, and in all that is needed there",
            "Part du pays considéré dans les importations de chaque stade, et dans tout ce qu’il y faut"));
    out.line("</caption><thead><tr>");
    out.line(words.head("Stage", "Stade"));
    out.line(words.head("Place looked at", "Pays considéré"));
    out.line(words.head("Direct import share", "Part directe des importations"));
    out.line(words.head("Passes through at any stage", "Passe par ce pays à un stade"));
    out.line(words.head("Largest direct supplier", "Premier fournisseur direct"));
    out.line(words.head("Net import reliance", "Dépendance nette"));
    out.line("</tr></thead><tbody>");
    for (var stage : study.dependence().stages()) {
      row(out, stage, words, cited);
    }
    out.line("</tbody></table></div>");
    out.line(
        "<p class=\"quiet\">%s</p>"
            .formatted(
                words.of(
                    "Brackets hold the range within which the share moves while every flow stays in its own range.",
                    "Entre parenthèses : l’intervalle où la part se déplace tant que chaque flux reste dans le sien.")));
  }

  private static void row(Html out, DependenceSection.AtStage stage, Words words, Cited cited) {
    out.line("<tr><th scope=\"row\">" + words.stage(stage.stage()) + "</th>");
    out.line("<td>" + words.placeTag(stage.place()) + "</td>");
    boolean imports = !stage.suppliers().isEmpty();
    out.line("<td>" + (imports ? cited.full(stage.direct()) : none(words)) + "</td>");
    out.line("<td>" + cited.full(stage.lookedThrough()) + "</td>");
    out.add("<td>");
    if (imports) {
      var first = stage.suppliers().getFirst();
      out.add(words.placeTag(first.place())).add(" ").add(cited.value(first.share()));
    } else {
      out.add(none(words));
    }
    out.line("</td><td>" + cited.value(stage.importReliance()) + "</td></tr>");
  }

  private static String none(Words words) {
    return words.of("no imports", "pas d’importations");
  }
}
