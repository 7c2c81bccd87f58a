package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.List;
import org.lodestone.app.Refusal;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.Interruption;
import org.lodestone.app.output.ProgressBar;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.ensemble.EnsembleSpec;
import org.lodestone.ensemble.StockCurve;
import org.lodestone.ensemble.StockNeed;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.uncertain.Uncertainty;
import org.lodestone.simulation.kernel.WarmUp;
import org.lodestone.stock.LossSample;

/**
 * Losses for the size of a state's stock, drawn from the ensemble of a scenario: the days of use
 * that each draw would take out of a stock without end.
 *
 * @param shortAnyway part of the draws in which no stock of the state helps
 */
record ScenarioLosses(EnsembleSpec spec, LossSample losses, double shortAnyway) {

  String scenario() {
    return spec.scenario().name();
  }

  /** Part of the same draws in which some use goes short with so many days at each stockpile. */
  double shortageWith(double stock_days, int threads) {
    var draws = spec.uncertainty().plan().draws();
    var curve = StockCurve.of(spec, List.of(stock_days), draws, threads, Progress.NONE);
    return curve.points().getFirst().total().shortage().value();
  }

  /**
   * What to draw.
   *
   * @param draws or none, if those of the file are meant
   */
  record Request(Path file, String consumer, long draws, long seed, int threads) {
    /** Take what the file says. */
    static final long OF_FILE = Long.MIN_VALUE;

    private Uncertainty.Plan plan(Uncertainty.Plan ofFile) {
      return new Uncertainty.Plan(
          draws == OF_FILE ? ofFile.draws() : draws,
          seed == OF_FILE ? ofFile.seed() : seed,
          ofFile.sequence());
    }
  }

  /** Runs the draws; stopped, there is no answer, because the worst might be missing. */
  static ScenarioLosses draw(Workbench workbench, Request request) {
    var texts = workbench.messages();
    if (request.draws() != Request.OF_FILE
        && (request.draws() < 1 || request.draws() > StockNeed.MOST_DRAWS)) {
      throw new WrongUsage(
          texts.text("ensemble.draws.fault", String.valueOf(request.draws())),
          texts.text("ensemble.draws.advice", String.valueOf(StockNeed.MOST_DRAWS)));
    }
    if (request.threads() < 1) {
      throw new WrongUsage(
          texts.text("ensemble.threads.fault", String.valueOf(request.threads())),
          texts.text("ensemble.threads.advice"));
    }
    WarmUp.begin();
    var places = ConsumerOptions.consumer(workbench, List.of(request.consumer().split("\\+", -1)));
    var spec = new Ensembles(workbench).spec(request.file(), places, request::plan);
    StockNeed need;
    try (var interruption = new Interruption()) {
      need = StockNeed.of(spec, request.threads(), ProgressBar.silent(interruption::isAsked));
    } catch (FileFault fault) {
      throw new WrongUsage(String.valueOf(fault.getMessage()));
    }
    return switch (need.status()) {
      case COMPLETE ->
          new ScenarioLosses(spec, LossSample.of(need.need_days()), need.shortAnyway());
      case NO_STOCKPILE ->
          throw new Refusal(
              texts.text("stock.size.asked", spec.scenario().name(), request.consumer()),
              texts.text("stock.break-even.no-stockpile"),
              texts.text("stock.size.asked.remedy"));
      case STOPPED ->
          throw new Refusal(
              texts.text("stock.size.asked", spec.scenario().name(), request.consumer()),
              texts.text("stock.size.stopped"),
              texts.text("stock.size.stopped.remedy"));
    };
  }
}
