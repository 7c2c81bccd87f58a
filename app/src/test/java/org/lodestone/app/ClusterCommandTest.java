package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code stress --on} where there is no cluster; a real one is tested in the module itself. */
class ClusterCommandTest {
  private static final String QUEUE = Cli.file("examples/scenarios/licence-queue.yaml");

  @ParameterizedTest
  @CsvSource({"spark://127.0.0.1", "127.0.0.1:7077", "spark://127.0.0.1:0", "spark://a:70777", "x"})
  void anAddressThatIsNoneIsWrongUsage(String address) {
    var run = Cli.run("stress", QUEUE, "--on", address);
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(run.err()).contains("'" + address + "'", "spark://HOST:PORT");
  }

  @Test
  void threadsAreTheClustersOwn() {
    var run = Cli.run("stress", QUEUE, "--on", "spark://127.0.0.1:9", "--threads", "2");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(run.err()).contains("--threads does not go together with --on");
  }

  /** Port 9 is the one where nothing listens. */
  @Test
  void aClusterThatIsNotThereIsRefused() {
    long begin = System.nanoTime();
    var run = Cli.run("stress", QUEUE, "--draws", "100", "--on", "spark://127.0.0.1:9");
    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED.number());
    assertThat(run.err())
        .contains("100 draws on the cluster spark://127.0.0.1:9", "leave --on out");
    assertThat(run.out()).isEmpty();
    assertThat((System.nanoTime() - begin) / 1e9).isLessThan(15);
  }

  @Test
  void frenchIsFrench() {
    var run = Cli.run("--lang", "fr", "stress", QUEUE, "--on", "spark://127.0.0.1:9");
    assertThat(run.err()).contains("tirages sur la grappe", "omettez --on");
  }

  @ParameterizedTest
  @CsvSource({"org.apache.spark.SparkContext", "org.lodestone.spark.Driver", "scala.Function1"})
  void theProgramHasNothingOfSpark(String type) {
    assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
  }
}
