package org.lodestone.plan.selection;

import java.util.List;
import org.lodestone.measure.Project;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.plan.file.PlanFile.ListRule;
import org.lodestone.plan.file.PlanFile.Stand;
import org.lodestone.plan.file.PlanFile.Vote;

/**
 * The list that the parties share, and what each of them says about every project (P19). Holds
 * stands and reasons; nobody's scores.
 *
 * @param rule who must be for a project
 * @param entries every project of the register, in its order
 */
public record Shortlist(ListRule rule, List<Entry> entries) {

  /**
   * One project.
   *
   * @param shared whether it is on the list; whether it can be chosen is another question
   * @param votes in the order of the parties; nothing of a party that said nothing
   */
  public record Entry(
      String project,
      String name,
      String place,
      Standing standing,
      boolean shared,
      List<Vote> votes) {
    public Entry {
      votes = List.copyOf(votes);
    }

    /** The parties that stand so. */
    public List<String> listParties(Stand stand) {
      return votes.stream().filter(vote -> vote.stand() == stand).map(Vote::party).toList();
    }
  }

  /** Where the parties stand together. */
  public enum Standing {
    /** All are for it. */
    COMMON,
    /** Some are for it, none is against. */
    WANTED_BY_SOME,
    /** Nobody is for it and nobody against. */
    WANTED_BY_NONE,
    /** At least one is against it. */
    BLOCKED
  }

  public Shortlist {
    entries = List.copyOf(entries);
  }

  /** The list by the votes and the rule of the plan file. */
  public static Shortlist of(PlanProblem problem) {
    var file = problem.file();
    return new Shortlist(
        file.selection().shortlist(),
        problem.inputs().register().projects().stream().map(p -> entry(file, p)).toList());
  }

  private static Entry entry(PlanFile file, Project project) {
    var id = project.id().text();
    var votes =
        file.parties().stream()
            .flatMap(party -> file.selection().findVote(party.place(), id).stream())
            .toList();
    int supporters = count(votes, Stand.FOR);
    int all = file.parties().size();
    boolean blocked = count(votes, Stand.AGAINST) > 0;
    return new Entry(
        id,
        project.name(),
        project.place().text(),
        standing(supporters, all, blocked),
        !blocked && file.selection().shortlist().admits(supporters, all),
        votes);
  }

  private static int count(List<Vote> votes, Stand stand) {
    return (int) votes.stream().filter(vote -> vote.stand() == stand).count();
  }

  private static Standing standing(int supporters, int all, boolean blocked) {
    if (blocked) {
      return Standing.BLOCKED;
    }
    if (supporters == all) {
      return Standing.COMMON;
    }
    return supporters > 0 ? Standing.WANTED_BY_SOME : Standing.WANTED_BY_NONE;
  }

  /** The entry of a project. */
  public Entry entry(String project) {
    return entries.stream()
        .filter(entry -> entry.project().equals(project))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("The list has no project '" + project + "'."));
  }

  /** The projects that stand so. */
  public List<Entry> list(Standing standing) {
    return entries.stream().filter(entry -> entry.standing() == standing).toList();
  }
}
