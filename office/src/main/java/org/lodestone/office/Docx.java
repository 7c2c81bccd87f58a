package org.lodestone.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lodestone.document.Zone;

/**
 * The paragraphs of a DOCX file (Office Open XML, ISO/IEC 29500). Deleted text, comments, headers,
 * footers and footnotes are left out; tables are read cell by cell.
 */
final class Docx {

  private static final String BODY = "word/document.xml";
  private static final int ENTRIES = 2_000;

  /** Bytes at the end in which the names of the parts stand. */
  private static final int DIRECTORY = 1 << 17;

  private final Limits limits;

  Docx(Limits limits) {
    this.limits = limits;
  }

  /**
   * Whether a ZIP file is one, by the names at its end; to look for them inside would unpack a
   * bomb.
   */
  static boolean isOne(byte[] zipped) {
    int from = Math.max(0, zipped.length - DIRECTORY);
    var directory = new String(zipped, from, zipped.length - from, StandardCharsets.ISO_8859_1);
    return directory.contains("[Content_Types].xml") && directory.contains(BODY);
  }

  PageText read(byte[] zipped) throws Refusal {
    var text = new PageText(limits);
    try {
      var xml = body(zipped);
      var reader = safe().createXMLStreamReader(new ByteArrayInputStream(xml));
      new Paragraphs(reader, text).read();
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      throw new Refusal(ReadFile.Reason.DAMAGED, "DOCX");
    }
    return text;
  }

  private byte[] body(byte[] zipped) throws IOException, Refusal {
    var budget = new Budget(limits.unpackedBytes());
    try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      int seen = 0;
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(BODY)) {
          return budget.readAll(zip);
        }
        if (++seen > ENTRIES) {
          throw new Refusal(ReadFile.Reason.TOO_MANY_ENTRIES, seen);
        }
        budget.count(zip);
      }
    }
    throw new Refusal(ReadFile.Reason.UNKNOWN_KIND, "Office Open XML");
  }

  /** Without document types, so without entities of any kind. */
  private static XMLInputFactory safe() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private final class Paragraphs {
    private final XMLStreamReader xml;
    private final PageText text;
    private final StringBuilder words = new StringBuilder();
    private String style = "";
    private int tags;

    Paragraphs(XMLStreamReader xml, PageText text) {
      this.xml = xml;
      this.text = text;
    }

    void read() throws XMLStreamException, Refusal {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          count();
          start(xml.getLocalName());
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("p")) {
          end();
        }
      }
    }

    private void count() throws Refusal {
      // A paragraph has about ten elements for its looks.
      if (++tags > 10L * limits.tags()) {
        throw new Refusal(ReadFile.Reason.TOO_MANY_TAGS, tags);
      }
    }

    private void start(String name) throws XMLStreamException, Refusal {
      switch (name) {
        case "p" -> end();
        case "pStyle" -> style = attribute("val").toLowerCase(Locale.ROOT);
        case "t" -> words.append(xml.getElementText());
        case "tab", "br", "cr" -> words.append(' ');
        case "noBreakHyphen" -> words.append('\u2011');
        default -> {}
      }
    }

    private String attribute(String name) {
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        if (xml.getAttributeLocalName(i).equals(name)) {
          return xml.getAttributeValue(i);
        }
      }
      return "";
    }

    private void end() throws Refusal {
      text.line(words.toString(), kind(), "zone.docx-style/1");
      words.setLength(0);
      style = "";
    }

    /** The styles have their English names in the file, or those of the language of the writer. */
    private Zone.@Nullable Kind kind() {
      if (style.equals("title") || style.equals("titre")) {
        return Zone.Kind.HEADLINE;
      }
      if (style.startsWith("heading") || style.matches("titre\\d") || style.equals("subtitle")) {
        return Zone.Kind.HEADING;
      }
      if (style.startsWith("caption") || style.startsWith("lgende")) {
        return Zone.Kind.CAPTION;
      }
      return null;
    }
  }
}
