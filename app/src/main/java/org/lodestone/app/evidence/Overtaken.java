package org.lodestone.app.evidence;

import org.lodestone.app.Refusal;

/** A decision that is not recorded, because somebody decided about the same thing meanwhile. */
public final class Overtaken extends Refusal {
  private static final long serialVersionUID = 1L;

  private final transient Version made;
  private final transient Version refused;

  /**
   * One of the two decisions.
   *
   * @param version the number of decisions that were there with it, or that its person had seen
   * @param content what was decided, in short
   */
  public record Version(
      String state, int version, String by, String on, String reason, String content) {}

  Overtaken(String asked, String reason, String remedy, Version made, Version refused) {
    super(asked, reason, remedy);
    this.made = made;
    this.refused = refused;
  }

  /** What stands. */
  public Version made() {
    return made;
  }

  /** What was not recorded. */
  public Version refused() {
    return refused;
  }
}
