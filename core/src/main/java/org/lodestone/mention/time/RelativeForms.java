package org.lodestone.mention.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestone.document.Language;
import org.lodestone.mention.TimeValue.Anchor;
import org.lodestone.mention.TimeValue.Kind;
import org.lodestone.mention.quantity.PhraseTable.Hit;

/** Times that count from the publication by a phrase: "last week", "d'ici la fin de l'année". */
final class RelativeForms {

  private final Scene scene;
  private final LocalDate published;
  private final List<Found> found = new ArrayList<>();

  private RelativeForms(Scene scene, LocalDate published) {
    this.scene = scene;
    this.published = published;
  }

  /**
   * @param dated what the calendar forms found in the same sentence
   */
  static List<Found> in(Scene scene, List<Found> dated) {
    return scene.published().map(day -> new RelativeForms(scene, day).all(dated)).orElse(List.of());
  }

  private List<Found> all(List<Found> dated) {
    var rules = scene.rules;
    rules
        .relative
        .all(scene.text, scene.from, scene.to)
        .forEach(
            hit -> {
              var value = hit.value();
              add(hit, Stretch.around(published, value.unit(), value.offset()), "time.relative");
              part(hit);
            });
    rules
        .within
        .all(scene.text, scene.from, scene.to)
        .forEach(
            hit -> {
              var end = Stretch.around(published, hit.value(), 0).last();
              var due = Stretch.day(end);
              found.add(
                  new Found(
                      hit.start(),
                      hit.end(),
                      due,
                      Kind.DEADLINE,
                      Anchor.PUBLICATION,
                      "time.within",
                      null));
            });
    rules
        .list("endOfYear")
        .all(scene.text, scene.from, scene.to)
        .forEach(
            hit ->
                add(
                    hit,
                    Stretch.part(published.getYear(), Stretch.Part.LATE),
                    "time.part-of-year"));
    fiscal("fiscal-current", 0, dated);
    fiscal("fiscal-next", 1, dated);
    fiscal("fiscal-last", -1, dated);
    return found;
  }

  /** "Late last year", "début de l'année prochaine". */
  private void part(Hit<TimeRules.Relative> hit) {
    var unit = hit.value().unit();
    boolean divided = unit == Stretch.Unit.YEAR || unit == Stretch.Unit.MONTH;
    int place = scene.skipSpace(hit.start());
    int before = scene.text.startsWith("de", place - 2) ? scene.skipSpace(place - 2) : place;
    var part =
        scene
            .rules
            .partPhrases
            .endingAt(scene.text, place, scene.from)
            .or(() -> scene.rules.partPhrases.endingAt(scene.text, before, scene.from));
    if (divided && part.isPresent() && scene.language() != Language.JAPANESE) {
      var whole = Stretch.around(published, unit, hit.value().offset()).first();
      var third =
          unit == Stretch.Unit.YEAR
              ? Stretch.part(whole.getYear(), part.get().value())
              : Stretch.part(YearMonth.from(whole), part.get().value());
      var words = new Hit<>(part.get().start(), hit.end(), 0);
      add(words, third, "time.part-of-year");
    }
  }

  private void add(Hit<?> hit, Stretch stretch, String rule) {
    found.add(Found.of(hit.start(), hit.end(), stretch, Anchor.PUBLICATION, rule));
  }

  private void fiscal(String list, int offset, List<Found> dated) {
    var days =
        dated.stream().filter(f -> f.stretch().isDay()).map(f -> f.stretch().first()).toList();
    scene
        .rules
        .list(list)
        .all(scene.text, scene.from, scene.to)
        .forEach(
            hit -> {
              var year = country(hit.start(), days).around(published, offset);
              boolean elided = scene.text.startsWith("l'", hit.start() - 2);
              var words = new Hit<>(elided ? hit.start() - 2 : hit.start(), hit.end(), offset);
              add(words, year, Found.FISCAL);
              end(words, year);
            });
  }

  /** "By the end of this fiscal year", "今年度末". */
  private void end(Hit<?> hit, Stretch year) {
    int place = scene.skipSpace(hit.start());
    var before =
        scene
            .rules
            .partPhrases
            .endingAt(scene.text, place, scene.from)
            .filter(part -> part.value() == Stretch.Part.LATE);
    int end = scene.text.startsWith("末", hit.end()) ? hit.end() + 1 : hit.end();
    if (before.isPresent() || end > hit.end()) {
      int start = before.map(Hit::start).orElse(hit.start());
      add(new Hit<>(start, end, 0), Stretch.day(year.last()), "time.fiscal-end");
    }
  }

  private FiscalYears.Country country(int place, List<LocalDate> days) {
    return scene.language() == Language.JAPANESE
        ? scene.fiscal.japanese(place, scene.from)
        : scene.country(place, days);
  }

  /** "The same day" and the like, seen from a day named before. */
  static Optional<Found> afterDay(Scene scene, Hit<Integer> hit, LocalDate day) {
    var stretch = Stretch.day(day.plusDays(hit.value()));
    return Optional.of(Found.of(hit.start(), hit.end(), stretch, Anchor.TEXT, "time.named-before"));
  }
}
