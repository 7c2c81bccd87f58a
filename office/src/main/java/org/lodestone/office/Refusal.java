package org.lodestone.office;

/** Ends the reading of one file. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final ReadFile.Reason reason;

  Refusal(ReadFile.Reason reason, String value) {
    super(value);
    this.reason = reason;
  }

  Refusal(ReadFile.Reason reason, long value) {
    this(reason, Long.toString(value));
  }

  ReadFile.Refused of(String name) {
    return new ReadFile.Refused(name, reason, String.valueOf(getMessage()));
  }
}
