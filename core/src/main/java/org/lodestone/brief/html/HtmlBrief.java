package org.lodestone.brief.html;

import java.util.List;
import org.lodestone.brief.document.Language;
import org.lodestone.brief.document.Sentence;
import org.lodestone.brief.document.StudyDocument;
import org.lodestone.brief.document.Text;

/**
 * The brief: question, answer in three sentences, where we depend, what stops and when, what could
 * close the gap, how we know, what is not modelled; then every source, assumption and derivation.
 *
 * <p>A digit stands on the page only inside a figure that is cited, an axis of a chart, a day
 * ({@code time}), a name or wording of the data package ({@code name}), the number of a heading,
 * the identification of the run, or the evidence itself.
 */
public final class HtmlBrief {

  private static final int ANSWER_SENTENCES = 3;

  private final StudyDocument study;
  private final Words words;
  private final Citations citations;
  private final Cited cited;

  private HtmlBrief(StudyDocument study, Language language) {
    this.study = study;
    words = new Words(study, language);
    citations = new Citations(study);
    cited = new Cited(citations, language);
  }

  /** One self-contained page. */
  public static String of(StudyDocument study, Language language) {
    return new HtmlBrief(study, language).page();
  }

  private String page() {
    var out = new Html();
    head(out);
    answer(out);
    DependenceFigures.write(out, study, words, cited);
    StressFigures.write(out, study, words, cited);
    GapFigures.write(out, study, words, cited);
    PlanFigures.write(out, study, words, cited);
    KnowledgeFigures.write(out, study, words, cited);
    notModelled(out);
    EvidenceLists.write(out, study, words, citations);
    identification(out);
    return frenchSpaces(out.line("</main></body></html>").toString());
  }

  private String title() {
    return new Text("Supply brief: {0}", "Note d’approvisionnement : {0}")
        .with(study.consumer().label())
        .in(words.language());
  }

  private void head(Html out) {
    out.line("<!doctype html>");
    out.line("<html lang=\"" + words.language().code() + "\"><head><meta charset=\"utf-8\">");
    out.line("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
    out.line("<title>" + Html.escaped(title()) + "</title>");
    out.line("<style>" + Style.css() + "</style></head><body><main>");
    out.line(
        "<p class=\"kicker\">%s <time>%s</time></p>"
            .formatted(
                words.of("Compared with the year", "Année de référence"), study.baseline().year()));
    out.line("<h1>" + Html.escaped(title()) + "</h1>");
  }

  private void answer(Html out) {
    out.line(
        "<p><b>%s</b> %s</p>"
            .formatted(
                words.of("The question.", "La question."),
                words.of(
                    "On whom does the consumer depend at each stage, what stops and when if the largest supplier stops, and what could close the gap?",
                    "De qui le consommateur dépend-il à chaque stade, qu’est-ce qui s’arrête et quand si le premier fournisseur s’arrête, et qu’est-ce qui pourrait combler l’écart ?")));
    out.line("<div class=\"answer\">");
    var all = study.headline();
    int cut = Math.min(ANSWER_SENTENCES, all.size());
    all.subList(0, cut).forEach(sentence -> out.line("<p>" + sentence(sentence) + "</p>"));
    out.line("</div>");
    rest(out, all.subList(cut, all.size()));
  }

  private void rest(Html out, List<Sentence> sentences) {
    if (!sentences.isEmpty()) {
      out.line("<ul>");
      sentences.forEach(sentence -> out.line("<li>" + sentence(sentence) + "</li>"));
      out.line("</ul>");
    }
  }

  private String sentence(Sentence sentence) {
    var text = words.of(sentence.text());
    for (int i = 0; i < sentence.quantities().size(); i++) {
      text = text.replace("{" + i + "}", cited.full(sentence.quantities().get(i)));
    }
    return text;
  }

  private void notModelled(Html out) {
    out.line(
        "<h2>5. " + words.of("What is not modelled", "Ce qui n’est pas modélisé") + "</h2><ul>");
    study.notModelled().forEach(text -> out.line("<li>" + words.of(text) + "</li>"));
    out.line("</ul>");
  }

  private void identification(Html out) {
    var manifest = study.manifest();
    out.line("<footer class=\"quiet identification\"><p>");
    out.text(manifest.dataset() + " " + manifest.datasetDigest());
    out.line("<br>");
    out.text("Lodestone " + manifest.codeVersion() + " · " + manifest.command());
    out.line("</p></footer>");
  }

  /** French sets a narrow no-break space before high punctuation and inside guillemets. */
  private String frenchSpaces(String page) {
    return switch (words.language()) {
      case EN -> page;
      case FR ->
          page.replace(" ;", "\u202f;")
              .replace(" ?", "\u202f?")
              .replace(" !", "\u202f!")
              .replace(" :", "\u00a0:")
              .replace("« ", "«\u202f")
              .replace(" »", "\u202f»");
    };
  }
}
