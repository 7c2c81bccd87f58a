package org.lodestone.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestone.data.exchange.FileDigest;
import org.lodestone.data.exchange.RowTally.Ending;
import org.lodestone.intake.ImportRecord.FileRecord;
import org.lodestone.scenario.Progress;

/** Archives as CEPII ships its years: fictional flows, a list of countries, a note. */
class ArchivesTest {
  private static final String HEADER = "t,i,j,k,v,q\n";
  private static final String Y2022 = HEADER + "2022,156,392,850511,1,1\n2022,x,392,850511,1,1\n";
  private static final String Y2023 = HEADER + "2023,156,392,850511,2,NA\n";

  @TempDir private Path folder;

  private Path archive(Map<String, byte[]> members) throws IOException {
    var file = folder.resolve("BACI.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var member : new TreeMap<>(members).entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  private Path years() throws IOException {
    return archive(
        Map.of(
            "data/BACI_HS17_Y2022.csv", Y2022.getBytes(UTF_8),
            "data/BACI_HS17_Y2023.csv", Y2023.getBytes(UTF_8),
            "country_codes.csv", "country_code,country_name\n4,Aland\n".getBytes(UTF_8),
            "Readme.pdf", "a note".getBytes(UTF_8)));
  }

  @Test
  void membersOfTheLayoutAreFilesOfTheirOwn() throws IOException {
    var result = Imports.of(ImportKind.BACI, folder, years());
    assertThat(result.record().files())
        .extracting(FileRecord::name)
        .containsExactly("BACI_HS17_Y2022.csv", "BACI_HS17_Y2023.csv");
    assertThat(result.record().files()).extracting(FileRecord::rows).containsExactly(2L, 1L);
    assertThat(result.record().rejected()).isEqualTo(1);
    assertThat(result.record().files().getFirst().leftAlone()).containsExactly("country_codes.csv");
    assertThat(result.record().files().getLast().leftAlone()).isEmpty();
    assertThat(Imports.cells(result, "year")).containsExactly("2022", "2023");
    var plain = Files.writeString(folder.resolve("plain.csv"), Y2023);
    assertThat(result.record().files().getLast().sha256()).isEqualTo(FileDigest.sha256(plain));
  }

  @Test
  void aMemberMayBeNamed() throws IOException {
    var importer = new Importer(ImportKind.BACI, "").withMember("BACI_HS17_Y2023.csv");
    var result = importer.read(List.of(years()), folder.resolve("one"), Progress.NONE);
    assertThat(result.record().rows()).isEqualTo(1);
  }

  @Test
  void anArchiveWithoutTheTableIsRefusedWithItsMembers() throws IOException {
    var file = years();
    assertThatExceptionOfType(NoMember.class)
        .isThrownBy(() -> Imports.of(ImportKind.BGS, folder, file))
        .withMessageContaining("country_codes.csv");
    assertThat(folder.resolve("import")).doesNotExist();
  }

  /** Two hundred million equal letters, a thousandth of that when packed. */
  @Test
  void aMemberThatUnpacksToFarMoreThanDataDoIsRefused() throws IOException {
    byte[] letters = new byte[200_000_000];
    Arrays.fill(letters, (byte) '1');
    System.arraycopy(HEADER.getBytes(UTF_8), 0, letters, 0, HEADER.length());
    var file = archive(Map.of("bomb.csv", letters));
    assertThat(Files.size(file)).isLessThan(letters.length / 500);
    var importer = new Importer(ImportKind.BACI, "").withMember("bomb.csv");
    var read =
        importer
            .read(List.of(file), folder.resolve("bomb"), Progress.NONE)
            .record()
            .files()
            .getFirst();
    assertThat(read.ending()).isEqualTo(Ending.UNREADABLE);
    assertThat(read.accepted()).isZero();
  }

  @Test
  void aDamagedArchiveIsNoCrash() throws IOException {
    var whole = Files.readAllBytes(years());
    var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
    var read = Imports.of(ImportKind.BACI, folder, cut).record().files().getFirst();
    assertThat(read.accepted()).isZero();
    assertThat(read.rows()).isEqualTo(read.rejected());
  }
}
