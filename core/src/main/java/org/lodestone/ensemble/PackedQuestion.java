package org.lodestone.ensemble;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.lodestone.data.DataIssue;
import org.lodestone.data.assembly.Assembly;
import org.lodestone.data.check.PackageCheck;
import org.lodestone.data.read.PackageReader;
import org.lodestone.network.PlaceId;
import org.lodestone.scenario.ScenarioFile;
import org.lodestone.scenario.uncertain.Uncertainty;
import org.lodestone.simulation.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question to an ensemble that another machine can answer: the data package, the scenario and
 * what the options say, in one ZIP ({@code docs/formats/question.md}, version 1). It is a few
 * hundred kilobytes, and whoever unpacks it goes the way that the first machine went, checks
 * included.
 */
public final class PackedQuestion {

  /** The version of the format that this code reads and writes. */
  public static final int FORMAT_VERSION = 1;

  private static final String ASK = "question.json";
  private static final String SCENARIO = "scenario.yaml";
  private static final String PACKAGE = "package/";

  /** More than any package that a person edits; a ZIP may claim to unfold into anything. */
  private static final int MOST_BYTES = 256 << 20;

  /**
   * What the options say.
   *
   * @param scenario name of the scenario's file, for messages
   * @param dataset digest of the data package, so that no other is taken for it
   */
  public record Ask(
      int format,
      String scenario,
      int baselineYear,
      List<String> consumer,
      long draws,
      long seed,
      Uncertainty.Sequence sequence,
      String dataset) {
    public Ask {
      consumer = List.copyOf(consumer);
    }

    Uncertainty.Plan plan() {
      return new Uncertainty.Plan(draws, seed, sequence);
    }
  }

  private PackedQuestion() {}

  /**
   * Packs a question about the package in a folder. Equal questions have equal bytes.
   *
   * @param scenario text of the scenario's file
   */
  public static byte[] write(Ask ask, String scenario, Path folder) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, ASK, mapper().writeValueAsBytes(ask));
      put(zip, SCENARIO, scenario.getBytes(StandardCharsets.UTF_8));
      for (var file : PackageReader.contents(folder).entrySet()) {
        put(zip, PACKAGE + file.getKey(), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** Unpacks and compiles a question; what is no such question is refused. */
  public static EnsembleSpec read(byte[] bytes) {
    var entries = entries(bytes);
    var ask = ask(entries);
    var folder = temporaryFolder();
    try {
      unpack(entries, folder);
      return spec(ask, text(entries, SCENARIO), folder);
    } finally {
      delete(folder);
    }
  }

  private static SortedMap<String, byte[]> entries(byte[] bytes) {
    var entries = new TreeMap<String, byte[]>();
    long left = MOST_BYTES;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var content = zip.readNBytes((int) left + 1);
        left -= content.length;
        if (left < 0) {
          throw fault("The packed question unfolds into more than " + MOST_BYTES + " bytes.");
        }
        entries.put(entry.getName(), content);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The packed question cannot be unpacked.\nMaybe a file was cut off.", e);
    }
    return entries;
  }

  private static Ask ask(SortedMap<String, byte[]> entries) {
    try {
      var text = text(entries, ASK);
      int version = mapper().readTree(text).path("format").asInt(0);
      if (version != FORMAT_VERSION) {
        throw fault("The version " + version + " of a packed question is unknown.");
      }
      return mapper().readValue(text, Ask.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "The file %s of the packed question is wrong: %s".formatted(ASK, e.getOriginalMessage()),
          e);
    }
  }

  private static String text(SortedMap<String, byte[]> entries, String name) {
    var content = entries.get(name);
    if (content == null) {
      throw fault("The packed question has no file " + name + ".");
    }
    return new String(content, StandardCharsets.UTF_8);
  }

  private static EnsembleSpec spec(Ask ask, String scenario, Path folder) {
    var data = PackageCheck.readAndCheck(folder).value();
    if (!data.digest().equals(ask.dataset())) {
      throw fault(
          "The data package of the packed question has the digest %s, not %s."
              .formatted(data.digest(), ask.dataset()));
    }
    var baseline = Assembly.assemble(data, ask.baselineYear());
    var network =
        baseline
            .value()
            .orElseThrow(() -> fault("The packed question's data make no supply network."))
            .network();
    if (baseline.issues().stream().anyMatch(i -> i.severity() == DataIssue.Severity.ERROR)) {
      throw fault("The packed question's data have faults.");
    }
    if (!(ScenarioFile.read(ask.scenario(), scenario, data, network)
        instanceof ScenarioFile.Question question)) {
      throw fault("The packed scenario %s is a replay.".formatted(ask.scenario()));
    }
    return new EnsembleSpec(
        network,
        question.scenario(),
        question.uncertainty().withPlan(ask.plan()),
        Consumer.of(network, ask.consumer().stream().map(PlaceId::new).toList()));
  }

  private static void unpack(SortedMap<String, byte[]> entries, Path folder) {
    try {
      for (var entry : entries.tailMap(PACKAGE).entrySet()) {
        if (!entry.getKey().startsWith(PACKAGE)) {
          continue;
        }
        var file = folder.resolve(entry.getKey().substring(PACKAGE.length())).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
          throw fault("The path " + entry.getKey() + " leads out of the packed question.");
        }
        Files.createDirectories(file.getParent());
        Files.write(file, entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("lodestone-question");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonMapper mapper() {
    return JsonMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .build();
  }

  private static IllegalArgumentException fault(String problem) {
    return new IllegalArgumentException(
        problem + "\nPack it with the version of the program that unpacks it.");
  }
}
