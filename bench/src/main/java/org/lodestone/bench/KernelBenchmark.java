package org.lodestone.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lodestone.ensemble.ReferenceLoad;
import org.lodestone.network.ReferenceNetwork;
import org.lodestone.scenario.ReferenceScenario;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.simulation.kernel.BlockOutcome;
import org.lodestone.simulation.kernel.DrawBlock;
import org.lodestone.simulation.kernel.Kernel;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Blocks per second of each engine on the reference network; the counter tells draws per second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 2,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class KernelBenchmark {

  /** Which kernel. */
  public enum Engine {
    VECTORS_OF_FLOATS,
    VECTORS_OF_DOUBLES,
    PLAIN_LOOPS
  }

  /** What JMH counts beside blocks. */
  @AuxCounters
  @State(Scope.Thread)
  public static class Counted {
    public long draws;
  }

  @Param public Engine engine = Engine.VECTORS_OF_FLOATS;

  private final ResolvedScenario scenario =
      ReferenceScenario.of(ReferenceScenario.MONTHS)
          .resolve(ReferenceNetwork.of(ReferenceNetwork.SEED));
  private Kernel kernel = kernel();
  private DrawBlock block = kernel.newBlock();
  private BlockOutcome outcome = kernel.newOutcome();

  private Kernel kernel() {
    return switch (engine) {
      case VECTORS_OF_FLOATS -> Kernel.of(scenario, List.of(), Kernel.Precision.SINGLE);
      case VECTORS_OF_DOUBLES -> Kernel.of(scenario, List.of(), Kernel.Precision.DOUBLE);
      case PLAIN_LOOPS -> Kernel.plain(scenario, List.of());
    };
  }

  /** The parameter is known only now. */
  @Setup
  public void setUp() {
    kernel = kernel();
    block = kernel.newBlock();
    outcome = kernel.newOutcome();
    new ReferenceLoad(scenario, ReferenceNetwork.SEED).fill(block, 0, kernel.width());
  }

  /** Runs one block. */
  @Benchmark
  public BlockOutcome block(Counted counted) {
    kernel.run(block, outcome);
    counted.draws += kernel.width();
    return outcome;
  }
}
