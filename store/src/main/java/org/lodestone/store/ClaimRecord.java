package org.lodestone.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lodestone.claim.Claim;
import org.lodestone.document.Document;
import org.lodestone.mention.Amount;
import org.lodestone.mention.Entity;
import org.lodestone.mention.Mention;
import org.lodestone.mention.TimeValue;

/**
 * A claim as it is written down: the fields of {@code evidence claims --json}. Words are those of
 * the format ({@code docs/formats/evidence.md}): types in capitals, everything else in lower case.
 *
 * @param start first UTF-16 code unit in the text in Unicode form NFC
 * @param time in EDTF
 * @param due in EDTF; the last day of what is open at its beginning
 * @param attribution id of who says it, or {@code anonymous:} and the words of the text
 * @param figure what a person says about its figure; the extractor says nothing
 */
public record ClaimRecord(
    String id,
    String document,
    int start,
    int end,
    String exact,
    String zone,
    List<TypeScore> types,
    @Nullable Quantity quantity,
    @Nullable String time,
    @Nullable String due,
    List<String> dueAlternatives,
    @Nullable String attribution,
    String modality,
    String polarity,
    List<String> parties,
    List<String> geography,
    List<String> material,
    @Nullable String stage,
    List<String> instruments,
    List<String> inherited,
    String rule,
    @Nullable Told figure) {

  /**
   * What a person says about the figure of a claim, so that it can stand beside published ones
   * ({@code docs/formats/evidence.md}): columns of the table {@code figures}. Nothing where nobody
   * said.
   */
  public record Told(
      @Nullable String quantity,
      @Nullable String place,
      @Nullable String partner,
      @Nullable String form,
      @Nullable String element,
      @Nullable String period,
      @Nullable String basis,
      @Nullable String scope,
      @Nullable String status) {}

  /** A proposed type. */
  public record TypeScore(String type, double score) {}

  /**
   * A figure.
   *
   * @param value the value, or the lower end of a range; nothing if only words state it
   * @param high the upper end of a range
   * @param of how many there are in all
   * @param basis what a share is a share of
   */
  public record Quantity(
      @Nullable Double value,
      @Nullable Double high,
      String unit,
      String comparator,
      @Nullable Double of,
      @Nullable String basis) {}

  public ClaimRecord {
    types = List.copyOf(types);
    dueAlternatives = List.copyOf(dueAlternatives);
    parties = List.copyOf(parties);
    geography = List.copyOf(geography);
    material = List.copyOf(material);
    instruments = List.copyOf(instruments);
    inherited = List.copyOf(inherited);
  }

  /** Beginning of the rule of a claim that a language model proposed. */
  public static final String MODEL = "model:";

  /** The model that proposed it and the digest of what it was asked and answered, if one did. */
  public Optional<String> proposedBy() {
    return rule.startsWith(MODEL) ? Optional.of(rule.substring(MODEL.length())) : Optional.empty();
  }

  /** A claim of a document, written down. */
  public static ClaimRecord of(Claim claim, Document document) {
    var at = claim.words().position();
    return new ClaimRecord(
        claim.id(),
        document.name(),
        at.start(),
        at.end(),
        claim.words().exact(),
        word(claim.zone()),
        claim.types().stream()
            .map(type -> new TypeScore(type.family().name(), type.score()))
            .toList(),
        claim.quantity().map(amount -> quantity(amount, claim.basis())).orElse(null),
        claim.time().map(TimeValue::edtf).orElse(null),
        claim.due().map(ClaimRecord::lastDay).orElse(null),
        claim.due().stream()
            .flatMap(due -> due.alternatives().stream())
            .map(Object::toString)
            .toList(),
        claim.attribution().map(ClaimRecord::speaker).orElse(null),
        word(claim.modality()),
        word(claim.polarity()),
        claim.parties(),
        claim.geography(),
        claim.materials(),
        claim.stage().orElse(null),
        claim.instruments().stream().map(Entity::id).toList(),
        claim.inherited(),
        claim.rule(),
        null);
  }

  private static Quantity quantity(Amount amount, Optional<String> basis) {
    return new Quantity(
        finite(amount.comparator() == Amount.Comparator.VAGUE ? Double.NaN : amount.low()),
        amount.comparator() == Amount.Comparator.RANGE ? finite(amount.high()) : null,
        amount.unit(),
        word(amount.comparator()),
        nullable(amount.of()),
        basis.orElse(null));
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private static @Nullable Double nullable(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static String lastDay(TimeValue due) {
    return due.edtf().startsWith("../") ? due.edtf().substring("../".length()) : due.edtf();
  }

  private static String speaker(Mention.Speaker speaker) {
    return speaker.entity().map(Entity::id).orElse("anonymous:" + speaker.words());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
