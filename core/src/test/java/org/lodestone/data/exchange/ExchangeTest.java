package org.lodestone.data.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestone.data.DataIssue;

/** Fictional files in the layouts of publishers, with the faults that such files have. */
class ExchangeTest {
  private static final String HEADER =
      "country_trans,year,quantity,units,bgs_commodity_trans,bgs_sub_commodity_trans\n";

  private static byte[] packed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static List<String> messages(List<DataIssue> issues) {
    return issues.stream().map(issue -> issue.at().row() + " " + issue.message()).toList();
  }

  @Test
  void acceptedAndRejectedRowsAreAllRows(@TempDir Path folder) throws IOException {
    var text =
        HEADER
            + "Namibia,2023-01-01 00:00:00,5,t,ore,\n"
            + "Chile,2023-01-01 00:00:00,,t,ore,\n"
            + "Peru,2023-01-01 00:00:00,12;5,t,ore,\n"
            + "Japan,later,3,t,ore,\n"
            + "China,2023-01-01 00:00:00,-4,t,ore,\n"
            + "India,2023,7\n";
    Files.write(folder.resolve("BGS_ore_production.csv.gz"), packed(text));
    var read = BgsTables.read(InputFolder.of(List.of(folder)), "ore");
    assertThat(read.value())
        .containsExactly(new BgsTables.Production("Namibia", "ore", "", "t", 2023, 5));
    assertThat(messages(read.issues()))
        .containsExactly(
            "4 The quantity '12;5' is not a number.",
            "5 The year 'later' is not a period.",
            "6 The amount '-4' of the quantity 'quantity' lies outside the numbers from 0 upwards.",
            "7 The row has 3 cells where the header has 6.");
  }

  @Test
  void aFileCutShortIsReported(@TempDir Path folder) throws IOException {
    var bytes = packed((HEADER + "Chile,2023,5,t,ore,\n".repeat(200)));
    Files.write(
        folder.resolve("BGS_ore_production.csv.gz"), Arrays.copyOf(bytes, bytes.length - 12));
    var read = BgsTables.read(InputFolder.of(List.of(folder)), "ore");
    assertThat(read.issues()).hasSize(1);
    assertThat(read.issues().getFirst().message()).contains("breaks off");
  }

  @Test
  void aMissingColumnIsNamed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("BGS_ore_production.csv"), "country,year\nChile,2023\n");
    var read = BgsTables.read(InputFolder.of(List.of(folder)), "ore");
    assertThat(read.value()).isEmpty();
    assertThat(messages(read.issues()).getFirst()).contains("no column 'country_trans'");
  }

  @Test
  void filesAreFoundBelowFoldersAndMissingOnesNamed(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("a/b"));
    Files.write(folder.resolve("a/b/regions.csv.gz"), packed("AA,Ruritania\n"));
    var found = InputFolder.of(List.of(folder));
    assertThat(found.find("regions.csv")).isPresent();
    assertThat(found.listMissing(List.of("regions.csv", "trade_input.csv")))
        .containsExactly("trade_input.csv");
    assertThat(SupplyTables.read(found).issues())
        .extracting(DataIssue::message)
        .contains("The file 'trade_input.csv' is missing.");
  }
}
