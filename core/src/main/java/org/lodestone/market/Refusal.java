package org.lodestone.market;

/**
 * Something that cannot be measured, and why.
 *
 * @param detail ids, days and counts that belong to the reason, in no language; may be empty
 */
public record Refusal(Reason reason, String detail) {

  public static Refusal of(Reason reason) {
    return new Refusal(reason, "");
  }
}
