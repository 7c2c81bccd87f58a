package org.lodestone.office.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.lodestone.brief.compile.Brief;
import org.lodestone.brief.compile.Brief.Piece;
import org.lodestone.brief.compile.Draft;

/** A brief as a DOCX file with headings, lists and footnotes of their own kinds. */
final class DocxFile {

  /** The first day that an archive can name. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String FONT = "Liberation Sans";
  private static final int SMALL = 8;

  private final Brief brief;
  private final XWPFDocument docx = new XWPFDocument();
  private final DocxStyles styles;
  private final Set<Integer> noted = new HashSet<>();
  private Optional<XWPFTable> table = Optional.empty();

  DocxFile(Brief brief) {
    this.brief = brief;
    styles = new DocxStyles(docx, brief.language(), FONT);
  }

  byte[] bytes() {
    try (docx) {
      var about = docx.getProperties().getCoreProperties();
      about.setTitle(brief.title());
      about.setCreator("Lodestone");
      var day = Date.from(brief.state().day().atStartOfDay().toInstant(ZoneOffset.UTC));
      about.getUnderlyingProperties().setCreatedProperty(Optional.of(day));
      about.getUnderlyingProperties().setModifiedProperty(Optional.of(day));
      about.getUnderlyingProperties().setLanguageProperty(brief.language().code());
      brief.parts().forEach(this::add);
      addColophon();
      var out = new ByteArrayOutputStream();
      docx.write(out);
      return withoutTime(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Entries by name, each with the same time. */
  private static byte[] withoutTime(byte[] zipped) throws IOException {
    var entries = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var entry : entries.entrySet()) {
        var copy = new ZipEntry(entry.getKey());
        copy.setTimeLocal(NO_TIME);
        zip.putNextEntry(copy);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private void add(Brief.Part part) {
    switch (part.kind()) {
      case HEADING -> fill(styles.heading(docx.createParagraph(), part.level()), part.pieces());
      case PARAGRAPH, CODE -> fill(docx.createParagraph(), part.pieces());
      case ITEM -> fill(listed(styles.bullets(), part.level()), part.pieces());
      case NUMBERED -> fill(listed(styles.numbers(), part.level()), part.pieces());
      case QUOTE -> {
        var paragraph = docx.createParagraph();
        paragraph.setIndentationLeft(DocxStyles.INDENT);
        fill(paragraph, part.pieces());
      }
      case HEAD -> {
        table = Optional.of(docx.createTable(1, cells(part).size()));
        fillRow(table.get(), 0, part);
      }
      case ROW -> {
        var open = table.orElseGet(() -> docx.createTable(1, cells(part).size()));
        open.createRow();
        fillRow(open, open.getNumberOfRows() - 1, part);
      }
      case RULE -> docx.createParagraph();
      case BIBLIOGRAPHY -> addWorks();
    }
  }

  private XWPFParagraph listed(BigInteger list, int level) {
    var paragraph = docx.createParagraph();
    paragraph.setNumID(list);
    paragraph.setNumILvl(BigInteger.valueOf(Math.min(DocxStyles.LEVELS, level) - 1L));
    return paragraph;
  }

  private static List<List<Piece>> cells(Brief.Part part) {
    var cells = new java.util.ArrayList<List<Piece>>();
    cells.add(new java.util.ArrayList<>());
    for (var piece : part.pieces()) {
      if (piece instanceof Piece.NextCell) {
        cells.add(new java.util.ArrayList<>());
      } else {
        cells.getLast().add(piece);
      }
    }
    return cells;
  }

  private void fillRow(XWPFTable to, int row, Brief.Part part) {
    var cells = cells(part);
    for (int i = 0; i < cells.size(); i++) {
      XWPFTableCell cell = to.getRow(row).getCell(i);
      if (cell != null) {
        fill(cell.getParagraphs().getFirst(), cells.get(i));
      }
    }
  }

  private void fill(XWPFParagraph paragraph, List<Piece> pieces) {
    boolean marked = false;
    for (var piece : pieces) {
      switch (piece) {
        case Piece.Words words -> addWords(paragraph, words);
        case Piece.Mark(int note) -> {
          if (marked) {
            addRaised(paragraph, ", ");
          }
          addMark(paragraph, note);
        }
        case Piece.NextCell next -> paragraph.createRun().setText(" ");
      }
      marked = piece instanceof Piece.Mark;
    }
  }

  private static void addRaised(XWPFParagraph paragraph, String text) {
    var run = paragraph.createRun();
    run.setVerticalAlignment("superscript");
    run.setText(text);
  }

  private static void addWords(XWPFParagraph paragraph, Piece.Words words) {
    XWPFRun run =
        words.link().isEmpty() ? paragraph.createRun() : paragraph.createHyperlinkRun(words.link());
    run.setText(words.text());
    run.setBold(words.style() == Draft.Style.STRONG);
    run.setItalic(words.style() == Draft.Style.EMPHASIS);
  }

  /** A footnote where a note comes first; later its number. */
  private void addMark(XWPFParagraph paragraph, int note) {
    if (!noted.add(note)) {
      addRaised(paragraph, Integer.toString(note));
      return;
    }
    var footnote = docx.createFootnote();
    var text = footnote.createParagraph();
    var run = text.createRun();
    run.setFontSize(SMALL);
    run.setText(" " + brief.notes().get(note - 1).text());
    paragraph.addFootnoteReference(footnote);
  }

  private void addWorks() {
    for (var work : brief.works()) {
      var paragraph = listed(styles.bullets(), 1);
      paragraph.createRun().setText(BriefWords.work(work, brief));
      if (work.address().matches("https?://.*")) {
        var link = paragraph.createHyperlinkRun(work.address());
        link.setText(" " + work.address());
      }
    }
    if (brief.works().isEmpty()) {
      docx.createParagraph().createRun().setText(BriefWords.NO_SOURCES.in(brief.language()));
    }
  }

  private void addColophon() {
    var heading = styles.heading(docx.createParagraph(), 2);
    heading.createRun().setText(BriefWords.COLOPHON.in(brief.language()));
    for (var line : BriefWords.colophon(brief)) {
      var run = docx.createParagraph().createRun();
      run.setFontSize(SMALL);
      run.setText(line);
    }
  }
}
