package org.lodestone.plan.evidence;

/**
 * Numbers that the plan file states, and why.
 *
 * @param id the field of the file, for instance {@code plan:growth} or {@code plan:prices.ndpr};
 *     the prefix keeps it apart from rows of the data package
 * @param values the numbers as words, for instance {@code demand 0.06, supply 0.04 per year}
 * @param why the reason, or for an exchange rate its day and source
 */
public record FileAssumption(String id, String values, String why) {
  /** What the ids of all of them begin with. */
  public static final String PREFIX = "plan:";
}
