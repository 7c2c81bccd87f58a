package org.lodestone.data;

/**
 * A fault of a data package, as a value: one small record per kind of fault, in seven families. A
 * fault names its row and the offending value, and says what to do about it.
 */
public sealed interface DataIssue
    permits TableIssue,
        CellIssue,
        ReferenceIssue,
        BalanceIssue,
        SourceIssue,
        RegisterIssue,
        AgreementIssue {

  /** Whether a network may be assembled in spite of the issue. */
  enum Severity {
    /** Stops the assembly of a network. */
    ERROR,
    /** Deserves a look. */
    WARNING
  }

  /** Where the fault stands. */
  RowRef at();

  /** What is wrong, naming the thing and the value. */
  String message();

  /** What to do about it. */
  String advice();

  default Severity severity() {
    return Severity.ERROR;
  }

  /** File and row, message, and the advice on a new line. */
  default String text() {
    return at() + ": " + message() + "\n" + advice();
  }
}
