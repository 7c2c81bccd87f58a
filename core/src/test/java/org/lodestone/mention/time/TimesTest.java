package org.lodestone.mention.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestone.document.Language;
import org.lodestone.document.Layout;
import org.lodestone.document.Texts;
import org.lodestone.mention.Fixtures;
import org.lodestone.mention.TimeValue;
import org.lodestone.mention.TimeValue.Anchor;
import org.lodestone.mention.TimeValue.Kind;

/** The tables were written before the rules. */
class TimesTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 12);

  private static List<String> found(Layout layout) {
    return Times.in(layout).stream()
        .map(
            time ->
                "%s = %s %s"
                    .formatted(
                        layout.document().words(time.span()),
                        time.value().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        time.value().edtf()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"times.txt", "times-strangers.txt"})
  void sentencesAreReadAsAPersonReadsThem(String file) {
    var score = Fixtures.score(Fixtures.read(file), TimesTest::found, told -> true);
    assertThat(score.precision()).as(score.faults().toString()).isGreaterThanOrEqualTo(0.98);
    assertThat(score.recall()).as(score.faults().toString()).isGreaterThanOrEqualTo(0.98);
  }

  private static TimeValue only(String text, Language language) {
    var times = Times.in(Fixtures.layout(text, language, Optional.of(DAY)));
    assertThat(times).hasSize(1);
    return times.getFirst().value();
  }

  @Test
  void anOpenTimeHasNoFirstOrNoLastDay() {
    var since = only("The quota has held since 2012.", Language.ENGLISH);
    assertThat(since.kind()).isEqualTo(Kind.SINCE);
    assertThat(since.earliest()).isEqualTo(LocalDate.of(2012, 1, 1));
    assertThat(since.latest()).isEqualTo(LocalDate.MAX);
    var before = only("The quota was lifted before 2012.", Language.ENGLISH);
    assertThat(before.kind()).isEqualTo(Kind.INTERVAL);
    assertThat(before.edtf()).isEqualTo("../2012");
    assertThat(before.earliest()).isEqualTo(LocalDate.MIN);
  }

  @Test
  void deadlinesCountFromTheSigningNotFromThePublication() {
    var page =
        """
        La Lacanie et la Valdaine s'accordent sur le nickel

        Les ministres ont signé lundi un protocole sur le nickel.

        Des mesures de soutien seront prises dans les six mois.

        Publié le 12 juin 2024
        """;
    var layout = Layout.of(Texts.of(page));
    var due = Times.in(layout).stream().filter(t -> t.value().kind() == Kind.DEADLINE).toList();
    assertThat(due).hasSize(1);
    assertThat(due.getFirst().value().edtf()).isEqualTo("2024-12-10");
    assertThat(due.getFirst().value().anchor()).isEqualTo(Anchor.EVENT);
  }

  @Test
  void aDisputedDayOfSigningGivesAlternatives() {
    var first = LocalDate.of(2025, 10, 28);
    var due = Deadlines.after(6, "month", List.of(first, first.minusDays(1), first));
    assertThat(due.edtf()).isEqualTo("2026-04-28");
    assertThat(due.alternatives()).containsExactly(LocalDate.of(2026, 4, 27));
    assertThat(Deadlines.after(180, "day", List.of(first)).edtf()).isEqualTo("2026-04-26");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-31, 1, month, 2024-02-29", // clipped, leap year
    "2025-08-31, 6, month, 2026-02-28",
    "2024-02-29, 1, year, 2025-02-28",
    "2025-12-30, 2, week, 2026-01-13"
  })
  void monthsAreClippedToTheirEnd(LocalDate event, int count, String unit, LocalDate due) {
    assertThat(Deadlines.after(count, unit, List.of(event)).latest()).isEqualTo(due);
  }

  @Test
  void aDeadlineNeedsAKnownUnitAndADay() {
    assertThatThrownBy(() -> Deadlines.after(2, "fortnight", List.of(DAY)))
        .hasMessageContaining("fortnight");
    assertThatThrownBy(() -> Deadlines.after(2, "day", List.of())).hasMessageContaining("event");
  }

  @Test
  void withoutADayOfPublicationRelativeTimesAreNoMentions() {
    var text = "Le ministre a signé mardi ; l'accord du 3 mars 2021 est clos.";
    var times = Times.in(Fixtures.layout(text, Language.FRENCH, Optional.empty()));
    assertThat(times).extracting(t -> t.value().edtf()).containsExactly("2021-03-03");
  }

  @Provide
  Arbitrary<String> texts() {
    var pieces =
        Arbitraries.of(
            "2024",
            "28",
            "/",
            "-",
            "10",
            " ",
            "octobre",
            "October",
            "月",
            "日",
            "年",
            "令和",
            "mardi",
            " Tuesday",
            "depuis ",
            "since ",
            "d'ici ",
            "by ",
            "dans les ",
            "six ",
            "mois",
            "within ",
            "days",
            "以内",
            "から",
            "まで",
            "fin ",
            "mid-",
            "FY",
            "度",
            "hier",
            "昨",
            "同日",
            "Q3 ",
            "trimestre",
            "ago",
            "前",
            "(火)",
            "30 ",
            "février",
            "99",
            "31",
            "doit ",
            "た。",
            ", ");
    var wild = Arbitraries.strings().ofMaxLength(4);
    return Arbitraries.oneOf(pieces, pieces, pieces, wild)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30)
        .map(parts -> Normalizer.normalize(String.join("", parts), Normalizer.Form.NFC))
        .filter(text -> !text.isBlank());
  }

  @Property(tries = 400)
  void whateverTheTextSpansLieInItAndDoNotOverlap(
      @ForAll("texts") String text, @ForAll Language language) {
    int end = 0;
    for (var time : Times.in(Fixtures.layout(text, language, Optional.of(DAY)))) {
      assertThat(time.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(time.span().length()).isPositive();
      end = time.span().end();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
  }
}
