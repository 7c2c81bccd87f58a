package org.lodestone.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodestone.data.exchange.RowTally.Ending;
import org.lodestone.intake.ImportRecord.FileRecord;

/**
 * Real files of publishers, damaged in many ways. Lines are counted and figures are added up by the
 * test itself: a damaged row is rejected, and no other row counts for more or less than before.
 */
class DamagedPublisherFilesTest {
  private static final int LINES = 400;
  private static final int FIRST_DAMAGED = 7;
  private static final int STEP = 25;
  private static final double ROUNDING = 1e-6;

  /** Outside of quotation marks. */
  private static final String COMMA = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

  private static final String NUMBER = "[<>]?[0-9][0-9.,]*";

  @TempDir private Path folder;

  /** A file, the columns of numbers in it, and what the table calls the one that is added up. */
  enum Real {
    SUMMARIES(
        ImportKind.MCS, "usgs_mcs/MCS2025_World_Data.csv", "UTF-8", "PROD_2023", "Production"),
    SURVEY(
        ImportKind.BGS,
        "bgs_world_mineral_statistics/BGS_tungsten_production.csv.gz",
        "UTF-8",
        "quantity",
        ""),
    COMMISSION(
        ImportKind.EU_2023,
        "eu_crm_2023/fact_GlobalSupplyShares_t.csv",
        "windows-1252",
        "Share",
        "share"),
    ENERGY(
        ImportKind.IEA, "iea_critical_minerals/demand_by_technology.csv", "UTF-8", "demand_kt", ""),
    PRICES(ImportKind.PRICES, "prices/komis_daily_2024-01_2025-03.csv", "UTF-8", "value", "");

    private final ImportKind kind;
    private final String file;
    private final String encoding;
    private final String column;
    private final String measure;

    Real(ImportKind kind, String file, String encoding, String column, String measure) {
      this.kind = kind;
      this.file = file;
      this.encoding = encoding;
      this.column = column;
      this.measure = measure;
    }

    /** The first lines that have a number in the column, behind the header. */
    List<String> lines() {
      var path = Imports.shared(file);
      try {
        byte[] bytes = Files.readAllBytes(path);
        if (file.endsWith(".gz")) {
          bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        }
        var all =
            new String(bytes, Charset.forName(encoding)).replace("\ufeff", "").lines().toList();
        int at = position(all.getFirst());
        return Stream.concat(
                Stream.of(all.getFirst()),
                all.stream().skip(1).filter(line -> cell(line, at).matches(NUMBER + "%?")))
            .limit(LINES)
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    int position(String header) {
      return Arrays.asList(header.split(",", -1)).indexOf(column);
    }
  }

  private static String cell(String line, int at) {
    var cells = line.split(COMMA, -1);
    return at < cells.length ? cells[at].replace("\"", "") : "";
  }

  /** What happens to a line, given the place of its number. */
  @FunctionalInterface
  interface Change {
    String of(String line, int at);
  }

  private static Change number(UnaryOperator<String> change) {
    return (line, at) -> {
      var cells = line.split(COMMA, -1);
      cells[at] = change.apply(cells[at].replace("\"", ""));
      return String.join(",", cells);
    };
  }

  private static String swapped(String line, int at) {
    var cells = line.split(COMMA, -1);
    int other = at == 0 ? 1 : at - 1;
    var kept = cells[at];
    cells[at] = "name " + cells[other];
    cells[other] = kept;
    return String.join(",", cells);
  }

  private static Stream<Arguments> damages() {
    var changes =
        List.of(
            Arguments.of("a cell too many", (Change) (line, at) -> line + ",7"),
            Arguments.of("a cell too few", (Change) (line, at) -> line.replaceFirst(COMMA, " ")),
            Arguments.of("columns shifted", (Change) (line, at) -> "," + line),
            Arguments.of("negative", number(v -> "-" + v)),
            Arguments.of("decimal comma", number(v -> '"' + v.replaceAll(NUMBER, "12,5") + '"')),
            Arguments.of(
                "two decimal marks", number(v -> '"' + v.replaceAll(NUMBER, "1.234,5") + '"')),
            Arguments.of("a word", number(v -> "twelve")),
            Arguments.of("infinite", number(v -> v.replaceAll(NUMBER, "Infinity"))),
            Arguments.of("two numbers", number(v -> v + " " + v)),
            Arguments.of("a byte of value 0", number(v -> v + "\u0000")),
            Arguments.of("a byte of no encoding", number(v -> v + "\ufffd")),
            Arguments.of(
                "an open quotation mark", (Change) (line, at) -> '"' + line.replace("\"", "")),
            Arguments.of("text behind a quotation mark", number(v -> '"' + v + "\"x")),
            Arguments.of("swapped with its neighbour", (Change) DamagedPublisherFilesTest::swapped),
            Arguments.of("a huge cell", number(v -> v + "9".repeat(2 << 20))));
    return Stream.of(Real.values())
        .flatMap(real -> changes.stream().map(c -> Arguments.of(real, c.get()[0], c.get()[1])));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("damages")
  void aDamagedRowIsRejectedAndNoOtherChanges(Real real, String name, Change change) {
    var lines = new ArrayList<>(real.lines());
    int at = real.position(lines.getFirst());
    double untouched = 0;
    int damaged = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (i % STEP == FIRST_DAMAGED) {
        lines.set(i, change.of(lines.get(i), at));
        damaged++;
      } else {
        untouched += value(cell(lines.get(i), at));
      }
    }
    // A replacement character cannot be written in an old encoding, where it becomes a question.
    var result = imported(real, String.join("\n", lines), ".csv");
    var file = result.record().files().getFirst();
    assertThat(file.rows()).as(name).isEqualTo(lines.size() - 1);
    assertThat(file.rejected()).isEqualTo(damaged);
    assertThat(file.accepted()).isEqualTo(file.rows() - damaged);
    assertThat(sum(real, result)).isEqualTo(untouched, within(ROUNDING * Math.abs(untouched)));
  }

  /** Bounds are no numbers. */
  private static double value(String cell) {
    return cell.startsWith("<") || cell.startsWith(">")
        ? 0
        : Double.parseDouble(cell.replace(",", "").replace("%", ""));
  }

  private static double sum(Real real, Importer.Result result) {
    return switch (real) {
      case SUMMARIES -> Imports.sum(result, "value", "statistic", real.measure, "period", "2023");
      case COMMISSION -> Imports.sum(result, "value", "measure", real.measure);
      case SURVEY, ENERGY, PRICES -> Imports.sum(result, "value");
    };
  }

  private Importer.Result imported(Real real, String text, String ending) {
    return imported(real.kind, text.getBytes(Charset.forName(real.encoding)), ending);
  }

  private Importer.Result imported(ImportKind kind, byte[] bytes, String ending) {
    try {
      return Imports.of(kind, folder, Files.write(folder.resolve("damaged" + ending), bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Real real) {
    return String.join("\n", real.lines()) + "\n";
  }

  private static FileRecord only(Importer.Result result) {
    var file = result.record().files().getFirst();
    assertThat(file.rows()).isEqualTo(file.accepted() + file.rejected());
    return file;
  }

  private static double sumOf(List<String> lines, int at) {
    return lines.stream().skip(1).mapToDouble(line -> value(cell(line, at))).sum();
  }

  private void assertWhole(Real real, Importer.Result result) {
    var lines = real.lines();
    assertThat(only(result).accepted()).isEqualTo(lines.size() - 1);
    double sum = sumOf(lines, real.position(lines.getFirst()));
    assertThat(sum(real, result)).isEqualTo(sum, within(ROUNDING * sum));
  }

  @ParameterizedTest
  @EnumSource(Real.class)
  void oldLineEndsAreLineEnds(Real real) {
    assertWhole(real, imported(real, text(real).replace('\n', '\r'), ".csv"));
  }

  @ParameterizedTest
  @EnumSource(Real.class)
  void emptyLinesAreNoRows(Real real) {
    assertWhole(real, imported(real, text(real).replace("\n", "\r\n\r\n"), ".csv"));
  }

  @ParameterizedTest
  @EnumSource(Real.class)
  void aMarkSaysTheEncoding(Real real) {
    assertWhole(real, imported(real.kind, ("\ufeff" + text(real)).getBytes(UTF_16LE), ".csv"));
  }

  @ParameterizedTest
  @EnumSource(Real.class)
  void theOrderOfColumnsDoesNotMatter(Real real) {
    var turned =
        real.lines().stream()
            .map(line -> Arrays.asList(line.split(COMMA, -1)).reversed())
            .map(cells -> String.join(",", cells))
            .toList();
    assertWhole(real, imported(real, String.join("\n", turned), ".csv"));
  }

  @ParameterizedTest
  @EnumSource(Real.class)
  void theHeaderInTheMiddleIsNoRow(Real real) {
    var lines = new ArrayList<>(real.lines());
    lines.add(LINES / 2, lines.getFirst());
    var file = only(imported(real, String.join("\n", lines), ".csv"));
    assertThat(file.rejected()).isEqualTo(1);
    assertThat(file.rows()).isEqualTo(lines.size() - 1);
  }

  @ParameterizedTest
  @EnumSource(Real.class)
  void aFileThatBreaksOffSaysSo(Real real) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(text(real).getBytes(Charset.forName(real.encoding)));
    }
    int half = packed.size() / 2;
    var file = only(imported(real.kind, Arrays.copyOf(packed.toByteArray(), half), ".csv.gz"));
    assertThat(file.ending()).isIn(Ending.CUT_OFF, Ending.UNREADABLE);
    assertThat(file.accepted()).isLessThan(LINES - 1);
  }

  @ParameterizedTest
  @EnumSource(Real.class)
  void wideCharactersWithoutAMarkAreNotGuessed(Real real) {
    var file = only(imported(real.kind, text(real).getBytes(UTF_16LE), ".csv"));
    assertThat(file.accepted()).isZero();
    assertThat(file.ending()).isEqualTo(Ending.UNREADABLE);
  }

  @ParameterizedTest
  @EnumSource(Real.class)
  void aFileOfAnotherKindIsRefused(Real real) {
    var other = real == Real.PRICES ? Real.ENERGY : Real.PRICES;
    var file = only(imported(real.kind, text(other).getBytes(UTF_8), ".csv"));
    assertThat(file.ending()).isEqualTo(Ending.UNREADABLE);
    assertThat(file.rejected()).isEqualTo(other.lines().size() - 1);
  }

  @ParameterizedTest
  @EnumSource(ImportKind.class)
  void anEmptyFileIsRefused(ImportKind kind) {
    var file = only(imported(kind, new byte[0], ".csv"));
    assertThat(file.ending()).isEqualTo(Ending.UNREADABLE);
    assertThat(file.rows()).isZero();
  }

  @ParameterizedTest
  @EnumSource(ImportKind.class)
  void textIsNeitherAWorkbookNorADatabase(ImportKind kind) {
    for (var ending : List.of(".xlsx", ".db", ".json")) {
      var result = imported(kind, "a,b\n1,2\n".getBytes(UTF_8), ending);
      assertThat(only(result).ending()).isEqualTo(Ending.UNREADABLE);
      assertThat(result.faults()).isPositive();
      assertThat(folder.resolve("import").toFile().renameTo(folder.resolve(ending).toFile()))
          .isTrue();
    }
  }

  @Test
  void aHeaderOfTenMillionColumnsIsRefused() {
    var lines = new ArrayList<>(Real.SURVEY.lines());
    lines.set(0, lines.getFirst() + ",x".repeat(10_000_000));
    var file = only(imported(Real.SURVEY, String.join("\n", lines), ".csv"));
    assertThat(file.ending()).isEqualTo(Ending.UNREADABLE);
    assertThat(file.rejected()).isEqualTo(lines.size() - 1);
  }

  @Test
  void aFolderIsNoFile() throws IOException {
    var result = Imports.of(ImportKind.BGS, folder, Files.createDirectory(folder.resolve("files")));
    assertThat(only(result).ending()).isEqualTo(Ending.UNREADABLE);
  }
}
