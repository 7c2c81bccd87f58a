package org.lodestone.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lodestone.citation.CitedClaim.Accepted;
import org.lodestone.citation.CitedClaim.Stated;
import org.lodestone.citation.Gap.Column;
import org.lodestone.claim.Claim;
import org.lodestone.claim.Claims;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.check.PackageCheck;
import org.lodestone.data.published.PublishedValues;
import org.lodestone.data.read.PackageReader;
import org.lodestone.document.DocumentReader;
import org.lodestone.document.Layout;
import org.lodestone.document.SourceCard;
import org.lodestone.evidence.Grade;
import org.lodestone.mention.Amount;
import org.lodestone.mention.Mentions;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Reported;

/** Claims of a fictional report as rows of the shipped package. */
class CitationsTest {

  private static final DataPackage DATA =
      PackageReader.read(Path.of("..", "data", "ree-magnets")).value();

  private static final String TEXT =
      """
      Published March 3, 2027

      Japan imported more than 71 % of its rare earths from China in 2026, according to the fictional survey.
      China accounted for 58 % of world extraction of rare earths in 2025.
      Australia could produce 9,000 tonnes of rare earths in 2030.
      """;

  private static final Told IMPORTS =
      new Told(
          Optional.of("import-share"),
          Optional.of("JP"),
          Optional.of("CN"),
          Optional.of("rare-earths"),
          Optional.empty(),
          Optional.of("2026"),
          Optional.of("gross"),
          Optional.of("customs weight"),
          Optional.empty());

  private static CitedClaim claim(String words, Told told) {
    return claim(words, told, SourceCard.unjudged("The Fictional Gazette", SourceCard.Kind.PRESS));
  }

  private static CitedClaim claim(String words, Told told, SourceCard card) {
    var document = DocumentReader.read("report.txt", TEXT, card);
    var found =
        Claims.in(Mentions.in(Layout.of(document))).all().stream()
            .filter(each -> each.words().exact().contains(words))
            .findFirst()
            .orElseThrow();
    return new CitedClaim(
        found.id(),
        document,
        LocalDate.of(2027, 3, 5),
        "report.txt",
        found.words().position(),
        found.types().stream().map(Claim.Type::family).findFirst(),
        found.quantity().map(CitationsTest::stated),
        found.parties(),
        found.materials(),
        found.stage(),
        found.time().map(time -> time.edtf()),
        found.modality(),
        found.polarity(),
        Optional.empty(),
        told,
        new Accepted("A. Fictional", LocalDate.of(2027, 3, 6)));
  }

  private static Stated stated(Amount amount) {
    return new Stated(OptionalDouble.of(amount.low()), amount.comparator(), amount.unit());
  }

  private static List<Gap> gaps(CitedClaim claim) {
    var citations = Citations.of(List.of(claim), DATA);
    assertThat(citations.rows()).isEmpty();
    return citations.open().getFirst().gaps();
  }

  @Test
  void whatAPersonCompletesIsARow() {
    var citations = Citations.of(List.of(claim("71 %", IMPORTS)), DATA);
    assertThat(citations.open()).isEmpty();
    var figure = citations.rows().getFirst().figure();
    assertThat(figure.quantity()).isEqualTo("import-share");
    assertThat(figure.value()).isEqualTo(new Reported.MoreThan(71));
    assertThat(figure.basis()).isEqualTo(Basis.GROSS);
    assertThat(figure.status()).isEqualTo(Figure.Status.ACTUAL);
    assertThat(figure.locator()).startsWith("characters ").contains("71 %");
    assertThat(figure.note()).contains("A. Fictional").contains("report.txt");
    var source = citations.rows().getFirst().source();
    assertThat(source.id()).startsWith("the-fictional-gazette-2027-");
    assertThat(source.address()).startsWith("urn:sha256:");
    assertThat(source.grade()).isEqualTo(Grade.C);
  }

  @Test
  void theRowStandsBesidePublishedOnes() {
    var data = Citations.of(List.of(claim("71 %", IMPORTS)), DATA).in(DATA);
    var found = PublishedValues.find("JP import share rare-earth from CN", data);
    assertThat(found.values()).anyMatch(value -> value.figure().id().startsWith("claim-"));
    assertThat(found.values()).anyMatch(value -> !value.figure().id().startsWith("claim-"));
    assertThat(data.digest()).isNotEqualTo(DATA.digest());
    assertThat(PackageCheck.check(data)).hasSameSizeAs(PackageCheck.check(DATA));
  }

  @Test
  void whoSuppliesWhomIsNotConcludedFromTheOrderOfNames() {
    var told =
        new Told(
            Optional.of("import-share"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(gaps(claim("71 %", told)))
        .extracting(Gap::column)
        .containsExactly(Column.PLACE, Column.PARTNER, Column.FORM, Column.BASIS);
  }

  @Test
  void onlyTheBasisOfAShareOfWorldExtractionIsMissing() {
    assertThat(gaps(claim("58 %", Told.NOTHING)))
        .extracting(Gap::column)
        .containsExactly(Column.BASIS);
  }

  @Test
  void whatIsOnlyPossibleIsNoFigure() {
    assertThat(gaps(claim("9,000", IMPORTS))).extracting(Gap::why).contains(Gap.Why.NOT_SURE);
  }

  @Test
  void whatThePackageDoesNotKnowIsNamed() {
    var told =
        new Told(
            Optional.of("tonnage"),
            Optional.of("Atlantis"),
            Optional.empty(),
            Optional.of("unobtainium"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("kilos"),
            Optional.empty(),
            Optional.of("true"));
    assertThat(gaps(claim("58 %", told)))
        .filteredOn(gap -> gap.why() == Gap.Why.NOT_IN_PACKAGE)
        .extracting(Gap::value)
        .containsExactlyInAnyOrder("tonnage", "Atlantis", "unobtainium", "kilos", "true");
  }

  @Test
  void theRulesOfThePackageHoldForClaimsToo() {
    var told =
        new Told(
            Optional.of("import-share"),
            Optional.of("JP"),
            Optional.of("CN"),
            Optional.of("rare-earths"),
            Optional.empty(),
            Optional.of("2028"),
            Optional.of("gross"),
            Optional.empty(),
            Optional.of("actual"));
    assertThat(gaps(claim("71 %", told)))
        .extracting(Gap::why)
        .containsExactly(Gap.Why.AGAINST_RULES);
  }

  @Test
  void aJudgedSourceHasItsGrade() {
    var card =
        new SourceCard(
            "Ministry", SourceCard.Kind.OFFICIAL, SourceCard.Reliability.A, "primary text");
    var rows = Citations.of(List.of(claim("71 %", IMPORTS, card)), DATA).rows();
    assertThat(rows.getFirst().source().grade()).isEqualTo(Grade.A);
  }
}
