package org.lodestone.app.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodestone.claim.Claim;
import org.lodestone.mention.Mentions;
import org.lodestone.proposal.Gate;
import org.lodestone.proposal.Proposal;
import org.lodestone.proposal.Sheet;
import org.lodestone.proposal.Verdict;
import org.lodestone.proposal.Verdict.Accepted;
import org.lodestone.proposal.Verdict.Refused;
import org.lodestone.store.ClaimRecord;
import org.lodestone.store.ModelCall;
import org.lodestone.store.StoredDocument;
import org.lodestone.store.Workspace;

/**
 * Asks a model about one document, part by part. What is sent is recorded before it is sent; what
 * comes back goes through the gate and is kept as a proposal of this model, never as accepted.
 */
public final class Proposer {
  /** Characters of sentences in one question. */
  static final int PART = 12_000;

  private static final int HEX_SHOWN = 12;

  /** A server that answers nothing usable is asked once more. */
  private static final int TRIES = 2;

  private final Workspace workspace;
  private final Endpoint endpoint;
  private final ChatClient client;
  private final Consent consent;

  /** Who agreed that the document is sent, and the day. */
  public record Consent(String by, String on) {}

  public Proposer(Workspace workspace, Endpoint endpoint, ChatClient client, Consent consent) {
    this.workspace = workspace;
    this.endpoint = endpoint;
    this.client = client;
    this.consent = consent;
  }

  /**
   * What got through.
   *
   * @param isNew whether neither the rules nor a model had found it before
   */
  public record Kept(ClaimRecord claim, Verdict.Tier tier, boolean isNew, List<String> unknown) {}

  /** What did not. */
  public record Turned(Proposal proposal, Verdict.Reason reason, String found) {}

  /**
   * What became of a document.
   *
   * @param calls how often the model was asked
   * @param malformed parts of answers that are no proposals
   * @param failure why it ended early, if it did; what had been kept by then stays
   */
  public record Outcome(
      int calls,
      List<Kept> kept,
      List<Turned> turned,
      List<String> malformed,
      Optional<Reply.Failed> failure) {}

  /** What was learned so far. */
  private static final class Tally {
    private int calls;
    private final List<Kept> kept = new ArrayList<>();
    private final List<Turned> turned = new ArrayList<>();
    private final List<String> malformed = new ArrayList<>();

    Outcome outcome(Optional<Reply.Failed> failure) {
      return new Outcome(
          calls, List.copyOf(kept), List.copyOf(turned), List.copyOf(malformed), failure);
    }
  }

  /** An answer with the record of its question. */
  private record Received(int call, String digest, ChatAnswer answer) {}

  /** Asks about a document. */
  public Outcome propose(StoredDocument document) throws InterruptedException {
    var mentions = workspace.read(document).mentions();
    var tally = new Tally();
    for (var part : Sheet.of(mentions).parts(PART)) {
      var failure = ask(document, mentions, part, tally);
      if (failure.isPresent()) {
        return tally.outcome(failure);
      }
    }
    return tally.outcome(Optional.empty());
  }

  private Optional<Reply.Failed> ask(
      StoredDocument document, Mentions mentions, List<Sheet.Line> part, Tally tally)
      throws InterruptedException {
    var body = ChatQuestion.body(endpoint.model(), part);
    Optional<Received> received = Optional.empty();
    for (int tried = 0; tried < TRIES && received.isEmpty(); tried++) {
      tally.calls++;
      int call = workspace.sending(sending(document, body));
      switch (client.complete(body)) {
        case Reply.Failed failed -> {
          workspace.answered(call, word(failed.why()) + " " + failed.detail(), "");
          return Optional.of(failed);
        }
        case Reply.Answered(String answer) -> {
          var read = ChatAnswer.read(answer);
          workspace.answered(call, read.isPresent() ? ModelCall.ANSWERED : "no claims", answer);
          received = read.map(claims -> new Received(call, digest(body + "\n" + answer), claims));
        }
      }
    }
    if (received.isEmpty()) {
      tally.malformed.add("");
    } else {
      judge(document, mentions, received.get(), tally);
    }
    return Optional.empty();
  }

  private ModelCall.Sending sending(StoredDocument document, String body) {
    return new ModelCall.Sending(
        document.document().id(),
        endpoint.address().toString(),
        endpoint.model(),
        consent.by(),
        body,
        consent.on());
  }

  private void judge(StoredDocument document, Mentions mentions, Received received, Tally tally) {
    tally.malformed.addAll(received.answer().malformed());
    var rule = ClaimRecord.MODEL + endpoint.model() + "@" + received.digest();
    var accepted = new ArrayList<Accepted>();
    for (var verdict : new Gate(mentions, rule).judge(received.answer().proposals())) {
      switch (verdict) {
        case Accepted yes -> accepted.add(yes);
        case Refused no -> tally.turned.add(new Turned(no.proposal(), no.reason(), no.found()));
      }
    }
    var records = accepted.stream().map(Accepted::claim).map(claim -> record(claim, document));
    var fresh = workspace.propose(document, received.call(), records.toList());
    for (var yes : accepted) {
      var claim = record(yes.claim(), document);
      tally.kept.add(new Kept(claim, yes.tier(), fresh.contains(claim), yes.unknownTypes()));
    }
  }

  private static ClaimRecord record(Claim claim, StoredDocument document) {
    return ClaimRecord.of(claim, document.document());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String digest(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      var bytes = sha.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes).substring(0, HEX_SHOWN);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime knows SHA-256.", e);
    }
  }
}
