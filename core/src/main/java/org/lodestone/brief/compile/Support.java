package org.lodestone.brief.compile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lodestone.brief.document.Text;
import org.lodestone.corpus.Conflict;
import org.lodestone.corpus.Proposition;
import org.lodestone.document.DocumentId;
import org.lodestone.document.Span;
import org.lodestone.mention.Amount;
import org.lodestone.mention.TimeValue;

/**
 * What a reference leads to.
 *
 * @param digest SHA-256 of what it says; another one means that it has changed
 * @param firmness how it may be worded
 * @param contests the conflicts that it has a part in
 * @param said figures, days and names that a sentence may take from it
 * @param filled what stands in the place of the reference; nothing if it only gets a note
 * @param note what a reader is told about it
 * @param quotations the words of documents that it stands on
 * @param works ids of the works that it stands on
 */
public record Support(
    Reference reference,
    String digest,
    Firmness firmness,
    List<Contest> contests,
    Content said,
    Optional<Text> filled,
    Text note,
    List<Quotation> quotations,
    List<String> works) {

  /** How something may be worded. */
  public enum Firmness {
    /** As a fact. */
    FIRM,
    /** As what a source says: one origin, however many documents. */
    ONE_ORIGIN,
    /** As what somebody thinks. */
    VIEW,
    /** As a rumour, in a line of its own. */
    RUMOUR,
    /** Later documents tell of what came of it. */
    OVERTAKEN,
    /** A person has rejected it. */
    REJECTED,
    /** A person has merged it into another claim. */
    MERGED,
    /** Whatever it stood on has another digest than it names. */
    STALE,
    /** It cannot be filled in. */
    UNREADABLE
  }

  /**
   * A part in a conflict.
   *
   * @param group number of the value that this speaks for; −1 if for none in particular
   */
  public record Contest(String conflict, Conflict.Facet facet, int group) {}

  /**
   * What a sentence may take from a support.
   *
   * @param names ids of states and persons that its documents name; empty if names are not checked
   */
  public record Content(List<Amount> amounts, List<TimeValue> times, Set<String> names) {
    public static final Content NONE = new Content(List.of(), List.of(), Set.of());

    public Content {
      amounts = List.copyOf(amounts);
      times = List.copyOf(times);
      names = Set.copyOf(names);
    }
  }

  /** Words of a document at their place. */
  public record Quotation(
      String claim,
      DocumentId document,
      Span at,
      String exact,
      Optional<Proposition.Status> status,
      int credibility) {}

  public Support {
    contests = List.copyOf(contests);
    quotations = List.copyOf(quotations);
    works = List.copyOf(works);
  }
}
