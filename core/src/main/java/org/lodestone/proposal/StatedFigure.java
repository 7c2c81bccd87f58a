package org.lodestone.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lodestone.document.Document;
import org.lodestone.document.DocumentId;
import org.lodestone.document.FoldedText;
import org.lodestone.document.Language;
import org.lodestone.document.Layout;
import org.lodestone.document.Sentence;
import org.lodestone.document.SourceCard;
import org.lodestone.document.Span;
import org.lodestone.document.Zone;
import org.lodestone.mention.Amount;
import org.lodestone.mention.quantity.Amounts;

/**
 * A figure as a model reads it, compared with what the program reads in the same words (G3). Units
 * are read by the program's own grammar, so that "1.2" and "billion dollars" are 1.2 × 10⁹ USD.
 */
record StatedFigure(Proposal.Figure figure, Language language) {

  /** Numbers are equal up to the rounding of binary fractions. */
  private static final double ROUNDING = 1e-9;

  /** Decimals that figures in texts have at most; more come from a fraction in words. */
  private static final int LONGEST_PRINTED = 4;

  /** Whether every part of the figure that is stated is that of an amount. */
  boolean says(Amount amount) {
    return saysComparator(amount) && (isPlain(amount) || isRead(amount));
  }

  private boolean saysComparator(Amount amount) {
    return figure
        .comparator()
        .map(name -> name.toUpperCase(Locale.ROOT).equals(amount.comparator().name()))
        .orElse(true);
  }

  /** In the units of the program. */
  private boolean isPlain(Amount amount) {
    return figure.unit().map(unit -> unit.equals(amount.unit())).orElse(true)
        && figure.value().map(value -> isLow(value, amount)).orElse(true)
        && figure.high().map(value -> isHigh(value, amount)).orElse(true);
  }

  private static boolean isLow(double value, Amount amount) {
    return amount.comparator() != Amount.Comparator.VAGUE && areEqual(value, amount.low());
  }

  private static boolean isHigh(double value, Amount amount) {
    return amount.comparator() != Amount.Comparator.VAGUE && areEqual(value, amount.high());
  }

  /** Of two thirds, as many decimals must be right as are stated, one at least. */
  private static boolean areEqual(double stated, double read) {
    if (Math.abs(stated - read) <= ROUNDING * Math.max(Math.abs(stated), Math.abs(read))) {
      return true;
    }
    int decimals = BigDecimal.valueOf(stated).stripTrailingZeros().scale();
    return decimals > 0
        && isEndless(read)
        && BigDecimal.valueOf(read)
                .setScale(decimals, RoundingMode.HALF_UP)
                .compareTo(BigDecimal.valueOf(stated))
            == 0;
  }

  /** Whether a number comes from a fraction in words, and has no last decimal. */
  private static boolean isEndless(double read) {
    return BigDecimal.valueOf(read).scale() > LONGEST_PRINTED;
  }

  /** In words of a unit: number and unit are read together. */
  private boolean isRead(Amount amount) {
    if (figure.unit().isEmpty() || figure.value().isEmpty()) {
      return false;
    }
    var unit = figure.unit().get();
    boolean low = isRead(figure.value().get(), unit, amount.unit(), amount.low());
    boolean high =
        figure.high().map(value -> isRead(value, unit, amount.unit(), amount.high())).orElse(true);
    return low && high;
  }

  private boolean isRead(double value, String words, String unit, double wanted) {
    var read =
        read(Normalizer.normalize(plain(value) + " " + words, Normalizer.Form.NFC), language);
    return read.isPresent()
        && read.get().unit().equals(unit)
        && areEqual(read.get().low(), wanted)
        && areEqual(read.get().high(), wanted);
  }

  private String plain(double value) {
    var plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    return language == Language.FRENCH ? plain.replace('.', ',') : plain;
  }

  /** The only amount that words are, if they are nothing else. */
  private static Optional<Amount> read(String words, Language language) {
    var document =
        new Document(
            DocumentId.of(words),
            "figure",
            words,
            language,
            Optional.empty(),
            SourceCard.unjudged("figure", SourceCard.Kind.UNKNOWN));
    var zone = new Zone(new Span(0, words.length()), Zone.Kind.BODY, "figure");
    var layout =
        new Layout(
            document,
            FoldedText.of(words),
            List.of(zone),
            List.of(new Sentence(zone.span(), zone)));
    var amounts = Amounts.in(layout, List.of());
    boolean whole = amounts.size() == 1 && amounts.getFirst().span().equals(zone.span());
    return whole && amounts.getFirst().amount().of().equals(OptionalDouble.empty())
        ? Optional.of(amounts.getFirst().amount())
        : Optional.empty();
  }
}
