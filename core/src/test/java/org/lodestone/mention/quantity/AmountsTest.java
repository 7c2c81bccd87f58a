package org.lodestone.mention.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestone.document.Language;
import org.lodestone.document.Layout;
import org.lodestone.mention.Amount;
import org.lodestone.mention.Fixtures;
import org.lodestone.mention.Mention.OfQuantity;
import org.lodestone.mention.Mention.OfQuantity.Role;
import org.lodestone.mention.time.Times;

/** The tables were written before the rules. */
class AmountsTest {

  private static final Set<Role> NO_FIGURES = Set.of(Role.ANAPHORIC, Role.ORDINAL, Role.NOISE);

  private static List<String> found(Layout layout) {
    return Amounts.in(layout, Times.in(layout)).stream()
        .map(mention -> told(layout, mention))
        .toList();
  }

  private static String told(Layout layout, OfQuantity mention) {
    var amount = mention.amount();
    var told = new StringBuilder(layout.document().words(mention.span())).append(" = ");
    told.append(amount.comparator().name().toLowerCase(Locale.ROOT)).append(' ');
    if (amount.comparator() != Amount.Comparator.VAGUE) {
      told.append(number(amount.low()));
      told.append(amount.high() == amount.low() ? "" : ".." + number(amount.high())).append(' ');
    }
    told.append(amount.unit());
    amount.of().ifPresent(of -> told.append(" of ").append(number(of)));
    if (mention.role() != Role.FIGURE) {
      told.append(' ').append(mention.role().name().toLowerCase(Locale.ROOT));
    }
    return told.toString();
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : Double.toString(Math.rint(value * 1000) / 1000);
  }

  private static boolean isFigure(String told) {
    return NO_FIGURES.stream().noneMatch(r -> told.endsWith(r.name().toLowerCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"amounts.txt", "amounts-strangers.txt"})
  void sentencesAreReadAsAPersonReadsThem(String file) {
    var score = Fixtures.score(Fixtures.read(file), AmountsTest::found, AmountsTest::isFigure);
    assertThat(score.precision()).as(score.faults().toString()).isGreaterThanOrEqualTo(0.98);
    assertThat(score.recall()).as(score.faults().toString()).isGreaterThanOrEqualTo(0.98);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void namesWithDigitsClockTimesAndCodesAreNoAmounts(Language language) {
    var text = "G7 F-35 COP30 13:57 2023/1542 8505.11.00 +81-3-1234 NdFeB5";
    assertThat(found(Fixtures.layout(text, language, Optional.empty()))).isEmpty();
  }

  @Provide
  Arbitrary<String> texts() {
    var pieces =
        Arbitraries.of(
            "12",
            " ",
            "1 200",
            "4.000,5",
            "％",
            "%",
            "億",
            "万",
            "ドル",
            "$",
            "US$",
            "milliard ",
            "d'euros",
            "plus de ",
            "les deux ",
            "pays",
            "から",
            "以上",
            "between ",
            " and ",
            "to ",
            "of the ",
            "tonnes",
            "年",
            "月",
            "日",
            "半年",
            "第",
            "half a ",
            "une dizaine de ",
            "-",
            ",",
            ".",
            "割",
            "3分の2",
            "の",
            "six ",
            "mois",
            "within ",
            "\u00a0",
            "(",
            "é",
            "𠮷");
    var wild = Arbitraries.strings().ofMaxLength(4);
    return Arbitraries.oneOf(pieces, pieces, pieces, wild)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30)
        .map(parts -> String.join("", parts))
        .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
        .filter(text -> !text.isBlank());
  }

  @Property(tries = 400)
  void whateverTheTextSpansLieInItAndDoNotOverlap(
      @ForAll("texts") String text, @ForAll Language language) {
    var layout = Fixtures.layout(text, language, Optional.empty());
    var amounts = Amounts.in(layout, Times.in(layout));
    int end = 0;
    for (var mention : amounts) {
      assertThat(mention.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(mention.span().length()).isPositive();
      end = mention.span().end();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
  }
}
