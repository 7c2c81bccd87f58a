package org.lodestone.brief.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.lodestone.brief.document.GapEntry;
import org.lodestone.brief.document.StudyDocument;
import org.lodestone.brief.document.Text;

/** What is wanted and not secure, and which sites exist elsewhere. Facts, no advice. */
final class GapFigures {

  private static final int GAPS_PER_STAGE = 2;
  private static final int SITES_PER_STAGE = 4;

  private GapFigures() {}

  static void write(Html out, StudyDocument study, Words words, Cited cited) {
    out.line(
        "<h2>3. "
            + words.of("What could close the gap", "Ce qui pourrait combler l’écart")
            + "</h2>");
    if (study.gaps().isEmpty()) {
      out.line("<p>" + words.of("No gap was found.", "Aucun écart constaté.") + "</p>");
      return;
    }
    table(out, study, words, cited);
    sites(out, study, words, cited);
  }

  /** The largest gaps of each stage, as a part of what is wanted. */
  private static List<GapEntry> largest(StudyDocument study) {
    var byStage = new LinkedHashMap<String, List<GapEntry>>();
    study.gaps().forEach(g -> byStage.computeIfAbsent(g.stage(), s -> new ArrayList<>()).add(g));
    return byStage.values().stream()
        .flatMap(
            gaps ->
                gaps.stream()
                    .sorted(Comparator.comparingDouble(GapFigures::part).reversed())
                    .limit(GAPS_PER_STAGE))
        .toList();
  }

  private static double part(GapEntry gap) {
    var missing = gap.gap().value();
    var wanted = gap.wanted().value();
    return missing == null || wanted == null || wanted == 0 ? 0 : missing / wanted;
  }

  private static void table(Html out, StudyDocument study, Words words, Cited cited) {
    out.line("<div class=\"scroll\"><table><caption>");
    out.line(
        words.of(
            "The largest gaps of each stage if the place looked at is not counted on",
            "Les plus grands écarts de chaque stade sans compter sur le pays considéré"));
    out.line("</caption><thead><tr>" + words.head("Stage", "Stade"));
    out.line(words.head("Form or element", "Forme ou élément") + words.head("Wanted", "Besoin"));
    out.line(words.head("Secure", "Assuré") + words.head("Gap", "Écart"));
    out.line("</tr></thead><tbody>");
    for (var gap : largest(study)) {
      out.line("<tr><th scope=\"row\">" + words.stage(gap.stage()) + "</th>");
      out.line("<td>" + words.form(gap.form()) + "</td><td>" + cited.value(gap.wanted()) + "</td>");
      out.line("<td>" + cited.value(gap.secure()) + "</td>");
      out.line("<td>" + cited.full(gap.gap()) + "</td></tr>");
    }
    out.line("</tbody></table></div>");
  }

  private static void sites(Html out, StudyDocument study, Words words, Cited cited) {
    out.line(
        "<p>%s</p><ul>"
            .formatted(
                words.of(
                    "Sites elsewhere that work, are being built or are planned, with the latest capacity a source gives:",
                    "Sites ailleurs, en activité, en construction ou en projet, avec la dernière capacité indiquée par une source :")));
    var seen = new ArrayList<String>();
    for (var gap : largest(study)) {
      if (seen.contains(gap.stage())) {
        continue;
      }
      seen.add(gap.stage());
      var known = gap.candidates().stream().filter(c -> c.capacity() != null).toList();
      if (known.isEmpty()) {
        continue;
      }
      out.add("<li><b>" + words.stage(gap.stage()) + "</b>: ");
      var parts = known.stream().limit(SITES_PER_STAGE).map(c -> site(c, words, cited)).toList();
      out.line(String.join("; ", parts) + "</li>");
    }
    out.line("</ul>");
  }

  private static String site(GapEntry.Candidate site, Words words, Cited cited) {
    var capacity = site.capacity();
    return "%s (%s, %s)%s"
        .formatted(
            words.site(site.site()),
            words.place(site.place()),
            words.of(status(site.status())),
            capacity == null ? "" : " " + cited.value(capacity));
  }

  private static Text status(String status) {
    return switch (status) {
      case "operating" -> new Text("operating", "en activité");
      case "construction" -> new Text("under construction", "en construction");
      case "planned" -> new Text("planned", "en projet");
      default -> Text.same(status);
    };
  }
}
