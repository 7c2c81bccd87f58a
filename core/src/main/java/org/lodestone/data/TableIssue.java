package org.lodestone.data;

import java.util.List;

/** A fault of a file as a whole, or of its shape. */
public sealed interface TableIssue extends DataIssue {

  /** A file that the package lists, or a table that every package needs, is not there. */
  record MissingFile(RowRef at, String file) implements TableIssue {
    @Override
    public String message() {
      return "The file '" + file + "' is missing.";
    }

    @Override
    public String advice() {
      return "Add the file, or take it out of datapackage.json.";
    }
  }

  /** A file that is there but cannot be read. */
  record UnreadableFile(RowRef at, String problem) implements TableIssue {
    @Override
    public String message() {
      return "The file '%s' cannot be read: %s.".formatted(at.file(), problem);
    }

    @Override
    public String advice() {
      return "Look at its permissions, and whether another program holds it open.";
    }
  }

  /** A database with changes that another program has not brought into it yet. */
  record ChangesBeside(RowRef at, String log) implements TableIssue {
    @Override
    public String message() {
      return "The database '%s' has changes in '%s' that are not in it yet."
          .formatted(at.file(), log);
    }

    @Override
    public String advice() {
      return "Close the program that has it open, or run PRAGMA wal_checkpoint; none of its rows were read.";
    }
  }

  /**
   * Bytes that are not UTF-8.
   *
   * @param encoding the encoding that the bytes look like
   * @param bytes the first wrong bytes in hexadecimal
   */
  record NotUtf8(RowRef at, String encoding, String bytes) implements TableIssue {
    @Override
    public String message() {
      return "The file '%s' is not UTF-8: the bytes '%s' look like %s."
          .formatted(at.file(), bytes, encoding);
    }

    @Override
    public String advice() {
      return "Save it as 'CSV UTF-8' in your spreadsheet; none of its rows were read.";
    }
  }

  /**
   * A file that cannot be read as comma-separated values, for instance because a quote is never
   * closed.
   */
  record BrokenCsv(RowRef at, String problem) implements TableIssue {
    @Override
    public String message() {
      return "The file '%s' cannot be read as comma-separated values: %s"
          .formatted(at.file(), problem);
    }

    @Override
    public String advice() {
      return "Look for a quotation mark that is opened and not closed; rows from here on were not read.";
    }
  }

  /** A line that no reader of comma-separated values can take; the lines after it were read. */
  record BrokenLine(RowRef at, Fault fault) implements TableIssue {
    /** What is wrong with a line. */
    public enum Fault {
      QUOTES(
          "has a quotation mark that is not closed, or text behind a closed one",
          "Close it, or write it twice if it belongs to the text; the line was left out."),
      NUL(
          "holds a byte of value 0, which no text has",
          "Get the file once more: it was damaged on its way; the line was left out."),
      TOO_LONG(
          "is longer than a million characters",
          "Look whether the file has line ends at all; the line was left out."),
      CUT_OFF(
          "is where the file breaks off, or where its packing is damaged",
          "Get the file once more, and compare its size with the publisher's.");

      private final String words;
      private final String advice;

      Fault(String words, String advice) {
        this.words = words;
        this.advice = advice;
      }
    }

    @Override
    public String message() {
      return "Line %d of the file '%s' %s.".formatted(at.row(), at.file(), fault.words);
    }

    @Override
    public String advice() {
      return fault.advice;
    }
  }

  /** A required column is not in the header. */
  record MissingColumn(RowRef at, String column) implements TableIssue {
    @Override
    public String message() {
      return "The file '%s' has no column '%s'.".formatted(at.file(), column);
    }

    @Override
    public String advice() {
      return "Add the column to the header; none of the file's rows were read.";
    }
  }

  /** A column that the format does not know. */
  record UnknownColumn(RowRef at, String column, String nearest) implements TableIssue {
    @Override
    public String message() {
      return "The file '%s' has an unknown column '%s'.".formatted(at.file(), column);
    }

    @Override
    public String advice() {
      return "Did you mean '" + nearest + "'? Remarks belong in the column 'note'.";
    }
  }

  /** A row with more or fewer cells than the header. */
  record WrongCellCount(RowRef at, int cells, int expected) implements TableIssue {
    @Override
    public String message() {
      return "The row has %d cells where the header has %d.".formatted(cells, expected);
    }

    @Override
    public String advice() {
      return "Put a text that contains a comma in quotation marks; the row was left out.";
    }
  }

  /** A datapackage.json that cannot be understood. */
  record BadDatapackageJson(RowRef at, String problem) implements TableIssue {
    @Override
    public String message() {
      return "The description of the package cannot be understood: " + problem;
    }

    @Override
    public String advice() {
      return "Compare it with docs/formats/data-package.md.";
    }
  }

  /** A resource in datapackage.json that is not a table of this format. */
  record UnknownTable(RowRef at, String resource, String nearest) implements TableIssue {
    @Override
    public String message() {
      return "The package lists a resource '"
          + resource
          + "', which is not a table of this format.";
    }

    @Override
    public String advice() {
      return "Did you mean '" + nearest + "'? The resource was not read.";
    }
  }

  /** A schema in datapackage.json whose columns are not those of the format. */
  record SchemaMismatch(RowRef at, String resource, List<String> fields, List<String> expected)
      implements TableIssue {
    public SchemaMismatch {
      fields = List.copyOf(fields);
      expected = List.copyOf(expected);
    }

    @Override
    public String message() {
      return "The schema of the resource '%s' has the fields (%s) where the format has (%s)."
          .formatted(resource, String.join(", ", fields), String.join(", ", expected));
    }

    @Override
    public String advice() {
      return "Give the schema the columns of the format, in the same order.";
    }
  }

  /** A row that is none of the table's own: a sum beside its parts, or a remark among the rows. */
  record SetAside(RowRef at, String text, Why why) implements TableIssue {
    /** Why a row does not count. */
    public enum Why {
      TOTAL(
          "is a total that stands beside its parts",
          "Nothing to do: it was set aside, so that nothing is counted twice."),
      FOOTNOTE("is a remark among the rows", "Nothing to do: it holds no value.");

      private final String words;
      private final String advice;

      Why(String words, String advice) {
        this.words = words;
        this.advice = advice;
      }
    }

    @Override
    public String message() {
      return "The row '%s' %s.".formatted(text, why.words);
    }

    @Override
    public String advice() {
      return why.advice;
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }
}
