package org.lodestone.brief.html;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.lodestone.brief.document.PlanSection;
import org.lodestone.brief.document.StudyDocument;
import org.lodestone.brief.document.Text;

/** The plan: what to support, what to store, who pays when, and what comes too late. */
final class PlanFigures {
  private final Html out;
  private final Words words;
  private final Cited cited;

  private PlanFigures(Html out, Words words, Cited cited) {
    this.out = out;
    this.words = words;
    this.cited = cited;
  }

  /** Writes nothing if the study has no plan. */
  static void write(Html out, StudyDocument study, Words words, Cited cited) {
    var plan = study.plan();
    if (plan == null) {
      return;
    }
    var figures = new PlanFigures(out, words, cited);
    out.line(
        "<h3 id=\"plan\">%s</h3>"
            .formatted(
                words.of(
                    "A plan: what to support and to store", "Un plan : quoi soutenir et stocker")));
    out.line("<p>" + name(plan.name()) + ". " + Words.name(words.of(plan.note())) + "</p>");
    var found = plan.found();
    if (found != null) {
      figures.found(found);
    }
  }

  /** Wording of the register or the plan file. */
  private static String name(String text) {
    return Words.name(Html.escaped(text));
  }

  private void found(PlanSection.Found found) {
    headline(found);
    supported(found);
    stocks(found);
    found.parties().forEach(this::party);
    late(found);
    out.line(
        "<p class=\"quiet\">%s</p>"
            .formatted(
                words.of(
                    "Money is present value. Every figure of the plan rests on assumptions of the plan file, which stand with their reasons in the list of assumptions.",
                    "L’argent est en valeur actualisée. Chaque chiffre du plan repose sur des hypothèses du fichier de plan, données avec leurs raisons dans la liste des hypothèses.")));
  }

  private void headline(PlanSection.Found found) {
    var covered = found.covered();
    sentence(
        new Text(
            "Uncovered demand of the parties over all years: {0} without a plan, {1} with it; in the worst outcomes {2} and {3}.",
            "Demande à découvert des parties sur toutes les années : {0} sans plan, {1} avec ; dans les pires issues {2} et {3}."),
        cited.value(covered.without()),
        cited.value(covered.with()),
        cited.value(covered.worstWithout()),
        cited.value(covered.worstWith()));
    var money = found.money();
    sentence(
        new Text(
            "Public money: {0} certain, {1} expected beyond it, {2} beyond it in the worst outcomes.",
            "Argent public : {0} certains, {1} attendus en plus, {2} en plus dans les pires issues."),
        cited.value(money.certain()),
        cited.value(money.contingent()),
        cited.value(money.contingentWorst()));
    sentence(
        found.status().equals("proven")
            ? new Text(
                "No plan is better by more than {0}, over {1} drawn outcomes.",
                "Aucun plan n’est meilleur de plus de {0}, sur {1} issues tirées.")
            : new Text(
                "The search ended early: a plan better by up to {0} may exist, over {1} drawn outcomes.",
                "La recherche s’est arrêtée tôt : un plan meilleur de {0} au plus peut exister, sur {1} issues tirées."),
        cited.value(found.gap()),
        cited.value(found.outcomes()));
  }

  private void sentence(Text text, String... figures) {
    var line = words.of(text);
    for (int i = 0; i < figures.length; i++) {
      line = line.replace("{" + i + "}", figures[i]);
    }
    out.line("<p>" + line + "</p>");
  }

  private void open(String english, String french, String heads) {
    out.line("<div class=\"scroll\"><table><caption>" + words.of(english, french) + "</caption>");
    out.line("<thead><tr>" + heads + "</tr></thead><tbody>");
  }

  private void close() {
    out.line("</tbody></table></div>");
  }

  private void supported(PlanSection.Found found) {
    if (found.supported().isEmpty()) {
      out.line(
          "<p>"
              + words.of("No project is worth its cost.", "Aucun projet ne vaut son coût.")
              + "</p>");
      return;
    }
    open(
        "Projects to support",
        "Projets à soutenir",
        words.head("Project", "Projet")
            + words.head("Support", "Soutien")
            + words.head("Adopted by", "Adopté le")
            + words.head("First output", "Première production")
            + words.head("Completion without, with", "Achèvement sans, avec")
            + words.head("Cost", "Coût"));
    for (var project : found.supported()) {
      out.line("<tr><th scope=\"row\">" + name(project.name()) + "</th><td>");
      out.line(project.supports().stream().map(this::support).collect(Collectors.joining(", ")));
      out.line("</td><td>" + day(project.adopted()) + "</td>");
      out.line("<td>" + day(project.firstProduction()) + "</td>");
      out.line("<td>" + cited.value(project.completionWithout()) + ", ");
      out.line(cited.value(project.completion()) + "</td>");
      out.line("<td>" + cited.value(project.cost()) + "</td></tr>");
    }
    close();
  }

  private String support(PlanSection.Support support) {
    var who = words.place(support.party()) + " " + words.of(Instruments.of(support.kind()));
    var amount = support.amount().value();
    return amount == null || amount == 0 ? who : who + " " + cited.value(support.amount());
  }

  private static String day(LocalDate day) {
    return Words.day(day.toString());
  }

  private void stocks(PlanSection.Found found) {
    if (found.stocks().isEmpty()) {
      out.line(
          "<p>"
              + words.of("No stock is worth its cost.", "Aucun stock ne vaut son coût.")
              + "</p>");
      return;
    }
    open(
        "Stocks to hold",
        "Stocks à tenir",
        words.head("Form", "Forme")
            + words.head("Place", "Lieu")
            + words.head("Days of use", "Jours d’usage")
            + words.head("Amount", "Quantité")
            + words.head("Cost", "Coût"));
    for (var stock : found.stocks()) {
      out.line("<tr><th scope=\"row\">" + words.form(stock.form()) + "</th>");
      out.line("<td>" + words.place(stock.place()) + "</td>");
      out.line("<td>" + cited.value(stock.days()) + "</td>");
      out.line("<td>" + cited.value(stock.tonnes()) + "</td>");
      out.line("<td>" + cited.value(stock.cost()) + "</td></tr>");
    }
    close();
  }

  private void party(PlanSection.PartyMoney party) {
    open(
        "Money by year: paid, and budget",
        "Argent par année : payé, et budget",
        words.head("Year of the plan", "Année du plan")
            + words.head("Paid", "Payé")
            + words.head("Budget", "Budget"));
    for (var year : party.years()) {
      var paid = year.paid().value();
      if (paid == null || paid == 0) {
        continue;
      }
      out.line("<tr><th scope=\"row\">" + words.place(party.party()) + ", ");
      out.line("<time>" + year.number() + "</time></th>");
      out.line("<td>" + cited.value(year.paid()) + "</td>");
      out.line("<td>" + cited.value(year.budget()) + "</td></tr>");
    }
    close();
  }

  private void late(PlanSection.Found found) {
    if (found.late().isEmpty()) {
      return;
    }
    out.line(
        "<p>%s %s:</p><ul>"
            .formatted(
                words.of(
                    "Projects that cannot have support by the date that the plan sets,",
                    "Projets qui ne peuvent avoir de soutien à la date que fixe le plan,"),
                day(found.decideBy())));
    for (var project : found.late()) {
      out.line(
          "<li>%s: %s %s (%s), %s %s</li>"
              .formatted(
                  name(project.name()),
                  words.of("support on", "soutien le"),
                  day(project.adopted()),
                  name(project.programme()),
                  words.of("critical step:", "étape critique :"),
                  name(project.step())));
    }
    out.line("</ul>");
  }
}
