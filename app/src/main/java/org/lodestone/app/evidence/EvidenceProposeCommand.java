package org.lodestone.app.evidence;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Refusal;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.model.ChatClient;
import org.lodestone.app.model.Endpoint;
import org.lodestone.app.model.Proposer;
import org.lodestone.app.model.Reply;
import org.lodestone.proposal.Sheet;
import org.lodestone.store.ClaimRecord;
import org.lodestone.store.StoredDocument;
import org.lodestone.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code lodestone evidence propose}: asks a language model for claims of one document. Nothing is
 * asked without an address, a name and consent for this document; nothing that comes back counts
 * until a person has accepted it.
 */
@Command(name = "propose")
public final class EvidenceProposeCommand implements Callable<Integer> {
  /** The only place that the key of a server is read from. */
  static final String KEY = "LODESTONE_MODEL_KEY";

  private final Workbench workbench;

  @Option(
      names = "--endpoint",
      required = true,
      paramLabel = "URL",
      descriptionKey = "evidence.propose.endpoint")
  private String address = "";

  @Option(
      names = "--model",
      required = true,
      paramLabel = "NAME",
      descriptionKey = "evidence.propose.model")
  private String model = "";

  @Option(
      names = "--document",
      required = true,
      paramLabel = "NAME",
      descriptionKey = "evidence.propose.document")
  private String document = "";

  @Option(names = "--consent", descriptionKey = "evidence.propose.consent")
  private boolean consent;

  @Option(names = "--by", paramLabel = "NAME", descriptionKey = "evidence.by")
  private String by = "";

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      descriptionKey = "evidence.propose.patience")
  private int patience = 120;

  public EvidenceProposeCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** A claim that got through, to be reviewed like any other. */
  record Proposed(ClaimRecord claim, String tier, boolean known, List<String> unknownTypes) {}

  /** What did not get through, and why. */
  record Refused(String sentence, String quote, String reason, String found) {}

  /** Why the model was not asked to the end. */
  record Failure(String why, String detail) {}

  /** The answer. */
  record Answer(
      String document,
      URI endpoint,
      String model,
      int sentences,
      int characters,
      int calls,
      List<Proposed> proposed,
      List<Refused> refused,
      List<String> malformed,
      @Nullable Failure failure) {}

  @Override
  public Integer call() throws InterruptedException {
    var endpoint = endpoint();
    var desk = new Desk(workbench);
    var workspace = desk.open();
    var stored = desk.document(workspace, document);
    var sheet = Sheet.of(workspace.read(stored).mentions());
    int characters = sheet.lines().stream().mapToInt(line -> line.text().length()).sum();
    if (!consent) {
      throw new Refusal(
          text(
              "evidence.propose.asked",
              Integer.toString(sheet.lines().size()),
              Integer.toString(characters),
              document,
              endpoint.address().toString()),
          text("evidence.propose.no-consent"),
          text("evidence.propose.no-consent.remedy"));
    }
    var asking = new Proposer.Consent(by, desk.day().toString());
    workbench
        .session()
        .err()
        .println(
            text(
                "evidence.propose.sending",
                Integer.toString(sheet.lines().size()),
                Integer.toString(characters),
                document,
                endpoint.address().toString()));
    workbench.session().err().flush();
    var outcome = propose(workspace, stored, endpoint, asking);
    return end(
        new Answer(
            document,
            endpoint.address(),
            model,
            sheet.lines().size(),
            characters,
            outcome.calls(),
            outcome.kept().stream().map(EvidenceProposeCommand::proposed).toList(),
            outcome.turned().stream().map(EvidenceProposeCommand::refused).toList(),
            outcome.malformed(),
            outcome.failure().map(EvidenceProposeCommand::failure).orElse(null)));
  }

  private Endpoint endpoint() {
    if (patience < 1 || model.isBlank()) {
      throw new WrongUsage(
          text("evidence.propose.wrong", model, Integer.toString(patience)),
          text("evidence.propose.wrong.advice"));
    }
    var key = Optional.ofNullable(System.getenv(KEY)).filter(word -> !word.isBlank());
    return Endpoint.of(address, model, key, Duration.ofSeconds(patience))
        .orElseThrow(
            () ->
                new WrongUsage(
                    text("evidence.propose.address", address),
                    text("evidence.propose.address.advice")));
  }

  private static Proposer.Outcome propose(
      Workspace workspace, StoredDocument stored, Endpoint endpoint, Proposer.Consent asking)
      throws InterruptedException {
    try (var client = new ChatClient(endpoint)) {
      return new Proposer(workspace, endpoint, client, asking).propose(stored);
    }
  }

  private static Proposed proposed(Proposer.Kept kept) {
    return new Proposed(kept.claim(), Desk.word(kept.tier()), !kept.isNew(), kept.unknown());
  }

  private static Refused refused(Proposer.Turned turned) {
    return new Refused(
        turned.proposal().sentence(),
        turned.proposal().quote(),
        Desk.word(turned.reason()),
        turned.found());
  }

  private static Failure failure(Reply.Failed failed) {
    return new Failure(Desk.word(failed.why()), failed.detail());
  }

  private int end(Answer answer) {
    if (answer.failure() != null && answer.calls() == 1) {
      throw new Refusal(
          text("evidence.propose.failed", answer.endpoint().toString()),
          text("evidence.propose.failed." + answer.failure().why(), answer.failure().detail()),
          text("evidence.propose.failed.remedy"));
    }
    if (workbench.json()) {
      var told = new TreeMap<String, String>();
      told.put("document", document);
      told.put("endpoint", address);
      told.put("model", model);
      workbench.writeJson(workbench.manifest("evidence propose", told), answer);
    } else {
      print(answer);
    }
    return answer.failure() == null ? ExitCode.DONE.number() : ExitCode.NEGATIVE.number();
  }

  private void print(Answer answer) {
    for (var each : answer.proposed()) {
      workbench.print(
          each.known() ? "evidence.propose.known" : "evidence.propose.kept",
          each.claim().id(),
          each.claim().exact().replaceAll("\\s+", " "));
    }
    for (var each : answer.refused()) {
      workbench.print(
          "evidence.propose.refused",
          text("evidence.propose.reason." + each.reason()),
          each.quote().replaceAll("\\s+", " "));
    }
    workbench.print(
        "evidence.propose.count",
        Integer.toString(answer.proposed().size()),
        Integer.toString(answer.refused().size()),
        Integer.toString(answer.malformed().size()),
        Integer.toString(answer.calls()));
    if (answer.failure() != null) {
      workbench.print(
          "evidence.propose.failed." + answer.failure().why(), answer.failure().detail());
    }
  }

  private String text(String key, Object... values) {
    return workbench.messages().text(key, values);
  }
}
