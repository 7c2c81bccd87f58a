package org.lodestone.app;

/** How a command ended; scripts rely on the numbers. */
public enum ExitCode {
  DONE(0),
  /**
   * The question was answered, and the answer is no: a check found faults, a brief does not
   * compile.
   */
  NEGATIVE(1),
  WRONG_USAGE(2),
  DATA_FAULT(3),
  /** The question cannot be answered from what is there; see {@link Refusal}. */
  REFUSED(4),
  /** A fault of the program itself, numbered as in BSD's {@code sysexits}. */
  UNEXPECTED(70),
  /** Stopped by the user; what was written is marked as partial. 128 + SIGINT, as in shells. */
  INTERRUPTED(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
