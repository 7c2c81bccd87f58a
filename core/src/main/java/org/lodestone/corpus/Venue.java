package org.lodestone.corpus;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lodestone.corpus.words.Concepts;
import org.lodestone.document.FoldedText;
import org.lodestone.document.Span;
import org.lodestone.mention.Entity;
import org.lodestone.mention.Mention.OfEntity;

/** Where something took place, as far as words name buildings and towns. */
record Venue(Set<String> buildings, Set<String> towns) {

  /** The name behind a noun of a building: "château de Rambouillet". */
  private static final Pattern BEHIND =
      Pattern.compile(
          "^\\s?(?:(?:d[’']|de |du |des |of |d[’']État |d[’']hôtes ){0,3})(\\p{Lu}[\\p{L}’'-]++)");

  /** An adjective that stands for a name: "palais royal". */
  private static final Pattern ADJECTIVE =
      Pattern.compile("^\\s(\\p{Ll}{3,}(?:al|ale|el|elle))(?!\\p{L})");

  /** The name before: "Rambouillet Castle". */
  private static final Pattern BEFORE = Pattern.compile("(\\p{Lu}[\\p{L}-]++)\\s?$");

  /** Characters between a noun of a building and the name of the site. */
  private static final int REACH = 24;

  static Venue in(Said said, Span span) {
    var buildings = new LinkedHashSet<String>();
    var towns = new LinkedHashSet<String>();
    for (var mention : said.read().mentions().inside(span, OfEntity.class)) {
      if (mention.entity().kind() == Entity.Kind.SITE) {
        boolean building = isBuilding(said, mention.span());
        (building ? buildings : towns).add(mention.entity().id());
      }
    }
    if (buildings.isEmpty()) {
      addNamed(said, span, buildings);
    }
    return new Venue(buildings, towns);
  }

  /** These buildings, or the other's where there are none; towns as they are here. */
  Venue or(Venue other) {
    return new Venue(other.buildings, towns);
  }

  boolean isUnknown() {
    return buildings.isEmpty() && towns.isEmpty();
  }

  /** Whether both cannot be the place: buildings against buildings, else towns against towns. */
  boolean isApartFrom(Venue other) {
    if (!buildings.isEmpty() && !other.buildings.isEmpty()) {
      return buildings.stream().noneMatch(other.buildings::contains);
    }
    return buildings.isEmpty()
        && other.buildings.isEmpty()
        && !towns.isEmpty()
        && !other.towns.isEmpty()
        && towns.stream().noneMatch(other.towns::contains);
  }

  String shown() {
    return Keys.joined(buildings.isEmpty() ? towns : buildings);
  }

  /** A site whose name holds the noun of a building, or follows one without a break. */
  private static boolean isBuilding(Said said, Span site) {
    var folded = said.read().mentions().layout().folded().toString();
    var before = folded.substring(Math.max(0, site.start() - REACH), site.start());
    var here = site.in(folded);
    var after = folded.substring(site.end(), Math.min(folded.length(), site.end() + REACH / 2));
    return Concepts.venues(said.language()).stream()
        .anyMatch(
            noun ->
                here.contains(noun)
                    || follows(before, noun)
                    || after.stripLeading().startsWith(noun));
  }

  /** "résidence d'État d'A": only small words between; "palais d'A à B": B is a town. */
  private static boolean follows(String before, String noun) {
    int at = before.lastIndexOf(noun);
    return at >= 0
        && before
            .substring(at + noun.length())
            .matches("(?: |d'|de |du |des |of |the |hotes|etat)*");
  }

  private static void addNamed(Said said, Span span, Set<String> buildings) {
    var text = said.document().text();
    var folded = said.read().mentions().layout().folded().toString();
    for (var noun : Concepts.venues(said.language())) {
      for (int at = folded.indexOf(noun, span.start(), span.end());
          at >= 0;
          at = folded.indexOf(noun, at + 1, span.end())) {
        if (!isOfOrganisation(said, new Span(at, at + noun.length()))) {
          name(text, span, at, at + noun.length()).ifPresent(buildings::add);
        }
      }
    }
  }

  /** The White House says more than it hosts. */
  private static boolean isOfOrganisation(Said said, Span noun) {
    return said.read().mentions().stream(OfEntity.class)
        .anyMatch(
            mention ->
                mention.entity().kind() == Entity.Kind.ORGANISATION
                    && mention.span().contains(noun));
  }

  private static Optional<String> name(String text, Span within, int from, int to) {
    var behind = BEHIND.matcher(text.substring(to, within.end()));
    if (behind.find()) {
      return Optional.of("site:" + FoldedText.fold(behind.group(1)));
    }
    var adjective = ADJECTIVE.matcher(text.substring(to, within.end()));
    if (adjective.find()) {
      return Optional.of("site:" + FoldedText.fold(adjective.group(1)));
    }
    var before = BEFORE.matcher(text.substring(within.start(), from));
    return before.find()
        ? Optional.of("site:" + FoldedText.fold(before.group(1)))
        : Optional.empty();
  }
}
