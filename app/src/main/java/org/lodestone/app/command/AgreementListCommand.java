package org.lodestone.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.agreement.Agreement;
import org.lodestone.app.ExitCode;
import org.lodestone.app.output.TextTable;
import org.lodestone.data.yaml.Field;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lodestone agreement list}: who has agreed what, and whether it is in force. */
@Command(name = "list")
public final class AgreementListCommand implements Callable<Integer> {
  private static final int LONGEST_NAME = 60;

  private final Workbench workbench;
  private final Agreements agreements;

  @Option(names = "--party", paramLabel = "PLACE", descriptionKey = "agreement.party")
  private @Nullable String party;

  @Mixin private final TableOptions tables = new TableOptions();

  public AgreementListCommand(Workbench workbench) {
    this.workbench = workbench;
    agreements = new Agreements(workbench);
  }

  @Override
  public Integer call() {
    var asOf = agreements.asOf();
    var listed =
        agreements.register().agreements().stream()
            .filter(agreement -> agreement.on(asOf) != Agreement.State.NOT_SIGNED)
            .filter(
                agreement -> party == null || agreement.parties().contains(agreements.party(party)))
            .toList();
    var options = new AskedOptions().with("party", party).all();
    var manifest = agreements.manifest("agreement list", options);
    var answer = CommitmentAnswer.Agreed.of(listed, agreements);
    tables.writeAnswer(workbench, manifest, agreements.data(), answer);
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(listed);
    }
    return ExitCode.DONE.number();
  }

  private void print(List<Agreement> listed) {
    var texts = workbench.messages();
    workbench.print(List.of(agreements.asOfLine()));
    var table =
        new TextTable()
            .text(texts.text("agreement.column.id"))
            .text(texts.text("agreement.column.parties"))
            .text(texts.text("agreement.column.signed"))
            .text(texts.text("agreement.column.nature"))
            .text(texts.text("agreement.column.state"))
            .number(texts.text("agreement.column.duties"))
            .text(texts.text("agreement.column.name"));
    for (var agreement : listed) {
      table.row(
          agreement.id().text(),
          String.join(" ", CommitmentAnswer.places(agreement.parties())),
          agreement.signing().day().text(),
          texts.text("agreement.nature." + Field.written(agreement.nature())),
          texts.text("agreement.state." + Field.written(agreement.on(agreements.asOf()))),
          workbench.numbers().count(agreement.listCommitments().size()),
          TextTable.cut(agreements.text(agreement.name()), LONGEST_NAME));
    }
    workbench.print(table.lines(2));
  }
}
