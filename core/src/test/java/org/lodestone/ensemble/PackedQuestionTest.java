package org.lodestone.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lodestone.data.assembly.Assembly;
import org.lodestone.data.read.PackageReader;
import org.lodestone.network.PlaceId;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ScenarioFile;
import org.lodestone.scenario.uncertain.Uncertainty;
import org.lodestone.simulation.Consumer;

/** What is packed and unpacked gives the tally of the question that was never packed. */
class PackedQuestionTest {
  private static final int YEAR = 2024;
  private static final Path PACKAGE = Path.of("../data/ree-magnets");
  private static final Uncertainty.Plan PLAN =
      new Uncertainty.Plan(64, 5, Uncertainty.Sequence.SOBOL);

  private static String scenario = "";
  private static byte[] packed = new byte[0];

  @BeforeAll
  static void pack() throws IOException {
    var file = Path.of("../examples/scenarios/licence-queue.yaml");
    scenario = Files.readString(file).replace("horizon: 78 weeks", "horizon: 20 weeks");
    packed = PackedQuestion.write(ask(PackedQuestion.FORMAT_VERSION), scenario, PACKAGE);
  }

  private static PackedQuestion.Ask ask(int format) {
    return new PackedQuestion.Ask(
        format,
        "licence-queue.yaml",
        YEAR,
        List.of("JP"),
        PLAN.draws(),
        PLAN.seed(),
        PLAN.sequence(),
        PackageReader.read(PACKAGE).value().digest());
  }

  @Test
  void theUnpackedQuestionHasTheSameAnswer() {
    var data = PackageReader.read(PACKAGE).value();
    var network = Assembly.assemble(data, YEAR).value().orElseThrow().network();
    var question =
        (ScenarioFile.Question) ScenarioFile.read("licence-queue.yaml", scenario, data, network);
    var direct =
        new EnsembleSpec(
            network,
            question.scenario(),
            question.uncertainty().withPlan(PLAN),
            Consumer.of(network, List.of(new PlaceId("JP"))));

    assertThat(tally(PackedQuestion.read(packed))).isEqualTo(tally(direct));
  }

  private static byte[] tally(EnsembleSpec spec) {
    return TallyBytes.write(new Ensemble(spec).run(1, Progress.NONE).tally());
  }

  @Test
  void packingTwiceGivesTheSameBytes() {
    assertThat(PackedQuestion.write(ask(PackedQuestion.FORMAT_VERSION), scenario, PACKAGE))
        .isEqualTo(packed);
    assertThat(packed.length).isLessThan(1 << 20);
  }

  @Test
  void anotherVersionIsRefused() {
    assertThatThrownBy(() -> PackedQuestion.read(PackedQuestion.write(ask(7), scenario, PACKAGE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("version 7");
  }

  @Test
  void aChangedFigureIsNoticed() throws IOException {
    assertThatThrownBy(() -> PackedQuestion.read(withAppended("package/lanes.csv", "\n")))
        .hasMessageContaining("digest");
  }

  @Test
  void aPathThatLeadsOutIsRefused() throws IOException {
    assertThatThrownBy(() -> PackedQuestion.read(withAppended("package/../../escaped", "x")))
        .hasMessageContaining("leads out");
  }

  @Test
  void whatIsCutOffIsRefused() {
    assertThatThrownBy(() -> PackedQuestion.read(Arrays.copyOf(packed, packed.length / 2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PackedQuestion.read(new byte[0]))
        .hasMessageContaining("has no file question.json");
  }

  /** The packed question with text added to one of its files, or with one file more. */
  private static byte[] withAppended(String name, String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(packed));
        var out = new ZipOutputStream(bytes)) {
      boolean isThere = false;
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(out);
        if (entry.getName().equals(name)) {
          out.write(text.getBytes(StandardCharsets.UTF_8));
          isThere = true;
        }
      }
      if (!isThere) {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
