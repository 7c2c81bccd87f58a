package org.lodestone.data.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestone.data.DataPackage;
import org.lodestone.data.PackageCopy;
import org.lodestone.data.published.PublishedValues.Kind;
import org.lodestone.data.published.PublishedValues.Value;
import org.lodestone.data.read.PackageReader;
import org.lodestone.quantity.Reported;

/** Questions to the sound package; the answers were looked up in its files. */
class PublishedValuesTest {
  private final DataPackage data = PackageReader.read(PackageCopy.SOUND).value();

  private PublishedValues ask(String question) {
    return PublishedValues.find(question, data);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BB rare-earth import share from AA",
        "import share of rare earths of Betaland from Alphaland",
        "BETALAND Alphaland rare earth import-share",
        "BBB rare-earths import shares from AAA",
        "part des importations de terres rares de Bétalande depuis Alphalande",
        "place:BB partner:AA quantity:import-share form:toy-earths",
      })
  void oneQuestionInManyWords(String question) {
    assertThat(ask(question).values())
        .extracting(value -> value.figure().id())
        .containsExactlyInAnyOrder("chain-006", "chain-007", "100 * chain-004 / chain-005");
  }

  @Test
  void publishedAndComputedStandSideBySide() {
    var values = ask("BB rare-earth import share from AA").values();

    assertThat(values)
        .extracting(Value::kind)
        .containsExactly(Kind.PUBLISHED, Kind.PUBLISHED, Kind.COMPUTED);
    var computed = values.getLast();
    // 400 t of 500 t
    assertThat(computed.figure().value()).isEqualTo(new Reported.Exact(80));
    assertThat(computed.rows()).containsExactly("chain-004", "chain-005");
    assertThat(computed.source().id()).isEqualTo("beta-2024-customs");
  }

  @Test
  void valuesOnDifferentBasesAreDifferentGroupsAndTheFacetsSayWhy() {
    var found = ask("BB rare-earth import share from AA");

    assertThat(found.groups()).hasSize(3);
    assertThat(found.facets())
        .containsExactly(Facet.BASIS, Facet.SCOPE, Facet.SOURCE, Facet.STATUS);
    var byValue = found.groups().get(1);
    var byWeight = found.groups().get(2);
    assertThat(PublishedValues.facetsBetween(byValue, byWeight))
        .containsExactly(Facet.BASIS, Facet.SCOPE);
    assertThat(found.groups())
        .allSatisfy(group -> assertThat(group.listContradictions()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"79, false", "70, true", "~77, false", ">75, false", "<75, true"})
  void valuesOfOneGroupContradictEachOtherIfBothCannotBeTrue(
      String other, boolean contradict, @TempDir Path folder) {
    var copy =
        PackageCopy.into(folder)
            .add("figures/mining.csv", share("x-1", "79.4", "alpha-2023-hill"))
            .add("figures/mining.csv", share("x-2", other, "gamma-2024-lab"))
            .add("quantities.csv", "production-share,%,share of world production,part du monde,");

    var found =
        PublishedValues.find("CC production share", PackageReader.read(copy.folder()).value());

    assertThat(found.groups()).hasSize(1);
    assertThat(found.groups().getFirst().listContradictions()).hasSize(contradict ? 1 : 0);
  }

  private static String share(String id, String value, String source) {
    return "%s,production-share,CC,,,conc-hill,,2024,%s,,,%%,REO,all mines,estimate,%s,page 1,"
        .formatted(id, value, source);
  }

  @Test
  void aYearKeepsWhatTouchesIt() {
    assertThat(ask("AA production 2023").values())
        .extracting(v -> v.figure().id())
        .containsExactly("mine-003");
    assertThat(ask("price 2024").values()).hasSize(1);
    assertThat(ask("price 2023").values()).isEmpty();
  }

  @Test
  void valuesAreSortedByPeriodAndUndatedOnesComeLast(@TempDir Path folder) {
    var copy = PackageCopy.into(folder).set("figures/mining.csv", "mine-001", "period", "");

    var found = PublishedValues.find("AA production", PackageReader.read(copy.folder()).value());

    assertThat(found.values())
        .extracting(v -> v.figure().id())
        .containsExactly("mine-003", "mine-001");
  }

  @Test
  void nothingFoundSuggestsTheNearestQuestions() {
    var found = ask("BB rare-earth imprt share from CC");

    assertThat(found.values()).isEmpty();
    assertThat(found.suggestions())
        .first()
        .isEqualTo("place:BB quantity:import-share form:toy-earths partner:AA");
    assertThat(found.suggestions())
        .allSatisfy(suggestion -> assertThat(ask(suggestion).values()).as(suggestion).isNotEmpty());
  }

  @Test
  void aHeadingOfTheCustomsIsNotAYear() {
    assertThat(ask("BB import share HS 2846 value").values())
        .extracting(v -> v.figure().id())
        .containsExactly("chain-007");
  }
}
