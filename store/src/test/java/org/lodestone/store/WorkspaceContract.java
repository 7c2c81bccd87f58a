package org.lodestone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lodestone.claim.Claims;
import org.lodestone.document.SourceCard;
import org.lodestone.document.Span;
import org.lodestone.document.Zone;
import org.lodestone.mention.Mentions;

/** What a workspace keeps, on whatever database. */
abstract class WorkspaceContract {

  private static final LocalDate DAY = LocalDate.of(2027, 3, 5);

  /** Another connection to the same, at first empty workspace. */
  abstract Workspace open() throws IOException;

  private static NewDecision on(ReviewedClaim claim, String by, Decision.Action action) {
    return on(claim, claim.claim(), by, action);
  }

  private static NewDecision on(
      ReviewedClaim claim, ClaimRecord left, String by, Decision.Action action) {
    return new NewDecision(
        new Decision.Subject(Decision.Kind.CLAIM, claim.claim().id()),
        claim.version(),
        action,
        new ReviewContent(claim.claim(), left, "test", null).json(),
        "read in the text",
        by,
        DAY);
  }

  private static ClaimRecord withStage(ClaimRecord claim, String stage) {
    return new ClaimRecord(
        claim.id(),
        claim.document(),
        claim.start(),
        claim.end(),
        claim.exact(),
        claim.zone(),
        claim.types(),
        claim.quantity(),
        claim.time(),
        claim.due(),
        claim.dueAlternatives(),
        claim.attribution(),
        claim.modality(),
        claim.polarity(),
        claim.parties(),
        claim.geography(),
        claim.material(),
        stage,
        claim.instruments(),
        claim.inherited(),
        claim.rule(),
        claim.figure());
  }

  private static Workspace.Added add(Workspace workspace, String name, String text) {
    return workspace.add(Texts.document(name, text), List.of(), Optional.of(DAY));
  }

  @Test
  void aTextComesBackLetterForLetter() throws IOException {
    var text = Texts.ENGLISH + "ネオジム磁石 – 「85%」 𠮷野\n";
    add(open(), "a.txt", text);

    var stored = open().listDocuments().getFirst();

    assertThat(stored.document()).isEqualTo(Texts.document("a.txt", text));
    assertThat(stored.addedOn()).isEqualTo("2027-03-05");
  }

  @Test
  void theSameTextIsKnownUnderItsFirstNameAndAnotherTextGetsAnotherName() throws IOException {
    var workspace = open();
    add(workspace, "a.txt", Texts.ENGLISH);

    assertThat(add(workspace, "copy.txt", Texts.ENGLISH).knownAs()).contains("a.txt");
    assertThat(add(workspace, "a.txt", Texts.ENGLISH + "More.\n").document().document().name())
        .matches("a\\.txt~[0-9a-f]{6}");
    assertThat(workspace.listDocuments()).hasSize(2);
  }

  @Test
  void claimsHaveTheWordsOfTheirPlaces() throws IOException {
    var workspace = open();
    add(workspace, "a.txt", Texts.ENGLISH);

    var claims = workspace.listClaims();

    assertThat(claims).isNotEmpty();
    assertThat(claims)
        .allSatisfy(
            each ->
                assertThat(Texts.ENGLISH.substring(each.claim().start(), each.claim().end()))
                    .isEqualTo(each.claim().exact()));
    assertThat(claims).anyMatch(each -> each.claim().exact().contains("85 %"));
    assertThat(open().listClaims()).as("read back from the database").isEqualTo(claims);
  }

  @Test
  void theSecondOfTwoPeopleIsToldWhatTheFirstDecided() throws IOException {
    var first = open();
    var second = open();
    add(first, "a.txt", Texts.ENGLISH);
    var seenByBoth = first.listClaims().getFirst();

    first.decide(
        on(seenByBoth, withStage(seenByBoth.claim(), "stockpile"), "Ines", Decision.Action.EDITED));

    assertThatThrownBy(
            () ->
                second.decide(
                    on(
                        seenByBoth,
                        withStage(seenByBoth.claim(), "refining"),
                        "Olav",
                        Decision.Action.EDITED)))
        .isInstanceOf(EditConflict.class)
        .hasMessageContaining("Ines")
        .hasMessageContaining("Olav")
        .hasMessageContaining("stockpile")
        .hasMessageContaining("refining");
    var kept = second.listClaims().getFirst();
    assertThat(kept.claim().stage()).isEqualTo("stockpile");
    assertThat(kept.version()).isEqualTo(1);
    assertThat(second.history()).hasSize(1);
  }

  @Test
  void ofManyAtOnceExactlyOneWins() throws Exception {
    var workspace = open();
    add(workspace, "a.txt", Texts.ENGLISH);
    var claim = workspace.listClaims().getFirst();
    int people = 8;
    var attempts = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < people; i++) {
      var own = open();
      var name = "Person " + i;
      attempts.add(
          () -> {
            own.decide(on(claim, name, Decision.Action.ACCEPTED));
            return true;
          });
    }
    int won = 0;
    try (var pool = Executors.newFixedThreadPool(people)) {
      for (Future<Boolean> result : pool.invokeAll(attempts)) {
        try {
          won += result.get() ? 1 : 0;
        } catch (ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(EditConflict.class);
        }
      }
    }
    assertThat(won).isEqualTo(1);
    assertThat(workspace.history()).hasSize(1);
  }

  @Test
  void manyWhoAddDocumentsAtOnceLoseNone() throws Exception {
    open();
    int people = 6;
    var attempts = new ArrayList<Callable<Workspace.Added>>();
    for (int i = 0; i < people; i++) {
      var own = open();
      var text = Texts.ENGLISH + "Edition " + i + ".\n";
      attempts.add(() -> add(own, "same-name.txt", text));
    }
    try (var pool = Executors.newFixedThreadPool(people)) {
      for (var result : pool.invokeAll(attempts)) {
        result.get();
      }
    }
    assertThat(open().listDocuments().stream().map(each -> each.document().name()))
        .hasSize(people)
        .doesNotHaveDuplicates();
  }

  @Test
  void aNewerExtractorProposesADifferenceAndLeavesTheReview() throws IOException {
    var workspace = open();
    add(workspace, "a.txt", Texts.ENGLISH);
    var now = workspace.listClaims().getFirst().claim();
    // As if an older extractor had read another stage, and one more claim that is gone now.
    var before = withStage(now, "stockpile");
    decideOn(workspace, before, Decision.Action.ACCEPTED);
    var gone =
        ClaimJson.MAPPER.treeToValue(
            ClaimJson.MAPPER
                .<tools.jackson.databind.node.ObjectNode>valueToTree(before)
                .put("id", "gone:0-5")
                .put("end", now.start() + 5),
            ClaimRecord.class);
    decideOn(workspace, gone, Decision.Action.ACCEPTED);

    var claims = workspace.listClaims();

    var changed = find(claims, now.id());
    assertThat(changed.claim()).isEqualTo(before);
    assertThat(changed.isAccepted()).isTrue();
    assertThat(changed.proposed()).contains(new ReviewedClaim.Difference.Changed(now));
    var missing = find(claims, "gone:0-5");
    assertThat(missing.claim()).isEqualTo(gone);
    assertThat(missing.proposed()).contains(new ReviewedClaim.Difference.Gone(List.of(now.id())));
  }

  private static void decideOn(Workspace workspace, ClaimRecord claim, Decision.Action action) {
    workspace.decide(
        on(new ReviewedClaim(claim, Optional.empty(), Optional.empty()), "Ines", action));
  }

  private static ReviewedClaim find(List<ReviewedClaim> claims, String id) {
    return claims.stream().filter(each -> each.claim().id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void gradesAreKeptOneAfterTheOtherAndTheLastCounts() throws IOException {
    var workspace = open();
    add(workspace, "a.txt", Texts.ENGLISH);
    var subject = new Decision.Subject(Decision.Kind.SOURCE, "The Fictional Gazette");
    for (var grade : List.of("C", "B")) {
      workspace.decide(
          new NewDecision(
              subject,
              workspace.history(subject).size(),
              Decision.Action.SET,
              grade,
              "followed for a year",
              "Ines",
              DAY));
    }

    assertThat(workspace.history(subject).stream().map(Decision::content))
        .containsExactly("C", "B");
    assertThat(workspace.listDocuments().getFirst().document().source())
        .isEqualTo(
            new SourceCard(
                "The Fictional Gazette",
                SourceCard.Kind.PRESS,
                SourceCard.Reliability.B,
                "followed for a year"));
  }

  @Test
  void aStretchThatAPersonCallsPromotionYieldsNoClaims() throws IOException {
    var workspace = open();
    add(workspace, "a.txt", Texts.ENGLISH);
    int start = Texts.ENGLISH.indexOf("Norway imports");
    var document = workspace.listDocuments().getFirst().document();
    var correction =
        new ZoneCorrection(document.id(), new Span(start, start + 10), Zone.Kind.BOILERPLATE);
    assertThat(workspace.listClaims()).anyMatch(each -> each.claim().exact().contains("85"));

    workspace.decide(
        new NewDecision(
            correction.subject(),
            0,
            Decision.Action.SET,
            correction.kind().name(),
            "an advertisement",
            "Ines",
            DAY));

    assertThat(workspace.listClaims()).noneMatch(each -> each.claim().exact().contains("85"));
    assertThat(workspace.listExtractors(document.id())).hasSize(2);
  }

  @Test
  void aWithdrawnDocumentCountsNoMoreButItsHistoryStays() throws IOException {
    var workspace = open();
    add(workspace, "a.txt", Texts.ENGLISH);
    decideOn(workspace, workspace.listClaims().getFirst().claim(), Decision.Action.ACCEPTED);
    var id = workspace.listDocuments().getFirst().document().id();

    workspace.decide(
        new NewDecision(
            new Decision.Subject(Decision.Kind.DOCUMENT, id.digest()),
            0,
            Decision.Action.WITHDRAWN,
            "",
            "the paper took it back",
            "Ines",
            DAY));

    assertThat(workspace.listDocuments()).isEmpty();
    assertThat(workspace.listClaims()).isEmpty();
    assertThat(workspace.history()).hasSize(2);
  }

  @Test
  void aDecisionNeedsAPersonAndAReason() throws IOException {
    var workspace = open();
    add(workspace, "a.txt", Texts.ENGLISH);
    var claim = workspace.listClaims().getFirst();

    assertThatThrownBy(() -> workspace.decide(on(claim, " ", Decision.Action.ACCEPTED)))
        .hasMessageContaining("names nobody");
  }

  @Test
  void whatWasReadComesBackAsItWasRead() throws IOException {
    var text =
        Texts.ENGLISH
            + "“Prices are high,” the fictional minister said. Plants are due within six months.\n"
            + "Huge quantities of ore, 3 to 5 % of it rich, were found by March 2026.\n";
    var stored = add(open(), "a.txt", text).document();
    var first = open().read(stored);

    var again = open().read(stored);

    assertThat(again.mentions().all())
        .isNotEmpty()
        .isEqualTo(first.mentions().all())
        .isEqualTo(Mentions.in(stored.layout()).all());
    assertThat(again.all()).isEqualTo(Claims.in(Mentions.in(stored.layout())).all());
    assertThat(open().listExtractors(stored.document().id())).hasSize(1);
  }

  @Test
  void aPersonsWordAboutAnOriginCountsInTheCorpus() throws IOException {
    var workspace = open();
    var one = add(workspace, "a.txt", Texts.ENGLISH).document().document();
    var other = add(workspace, "b.txt", "A fictional port was closed on 3 March 2027.\n");
    assertThat(workspace.lineage().origins()).hasSize(2);

    workspace.decide(
        new NewDecision(
            new Decision.Subject(Decision.Kind.ORIGIN, other.document().document().id().digest()),
            0,
            Decision.Action.SET,
            one.name(),
            "the same press release",
            "Ines",
            DAY));

    assertThat(workspace.lineage().origins()).hasSize(1);
    assertThat(workspace.corpus().lineage()).isEqualTo(workspace.lineage());
  }

  @Test
  void whatIsSentToAModelIsOnRecordBeforeAndAfter() throws IOException {
    var stored = add(open(), "a.txt", Texts.ENGLISH).document();
    int call = open().sending(sending(stored));
    assertThat(open().listModelCalls()).extracting(ModelCall::outcome).containsExactly("sent");

    open().answered(call, ModelCall.ANSWERED, "{}");

    var made = open().listModelCalls().getFirst();
    assertThat(made.outcome()).isEqualTo(ModelCall.ANSWERED);
    assertThat(made.answer()).contains("{}");
    assertThat(made.request()).isEqualTo("{\"a\": 1}");
    assertThat(open().sending(sending(stored))).isEqualTo(call + 1);
  }

  private static ModelCall.Sending sending(StoredDocument stored) {
    return new ModelCall.Sending(
        stored.document().id(), "http://127.0.0.1/v1", "stub", "Ines", "{\"a\": 1}", "2027-03-05");
  }

  @Test
  void aModelsProposalStandsOnlyWhenAPersonHasAcceptedIt() throws IOException {
    var workspace = open();
    var stored = add(workspace, "a.txt", Texts.ENGLISH).document();
    int start = Texts.ENGLISH.indexOf("joint stocks of neodymium on");
    var span = new Span(start, start + "joint stocks of neodymium".length());
    var claim = Claims.at(workspace.read(stored).mentions(), span, "model:stub@0123456789ab");
    var proposed = ClaimRecord.of(claim, stored.document());
    int call = workspace.sending(sending(stored));

    assertThat(workspace.propose(stored, call, List.of(proposed))).containsExactly(proposed);
    assertThat(workspace.propose(stored, call, List.of(proposed))).isEmpty();

    var listed =
        workspace.listClaims().stream().filter(c -> c.claim().equals(proposed)).findFirst();
    assertThat(listed.orElseThrow().stands()).isFalse();
    assertThat(listed.get().claim().proposedBy()).contains("stub@0123456789ab");
    decideOn(workspace, proposed, Decision.Action.ACCEPTED);
    assertThat(workspace.listClaims())
        .filteredOn(each -> each.claim().equals(proposed))
        .allMatch(ReviewedClaim::stands)
        .hasSize(1);
  }
}
