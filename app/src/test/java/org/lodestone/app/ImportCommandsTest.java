package org.lodestone.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code data import} and {@code data rows} on fictional files in the layouts of publishers. */
class ImportCommandsTest {
  @TempDir private Path folder;
  private Path trade = Path.of("");

  @BeforeEach
  void write() throws IOException {
    trade =
        Files.writeString(
            folder.resolve("BACI_fictional.csv"),
            "t,i,j,k,v,q\n2024,392,842,010121,1.5,NA\n2024,156,392,850511,20,3\n2024,156,392,8505,1,1\n");
  }

  private Path imported() {
    var to = folder.resolve("import");
    var answer = Cli.run("data", "import", "baci", trade.toString(), "--to", to.toString());
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.out())
        .contains("3 rows = 2 accepted + 1 rejected")
        .contains("'8505' is unknown")
        .contains("Etalab");
    return to;
  }

  @Test
  void rowsKeepTheirLineAndWhatIsMissingStaysEmpty() throws IOException {
    var to = imported();

    var all = Cli.json("data", "rows", to.toString(), "--json").at("/table");
    assertThat(all.at("/matching").asInt()).isEqualTo(2);
    assertThat(all.at("/rows/0").toString())
        .isEqualTo("[\"2024\",\"392\",\"842\",\"010121\",\"1.5\",\"\",\"1\",\"2\"]");

    var file = folder.resolve("rows.csv");
    var some =
        Cli.run("data", "rows", to.toString(), "--where", "hs6=010121", "--csv", file.toString());
    assertThat(some.exitCode()).isZero();
    assertThat(Files.readString(file))
        .contains("010121")
        .contains("Etalab")
        .doesNotContain("850511");
    assertThat(Files.readString(to.resolve("rejected.csv"))).contains("BACI_fictional.csv,4,");
  }

  @Test
  void whatAnUnfinishedImportLeftIsNamed() throws IOException {
    var left = Files.createDirectory(folder.resolve("import.part"));
    var to = folder.resolve("import").toString();
    var answer = Cli.run("data", "import", "baci", trade.toString(), "--to", to);
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains(left.toString()).contains("delete it");
    assertThat(left).exists();
  }

  @Test
  void reportsThatMayNotBePassedOnStayOutOfTables() throws IOException {
    var reports =
        Files.writeString(
            folder.resolve("reports.csv"),
            "reporter,partner,cmd,flow,value,netwgt\n392,156,850511,M,20,3\n392,410,850511,M,2,1\n");
    var to = folder.resolve("reports").toString();
    assertThat(Cli.run("data", "import", "comtrade", reports.toString(), "--to", to).exitCode())
        .isZero();

    var file = folder.resolve("out.csv");
    var passedOn = Cli.run("data", "rows", to, "--csv", file.toString());
    assertThat(passedOn.exitCode()).isEqualTo(4);
    assertThat(file).doesNotExist();
    assertThat(Cli.run("data", "rows", to, "--csv", file.toString(), "--own-use").exitCode())
        .isZero();
    assertThat(Files.readString(file)).contains("850511");
  }

  @Test
  void aFileThatBreaksOffIsTold() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(Files.readAllBytes(trade));
      for (int i = 0; i < 20_000; i++) {
        gzip.write("2024,392,842,850511,%d,1\n".formatted(i * 7_919 % 10_007).getBytes(UTF_8));
      }
    }
    var broken =
        Files.write(
            folder.resolve("broken.csv.gz"),
            Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
    var answer =
        Cli.run(
            "data", "import", "baci", broken.toString(), "--to", folder.resolve("b").toString());
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.out()).contains("breaks off");
  }

  @Test
  void wrongUseIsAnError() {
    var to = imported().toString();
    var file = trade.toString();
    assertThat(Cli.run("data", "import", "baci", file, "--to", to).exitCode()).isEqualTo(2);
    assertThat(Cli.run("data", "import", "bacchus", file).err())
        .contains("no kind of file 'bacchus'")
        .contains("baci, baci-extract, comtrade");
    assertThat(Cli.run("data", "import", "baci", file + ".not").exitCode()).isEqualTo(2);
    assertThat(Cli.run("data", "rows", folder.toString()).err()).contains("no imported table");
    assertThat(Cli.run("data", "rows", to, "--where", "hs=1").err())
        .contains("no column 'hs'")
        .contains("hs6");
    assertThat(Cli.run("data", "rows", to, "--where", "hs6").exitCode()).isEqualTo(2);
    assertThat(Cli.run("data", "rows", to, "--most", "0").exitCode()).isEqualTo(2);
  }

  @Test
  void aFileWithoutItsColumnsIsADataFault() throws IOException {
    var other = Files.writeString(folder.resolve("other.csv"), "year,price\n2024,1\n");
    var to = folder.resolve("other").toString();
    assertThat(Cli.run("data", "import", "baci", other.toString(), "--to", to).exitCode())
        .isEqualTo(3);
  }
}
