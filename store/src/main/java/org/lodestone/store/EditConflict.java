package org.lodestone.store;

/** Two people decided about the same thing: the second one's decision is not recorded (W3). */
public final class EditConflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Decision made;
  private final transient NewDecision refused;

  EditConflict(Decision made, NewDecision refused) {
    super(
        ("%s decided about '%s' meanwhile: %s %s (version %d). The decision of %s on version %d is"
                + " not recorded: %s %s\n"
                + "Look at the new version and decide again.")
            .formatted(
                made.by(),
                made.subject().id(),
                made.action(),
                made.content(),
                made.version(),
                refused.by(),
                refused.seen(),
                refused.action(),
                refused.content()));
    this.made = made;
    this.refused = refused;
  }

  /** What the other person decided. */
  public Decision made() {
    return made;
  }

  /** What was not recorded. */
  public NewDecision refused() {
    return refused;
  }
}
