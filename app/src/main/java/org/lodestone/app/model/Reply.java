package org.lodestone.app.model;

/** What became of a question to a model. */
public sealed interface Reply {
  /** The body of an answer, as long as is allowed. */
  record Answered(String body) implements Reply {}

  /**
   * There is no answer that could be used.
   *
   * @param detail the number of the state, or what the connection says
   */
  record Failed(Why why, String detail) implements Reply {}

  /** Why there is no answer. */
  enum Why {
    UNREACHABLE,
    TOO_SLOW,
    TOO_LONG,
    /** The server answers with a state other than 200; a redirection is not followed. */
    STATE
  }
}
