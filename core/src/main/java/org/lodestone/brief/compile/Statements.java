package org.lodestone.brief.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lodestone.brief.compile.Draft.Kind;
import org.lodestone.brief.document.Language;
import org.lodestone.claim.Claim;
import org.lodestone.claim.Claims;
import org.lodestone.document.Document;
import org.lodestone.document.DocumentId;
import org.lodestone.document.Layout;
import org.lodestone.document.Published;
import org.lodestone.document.Sentence;
import org.lodestone.document.SourceCard;
import org.lodestone.document.Span;
import org.lodestone.document.Zone;
import org.lodestone.mention.Entity;
import org.lodestone.mention.Mention;
import org.lodestone.mention.Mention.OfCue;
import org.lodestone.mention.Mention.OfEntity;
import org.lodestone.mention.Mention.OfQuantity;
import org.lodestone.mention.Mention.OfTime;
import org.lodestone.mention.Mentions;

/**
 * Finds what the sentences of a draft state (B1), by the same rules that read documents: a figure,
 * a day, an act of a party.
 */
final class Statements {

  private static final Set<Entity.Kind> ACTORS =
      Set.of(Entity.Kind.PLACE, Entity.Kind.PERSON, Entity.Kind.ORGANISATION);
  private static final String RULE = "zone.draft/1";

  /** Words from which a line with a full stop is a sentence rather than a label. */
  private static final int SENTENCE = 3;

  private final Draft draft;
  private final Library library;
  private final StringBuilder text = new StringBuilder();
  private final List<Zone> zones = new ArrayList<>();
  private final List<Cited> cited = new ArrayList<>();
  private final List<Span> filled = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Integer> blocks = new ArrayList<>();

  /** A reference at its place in the assembled text. */
  private record Cited(int at, int block, Reference reference) {}

  /** The line of the file that words from this place on stand in. */
  private record Line(int from, int number) {}

  private Statements(Draft draft, Library library) {
    this.draft = draft;
    this.library = library;
  }

  static List<Statement> in(Draft draft, Library library) {
    var statements = new Statements(draft, library);
    for (int i = 0; i < draft.blocks().size(); i++) {
      statements.add(draft.blocks().get(i), i);
    }
    return statements.read();
  }

  // ---- one text of all blocks, a line each

  private void add(Draft.Block block, int number) {
    if (block.kind() == Kind.RULE || block.kind() == Kind.BIBLIOGRAPHY) {
      return;
    }
    int start = text.length();
    lines.add(new Line(start, block.line()));
    for (var run : block.runs()) {
      switch (run) {
        case Draft.Run.Words words -> {
          lines.add(new Line(text.length(), words.line()));
          text.append(words.text().replaceAll("\\s", " "));
        }
        case Draft.Run.Cite(Reference reference) -> cite(reference, start, number);
        case Draft.Run.NextCell next -> text.append(" ; ");
      }
    }
    if (text.length() > start) {
      var kind = block.kind() == Kind.HEADING ? Zone.Kind.HEADING : Zone.Kind.BODY;
      zones.add(new Zone(new Span(start, text.length()), kind, RULE));
      blocks.add(number);
    }
    text.append("\n");
  }

  private void cite(Reference reference, int start, int block) {
    if (reference.kind().isFilled()) {
      int from = text.length();
      text.append(
          library
              .find(reference)
              .flatMap(Support::filled)
              .map(words -> words.in(draft.language()).replaceAll("\\s", " "))
              .orElse("…"));
      filled.add(new Span(from, text.length()));
    } else {
      while (text.length() > start && text.charAt(text.length() - 1) == ' ') {
        text.setLength(text.length() - 1);
      }
    }
    cited.add(new Cited(text.length(), block, reference));
  }

  // ---- sentences with what they state

  private List<Statement> read() {
    if (text.isEmpty()) {
      return List.of();
    }
    var layout = Layout.of(document()).with(zones);
    var mentions = Mentions.in(layout);
    var claims = Claims.in(mentions);
    var statements = new ArrayList<Statement>();
    for (int i = 0; i < zones.size(); i++) {
      var zone = zones.get(i).span();
      var sentences =
          layout.sentences().stream()
              .filter(sentence -> zone.contains(sentence.span()))
              .map(Sentence::span)
              .toList();
      for (int k = 0; k < sentences.size(); k++) {
        int from = k == 0 ? zone.start() : sentences.get(k).start();
        int to = k + 1 < sentences.size() ? sentences.get(k + 1).start() : zone.end() + 1;
        var place = new Span(from, to);
        statements.add(
            statement(blocks.get(i), sentences.get(k), place, sentences.size(), mentions, claims));
      }
    }
    return statements;
  }

  private Document document() {
    var normal = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
    if (normal.length() != text.length()) {
      throw new IllegalArgumentException(
          "The draft %s is not in Unicode form NFC.\nSave it in composed letters."
              .formatted(draft.file()));
    }
    return new Document(
        DocumentId.of(normal),
        draft.file(),
        normal,
        language(draft.language()),
        Optional.of(new Published(library.state().day(), Published.Basis.USER)),
        SourceCard.unjudged(draft.file(), SourceCard.Kind.DERIVED));
  }

  static org.lodestone.document.Language language(Language language) {
    return switch (language) {
      case EN -> org.lodestone.document.Language.ENGLISH;
      case FR -> org.lodestone.document.Language.FRENCH;
    };
  }

  private Statement statement(
      int block, Span sentence, Span place, int ofBlock, Mentions mentions, Claims claims) {
    var references = referencesIn(place, block);
    var exempt = Stream.concat(filled.stream(), named(references, sentence)).toList();
    return new Statement(
        block,
        line(sentence.start()),
        ofBlock == 1,
        sentence,
        sentence.in(text),
        references,
        cited.stream().filter(one -> one.block() == block).map(Cited::reference).toList(),
        own(mentions, OfQuantity.class, sentence, exempt).filter(q -> q.role().isFigure()).toList(),
        own(mentions, OfTime.class, sentence, exempt).toList(),
        own(mentions, OfEntity.class, sentence, exempt).toList(),
        acts(block, sentence, mentions, claims));
  }

  /** A reference belongs to the sentence in which or behind which it stands. */
  private List<Reference> referencesIn(Span place, int block) {
    boolean first = zones.stream().anyMatch(zone -> zone.span().start() == place.start());
    return cited.stream()
        .filter(one -> one.block() == block && one.at() <= place.end())
        .filter(one -> one.at() > place.start() || (first && one.at() == place.start()))
        .map(Cited::reference)
        .toList();
  }

  private static <M extends Mention> Stream<M> own(
      Mentions mentions, Class<M> kind, Span sentence, List<Span> exempt) {
    return mentions.inside(sentence, kind).stream()
        .filter(mention -> exempt.stream().noneMatch(span -> span.overlaps(mention.span())));
  }

  /** Places where the sentence calls one of its documents by name: digits there are no figures. */
  private Stream<Span> named(List<Reference> references, Span sentence) {
    var names = new LinkedHashSet<String>();
    for (var reference : references) {
      library.find(reference).stream()
          .flatMap(support -> support.quotations().stream())
          .flatMap(
              quotation ->
                  Optional.ofNullable(library.documents().get(quotation.document())).stream())
          .forEach(source -> names.addAll(source.names()));
    }
    var words = sentence.in(text);
    var spans = new ArrayList<Span>();
    for (var name : names) {
      for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
        spans.add(new Span(sentence.start() + at, sentence.start() + at + name.length()));
      }
    }
    return spans.stream();
  }

  /** What somebody does according to the sentence: what its writer advises or asks is none. */
  private List<String> acts(int block, Span sentence, Mentions mentions, Claims claims) {
    if (draft.blocks().get(block).kind() == Kind.HEADING
        || isAdvice(sentence, mentions)
        || sentence.in(text).strip().endsWith("?")) {
      return List.of();
    }
    var claimed =
        claims.all().stream()
            .filter(claim -> claim.words().position().overlaps(sentence))
            .filter(claim -> filled.stream().noneMatch(claim.words().position()::overlaps))
            .filter(Statements::isAct)
            .map(claim -> claim.words().exact());
    var actors =
        mentions.inside(sentence, OfEntity.class).stream()
            .filter(mention -> ACTORS.contains(mention.entity().kind()))
            .filter(mention -> isSentence(sentence))
            .map(mention -> mention.span().in(text));
    return Stream.concat(claimed, actors).distinct().toList();
  }

  private static boolean isAct(Claim claim) {
    return switch (claim.modality()) {
      case FACT, COMMITMENT, INTENTION, PLANNED, QUOTE, RUMOUR, POSSIBLE, HYPOTHETICAL -> true;
      case OPINION, RECOMMENDATION -> false;
    };
  }

  private static boolean isAdvice(Span sentence, Mentions mentions) {
    return mentions.inside(sentence, OfCue.class).stream()
        .anyMatch(cue -> cue.cue() == OfCue.Cue.RECOMMENDATION);
  }

  private boolean isSentence(Span span) {
    var words = span.in(text).strip();
    return words.split("\\s+").length >= SENTENCE && words.matches("(?s).*[.!…。][\"'»”’)\\s]*");
  }

  private int line(int place) {
    int number = 1;
    for (var line : lines) {
      if (line.from() <= place) {
        number = line.number();
      }
    }
    return number;
  }
}
