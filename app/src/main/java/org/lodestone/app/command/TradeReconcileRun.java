package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.command.TradeReconcileAnswer.Answer;
import org.lodestone.app.command.TradeReconcileAnswer.CodeLine;
import org.lodestone.app.command.TradeReconcileAnswer.FlowLine;
import org.lodestone.app.command.TradeReconcileAnswer.Miss;
import org.lodestone.app.command.TradeReconcileAnswer.Rows;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.data.exchange.BaciFlows;
import org.lodestone.data.exchange.ComtradeReports;
import org.lodestone.data.yaml.Field;
import org.lodestone.intake.ImportKind;
import org.lodestone.trade.CleanReports;
import org.lodestone.trade.Comparison;
import org.lodestone.trade.CustomsCode;
import org.lodestone.trade.Reconciliation;
import org.lodestone.trade.WorldCheck;

/** Reports of both sides reconciled; {@code trade reconcile} and the page of trade use it. */
public final class TradeReconcileRun {
  private static final double NEAR = 0.1;

  private final Customs customs;
  private final Question question;

  /**
   * A question in the words of the command line.
   *
   * @param from file of reports, or folder of an import
   * @param code null for all
   * @param against another reconciliation, likewise; null for none
   */
  public record Question(Path from, @Nullable String code, @Nullable Path against) {}

  public TradeReconcileRun(Workbench workbench, Question question) {
    this.question = question;
    customs = new Customs(workbench);
  }

  public Answer answer() {
    var asked = question.code == null ? null : customs.code(question.code);
    var places = customs.places();
    var inputs = new ArrayList<TradeInput>();
    var given = customs.given("--from", question.from, ImportKind.COMTRADE);
    var read = ComtradeReports.read(given.rows(), places);
    inputs.add(TradeInput.of(given, read.value().tally(), read.issues()));
    var clean = CleanReports.of(read.value().rows());
    var reconciled = Reconciliation.of(clean.reports());
    Comparison comparison = null;
    var against = question.against;
    if (against != null) {
      var flows = customs.given("--against", against, ImportKind.BACI);
      var other = BaciFlows.read(flows.rows(), places, 0);
      inputs.add(TradeInput.of(flows, other.value().tally(), other.issues()));
      comparison = Comparison.of(reconciled, other.value().flows());
    }
    return answer(clean, reconciled, comparison, asked, inputs);
  }

  private static Answer answer(
      CleanReports clean,
      Reconciliation reconciled,
      @Nullable Comparison comparison,
      @Nullable CustomsCode asked,
      List<TradeInput> inputs) {
    var setAside = new TreeMap<String, Integer>();
    clean.counts().forEach((reason, count) -> setAside.put(Field.written(reason), count));
    var checks = new TreeMap<String, Integer>();
    for (var outcome : WorldCheck.Outcome.values()) {
      checks.put(
          Field.written(outcome),
          (int) clean.checks().stream().filter(check -> check.outcome() == outcome).count());
    }
    var flows =
        reconciled.flows().stream()
            .filter(flow -> asked == null || flow.code().equals(asked))
            .map(FlowLine::of)
            .toList();
    var codes = CodeLine.of(reconciled, comparison, asked);
    return new Answer(
        new Rows(clean.rowsRead(), clean.rowsUsed(), setAside),
        checks,
        codes,
        comparison == null ? List.of() : misses(comparison, asked),
        flows,
        inputs);
  }

  private static List<Miss> misses(Comparison comparison, @Nullable CustomsCode asked) {
    return comparison.codes().stream()
        .filter(one -> asked == null || one.code().equals(asked))
        .filter(one -> asked != null || Math.abs(one.ratio() - 1) > NEAR || !one.hasSameTop())
        .map(Miss::of)
        .toList();
  }

  public RunManifest manifest() {
    return customs.manifest("trade reconcile", options());
  }

  private Map<String, String> options() {
    return new AskedOptions()
        .with("from", question.from.getFileName())
        .with("code", question.code)
        .with("against", question.against == null ? null : question.against.getFileName())
        .all();
  }
}
