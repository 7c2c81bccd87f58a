package org.lodestone.data;

import java.util.List;

/**
 * A fault of one cell, or of two cells of the same row. A row whose cells cannot be understood is
 * left out of the package; one whose cells contradict each other stays in.
 */
public sealed interface CellIssue extends DataIssue {

  /** An empty cell in a column that must be filled. */
  record EmptyRequired(RowRef at, String id, String column) implements CellIssue {
    @Override
    public String message() {
      return "The cell '%s' of the row '%s' is empty.".formatted(column, id);
    }

    @Override
    public String advice() {
      return "Fill it; the row was left out.";
    }
  }

  /** A cell with bytes that its file's encoding does not have. */
  record BrokenText(RowRef at, String column, String value) implements CellIssue {
    @Override
    public String message() {
      return "The %s '%s' has bytes that do not belong to the encoding of the file."
          .formatted(column, value);
    }

    @Override
    public String advice() {
      return "Save the file in the encoding of its publisher, or as UTF-8; the row was left out.";
    }
  }

  record UnparsableNumber(RowRef at, String column, String value) implements CellIssue {
    @Override
    public String message() {
      return "The %s '%s' is not a number.".formatted(column, value);
    }

    @Override
    public String advice() {
      return "Write it with a decimal point and no thousands separator, or as one of the remarks W, NA, —, >50, <1, ~20, E"
          + " where the column takes remarks.";
    }
  }

  record UnparsablePeriod(RowRef at, String column, String value) implements CellIssue {
    @Override
    public String message() {
      return "The %s '%s' is not a period.".formatted(column, value);
    }

    @Override
    public String advice() {
      return "Write 2024, 2024-H1, 2024-Q3, 2024-05, 2021/2024 or 2024-05-17.";
    }
  }

  record UnparsableDay(RowRef at, String column, String value) implements CellIssue {
    @Override
    public String message() {
      return "The %s '%s' is not a day.".formatted(column, value);
    }

    @Override
    public String advice() {
      return "Write it as 2024-05-17.";
    }
  }

  /** A word that is none of those that the column takes. */
  record UnknownWord(RowRef at, String column, String value, List<String> allowed)
      implements CellIssue {
    public UnknownWord {
      allowed = List.copyOf(allowed);
    }

    @Override
    public String message() {
      return "The %s '%s' is unknown.".formatted(column, value);
    }

    @Override
    public String advice() {
      return "Use one of: " + String.join(", ", allowed) + ".";
    }
  }

  /** A unit that no quantity of the package has. */
  record UnknownUnit(RowRef at, String unit, String nearest) implements CellIssue {
    @Override
    public String message() {
      return "The unit '" + unit + "' is unknown.";
    }

    @Override
    public String advice() {
      return "Did you mean '" + nearest + "'? New units are added in quantities.csv.";
    }
  }

  /** A unit that exists, but not for this quantity. */
  record UnitMismatch(RowRef at, String quantity, String unit, List<String> allowed)
      implements CellIssue {
    public UnitMismatch {
      allowed = List.copyOf(allowed);
    }

    @Override
    public String message() {
      return "The unit '%s' does not fit the quantity '%s'.".formatted(unit, quantity);
    }

    @Override
    public String advice() {
      return "The quantity is given in "
          + String.join(", ", allowed)
          + "; convert the value or correct the quantity.";
    }
  }

  /** A basis that contradicts the unit. */
  record BasisMismatch(RowRef at, String quantity, String unit, String basis, List<String> allowed)
      implements CellIssue {
    public BasisMismatch {
      allowed = List.copyOf(allowed);
    }

    @Override
    public String message() {
      return "The basis '%s' contradicts the unit '%s' of the quantity '%s'."
          .formatted(basis, unit, quantity);
    }

    @Override
    public String advice() {
      return "Use one of: " + String.join(", ", allowed) + ".";
    }
  }

  /**
   * A number outside what the quantity can be: a share beyond 0 to 100 %, a negative production.
   */
  record OutOfRange(RowRef at, String column, String quantity, String value, String limits)
      implements CellIssue {
    @Override
    public String message() {
      return "The %s '%s' of the quantity '%s' lies outside %s."
          .formatted(column, value, quantity, limits);
    }

    @Override
    public String advice() {
      return "Maybe a decimal point is missing, or the sign convention of the source differs.";
    }
  }

  /** Low, value and high are not in ascending order. */
  record RangeDisorder(RowRef at, String low, String value, String high) implements CellIssue {
    @Override
    public String message() {
      return "The range (low '%s', value '%s', high '%s') is not in ascending order."
          .formatted(low, value, high);
    }

    @Override
    public String advice() {
      return "Maybe two cells are swapped, or the range is in another unit than the value.";
    }
  }

  /** A date or a period that ends before it begins, or one that comes too early for another. */
  record DateDisorder(
      RowRef at, String earlier, String earlierValue, String later, String laterValue)
      implements CellIssue {
    @Override
    public String message() {
      return "The %s '%s' lies before the %s '%s'."
          .formatted(later, laterValue, earlier, earlierValue);
    }

    @Override
    public String advice() {
      return "Maybe two cells are swapped or a year is mistyped.";
    }
  }
}
