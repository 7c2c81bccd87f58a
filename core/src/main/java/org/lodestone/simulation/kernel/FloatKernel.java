package org.lodestone.simulation.kernel;

import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.FloatVector.zero;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.VectorMask;

/**
 * The equations of {@link PlainKernel} for a whole block at once, a draw in each lane of a vector;
 * here goods, from mines down to users (S8 to S14). {@code DoubleKernel} and what it extends are
 * made from these files by the build, with one word changed.
 *
 * <p>The vector operations are called by themselves, never through methods of ours that take or
 * give vectors: the compiler keeps vectors in registers only within what it can inline, and inlines
 * no more of ours once a method has grown. Between methods values pass through rows.
 */
@SuppressWarnings("cast") // needless in the double form
final class FloatKernel extends FloatOrders implements BlockKernel {

  FloatKernel(KernelPart part) {
    super(part);
  }

  @Override
  public void run(DrawBlock block, BlockChanges changes, BlockOutcome outcome) {
    start(block);
    int periods = wiring.scenario.periods();
    for (int t = 0; t < periods; t++) {
      rows.advance(t, changes, writer);
      placeOrders(t);
      moveGoods(t);
    }
    for (int n = 0; wiring.hasRule && n < wiring.nodes; n++) {
      buyBack(periods, n);
    }
    report(block, outcome);
  }

  private void moveGoods(int t) {
    runProcesses(t, wiring.nodes);
    for (int n = 0; n < wiring.nodes; n++) {
      for (int s = wiring.segmentStart[n]; s < wiring.segmentStart[n + 1]; s++) {
        pull(t, n, s);
      }
      receive(t, n);
      if (mayRelease[n]) {
        release(t, n);
      }
      for (int g = wiring.groupStart[n]; g < wiring.groupStart[n + 1]; g++) {
        serve(t, n, g);
      }
      serveExtra(n);
      if (part.watchedAt()[n] >= 0) {
        watch(t, n);
      }
      if (wiring.heldBySeller.start()[n] < wiring.heldBySeller.start()[n + 1]) {
        push(t, n);
      }
      runProcesses(t, n);
    }
  }

  /** S12 and S3 for the lanes of a segment: what their sellers, which came before, send. */
  private void pull(int t, int n, int segment) {
    int at = nodeRow(n);
    int from = wiring.laneStart[segment];
    int to = wiring.laneStart[segment + 1];
    for (int i = 0; i < WIDTH; i += STEP) {
      var contractScale = fromArray(SPECIES, state, at + CONTRACT_SCALE + i);
      var allScale = fromArray(SPECIES, state, at + ALL_SCALE + i);
      var regularScale = fromArray(SPECIES, state, at + REGULAR_SCALE + i);
      var refillPart = fromArray(SPECIES, state, at + REFILL_PART + i);
      var owedPart = fromArray(SPECIES, state, at + OWED_PART + i);
      var sum = zero(SPECIES);
      var sumLost = zero(SPECIES);
      var sumOwed = zero(SPECIES);
      for (int l = from; l < to; l++) {
        int seller = fromRow[l] + i;
        int owing = laneOwed + l * WIDTH + i;
        var owed = fromArray(SPECIES, state, owing);
        var most = fromArray(SPECIES, state, rows.lane[l] + i).mul(limit[l]);
        var wanted = contractScale.mul(flow[l]);
        var asked = wanted.blend(most, most.compare(LT, wanted));
        var all = allScale.mul(flow[l]).add(owed.mul(refillPart));
        all = all.blend(most, most.compare(LT, all));
        var extra = all.sub(asked).mul(fromArray(SPECIES, state, seller + EXTRA_RATIO));
        var sent = asked.mul(fromArray(SPECIES, state, seller + RATIO)).add(extra);
        var missed = wanted.sub(sent);
        sumLost = sumLost.add(missed.blend(0, missed.compare(LT, 0)));
        owed = owed.mul(owedPart).add(regularScale.mul(flow[l])).sub(sent);
        owed = owed.blend(0, owed.compare(LT, 0));
        owed.intoArray(state, owing);
        sumOwed = sumOwed.add(owed);
        sum = sum.add(sent);
      }
      fromArray(SPECIES, state, at + LOST + i).add(sumLost).intoArray(state, at + LOST + i);
      fromArray(SPECIES, state, at + OWED + i).add(sumOwed).intoArray(state, at + OWED + i);
      var way = fromArray(SPECIES, state, at + ON_THE_WAY + i).add(sum);
      way.intoArray(state, at + ON_THE_WAY + i);
      int soon = slot(t + wiring.segmentLag[segment], n) + i;
      if (segmentLate[segment] == 0) {
        fromArray(SPECIES, state, soon).add(sum).intoArray(state, soon);
      } else {
        int later = slot(t + wiring.segmentLag[segment] + 1, n) + i;
        var late = sum.mul(segmentLate[segment]);
        fromArray(SPECIES, state, later).add(late).intoArray(state, later);
        sum = sum.mul(1 - segmentLate[segment]);
        fromArray(SPECIES, state, soon).add(sum).intoArray(state, soon);
      }
    }
  }

  /** R2: a part of what is sent arrives {@code lag} periods on, the rest one later. */
  private void send(int t, int n, int i, int lag, float late) {
    var amount = fromArray(SPECIES, state, SENT + i);
    int soon = slot(t + lag, n) + i;
    if (late == 0) {
      fromArray(SPECIES, state, soon).add(amount).intoArray(state, soon);
    } else {
      fromArray(SPECIES, state, soon).add(amount.mul(1 - late)).intoArray(state, soon);
      int later = slot(t + lag + 1, n) + i;
      fromArray(SPECIES, state, later).add(amount.mul(late)).intoArray(state, later);
    }
    int way = nodeRow(n) + ON_THE_WAY + i;
    fromArray(SPECIES, state, way).add(amount).intoArray(state, way);
  }

  private int slot(int period, int n) {
    return slots + (wiring.slotStart[n] + (period & wiring.slotMask[n])) * WIDTH;
  }

  /** S8, and what buyers abroad ask for. */
  private void receive(int t, int n) {
    int slot = slot(t, n);
    int at = nodeRow(n);
    var sells = wiring.heldBySeller;
    for (int i = 0; i < WIDTH; i += STEP) {
      var arrived = fromArray(SPECIES, state, slot + i);
      zero(SPECIES).intoArray(state, slot + i);
      var way = fromArray(SPECIES, state, at + ON_THE_WAY + i).sub(arrived);
      way.intoArray(state, at + ON_THE_WAY + i);
      var available = fromArray(SPECIES, state, at + STOCK + i).add(arrived).add(supply[n]);
      available.intoArray(state, at + STOCK + i);
      available.blend(0, available.compare(LT, 0)).intoArray(state, LEFT + i);
      var exports = fromArray(SPECIES, state, at + OUT_CONTRACT + i);
      for (int x = sells.start()[n]; x < sells.start()[n + 1]; x++) {
        int h = sells.item()[x];
        if (!isRecorded(t, h)) {
          exports = exports.add(fromArray(SPECIES, state, held + h * HELD_ROWS + CONTRACT + i));
        }
      }
      exports.intoArray(state, EXPORTS + i);
    }
  }

  /** What a group of claims adds up to, into the row of claims. */
  private void claim(int n, int g) {
    for (int i = 0; i < WIDTH; i += STEP) {
      var claim =
          wiring.groupHasDemand[g]
              ? fromArray(SPECIES, state, rows.demand[n] + i).mul(demand[n])
              : zero(SPECIES);
      for (int x = wiring.useStart[g]; x < wiring.useStart[g + 1]; x++) {
        int k = wiring.use[x];
        int user = process + wiring.adjacency.inProcess[k] * PROCESS_ROWS + i;
        claim = claim.add(fromArray(SPECIES, state, user + CONTRACT).mul(inAmount[k]));
      }
      claim = wiring.groupHasExports[g] ? claim.add(fromArray(SPECIES, state, EXPORTS + i)) : claim;
      claim.intoArray(state, CLAIM + i);
    }
  }

  /** S9, and recorded flows, which come before all claims. */
  private void release(int t, int n) {
    sumClaims(t, n);
    if (wiring.hasRule) {
      openOrClose(n);
    }
    int at = nodeRow(n);
    for (int i = 0; i < WIDTH; i += STEP) {
      var available = fromArray(SPECIES, state, at + STOCK + i);
      var wanting = fromArray(SPECIES, state, NEEDED + i).sub(available);
      var stock = fromArray(SPECIES, state, at + STATE_STOCK + i);
      var released = stock.blend(releaseLimit[n], stock.compare(GT, releaseLimit[n]));
      released = released.blend(wanting, wanting.compare(LT, released));
      released = released.blend(0, released.compare(LT, 0));
      stock.sub(released).intoArray(state, at + STATE_STOCK + i);
      available = available.add(released);
      var recorded = fromArray(SPECIES, state, RECORDED + i);
      var left = available.blend(0, available.compare(LT, 0));
      var part = left.div(recorded).blend(1, recorded.compare(LE, left));
      part.intoArray(state, RECORDED_RATIO + i);
      recorded = recorded.mul(part);
      available.sub(recorded).intoArray(state, at + STOCK + i);
      left = left.sub(recorded);
      left.blend(0, left.compare(LT, 0)).intoArray(state, LEFT + i);
    }
  }

  /**
   * S18: up to what the state's stock fills what is available; nothing while it is closed. Days of
   * trouble are counted up from zero, days without down.
   */
  private void openOrClose(int n) {
    int trouble = ruleRow(n) + TROUBLE;
    for (int i = 0; i < WIDTH; i += STEP) {
      var backed = fromArray(SPECIES, state, NEEDED + i);
      var available = fromArray(SPECIES, state, nodeRow(n) + STOCK + i);
      var days = fromArray(SPECIES, state, trouble + i);
      VectorMask<Float> isTroubled =
          days.compare(GT, 0)
              .or(available.compare(LT, backed.mul(openBelow)))
              .and(available.compare(LT, backed.mul(closeAt)));
      var more = days.blend(0, days.compare(LT, 0)).add(daysPerPeriod);
      var fewer = days.blend(0, days.compare(GT, 0)).sub(daysPerPeriod);
      days = fewer.blend(more, isTroubled);
      days.intoArray(state, trouble + i);
      backed.mul(giveUpTo).blend(0, days.compare(LE, wait_days)).intoArray(state, NEEDED + i);
    }
  }

  /** Recorded flows, and with them the claims for which a state's stock is there. */
  private void sumClaims(int t, int n) {
    fill(RECORDED, 0);
    var sells = wiring.heldBySeller;
    for (int x = sells.start()[n]; x < sells.start()[n + 1]; x++) {
      int h = sells.item()[x];
      if (isRecorded(t, h)) {
        addRow(RECORDED, held + h * HELD_ROWS + CONTRACT);
      }
    }
    System.arraycopy(state, RECORDED, state, NEEDED, WIDTH);
    for (int g = wiring.groupStart[n]; g < wiring.releaseEnd[n]; g++) {
      claim(n, g);
      addRow(NEEDED, CLAIM);
    }
  }

  private void addRow(int to, int from) {
    for (int i = 0; i < WIDTH; i += STEP) {
      var sum = fromArray(SPECIES, state, to + i).add(fromArray(SPECIES, state, from + i));
      sum.intoArray(state, to + i);
    }
  }

  /** S10 to S13 for one group of claims. */
  private void serve(int t, int n, int g) {
    int at = nodeRow(n);
    for (int i = 0; i < WIDTH; i += STEP) {
      var claim =
          wiring.groupHasDemand[g]
              ? fromArray(SPECIES, state, rows.demand[n] + i).mul(demand[n])
              : zero(SPECIES);
      for (int x = wiring.useStart[g]; x < wiring.useStart[g + 1]; x++) {
        int user = process + wiring.adjacency.inProcess[wiring.use[x]] * PROCESS_ROWS + i;
        var wanted = fromArray(SPECIES, state, user + CONTRACT).mul(inAmount[wiring.use[x]]);
        claim = claim.add(wanted);
      }
      claim = wiring.groupHasExports[g] ? claim.add(fromArray(SPECIES, state, EXPORTS + i)) : claim;
      var left = fromArray(SPECIES, state, LEFT + i);
      var part = left.div(claim).blend(1, claim.compare(LE, left));
      left = left.sub(claim.mul(part));
      left.blend(0, left.compare(LT, 0)).intoArray(state, LEFT + i);
      if (wiring.groupHasDemand[g]) {
        part.intoArray(state, PART + i);
        serveDemand(t, n, i);
      }
      if (wiring.groupHasExports[g]) {
        part.intoArray(state, at + RATIO + i);
        var exported = fromArray(SPECIES, state, EXPORTS + i).mul(part);
        fromArray(SPECIES, state, at + STOCK + i).sub(exported).intoArray(state, at + STOCK + i);
      }
      for (int x = wiring.useStart[g]; x < wiring.useStart[g + 1]; x++) {
        int user = process + wiring.adjacency.inProcess[wiring.use[x]] * PROCESS_ROWS + i;
        fromArray(SPECIES, state, user + CONTRACT).mul(part).intoArray(state, user + CONTRACT);
      }
    }
  }

  /** S13. */
  private void serveDemand(int t, int n, int i) {
    int at = nodeRow(n) + i;
    var wanted = fromArray(SPECIES, state, rows.demand[n] + i).mul(demand[n]);
    var served = wanted.mul(fromArray(SPECIES, state, PART + i));
    fromArray(SPECIES, state, at + STOCK).sub(served).intoArray(state, at + STOCK);
    var lacking = wanted.sub(served);
    fromArray(SPECIES, state, at + UNSERVED).add(lacking).intoArray(state, at + UNSERVED);
    fromArray(SPECIES, state, at + DEMANDED).add(wanted).intoArray(state, at + DEMANDED);
    var first = fromArray(SPECIES, state, at + FIRST);
    VectorMask<Float> begins =
        lacking.compare(GT, wanted.mul(SHORTAGE_PART)).and(first.compare(LT, 0));
    first.blend(t, begins).intoArray(state, at + FIRST);
    if (part.watchedAt()[n] >= 0) {
      lacking.intoArray(watchedUnserved, watchedAt(t, n) + i);
    }
  }

  /** S10 for extra orders: they get what is left beyond what contracts will miss. */
  private void serveExtra(int n) {
    int at = nodeRow(n);
    var uses = wiring.adjacency.uses;
    var sells = wiring.heldBySeller;
    for (int i = 0; i < WIDTH; i += STEP) {
      var abroad = fromArray(SPECIES, state, at + OUT_EXTRA + i);
      for (int x = sells.start()[n]; x < sells.start()[n + 1]; x++) {
        abroad =
            abroad.add(fromArray(SPECIES, state, held + sells.item()[x] * HELD_ROWS + EXTRA + i));
      }
      var asked = abroad;
      for (int x = uses.start()[n]; x < uses.start()[n + 1]; x++) {
        int k = uses.item()[x];
        int user = process + wiring.adjacency.inProcess[k] * PROCESS_ROWS + i;
        asked = asked.add(fromArray(SPECIES, state, user + EXTRA).mul(inAmount[k]));
      }
      var left = fromArray(SPECIES, state, LEFT + i);
      left = left.sub(fromArray(SPECIES, state, at + MISSING + i));
      left = left.blend(0, left.compare(LT, 0));
      var part = left.div(asked).blend(1, asked.compare(LE, left));
      part.intoArray(state, at + EXTRA_RATIO + i);
      fromArray(SPECIES, state, at + STOCK + i)
          .sub(abroad.mul(part))
          .intoArray(state, at + STOCK + i);
      for (int x = uses.start()[n]; x < uses.start()[n + 1]; x++) {
        int user = process + wiring.adjacency.inProcess[uses.item()[x]] * PROCESS_ROWS + i;
        fromArray(SPECIES, state, user + EXTRA).mul(part).intoArray(state, user + EXTRA);
      }
    }
  }

  /** S12 and S3 for the held lanes of seller n. */
  private void push(int t, int n) {
    var sells = wiring.heldBySeller;
    for (int x = sells.start()[n]; x < sells.start()[n + 1]; x++) {
      int h = sells.item()[x];
      int ratio = isRecorded(t, h) ? RECORDED_RATIO : nodeRow(n) + RATIO;
      for (int i = 0; i < WIDTH; i += STEP) {
        int lane = held + h * HELD_ROWS + i;
        var extra =
            fromArray(SPECIES, state, lane + EXTRA)
                .mul(fromArray(SPECIES, state, nodeRow(n) + EXTRA_RATIO + i));
        var sent =
            fromArray(SPECIES, state, lane + CONTRACT)
                .mul(fromArray(SPECIES, state, ratio + i))
                .add(extra);
        int l = wiring.held[h];
        int buyer = wiring.scenario.lanes().to()[l];
        sent.intoArray(state, SENT + i);
        book(buyer, i, lane + HELD_OWED, (float) wiring.scenario.lanes().flow()[l]);
        send(t, buyer, i, wiring.heldLag[h], (float) wiring.heldLate[h]);
      }
    }
  }

  /** S3: what a source that usually sends {@code usual} owes after it has sent an amount. */
  private void book(int buyer, int i, int owing, float usual) {
    int at = nodeRow(buyer) + i;
    var sent = fromArray(SPECIES, state, SENT + i);
    var missed = fromArray(SPECIES, state, at + CONTRACT_SCALE).mul(usual).sub(sent);
    missed = missed.blend(0, missed.compare(LT, 0));
    fromArray(SPECIES, state, at + LOST).add(missed).intoArray(state, at + LOST);
    var regular = fromArray(SPECIES, state, at + REGULAR_SCALE).mul(usual);
    var owed =
        fromArray(SPECIES, state, owing)
            .mul(fromArray(SPECIES, state, at + OWED_PART))
            .add(regular)
            .sub(sent);
    owed = owed.blend(0, owed.compare(LT, 0));
    owed.intoArray(state, owing);
    fromArray(SPECIES, state, at + OWED).add(owed).intoArray(state, at + OWED);
  }

  /**
   * S11, S12 and S3 for the processes whose last input is node n: they take their inputs and send
   * their outputs.
   */
  private void runProcesses(int t, int n) {
    var after = wiring.adjacency.runsAfter;
    for (int x = after.start()[n]; x < after.start()[n + 1]; x++) {
      for (int i = 0; i < WIDTH; i += STEP) {
        runProcess(t, after.item()[x], i);
      }
    }
  }

  private void runProcess(int t, int p, int i) {
    int at = process + p * PROCESS_ROWS + i;
    var done = fromArray(SPECIES, state, at + CONTRACT).add(fromArray(SPECIES, state, at + EXTRA));
    for (int k = processes.inStart()[p]; k < processes.inStart()[p + 1]; k++) {
      int stock = nodeRow(processes.inNode()[k]) + STOCK + i;
      fromArray(SPECIES, state, stock).sub(done.mul(inAmount[k])).intoArray(state, stock);
    }
    var good = done.mul(fromArray(SPECIES, state, rows.yields[p] + i));
    for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
      int out = processes.outNode()[k];
      int to = nodeRow(out) + i;
      var sent = good.mul(outAmount[k]);
      var missed = fromArray(SPECIES, state, to + CONTRACT_SCALE).mul(outputFlow[k]).sub(sent);
      missed = missed.blend(0, missed.compare(LT, 0));
      fromArray(SPECIES, state, to + LOST).add(missed).intoArray(state, to + LOST);
      var regular = fromArray(SPECIES, state, to + REGULAR_SCALE).mul(outputFlow[k]);
      int owing = outputOwed + k * WIDTH + i;
      var owed = fromArray(SPECIES, state, owing).mul(fromArray(SPECIES, state, to + OWED_PART));
      owed = owed.add(regular).sub(sent);
      owed = owed.blend(0, owed.compare(LT, 0));
      owed.intoArray(state, owing);
      fromArray(SPECIES, state, to + OWED).add(owed).intoArray(state, to + OWED);
      int soon = slot(t + wiring.outputLag[k], out) + i;
      if (outputLate[k] == 0) {
        fromArray(SPECIES, state, soon).add(sent).intoArray(state, soon);
      } else {
        int later = slot(t + wiring.outputLag[k] + 1, out) + i;
        fromArray(SPECIES, state, soon).add(sent.mul(1 - outputLate[k])).intoArray(state, soon);
        fromArray(SPECIES, state, later).add(sent.mul(outputLate[k])).intoArray(state, later);
      }
      int way = to + ON_THE_WAY;
      fromArray(SPECIES, state, way).add(sent).intoArray(state, way);
    }
  }
}
