package org.lodestone.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables are read back by other readers than what wrote them: workbooks by Apache POI. */
class TableFilesTest {
  private static final Provenance PROVENANCE =
      new Provenance(
          List.of(
              new Provenance.Entry("about", "A fictional plan"),
              new Provenance.Entry("licence", "Apache-2.0")));

  private static final List<String> WORDS =
      List.of("plain", "a, \"b\"", "two\nlines", "é 日本", "=1+1", "+1", "-1", "@sum", "\tx");

  private static DataTable table() {
    var table = new DataTable("odd", List.of("text", "number", "nothing"));
    for (int i = 0; i < WORDS.size(); i++) {
      table.line().cell(WORDS.get(i)).cell(-1.25 * i).cell((String) null).end();
    }
    return table;
  }

  private static List<List<String>> read(String csv) {
    try (var reader = CsvReader.builder().ofCsvRecord(csv)) {
      return reader.stream().map(record -> List.copyOf(record.getFields())).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void everyLineOfACsvComesBackWithItsProvenance() {
    var lines = read(CsvFile.text(table(), PROVENANCE));

    assertThat(lines.getFirst()).containsExactly("text", "number", "nothing", "about", "licence");
    for (int i = 0; i < WORDS.size(); i++) {
      var line = lines.get(i + 1);
      assertThat(line.getFirst().replaceFirst("^'", "")).isEqualTo(WORDS.get(i));
      assertThat(Double.parseDouble(line.get(1))).isEqualTo(-1.25 * i);
      assertThat(line.subList(2, 5)).containsExactly("", "A fictional plan", "Apache-2.0");
    }
  }

  /** Words at which a spreadsheet would begin to calculate; numbers below zero stay numbers. */
  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1:A9)", "\t=1", "\r=1"})
  void noCellBeginsAFormula(String evil) {
    var table = new DataTable("evil", List.of("name", "value"));
    table.line().cell(evil).cell(-3.5).end();
    var line = read(CsvFile.text(table, PROVENANCE)).get(1);

    assertThat(line.getFirst()).startsWith("'");
    assertThat(line.get(1)).isEqualTo("-3.5");
  }

  @Test
  void aWorkbookComesBackWithWordsAsWordsAndNumbersAsNumbers() throws IOException {
    var bytes = XlsxFile.bytes(List.of(table()), PROVENANCE);
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var about = workbook.getSheet("about");
      assertThat(about.getRow(0).getCell(1).getStringCellValue()).isEqualTo("A fictional plan");
      var sheet = workbook.getSheet("odd");
      for (int i = 0; i < WORDS.size(); i++) {
        var row = sheet.getRow(i + 1);
        assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo(WORDS.get(i));
        assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(-1.25 * i);
        assertThat(row.getCell(2)).isNull();
      }
    }
  }

  @Test
  void theSameTablesGiveTheSameBytes() throws InterruptedException {
    var once = XlsxFile.bytes(List.of(table()), PROVENANCE);
    Thread.sleep(2_100);

    assertThat(XlsxFile.bytes(List.of(table()), PROVENANCE)).isEqualTo(once);
  }

  @Test
  void aTextLongerThanACellSaysWhatStaysOut() {
    var text = "a".repeat(32_000) + "𝛂".repeat(2_000);

    var fitted = XlsxFile.fitted(text);

    assertThat(fitted).hasSizeLessThanOrEqualTo(32_767).endsWith("𝛂… [+3244]");
    assertThat(XlsxFile.fitted("a".repeat(32_767))).hasSize(32_767);
  }
}
