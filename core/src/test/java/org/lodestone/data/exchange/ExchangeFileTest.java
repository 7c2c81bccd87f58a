package org.lodestone.data.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestone.data.CellIssue.BrokenText;
import org.lodestone.data.CellIssue.UnparsableNumber;
import org.lodestone.data.DataIssue;
import org.lodestone.data.RowRef;
import org.lodestone.data.TableIssue.BrokenLine;
import org.lodestone.data.TableIssue.MissingColumn;
import org.lodestone.data.TableIssue.WrongCellCount;
import org.lodestone.data.exchange.RowTally.Ending;

/**
 * Damaged files: every row is accepted or rejected, and sound rows are read whatever is beside
 * them.
 */
class ExchangeFileTest {
  private static final List<String> COLUMNS = List.of("place", "amount");

  private final List<DataIssue> issues = new ArrayList<>();
  private final List<String> read = new ArrayList<>();

  private RowTally read(byte[] bytes, Charset encoding) {
    return ExchangeFile.of(
            () -> new ByteArrayInputStream(bytes), "fictional.csv", encoding, issues::add)
        .read(
            COLUMNS,
            row -> {
              var place = row.required(0);
              double amount = row.amount(1);
              if (row.isSound()) {
                read.add(row.at().row() + " " + place + " " + Math.round(amount));
              }
            });
  }

  private RowTally read(String text) {
    return read(text.getBytes(UTF_8), UTF_8);
  }

  @Test
  void soundRowsAreReadWithTheNumbersOfTheirLines() {
    assertThat(read("amount,note,place\n1,a,Peru\n\n2,\"b\nc\",Chile\r\n3,d,Bolivia"))
        .isEqualTo(new RowTally(3, 3, 0, 0, Ending.WHOLE));
    assertThat(read).containsExactly("2 Peru 1", "4 Chile 2", "6 Bolivia 3");
    assertThat(issues).isEmpty();
  }

  @Test
  void aRowThatCannotBeReadLeavesTheOthers() {
    var tally =
        read(
            "place,amount\nPeru,1\nChile\nBo\u0000livia,2\n\"Brazil,3\nJapan,x\nFrance,-4\n,5\n\"a\"b,6\nIndia,7\n");
    assertThat(tally).isEqualTo(new RowTally(9, 2, 7, 0, Ending.WHOLE));
    assertThat(read).containsExactly("2 Peru 1", "10 India 7");
    assertThat(issues).hasSize(7).allSatisfy(i -> assertThat(i.message()).isNotBlank());
    assertThat(issues.stream().map(i -> i.at().row()))
        .containsExactlyInAnyOrder(3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void bytesOfAnotherEncodingRejectTheirRowOnly() {
    var tally = read("place,amount\nCôte d'Ivoire,1\nPeru,2\n".getBytes(ISO_8859_1), UTF_8);
    assertThat(tally).isEqualTo(new RowTally(2, 1, 1, 0, Ending.WHOLE));
    assertThat(issues).singleElement().isInstanceOf(BrokenText.class);
  }

  @Test
  void aByteOrderMarkSaysTheEncoding() {
    assertThat(read("place,amount\nCôte d'Ivoire,1\n".getBytes(UTF_16), UTF_8).accepted())
        .isEqualTo(1);
    assertThat(read("\ufeffplace,amount\nCôte d'Ivoire,2\n".getBytes(UTF_8), ISO_8859_1).accepted())
        .isEqualTo(1);
    assertThat(read).containsExactly("2 Côte d'Ivoire 1", "2 Côte d'Ivoire 2");
  }

  @Test
  void aPackedFileThatBreaksOffKeepsItsRowsAndSaysSo() throws IOException {
    var text =
        "place,amount\n"
            + IntStream.range(0, 50_000)
                .mapToObj(i -> "Peru," + new Random(i).nextInt(1_000_000))
                .collect(Collectors.joining("\n"));
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(UTF_8));
    }
    assertThat(read(packed.toByteArray(), UTF_8))
        .isEqualTo(new RowTally(50_000, 50_000, 0, 0, Ending.WHOLE));
    var half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    var tally = read(half, UTF_8);
    assertThat(tally.ending()).isEqualTo(Ending.CUT_OFF);
    assertThat(tally.rejected()).isLessThanOrEqualTo(1);
    assertThat(tally.accepted()).isBetween(20_000L, 30_000L);
    assertThat(issues).singleElement().isInstanceOf(BrokenLine.class);
  }

  /** As many rows as have their line end in what an unpacker by hand gets out of the bytes. */
  @ParameterizedTest
  @ValueSource(ints = {30, 61, 97, 99})
  void allSoundRowsBeforeACutAreRead(int percent) throws IOException {
    var text = new StringBuilder("place,amount\n");
    var random = new SplittableRandom(7);
    for (int i = 0; i < 40_000; i++) {
      text.append("place").append(random.nextInt(1_000_000)).append(',').append(i).append('\n');
    }
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(text.toString().getBytes(UTF_8));
    }
    var cut = Arrays.copyOf(packed.toByteArray(), packed.size() * percent / 100);

    assertThat(read(cut, UTF_8).accepted()).isEqualTo(linesByHand(cut) - 1);

    issues.clear();
    var damaged = packed.toByteArray();
    Arrays.fill(damaged, packed.size() * percent / 100, damaged.length, (byte) 0xff);
    var tally = read(damaged, UTF_8);
    assertThat(tally.ending()).isEqualTo(Ending.CUT_OFF);
    assertThat(tally.accepted()).isGreaterThanOrEqualTo(linesByHand(cut) - 1);
  }

  /** The bytes of a block, one by one, behind the ten bytes that gzip has in front of it. */
  private static long linesByHand(byte[] packed) {
    var inflater = new Inflater(true);
    inflater.setInput(packed, 10, packed.length - 10);
    long lines = 0;
    byte[] one = new byte[1];
    try {
      while (inflater.inflate(one) > 0) {
        lines += one[0] == '\n' ? 1 : 0;
      }
    } catch (DataFormatException e) {
      throw new IllegalStateException(e);
    } finally {
      inflater.end();
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "place,amount\n\"Peru\nand more\",7",
        "place,amount\nChile,1\n\"Peru\nand\r\nmore\",7"
      })
  void aQuotedTextOverLinesMayBeTheEndOfTheFile(String text) {
    var tally = read(text);
    assertThat(tally.rejected()).isZero();
    assertThat(read.getLast()).startsWith(tally.rows() + 1 + " Peru\nand").endsWith("more 7");
    assertThat(issues).isEmpty();
  }

  @Test
  void aQuotedTextThatIsNotClosedAtTheEndIsOneBrokenLineForEachOfItsLines() {
    assertThat(read("place,amount\nChile,1\n\"Peru\nmore,7"))
        .isEqualTo(new RowTally(3, 2, 1, 0, Ending.WHOLE));
    assertThat(issues).singleElement().isInstanceOf(BrokenLine.class);
  }

  @Test
  void aHeaderWithTenMillionColumnsIsRefusedInBoundedMemory() {
    var header = "place,amount" + ",x".repeat(10_000_000);
    assertThat(read(header + "\nPeru,1\nChile,2\n"))
        .isEqualTo(new RowTally(2, 0, 2, 0, Ending.UNREADABLE));
    assertThat(read).isEmpty();
    assertThat(issues).singleElement().isInstanceOf(BrokenLine.class);
  }

  @Test
  void anOverlongLineIsLeftOutAndTheNextIsRead() {
    assertThat(read("place,amount\n" + "x".repeat(3 << 20) + "\nPeru,1\n"))
        .isEqualTo(new RowTally(2, 1, 1, 0, Ending.WHOLE));
    assertThat(read).containsExactly("3 Peru 1");
  }

  @Test
  void withoutAColumnNoRowIsReadButAllAreCounted() {
    assertThat(read("place,sum\nPeru,1\nChile,2\n"))
        .isEqualTo(new RowTally(2, 0, 2, 0, Ending.UNREADABLE));
    assertThat(issues).singleElement().isInstanceOf(MissingColumn.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\r\n"})
  void anEmptyFileHasNoRows(String text) {
    assertThat(read(text)).isEqualTo(new RowTally(0, 0, 0, 0, Ending.UNREADABLE));
    assertThat(issues).hasSize(1);
  }

  @Test
  void numbersInTwoWritingsAreNotMixed() {
    var tally = read("place,amount\nPeru,\"1.234,5\"\nChile,\"1,234\"\nJapan,1 234\nIndia,12\n");
    assertThat(tally).isEqualTo(new RowTally(4, 1, 3, 0, Ending.WHOLE));
    assertThat(issues).allSatisfy(i -> assertThat(i).isInstanceOf(UnparsableNumber.class));
  }

  /** Random damage against an oracle that cannot fail: a row that no damage touched is read. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverIsDamagedUntouchedRowsAreRead(long seed) {
    var random = new Random(seed);
    var damage = List.of("\u0000", "\"", "x,y,z", "\ufffd", "\r", "a\"b\"", "\"q\"r");
    var text = new StringBuilder("place,amount\n");
    var untouched = new ArrayList<String>();
    for (int i = 0; i < 20_000; i++) {
      var row = "Peru" + i + "," + i;
      boolean damaged = random.nextInt(20) == 0;
      if (damaged) {
        int at = random.nextInt(row.length());
        row = row.substring(0, at) + damage.get(random.nextInt(damage.size())) + row.substring(at);
      } else {
        untouched.add("Peru" + i + " " + i);
      }
      text.append(row).append(random.nextInt(9) == 0 ? "\r\n" : "\n");
    }
    var tally = read(text.toString());
    assertThat(tally.rows()).isEqualTo(tally.accepted() + tally.rejected());
    assertThat(tally.accepted()).isEqualTo(read.size());
    assertThat(read.stream().map(r -> r.substring(r.indexOf(' ') + 1)).toList())
        .containsAll(untouched);
    assertThat(issues).anyMatch(WrongCellCount.class::isInstance);
  }

  @Test
  void anUnknownFileIsAnIssue() {
    var tally =
        ExchangeFile.utf8(java.nio.file.Path.of("not-there.csv"), issues::add)
            .read(
                COLUMNS,
                row -> {
                  throw new UncheckedIOException(new IOException("not asked for"));
                });
    assertThat(tally.ending()).isEqualTo(Ending.UNREADABLE);
    assertThat(issues).hasSize(1);
  }

  @Test
  void whatNobodyReportedIsNoZero() {
    var issues = new ArrayList<DataIssue>();
    var reported = new ArrayList<OptionalDouble>();
    for (var cell : List.of("", "NA", "nan", "0", "2.5")) {
      var row =
          new ExchangeRow(
              List.of("value"), new int[] {0}, List.of(cell), new RowRef("f", 1), issues::add);
      reported.add(row.reported(0));
      assertThat(row.isSound()).isTrue();
      row.requiredAmount(0);
      assertThat(row.isSound()).as(cell).isEqualTo(reported.getLast().isPresent());
    }
    assertThat(reported)
        .containsExactly(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.of(0),
            OptionalDouble.of(2.5));
    assertThat(issues).hasSize(3);
  }
}
