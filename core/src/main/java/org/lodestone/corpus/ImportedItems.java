package org.lodestone.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lodestone.corpus.Item.Answer;
import org.lodestone.corpus.Item.From;
import org.lodestone.corpus.lineage.Derived;
import org.lodestone.corpus.words.Concepts;
import org.lodestone.corpus.words.Figures;
import org.lodestone.document.Sentence;
import org.lodestone.mention.Amount;
import org.lodestone.mention.Mention.OfTime;
import org.lodestone.mention.Mentions;

/** What documents themselves ask to verify, matched with what the others say (R5). */
final class ImportedItems {

  /** Between two questions of one line. */
  private static final String AND = " et | and |、| puis | as well as | ainsi que |; ";

  private static final List<String> LENGTHS = List.of("day", "week", "month", "year");

  private final List<List<Said>> documents;
  private final List<Item> found = new ArrayList<>();

  ImportedItems(List<List<Said>> documents) {
    this.documents = documents;
  }

  List<Item> items() {
    documents.forEach(this::read);
    return List.copyOf(found);
  }

  private void read(List<Said> document) {
    var read = document.getFirst().read().mentions();
    var language = read.layout().document().language();
    for (var sentence : read.layout().sentences()) {
      var folded = sentence.span().in(read.layout().folded().toString());
      var concepts = Concepts.in(folded, language);
      if (concepts.contains("future-date")) {
        clock(document, sentence);
      } else if (concepts.contains("to-verify") && sentence.zone().kind().isEvidence()) {
        for (var part : folded.split(AND)) {
          question(document, sentence, Concepts.in(part, language));
        }
      }
    }
  }

  // ---- days

  /** Documents of that day or later show that it is not ahead. */
  private void clock(List<Said> document, Sentence sentence) {
    var read = document.getFirst().read().mentions();
    var name = document.getFirst().document().name();
    var time = read.inside(sentence.span(), OfTime.class).stream().findFirst();
    if (time.isEmpty()) {
      return;
    }
    var value = time.get().value();
    long later =
        others(document).stream()
            .flatMap(other -> other.getFirst().document().published().stream())
            .filter(published -> !published.day().isBefore(value.earliest()))
            .count();
    found.add(
        new Item(
            "clock:" + name + ":" + value.edtf(),
            From.CLOCK,
            Phrase.of("ask.clock", value.edtf(), name),
            claimsIn(document, sentence),
            later == 0 ? Optional.of(Phrase.of("still.none")) : Optional.empty(),
            later == 0
                ? Optional.empty()
                : Optional.of(new Answer(Phrase.of("answer.clock", later), List.of()))));
  }

  private static List<String> claimsIn(List<Said> document, Sentence sentence) {
    return document.stream()
        .filter(one -> one.span().overlaps(sentence.span()))
        .map(one -> one.claim().id())
        .toList();
  }

  /** The documents that may answer: those that were not made from others. */
  private List<List<Said>> others(List<Said> document) {
    return documents.stream()
        .filter(other -> !other.equals(document) && !Derived.is(mentions(other)))
        .toList();
  }

  private static Mentions mentions(List<Said> document) {
    return document.getFirst().read().mentions();
  }

  // ---- amounts and times

  private void question(List<Said> document, Sentence sentence, Set<String> concepts) {
    var about = about(document, concepts);
    if (about.isEmpty()) {
      return;
    }
    if (concepts.contains("asks-amount")) {
      add(document, sentence, "amount", about, amounts(document, about));
    }
    if (concepts.contains("asks-time")) {
      add(document, sentence, "time", about, times(document, about));
    }
  }

  /** What is asked about; a base such as GDP stands for what the document measures by it. */
  private static Set<String> about(List<Said> document, Set<String> concepts) {
    var about = new LinkedHashSet<>(Concepts.listed(concepts, Concepts.Kind.ACTION));
    if (about.isEmpty() && concepts.contains("gdp")) {
      document.stream()
          .filter(one -> one.isNear("gdp") && !one.isNear("to-verify"))
          .forEach(one -> about.addAll(Concepts.listed(one.around(), Concepts.Kind.ACTION)));
      about.remove("military-purchase");
    }
    return about;
  }

  /** A claim with what it answers. */
  private record Found(Said by, String words) {}

  private void add(
      List<Said> document, Sentence sentence, String kind, Set<String> about, List<Found> answers) {
    var name = document.getFirst().document().name();
    var text = answers.stream().map(Found::words).distinct().collect(Collectors.joining(" / "));
    var by = answers.stream().map(a -> a.by().document().name()).distinct().toList();
    var answer =
        answers.isEmpty()
            ? Optional.<Answer>empty()
            : Optional.of(
                new Answer(
                    Phrase.of("answer." + kind, text, String.join(", ", by)),
                    answers.stream().map(a -> a.by().claim().id()).distinct().toList()));
    var asked = Phrase.of("ask.imported-" + kind, name, String.join(", ", about));
    var note = answers.isEmpty() ? Optional.of(note(document, about)) : Optional.<Phrase>empty();
    var id = "imported:%s:%s:%s".formatted(name, kind, String.join("+", about));
    found.add(new Item(id, From.IMPORTED, asked, claimsIn(document, sentence), note, answer));
  }

  private Phrase note(List<Said> document, Set<String> about) {
    long speak =
        others(document).stream()
            .filter(other -> other.stream().anyMatch(one -> isAbout(one, about)))
            .count();
    return speak == 0 ? Phrase.of("still.none") : Phrase.of("still.amount", speak);
  }

  private static boolean isAbout(Said one, Set<String> about) {
    return about.stream().anyMatch(one::has);
  }

  private List<Found> amounts(List<Said> document, Set<String> about) {
    return others(document).stream()
        .flatMap(List::stream)
        .filter(one -> isAbout(one, about))
        .flatMap(
            one ->
                one.claim().quantity().stream()
                    .filter(ImportedItems::isFigure)
                    .map(amount -> new Found(one, Figures.shown(amount))))
        .toList();
  }

  private static boolean isFigure(Amount amount) {
    return amount.comparator() != Amount.Comparator.VAGUE && !LENGTHS.contains(amount.unit());
  }

  private List<Found> times(List<Said> document, Set<String> about) {
    return others(document).stream()
        .flatMap(List::stream)
        .filter(one -> isAbout(one, about))
        .flatMap(one -> Moments.due(one).stream().map(due -> new Found(one, due.shown())))
        .toList();
  }
}
