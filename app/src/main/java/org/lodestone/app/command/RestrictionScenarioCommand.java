package org.lodestone.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Refusal;
import org.lodestone.restriction.Restriction;
import org.lodestone.restriction.Rule;
import org.lodestone.risk.ElementContent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lodestone restriction scenario ID}: the scenario file in which a trade control comes
 * (back) into force, for {@code stress}.
 */
@Command(name = "scenario")
public final class RestrictionScenarioCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Agreements agreements;

  @Parameters(paramLabel = "ID", descriptionKey = "restriction.id")
  private String id = "";

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "restriction.out")
  private @Nullable Path out;

  public RestrictionScenarioCommand(Workbench workbench) {
    this.workbench = workbench;
    agreements = new Agreements(workbench);
  }

  /** The answer: the text of the scenario file. */
  record Answer(String restriction, List<String> forms, String scenario) {}

  @Override
  public Integer call() {
    var restriction = found();
    var forms = forms(restriction);
    var text = scenario(restriction, forms);
    if (out != null) {
      try {
        Files.writeString(out, text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (workbench.json()) {
      var options = new AskedOptions().with("id", id).all();
      workbench.writeJson(
          agreements.manifest("restriction scenario", options), new Answer(id, forms, text));
    } else if (out == null) {
      workbench.print(text.lines().toList());
    } else {
      workbench.print("restriction.written", out.toString());
    }
    return ExitCode.DONE.number();
  }

  private Restriction found() {
    var known = agreements.register().restrictions().stream().map(one -> one.id().text()).toList();
    return agreements
        .register()
        .findRestriction(agreements.oneOf("restriction", id, known))
        .orElseThrow();
  }

  /** The forms of the chain that the restriction is about; none of them is a refusal. */
  private List<String> forms(Restriction restriction) {
    var content = ElementContent.of(workbench.baseline().network());
    var meant =
        new RestrictedForms(workbench.data(), content)
            .of(restriction, agreements.register().objects());
    if (meant.isEmpty()) {
      var texts = workbench.messages();
      throw new Refusal(
          texts.text("restriction.no-forms", id, workbench.data().name()),
          texts.text("restriction.no-forms.reason", String.join(", ", restriction.objects())),
          texts.text("restriction.no-forms.remedy"));
    }
    return meant;
  }

  private String scenario(Restriction restriction, List<String> forms) {
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
    return workbench.messages().text("restriction.scenario.comment", id, restriction.notice())
        + "\nformat: 1\nname: %s\nstart: %s\nperiod: week\nhorizon: 104 weeks\ncontingencies:\n%s"
            .formatted(agreements.name(restriction), monday(), contingency);
  }

  /** Periods of weeks begin on Mondays. */
  private LocalDate monday() {
    return agreements.asOf().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }
}
