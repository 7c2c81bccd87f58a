package org.lodestone.citation;

/**
 * What keeps a claim from being a row.
 *
 * @param value what stands there instead, if something does
 */
public record Gap(Column column, Why why, String value) {

  /** The column that cannot be filled, or the claim itself. */
  public enum Column {
    QUANTITY,
    PLACE,
    PARTNER,
    FORM,
    PERIOD,
    VALUE,
    UNIT,
    BASIS,
    STATUS,
    /** Day on which the document was published. */
    PUBLISHED,
    CLAIM
  }

  /** What is the matter. */
  public enum Why {
    /** Neither the claim nor a person says it. */
    NOT_SAID,
    /** The data package has no such thing. */
    NOT_IN_PACKAGE,
    /** A range or a magnitude without a single value. */
    NO_SINGLE_VALUE,
    /** The claim says that it may be, should be or is rumoured. */
    NOT_SURE,
    /** The claim says that it is not so. */
    DENIED,
    /** The row contradicts the rules of the package. */
    AGAINST_RULES
  }
}
