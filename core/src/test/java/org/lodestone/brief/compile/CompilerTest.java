package org.lodestone.brief.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestone.brief.compile.CorpusSupports.Verdict;
import org.lodestone.brief.compile.Draft.Block;
import org.lodestone.brief.compile.Draft.Kind;
import org.lodestone.brief.compile.Draft.Run;
import org.lodestone.brief.compile.Draft.Style;
import org.lodestone.brief.compile.Finding.Rule;
import org.lodestone.brief.document.Language;
import org.lodestone.claim.Claims;
import org.lodestone.corpus.Corpus;
import org.lodestone.document.DocumentReader;
import org.lodestone.document.Layout;
import org.lodestone.document.SourceCard;
import org.lodestone.mention.Mentions;

/** Each rule of a compiled brief against fictional reports and drafts (B1 to B10). */
class CompilerTest {

  private static final String FIRST =
      "Published: 12 May 2026\n\n"
          + "Canada and Germany signed an agreement on critical minerals on Tuesday. "
          + "China refines more than 80 % of the world's graphite. "
          + "Germany could build a stockpile of lithium in 2027.\n";
  private static final String SECOND =
      "Publié le 12 mai 2026\n\n"
          + "Le Canada et l'Allemagne ont signé lundi 11 mai un accord sur les minéraux critiques. "
          + "Le Chili produit 44 000 tonnes de lithium par an.\n";

  private static final Corpus CORPUS = corpus(FIRST, SECOND);

  private static Corpus corpus(String... texts) {
    var read = new ArrayList<Claims>();
    for (int i = 0; i < texts.length; i++) {
      var card = SourceCard.unjudged("paper " + (char) ('A' + i), SourceCard.Kind.PRESS);
      var document = DocumentReader.read("report-" + (char) ('a' + i), texts[i], card);
      read.add(Claims.in(Mentions.in(Layout.of(document))));
    }
    return Corpus.of(read);
  }

  /** The id of the first claim with these words. */
  private static String claim(String words) {
    return CORPUS.documents().stream()
        .flatMap(read -> read.all().stream())
        .filter(claim -> claim.words().exact().contains(words))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static Library library(Corpus corpus, Verdict... verdicts) {
    var supports = new HashMap<String, Support>();
    var ofCorpus = new CorpusSupports(corpus, Map.of());
    Stream.concat(ofCorpus.all().stream(), Stream.of(verdicts).map(CorpusSupports::of))
        .forEach(support -> supports.put(support.reference().target(), support));
    var state = new Library.State("0", Map.of(), 0, 1, LocalDate.of(2026, 6, 1), Map.of(), "test");
    return new Library(supports, ofCorpus.sources(), ofCorpus.works(), state);
  }

  private static Draft draft(Language language, String... paragraphs) {
    var blocks = new ArrayList<Block>();
    for (int i = 0; i < paragraphs.length; i++) {
      var words = new Run.Words(paragraphs[i], Style.PLAIN, "", i + 1);
      blocks.add(new Block(Kind.PARAGRAPH, 0, i + 1, Draft.runs(words)));
    }
    return new Draft("draft.md", language, blocks);
  }

  private static List<Rule> rules(String... paragraphs) {
    return Compiler.compile(draft(Language.EN, paragraphs), library(CORPUS)).findings().stream()
        .map(Finding::rule)
        .toList();
  }

  private static String graphite() {
    return "[@claim:" + claim("80 %") + "]";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Output rose by 12 %.",
        "The ministers met on 3 June 2026.",
        "China restricts exports of gallium.",
        "Canada has changed its course in this matter."
      })
  void whatStatesAFactNeedsSupport(String sentence) {
    assertThat(rules(sentence)).containsExactly(Rule.UNSUPPORTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This note is short.",
        "Germany should look for other suppliers.",
        "What would a stop mean for Germany?"
      })
  void adviceAndQuestionsNeedNone(String sentence) {
    assertThat(rules(sentence)).isEmpty();
  }

  @Test
  void aReferenceBelongsToItsSentenceOnly() {
    var findings =
        Compiler.compile(
                draft(
                    Language.EN,
                    "According to paper A, China refines more than 80 % of graphite. "
                        + graphite()
                        + " Output rose by 12 %."),
                library(CORPUS))
            .findings();
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().sentence()).isEqualTo("Output rose by 12 %.");
  }

  @Test
  void whatDoesNotExistIsNamed() {
    assertThat(rules("Nothing here. [@claim:0000:1-2]")).containsExactly(Rule.UNKNOWN_REFERENCE);
  }

  @Test
  void aPinnedDigestThatDiffersIsStale() {
    var words = "According to paper A, China refines more than 80 % of graphite ";
    var support =
        library(CORPUS).find(Reference.to(Reference.Kind.CLAIM, claim("80 %"))).orElseThrow();
    var pinned = support.reference().pinned(support.digest()).written();
    assertThat(rules(words + pinned + ".")).isEmpty();
    assertThat(rules(words + pinned.replaceFirst("@[0-9a-f]{8}]", "@00000000]") + "."))
        .containsExactly(Rule.STALE);
  }

  @Test
  void anotherFigureIsNotSupported() {
    assertThat(
            rules("According to paper A, China refines more than 90 % of it " + graphite() + "."))
        .containsExactly(Rule.OTHER_VALUE);
  }

  @Test
  void moreThanMayNotGetLost() {
    assertThat(rules("According to paper A, China refines 80 % of it " + graphite() + "."))
        .containsExactly(Rule.LOST_COMPARATOR);
  }

  @Test
  void anotherCountryIsNotSupported() {
    assertThat(
            rules("According to paper A, India refines more than 80 % of it " + graphite() + "."))
        .containsExactly(Rule.OTHER_NAME);
  }

  @Test
  void quotationsAreToTheLetter() {
    assertThat(
            rules(
                "According to paper A, “China refines more than 80 % […] graphite” "
                    + graphite()
                    + "."))
        .isEmpty();
    assertThat(
            rules("According to paper A, “China refines all of the graphite” " + graphite() + "."))
        .containsExactly(Rule.OTHER_WORDS);
  }

  @Test
  void oneOriginIsNoFact() {
    assertThat(rules("China refines more than 80 % of graphite " + graphite() + "."))
        .containsExactly(Rule.ONE_ORIGIN);
  }

  @Test
  void aPossibilityIsNoFact() {
    assertThat(rules("Germany builds a stockpile of lithium [@claim:" + claim("stockpile") + "]."))
        .containsExactly(Rule.VIEW);
  }

  @Test
  void aContestedDayStandsBesideTheOther() {
    var signed = "[@claim:" + claim("signed an agreement") + "]";
    var other = "[@claim:" + claim("ont signé") + "]";
    var words = "According to paper A, Canada and Germany signed on 12 May 2026 ";
    assertThat(rules(words + signed + ".")).containsExactly(Rule.CONTESTED);
    assertThat(rules(words + signed + ", paper B says 11 May " + other + ".")).isEmpty();
    assertThat(rules(words + signed + "; contested [@conflict:" + conflict() + "].")).isEmpty();
    assertThat(
            rules("According to paper A, Canada and Germany signed an agreement " + signed + "."))
        .as("the day is not stated")
        .isEmpty();
  }

  private static String conflict() {
    return CORPUS.conflicts().getFirst().id();
  }

  @Test
  void whatAPersonPutAsideDoesNotCount() {
    var id = claim("80 %");
    var sentence = "According to paper A, China refines more than 80 % of it " + graphite() + ".";
    for (var into : List.of(Optional.<String>empty(), Optional.of("other:1-2"))) {
      var library = library(CORPUS, new Verdict(id, "R. Reader", "misread", into));
      assertThat(Compiler.compile(draft(Language.EN, sentence), library).findings())
          .extracting(Finding::rule)
          .contains(into.isPresent() ? Rule.MERGED : Rule.REJECTED);
    }
  }

  @Test
  void aRumourHasALineOfItsOwn() {
    var corpus =
        corpus(
            "Publié le 12 mai 2026\n\nLe Chili aurait vendu 5 % de la mine, selon le ministre.\n");
    var id =
        corpus.documents().getFirst().all().stream()
            .filter(claim -> claim.words().exact().contains("5 %"))
            .findFirst()
            .orElseThrow()
            .id();
    var reference = " [@claim:" + id + "].";
    assertThat(ruled(corpus, "Chile sold 5 % of a mine" + reference)).contains(Rule.RUMOUR);
    assertThat(ruled(corpus, "Unconfirmed rumour: Chile sold 5 % of a mine" + reference)).isEmpty();
    assertThat(
            ruled(
                corpus,
                "Unconfirmed rumour: Chile sold 5 % of a mine" + reference + " So it goes."))
        .containsExactly(Rule.RUMOUR);
  }

  private static List<Rule> ruled(Corpus corpus, String sentence) {
    return Compiler.compile(draft(Language.EN, sentence), library(corpus)).findings().stream()
        .map(Finding::rule)
        .toList();
  }

  @Test
  void withoutADocumentExactlyItsSentencesFail() {
    var draft =
        draft(
            Language.FR,
            "Selon paper A, la Chine raffine plus de 80 % du graphite " + graphite() + ".",
            "Selon paper B, le Chili produit 44 000 tonnes de lithium [@claim:"
                + claim("44 000")
                + "].",
            "Le reste est à lire.");
    assertThat(Compiler.compile(draft, library(CORPUS)).findings()).isEmpty();
    assertThat(Compiler.compile(draft, library(corpus(FIRST))).findings())
        .extracting(Finding::line, Finding::rule)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(2, Rule.UNKNOWN_REFERENCE));
  }

  @Test
  void theLineOfAFindingIsThatOfItsSentence() {
    var words =
        List.<Run>of(
            new Run.Words("This note is short. ", Style.PLAIN, "", 7),
            new Run.Words("Output rose by 12 %.", Style.PLAIN, "", 8));
    var draft = new Draft("draft.md", Language.EN, List.of(new Block(Kind.PARAGRAPH, 0, 7, words)));
    assertThat(Compiler.compile(draft, library(CORPUS)).findings())
        .extracting(Finding::line)
        .containsExactly(8);
  }

  @Test
  void notesAreNumberedAsTheTextComesToThem() {
    var sentence = "According to paper A, China refines more than 80 % of it " + graphite() + ".";
    var brief =
        Compiler.compile(draft(Language.EN, sentence, sentence), library(CORPUS))
            .brief()
            .orElseThrow();
    assertThat(brief.notes()).hasSize(1);
    assertThat(brief.notes().getFirst().text()).contains("report-a").contains("single source");
    assertThat(brief.works()).hasSize(1);
  }

  @Test
  void frenchHasItsSpaces() {
    assertThat(Typography.set("« Oui » : l'or vaut 2 000 % ; bon ?", Language.FR))
        .isEqualTo("«\u202fOui\u202f»\u00a0: l’or vaut 2\u202f000\u202f%\u202f; bon\u202f?");
  }

  @Test
  void aFrozenBriefTellsWhatChanged() {
    var draft = draft(Language.EN, "See " + graphite() + ".");
    var before = Frozen.of("text", draft, library(CORPUS));
    assertThat(before.changes(Frozen.of("text", draft, library(CORPUS)))).isEmpty();
    assertThat(before.changes(Frozen.of("other", draft, library(corpus(SECOND)))))
        .extracting(Frozen.Change::what)
        .containsExactly(Frozen.What.BRIEF, Frozen.What.REFERENCE_LOST);
  }
}
