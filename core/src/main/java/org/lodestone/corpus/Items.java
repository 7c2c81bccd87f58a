package org.lodestone.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lodestone.claim.Claim.Family;
import org.lodestone.corpus.Item.From;
import org.lodestone.corpus.Key.Subject;
import org.lodestone.corpus.lineage.Derived;
import org.lodestone.corpus.words.Concepts;
import org.lodestone.document.Sentence;
import org.lodestone.mention.Amount;
import org.lodestone.mention.Entity;
import org.lodestone.mention.Mention.OfEntity;
import org.lodestone.mention.Mention.OfQuantity;
import org.lodestone.mention.Mentions;

/** What should be verified (R5): from conflicts, from texts made from others, from amounts. */
final class Items {

  private final List<List<Said>> documents;
  private final Map<Key, List<Said>> byKey;
  private final List<Item> found = new ArrayList<>();

  Items(List<List<Said>> documents, Map<Key, List<Said>> byKey) {
    this.documents = documents.stream().filter(said -> !said.isEmpty()).toList();
    this.byKey = byKey;
  }

  List<Item> of(List<Conflict> conflicts) {
    conflicts.forEach(this::ask);
    counts();
    documents.forEach(this::overreach);
    documents.forEach(this::mixedBases);
    vague();
    found.addAll(new ImportedItems(documents).items());
    return List.copyOf(found);
  }

  private void ask(Conflict conflict) {
    var values =
        conflict.values().stream()
            .map(Conflict.ValueGroup::value)
            .collect(Collectors.joining(" / "));
    var what = Propositions.statement(conflict.key());
    var template = "ask." + conflict.facet().name().toLowerCase(Locale.ROOT);
    var claims =
        conflict.values().stream().flatMap(group -> group.claims().stream()).distinct().toList();
    add(
        "conflict:" + conflict.id(),
        From.CONFLICT,
        new Phrase(
            Phrase.of(template, values, what.english()).english(),
            Phrase.of(template, values, what.french()).french()),
        claims);
  }

  private void add(String id, From from, Phrase question, List<String> claims) {
    found.add(new Item(id, from, question, claims, Optional.empty(), Optional.empty()));
  }

  // ---- how many agreements

  private static final String SEVERAL = ">1";

  /** Reports count agreements differently: of one, or of all that were signed. */
  private void counts() {
    var signings = new TreeMap<String, Map<String, List<Said>>>();
    byKey.forEach(
        (key, said) -> {
          if (key.subject() == Subject.SIGN && key.part(0).contains("+")) {
            said.stream()
                .filter(Said::isFact)
                .forEach(
                    one ->
                        signings
                            .computeIfAbsent(key.part(0), parties -> new LinkedHashMap<>())
                            .computeIfAbsent(one.document().name(), name -> new ArrayList<>())
                            .add(one));
          }
        });
    signings.forEach(this::count);
  }

  private void count(String parties, Map<String, List<Said>> byDocument) {
    var numbers = new TreeSet<String>();
    var claims = new ArrayList<String>();
    byDocument
        .values()
        .forEach(
            said -> {
              numbers.add(number(said));
              claims.add(said.getFirst().claim().id());
            });
    if (numbers.size() > 1) {
      add(
          "count:" + parties,
          From.COUNT,
          Phrase.of("ask.count", parties, String.join(" / ", numbers)),
          claims);
    }
  }

  private String number(List<Said> said) {
    var topics = new LinkedHashSet<String>();
    byKey.forEach(
        (key, all) -> {
          if (key.subject() == Subject.SIGN && all.stream().anyMatch(said::contains)) {
            topics.add(key.part(1));
          }
        });
    topics.remove("-");
    boolean several = said.stream().anyMatch(one -> one.has("several"));
    return several ? SEVERAL : String.valueOf(Math.max(1, topics.size()));
  }

  // ---- texts made from others

  private void overreach(List<Said> document) {
    var read = document.getFirst().read().mentions();
    if (!Derived.is(read)) {
      return;
    }
    var elsewhere = partsOfOthers(document);
    if (documents.size() < 2) {
      return;
    }
    var asked = new LinkedHashSet<String>();
    for (var sentence : read.layout().sentences()) {
      if (isOfAgreement(read, sentence)) {
        for (var part : parts(read, sentence)) {
          if (!elsewhere.contains(part) && asked.add(part)) {
            addOverreach(document, sentence, part);
          }
        }
      }
    }
  }

  private void addOverreach(List<Said> document, Sentence sentence, String part) {
    var name = document.getFirst().document().name();
    var parties =
        document.stream()
            .map(Said::claim)
            .filter(claim -> claim.parties().size() == 2)
            .map(claim -> Keys.joined(claim.parties()))
            .findFirst()
            .orElse("-");
    add(
        "overreach:" + name + ":" + part,
        From.OVERREACH,
        Phrase.of("ask.overreach", parties, part, name),
        claimsIn(document, sentence));
  }

  private static List<String> claimsIn(List<Said> document, Sentence sentence) {
    return document.stream()
        .filter(one -> one.span().overlaps(sentence.span()))
        .map(one -> one.claim().id())
        .toList();
  }

  private static boolean isOfAgreement(Mentions read, Sentence sentence) {
    return sentence.zone().kind().isEvidence()
        && read.inside(sentence.span(), OfEntity.class).stream()
            .anyMatch(mention -> mention.entity().kind() == Entity.Kind.TEXT);
  }

  private static List<String> parts(Mentions read, Sentence sentence) {
    var folded = sentence.span().in(read.layout().folded().toString());
    var language = read.layout().document().language();
    return Concepts.listed(Concepts.in(folded, language), Concepts.Kind.PART);
  }

  private Set<String> partsOfOthers(List<Said> document) {
    var parts = new LinkedHashSet<String>();
    for (var other : documents) {
      var read = other.getFirst().read().mentions();
      if (!other.equals(document) && !Derived.is(read)) {
        parts.addAll(allParts(read));
      }
    }
    return parts;
  }

  static List<String> allParts(Mentions read) {
    return read.layout().sentences().stream()
        .filter(sentence -> sentence.zone().kind().isEvidence())
        .flatMap(sentence -> parts(read, sentence).stream())
        .distinct()
        .toList();
  }

  /** "A rise of GDP" in a text that measures a budget by GDP. */
  private void mixedBases(List<Said> document) {
    var read = document.getFirst().read().mentions();
    var language = read.layout().document().language();
    boolean measures = false;
    for (var sentence : read.layout().sentences()) {
      var folded = sentence.span().in(read.layout().folded().toString());
      var concepts = Concepts.in(folded, language);
      boolean percent = hasPercent(read, sentence);
      measures |= percent && concepts.contains("gdp") && concepts.contains("defence-spending");
      if (measures && !percent && Concepts.risesOf("gdp", folded, language)) {
        add(
            "wording:" + document.getFirst().document().name() + ":" + sentence.span().start(),
            From.WORDING,
            Phrase.of("ask.base-for-share", document.getFirst().document().name(), "GDP"),
            claimsIn(document, sentence));
      }
    }
  }

  private static boolean hasPercent(Mentions read, Sentence sentence) {
    return read.inside(sentence.span(), OfQuantity.class).stream()
        .anyMatch(q -> q.amount().unit().equals("%"));
  }

  // ---- amounts

  private void vague() {
    for (var document : documents) {
      for (var one : document) {
        var amount = one.claim().quantity();
        if (amount.filter(q -> q.comparator() == Amount.Comparator.VAGUE).isPresent()
            && !one.is(Family.STATEMENT)) {
          add(
              "vague:" + one.claim().id(),
              From.VAGUE,
              Phrase.of("ask.vague", one.document().name(), Keys.joined(one.claim().parties())),
              List.of(one.claim().id()));
        }
      }
    }
  }
}
