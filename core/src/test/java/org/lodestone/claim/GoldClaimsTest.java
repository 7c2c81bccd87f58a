package org.lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lodestone.document.Document;
import org.lodestone.document.Layout;
import org.lodestone.document.Span;
import org.lodestone.document.Texts;
import org.lodestone.mention.Entity;
import org.lodestone.mention.Mentions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Claims of three articles against those that a person marked by hand. A claim counts as found if
 * its words and the marked ones share half of what both cover.
 */
class GoldClaimsTest {

  private static final double SHARED = 0.5;

  /** A marked claim with ours. */
  private record Pair(JsonNode gold, Optional<Claim> ours) {
    String text(String field) {
      return gold.path(field).asString("");
    }
  }

  private static final Map<String, List<Claim>> CLAIMS = new HashMap<>();

  private static List<Claim> claims(Document document) {
    return CLAIMS.computeIfAbsent(
        document.name(), name -> Claims.in(Mentions.in(Layout.of(document))).all());
  }

  private static List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    var file = Texts.articles().resolve("gold-claims.json").toFile();
    var gold = new ObjectMapper().readTree(file);
    for (var document : Texts.listArticles()) {
      for (var marked : gold.path("claims")) {
        if (marked.path("doc").asString().equals(document.name())) {
          pairs.add(new Pair(marked, best(marked.path("quote"), claims(document))));
        }
      }
    }
    return pairs;
  }

  private static Optional<Claim> best(JsonNode quote, List<Claim> claims) {
    var span = new Span(quote.path("start").asInt(), quote.path("end").asInt());
    return claims.stream()
        .filter(claim -> shared(span, claim.words().position()) >= SHARED)
        .max(Comparator.comparingDouble(claim -> shared(span, claim.words().position())));
  }

  private static double shared(Span one, Span other) {
    int both = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    return both <= 0 ? 0 : (double) both / one.with(other).length();
  }

  private static double part(List<Pair> pairs, Predicate<Pair> holds) {
    return (double) pairs.stream().filter(holds).count() / pairs.size();
  }

  private static List<Pair> wanted() {
    return pairs().stream().filter(p -> !p.text("importance").equals("excluded")).toList();
  }

  private static List<Pair> found() {
    return wanted().stream().filter(p -> p.ours().isPresent()).toList();
  }

  private static String first(Claim claim) {
    return claim.types().isEmpty() ? "" : claim.types().getFirst().family().name();
  }

  @Test
  void whatAPersonMarkedIsFound() {
    var core = wanted().stream().filter(p -> p.text("importance").equals("core")).toList();
    assertThat(part(core, p -> p.ours().isPresent())).isGreaterThanOrEqualTo(0.95);
    assertThat(part(wanted(), p -> p.ours().isPresent())).isGreaterThanOrEqualTo(0.93);
  }

  @Test
  void littleElseIsFound() {
    Set<String> ids = new HashSet<>();
    found().forEach(p -> ids.add(p.ours().orElseThrow().id()));
    var marked = wanted().stream().map(p -> p.text("doc")).distinct().toList();
    int all =
        Texts.listArticles().stream()
            .filter(document -> marked.contains(document.name()))
            .mapToInt(document -> claims(document).size())
            .sum();
    assertThat((double) ids.size() / all).isGreaterThanOrEqualTo(0.90);
    double right =
        found().stream()
            .filter(p -> first(p.ours().orElseThrow()).equals(p.text("claimType")))
            .count();
    assertThat(2 * right / (all + wanted().size())).isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void titlesOfOtherArticlesAreNoClaims() {
    assertThat(pairs())
        .filteredOn(p -> p.text("importance").equals("excluded"))
        .hasSize(4)
        .allMatch(p -> p.ours().isEmpty());
  }

  @Test
  void whoSaysItAndHowIsRight() {
    var said = found().stream().filter(p -> !p.gold().path("attribution").isNull()).toList();
    assertThat(part(said, p -> speaker(p.ours().orElseThrow()).equals(p.text("attribution"))))
        .isGreaterThanOrEqualTo(0.90);
    assertThat(
            part(
                found(),
                p ->
                    p.ours()
                        .orElseThrow()
                        .modality()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .equals(p.text("modality"))))
        .isGreaterThanOrEqualTo(0.88);
  }

  private static String speaker(Claim claim) {
    return claim
        .attribution()
        .map(s -> s.entity().map(Entity::id).orElse("anonymous:" + s.words()))
        .orElse("");
  }

  @Test
  void whatIsPromisedIsDueWhenAPersonSays() {
    var due = found().stream().filter(p -> !p.gold().path("dueDate").isNull()).toList();
    assertThat(due).isNotEmpty();
    assertThat(due)
        .allSatisfy(
            p ->
                assertThat(p.ours().orElseThrow().due().map(d -> d.edtf()))
                    .as(p.text("id"))
                    .contains(p.text("dueDate")));
  }

  @Test
  void figuresOfClaimsAreRight() {
    var figures = found().stream().filter(p -> !p.gold().path("quantity").isNull()).toList();
    assertThat(
            part(
                figures,
                p ->
                    p.ours()
                        .orElseThrow()
                        .quantity()
                        .map(q -> q.low() == p.gold().path("quantity").path("value").asDouble())
                        .orElse(false)))
        .isGreaterThanOrEqualTo(0.85);
  }
}
