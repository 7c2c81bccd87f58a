package org.lodestone.app.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodestone.agreement.Agreement;
import org.lodestone.agreement.AgreementId;
import org.lodestone.agreement.ClaimedProject;
import org.lodestone.agreement.Standing;
import org.lodestone.app.ExitCode;
import org.lodestone.data.yaml.Field;
import org.lodestone.evidence.Evidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lodestone agreement show ID}: the clauses of one agreement, its duties and projects. */
@Command(name = "show")
public final class AgreementShowCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Agreements agreements;

  @Parameters(paramLabel = "ID", descriptionKey = "agreement.id")
  private String id = "";

  @Mixin private final TableOptions tables = new TableOptions();

  public AgreementShowCommand(Workbench workbench) {
    this.workbench = workbench;
    agreements = new Agreements(workbench);
  }

  /** A project or programme that the agreement claims. */
  record Project(
      String subject,
      String kind,
      String name,
      List<CommitmentAnswer.Amount> amounts,
      CommitmentAnswer.Support evidence) {}

  /** The answer. */
  record Answer(
      String asOf,
      CommitmentAnswer.AgreementLine agreement,
      List<CommitmentAnswer.ClauseLine> clauses,
      List<CommitmentAnswer.Duty> commitments,
      List<Project> projects) {}

  @Override
  public Integer call() {
    var known = agreements.register().agreements().stream().map(each -> each.id().text()).toList();
    var found =
        agreements
            .register()
            .findAgreement(new AgreementId(agreements.oneOf("agreement", id, known)))
            .orElseThrow();
    var standings =
        agreements.register().standings(agreements.asOf()).stream()
            .filter(standing -> standing.agreement().equals(found))
            .toList();
    var manifest = agreements.manifest("agreement show", Map.of("id", id));
    var content = answer(found, standings);
    tables.writeAnswer(workbench, manifest, agreements.data(), content);
    if (workbench.json()) {
      workbench.writeJson(manifest, content);
    } else {
      print(found, standings);
    }
    return ExitCode.DONE.number();
  }

  private Answer answer(Agreement found, List<Standing> standings) {
    return new Answer(
        agreements.asOf().toString(),
        CommitmentAnswer.AgreementLine.of(found, agreements),
        found.clauses().stream()
            .map(clause -> CommitmentAnswer.ClauseLine.of(clause, agreements))
            .toList(),
        standings.stream().map(standing -> CommitmentAnswer.Duty.of(standing, agreements)).toList(),
        found.projects().stream().map(this::project).toList());
  }

  private Project project(ClaimedProject claim) {
    return new Project(
        claim.subject(),
        Field.written(claim.kind()),
        agreements.text(claim.name()),
        CommitmentAnswer.Amount.of(claim.amounts()),
        CommitmentAnswer.Support.of(claim.evidence()));
  }

  private void print(Agreement found, List<Standing> standings) {
    var texts = workbench.messages();
    var layout = new CommitmentLayout(workbench, agreements);
    workbench.print(List.of(agreements.text(found.name()), agreements.asOfLine()));
    workbench.print(
        "agreement.show.head",
        String.join(", ", CommitmentAnswer.places(found.parties())),
        found.signing().day().text(),
        found.signing().zone().getId(),
        texts.text("agreement.nature." + Field.written(found.nature())),
        texts.text("agreement.state." + Field.written(found.on(agreements.asOf()))));
    for (var other : found.signing().others()) {
      workbench.print("agreement.show.elsewhere", other.day().toString(), other.clock().text());
    }
    for (var clause : found.clauses()) {
      workbench.print(
          "agreement.show.clause",
          clause.number(),
          texts.text("agreement.verb." + Field.written(clause.verb())),
          agreements.text(clause.wording()),
          source(clause.evidence()));
    }
    if (!standings.isEmpty()) {
      workbench.print(layout.table(standings));
    }
    for (var claim : found.projects()) {
      workbench.print(
          "agreement.show.project", agreements.text(claim.name()), source(claim.evidence()));
    }
  }

  /** The id of the source, or that it is an assumption. */
  private String source(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Claim claim -> claim.source();
      case Evidence.Assumption assumption ->
          workbench.messages().text("agreement.assumed", assumption.reason());
      case Evidence.Derivation derivation -> derivation.formula();
    };
  }
}
