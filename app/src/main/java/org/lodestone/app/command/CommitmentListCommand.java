package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.agreement.AgreementId;
import org.lodestone.agreement.Standing;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.DataTable;
import org.lodestone.data.yaml.Field;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone commitment list}: duties, by when they are due, and what shows their outcome.
 */
@Command(name = "list")
public final class CommitmentListCommand implements Callable<Integer> {
  private static final int MOST_DAYS = 3660;

  private final Workbench workbench;
  private final Agreements agreements;
  private final CommitmentLayout layout;

  @Option(names = "--party", paramLabel = "PLACE", descriptionKey = "agreement.party")
  private @Nullable String party;

  @Option(names = "--agreement", paramLabel = "ID", descriptionKey = "commitment.agreement")
  private @Nullable String agreement;

  @Option(names = "--state", paramLabel = "STATE", descriptionKey = "commitment.state")
  private @Nullable String state;

  @Option(names = "--within", paramLabel = "DAYS", descriptionKey = "commitment.within")
  private @Nullable Integer within;

  @Option(names = "--ics", paramLabel = "FILE", descriptionKey = "commitment.ics")
  private @Nullable Path ics;

  @Mixin private final TableOptions tables = new TableOptions();

  public CommitmentListCommand(Workbench workbench) {
    this.workbench = workbench;
    agreements = new Agreements(workbench);
    layout = new CommitmentLayout(workbench, agreements);
  }

  @Override
  public Integer call() {
    var standings = standings();
    var files = new FinanceFiles(workbench);
    files.write(ics, new DutyCalendar(workbench, agreements).of(agreements.asOf(), standings));
    var manifest = agreements.manifest("commitment list", options());
    tables.write(workbench, "commitment list", manifest, List.of(rows(standings)));
    if (workbench.json()) {
      workbench.writeJson(
          manifest, CommitmentAnswer.Duties.of(agreements.asOf(), standings, agreements));
    } else {
      print(standings);
    }
    return ExitCode.DONE.number();
  }

  private Map<String, String> options() {
    return new AskedOptions()
        .with("party", party)
        .with("agreement", agreement)
        .with("state", state)
        .with("within", within)
        .all();
  }

  private List<Standing> standings() {
    var asOf = agreements.asOf();
    var all =
        within == null
            ? agreements.register().standings(asOf)
            : agreements.register().reminders(asOf, days(within));
    return all.stream().filter(this::isAskedFor).toList();
  }

  private int days(int asked) {
    if (asked < 0 || asked > MOST_DAYS) {
      throw new WrongUsage(
          workbench.messages().text("commitment.within.fault", String.valueOf(asked)),
          workbench.messages().text("commitment.within.advice", String.valueOf(MOST_DAYS)));
    }
    return asked;
  }

  private boolean isAskedFor(Standing standing) {
    return (party == null || standing.commitment().obligors().contains(agreements.party(party)))
        && (agreement == null || standing.agreement().id().equals(asked(agreement)))
        && (state == null || Field.written(standing.state()).equals(stateAsked(state)));
  }

  private AgreementId asked(String id) {
    var known = agreements.register().agreements().stream().map(each -> each.id().text()).toList();
    return new AgreementId(agreements.oneOf("agreement", id, known));
  }

  private String stateAsked(String word) {
    return agreements.oneOf(
        "state", word, Arrays.stream(Standing.State.values()).map(Field::written).toList());
  }

  private DataTable rows(List<Standing> standings) {
    return CommitmentRows.of(
        standings, agreements.data(), workbench.session().options().language());
  }

  private void print(List<Standing> standings) {
    workbench.print(List.of(agreements.asOfLine()));
    workbench.print(layout.table(standings));
    long open = standings.stream().filter(Standing::hasNoDeadline).count();
    workbench.print(
        "commitment.total",
        workbench.numbers().count(standings.size()),
        workbench.numbers().count(open));
    for (var standing : standings) {
      for (var reading : layout.readings(standing.due())) {
        workbench.print(List.of("  " + standing.commitment().id() + ": " + reading));
      }
    }
  }
}
