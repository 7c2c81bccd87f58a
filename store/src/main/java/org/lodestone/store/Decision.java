package org.lodestone.store;

import java.time.LocalDate;

/**
 * What a person decided (W2). Decisions are never changed: who thinks better of one makes another.
 *
 * @param number place in the history of the workspace, from 1
 * @param version how many decisions there are about this subject with this one, from 1
 * @param content what was decided, as JSON of the kind of subject
 */
public record Decision(
    int number,
    Subject subject,
    int version,
    Action action,
    String content,
    String reason,
    String by,
    LocalDate on) {

  /** What a decision is about. */
  public enum Kind {
    CLAIM,
    ZONE,
    ORIGIN,
    SOURCE,
    DOCUMENT,
    CONFLICT,
    LINK
  }

  /** What was done. */
  public enum Action {
    ACCEPTED,
    EDITED,
    REJECTED,
    MERGED,
    /** A zone, an origin or a grade was set. */
    SET,
    LINKED,
    UNLINKED,
    RESOLVED,
    /** A conflict is none: the values are of different things. */
    EXPLAINED,
    DISMISSED,
    REOPENED,
    /** A document counts no more. */
    WITHDRAWN
  }

  /** The one thing that a decision is about. */
  public record Subject(Kind kind, String id) {}

  public Decision {
    if (by.isBlank()) {
      throw new IllegalArgumentException(
          "The decision about '%s' names nobody.\nSay who decides.".formatted(subject.id()));
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException(
          "The decision about '%s' has no reason.\nSay why, in a few words."
              .formatted(subject.id()));
    }
  }
}
