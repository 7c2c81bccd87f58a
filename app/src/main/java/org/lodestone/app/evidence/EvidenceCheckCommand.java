package org.lodestone.app.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.agreement.Agreement;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Refusal;
import org.lodestone.app.brief.WorkspaceCorpus;
import org.lodestone.app.command.Agreements;
import org.lodestone.app.command.AskedOptions;
import org.lodestone.app.command.Workbench;
import org.lodestone.brief.compile.ClauseTexts;
import org.lodestone.corpus.ClauseCheck;
import org.lodestone.corpus.Corpus;
import org.lodestone.corpus.Phrase;
import org.lodestone.corpus.TextClause;
import org.lodestone.data.yaml.Field;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone evidence check}: the documents against the clauses of the agreements that they
 * report: what they leave out, contradict, or say and no clause says.
 */
@Command(name = "check")
public final class EvidenceCheckCommand implements Callable<Integer> {
  private static final String CONTRADICTED = Field.written(ClauseCheck.Outcome.CONTRADICTED);

  private final Workbench workbench;

  @Option(names = "--agreement", paramLabel = "ID", descriptionKey = "evidence.check.agreement")
  private @Nullable String agreement;

  @Mixin private final WorkspaceTables tables = new WorkspaceTables();

  public EvidenceCheckCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** Days between which a clause is due. */
  record Due(String earliest, String latest) {}

  /** A subject that clauses name and no document does. */
  record Omitted(String subject, List<String> clauses, List<String> wording, List<Due> due) {}

  /** A claim beside the clause that bears on it. */
  record Compared(
      String outcome,
      String subject,
      @Nullable String clause,
      List<String> claims,
      String reason) {}

  /** What was found for one agreement. */
  record Checked(String agreement, String name, List<Omitted> omitted, List<Compared> compared) {}

  /** The answer. */
  record Answer(List<Checked> agreements, List<String> omitted) {}

  @Override
  public Integer call() {
    var agreements = new Agreements(workbench);
    var corpus = WorkspaceCorpus.of(new Desk(workbench).open()).corpus();
    var texts = new ClauseTexts(agreements.register());
    var checked =
        chosen(agreements, texts, corpus).stream()
            .filter(each -> !texts.of(each).isEmpty())
            .map(each -> check(each, texts.of(each), corpus, agreements))
            .toList();
    var all = new LinkedHashSet<String>();
    checked.forEach(each -> each.omitted().forEach(omitted -> all.add(omitted.subject())));
    var options = new AskedOptions().with("agreement", agreement).all();
    var document =
        workbench.document(
            agreements.manifest("evidence check", options), new Answer(checked, List.copyOf(all)));
    tables.write(workbench, document);
    if (workbench.json()) {
      workbench.writeDocument(document);
    } else {
      checked.forEach(this::print);
    }
    return all.isEmpty() ? ExitCode.DONE.number() : ExitCode.NEGATIVE.number();
  }

  /** The agreement that is asked for, or those whose signing the documents report. */
  private List<Agreement> chosen(Agreements agreements, ClauseTexts texts, Corpus corpus) {
    var register = agreements.register();
    if (agreement != null) {
      var known = register.agreements().stream().map(each -> each.id().text()).toList();
      var id = agreements.oneOf("agreement", agreement, known);
      return register.agreements().stream().filter(each -> each.id().text().equals(id)).toList();
    }
    var reported = texts.listReported(corpus);
    if (reported.isEmpty()) {
      throw new Refusal(
          workbench.messages().text("evidence.check.asked"),
          workbench.messages().text("evidence.check.none"),
          workbench.messages().text("evidence.check.none.advice"));
    }
    return reported;
  }

  private Checked check(
      Agreement each, List<TextClause> clauses, Corpus corpus, Agreements agreements) {
    var findings = ClauseCheck.of(corpus, clauses).findings();
    Map<String, Set<String>> omitted = new LinkedHashMap<>();
    var compared = new ArrayList<Compared>();
    for (var finding : findings) {
      if (finding.outcome() == ClauseCheck.Outcome.OMITTED) {
        omitted
            .computeIfAbsent(finding.subject(), key -> new LinkedHashSet<>())
            .add(finding.clause().orElseThrow());
      } else {
        compared.add(
            new Compared(
                Field.written(finding.outcome()),
                finding.subject(),
                finding.clause().orElse(null),
                finding.claims(),
                words(finding.reason())));
      }
    }
    return new Checked(
        each.id().text(),
        agreements.text(each.name()),
        omitted.entrySet().stream()
            .map(entry -> omitted(entry.getKey(), entry.getValue(), each, clauses, agreements))
            .toList(),
        compared);
  }

  private static Omitted omitted(
      String subject,
      Set<String> ids,
      Agreement each,
      List<TextClause> clauses,
      Agreements agreements) {
    return new Omitted(
        subject,
        List.copyOf(ids),
        each.clauses().stream()
            .filter(clause -> ids.contains(clause.id().text()))
            .map(clause -> agreements.text(clause.wording()))
            .toList(),
        clauses.stream()
            .filter(clause -> ids.contains(clause.id()))
            .flatMap(clause -> clause.due().stream())
            .map(due -> new Due(due.earliest().toString(), due.latest().toString()))
            .distinct()
            .toList());
  }

  private String words(Phrase phrase) {
    return switch (workbench.session().options().language()) {
      case EN -> phrase.english();
      case FR -> phrase.french();
    };
  }

  private void print(Checked checked) {
    workbench.print(
        "evidence.check.count",
        checked.name(),
        Integer.toString(checked.omitted().size()),
        Integer.toString(checked.compared().size()),
        Long.toString(
            checked.compared().stream()
                .filter(each -> each.outcome().equals(CONTRADICTED))
                .count()));
    for (var omitted : checked.omitted()) {
      workbench.print(
          "evidence.check.omitted", omitted.subject(), String.join(", ", omitted.clauses()));
      omitted.wording().forEach(words -> workbench.print(List.of("      " + words)));
      omitted
          .due()
          .forEach(due -> workbench.print("evidence.check.due", due.earliest(), due.latest()));
    }
    for (var compared : checked.compared()) {
      if (!compared.outcome().equals(CONTRADICTED)) {
        continue;
      }
      workbench.print(
          List.of(
              "  %s  %s: %s"
                  .formatted(
                      compared.outcome(),
                      String.join(", ", compared.claims()),
                      compared.reason())));
    }
  }
}
