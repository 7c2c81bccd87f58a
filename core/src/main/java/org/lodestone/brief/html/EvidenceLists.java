package org.lodestone.brief.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.RowCard;
import org.lodestone.brief.document.SourceCard;
import org.lodestone.brief.document.StudyDocument;

/** The lists that the marks lead to: derivations, assumptions, sources, and the rows themselves. */
final class EvidenceLists {

  private final StudyDocument study;
  private final Words words;
  private final Citations citations;

  private EvidenceLists(StudyDocument study, Words words, Citations citations) {
    this.study = study;
    this.words = words;
    this.citations = citations;
  }

  static void write(Html out, StudyDocument study, Words words, Citations citations) {
    var lists = new EvidenceLists(study, words, citations);
    out.line("<section class=\"lists\" id=\"evidence\">");
    lists.derivations(out);
    lists.assumptions(out);
    lists.sources(out);
    lists.rows(out);
    out.line("</section>");
  }

  private static void open(Html out, String heading) {
    out.line("<h2>" + heading + "</h2><ol>");
  }

  private static void item(Html out, String id, String label, String content) {
    out.line("<li id=\"%s\"><span class=\"no\">%s</span>%s</li>".formatted(id, label, content));
  }

  private void derivations(Html out) {
    open(out, words.of("Derivations", "Dérivations"));
    citations
        .derivations()
        .forEach((support, n) -> item(out, "d" + n, "D" + n, derivation(support)));
    out.line("</ol>");
  }

  private String derivation(Quantity.Support support) {
    var formula = Html.escaped(Optional.ofNullable(support.formula()).orElse(""));
    if (support.rows().isEmpty()) {
      return "<code>" + formula + "</code>";
    }
    return "<code>%s</code>. %s %s"
        .formatted(
            formula,
            words.of("Rests on", "Repose sur"),
            support.rows().stream()
                .map(citations::rowMark)
                .distinct()
                .map(m -> "<a class=\"mark\" href=\"#%s\">%s</a>".formatted(m.target(), m.label()))
                .distinct()
                .collect(Collectors.joining(" ")));
  }

  private void assumptions(Html out) {
    open(out, words.of("Assumptions", "Hypothèses"));
    citations
        .assumptions()
        .forEach((row, n) -> item(out, "a" + n, "A" + n, assumption(study.rows().get(row), row)));
    out.line("</ol>");
  }

  private String assumption(@Nullable RowCard row, String id) {
    if (row == null) {
      return Html.escaped(stated(id));
    }
    var reason = Optional.ofNullable(row.reason()).orElse("");
    return Html.escaped(amount(row) + " — " + reason + " (" + id + ")");
  }

  /** What a plan file states under an id; the id itself if there is no such thing. */
  private String stated(String id) {
    var plan = study.plan();
    if (plan != null) {
      for (var assumption : plan.assumptions()) {
        if (assumption.id().equals(id)) {
          return assumption.values() + " — " + assumption.why() + " (" + id + ")";
        }
      }
    }
    return id;
  }

  /** "Import, Japan, China, neodymium, 2024: 1 200 t (1 000 to 1 500)". */
  private String amount(RowCard row) {
    var about = new ArrayList<String>();
    about.add(quantity(row.quantity()));
    addIfKnown(about, row.place().isEmpty() ? null : words.placeText(row.place()));
    addIfKnown(about, row.partner() == null ? null : words.placeText(row.partner()));
    addIfKnown(about, row.form() == null ? null : words.formText(row.form()));
    addIfKnown(about, row.element());
    addIfKnown(about, row.period());
    var range =
        row.low() == null || row.high() == null || Objects.equals(row.low(), row.high())
            ? ""
            : " (%s–%s)"
                .formatted(
                    RowCard.Printed.of(row.low()).text(), RowCard.Printed.of(row.high()).text());
    return String.join(", ", about) + ": " + row.value().text() + " " + row.unit() + range;
  }

  private static void addIfKnown(List<String> about, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      about.add(text);
    }
  }

  private String quantity(String id) {
    var name = study.names().quantities().get(id);
    return name == null ? id : name.in(words.language());
  }

  private void sources(Html out) {
    open(out, words.of("Sources", "Sources"));
    citations
        .sources()
        .forEach((id, n) -> item(out, "s" + n, "" + n, source(study.sources().get(id), id)));
    out.line("</ol>");
  }

  private String source(@Nullable SourceCard source, String id) {
    if (source == null) {
      return Html.escaped(id);
    }
    var text = new Html();
    text.text(source.publisher() + ", ").add("<cite>").text(source.title()).add("</cite>");
    text.text(", " + source.published() + ". ");
    var address = source.address();
    if (address != null && address.startsWith("http")) {
      text.add("<a href=\"" + Html.escaped(address) + "\">").text(address).add("</a>. ");
    } else if (address != null) {
      text.text(address + ". ");
    }
    text.add(words.of("Read", "Lu") + " ").text(source.retrieved());
    var citedBy = source.citedBy();
    if (citedBy != null) {
      var number = citations.sources().get(citedBy);
      text.add(", " + words.of("as cited by", "cité par") + " ");
      text.add(
          number == null
              ? Html.escaped(citedBy)
              : "<a class=\"mark\" href=\"#s%s\">%s</a>".formatted(number, number));
    }
    text.text(". " + source.licence() + " (" + source.licenceClass() + "), ");
    return text.add(words.of("grade", "note") + " ").text(source.grade() + ".").toString();
  }

  private void rows(Html out) {
    out.line(
        "<details><summary>%s</summary><ul>"
            .formatted(words.of("Figures used, row by row", "Chiffres utilisés, ligne par ligne")));
    for (var id : citations.rows()) {
      var row = study.rows().get(id);
      if (row != null && row.kind() == RowCard.Kind.FIGURE) {
        var mark = citations.rowMark(id).link();
        var locator = Optional.ofNullable(row.locator()).orElse("");
        var scope = Optional.ofNullable(row.scope()).map(s -> "; " + s).orElse("");
        out.line(
            "<li id=\"%s\">%s: %s %s</li>"
                .formatted(
                    Html.escaped(id),
                    Html.escaped(id),
                    Html.escaped(amount(row) + ", " + row.basis() + scope + "; " + locator),
                    mark));
      }
    }
    out.line("</ul></details>");
  }
}
