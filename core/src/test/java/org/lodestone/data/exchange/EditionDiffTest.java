package org.lodestone.data.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestone.data.Imported;
import org.lodestone.data.exchange.EditionDiff.Kind;

/**
 * Two layouts of one release; the small files are fictional, the large ones are the publisher's.
 */
class EditionDiffTest {
  private static final Path RELEASES = Path.of("../../shared/data/usgs_mcs").normalize();

  private static final String WIDE =
      """
      \ufeffSOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023,PROD_EST_ 2024,PROD_NOTES,CAP_2023,CAP_EST_ 2024,CAP_NOTES,RESERVES_2024,RESERVE_NOTES
      X,Gemanium,Aland,"Mine production, content",metric tons,7,10,,,,,100,
      X,Gemanium,Bland ,"Mine production, content",metric tons,1,20,,,,,NA,
      X,Gemanium,Cland,"Mine production, content",metric tons,1,<1,,,,,5,
      X,Gemanium,Dland,"Mine production, content",metric tons,1,0,,,,,5,
      X,Gemanium,Eland,"Mine production, content",metric tons,1,3,,,,,wrong,
      X,Gemanium,Fland,"Mine production, content",metric tons,1,3,,,,,1,
      """;

  private static final String LONG =
      """
      MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes
      G,World Mine Production,Germanium,Aland,Production,Mine production,metric tons,2024,"1,000",
      G,World Mine Production,Germanium,Bland,Production,Mine production,metric tons,2024,20,
      G,World Mine Production,Germanium,Cland,Production,Mine production,metric tons,2024,W,
      G,World Mine Production,Germanium,Dland,Production,Mine production,metric tons,2024,—,
      G,World Mine Production,Germanium,Aland,Production,Mine production,metric tons,2025,5,
      G,World Mine Production,Germanium,Aland,Reserves,Reserves,metric tons,2025,NA,
      G,World Mine Production,Germanium,Bland,Reserves,Reserves,metric tons,2025,50,
      G,World Mine Production,Germanium,Fland,Reserves,Reserves,kilograms,2025,1,
      G,World Mine Production,Germanium,Gland,Reserves,Reserves,metric tons,2025,1,
      G,Salient Statistics,Germanium,Aland,Price,Price,dollars,2024,12,
      """;

  @TempDir private Path folder;

  @Test
  void bothCellsOfAChangeKeepTheirPlace() throws IOException {
    var diff = EditionDiff.of(wide(WIDE).value(), later(LONG).value());

    assertThat(diff.revisions())
        .extracting(r -> r.before().country().strip() + " " + r.kind() + " " + r.after().printed())
        .containsExactlyInAnyOrder(
            "Aland REVISED 1,000",
            "Aland WITHDRAWN NA",
            "Bland SUPPLIED 50",
            "Cland OTHER_REMARK W",
            "Fland OTHER_UNIT 1");
    assertThat(diff.same()).isEqualTo(2);
    assertThat(diff.onlyAfter()).extracting(one -> one.country()).containsExactly("Gland");
    var revised =
        diff.revisions().stream().filter(r -> r.kind() == Kind.REVISED).findFirst().orElseThrow();
    assertThat(revised.factor()).hasValue(100);
    assertThat(revised.before().at().row()).isEqualTo(2);
    assertThat(revised.after().at().row()).isEqualTo(2);
  }

  @Test
  void aCellThatIsNoNumberLeavesItsRowOutAndSaysSo() throws IOException {
    var read = wide(WIDE);

    assertThat(read.issues()).hasSize(1);
    assertThat(read.issues().getFirst().text()).contains("wrong", "RESERVES_2024");
    assertThat(read.value().rows()).isEqualTo(6);
    assertThat(read.value().statements()).noneMatch(one -> one.country().equals("Eland"));
  }

  @Test
  void aFileOfAnotherKindHasNoStatements() throws IOException {
    var read = wide("a,b\n1,2\n");

    assertThat(read.value().statements()).isEmpty();
    assertThat(read.issues()).isNotEmpty();
  }

  /** Printed in both releases: what became of the figures for 2024 and of India's reserves. */
  @Test
  void theReleasesOf2025And2026Differ() {
    var old = RELEASES.resolve("MCS2025_World_Data.csv");
    Assumptions.assumeTrue(Files.exists(old), "the releases are not beside the project");
    var before = SummariesEdition.read(old);
    var after = SummariesEdition.read(RELEASES.resolve("MCS2026_Commodities_Data.csv"));

    assertThat(before.value().rows()).isEqualTo(1250);
    assertThat(after.value().rows()).isEqualTo(8886);
    var lines =
        EditionDiff.of(before.value(), after.value()).revisions().stream()
            .filter(r -> r.before().commodity().equals("Rare earths"))
            .map(
                r ->
                    "%s %s %s %s"
                        .formatted(
                            r.before().country().strip(),
                            r.before().measure(),
                            r.before().printed(),
                            r.after().printed()))
            .toList();
    assertThat(lines)
        .containsAll(
            List.of(
                "Australia PRODUCTION 13000 29,000",
                "Nigeria PRODUCTION 13000 1,500",
                "Thailand PRODUCTION 13000 2,100",
                "Brazil PRODUCTION 20 560",
                "India RESERVES 6900000 NA"));
  }

  private Imported<SummariesEdition> wide(String text) throws IOException {
    return read("wide.csv", text, StandardCharsets.UTF_8);
  }

  private Imported<SummariesEdition> later(String text) throws IOException {
    return read("long.csv", text, Charset.forName("windows-1252"));
  }

  private Imported<SummariesEdition> read(String name, String text, Charset charset)
      throws IOException {
    return SummariesEdition.read(Files.writeString(folder.resolve(name), text, charset));
  }
}
