package org.lodestone.data.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestone.data.ReferenceIssue.DuplicateId;

class CostFilesTest {
  @Test
  void aYearThatComesTwiceKeepsTheFirstAndSaysSo(@TempDir Path folder) throws IOException {
    var file =
        Files.writeString(
            folder.resolve("output.csv"), "year,output_t\n2022,10\n2023,20\n2022,30\n");

    var read = CostFiles.readOutput(file);

    assertThat(read.value()).isEqualTo(Map.of(2022, 10.0, 2023, 20.0));
    assertThat(read.issues())
        .singleElement()
        .isInstanceOfSatisfying(
            DuplicateId.class,
            issue -> {
              assertThat(issue.at().row()).isEqualTo(4);
              assertThat(issue.first().row()).isEqualTo(2);
            });
  }
}
