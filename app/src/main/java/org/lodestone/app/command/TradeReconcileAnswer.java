package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.output.DataTable;
import org.lodestone.data.yaml.Field;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;
import org.lodestone.trade.Comparison;
import org.lodestone.trade.Comparison.OfFlow;
import org.lodestone.trade.CustomsCode;
import org.lodestone.trade.ReconciledFlow;
import org.lodestone.trade.ReconciledFlow.MassKind;
import org.lodestone.trade.Reconciliation;

/** What {@code trade reconcile} answers, as JSON and tables have it. Values in US dollars. */
public final class TradeReconcileAnswer {
  private static final int SHOWN = 5;

  private TradeReconcileAnswer() {}

  /** The answer. */
  public record Answer(
      Rows rows,
      Map<String, Integer> worldChecks,
      List<CodeLine> codes,
      List<Miss> misses,
      List<FlowLine> flows,
      List<TradeInput> inputs) {}

  /** Rows that were understood: used and set aside add up to those read. */
  public record Rows(int read, int used, Map<String, Integer> setAside) {}

  /**
   * A code.
   *
   * @param imported_usd sum of what importers report, with freight
   * @param exported_usd sum of what exporters report
   * @param reconciled_usd sum of the reconciled values
   * @param other_usd the other file's sum; null without one
   */
  public record CodeLine(
      String code,
      int flows,
      int bothReport,
      int mirrored,
      int imputedMasses,
      double freightMargin,
      double imported_usd,
      double exported_usd,
      double reconciled_usd,
      double low_usd,
      double high_usd,
      String topExporter,
      @Nullable Double other_usd,
      @Nullable Double ratio,
      @Nullable String otherTopExporter) {

    static List<CodeLine> of(
        Reconciliation all, @Nullable Comparison comparison, @Nullable CustomsCode asked) {
      var byCode = new TreeMap<CustomsCode, List<ReconciledFlow>>();
      for (var flow : all.flows()) {
        if (asked == null || flow.code().equals(asked)) {
          byCode.computeIfAbsent(flow.code(), _ -> new ArrayList<>()).add(flow);
        }
      }
      return byCode.entrySet().stream()
          .map(e -> of(e.getKey(), e.getValue(), all.margin().of(e.getKey()), comparison))
          .toList();
    }

    private static CodeLine of(
        CustomsCode code,
        List<ReconciledFlow> flows,
        double margin,
        @Nullable Comparison comparison) {
      var other =
          comparison == null
              ? null
              : comparison.codes().stream()
                  .filter(one -> one.code().equals(code))
                  .findFirst()
                  .orElse(null);
      return new CodeLine(
          code.digits(),
          flows.size(),
          (int) flows.stream().filter(flow -> !flow.reason().isMirrored()).count(),
          (int) flows.stream().filter(flow -> flow.reason().isMirrored()).count(),
          (int) flows.stream().filter(flow -> flow.massKind() == MassKind.IMPUTED).count(),
          margin,
          flows.stream().mapToDouble(flow -> flow.imported_usd().orElse(0)).sum(),
          flows.stream().mapToDouble(flow -> flow.exported_usd().orElse(0)).sum(),
          flows.stream().mapToDouble(flow -> flow.value_usd().value()).sum(),
          flows.stream().mapToDouble(flow -> flow.value_usd().low()).sum(),
          flows.stream().mapToDouble(flow -> flow.value_usd().high()).sum(),
          top(flows),
          other == null ? null : other.theirs_usd(),
          other == null ? null : other.ratio(),
          other == null ? null : other.theirTop().text());
    }

    private static String top(List<ReconciledFlow> flows) {
      var sums = new TreeMap<PlaceId, Double>();
      flows.forEach(flow -> sums.merge(flow.exporter(), flow.value_usd().value(), Double::sum));
      return sums.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(entry -> entry.getKey().text())
          .orElse("");
    }
  }

  /** A flow, class beside class; null where nothing is reported. */
  public record FlowLine(
      String code,
      String exporter,
      String importer,
      @Nullable Double imported_usd,
      @Nullable Double exported_usd,
      double importerWeight,
      String reason,
      double reconciled_usd,
      double low_usd,
      double high_usd,
      @Nullable Double importedMass_kg,
      @Nullable Double exportedMass_kg,
      @Nullable Double mass_kg,
      @Nullable Double lowMass_kg,
      @Nullable Double highMass_kg,
      String massKind,
      boolean oddUnitValue) {

    static FlowLine of(ReconciledFlow flow) {
      var mass = flow.mass_kg();
      return new FlowLine(
          flow.code().digits(),
          flow.exporter().text(),
          flow.importer().text(),
          number(flow.imported_usd()),
          number(flow.exported_usd()),
          flow.importerWeight(),
          Field.written(flow.reason()),
          flow.value_usd().value(),
          flow.value_usd().low(),
          flow.value_usd().high(),
          number(flow.importedMass_kg()),
          number(flow.exportedMass_kg()),
          mass.map(Range::value).orElse(null),
          mass.map(Range::low).orElse(null),
          mass.map(Range::high).orElse(null),
          Field.written(flow.massKind()),
          flow.oddUnitValue());
    }
  }

  /** A code whose total or first exporter differs from the other file's, partner by partner. */
  public record Miss(
      String code,
      double ratio,
      String topExporter,
      String otherTopExporter,
      List<MissedExporter> exporters,
      List<MissedFlow> flows) {
    static Miss of(Comparison.OfCode code) {
      return new Miss(
          code.code().digits(),
          code.ratio(),
          code.ourTop().text(),
          code.theirTop().text(),
          code.partners().stream()
              .limit(SHOWN)
              .map(
                  one ->
                      new MissedExporter(
                          one.exporter().text(),
                          one.ours_usd(),
                          one.theirs_usd(),
                          one.difference_usd()))
              .toList(),
          code.flows().stream().limit(SHOWN).map(MissedFlow::of).toList());
    }
  }

  /** An exporter's total in both. */
  public record MissedExporter(
      String exporter, double ours_usd, double theirs_usd, double difference_usd) {}

  /** A flow in both, with what either side reports. */
  public record MissedFlow(
      String exporter,
      String importer,
      double ours_usd,
      double theirs_usd,
      double difference_usd,
      @Nullable Double imported_usd,
      @Nullable Double exported_usd,
      String reason) {
    static MissedFlow of(OfFlow flow) {
      return new MissedFlow(
          flow.exporter().text(),
          flow.importer().text(),
          flow.ours().map(one -> one.value_usd().value()).orElse(0.0),
          flow.theirs_usd(),
          flow.difference_usd(),
          flow.ours().map(one -> number(one.imported_usd())).orElse(null),
          flow.ours().map(one -> number(one.exported_usd())).orElse(null),
          flow.ours().map(one -> Field.written(one.reason())).orElse("no-report"));
    }
  }

  static @Nullable Double number(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }

  /** Codes and flows as tables. */
  public static List<DataTable> tables(Answer answer) {
    var codes =
        new DataTable(
            "codes",
            List.of(
                "code",
                "flows",
                "both_report",
                "mirrored",
                "imputed_masses",
                "imported_usd",
                "exported_usd",
                "reconciled_usd",
                "low_usd",
                "high_usd",
                "top_exporter",
                "other_usd",
                "ratio"));
    for (var line : answer.codes) {
      var row = codes.line();
      TradeInput.restOn(row, answer.inputs);
      row.cell(line.code)
          .count(line.flows)
          .count(line.bothReport)
          .count(line.mirrored)
          .count(line.imputedMasses)
          .cell((Double) line.imported_usd)
          .cell((Double) line.exported_usd)
          .cell((Double) line.reconciled_usd)
          .cell((Double) line.low_usd)
          .cell((Double) line.high_usd)
          .cell(line.topExporter)
          .cell(line.other_usd)
          .cell(line.ratio)
          .end();
    }
    return List.of(codes, flows(answer));
  }

  private static DataTable flows(Answer answer) {
    var flows =
        new DataTable(
            "flows",
            List.of(
                "code",
                "exporter",
                "importer",
                "imported_usd",
                "exported_usd",
                "importer_weight",
                "reason",
                "reconciled_usd",
                "low_usd",
                "high_usd",
                "mass_kg",
                "low_mass_kg",
                "high_mass_kg",
                "mass_kind"));
    for (var line : answer.flows) {
      var row = flows.line();
      answer.inputs.forEach(input -> row.quotes(input.origin(), "flows of " + line.code));
      row.cell(line.code)
          .cell(line.exporter)
          .cell(line.importer)
          .cell(line.imported_usd)
          .cell(line.exported_usd)
          .cell((Double) line.importerWeight)
          .cell(line.reason)
          .cell((Double) line.reconciled_usd)
          .cell((Double) line.low_usd)
          .cell((Double) line.high_usd)
          .cell(line.mass_kg)
          .cell(line.lowMass_kg)
          .cell(line.highMass_kg)
          .cell(line.massKind)
          .end();
    }
    return flows;
  }
}
