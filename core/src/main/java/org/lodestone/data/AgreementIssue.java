package org.lodestone.data;

import java.util.List;
import org.lodestone.data.due.DueRule;

/** A fault of the tables of agreements that no single cell shows. */
public sealed interface AgreementIssue extends DataIssue {

  /** A row that rests on nothing. */
  record NothingSupports(RowRef at, String id) implements AgreementIssue {
    @Override
    public String message() {
      return "The row '" + id + "' has neither a source nor a reason.";
    }

    @Override
    public String advice() {
      return "Name the source in which it was read; what is only remembered needs a 'reason', and ships as an assumption.";
    }
  }

  /** Agreements that change or continue one another in a circle. */
  record AmendmentCycle(RowRef at, List<String> agreements) implements AgreementIssue {
    public AmendmentCycle {
      agreements = List.copyOf(agreements);
    }

    @Override
    public String message() {
      return "The agreements %s change or continue one another in a circle."
          .formatted(String.join(" -> ", agreements));
    }

    @Override
    public String advice() {
      return "The later one refers to the earlier one: look at the days of signing.";
    }
  }

  /** A deadline that is not a rule. */
  record UnknownDueRule(RowRef at, String column, String rule) implements AgreementIssue {
    @Override
    public String message() {
      return "The rule '" + rule + "' in the column '" + column + "' cannot be understood.";
    }

    @Override
    public String advice() {
      return "Write it as the text has it: " + DueRule.SHAPES + ".";
    }
  }

  /** A deadline that has passed before the duty begins. */
  record DueBeforeTrigger(RowRef at, String id, String due, String trigger, String begins)
      implements AgreementIssue {
    @Override
    public String message() {
      return "The commitment '%s' is due on %s, before its trigger '%s' (%s)."
          .formatted(id, due, trigger, begins);
    }

    @Override
    public String advice() {
      return "Check the year of the deadline, or name the event that starts the clock.";
    }
  }

  /** A proof that is older than the promise. */
  record ProofBeforeSignature(RowRef at, String id, String date, String agreement, String signed)
      implements AgreementIssue {
    @Override
    public String message() {
      return "The proof '%s' (%s) is older than the agreement '%s' (%s)."
          .formatted(id, date, agreement, signed);
    }

    @Override
    public String advice() {
      return "What was done before cannot show that a promise was kept; check the date or the commitment.";
    }
  }

  /** An agreement that amends one signed after it. */
  record AmendsLater(RowRef at, String id, String signed, String other, String otherSigned)
      implements AgreementIssue {
    @Override
    public String message() {
      return "The agreement '%s' (%s) refers to '%s', which was signed later (%s)."
          .formatted(id, signed, other, otherSigned);
    }

    @Override
    public String advice() {
      return "Put the reference into the row of the later agreement.";
    }
  }

  /** A time zone that does not exist. */
  record UnknownZone(RowRef at, String id, String zone) implements AgreementIssue {
    @Override
    public String message() {
      return "The time zone '%s' of the row '%s' is unknown.".formatted(zone, id);
    }

    @Override
    public String advice() {
      return "Use a name of the time zone database, for instance Asia/Tokyo or America/New_York.";
    }
  }

  /** An agreement of fewer parties than its nature needs, or a duty of nobody. */
  record NobodyBound(RowRef at, String id, String column) implements AgreementIssue {
    @Override
    public String message() {
      return "The row '" + id + "' names too few parties in the column '" + column + "'.";
    }

    @Override
    public String advice() {
      return "A duty has at least one obligor, an agreement two parties; one side's own word is 'unilateral'.";
    }
  }

  /** An obligor that did not sign. */
  record StrangerBound(RowRef at, String id, String party, String agreement)
      implements AgreementIssue {
    @Override
    public String message() {
      return "The commitment '%s' binds '%s', which is no party of the agreement '%s'."
          .formatted(id, party, agreement);
    }

    @Override
    public String advice() {
      return "Only parties can be obligors; others may be beneficiaries.";
    }
  }

  /** A restriction that is lifted or suspended before anybody announced it. */
  record StepsOutOfOrder(RowRef at, String restriction, String step, String known)
      implements AgreementIssue {
    @Override
    public String message() {
      return "The restriction '%s' becomes '%s' (%s) before it was announced."
          .formatted(restriction, step, known);
    }

    @Override
    public String advice() {
      return "Give the restriction a step 'announced' that became known first.";
    }
  }
}
