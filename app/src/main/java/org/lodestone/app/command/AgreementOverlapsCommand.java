package org.lodestone.app.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodestone.agreement.ClaimedProject;
import org.lodestone.agreement.Overlap;
import org.lodestone.app.ExitCode;
import org.lodestone.measure.ProjectRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lodestone agreement overlaps}: projects that several agreements claim as theirs. */
@Command(name = "overlaps")
public final class AgreementOverlapsCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Agreements agreements;

  @Mixin private final TableOptions tables = new TableOptions();

  public AgreementOverlapsCommand(Workbench workbench) {
    this.workbench = workbench;
    agreements = new Agreements(workbench);
  }

  /** One agreement's claim. */
  record Claim(
      String agreement,
      String name,
      List<CommitmentAnswer.Amount> amounts,
      CommitmentAnswer.Support evidence) {}

  /** One subject that several claim; {@code continues}: one line of agreements tells it again. */
  record Shared(String subject, String relation, List<Claim> claims) {}

  /** A claimed project that the register of the data package has as well. */
  record Registered(String agreement, String project, String name, List<String> givers) {}

  /** The answer. */
  record Answer(List<Shared> overlaps, List<Registered> registered) {}

  @Override
  public Integer call() {
    var answer =
        new Answer(
            Overlap.of(agreements.register()).stream().map(this::shared).toList(), registered());
    var manifest = agreements.manifest("agreement overlaps", Map.of());
    tables.writeAnswer(workbench, manifest, agreements.data(), answer);
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(answer);
    }
    return ExitCode.DONE.number();
  }

  private Shared shared(Overlap overlap) {
    return new Shared(
        overlap.subject(),
        overlap.continues() ? "continued" : "separate",
        overlap.claims().stream().map(this::claim).toList());
  }

  private Claim claim(ClaimedProject claim) {
    return new Claim(
        claim.agreement().text(),
        agreements.text(claim.name()),
        CommitmentAnswer.Amount.of(claim.amounts()),
        CommitmentAnswer.Support.of(claim.evidence()));
  }

  /** Whoever pays for a claimed project by the register may count it as well. */
  private List<Registered> registered() {
    var register = ProjectRegister.of(workbench.data()).value();
    return agreements.register().agreements().stream()
        .flatMap(agreement -> agreement.projects().stream())
        .flatMap(
            claim ->
                register.projects().stream()
                    .filter(project -> project.id().text().equals(claim.subject()))
                    .map(
                        project ->
                            new Registered(
                                claim.agreement().text(),
                                project.id().text(),
                                project.name(),
                                project.funding().stream()
                                    .map(item -> item.party() + " " + item.giver())
                                    .distinct()
                                    .toList())))
        .toList();
  }

  private void print(Answer answer) {
    for (var overlap : answer.overlaps) {
      workbench.print("agreement.overlap." + overlap.relation, overlap.subject);
      for (var claim : overlap.claims) {
        workbench.print(
            "agreement.overlap.claim", claim.agreement, claim.name, amounts(claim.amounts));
      }
    }
    for (var registered : answer.registered) {
      workbench.print(
          "agreement.overlap.registered",
          registered.agreement,
          registered.name,
          String.join("; ", registered.givers));
    }
  }

  private String amounts(List<CommitmentAnswer.Amount> amounts) {
    return String.join(
        " / ",
        amounts.stream()
            .map(
                amount ->
                    workbench.numbers().plain(amount.amount() / 1e6) + " M " + amount.currency())
            .toList());
  }
}
