package org.lodestone.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestone.data.exchange.BaciFlows;
import org.lodestone.data.exchange.RowOpening;

/** A fictional file in the publisher's layout. */
class BaciFileTest {
  @TempDir private Path folder;

  @Test
  void aFlowWithoutAMassKeepsItsValueAndAnImpossibleYearIsRejected() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("BACI_fictional.csv"),
            """
            t,i,j,k,v,q
            2024,156,392,850511,20.5,          NA
            2024,608,392,850511,1,0.5
            2147483647,608,392,850511,1,0.5
            """);

    var read = BaciFlows.read(RowOpening.of(file), TradeFiles.places(), OptionalInt.empty());

    assertThat(read.value().flows()).hasSize(2);
    assertThat(read.value().flows().getFirst().mass_t()).isEmpty();
    assertThat(read.value().flows().getFirst().value_kusd()).isEqualTo(20.5);
    assertThat(read.issues())
        .singleElement()
        .satisfies(issue -> assertThat(issue.message()).contains("2147483647"));
  }
}
