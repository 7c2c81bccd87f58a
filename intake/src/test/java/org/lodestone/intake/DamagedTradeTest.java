package org.lodestone.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodestone.data.exchange.RowTally.Ending;
import org.lodestone.intake.ImportRecord.FileRecord;
import org.lodestone.scenario.Progress;

/**
 * Real reports of UN Comtrade, damaged in many ways. Lines are counted and sums are made by the
 * test itself: what no damage touched is read, what was read is counted once, and nothing else.
 */
class DamagedTradeTest {
  private static final Path REPORTS =
      Path.of("../../shared/data/comtrade_mirror/comtrade_2024_reports.csv.gz");
  private static final int LINES = 4_000;
  private static final double ROUNDING = 1e-3;

  private static List<String> real = List.of();

  @TempDir private Path folder;

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.isReadable(REPORTS), "skipped: " + REPORTS + " is not there");
    try (var stream = new GZIPInputStream(Files.newInputStream(REPORTS))) {
      real = new String(stream.readAllBytes(), UTF_8).lines().limit(LINES).toList();
    }
  }

  /**
   * A damage to a file.
   *
   * @param rejected how many rows it costs; negative if the test cannot know
   */
  record Damage(String name, UnaryOperator<List<String>> lines, int rejected) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Damage rows(String name, UnaryOperator<String> change) {
    return new Damage(
        name,
        lines -> {
          var changed = new ArrayList<>(lines);
          for (int i = 10; i < changed.size(); i += 100) {
            changed.set(i, change.apply(changed.get(i)));
          }
          return changed;
        },
        (LINES - 11) / 100 + 1);
  }

  private static String withCell(String line, int cell, UnaryOperator<String> change) {
    var cells = line.split(",", -1);
    cells[cell] = change.apply(cells[cell]);
    return String.join(",", cells);
  }

  static Stream<Damage> damages() {
    return Stream.of(
        rows("a cell too many", line -> line + ",7"),
        rows("a cell too few", line -> line.substring(0, line.lastIndexOf(','))),
        rows("columns shifted by one", line -> "," + line.substring(0, line.lastIndexOf(','))),
        rows("negative value", line -> withCell(line, 4, v -> "-" + v + "1")),
        rows("negative mass", line -> withCell(line, 5, v -> "-1")),
        rows("decimal comma in quotes", line -> withCell(line, 4, v -> "\"12,5\"")),
        rows("thousands in two writings", line -> withCell(line, 4, v -> "\"1.234,5\"")),
        rows("words for a number", line -> withCell(line, 4, v -> "twelve")),
        rows("infinite value", line -> withCell(line, 4, v -> "Infinity")),
        rows("no value", line -> withCell(line, 4, v -> "")),
        rows("a product of five digits", line -> withCell(line, 2, v -> v.substring(1))),
        rows("a product in words", line -> withCell(line, 2, v -> "magnet")),
        rows("no such flow", line -> withCell(line, 3, v -> "Q")),
        rows("a reporter by name", line -> withCell(line, 0, v -> "Japan")),
        rows("a reporter beyond the list", line -> withCell(line, 0, v -> "40404")),
        rows("partner and value swapped", line -> withCell(line, 1, v -> "12345.5")),
        rows("a byte of value 0", line -> withCell(line, 2, v -> v + "\u0000")),
        rows("a quotation mark left open", line -> "\"" + line),
        rows("text behind a quotation mark", line -> withCell(line, 3, v -> "\"" + v + "\"x")),
        rows("the header again", line -> "reporter,partner,cmd,flow,value,netwgt"),
        rows("a line of commas", line -> ",,,,,"),
        rows("a cell of two million characters", line -> line + "9".repeat(2 << 20)),
        new Damage("none", lines -> lines, 0),
        new Damage("empty lines between", DamagedTradeTest::spaced, 0),
        new Damage("columns in another order", DamagedTradeTest::turned, 0));
  }

  private static List<String> spaced(List<String> lines) {
    return lines.stream().flatMap(line -> Stream.of(line, "")).toList();
  }

  private static List<String> turned(List<String> lines) {
    return lines.stream()
        .map(line -> line.split(",", -1))
        .map(c -> String.join(",", c[5], c[4], c[3], c[2], c[1], c[0]))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("damages")
  void everyRowIsAcceptedOrRejectedAndNoOtherSumChanges(Damage damage) {
    var lines = damage.lines.apply(real);
    var file = importOf(String.join("\n", lines).getBytes(UTF_8), ".csv");
    assertThat(file.rows()).isEqualTo(lines.stream().filter(l -> !l.isEmpty()).count() - 1);
    assertThat(file.accepted() + file.rejected()).isEqualTo(file.rows());
    assertThat(file.rejected()).isEqualTo(damage.rejected);
    assertThat(file.ending()).isEqualTo(Ending.WHOLE);
    assertThat(sum()).isEqualTo(sumOfUntouched(damage), within(ROUNDING));
  }

  /** Values of the lines that the damage left as they were, added up without the program. */
  private static double sumOfUntouched(Damage damage) {
    var damaged = damage.rejected == 0 ? real : damage.lines.apply(real);
    double sum = 0;
    for (int i = 1; i < real.size(); i++) {
      if (real.get(i).equals(damaged.get(i))) {
        sum += Double.parseDouble(real.get(i).split(",", -1)[4]);
      }
    }
    return sum;
  }

  private FileRecord importOf(byte[] bytes, String ending) {
    try {
      var file = Files.write(folder.resolve("fictional" + ending), bytes);
      return new Importer(ImportKind.COMTRADE, "damaged")
          .read(List.of(file), folder.resolve("import"), Progress.NONE)
          .record()
          .files()
          .getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double sum() {
    return ImportedTable.open(folder.resolve("import")).sum("value_usd");
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] text() {
    return (String.join("\n", real) + "\n").getBytes(UTF_8);
  }

  /** The header is looked at twice; a fault of it is one fault. */
  @Test
  void aFaultOfTheHeaderIsListedOnce() throws IOException {
    var file = Files.writeString(folder.resolve("nul.csv"), "t,i,j\0,k,v,q\n2023,1,2,850511,1,1\n");
    var result = Imports.of(ImportKind.BACI, folder, file);
    assertThat(Imports.problems(result)).hasSize(1);
    assertThat(result.record().rejected()).isEqualTo(1);
  }

  @Test
  void aPackedFileThatBreaksOffSaysSo() throws IOException {
    var packed = packed(text());
    var file = importOf(Arrays.copyOf(packed, packed.length - 2_000), ".csv.gz");
    assertThat(file.ending()).isEqualTo(Ending.CUT_OFF);
    assertThat(file.accepted()).isBetween(1L, LINES - 2L);
    assertThat(file.rows()).isEqualTo(file.accepted() + file.rejected());
    double first = 0;
    for (int i = 1; i <= file.accepted(); i++) {
      first += Double.parseDouble(real.get(i).split(",", -1)[4]);
    }
    assertThat(sum()).isEqualTo(first, within(ROUNDING));
  }

  @Test
  void packingThatIsDamagedInTheMiddleSaysSo() throws IOException {
    var packed = packed(text());
    Arrays.fill(packed, packed.length / 2, packed.length / 2 + 40, (byte) 0x55);
    var file = importOf(packed, ".csv.gz");
    assertThat(file.ending()).isEqualTo(Ending.CUT_OFF);
    assertThat(file.rows()).isEqualTo(file.accepted() + file.rejected());
  }

  @Test
  void anotherEncodingIsReadByItsMarkOrRejected() {
    assertThat(importOf(("\ufeff" + new String(text(), UTF_8)).getBytes(UTF_16LE), ".csv"))
        .satisfies(file -> assertThat(file.accepted()).isEqualTo(LINES - 1));
  }

  @Test
  void anotherEncodingWithoutAMarkIsNotGuessed() {
    var file = importOf(new String(text(), UTF_8).getBytes(UTF_16LE), ".csv");
    assertThat(file.accepted()).isZero();
    assertThat(file.ending()).isEqualTo(Ending.UNREADABLE);
  }

  @Test
  void oldLineEndsAreLineEnds() {
    var file = importOf(new String(text(), UTF_8).replace('\n', '\r').getBytes(UTF_8), ".csv");
    assertThat(file.accepted()).isEqualTo(LINES - 1);
  }

  @Test
  void aHeaderWithTenMillionColumnsIsRefused() {
    var lines = new ArrayList<>(real);
    lines.set(0, lines.getFirst() + ",x".repeat(10_000_000));
    var file = importOf(String.join("\n", lines).getBytes(UTF_8), ".csv");
    assertThat(file.ending()).isEqualTo(Ending.UNREADABLE);
    assertThat(file.rejected()).isEqualTo(LINES - 1);
    assertThat(sum()).isZero();
  }

  @Test
  void aFileOfAnotherKindIsRefusedWithItsRowsCounted() {
    var file = importOf("year,price\n2024,1\n2025,2\n".getBytes(ISO_8859_1), ".csv");
    assertThat(file)
        .satisfies(
            f -> {
              assertThat(f.ending()).isEqualTo(Ending.UNREADABLE);
              assertThat(f.rows()).isEqualTo(2);
            });
  }

  @Test
  void noiseIsRefused() {
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    assertThat(importOf(noise, ".csv").ending()).isEqualTo(Ending.UNREADABLE);
  }

  @Test
  void aWorkbookThatIsNoneIsRefused() {
    assertThat(importOf(text(), ".xlsx").ending()).isNotEqualTo(Ending.WHOLE);
  }

  @Test
  void anEarlierImportIsNeverOverwritten() {
    var first = importOf(text(), ".csv");
    assertThat(first.accepted()).isPositive();
    assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> importOf(text(), ".csv"));
    assertThat(sum()).isPositive();
  }
}
