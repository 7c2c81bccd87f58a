package org.lodestone.brief.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodestone.brief.document.Language;
import org.lodestone.brief.document.OutageEntry;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.StageNames;
import org.lodestone.brief.document.StressSection;
import org.lodestone.brief.document.StudyDocument;
import org.lodestone.brief.document.Text;

/** What stops and when: first shortages, the run over time, its causes, all single outages. */
final class StressFigures {

  private static final int MOST_OUTAGES = 10;

  private final StudyDocument study;
  private final StressSection stress;
  private final Words words;
  private final Cited cited;

  private StressFigures(StudyDocument study, Words words, Cited cited) {
    this.study = study;
    this.stress = study.stress();
    this.words = words;
    this.cited = cited;
  }

  static void write(Html out, StudyDocument study, Words words, Cited cited) {
    new StressFigures(study, words, cited).write(out);
  }

  private void write(Html out) {
    out.line("<h2>2. " + words.of("What stops, and when", "Ce qui s’arrête, et quand") + "</h2>");
    out.line("<p>" + words.of("The scenario, chosen by us:", "Le scénario, choisi par nous :"));
    var input = new Quantity.Support("derivation", "input of the scenario", List.of());
    for (var contingency : stress.scenario().contingencies()) {
      out.line(cited.shown(contingency.in(words.language()) + ".", known(0, "none", input)));
    }
    out.line("</p>");
    shortages(out);
    charts(out);
    causes(out);
    runs(out);
    outages(out);
  }

  private static Quantity known(double value, String unit, Quantity.Support support) {
    return new Quantity(value, null, null, unit, "none", Quantity.Kind.ASSUMED, support);
  }

  private StressSection.Run cautious() {
    return stress.runs().get(0);
  }

  private StressSection.Run rerouted() {
    return stress.runs().get(1);
  }

  private void shortages(Html out) {
    out.line("<div class=\"scroll\"><table><caption>");
    out.line(words.of("First shortage by use", "Première pénurie par usage"));
    out.line("</caption><thead><tr>" + words.head("Use", "Usage"));
    out.line("<th scope=\"col\">" + words.of(cautious().label()) + "</th>");
    out.line("<th scope=\"col\">" + words.of(rerouted().label()) + "</th></tr></thead><tbody>");
    for (int i = 0; i < cautious().firstShortage().size(); i++) {
      var use = cautious().firstShortage().get(i);
      out.line("<tr><th scope=\"row\">" + words.form(use.form()) + "</th>");
      out.line("<td>" + first(use, cautious()) + "</td>");
      out.line("<td>" + first(rerouted().firstShortage().get(i), rerouted()) + "</td></tr>");
    }
    out.line("</tbody></table></div>");
  }

  private String first(StressSection.FirstShortage use, StressSection.Run run) {
    if (use.week() == null || use.date() == null) {
      return words.of("none", "aucune");
    }
    var support =
        new Quantity.Support(
            "derivation", "first period with a shortage (S13)", run.uncovered().evidence().rows());
    var week =
        cited.shown(
            new Text("week {0}", "semaine {0}")
                .with(Text.same("" + use.week()))
                .in(words.language()),
            known(use.week(), "weeks", support));
    return week + ", " + Words.day(use.date());
  }

  private void charts(Html out) {
    worstUse()
        .ifPresent(
            form -> {
              var title =
                  words.of("Part of demand served", "Part de la demande servie")
                      + ": "
                      + words.form(form);
              chart(
                  out,
                  title,
                  new LineChart.Runs(
                      words.formText(form),
                      cautious().series().periods(),
                      served(cautious(), form),
                      served(rerouted(), form),
                      1,
                      true));
            });
    emptiest()
        .ifPresent(
            stock -> {
              var title =
                  words.of("Stock in days of use", "Stock en jours d’utilisation")
                      + ": "
                      + words.form(stock.form());
              double top =
                  stock.days().stream().mapToDouble(Double::doubleValue).max().orElse(1) * 1.05;
              chart(
                  out,
                  title,
                  new LineChart.Runs(
                      words.formText(stock.form()),
                      cautious().series().periods(),
                      stock.days(),
                      days(rerouted(), stock),
                      niceTop(top),
                      false));
            });
  }

  private static double niceTop(double top) {
    return Math.max(20, Math.ceil(top / 20) * 20);
  }

  private void chart(Html out, String title, LineChart.Runs runs) {
    out.line("<figure>");
    out.add(LineChart.draw(runs, words.language()));
    out.line(
        "<figcaption>%s. %s %s</figcaption></figure>"
            .formatted(
                title,
                words.of(
                    "Drawn through: no new supplier; dashed: full rerouting; what happens is expected to lie in between.",
                    "Trait plein : aucun nouveau fournisseur ; tirets : réorientation complète ; la réalité devrait se situer entre les deux."),
                cited.shown(
                    words.language() == Language.EN ? "Evidence" : "Preuve",
                    known(0, "none", cautious().uncovered().evidence()))));
  }

  private Optional<String> worstUse() {
    return cautious().series().served().stream()
        .min(Comparator.comparingDouble(s -> s.share().stream().mapToDouble(x -> x).sum()))
        .map(StressSection.Served::form);
  }

  private static List<Double> served(StressSection.Run run, String form) {
    return run.series().served().stream()
        .filter(s -> s.form().equals(form))
        .findFirst()
        .map(StressSection.Served::share)
        .orElse(List.of());
  }

  /** The stock that falls lowest, in days; of equals the largest one. */
  private Optional<StressSection.Stock> emptiest() {
    return cautious().series().stock().stream()
        .filter(stock -> stock.days().stream().anyMatch(d -> d > 0))
        .min(
            Comparator.comparingDouble(
                    (StressSection.Stock s) ->
                        s.days().stream().mapToDouble(x -> x).min().orElse(0))
                .thenComparingDouble(s -> -s.days().getFirst()));
  }

  private static List<Double> days(StressSection.Run run, StressSection.Stock like) {
    return run.series().stock().stream()
        .filter(s -> s.form().equals(like.form()) && s.place().equals(like.place()))
        .findFirst()
        .map(StressSection.Stock::days)
        .orElse(List.of());
  }

  private void causes(Html out) {
    if (cautious().causes().isEmpty()) {
      return;
    }
    var chain = cautious().causes().getFirst();
    out.line("<h3>" + words.of("Why", "Pourquoi") + "</h3>");
    out.line("<ul>");
    chain.chain().forEach(text -> out.line("<li>" + Words.name(words.of(text)) + "</li>"));
    out.line("</ul>");
  }

  private void runs(Html out) {
    out.line("<div class=\"scroll\"><table><caption>");
    out.line(words.of("Demand left uncovered", "Demande non couverte"));
    out.line("</caption><thead><tr>" + words.head("Run", "Calcul"));
    out.line(words.head("Uncovered", "Non couvert"));
    out.line(words.head("Part of demand", "Part de la demande") + "</tr></thead><tbody>");
    for (var run : stress.runs()) {
      runRow(out, label(run), run.uncovered(), run.uncoveredShare());
    }
    var best = stress.bestResponse();
    if (best != null) {
      var label =
          words.of("Best response, all known in advance", "Meilleure réponse, tout su d’avance");
      runRow(out, label, best.uncovered(), best.uncoveredShare());
    }
    out.line("</tbody></table></div>");
    var days = stress.breakEvenDays();
    if (days != null) {
      out.line(
          "<p>%s %s.</p>"
              .formatted(
                  words.of("Break-even state stock:", "Stock d’État au point mort :"),
                  cited.full(days)));
    }
  }

  /** Days of stock in a label are an input, and marked as one. */
  private String label(StressSection.Run run) {
    var days = run.stateStockDays();
    var input = new Quantity.Support("derivation", "input of the scenario", List.of());
    return days == null
        ? words.of(run.label())
        : cited.shown(run.label().in(words.language()), known(days, "days", input));
  }

  private void runRow(Html out, String label, Quantity uncovered, double share) {
    out.line("<tr><th scope=\"row\">" + label + "</th><td>" + cited.full(uncovered) + "</td>");
    var part = share(share, uncovered.evidence());
    out.line("<td>" + cited.value(part) + "</td></tr>");
  }

  private static Quantity share(double share, Quantity.Support support) {
    return known(share, "share", support);
  }

  private void outages(Html out) {
    var support =
        new Quantity.Support(
            "derivation",
            "Σ (demand − served) / demand with one outage for two years (S13)",
            cautious().uncovered().evidence().rows());
    var bars = new ArrayList<BarChart.Bar>();
    study.outages().stream()
        .filter(outage -> outage.uncovered() > 0 && !isOwnUse(outage))
        .limit(MOST_OUTAGES)
        .forEach(o -> bars.add(bar(o, support)));
    if (bars.isEmpty()) {
      return;
    }
    var title =
        words.of(
            "Every single outage for two years, the worst: part of demand left uncovered",
            "Tout arrêt isolé de deux ans, les pires : part de la demande non couverte");
    out.line("<figure>");
    out.add(BarChart.draw(bars, title, cited, words.language()));
    out.line("<figcaption>" + title + ".</figcaption></figure>");
  }

  /** That the consumer lacks what it does not itself assemble says nothing. */
  private boolean isOwnUse(OutageEntry outage) {
    return study.consumer().places().contains(outage.place())
        && outage.stage().equals(study.chain().stages().getLast().id());
  }

  private BarChart.Bar bar(OutageEntry outage, Quantity.Support support) {
    var what =
        outage.site() == null
            ? words.placeText(outage.place()) + ", " + stageText(outage.stage())
            : siteText(outage.site());
    return new BarChart.Bar(what, outage.place(), share(outage.uncoveredShare(), support));
  }

  private String stageText(String stage) {
    return StageNames.inside(stage).in(words.language());
  }

  private String siteText(String site) {
    var name = study.names().sites().get(site);
    return name == null ? site : name.in(words.language());
  }
}
