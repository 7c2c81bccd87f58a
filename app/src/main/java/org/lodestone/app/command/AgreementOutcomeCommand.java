package org.lodestone.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.agreement.OutcomeTest;
import org.lodestone.agreement.OutcomeTest.Series;
import org.lodestone.agreement.OutcomeTest.Verdict;
import org.lodestone.app.ExitCode;
import org.lodestone.data.yaml.Field;
import org.lodestone.quantity.Basis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone agreement outcome}: whether supply between the parties rose after an agreement,
 * in the trade figures of the data package.
 */
@Command(name = "outcome")
public final class AgreementOutcomeCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Agreements agreements;

  @Option(names = "--agreement", paramLabel = "ID", descriptionKey = "commitment.agreement")
  private @Nullable String id;

  @Mixin private final TableOptions tables = new TableOptions();

  public AgreementOutcomeCommand(Workbench workbench) {
    this.workbench = workbench;
    agreements = new Agreements(workbench);
  }

  /** One flow. */
  record Flow(
      String supplier,
      String buyer,
      String reporter,
      String form,
      String unit,
      Basis basis,
      String scope,
      List<OutcomeTest.Year> years,
      String verdict,
      @Nullable String reason) {
    static Flow of(Series series) {
      return new Flow(
          series.supplier().text(),
          series.buyer().text(),
          Field.written(series.reporter()),
          series.form(),
          series.unit(),
          series.basis(),
          series.scope(),
          series.years(),
          Field.written(series.verdict()),
          series.verdict() == Verdict.NOT_TESTABLE ? Field.written(series.gap()) : null);
    }
  }

  /** One agreement; without any flow {@code reason} says so. */
  record Outcome(String agreement, String verdict, @Nullable String reason, List<Flow> flows) {}

  /** The answer. */
  record Answer(String dataset, String datasetDigest, List<Outcome> outcomes) {}

  @Override
  public Integer call() {
    var chain = workbench.data();
    var known = agreements.register().agreements().stream().map(each -> each.id().text()).toList();
    if (id != null) {
      agreements.oneOf("agreement", id, known);
    }
    var tests =
        agreements.register().agreements().stream()
            .filter(agreement -> id == null || agreement.id().text().equals(id))
            .filter(agreement -> agreement.parties().size() > 1)
            .map(agreement -> OutcomeTest.of(agreement, chain))
            .toList();
    var options = new AskedOptions().with("agreement", id).all();
    var manifest = agreements.manifest("agreement outcome", options);
    var answer =
        new Answer(
            chain.name(),
            chain.digest(),
            tests.stream().map(AgreementOutcomeCommand::outcome).toList());
    tables.writeAnswer(workbench, manifest, agreements.data(), answer);
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      tests.forEach(this::print);
    }
    return ExitCode.DONE.number();
  }

  private static Outcome outcome(OutcomeTest test) {
    return new Outcome(
        test.agreement().id().text(),
        Field.written(test.verdict()),
        test.series().isEmpty() ? "no-figure" : null,
        test.series().stream().map(Flow::of).toList());
  }

  private void print(OutcomeTest test) {
    var texts = workbench.messages();
    workbench.print(
        "agreement.outcome",
        test.agreement().id().text(),
        texts.text("agreement.verdict." + Field.written(test.verdict())));
    if (test.series().isEmpty()) {
      workbench.print("agreement.outcome.none");
    }
    for (var series : test.series()) {
      workbench.print(
          "agreement.outcome.flow",
          series.supplier().text(),
          series.buyer().text(),
          series.form(),
          series.unit(),
          String.join(
              ", ",
              series.years().stream()
                  .map(year -> year.year() + ": " + workbench.numbers().plain(year.amount()))
                  .toList()),
          texts.text("agreement.gap." + Field.written(series.gap())));
    }
  }
}
