package org.lodestone.brief;

import java.time.LocalDate;
import java.util.List;
import org.lodestone.brief.document.Language;
import org.lodestone.brief.document.Numbers;
import org.lodestone.brief.document.StageNames;
import org.lodestone.brief.document.Text;
import org.lodestone.contingency.Contingency;
import org.lodestone.contingency.Span;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;

/** Contingencies in words. Their numbers are inputs that the asker chose, not findings. */
final class ContingencyTexts {

  private static final double DAYS_PER_WEEK = 7;

  private final StudyContext study;
  private final LocalDate start;

  ContingencyTexts(StudyContext study, LocalDate start) {
    this.study = study;
    this.start = start;
  }

  Text of(Contingency contingency) {
    var what =
        switch (contingency) {
          case Contingency.SiteOutage c ->
              new Text("{0} stops ({1})", "Arrêt de {0} ({1})")
                  .with(Text.same(study.network().site(c.site()).name()), part(c.severity()));
          case Contingency.ProcessOutage c ->
              new Text("{0} processes stop ({1})", "Arrêt de {0} procédés ({1})")
                  .with(Text.same("" + c.processes().size()), part(c.severity()));
          case Contingency.ExportBan c -> ban(c);
          case Contingency.LicenceQueue c -> queue(c);
          case Contingency.Quota c ->
              new Text(
                      "{0} limits exports of {1} to {2} t a year",
                      "{0} plafonne ses exportations à {2} t par an : {1}")
                  .with(subject(c.from()), forms(c.forms()), number(c.limit_tPerYear()));
          case Contingency.RouteClosure c ->
              new Text("The route {0} – {1} closes ({2})", "Fermeture de la route {0} – {1} ({2})")
                  .with(name(c.from()), name(c.to()), part(c.severity()));
          case Contingency.DemandSurge c ->
              new Text("Demand for {0} rises by {1}", "La demande de {0} augmente de {1}")
                  .with(forms(c.forms()), part(c.increase()));
          case Contingency.RecordedFlow c ->
              new Text(
                      "{0}, {1} – {2}: shipments as recorded",
                      "{0}, {1} – {2} : expéditions telles qu’enregistrées")
                  .with(study.formName(c.form().text()), name(c.from()), name(c.to()));
        };
    return new Text("{0}, {1}", "{0}, {1}").with(what, when(contingency.span()));
  }

  private Text ban(Contingency.ExportBan ban) {
    var to = ban.to().isEmpty() ? new Text("anybody", "quiconque") : study.names().the(ban.to());
    var base =
        new Text("{0} exports no {1} to {2}", "{0} n’exporte plus de {1} vers {2}")
            .with(subject(ban.from()), forms(ban.forms()), to);
    return ban.severity() == 1
        ? base
        : new Text("{0} ({1} of the usual flow is cut)", "{0} ({1} du flux habituel est coupé)")
            .with(base, part(ban.severity()));
  }

  private Text queue(Contingency.LicenceQueue queue) {
    var to =
        queue.to().isEmpty() ? new Text("anybody", "quiconque") : study.names().the(queue.to());
    return new Text(
            "{0} lets {1} out to {2} under licence only ({3} approved, {4} under general licences)",
            "{0} n’exporte {1} vers {2} que sous licence ({3} accordées, {4} sous licence générale)")
        .with(
            subject(queue.from()),
            forms(queue.forms()),
            to,
            part(queue.terms().approvedShare()),
            part(queue.terms().generalShare()));
  }

  private Text subject(PlaceId place) {
    var name = study.names().the(place.text());
    return new Text(capitalised(name.en()), capitalised(name.fr()));
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private Text name(PlaceId place) {
    return study.names().name(place.text());
  }

  /** The stages, if there are more forms than one wants to read. */
  private Text forms(List<FormId> forms) {
    var stages =
        forms.stream()
            .map(form -> study.network().form(form).stage().id())
            .distinct()
            .map(StageNames::inside)
            .toList();
    var names =
        forms.size() <= 3
            ? forms.stream().map(form -> study.formName(form.text())).toList()
            : stages;
    return new Text(
        listed(names.stream().map(Text::en).toList(), " or "),
        listed(names.stream().map(Text::fr).toList(), " ou "));
  }

  private static String listed(List<String> names, String last) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    var first = String.join(", ", names.subList(0, names.size() - 1));
    return first + last + names.getLast();
  }

  private Text when(Span span) {
    var first = start.plusDays(Math.round(span.startDay()));
    var text =
        new Text("for {0} weeks from {1}", "pendant {0} semaines à partir du {1}")
            .with(
                number(span.lengthDays() / DAYS_PER_WEEK),
                new Text(Numbers.date(first, Language.EN), Numbers.date(first, Language.FR)));
    return span.recoveryDays() == 0
        ? text
        : new Text(
                "{0}, then recovering over {1} weeks",
                "{0}, puis retour à la normale en {1} semaines")
            .with(text, number(span.recoveryDays() / DAYS_PER_WEEK));
  }

  private static Text part(double part) {
    return new Text(Numbers.percent(part, Language.EN), Numbers.percent(part, Language.FR));
  }

  private static Text number(double number) {
    return new Text(Numbers.number(number, Language.EN), Numbers.number(number, Language.FR));
  }
}
