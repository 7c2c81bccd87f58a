package org.lodestone.plan;

/** The time for a search passed before there was any plan to tell. */
public final class OutOfTime extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OutOfTime() {
    super(
        "The time passed before a plan was found.\nGive the search more time, fewer outcomes or a wider gap.");
  }
}
