package org.lodestone.app.command;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;
import org.lodestone.app.Refusal;
import org.lodestone.app.command.RestrictionAnswer.FindingLine;
import org.lodestone.app.command.RestrictionAnswer.Line;
import org.lodestone.app.command.RestrictionAnswer.Register;
import org.lodestone.app.command.RestrictionAnswer.Screened;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.RecordTables;
import org.lodestone.data.yaml.Field;
import org.lodestone.restriction.ListedEntity;
import org.lodestone.restriction.Restriction;
import org.lodestone.restriction.Rule;
import org.lodestone.restriction.Screening;
import org.lodestone.restriction.Screening.Finding;
import org.lodestone.restriction.Screening.Result;
import org.lodestone.risk.ElementContent;

/**
 * Trade controls on a day, what they say of an order, and the scenario in which one comes into
 * force; the commands and the page of controls use it.
 */
public final class Controls {
  /** Input, distribution and reason of what is uncertain about a licence queue. */
  private static final List<List<String>> QUEUE =
      List.of(
          List.of(
              "approved",
              "{kind: triangular, low: 0.2, mode: 0.5, high: 0.9}",
              "as for heavy rare earths in 2025, where half approved in the end fits the reports"),
          List.of(
              "processing",
              "{kind: lognormal, low: 45 days, median: 66 days, high: 180 days}",
              "as for heavy rare earths in 2025"));

  /** The same for a ban. */
  private static final List<List<String>> BAN =
      List.of(
          List.of(
              "length",
              "{kind: lognormal, low: 8 weeks, median: 26 weeks, high: 104 weeks}",
              "the halt of 2010 lasted about ten weeks, later controls are still in force"),
          List.of(
              "severity",
              "{kind: pert, low: 0.2, mode: 0.7, high: 1}",
              "no control of the last years stopped all trade"));

  private final Workbench workbench;
  private final Agreements agreements;

  public Controls(Workbench workbench, Agreements agreements) {
    this.workbench = workbench;
    this.agreements = agreements;
  }

  /** Those that were known on a day. */
  public List<Restriction> known(LocalDate day) {
    return agreements.register().restrictions().stream()
        .filter(one -> one.on(day) != Restriction.State.NOT_KNOWN)
        .toList();
  }

  /** The answer of {@code restriction list}. */
  public Register register(List<Restriction> listed, LocalDate day) {
    return new Register(
        day.toString(),
        listed.stream().map(one -> Line.of(one, agreements.name(one), day)).toList());
  }

  /** The same for other programs. */
  public List<DataTable> tables(Register register) {
    return RecordTables.of(register, new PackageOrigins(agreements.data()));
  }

  /** The entities that a list names or that belong to one. */
  public List<ListedEntity> entities() {
    return agreements.register().entities();
  }

  /** The kinds of goods that rules name. */
  public List<String> goods() {
    return OrderQuestion.words(agreements, Rule::goods).toList();
  }

  Result screen(OrderQuestion question, LocalDate day) {
    var register = agreements.register();
    return new Screening(register.restrictions(), register.entities())
        .screen(question.order(workbench, agreements), day);
  }

  /** The answer of {@code restriction screen}. */
  Screened screened(Result result, LocalDate day) {
    return new Screened(
        day.toString(),
        Field.written(result.route()),
        result.findings().stream().map(FindingLine::of).toList(),
        notes());
  }

  /**
   * An order with its reasons in words.
   *
   * @param says what follows
   * @param reasons one for each finding
   */
  public record Judged(Screened answer, String says, List<String> reasons) {}

  public Judged judge(OrderQuestion question, LocalDate day) {
    var result = screen(question, day);
    return new Judged(
        screened(result, day),
        workbench.messages().text("restriction.route." + Field.written(result.route())),
        result.findings().stream().map(this::why).toList());
  }

  /** Why a rule catches an order, does not, or cannot be judged. */
  String why(Finding finding) {
    return workbench
        .messages()
        .text(
            "restriction.why." + Field.written(finding.why()),
            finding.entity().map(ListedEntity::name).orElse(""),
            finding.rule().share_percent().map(BigDecimal::toPlainString).orElse(""));
  }

  /** What a screening does not say. */
  List<String> notes() {
    var texts = workbench.messages();
    return List.of(
        texts.text(
            "restriction.not-cleared",
            workbench.numbers().count(agreements.register().entities().size())),
        texts.text("restriction.note"));
  }

  public Restriction find(String id) {
    var known = agreements.register().restrictions().stream().map(one -> one.id().text()).toList();
    return agreements
        .register()
        .findRestriction(agreements.oneOf("restriction", id, known))
        .orElseThrow();
  }

  /** The forms of the chain that a restriction is about; may be none. */
  public List<String> findForms(Restriction restriction) {
    var content = ElementContent.of(workbench.baseline().network());
    return new RestrictedForms(workbench.data(), content)
        .of(restriction, agreements.register().objects());
  }

  /** The same; none of them is a refusal. */
  public List<String> forms(Restriction restriction) {
    var meant = findForms(restriction);
    if (meant.isEmpty()) {
      var texts = workbench.messages();
      throw new Refusal(
          texts.text("restriction.no-forms", restriction.id().text(), workbench.data().name()),
          texts.text("restriction.no-forms.reason", String.join(", ", restriction.objects())),
          texts.text("restriction.no-forms.remedy"));
    }
    return meant;
  }

  /** The text of the scenario file in which a restriction comes into force. */
  public String scenario(Restriction restriction, List<String> forms) {
    boolean barred =
        restriction.rules().stream().anyMatch(rule -> rule.kind() == Rule.Kind.PROHIBITION);
    var to =
        restriction.partners().isEmpty()
            ? ""
            : "    to: [%s]\n"
                .formatted(
                    restriction.partners().stream()
                        .map(place -> place.text())
                        .collect(Collectors.joining(", ")));
    var contingency =
        """
          - kind: %s
            name: %s
            from: %s
        %s    forms: [%s]
            start: 4 weeks
            length: 52 weeks
            recovery: 8 weeks
        %s\
        """
            .formatted(
                barred ? "export-ban" : "licence-queue",
                agreements.name(restriction),
                restriction.issuer().text(),
                to,
                String.join(", ", forms),
                barred
                    ? "    severity: 1\n"
                    : """
                          approved: 0.5
                          general: 0
                          processing: {fixed: 28 days, mean: 66 days, stages: 2}
                          release: 8 weeks
                      """);
    return workbench
            .messages()
            .text("restriction.scenario.comment", restriction.id().text(), restriction.notice())
        + "\nformat: 1\nname: %s\nstart: %s\nperiod: week\nhorizon: 104 weeks\ncontingencies:\n%s"
            .formatted(agreements.name(restriction), monday(), contingency)
        + uncertain(agreements.name(restriction), barred ? BAN : QUEUE);
  }

  /** What nobody knows about it, as in the shipped examples, so that it can be drawn as well. */
  private static String uncertain(String name, List<List<String>> inputs) {
    return "uncertain:\n"
        + inputs.stream()
            .map(
                input ->
                    """
                      - input: %s
                        contingency: %s
                        distribution: %s
                        assumption: %s
                    """
                        .formatted(input.get(0), name, input.get(1), input.get(2)))
            .collect(Collectors.joining());
  }

  /** Periods of weeks begin on Mondays. */
  private LocalDate monday() {
    return agreements.asOf().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }
}
