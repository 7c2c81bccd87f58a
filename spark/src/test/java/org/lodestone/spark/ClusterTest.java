package org.lodestone.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lodestone.data.read.PackageReader;
import org.lodestone.ensemble.Ensemble;
import org.lodestone.ensemble.PackedQuestion;
import org.lodestone.ensemble.Tally;
import org.lodestone.ensemble.TallyBytes;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.uncertain.Uncertainty;

/** A real cluster of one master and two workers gives the bytes of this process. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterTest {
  private static final long NEEDED_KB = 2_500_000;
  private static final long DRAWS = 512;
  private static final Path PACKAGE = Path.of("../data/ree-magnets");
  private static final Path SCENARIO = Path.of("../examples/scenarios/licence-queue.yaml");

  @TempDir private static Path folder;
  private static LocalCluster cluster;
  private static Path question;
  private static Ensemble ensemble;
  private static byte[] local;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    assumeTrue(
        freeMemory_kB() >= NEEDED_KB,
        "Skipped: a master, two workers and their executors need 2.5 GB of free memory.");
    var ask =
        new PackedQuestion.Ask(
            PackedQuestion.FORMAT_VERSION,
            "licence-queue.yaml",
            2024,
            List.of("JP"),
            DRAWS,
            1,
            Uncertainty.Sequence.RANDOM,
            PackageReader.read(PACKAGE).value().digest());
    var scenario = Files.readString(SCENARIO).replace("horizon: 78 weeks", "horizon: 39 weeks");
    byte[] packed = PackedQuestion.write(ask, scenario, PACKAGE);
    question = Files.write(folder.resolve("question.zip"), packed);
    ensemble = new Ensemble(PackedQuestion.read(packed));
    local = TallyBytes.write(ensemble.run(1, Progress.NONE).tally());
    cluster = new LocalCluster(folder);
  }

  @AfterAll
  static void stop() throws IOException, InterruptedException {
    if (cluster != null) {
      cluster.stop();
      assertThat(cluster.script("status")).as("nothing is left running").isEqualTo(1);
    }
  }

  private static long freeMemory_kB() throws IOException {
    var file = Path.of("/proc/meminfo");
    if (!Files.isReadable(file)) {
      return Long.MAX_VALUE;
    }
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith("MemAvailable:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  /** Two ranges, one for each core, the way the driver divides so few draws by itself. */
  @Test
  @Order(1)
  void theClusterGivesTheBytesOfOneMachine() throws IOException, InterruptedException {
    var run = Run.of(cluster.master(), Ranges.CHOSEN, () -> {});

    assertThat(run.lines("fault")).isEmpty();
    assertThat(run.lines("part")).hasSize(2);
    assertThat(run.tally()).isEqualTo(local);
  }

  /** Eight ranges; the plug of a worker is pulled when the first one is in. */
  @Test
  @Order(2)
  void aWorkerKilledInMidRunLosesNothing() throws IOException, InterruptedException {
    var run = Run.of(cluster.master(), 64, () -> cluster.kill("worker1"));

    assertThat(run.lines("fault")).isEmpty();
    assertThat(run.lines("part")).hasSize(8);
    assertThat(run.lines("lost")).as("the driver noticed").isNotEmpty();
    assertThat(run.tally()).isEqualTo(local);
  }

  /** Somebody listens, but speaks no Spark; that nobody listens is found out before a start. */
  @Test
  @Order(3)
  void aStrangerIsNoMaster() throws IOException, InterruptedException {
    try (var stranger = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      long begin = System.nanoTime();
      var run = Run.of("spark://127.0.0.1:" + stranger.getLocalPort(), 64, () -> {});

      assertThat(run.lines("fault").getFirst()).contains("NO_MASTER");
      assertThat((System.nanoTime() - begin) / 1e9).isLessThan(60);
    }
  }

  /** What is to happen when the first range is in. */
  private interface Mischief {
    void happen() throws IOException;
  }

  /** One run of the driver, as the program starts it. */
  private record Run(List<String> said) {

    static Run of(String master, long drawsPerTask, Mischief mischief)
        throws IOException, InterruptedException {
      var command = new ArrayList<String>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(LocalCluster.driverFlags());
      command.addAll(
          List.of(
              "org.lodestone.spark.Driver",
              question.toString(),
              String.valueOf(DRAWS),
              master,
              String.valueOf(drawsPerTask)));
      var builder = new ProcessBuilder(command);
      builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
      var process = builder.redirectError(folder.resolve("driver.log").toFile()).start();
      var said = new ArrayList<String>();
      try (var reader =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        boolean hasHappened = false;
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
          said.add(line);
          if (line.startsWith("part") && !hasHappened) {
            hasHappened = true;
            mischief.happen();
          }
        }
      }
      process.waitFor();
      return new Run(said);
    }

    List<String> lines(String word) {
      return said.stream().filter(line -> line.startsWith(word + "\t")).toList();
    }

    byte[] tally() {
      var sum = new Tally(ensemble.layout());
      for (var line : lines("part")) {
        sum.add(TallyBytes.read(Base64.getDecoder().decode(line.split("\t", -1)[7])));
      }
      return TallyBytes.write(sum);
    }
  }
}
