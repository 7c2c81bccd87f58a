package org.lodestone.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.lodestone.cases.RandomNetworks;
import org.lodestone.cases.RandomScenarios;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.simulation.kernel.DrawBlock.Target;
import org.lodestone.simulation.kernel.Kernel.Precision;

/** The vector kernels against the plain loops, on random networks, scenarios and draws. */
class KernelTest {

  private static final String SEED = "2025";
  private static final int CHANGES = 12;
  private static final List<Target> TARGETS = List.of(Target.values());

  @Property(tries = 150, seed = SEED)
  void vectorsOfDoublesGiveTheBitsOfPlainLoops(@ForAll @LongRange(max = 100_000) long seed) {
    hasTheBitsOfPlainLoops(scenario(seed), seed);
  }

  @Property(tries = 150, seed = SEED)
  void alsoWhereStatesFollowARule(@ForAll @LongRange(max = 100_000) long seed) {
    hasTheBitsOfPlainLoops(withRule(seed), seed);
  }

  private static void hasTheBitsOfPlainLoops(ResolvedScenario scenario, long seed) {
    var kernel = Kernel.of(scenario, watched(scenario));
    var block = kernel.newBlock();
    draw(block, scenario, seed, kernel.width());
    var outcome = kernel.newOutcome();
    kernel.run(block, outcome);
    for (int draw = 0; draw < block.size(); draw++) {
      var alone = alone(scenario, seed, draw);
      for (int n = 0; n < scenario.nodes().count(); n++) {
        assertThat(outcome.unserved(draw, n)).isEqualTo(alone.unserved(0, n));
        assertThat(outcome.demanded(draw, n)).isEqualTo(alone.demanded(0, n));
        assertThat(outcome.firstShortage(draw, n)).isEqualTo(alone.firstShortage(0, n));
        for (int t = 0; t < scenario.periods(); t++) {
          assertThat(outcome.unserved(draw, t, n)).isEqualTo(alone.unserved(0, t, n));
          assertThat(outcome.stateStock(draw, t, n)).isEqualTo(alone.stateStock(0, t, n));
        }
      }
    }
  }

  /** The same draw by itself, through plain loops, part by part. */
  private static BlockOutcome alone(ResolvedScenario scenario, long seed, int draw) {
    var block = new DrawBlock(scenario, 1);
    drawOne(block, scenario, seed, draw, 0);
    var outcome = new BlockOutcome(1, scenario, scenario.nodes().count());
    for (var part : KernelPart.split(scenario, watched(scenario))) {
      var changes = new BlockChanges(part, 1);
      changes.load(block);
      if (changes.touchesNone() && part.wiring().boundChanges.isEmpty()) {
        outcome.keepBaseline(block, 0, part);
      } else {
        new PlainKernel(part, Recorder.NONE).run(block, changes, outcome);
      }
    }
    return outcome;
  }

  @Property(tries = 100, seed = SEED)
  void vectorsOfFloatsDifferByRounding(@ForAll @LongRange(max = 100_000) long seed) {
    assertThat(errorOfFloats(scenario(seed), seed)).isLessThanOrEqualTo(1e-5);
  }

  @Property(tries = 100, seed = SEED)
  void alsoFloatsWhereStatesFollowARule(@ForAll @LongRange(max = 100_000) long seed) {
    assertThat(errorOfFloats(withRule(seed), seed)).isLessThanOrEqualTo(1e-5);
  }

  /** What floats get wrong of unserved demand in all draws, as a part of the demand. */
  private static double errorOfFloats(ResolvedScenario scenario, long seed) {
    var single = Kernel.of(scenario, List.of(), Precision.SINGLE);
    var block = single.newBlock();
    draw(block, scenario, seed, single.width());
    var outcome = single.newOutcome();
    single.run(block, outcome);
    double error = 0;
    double demanded = 0;
    for (int draw = 0; draw < block.size(); draw++) {
      var alone = alone(scenario, seed, draw);
      for (int n = 0; n < scenario.nodes().count(); n++) {
        error += Math.abs(outcome.unserved(draw, n) - alone.unserved(0, n));
        demanded += alone.demanded(0, n);
      }
    }
    return demanded == 0 ? error : error / demanded;
  }

  @Property(tries = 40, seed = SEED)
  void aDrawDoesNotDependOnTheOthers(@ForAll @LongRange(max = 100_000) long seed) {
    var scenario = scenario(seed);
    var kernel = Kernel.of(scenario, List.of());
    var block = kernel.newBlock();
    draw(block, scenario, seed, kernel.width());
    var together = kernel.newOutcome();
    kernel.run(block, together);
    block.clear(1);
    drawOne(block, scenario, seed, kernel.width() - 1, 0);
    var alone = kernel.newOutcome();
    kernel.run(block, alone);
    for (int n = 0; n < scenario.nodes().count(); n++) {
      assertThat(alone.unserved(0, n)).isEqualTo(together.unserved(kernel.width() - 1, n));
    }
  }

  private static ResolvedScenario scenario(long seed) {
    var network = RandomNetworks.of(seed);
    return RandomScenarios.of(seed, network).resolve(network);
  }

  private static ResolvedScenario withRule(long seed) {
    var network = RandomNetworks.of(seed);
    return RandomScenarios.withRule(seed, network).resolve(network);
  }

  private static List<Integer> watched(ResolvedScenario scenario) {
    return IntStream.range(0, scenario.nodes().count()).boxed().toList();
  }

  private static void draw(DrawBlock block, ResolvedScenario scenario, long seed, int draws) {
    block.clear(draws);
    for (int draw = 0; draw < draws; draw++) {
      drawOne(block, scenario, seed, draw, draw);
    }
  }

  private static void drawOne(
      DrawBlock block, ResolvedScenario scenario, long seed, int number, int place) {
    var random = new Random(seed * 1000 + number);
    block.reroute(place, random.nextDouble(), random.nextInt(60), random.nextInt(180));
    block.correct(place, 20 + random.nextInt(100));
    block.scaleWorkingStocks(place, 0.5 + random.nextDouble());
    int node = random.nextInt(scenario.nodes().count());
    block.stockState(place, node, 100 * random.nextDouble());
    for (int c = 0; c < CHANGES; c++) {
      var target = TARGETS.get(random.nextInt(TARGETS.size()));
      int count =
          switch (target) {
            case CAPACITY, YIELD -> scenario.processes().count();
            case LANE -> scenario.lanes().count();
            case DEMAND -> scenario.nodes().count();
          };
      int period = c * scenario.periods() / CHANGES;
      block.change(place, period, target, random.nextInt(count), 1.2 * random.nextDouble());
    }
  }
}
