package org.lodestone.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestone.cases.RandomNetworks;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.ResolvedScenario;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The equations L1–L3 written down once more, in tonnes and without scaling, windows or shared
 * code, and solved by ojAlgo, which is pure Java. (Only the worth of goods, L7, is taken over.)
 */
class TextbookOracleTest {

  private static final ResponsePrices PRICES = ResponsePrices.DEFAULT;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void bothProgramsHaveTheSameOptimum(long seed) {
    var network = RandomNetworks.of(seed);
    var scenario = RandomScenarios.of(network, PeriodLength.MONTH, 180, seed).resolve(network);
    double ours = Runs.solve(scenario).cost().total();
    var theirs = new Textbook(scenario).minimise();
    assertThat(theirs.getState().isOptimal()).isTrue();
    assertThat(ours).isCloseTo(theirs.getValue(), within(1e-6 * (1 + ours)));
  }

  /** The program as on paper. */
  private static final class Textbook {
    private final ResolvedScenario scenario;
    private final double[] worth;
    private final int periods;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();

    /** Rows: inflow less outflow per period and node, then what is there at the end per node. */
    private final Expression[][] balance;

    private final double[][] constant;
    private final Expression[] end;
    private final double[] endConstant;

    Textbook(ResolvedScenario scenario) {
      this.scenario = scenario;
      worth = Worth.perNode(scenario);
      periods = scenario.periods();
      int nodes = scenario.nodes().count();
      balance = new Expression[periods][nodes];
      constant = new double[periods][nodes];
      end = new Expression[nodes];
      endConstant = new double[nodes];
      for (int n = 0; n < nodes; n++) {
        end[n] = model.newExpression("end " + n);
        for (int t = 0; t < periods; t++) {
          balance[t][n] = model.newExpression("balance " + t + " " + n);
        }
      }
    }

    Optimisation.Result minimise() {
      addProcesses();
      Variable[][] shipped = addLanes();
      addQuotas(shipped);
      addNodes();
      for (int n = 0; n < end.length; n++) {
        for (int t = 0; t < periods; t++) {
          balance[t][n].lower(-constant[t][n]);
        }
        end[n].lower(-endConstant[n]);
      }
      return model.minimise();
    }

    private Variable variable(String name, double price, double upper) {
      return model.newVariable(name).lower(0).upper(upper).weight(price);
    }

    /** Sends a variable amount in period t; -1 and before is the baseline, a constant. */
    private void send(int t, int to, double lag, double amount, @Nullable Variable variable) {
      int whole = (int) Math.floor(lag);
      for (int part = 0; part < 2; part++) {
        double arriving = amount * (part == 0 ? 1 - (lag - whole) : lag - whole);
        int when = t + whole + part;
        if (when < 0 || arriving == 0) {
          continue;
        }
        if (variable == null && when < periods) {
          constant[when][to] += arriving;
        } else if (variable == null) {
          endConstant[to] += arriving;
        } else {
          (when < periods ? balance[when][to] : end[to]).add(variable, arriving);
        }
      }
    }

    /**
     * Everything the baseline has sent before the start; what of it counts as wanted at the end.
     */
    private void sendBaseline(int to, double lag, double amount) {
      for (int t = -1; t >= -1000; t--) {
        send(t, to, lag, amount, null);
      }
      endConstant[to] -= amount * lag;
    }

    private void addProcesses() {
      var table = scenario.processes();
      for (int p = 0; p < table.count(); p++) {
        double product = 0;
        for (int k = table.outStart()[p]; k < table.outStart()[p + 1]; k++) {
          product += table.outAmount()[k] * worth[table.outNode()[k]];
          double lag = table.returns()[k] ? Math.max(1, table.lag()[p]) : table.lag()[p];
          sendBaseline(table.outNode()[k], lag, table.activity()[p] * table.outAmount()[k]);
        }
        for (int t = 0; t < periods; t++) {
          double capacity = scenario.bounds().capacity()[t * table.count() + p];
          var z = variable("z " + t + " " + p, handling(product), capacity);
          for (int k = table.inStart()[p]; k < table.inStart()[p + 1]; k++) {
            balance[t][table.inNode()[k]].add(z, -table.inAmount()[k]);
          }
          for (int k = table.outStart()[p]; k < table.outStart()[p + 1]; k++) {
            double lag = table.returns()[k] ? Math.max(1, table.lag()[p]) : table.lag()[p];
            send(t, table.outNode()[k], lag, table.outAmount()[k], z);
          }
        }
      }
    }

    private static double handling(double worthOfGoods) {
      return PRICES.handling_perTonne() * Math.max(1e-3, worthOfGoods);
    }

    private Variable[][] addLanes() {
      var lanes = scenario.lanes();
      var shipped = new Variable[periods][lanes.count()];
      for (int l = 0; l < lanes.count(); l++) {
        int from = lanes.from()[l];
        double lag = lanes.returns()[l] ? Math.max(1, lanes.lag()[l]) : lanes.lag()[l];
        sendBaseline(lanes.to()[l], lag, lanes.flow()[l]);
        for (int t = 0; t < periods; t++) {
          double recorded = scenario.bounds().recorded()[t * lanes.count() + l];
          double limit = scenario.bounds().laneLimit()[t * lanes.count() + l];
          boolean free = Double.isNaN(recorded);
          var x = variable("x " + t + " " + l, handling(worth[from]), free ? limit : recorded);
          balance[t][from].add(x, -1);
          send(t, lanes.to()[l], lag, 1, x);
          if (!free) {
            double price = 10 * PRICES.unmet(0) * Math.max(1e-3, worth[from]);
            var missed = variable("missed " + t + " " + l, price, recorded);
            model.newExpression("record " + t + " " + l).level(recorded).add(x, 1).add(missed, 1);
          }
          shipped[t][l] = x;
        }
      }
      return shipped;
    }

    private void addQuotas(Variable[][] shipped) {
      var bounds = scenario.bounds();
      for (int t = 0; t < periods; t++) {
        for (int g = 0; g < bounds.quotas(); g++) {
          double limit = bounds.quotaLimit()[t * bounds.quotas() + g];
          if (Double.isFinite(limit)) {
            var row = model.newExpression("quota " + t + " " + g).upper(limit);
            for (int i = bounds.quotaStart()[g]; i < bounds.quotaStart()[g + 1]; i++) {
              row.add(shipped[t][bounds.quotaLane()[i]], 1);
            }
          }
        }
      }
    }

    private void addNodes() {
      var nodes = scenario.nodes();
      for (int n = 0; n < nodes.count(); n++) {
        var releases = model.newExpression("release " + n).upper(nodes.stateStock()[n]);
        @Nullable Variable before = null;
        for (int t = 0; t < periods; t++) {
          double demand =
              nodes.demand()[n] * scenario.bounds().demandFactor()[t * nodes.count() + n];
          double years = t * scenario.daysPerPeriod() / PeriodLength.DAYS_PER_YEAR;
          double price =
              PRICES.unmet(nodes.priority()[n]) * Math.pow(1 - PRICES.discount_perYear(), years);
          constant[t][n] += nodes.supply()[n] - demand;
          balance[t][n].add(variable("u " + t + " " + n, price, demand), 1);
          var drawn = variable("w " + t + " " + n, 0, nodes.releaseLimit()[n]);
          balance[t][n].add(drawn, 1);
          releases.add(drawn, 1);
          var stock = model.newVariable("s " + t + " " + n).lower(0);
          balance[t][n].add(stock, -1);
          if (before == null) {
            constant[t][n] += nodes.workingStock()[n];
          } else {
            balance[t][n].add(before, 1);
          }
          before = stock;
        }
        var missing = model.newVariable("q " + n).lower(0);
        end[n].add(before, 1).add(missing.weight(PRICES.missingStock_perTonne() * worth[n]), 1);
        endConstant[n] -= nodes.workingStock()[n];
      }
    }
  }
}
