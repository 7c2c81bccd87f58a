package org.lodestone.citation;

import java.util.Optional;

/**
 * What a person says about the figure of a claim: columns of the table {@code figures}. Nothing
 * where the claim says it itself, or nobody said.
 */
public record Told(
    Optional<String> quantity,
    Optional<String> place,
    Optional<String> partner,
    Optional<String> form,
    Optional<String> element,
    Optional<String> period,
    Optional<String> basis,
    Optional<String> scope,
    Optional<String> status) {

  /** Nobody said anything. */
  public static final Told NOTHING =
      new Told(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
