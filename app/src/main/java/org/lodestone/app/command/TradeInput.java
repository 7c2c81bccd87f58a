package org.lodestone.app.command;

import java.util.List;
import org.lodestone.app.DataFault;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.Origin;
import org.lodestone.data.DataIssue;
import org.lodestone.data.Source.LicenceClass;
import org.lodestone.data.exchange.RowTally;
import org.lodestone.data.exchange.RowTally.Ending;

/**
 * A file that went into an answer, with how it was read and under what terms it stands.
 *
 * @param sha256 of its bytes, so that the same file can be told again
 * @param edition as it was called when it was imported; empty for a file
 * @param licenceClass A may be passed on with attribution; B not as a series
 * @param rejects the first rows that could not be understood
 */
public record TradeInput(
    String file,
    String sha256,
    String publisher,
    String edition,
    String licence,
    LicenceClass licenceClass,
    long rows,
    long rejected,
    List<String> rejects) {
  private static final int SHOWN = 20;

  public TradeInput {
    rejects = List.copyOf(rejects);
  }

  /**
   * What became of the rows of a file: here, and where they were imported before. A file of which
   * none could be read is no basis for an answer.
   */
  static TradeInput of(GivenRows given, RowTally tally, List<DataIssue> issues) {
    if (tally.ending() == Ending.UNREADABLE && !issues.isEmpty()) {
      throw new DataFault(issues.getFirst().message(), issues.getFirst().advice());
    }
    return new TradeInput(
        given.name(),
        given.sha256(),
        given.publisher(),
        given.edition(),
        given.licence(),
        given.licenceClass(),
        tally.rows() + given.rejected(),
        tally.rejected() + given.rejected(),
        issues.stream().limit(SHOWN).map(issue -> issue.at() + ": " + issue.message()).toList());
  }

  /** Whose figures rows of tables rest on. */
  Origin origin() {
    return new Origin(file, publisher + ": " + licence, licenceClass);
  }

  /** Says of a row that it was computed from the files. */
  static void restOn(DataTable.Line line, List<TradeInput> inputs) {
    inputs.forEach(input -> line.restsOn(input.origin()));
  }

  /** The lines that an answer for people ends with. */
  static List<String> lines(Workbench workbench, List<TradeInput> inputs) {
    var numbers = workbench.numbers();
    return inputs.stream()
        .map(
            input ->
                workbench
                    .messages()
                    .text(
                        "trade.input",
                        input.file,
                        input.edition.isEmpty()
                            ? input.publisher
                            : input.publisher + " " + input.edition,
                        input.licenceClass.name(),
                        input.licence,
                        numbers.count(input.rows),
                        numbers.count(input.rejected)))
        .toList();
  }
}
