package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
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
import org.lodestone.trade.TradeFlow;
import org.lodestone.trade.WorldCheck;

/** Reports of both sides reconciled; {@code trade reconcile} and the page of trade use it. */
public final class TradeReconcileRun {
  private static final double NEAR = 0.1;

  /** Stands for the year of flows whose file does not say it. */
  private static final int NO_YEAR = 0;

  private final Workbench workbench;

  private final Customs customs;
  private final Question question;

  /**
   * A question in the words of the command line.
   *
   * @param from file of reports, or folder of an import
   * @param code null for all
   * @param period of the reports; null if they are all of one
   * @param against another reconciliation, likewise; null for none
   */
  public record Question(
      Path from, @Nullable String code, @Nullable String period, @Nullable Path against) {}

  public TradeReconcileRun(Workbench workbench, Question question) {
    this.workbench = workbench;
    this.question = question;
    customs = new Customs(workbench);
  }

  public Answer answer() {
    var asked = question.code == null ? null : customs.code(question.code);
    var places = customs.places();
    var inputs = new ArrayList<TradeInput>();
    var given = customs.given("--from", question.from, ImportKind.COMTRADE);
    var period = question.period;
    var read = ComtradeReports.read(given.rows(), places, Optional.ofNullable(period));
    inputs.add(TradeInput.of(given, read.value().tally(), read.issues()));
    requireOne(given.name(), read.value().periods());
    var clean = CleanReports.of(read.value().rows());
    var reconciled = Reconciliation.of(clean.reports());
    Comparison comparison = null;
    var against = question.against;
    if (against != null) {
      var flows = customs.given("--against", against, ImportKind.BACI);
      var other = BaciFlows.read(flows.rows(), places, OptionalInt.of(NO_YEAR));
      inputs.add(TradeInput.of(flows, other.value().tally(), other.issues()));
      var year = period == null ? read.value().periods() : List.of(period);
      comparison = Comparison.of(reconciled, ofOneYear(flows.name(), other.value().flows(), year));
    }
    return answer(clean, reconciled, comparison, asked, inputs);
  }

  /** Reports of several periods are not one set of flows: adding them up would mean nothing. */
  private void requireOne(String file, List<String> periods) {
    boolean isKnown =
        question.period == null ? periods.size() <= 1 : periods.contains(question.period);
    boolean isExtract = periods.isEmpty();
    if (!isKnown && !(isExtract && question.against != null)) {
      throw wrongPeriod(file, periods);
    }
  }

  /** The flows of the year of the reports; of the only year there is, if they say none. */
  private List<TradeFlow> ofOneYear(String file, List<TradeFlow> flows, List<String> asked) {
    var years = flows.stream().map(TradeFlow::year).distinct().sorted().toList();
    if (years.equals(List.of(NO_YEAR)) || (asked.isEmpty() && years.size() <= 1)) {
      return flows;
    }
    var chosen =
        flows.stream()
            .filter(flow -> asked.equals(List.of(Integer.toString(flow.year()))))
            .toList();
    if (chosen.isEmpty()) {
      throw wrongPeriod(file, years.stream().map(String::valueOf).toList());
    }
    return chosen;
  }

  private WrongUsage wrongPeriod(String file, List<String> periods) {
    var texts = workbench.messages();
    return new WrongUsage(
        texts.text(
            "trade.reconcile.periods",
            file,
            periods.isEmpty() ? "–" : String.join(", ", periods),
            question.period == null ? "–" : question.period),
        texts.text("trade.reconcile.periods.advice"));
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
        .with("period", question.period)
        .with("against", question.against == null ? null : question.against.getFileName())
        .all();
  }
}
