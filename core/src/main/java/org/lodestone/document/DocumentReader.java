package org.lodestone.document;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes documents of plain texts: finds encoding, language and day of publication. */
public final class DocumentReader {

  /** Words that hardly occur in the other language. */
  private static final Set<String> FRENCH =
      Set.of("le", "la", "les", "des", "et", "est", "une", "du", "dans");

  private static final Set<String> ENGLISH =
      Set.of("the", "of", "and", "is", "in", "to", "for", "with", "that");

  private static final double JAPANESE_PART = 0.1;

  private DocumentReader() {}

  /** The text of bytes: UTF-8 if they are that, else what is likeliest. */
  public static String decode(byte[] bytes) {
    return normalized(decodeUtf8(bytes).orElseGet(() -> decodeGuessed(bytes)));
  }

  private static Optional<String> decodeUtf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String decodeGuessed(byte[] bytes) {
    var match = new CharsetDetector().setText(bytes).detect();
    var name = match == null ? "windows-1252" : match.getName();
    return new String(
        bytes, Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1);
  }

  private static String normalized(String text) {
    var body = text.startsWith("\ufeff") ? text.substring(1) : text;
    return Normalizer.normalize(body, Normalizer.Form.NFC);
  }

  /** The document of a text whose encoding is known. */
  public static Document read(String name, String text, SourceCard source) {
    var normal = normalized(text);
    var undated =
        new Document(
            DocumentId.of(normal), name, normal, language(normal), Optional.empty(), source);
    return new Document(
        undated.id(), name, normal, undated.language(), PublicationDay.of(undated), source);
  }

  // ---- language

  static Language language(String text) {
    long kana = text.chars().filter(DocumentReader::isKana).count();
    long letters = text.chars().filter(Character::isLetter).count();
    if (kana > JAPANESE_PART * Math.max(1, letters)) {
      return Language.JAPANESE;
    }
    var words = List.of(FoldedText.fold(text).split("[^a-z]+"));
    return count(words, FRENCH) > count(words, ENGLISH) ? Language.FRENCH : Language.ENGLISH;
  }

  private static long count(List<String> words, Set<String> common) {
    return words.stream().filter(common::contains).count();
  }

  private static boolean isKana(int c) {
    var script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
  }
}
