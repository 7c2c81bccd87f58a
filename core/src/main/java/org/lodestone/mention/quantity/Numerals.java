package org.lodestone.mention.quantity;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lodestone.document.ByLanguage;
import org.lodestone.document.FoldedText;
import org.lodestone.document.Language;

/** Finds numbers in folded text (D1): digits grouped as the language does, words, kanji. */
public final class Numerals {

  private static final int LAST_WORD = 999;
  private static final int GROUP = 3;

  private static final Pattern FRENCH = digits(",", "\\.");
  private static final Pattern ENGLISH = digits("\\.", ",");
  private static final Pattern JAPANESE =
      Pattern.compile("[\\d〇一二三四五六七八九十百千][\\d,.〇一二三四五六七八九十百千万億兆]*+");

  private static final String KANJI_DIGITS = "〇一二三四五六七八九";
  private static final ByLanguage<PhraseTable<Double>> WORDS = ByLanguage.of(Numerals::words);

  private Numerals() {}

  private static Pattern digits(String decimal, String group) {
    var spaces = "\\d{1,3}(?: \\d{3})++(?!\\d)(?:" + decimal + "\\d++)?+";
    var groups = "\\d{1,3}(?:" + group + "\\d{3})++(?!\\d)(?:" + decimal + "\\d++)?+";
    return Pattern.compile(spaces + "|" + groups + "|\\d++(?:[.,]\\d++)?+");
  }

  private static PhraseTable<Double> words(Language language) {
    return switch (language) {
      case FRENCH -> spelled(List.of(ULocale.FRENCH, new ULocale("fr-BE")));
      case ENGLISH -> spelled(List.of(ULocale.ENGLISH));
      case JAPANESE -> new PhraseTable<>();
    };
  }

  private static PhraseTable<Double> spelled(List<ULocale> locales) {
    var table = new PhraseTable<Double>();
    for (var locale : locales) {
      var format = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
      for (int n = 1; n <= LAST_WORD; n++) {
        var spelled = FoldedText.fold(format.format(n)).replace('\u00ad', '-');
        var variants = new TreeSet<String>();
        variants.add(spelled);
        variants.add(spelled.replace('-', ' '));
        variants.add(spelled.replace(' ', '-'));
        variants.add(spelled.replace("hundred ", "hundred and "));
        if (locale.getLanguage().equals("fr") && spelled.endsWith("un")) {
          variants.addAll(variants.stream().map(v -> v + "e").toList());
        }
        table.add(variants, (double) n);
      }
    }
    return table;
  }

  /** The numbers between two places, from left to right, without overlap. */
  public static List<Numeral> in(String folded, int from, int to, Language language) {
    var pattern =
        switch (language) {
          case FRENCH -> FRENCH;
          case ENGLISH -> ENGLISH;
          case JAPANESE -> JAPANESE;
        };
    var numerals = new ArrayList<Numeral>();
    var matcher = pattern.matcher(folded).region(from, to);
    while (matcher.find()) {
      add(numerals, folded, matcher.start(), matcher.end(), language);
    }
    WORDS
        .get(language)
        .all(folded, from, to)
        .forEach(w -> numerals.add(new Numeral(w.start(), w.end(), w.value(), Numeral.Form.WORD)));
    numerals.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return numerals;
  }

  private static void add(
      List<Numeral> numerals, String folded, int start, int last, Language language) {
    int end = last;
    while (end > start && ",.".indexOf(folded.charAt(end - 1)) >= 0) {
      end--;
    }
    var written = folded.substring(start, end);
    boolean digits = written.chars().allMatch(c -> c < 0x80);
    if (language != Language.JAPANESE) {
      numerals.add(new Numeral(start, end, latin(written, language), Numeral.Form.DIGITS));
    } else if (written.chars().filter(c -> c == ',').count() > 0 && !isGrouped(written)) {
      addParts(numerals, folded, start, end);
    } else {
      boolean anyDigit = written.chars().anyMatch(c -> c >= '0' && c <= '9');
      var form =
          digits ? Numeral.Form.DIGITS : anyDigit ? Numeral.Form.COMPOSED : Numeral.Form.KANJI;
      numerals.add(new Numeral(start, end, japanese(written), form));
    }
  }

  private static final Pattern GROUPED = Pattern.compile("[^,]*?\\d{1,3}(?:,\\d{3})+(?!\\d)[^,]*");

  private static boolean isGrouped(String written) {
    return GROUPED.matcher(written).matches();
  }

  /** Commas that do not group thousands stand between numbers. */
  private static void addParts(List<Numeral> numerals, String folded, int start, int end) {
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || folded.charAt(i) == ',') {
        if (i > from) {
          add(numerals, folded, from, i, Language.JAPANESE);
        }
        from = i + 1;
      }
    }
  }

  // ---- digits

  private static double latin(String written, Language language) {
    char decimal = language == Language.FRENCH ? ',' : '.';
    char group = language == Language.FRENCH ? '.' : ',';
    var plain = written.replace(" ", "");
    int point = plain.lastIndexOf(decimal);
    var whole = point < 0 ? plain : plain.substring(0, point);
    int last = whole.lastIndexOf(group);
    boolean grouped = whole.length() - last == GROUP + 1 && whole.charAt(0) != '0';
    if (last >= 0 && !grouped) {
      return Double.parseDouble(plain.replace(group, '.'));
    }
    var digits = whole.replace(String.valueOf(group), "");
    return Double.parseDouble(point < 0 ? digits : digits + "." + plain.substring(point + 1));
  }

  // ---- kanji

  /**
   * A Japanese number: parts before 万, 億 and 兆 are multiplied by 10⁴, 10⁸ and 10¹² and added up,
   * and each part is made of digits before 千, 百 and 十 the same way.
   */
  private static double japanese(String written) {
    double total = 0;
    int from = 0;
    for (int i = 0; i < written.length(); i++) {
      double scale = great(written.charAt(i));
      if (scale > 0) {
        total += Math.max(1, small(written.substring(from, i))) * scale;
        from = i + 1;
      }
    }
    return total + small(written.substring(from));
  }

  private static double great(char c) {
    return switch (c) {
      case '万' -> 1e4;
      case '億' -> 1e8;
      case '兆' -> 1e12;
      default -> 0;
    };
  }

  private static double small(String part) {
    double total = 0;
    var digits = new StringBuilder();
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      double scale =
          switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
          };
      if (scale > 0) {
        total += (digits.isEmpty() ? 1 : number(digits)) * scale;
        digits.setLength(0);
      } else if (c != ',') {
        int kanji = KANJI_DIGITS.indexOf(c);
        digits.append(kanji >= 0 ? (char) ('0' + kanji) : c);
      }
    }
    return total + (digits.isEmpty() ? 0 : number(digits));
  }

  /** Digits; a second point ends the number. */
  private static double number(CharSequence digits) {
    var plain = digits.toString();
    int point = plain.indexOf('.');
    int second = point < 0 ? -1 : plain.indexOf('.', point + 1);
    var written = second < 0 ? plain : plain.substring(0, second);
    return written.equals(".") ? 0 : Double.parseDouble(written);
  }
}
