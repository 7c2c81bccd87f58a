package org.lodestone.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lodestone.brief.document.Language;
import org.lodestone.brief.document.PublishedValue;
import org.lodestone.brief.document.Quantity;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.brief.document.StudyDocument;
import org.lodestone.brief.html.HtmlBrief;
import org.lodestone.brief.table.CsvTables;
import org.lodestone.data.assembly.Assembly;
import org.lodestone.data.read.PackageReader;
import org.lodestone.network.PlaceId;
import org.lodestone.scenario.Progress;

/** The study that answers without any configuration: Japan's rare-earth magnets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DefaultStudyTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  private StudyDocument study;

  @BeforeAll
  void build() {
    var data = PackageReader.read(Path.of("../data/ree-magnets")).value();
    var baseline = Assembly.assemble(data, 2024).value().orElseThrow();
    var manifest =
        new RunManifest(
            data.name(), data.digest(), "test", "lodestone study", new TreeMap<>(), null, null);
    study =
        new StudyBuilder(data, baseline, StudyOptions.of(List.of(new PlaceId("JP"))))
            .build(manifest, Progress.NONE);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theBriefHasNoFigureWithoutACitation(Language language) {
    var brief = HtmlBrief.of(study, language);

    assertThat(BriefCheck.findUncited(brief)).isEmpty();
    assertThat(BriefCheck.findBrokenMarks(brief)).isEmpty();
    assertThat(Jsoup.parse(brief).select(".cited").size()).isGreaterThan(100);
  }

  /** The check itself must see a number that somebody slips in. */
  @Test
  void anUncitedNumberIsFound() {
    var brief =
        HtmlBrief.of(study, Language.EN)
            .replace("</h1>", "</h1><p>About 90 % come from China.</p>");

    assertThat(BriefCheck.findUncited(brief)).containsExactly("About 90 % come from China.");
  }

  /** Not the numbers, which need a glance at the sources, but everything between them. */
  @Test
  void frenchIsComplete() {
    var english = Jsoup.parse(HtmlBrief.of(study, Language.EN));
    var french = Jsoup.parse(HtmlBrief.of(study, Language.FR));

    assertThat(french.select("h1, h2, h3, th[scope=col], caption, figcaption"))
        .hasSameSizeAs(english.select("h1, h2, h3, th[scope=col], caption, figcaption"));
    var captions = french.select("caption, figcaption, .answer p").eachText();
    captions.forEach(
        text -> assertThat(text).doesNotContainPattern("\\b(the|which|without|Drawn)\\b"));
    assertThat(french.text()).doesNotContainPattern("[a-zéû] [;?!]");
  }

  @Test
  void theBriefHoldsNothingFromElsewhere() {
    var brief = Jsoup.parse(HtmlBrief.of(study, Language.EN));

    assertThat(brief.select("script, link, img, iframe, object")).isEmpty();
    assertThat(brief.select("style").html()).doesNotContain("url(http").doesNotContain("@import");
  }

  /** Issue: at least eight values on distinct bases, from 30 % or less to 80 % or more. */
  @Test
  void valuesOnManyBasesStandSideBySide() {
    var values = study.dependence().values();

    assertThat(values.stream().map(v -> v.basis() + v.form() + v.scope()).distinct().count())
        .isGreaterThanOrEqualTo(8);
    assertThat(values.stream().mapToDouble(PublishedValue::value).min().orElse(1))
        .isLessThanOrEqualTo(0.3);
    assertThat(values.stream().mapToDouble(PublishedValue::value).max().orElse(0))
        .isGreaterThanOrEqualTo(0.8);
    assertThat(values).extracting(PublishedValue::kind).contains(PublishedValue.Kind.values());
    values.forEach(value -> assertThat(value.value()).isBetween(0.0, 1.0));
  }

  @Test
  void compoundsMetalsAndMagnetsHaveBothShares() {
    for (var id : List.of("oxide", "metal", "magnet")) {
      var stage =
          study.dependence().stages().stream()
              .filter(s -> s.stage().equals(id))
              .findFirst()
              .orElseThrow();
      assertThat(stage.place()).isEqualTo("CN");
      assertThat(number(stage.lookedThrough())).isBetween(number(stage.direct()) * 0.9, 1.0);
    }
  }

  private static double number(Quantity quantity) {
    var value = quantity.value();
    return value == null ? Double.NaN : value;
  }

  /** What a node makes, it passes on: nothing of the counted elements is dropped on the way. */
  @Test
  void whatIsMadeIsPassedOn() {
    Map<String, Double> passed = new HashMap<>();
    study
        .chain()
        .links()
        .forEach(link -> passed.merge(link.source(), number(link.amount()), Double::sum));
    study.chain().nodes().stream()
        .filter(node -> !node.stage().equals("scrap") && !node.stage().equals("use"))
        .forEach(
            node -> {
              double made = number(node.amount());
              assertThat(passed.get(node.id())).as(node.id()).isCloseTo(made, within(0.001 * made));
            });
    assertThat(study.chain().nodes().stream().map(n -> n.place()).distinct().count())
        .isLessThanOrEqualTo(10);
  }

  @Test
  void everyRowThatIsNamedIsThere() {
    for (var value : study.values()) {
      assertThat(study.rows().keySet()).containsAll(value.rows());
    }
    for (var row : study.rows().values()) {
      var source = row.source();
      if (source != null) {
        assertThat(study.sources()).containsKey(source);
      }
    }
  }

  @Test
  void headlinesHaveAQuantityForEachPlaceholder() {
    for (var sentence : study.headline()) {
      for (var language : Language.values()) {
        long places =
            PLACEHOLDER.matcher(sentence.text().in(language)).results().distinct().count();
        assertThat(places).isEqualTo(sentence.quantities().size());
        assertThat(PLACEHOLDER.matcher(sentence.text().in(language)).replaceAll(""))
            .doesNotContainPattern("[{}0-9]");
      }
    }
  }

  @Test
  void tablesCarryTheirRows() {
    var tables = CsvTables.of(study);

    assertThat(lines(tables, "chain.csv")).isGreaterThan(50);
    assertThat(lines(tables, "rows.csv")).isEqualTo(study.rows().size() + 1L);
    assertThat(lines(tables, "sources.csv")).isEqualTo(study.sources().size() + 1L);
  }

  private static long lines(Map<String, String> tables, String name) {
    return Objects.requireNonNull(tables.get(name)).lines().count();
  }
}
