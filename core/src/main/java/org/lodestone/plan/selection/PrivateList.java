package org.lodestone.plan.selection;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lodestone.data.yaml.Field;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.plan.file.PlanFile.Stand;
import org.lodestone.plan.file.PlanFile.Vote;

/**
 * What one party thinks of projects, in a file that stays with the party (format {@code
 * docs/formats/plan.md}, kind {@code list}). A score says where the party stands; what leaves this
 * class is the stand and the reason. Scores, the scores at which the stand changes, and notes are
 * checked and forgotten, and no fault repeats them.
 *
 * @param votes one per project of the list
 */
public record PrivateList(String party, List<Vote> votes) {

  /** The version of the format that this program reads. */
  public static final int FORMAT_VERSION = 1;

  private static final double HIGHEST_SCORE = 10;

  /** A value that a fault repeats and that may be, or hold, a score. */
  private static final Pattern QUOTED_NUMBER = Pattern.compile("'[^'\\n]*\\d[^'\\n]*'");

  /** Where a fault stands, if that is no field that the format has: a score as a field's name. */
  private static final Pattern STRANGE_FIELD =
      Pattern.compile("^([^\\n]*?:\\d+: (?:[a-z]+(?:\\[\\d+\\])?\\.)*)[^\\s.\\[]*\\d[^\\s]*: ");

  private static final Pattern QUOTED_TEXT = Pattern.compile("(The text is not YAML): [^\\n]*");

  /** From which score on a party is for a project, and up to which it is against. */
  private record Turns(double against, double inFavour) {
    Stand stand(double score) {
      if (score >= inFavour) {
        return Stand.FOR;
      }
      return score <= against ? Stand.AGAINST : Stand.NEUTRAL;
    }
  }

  public PrivateList {
    votes = List.copyOf(votes);
  }

  /** Reads a list; faults name file, line and field, and no private value. */
  public static PrivateList read(String file, String text) {
    try {
      return read(Field.document(file, text));
    } catch (FileFault fault) {
      throw new FileFault(discreet(String.valueOf(fault.getMessage())));
    }
  }

  private static String discreet(String message) {
    var masked = QUOTED_TEXT.matcher(message).replaceAll("$1.");
    masked = STRANGE_FIELD.matcher(masked).replaceFirst("$1…: ");
    return QUOTED_NUMBER.matcher(masked).replaceAll("'…'");
  }

  private static PrivateList read(Field root) {
    root.get("kind").word(List.of("list"), word -> word);
    root.version(FORMAT_VERSION);
    root.only(List.of("format", "kind", "name", "note", "party", "turns", "projects"));
    var party = root.get("party").text();
    var turns = root.find("turns").map(PrivateList::turns);
    var seen = new HashSet<String>();
    var votes = root.get("projects").items().stream().map(f -> vote(f, party, turns)).toList();
    for (var vote : votes) {
      if (!seen.add(vote.project())) {
        throw root.get("projects")
            .fault(
                "The project " + vote.project() + " stands twice.", "Delete one of the two lines.");
      }
    }
    return new PrivateList(party, votes);
  }

  private static Turns turns(Field field) {
    field.only(List.of("against", "for"));
    double against = field.get("against").secretWithin(0, HIGHEST_SCORE);
    double inFavour = field.get("for").secretWithin(0, HIGHEST_SCORE);
    if (!(against < inFavour)) {
      throw field.fault(
          "The score up to which the party is against is not below the one from which it is for.",
          "Exchange the two, or correct one.");
    }
    return new Turns(against, inFavour);
  }

  private static Vote vote(Field field, String party, Optional<Turns> turns) {
    field.only(List.of("project", "score", "stand", "reason", "note"));
    var score = field.find("score").map(f -> f.secretWithin(0, HIGHEST_SCORE));
    var stated = field.find("stand").map(f -> f.choice(Stand.values()));
    var stand = stated.or(() -> score.flatMap(number -> turns.map(turn -> turn.stand(number))));
    return new Vote(
        party,
        field.get("project").text(),
        stand.orElseThrow(
            () ->
                field.fault(
                    "The project has no stand, and none follows from a score.",
                    "Add a stand (for, neutral, against), or a score here and 'turns' above.")),
        field.get("reason").text());
  }
}
