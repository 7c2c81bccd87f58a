package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands whose answers can be had as tables. */
class TablesTest {

  @ParameterizedTest
  @CsvSource({
    "dependence, stage",
    "nminus1, place",
    "stock cover, rule",
    "agreement list, id",
    "agreement overlaps, subject",
    "commitment watch, from",
    "restriction list, id",
    "restriction screen --goods magnet --to JP, restriction",
    "data show sources, licence_class",
    "data check, count",
    "index geopolrisk, item",
    "replicate eu-2020-hhi, published"
  })
  void everyLineSaysWhereItComesFrom(String command, String column, @TempDir Path folder)
      throws IOException {
    var file = folder.resolve("table.csv");
    var words = Arrays.copyOf(command.split(" "), command.split(" ").length + 2);
    words[words.length - 2] = "--csv";
    words[words.length - 1] = file.toString();

    var run = Cli.run(words);

    assertThat(run.exitCode()).as(run.err()).isZero();
    var lines = Files.readAllLines(file);
    assertThat(lines.getFirst()).contains(column, "licence", "citation");
    assertThat(lines.getLast()).contains("Lodestone contributors");
  }

  @Test
  void aSeriesThatMayOnlyBeCitedByPointsStaysOut(@TempDir Path folder) throws IOException {
    var file = folder.resolve("values.csv");
    var asked = new String[] {"data", "values", "price", "neodymium", "--csv", file.toString()};

    var run = Cli.run(asked);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("left out, source ", "single points only");
    var kept = Files.readAllLines(file);
    assertThat(kept.getFirst()).contains("left_out");
    var own = Arrays.copyOf(asked, asked.length + 1);
    own[asked.length] = "--own-use";
    assertThat(Cli.run(own).err()).isEmpty();
    assertThat(Files.readAllLines(file)).hasSizeGreaterThan(kept.size());
    assertThat(Files.readAllLines(file).getLast()).contains("may not be passed on");
  }
}
