package org.lodestone.office.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodestone.agreement.AgreementRegister;
import org.lodestone.brief.compile.Compiler;
import org.lodestone.brief.compile.CorpusSupports;
import org.lodestone.brief.compile.Finding;
import org.lodestone.brief.compile.Library;
import org.lodestone.brief.compile.Reference;
import org.lodestone.brief.compile.RegisterSupports;
import org.lodestone.brief.compile.Skeleton;
import org.lodestone.brief.compile.Support;
import org.lodestone.brief.document.Language;
import org.lodestone.brief.document.Text;
import org.lodestone.claim.Claims;
import org.lodestone.corpus.Corpus;
import org.lodestone.data.DataPackage;
import org.lodestone.data.check.PackageCheck;
import org.lodestone.document.DocumentReader;
import org.lodestone.document.Layout;
import org.lodestone.document.SourceCard;
import org.lodestone.mention.Mentions;

/** First drafts of every set of fictional reports compile as they stand, in both languages. */
class FirstDraftTest {

  private static final Path CASES =
      Path.of("..", "core", "src", "test", "resources", "org", "lodestone", "corpus", "cases.txt");
  private static final DataPackage AGREEMENTS =
      PackageCheck.readAndCheck(Path.of("..", "data", "agreements")).value();
  private static final AgreementRegister REGISTER = AgreementRegister.of(AGREEMENTS).value();

  static Stream<List<String>> reports() throws IOException {
    return Arrays.stream(Files.readString(CASES).split("(?m)^== "))
        .filter(block -> !block.startsWith("#"))
        .map(block -> Arrays.asList(block.split("(?m)^--\n")))
        .map(parts -> parts.subList(1, parts.size()));
  }

  private static Corpus corpus(List<String> texts) {
    var read = new ArrayList<Claims>();
    for (int i = 0; i < texts.size(); i++) {
      var card = SourceCard.unjudged("report", SourceCard.Kind.UNKNOWN);
      var document =
          DocumentReader.read("2026-05-%02d report.txt".formatted(i + 1), texts.get(i), card);
      read.add(Claims.in(Mentions.in(Layout.of(document))));
    }
    return Corpus.of(read);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void compiles(List<String> texts) {
    var corpus = corpus(texts);
    for (var language : Language.values()) {
      var text = Skeleton.of(corpus, REGISTER, REGISTER.lastRead(), language);
      var draft = MarkdownReader.read("first.md", text, language);
      var findings = Compiler.compile(draft, library(corpus, draft.listReferences())).findings();
      assertThat(findings.stream().map(Finding::toString)).as(text).isEmpty();
    }
  }

  private static Library library(Corpus corpus, List<Reference> references) {
    var supports = new HashMap<String, Support>();
    var ofCorpus = new CorpusSupports(corpus, Map.of());
    var register = new RegisterSupports(REGISTER, AGREEMENTS.sources(), REGISTER.lastRead());
    Stream.of(ofCorpus.all(), register.of(references), counts())
        .flatMap(List::stream)
        .forEach(support -> supports.put(support.reference().target(), support));
    var state = new Library.State("0", Map.of(), 0, 1, REGISTER.lastRead(), Map.of(), "test");
    return new Library(supports, ofCorpus.sources(), ofCorpus.works(), state);
  }

  private static List<Support> counts() {
    return Stream.of("documents", "origins", "day")
        .map(
            id ->
                new Support(
                    Reference.to(Reference.Kind.CORPUS, id),
                    "",
                    Support.Firmness.FIRM,
                    List.of(),
                    Support.Content.NONE,
                    java.util.Optional.of(Text.same("2")),
                    Text.same("2"),
                    List.of(),
                    List.of()))
        .toList();
  }
}
