package org.lodestone.claim;

import java.util.List;
import java.util.Optional;
import org.lodestone.document.DocumentId;
import org.lodestone.document.Selector;
import org.lodestone.document.Zone;
import org.lodestone.mention.Amount;
import org.lodestone.mention.Entity;
import org.lodestone.mention.Mention;
import org.lodestone.mention.TimeValue;

/**
 * Something checkable that a document says (C1).
 *
 * @param id document and place: stable as long as the text is
 * @param others further words that belong to it
 * @param types likeliest first; empty if no rule knows what is said (C3)
 * @param parties who acts or is concerned, in ids of places
 * @param quantity the figure, if it is about one
 * @param basis what a share is a share of; nothing if the text does not say
 * @param time when it happened or holds
 * @param due when what is promised is due, counted from the event
 * @param attribution who says it, if not the document itself
 * @param inherited fields that were taken from the event that the text is about, not from the words
 */
public record Claim(
    String id,
    DocumentId document,
    Selector words,
    List<Selector> others,
    Zone.Kind zone,
    List<Type> types,
    List<String> parties,
    List<String> geography,
    List<String> materials,
    Optional<String> stage,
    List<Entity> instruments,
    Optional<Amount> quantity,
    Optional<String> basis,
    Optional<TimeValue> time,
    Optional<TimeValue> due,
    Optional<Mention.Speaker> attribution,
    Modality modality,
    Polarity polarity,
    List<String> inherited,
    String rule) {

  /** A type with how likely it is, from 0 to 1. */
  public record Type(Family family, double score) {}

  /** Families of claims. */
  public enum Family {
    SIGNING,
    MEETING,
    COMMITMENT,
    INSTRUMENT,
    SCOPE,
    SHARE,
    EXPORT_CONTROL,
    STOCKPILE,
    PROJECT,
    DEPENDENCY,
    FACILITY,
    USE,
    STATEMENT,
    ROLE,
    ROLE_START,
    PURCHASE,
    PUBLICATION,
    POSSIBILITY,
    ASSESSMENT,
    RECOMMENDATION,
    EVENT,
    FACT,
    PRICE,
    PRODUCTION,
    FUNDING,
    TRADE
  }

  /** How a claim is meant. */
  public enum Modality {
    FACT,
    COMMITMENT,
    INTENTION,
    PLANNED,
    POSSIBLE,
    HYPOTHETICAL,
    QUOTE,
    RUMOUR,
    OPINION,
    RECOMMENDATION
  }

  /** Whether something is said to be or not to be. */
  public enum Polarity {
    POSITIVE,
    NEGATIVE
  }

  public Claim {
    others = List.copyOf(others);
    types = List.copyOf(types);
    parties = List.copyOf(parties);
    geography = List.copyOf(geography);
    materials = List.copyOf(materials);
    instruments = List.copyOf(instruments);
    inherited = List.copyOf(inherited);
  }

  /** The same claim with other types. */
  public Claim withTypes(List<Type> newTypes) {
    return new Claim(
        id,
        document,
        words,
        others,
        zone,
        newTypes,
        parties,
        geography,
        materials,
        stage,
        instruments,
        quantity,
        basis,
        time,
        due,
        attribution,
        modality,
        polarity,
        inherited,
        rule);
  }

  /** The same claim, said in another way. */
  Claim saidAs(Modality newModality, Polarity newPolarity) {
    return new Claim(
        id,
        document,
        words,
        others,
        zone,
        types,
        parties,
        geography,
        materials,
        stage,
        instruments,
        quantity,
        basis,
        time,
        due,
        attribution,
        newModality,
        newPolarity,
        inherited,
        rule);
  }
}
