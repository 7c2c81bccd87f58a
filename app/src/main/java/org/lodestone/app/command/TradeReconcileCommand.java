package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.command.TradeReconcileAnswer.Answer;
import org.lodestone.app.command.TradeReconcileAnswer.CodeLine;
import org.lodestone.app.command.TradeReconcileAnswer.FlowLine;
import org.lodestone.app.command.TradeReconcileAnswer.Miss;
import org.lodestone.app.command.TradeReconcileAnswer.Rows;
import org.lodestone.data.exchange.BaciFlows;
import org.lodestone.data.exchange.ComtradeReports;
import org.lodestone.data.yaml.Field;
import org.lodestone.intake.ImportKind;
import org.lodestone.trade.CleanReports;
import org.lodestone.trade.Comparison;
import org.lodestone.trade.CustomsCode;
import org.lodestone.trade.Reconciliation;
import org.lodestone.trade.WorldCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone trade reconcile}: both reports of every flow, cleaned of copies and totals, and
 * the value that reconciles them.
 */
@Command(name = "reconcile")
public final class TradeReconcileCommand implements Callable<Integer> {
  private static final double NEAR = 0.1;

  private final Workbench workbench;
  private final Customs customs;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      required = true,
      descriptionKey = "trade.reconcile.from")
  private Path from = Path.of("");

  @Option(names = "--code", paramLabel = "HS6", descriptionKey = "trade.reconcile.code")
  private @Nullable String code;

  @Option(names = "--against", paramLabel = "FILE", descriptionKey = "trade.reconcile.against")
  private @Nullable Path against;

  @Mixin private final TableOptions tables = new TableOptions();

  public TradeReconcileCommand(Workbench workbench) {
    this.workbench = workbench;
    customs = new Customs(workbench);
  }

  @Override
  public Integer call() {
    var asked = code == null ? null : customs.code(code);
    var places = customs.places();
    var inputs = new ArrayList<TradeInput>();
    var given = customs.given("--from", from, ImportKind.COMTRADE);
    var read = ComtradeReports.read(given.rows(), places);
    inputs.add(TradeInput.of(given, read.value().tally(), read.issues()));
    var clean = CleanReports.of(read.value().rows());
    var reconciled = Reconciliation.of(clean.reports());
    Comparison comparison = null;
    if (against != null) {
      var flows = customs.given("--against", against, ImportKind.BACI);
      var other = BaciFlows.read(flows.rows(), places, 0);
      inputs.add(TradeInput.of(flows, other.value().tally(), other.issues()));
      comparison = Comparison.of(reconciled, other.value().flows());
    }
    write(answer(clean, reconciled, comparison, asked, inputs));
    return ExitCode.DONE.number();
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

  private void write(Answer answer) {
    var manifest = customs.manifest("trade reconcile", options());
    tables.write(workbench, "trade reconcile", manifest, TradeReconcileAnswer.tables(answer));
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      new TradeReconcileLayout(workbench, customs).print(answer);
    }
  }

  private Map<String, String> options() {
    return new AskedOptions()
        .with("from", from.getFileName())
        .with("code", code)
        .with("against", against == null ? null : against.getFileName())
        .all();
  }
}
