package org.lodestone.data;

/** A fault between rows: ids that clash, or that lead nowhere. */
public sealed interface ReferenceIssue extends DataIssue {

  /** Two rows of one table have the same id. */
  record DuplicateId(RowRef at, String id, RowRef first) implements ReferenceIssue {
    @Override
    public String message() {
      return "The id '%s' is already used by the row at %s.".formatted(id, first);
    }

    @Override
    public String advice() {
      return "Give one of the two another id; the first is the one in use.";
    }
  }

  /** The same content under two ids. */
  record DuplicateRow(RowRef at, String id, String firstId, RowRef first)
      implements ReferenceIssue {
    @Override
    public String message() {
      return "The row '%s' says the same as the row '%s' at %s.".formatted(id, firstId, first);
    }

    @Override
    public String advice() {
      return "Delete one of them: the same figure must not count twice.";
    }
  }

  /**
   * The same amount of the same thing in the same source, with another scope or in another unit.
   */
  record LikelyDuplicate(
      RowRef at, String id, String scope, String firstId, String firstScope, RowRef first)
      implements ReferenceIssue {
    @Override
    public String message() {
      return "The row '%s' (%s) states the same amount as the row '%s' (%s) at %s."
          .formatted(id, scope, firstId, firstScope, first);
    }

    @Override
    public String advice() {
      return "If it is one figure of the source, delete one of the rows.";
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /** Two sources with one address, of which neither quotes the other. */
  record SharedAddress(RowRef at, String id, String address, String firstId, RowRef first)
      implements ReferenceIssue {
    @Override
    public String message() {
      return "The source '%s' has the same address (%s) as the source '%s' at %s."
          .formatted(id, address, firstId, first);
    }

    @Override
    public String advice() {
      return "One text is one source: use one id, or say in 'cited_by' which of the two quotes the other.";
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /**
   * The same source id defined differently in two rows; identical rows are merged without a word.
   */
  record DuplicateSourceConflict(
      RowRef at, String id, String column, String value, String firstValue, RowRef first)
      implements ReferenceIssue {
    @Override
    public String message() {
      return "The source '%s' has the %s '%s' here and '%s' at %s."
          .formatted(id, column, value, firstValue, first);
    }

    @Override
    public String advice() {
      return "Make the two rows the same, or give one another id; the first is the one in use.";
    }
  }

  /** A reference to a row that does not exist. */
  record UnknownReference(RowRef at, String column, String value, String table, String nearest)
      implements ReferenceIssue {
    @Override
    public String message() {
      return "The %s '%s' is not in the table '%s'.".formatted(column, value, table);
    }

    @Override
    public String advice() {
      return nearest.isEmpty()
          ? "The table '" + table + "' is empty; add the row there."
          : "Did you mean '" + nearest + "'? Otherwise add the row to '" + table + "'.";
    }
  }

  /** A figure without a source. */
  record MissingSource(RowRef at, String id) implements ReferenceIssue {
    @Override
    public String message() {
      return "The figure '" + id + "' has no source.";
    }

    @Override
    public String advice() {
      return "Name the source, or move the row to the assumptions and state why the value was chosen.";
    }
  }

  /** An assumption without a reason. */
  record MissingReason(RowRef at, String id) implements ReferenceIssue {
    @Override
    public String message() {
      return "The assumption '" + id + "' has no reason.";
    }

    @Override
    public String advice() {
      return "State why this value and this range were chosen.";
    }
  }

  /** A group without members, with a member that is a group, or a form that has members. */
  record GroupMember(RowRef at, String id, String member, String problem)
      implements ReferenceIssue {
    @Override
    public String message() {
      return "The form '%s' %s: '%s'.".formatted(id, problem, member);
    }

    @Override
    public String advice() {
      return "Groups list the ids of forms, separated by semicolons; forms have no members.";
    }
  }

  /** A lane that ends where it begins. */
  record LaneToItself(RowRef at, String form, String place) implements ReferenceIssue {
    @Override
    public String message() {
      return "The lane for '%s' begins and ends in '%s'.".formatted(form, place);
    }

    @Override
    public String advice() {
      return "Lanes join two places; what stays in a place needs none.";
    }
  }

  /** A source that no row cites. */
  record OrphanSource(RowRef at, String id) implements ReferenceIssue {
    @Override
    public String message() {
      return "The source '" + id + "' is cited by no row.";
    }

    @Override
    public String advice() {
      return "Delete it, or cite it.";
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }
}
