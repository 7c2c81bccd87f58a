package org.lodestone.office;

import java.io.IOException;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF file, paragraphs put together again; pictures of pages have none. */
final class Pdf {

  /** Stands between the lines of a paragraph until they are joined. */
  private static final String BREAK = "\u000b";

  private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{Ll})-\\s?\u000b\\s*+(?=\\p{Ll})");
  private static final Pattern JAPANESE =
      Pattern.compile(
          "(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}、。])\\s*+\u000b\\s*+"
              + "(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}、。])");
  private static final long NANOS = 1_000_000_000L;

  private final Limits limits;
  private final long started = System.nanoTime();

  Pdf(Limits limits) {
    this.limits = limits;
  }

  PageText read(byte[] bytes) throws Refusal {
    countMarks(bytes);
    try (var pdf = Loader.loadPDF(bytes)) {
      check(pdf);
      return text(pdf);
    } catch (InvalidPasswordException e) {
      throw new Refusal(ReadFile.Reason.ENCRYPTED, "PDF");
    } catch (TooSlow e) {
      throw new Refusal(ReadFile.Reason.TOO_SLOW, limits.seconds());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // A file that is made to break the parser is damaged like any other.
      throw new Refusal(ReadFile.Reason.DAMAGED, "PDF");
    }
  }

  /** Objects as the raw bytes show them, before anything is built of them. */
  private void countMarks(byte[] bytes) throws Refusal {
    int objects = 0;
    for (int i = 0; i + 4 < bytes.length; i++) {
      if (bytes[i] == ' ' && bytes[i + 1] == 'o' && bytes[i + 2] == 'b' && bytes[i + 3] == 'j') {
        objects++;
      }
    }
    if (objects > limits.objects()) {
      throw new Refusal(ReadFile.Reason.TOO_MANY_OBJECTS, objects);
    }
  }

  private void check(PDDocument pdf) throws IOException, Refusal {
    if (pdf.isEncrypted() && !pdf.getCurrentAccessPermission().canExtractContent()) {
      throw new Refusal(ReadFile.Reason.ENCRYPTED, "PDF");
    }
    var objects = pdf.getDocument().getXrefTable().keySet();
    if (objects.size() > limits.objects()) {
      throw new Refusal(ReadFile.Reason.TOO_MANY_OBJECTS, objects.size());
    }
    var budget = new Budget(limits.unpackedBytes());
    for (var key : objects) {
      hurry();
      if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
        check(stream, budget);
      }
    }
    if (pdf.getNumberOfPages() > limits.pages()) {
      throw new Refusal(ReadFile.Reason.TOO_MANY_PAGES, pdf.getNumberOfPages());
    }
  }

  /** Unpacks a stream once without keeping it, so that a bomb goes off where it is counted. */
  private static void check(COSStream stream, Budget budget) throws IOException, Refusal {
    COSBase filters = stream.getFilters();
    if (filters instanceof COSArray several && several.size() > 1 && packs(several) > 1) {
      throw new Refusal(ReadFile.Reason.UNPACKS_TOO_LARGE, "/Filter " + several.size());
    }
    var first = filters instanceof COSArray several ? several.getObject(0) : filters;
    if (COSName.FLATE_DECODE.equals(first)) {
      try (var raw = new InflaterInputStream(stream.createRawInputStream())) {
        budget.count(raw);
      } catch (java.util.zip.ZipException | java.io.EOFException e) {
        // PDFBox reads on as far as it can; so much was counted.
        return;
      }
    }
  }

  private static int packs(COSArray filters) {
    int packs = 0;
    for (int i = 0; i < filters.size(); i++) {
      var filter = filters.getObject(i);
      if (COSName.FLATE_DECODE.equals(filter)
          || COSName.LZW_DECODE.equals(filter)
          || COSName.RUN_LENGTH_DECODE.equals(filter)) {
        packs++;
      }
    }
    return packs;
  }

  private PageText text(PDDocument pdf) throws IOException, Refusal {
    var stripper = new Hurried();
    stripper.setSortByPosition(true);
    stripper.setLineSeparator(BREAK);
    stripper.setParagraphEnd("\n");
    stripper.setPageEnd("\n");
    var text = new PageText(limits);
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      for (var line : stripper.getText(pdf).split("\n")) {
        text.line(joined(line));
      }
    }
    return text;
  }

  private static String joined(String paragraph) {
    var whole = HYPHEN.matcher(paragraph).replaceAll("");
    return JAPANESE.matcher(whole).replaceAll("").replace(BREAK, " ");
  }

  private void hurry() {
    if (System.nanoTime() - started > limits.seconds() * NANOS) {
      throw new TooSlow();
    }
  }

  /** The time for this file is up. */
  private static final class TooSlow extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Looks at the clock at each operator: a page may draw itself again and again. */
  private final class Hurried extends PDFTextStripper {
    @Override
    protected void processOperator(Operator operator, java.util.List<COSBase> operands)
        throws IOException {
      hurry();
      super.processOperator(operator, operands);
    }
  }
}
