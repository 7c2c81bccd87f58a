package org.lodestone.brief.html;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.lodestone.brief.document.Numbers;
import org.lodestone.brief.document.PublishedValue;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.StudyDocument;
import org.lodestone.brief.document.Text;

/** How we know: the spread of published values, what was assumed, what was moved. */
final class KnowledgeFigures {

  private static final int MOST_VALUES = 14;
  private static final int MOST_ADJUSTMENTS = 6;

  private final StudyDocument study;
  private final Words words;
  private final Cited cited;

  private KnowledgeFigures(StudyDocument study, Words words, Cited cited) {
    this.study = study;
    this.words = words;
    this.cited = cited;
  }

  static void write(Html out, StudyDocument study, Words words, Cited cited) {
    var figures = new KnowledgeFigures(study, words, cited);
    out.line("<h2>4. " + words.of("How we know", "Comment nous le savons") + "</h2>");
    figures.strip(out);
    figures.values(out);
    figures.baseline(out);
  }

  private void strip(Html out) {
    if (study.values().isEmpty()) {
      return;
    }
    var dots =
        study.values().stream()
            .sorted(
                Comparator.comparing(PublishedValue::basis)
                    .thenComparingDouble(PublishedValue::value))
            .map(
                v ->
                    new DotStrip.Dot(
                        basis(v.basis()).in(words.language()),
                        label(v),
                        v.kind() == PublishedValue.Kind.COMPUTED,
                        quantity(v)))
            .toList();
    var title =
        words.of(
            "The same question, many answers: shares by what they count",
            "La même question, plusieurs réponses : parts selon ce qu’elles comptent");
    out.line("<figure>");
    out.add(DotStrip.draw(dots, title, cited, words.language()));
    out.line(
        "<figcaption>%s. %s</figcaption></figure>"
            .formatted(
                title,
                words.of(
                    "Full: published; hollow: computed by us. Values on different lines never contradict one another.",
                    "Plein : publié ; creux : calculé par nous. Des valeurs de lignes différentes ne se contredisent jamais.")));
  }

  private String label(PublishedValue value) {
    return value.period() + ", " + words.formText(value.form()) + ", " + value.scope();
  }

  private static Text basis(String basis) {
    return switch (basis) {
      case "gross" -> new Text("Product weight", "Poids du produit");
      case "element" -> new Text("Contained metal", "Métal contenu");
      case "value" -> new Text("Money", "Valeur");
      case "none" -> new Text("Basis not stated", "Base non précisée");
      case "REO" -> new Text("Oxide equivalent", "Équivalent oxyde");
      case "oxide" -> new Text("One oxide", "Un oxyde");
      default -> Text.same(basis);
    };
  }

  private static Quantity quantity(PublishedValue value) {
    boolean isPrinted = value.kind() == PublishedValue.Kind.PUBLISHED;
    return new Quantity(
        value.value(),
        value.low(),
        value.high(),
        value.unit(),
        value.basis(),
        isPrinted ? Quantity.Kind.OBSERVED : Quantity.Kind.DERIVED,
        new Quantity.Support(isPrinted ? "claim" : "derivation", value.formula(), value.rows()));
  }

  /** The latest value of each basis and form: what differs is what is counted. */
  private List<PublishedValue> distinct() {
    var latest = new LinkedHashMap<List<String>, PublishedValue>();
    for (var value : study.values()) {
      var counted =
          List.of(
              value.basis(),
              value.form(),
              Optional.ofNullable(value.element()).orElse(""),
              value.kind().name());
      latest.merge(counted, value, (a, b) -> year(b) >= year(a) ? b : a);
    }
    return latest.values().stream()
        .sorted(Comparator.comparingDouble(PublishedValue::value))
        .limit(MOST_VALUES)
        .toList();
  }

  private static int year(PublishedValue value) {
    var year = value.year();
    return year == null ? 0 : year;
  }

  private void values(Html out) {
    out.line("<div class=\"scroll\"><table><caption>");
    out.line(
        words.of(
            "The latest value on each basis; the question that each one answers",
            "La dernière valeur sur chaque base ; la question à laquelle chacune répond"));
    out.line("</caption><thead><tr>" + words.head("Value", "Valeur"));
    out.line(words.head("Period", "Période") + words.head("Counted", "Compté"));
    out.line(words.head("Answers", "Répond à") + "</tr></thead><tbody>");
    for (var value : distinct()) {
      out.line("<tr><td>" + cited.value(quantity(value)) + kind(value) + "</td>");
      out.line("<td><time>" + Html.escaped(value.period()) + "</time></td>");
      out.line("<td>" + Words.name(Html.escaped(value.scope())) + "</td>");
      out.line("<td>" + Words.name(words.of(value.answers())) + "</td></tr>");
    }
    out.line("</tbody></table></div>");
  }

  private String kind(PublishedValue value) {
    var kind =
        switch (value.kind()) {
          case PUBLISHED -> new Text("published", "publié");
          case COMPUTED -> new Text("computed by us", "calculé par nous");
        };
    return " <span class=\"quiet\">" + words.of(kind) + "</span>";
  }

  private void baseline(Html out) {
    var adjustments = study.baseline().adjustments();
    if (adjustments.isEmpty()) {
      return;
    }
    out.line("<div class=\"scroll\"><table><caption>");
    out.line(
        words.of(
            "What reconciliation moved most, so that every place balances",
            "Ce que la réconciliation a le plus déplacé, pour équilibrer chaque pays"));
    out.line("</caption><thead><tr>" + words.head("What", "Quoi"));
    out.line(words.head("Published", "Publié") + words.head("Used", "Utilisé"));
    out.line(words.head("Why", "Pourquoi") + "</tr></thead><tbody>");
    adjustments.stream()
        .limit(MOST_ADJUSTMENTS)
        .forEach(
            a -> {
              out.line("<tr><th scope=\"row\">" + Words.name(words.of(a.what())) + "</th>");
              out.line("<td>" + cited.full(a.published()) + "</td>");
              out.line("<td>" + cited.value(a.used()) + "</td>");
              out.line("<td>" + words.of(a.reason()) + "</td></tr>");
            });
    out.line("</tbody></table></div>");
    var all = new Quantity.Support("derivation", "count of the adjustments (A9)", List.of());
    var count = adjustments.size();
    out.line(
        "<p class=\"quiet\">%s %s.</p>"
            .formatted(
                words.of(
                    "All moved figures are in the table of adjustments:",
                    "Tous les chiffres déplacés sont dans le tableau des ajustements :"),
                cited.shown(
                    Numbers.number(count, words.language()),
                    new Quantity(
                        (double) count, null, null, "none", "count", Quantity.Kind.DERIVED, all))));
  }
}
