package org.lodestone.simulation.kernel;

import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.FloatVector.zero;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/** The first half of a period in a vector kernel: orders, from users up to mines (S1 to S7). */
@SuppressWarnings("cast") // needless in the double form
abstract class FloatOrders extends FloatState {

  FloatOrders(KernelPart part) {
    super(part);
  }

  void placeOrders(int t) {
    for (int n = wiring.nodes - 1; n >= 0; n--) {
      wantProcesses(n);
      require(n);
      if (wiring.hasRule && mayRelease[n]) {
        buyBack(t, n);
      }
      decide(n);
      if (wiring.heldByBuyer.start()[n] < wiring.heldByBuyer.start()[n + 1]) {
        orderHeld(t, n);
      }
    }
    wantProcesses(wiring.nodes);
    applyQuotas(t);
  }

  /** S7, for the processes that run right after node n. */
  void wantProcesses(int n) {
    var after = wiring.adjacency.runsAfter;
    for (int x = after.start()[n]; x < after.start()[n + 1]; x++) {
      int p = after.item()[x];
      for (int i = 0; i < WIDTH; i += STEP) {
        want(p, i);
      }
    }
  }

  void want(int p, int i) {
    var use = zero(SPECIES);
    var all = zero(SPECIES);
    for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
      if (processes.drives()[k]) {
        int out = nodeRow(processes.outNode()[k]) + i;
        var forUse = fromArray(SPECIES, state, out + CONTRACT_SCALE).mul(activity[p]);
        use = use.blend(forUse, use.compare(LT, forUse));
        var refill =
            fromArray(SPECIES, state, outputOwed + k * WIDTH + i)
                .mul(fromArray(SPECIES, state, out + REFILL_PART))
                .mul(perOutput[k]);
        var forAll = fromArray(SPECIES, state, out + ALL_SCALE).mul(activity[p]).add(refill);
        all = all.blend(forAll, all.compare(LT, forAll));
      }
    }
    var most = fromArray(SPECIES, state, rows.capacity[p] + i).mul(capacity[p]);
    var contract = use.blend(most, most.compare(LT, use));
    all = all.blend(use, all.compare(LT, use));
    int at = process + p * PROCESS_ROWS + i;
    contract.intoArray(state, at + CONTRACT);
    all = all.blend(most, most.compare(LT, all));
    all.sub(contract).intoArray(state, at + EXTRA);
  }

  /** S6 for the lanes of node n that are not held, all buyers together, and S1. */
  void require(int n) {
    int at = nodeRow(n);
    var sells = wiring.heldBySeller;
    var uses = wiring.adjacency.uses;
    for (int i = 0; i < WIDTH; i += STEP) {
      var contracts = zero(SPECIES);
      var alls = zero(SPECIES);
      for (int x = wiring.sells.start()[n]; x < wiring.sells.start()[n + 1]; x++) {
        int buyer = sellTo[x] + i;
        var most = fromArray(SPECIES, state, rows.lane[sellLane[x]] + i).mul(sellLimit[x]);
        var contract = fromArray(SPECIES, state, buyer + CONTRACT_SCALE).mul(sellFlow[x]);
        contracts = contracts.add(contract.blend(most, most.compare(LT, contract)));
        var refill = fromArray(SPECIES, state, laneOwed + sellLane[x] * WIDTH + i);
        refill = refill.mul(fromArray(SPECIES, state, buyer + REFILL_PART));
        var all = fromArray(SPECIES, state, buyer + ALL_SCALE).mul(sellFlow[x]).add(refill);
        alls = alls.add(all.blend(most, most.compare(LT, all)));
      }
      var extras = alls.sub(contracts);
      contracts.intoArray(state, at + OUT_CONTRACT + i);
      extras.intoArray(state, at + OUT_EXTRA + i);
      var needed = fromArray(SPECIES, state, rows.demand[n] + i).mul(demand[n]);
      var beyond = zero(SPECIES);
      for (int x = uses.start()[n]; x < uses.start()[n + 1]; x++) {
        int k = uses.item()[x];
        int user = process + wiring.adjacency.inProcess[k] * PROCESS_ROWS + i;
        needed = needed.add(fromArray(SPECIES, state, user + CONTRACT).mul(inAmount[k]));
        beyond = beyond.add(fromArray(SPECIES, state, user + EXTRA).mul(inAmount[k]));
      }
      needed = needed.add(contracts);
      beyond = beyond.add(extras);
      for (int x = sells.start()[n]; x < sells.start()[n + 1]; x++) {
        int lane = held + sells.item()[x] * HELD_ROWS + i;
        needed = needed.add(fromArray(SPECIES, state, lane + CONTRACT));
        beyond = beyond.add(fromArray(SPECIES, state, lane + EXTRA));
      }
      needed.intoArray(state, NEEDED + i);
      beyond.intoArray(state, BEYOND + i);
    }
  }

  /** S18: what the state bought in the period before t, then what it wants to buy in t. */
  void buyBack(int t, int n) {
    int at = nodeRow(n);
    int own = ruleRow(n);
    for (int i = 0; i < WIDTH; i += STEP) {
      var stock = fromArray(SPECIES, state, at + STOCK + i);
      var held = fromArray(SPECIES, state, at + STATE_STOCK + i);
      var bought = fromArray(SPECIES, state, own + BOUGHT + i);
      var taken = stock.sub(fromArray(SPECIES, state, WORKING + i).mul(workingStock[n]));
      taken = taken.blend(0, taken.compare(LT, 0));
      taken = taken.blend(bought, bought.compare(LT, taken));
      stock.sub(taken).intoArray(state, at + STOCK + i);
      held = held.add(taken);
      held.intoArray(state, at + STATE_STOCK + i);
      bought = fromArray(SPECIES, state, own + STATE_TARGET + i).sub(held);
      bought = bought.blend(0, bought.compare(LT, 0));
      bought = bought.blend(refillLimit[n], bought.compare(GT, refillLimit[n]));
      var trouble = fromArray(SPECIES, state, own + TROUBLE + i);
      bought = bought.blend(0, trouble.compare(GT, -calm_days));
      bought.intoArray(state, own + BOUGHT + i);
      fromArray(SPECIES, state, BEYOND + i).add(bought).intoArray(state, BEYOND + i);
    }
    if (t > 0 && part.watchedAt()[n] >= 0) {
      watch(t - 1, n);
    }
  }

  int watchedAt(int t, int n) {
    return (t * part.watched() + part.localWatched()[n]) * WIDTH;
  }

  void watch(int t, int n) {
    System.arraycopy(state, nodeRow(n) + STATE_STOCK, watchedStock, watchedAt(t, n), WIDTH);
  }

  /** S14 for the period before, then S2 to S5: the scales by which every source is asked. */
  void decide(int n) {
    for (int i = 0; i < WIDTH; i += STEP) {
      int at = nodeRow(n) + i;
      var target = fromArray(SPECIES, state, WORKING + i).mul(workingStock[n]);
      var stock = fromArray(SPECIES, state, at + STOCK);
      stock = nodes.coproduct()[n] ? stock.blend(target, target.compare(LT, stock)) : stock;
      stock = stock.blend(0, stock.compare(LT, 0));
      stock.intoArray(state, at + STOCK);
      var gapOnTheWay = fromArray(SPECIES, state, at + ON_THE_WAY).neg().add(onTheWay[n]);
      gapOnTheWay.blend(0, gapOnTheWay.compare(LT, 0)).intoArray(state, at + MISSING);
      var gap = target.sub(stock).add(gapOnTheWay);
      var correction = fromArray(SPECIES, state, CORRECTION + i);
      var lacking = gap.blend(0, gap.compare(LT, 0));
      var owed = fromArray(SPECIES, state, at + OWED);
      VectorMask<Float> isMade = owed.compare(LE, lacking);
      var part = lacking.div(owed).blend(1, isMade);
      part.intoArray(state, at + OWED_PART);
      part.mul(correction).intoArray(state, at + REFILL_PART);
      owed = lacking.blend(owed, isMade).mul(correction);
      var needed = fromArray(SPECIES, state, NEEDED + i);
      var inflow = needed.add(fromArray(SPECIES, state, BEYOND + i)).sub(supply[n]);
      inflow = inflow.add(gap.mul(correction));
      inflow = inflow.blend(0, inflow.compare(LT, 0));
      var use = needed.sub(supply[n]);
      use = use.blend(0, use.compare(LT, 0));
      use = use.blend(inflow, inflow.compare(LT, use));
      var refill = inflow.sub(use).sub(owed);
      refill = refill.blend(0, refill.compare(LT, 0)).mul(perInflow[n]);
      reroute(at, i, sourceFlow[n]);
      var contract = use.mul(perInflow[n]).add(idle[n]);
      contract.intoArray(state, at + CONTRACT_SCALE);
      contract.add(refill).intoArray(state, at + REGULAR_SCALE);
      contract
          .mul(fromArray(SPECIES, state, OTHERS + i))
          .add(refill)
          .intoArray(state, at + ALL_SCALE);
    }
  }

  /** S4 and S5: how many times its contract every source is asked for. */
  void reroute(int at, int i, float usual) {
    var asked = fromArray(SPECIES, state, at + CONTRACT_SCALE).mul(usual);
    var lost = fromArray(SPECIES, state, at + LOST);
    zero(SPECIES).intoArray(state, at + LOST);
    zero(SPECIES).intoArray(state, at + OWED);
    VectorMask<Float> isKept = lost.compare(LE, asked.mul(NEGLIGIBLE_LOSS));
    var share = lost.div(asked);
    share = share.blend(LARGEST_LOST_SHARE, share.compare(GT, LARGEST_LOST_SHARE));
    share = share.blend(0, isKept);
    var days = fromArray(SPECIES, state, at + LOST_DAYS).add(daysPerPeriod).blend(0, isKept);
    days.intoArray(state, at + LOST_DAYS);
    var ramp = days.sub(fromArray(SPECIES, state, DELAY + i));
    ramp = ramp.mul(fromArray(SPECIES, state, PER_RAMP_DAY + i));
    ramp = ramp.blend(0, ramp.compare(LT, 0));
    ramp = ramp.blend(1, ramp.compare(GT, 1));
    var rerouted = fromArray(SPECIES, state, SHARE + i).mul(ramp).blend(0, isKept);
    var others = rerouted.mul(share).div(share.neg().add(1)).add(1);
    others.intoArray(state, OTHERS + i);
  }

  /** S6 for the held lanes to buyer n. */
  void orderHeld(int t, int n) {
    var buys = wiring.heldByBuyer;
    for (int x = buys.start()[n]; x < buys.start()[n + 1]; x++) {
      int h = buys.item()[x];
      int lane = held + h * HELD_ROWS;
      if (isRecorded(t, h)) {
        fill(lane + CONTRACT, (float) bounds.recorded()[t * wiring.lanes + wiring.held[h]]);
        fill(lane + EXTRA, 0);
        continue;
      }
      for (int i = 0; i < WIDTH; i += STEP) {
        orderHeld(h, nodeRow(n) + i, lane + i, i);
      }
    }
  }

  void orderHeld(int h, int buyer, int lane, int i) {
    float usual = (float) wiring.scenario.lanes().flow()[wiring.held[h]];
    var most = fromArray(SPECIES, state, rows.held[h] + i).mul((float) wiring.heldLimit[h]);
    var contract = fromArray(SPECIES, state, buyer + CONTRACT_SCALE).mul(usual);
    contract = contract.blend(most, most.compare(LT, contract));
    var refill =
        fromArray(SPECIES, state, lane + HELD_OWED)
            .mul(fromArray(SPECIES, state, buyer + REFILL_PART));
    contract.intoArray(state, lane + CONTRACT);
    var all = fromArray(SPECIES, state, buyer + ALL_SCALE).mul(usual).add(refill);
    all = all.blend(most, most.compare(LT, all));
    all.sub(contract).intoArray(state, lane + EXTRA);
  }

  /** A quota cuts extra orders first, then contracts in equal parts. */
  void applyQuotas(int t) {
    for (int g = 0; g < bounds.quotas(); g++) {
      float most = (float) bounds.quotaLimit()[t * bounds.quotas() + g];
      for (int i = 0; i < WIDTH; i += STEP) {
        applyQuota(g, most, i);
      }
    }
  }

  void applyQuota(int g, float most, int i) {
    var contracts = zero(SPECIES);
    var extras = zero(SPECIES);
    for (int x = bounds.quotaStart()[g]; x < bounds.quotaStart()[g + 1]; x++) {
      int lane = held + wiring.quotaHeld[x] * HELD_ROWS + i;
      contracts = contracts.add(fromArray(SPECIES, state, lane + CONTRACT));
      extras = extras.add(fromArray(SPECIES, state, lane + EXTRA));
    }
    var most1 = FloatVector.broadcast(SPECIES, most);
    var contractPart = most1.div(contracts).blend(1, contracts.compare(LE, most1));
    var left = most1.sub(contracts);
    left = left.blend(0, left.compare(LT, 0));
    var extraPart = left.div(extras).blend(1, extras.compare(LE, left));
    for (int x = bounds.quotaStart()[g]; x < bounds.quotaStart()[g + 1]; x++) {
      int lane = held + wiring.quotaHeld[x] * HELD_ROWS + i;
      fromArray(SPECIES, state, lane + CONTRACT)
          .mul(contractPart)
          .intoArray(state, lane + CONTRACT);
      fromArray(SPECIES, state, lane + EXTRA).mul(extraPart).intoArray(state, lane + EXTRA);
    }
  }
}
