package org.lodestone.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestone.app.command.Workbench;
import org.lodestone.ensemble.ReferenceLoad;
import org.lodestone.network.ReferenceNetwork;
import org.lodestone.scenario.ReferenceScenario;
import org.lodestone.scenario.ResolvedScenario;

/** What the bench compares with, and that it measures at all; never how fast. */
class KernelBenchTest {

  private static final int MONTHS = 12;

  @TempDir private Path folder;

  private static ResolvedScenario scenario() {
    return ReferenceScenario.of(MONTHS).resolve(ReferenceNetwork.of(ReferenceNetwork.SEED));
  }

  /** NPY 1.0: magic, version, length of a header that ends on a multiple of 64, the numbers. */
  @Test
  void arraysAreWrittenAsNumpyReadsThem() throws IOException {
    new NumpyFiles(folder).write("table", new double[] {1, 2, 3, 4, 5, 6}, 3);

    byte[] bytes = Files.readAllBytes(folder.resolve("table.npy"));
    var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int header = buffer.getShort(8);
    assertThat(new String(bytes, 1, 5, StandardCharsets.US_ASCII)).isEqualTo("NUMPY");
    assertThat((10 + header) % 64).isZero();
    assertThat(new String(bytes, 10, header, StandardCharsets.US_ASCII))
        .startsWith("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }")
        .endsWith("\n");
    assertThat(bytes).hasSize(10 + header + 6 * Double.BYTES);
    assertThat(buffer.getDouble(10 + header + 5 * Double.BYTES)).isEqualTo(6);
  }

  /** A second program with the same equations, written in another language. */
  @Test
  void numpyFindsWhatTheKernelFinds() throws IOException {
    var scenario = scenario();
    var load = new ReferenceLoad(scenario, ReferenceNetwork.SEED);
    var script = Workbench.home().resolve(KernelBenchCommand.TWIN);
    var outcome = NumpyTwin.run(scenario, load, 16, script, 0.1);
    assumeTrue(outcome.status() != NumpyTwin.Status.NOT_INSTALLED, "NumPy is not installed");

    assertThat(outcome.message()).isEmpty();
    var result = outcome.result();
    assertThat(result).isNotNull();
    for (var run : result.runs()) {
      boolean isDouble = run.precision() == org.lodestone.simulation.kernel.Kernel.Precision.DOUBLE;
      assertThat(run.differenceOfAll()).isLessThan(isDouble ? 1e-9 : 1e-5);
    }
  }

  @Test
  void everythingIsMeasured() {
    var options = new KernelBench.Options(0.5, 20, 2, false, folder.resolve("none.py"));
    var report = new KernelBench(options).run();

    assertThat(report.engines())
        .hasSize(3)
        .allSatisfy(engine -> assertThat(engine.drawsPerSecond()).isPositive());
    assertThat(report.threads().allDrawsPerSecond()).isPositive();
    assertThat(report.outages().singles()).isEqualTo(473);
    assertThat(report.ensembles()).isNotEmpty();
    assertThat(report.ensembles().getLast().mean()).isBetween(0.0, 1.0);
    assertThat(report.twin().outcome().status()).isEqualTo(NumpyTwin.Status.NOT_INSTALLED);
    var floor = report.floor();
    if (floor != null) {
      assertThat(floor.ratio()).isPositive();
    }
  }
}
