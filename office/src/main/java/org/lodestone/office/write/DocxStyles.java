package org.lodestone.office.write;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.lodestone.brief.document.Language;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Headings and lists of a DOCX file. */
final class DocxStyles {

  /** Depths of lists. */
  static final int LEVELS = 4;

  /** Of a level, in twentieths of a point. */
  static final int INDENT = 360;

  private static final int[] HALF_POINTS = {34, 26, 22, 22, 22, 22};

  private final XWPFDocument docx;
  private final BigInteger bullets;
  private final BigInteger numbers;

  DocxStyles(XWPFDocument docx, Language language, String font) {
    this.docx = docx;
    var styles = docx.createStyles();
    var fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(font);
    fonts.setHAnsi(font);
    styles.setDefaultFonts(fonts);
    styles.setSpellingLanguage(
        switch (language) {
          case EN -> "en-GB";
          case FR -> "fr-FR";
        });
    for (int level = 1; level <= HALF_POINTS.length; level++) {
      styles.addStyle(heading(styles, level));
    }
    bullets = list(0, STNumberFormat.BULLET);
    numbers = list(1, STNumberFormat.DECIMAL);
  }

  private static XWPFStyle heading(XWPFStyles styles, int level) {
    var style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId("Heading" + level);
    style.addNewName().setVal("heading " + level);
    style.addNewQFormat();
    var paragraph = style.addNewPPr();
    paragraph.addNewKeepNext();
    var spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(INDENT - 120L));
    spacing.setAfter(BigInteger.valueOf(80));
    paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
    var run = style.addNewRPr();
    run.addNewB();
    run.addNewSz().setVal(BigInteger.valueOf(HALF_POINTS[level - 1]));
    return new XWPFStyle(style, styles);
  }

  private BigInteger list(int id, STNumberFormat.Enum format) {
    var list = CTAbstractNum.Factory.newInstance();
    list.setAbstractNumId(BigInteger.valueOf(id));
    for (int i = 0; i < LEVELS; i++) {
      var level = list.addNewLvl();
      level.setIlvl(BigInteger.valueOf(i));
      level.addNewStart().setVal(BigInteger.ONE);
      level.addNewNumFmt().setVal(format);
      level.addNewLvlText().setVal(format == STNumberFormat.BULLET ? "•" : "%" + (i + 1) + ".");
      var indent = level.addNewPPr().addNewInd();
      indent.setLeft(BigInteger.valueOf((long) INDENT * (i + 1)));
      indent.setHanging(BigInteger.valueOf(INDENT));
    }
    var numbering = docx.createNumbering();
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
  }

  XWPFParagraph heading(XWPFParagraph paragraph, int level) {
    paragraph.setStyle("Heading" + Math.min(HALF_POINTS.length, level));
    return paragraph;
  }

  BigInteger bullets() {
    return bullets;
  }

  BigInteger numbers() {
    return numbers;
  }
}
