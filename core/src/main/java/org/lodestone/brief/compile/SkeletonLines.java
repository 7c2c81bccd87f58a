package org.lodestone.brief.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lodestone.agreement.Standing;
import org.lodestone.brief.compile.Reference.Kind;
import org.lodestone.brief.document.Language;
import org.lodestone.brief.document.Text;
import org.lodestone.claim.Claim;
import org.lodestone.claim.Claims;
import org.lodestone.corpus.Conflict;
import org.lodestone.corpus.Corpus;
import org.lodestone.corpus.Item;
import org.lodestone.corpus.Proposition;
import org.lodestone.corpus.Proposition.Stance;
import org.lodestone.corpus.ReportedCommitment;
import org.lodestone.document.Document;
import org.lodestone.mention.Entity;
import org.lodestone.mention.Mention.OfEntity;
import org.lodestone.network.PlaceId;

/** Items of a first draft: whose word, the words themselves, and what they stand on. */
final class SkeletonLines {

  private static final int LONGEST_QUOTE = 220;

  /** References behind one sentence; the others can be found by the key. */
  private static final int MOST_CLAIMS = 4;

  private final Corpus corpus;
  private final Language language;
  private final Map<String, Claim> claims = new LinkedHashMap<>();
  private final Map<String, Claims> read = new LinkedHashMap<>();
  private final Map<String, List<String>> contested = new LinkedHashMap<>();

  SkeletonLines(Corpus corpus, Language language) {
    this.corpus = corpus;
    this.language = language;
    for (var document : corpus.documents()) {
      for (var claim : document.all()) {
        claims.put(claim.id(), claim);
        read.put(claim.id(), document);
      }
    }
    for (var conflict : corpus.conflicts()) {
      for (var value : conflict.values()) {
        for (var claim : value.claims()) {
          contested.computeIfAbsent(claim, key -> new ArrayList<>()).add(conflict.id());
        }
      }
    }
  }

  // ---- propositions

  /** Whether only documents that were made from others say so. */
  boolean isDerivedOnly(Proposition proposition) {
    return proposition.members().stream()
        .allMatch(member -> corpus.lineage().of(document(member.claim()).id()).isDerived());
  }

  boolean hasFigure(Proposition proposition) {
    return members(proposition).stream()
        .anyMatch(
            claim ->
                claim
                    .quantity()
                    .filter(amount -> amount.unit().matches("%|t|kg|[A-Z]{3}"))
                    .isPresent());
  }

  boolean isOf(Proposition proposition, Set<Claim.Family> families) {
    return members(proposition).stream()
        .anyMatch(
            claim ->
                !claim.types().isEmpty() && families.contains(claim.types().getFirst().family()));
  }

  /**
   * The claims that bear on a statement, those that support it first; of texts made from others
   * only if there are no others (O3).
   */
  private List<Claim> members(Proposition proposition) {
    var all = all(proposition);
    var own = all.stream().filter(claim -> !isDerived(claim)).toList();
    return own.isEmpty() ? all : own;
  }

  private boolean isDerived(Claim claim) {
    return corpus.lineage().of(claim.document()).isDerived();
  }

  private List<Claim> all(Proposition proposition) {
    return Stream.of(Stance.SUPPORTS, Stance.CONTRADICTS, Stance.MENTIONS)
        .flatMap(
            stance ->
                proposition.members().stream()
                    .filter(member -> member.stance() == stance)
                    .map(member -> claim(member.claim())))
        .toList();
  }

  private Claim claim(String id) {
    var found = claims.get(id);
    if (found == null) {
      throw new IllegalArgumentException("There is no claim '%s'.".formatted(id));
    }
    return found;
  }

  private Document document(String claim) {
    return reading(claim).mentions().layout().document();
  }

  private Claims reading(String claim) {
    var found = read.get(claim);
    if (found == null) {
      throw new IllegalArgumentException("The claim '%s' is in no document.".formatted(claim));
    }
    return found;
  }

  /** Who says it, and the words of one document. */
  String of(Proposition proposition) {
    var members = members(proposition);
    var quoted = quoted(members);
    var chosen =
        Stream.concat(Stream.of(quoted), members.stream().filter(claim -> !claim.equals(quoted)))
            .filter(claim -> claim.modality() == quoted.modality())
            .limit(MOST_CLAIMS)
            .toList();
    var origins = origins(chosen);
    var lead =
        switch (proposition.status()) {
          case CONFIRMED_BY_PRIMARY_TEXT, CORROBORATED ->
              new Text("According to several origins (%s)", "Selon plusieurs origines (%s)");
          case CONTESTED -> new Text("Contested; according to %s", "Contesté ; selon %s");
          case RUMOUR ->
              new Text("Unconfirmed rumour, according to %s", "Rumeur non confirmée, selon %s");
          case NOT_CHECKABLE -> new Text("According to %s (a view)", "Selon %s (un point de vue)");
          case REPEATED -> new Text("According to %s, repeated", "Selon %s, répété");
          case SINGLE_SOURCE, OVERTAKEN -> new Text("According to %s", "Selon %s");
        };
    var against =
        corpus.conflicts().stream()
            .filter(
                conflict ->
                    conflict.key().equals(proposition.key())
                        || chosen.stream().anyMatch(claim -> isIn(claim, conflict)))
            .toList();
    var references =
        Stream.concat(
                chosen.stream().map(claim -> Reference.to(Kind.CLAIM, claim.id())),
                against.stream().map(conflict -> Reference.to(Kind.CONFLICT, conflict.id())))
            .toList();
    var others =
        against.stream()
            .map(
                c -> facet(c.facet()).in(language) + colon() + ConflictWords.values(c).in(language))
            .map(text -> semicolon() + Character.toLowerCase(text.charAt(0)) + text.substring(1))
            .collect(Collectors.joining());
    return item(
        0,
        lead.in(language).formatted(origins)
            + colon()
            + quote(quoted.words().exact())
            + others
            + ".",
        references);
  }

  private boolean isIn(Claim claim, Conflict conflict) {
    return contested.getOrDefault(claim.id(), List.of()).contains(conflict.id());
  }

  /** Ids of the persons that the claims name. */
  Set<String> persons(Proposition proposition) {
    return members(proposition).stream()
        .flatMap(
            claim ->
                reading(claim.id())
                    .mentions()
                    .inside(claim.words().position(), OfEntity.class)
                    .stream())
        .map(OfEntity::entity)
        .filter(entity -> entity.kind() == Entity.Kind.PERSON)
        .map(Entity::id)
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  /** The first that is in the language of the draft and firm, or the first. */
  private Claim quoted(List<Claim> members) {
    var own = Statements.language(language);
    return members.stream()
        .filter(claim -> document(claim.id()).language() == own)
        .findFirst()
        .orElse(members.getFirst());
  }

  private String origins(List<Claim> chosen) {
    return chosen.stream()
        .map(claim -> Words.origin(corpus.lineage().of(claim.document()).id()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String quote(String exact) {
    var words = exact.replaceAll("[«»“”\"「」]", " ").replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    if (words.length() > LONGEST_QUOTE) {
      int end = words.lastIndexOf(' ', LONGEST_QUOTE);
      words = words.substring(0, end > 0 ? end : LONGEST_QUOTE) + " […]";
    }
    return switch (language) {
      case EN -> "“" + words + "”";
      case FR -> "« " + words + " »";
    };
  }

  private String colon() {
    return switch (language) {
      case EN -> ": ";
      case FR -> " : ";
    };
  }

  // ---- duties

  String of(Standing standing) {
    var duty = standing.commitment();
    var state = Words.of(standing.state()).in(language);
    return item(
        0,
        duty.obligors().stream()
                .map(PlaceId::text)
                .map(this::country)
                .collect(Collectors.joining(", "))
            + colon()
            + new Text(duty.action().en(), duty.action().fr()).in(language)
            + semicolon()
            + Words.due(standing.due()).in(language)
            + semicolon()
            + state
            + ".",
        List.of(Reference.to(Kind.DUTY, duty.id().text())));
  }

  private String semicolon() {
    return switch (language) {
      case EN -> "; ";
      case FR -> " ; ";
    };
  }

  private String country(String id) {
    var locale =
        switch (language) {
          case EN -> Locale.ENGLISH;
          case FR -> Locale.FRENCH;
        };
    return id.matches("[A-Z]{2}") ? Locale.of("", id).getDisplayCountry(locale) : id;
  }

  String of(ReportedCommitment duty) {
    var told = duty.claims().stream().map(this::claim).toList();
    var own = told.stream().filter(claim -> !isDerived(claim)).toList();
    var reported = own.isEmpty() ? told : own;
    var dated = reported.stream().filter(claim -> claim.due().isPresent()).toList();
    var quoted = quoted(dated.isEmpty() ? reported : dated);
    var others =
        duty.alternatives().isEmpty()
            ? ""
            : new Text(" (or ", " (ou ").in(language)
                + duty.alternatives().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(", "))
                + ")";
    var references =
        Stream.concat(
                reported.stream().map(claim -> Reference.to(Kind.CLAIM, claim.id())),
                reported.stream()
                    .flatMap(claim -> contested.getOrDefault(claim.id(), List.of()).stream())
                    .distinct()
                    .map(conflict -> Reference.to(Kind.CONFLICT, conflict)))
            .toList();
    return item(
        0,
        new Text("According to ", "Selon ").in(language)
            + origins(reported)
            + colon()
            + quote(quoted.words().exact())
            + semicolon()
            + new Text("due ", "échéance ").in(language)
            + String.join(new Text(" or ", " ou ").in(language), duty.due())
            + others
            + ".",
        references);
  }

  // ---- what is to be verified

  List<String> of(Conflict conflict) {
    var reference = List.of(Reference.to(Kind.CONFLICT, conflict.id()));
    var items = new ArrayList<String>();
    items.add(
        item(
            0,
            facet(conflict.facet()).in(language)
                + colon()
                + ConflictWords.values(conflict).in(language)
                + ".",
            reference));
    conflict
        .explanations()
        .forEach(why -> items.add(item(1, ConflictWords.text(why.text()).in(language), reference)));
    return items;
  }

  List<String> of(Item item) {
    var reference = List.of(Reference.to(Kind.ITEM, item.id()));
    var items = new ArrayList<String>();
    items.add(item(0, ConflictWords.text(item.question()).in(language), reference));
    item.answer()
        .ifPresent(
            answer ->
                items.add(
                    item(
                        1,
                        new Text("Suggested answer", "Réponse proposée").in(language)
                            + colon()
                            + ConflictWords.text(answer.text()).in(language),
                        reference)));
    if (item.answer().isEmpty()) {
      items.add(item(1, new Text("Open", "Sans réponse").in(language), List.of()));
    }
    return items;
  }

  private static Text facet(Conflict.Facet facet) {
    return switch (facet) {
      case DATE -> new Text("Day contested", "Jour contesté");
      case PLACE -> new Text("Place contested", "Lieu contesté");
      case QUANTITY -> new Text("Figure contested", "Chiffre contesté");
      case COUNT -> new Text("Number contested", "Nombre contesté");
      case SCOPE -> new Text("Scope contested", "Portée contestée");
      case MODALITY -> new Text("Done or announced contested", "Fait ou annonce : point contesté");
      case SPEAKER -> new Text("Speaker contested", "Auteur des propos contesté");
      case DUE -> new Text("Due date contested", "Échéance contestée");
      case WORDING -> new Text("Wording contested", "Formulation contestée");
    };
  }

  // ---- Markdown

  /** An item of a list with the references behind each of its sentences. */
  private String item(int level, String words, List<Reference> references) {
    var line = words.replaceAll("\\s+", " ").strip();
    var written = references.stream().map(Reference::written).collect(Collectors.joining(" "));
    var out = new StringBuilder("  ".repeat(level)).append("- ");
    var sentences = Readings.mentions(line, language).layout().sentences();
    for (var sentence : sentences) {
      out.append(escaped(sentence.span().in(line)));
      out.append(written.isEmpty() ? " " : " " + written + " ");
    }
    return out.toString().stripTrailing();
  }

  private static String escaped(String words) {
    return words
        .replaceAll("([\\\\`*_\\[\\]<>#|~])", "\\\\$1")
        .replaceAll("&(?=[#\\p{L}])", "\\\\&");
  }
}
