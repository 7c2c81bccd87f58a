package org.lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodestone.document.Document;
import org.lodestone.document.DocumentId;
import org.lodestone.document.Language;
import org.lodestone.document.Layout;
import org.lodestone.document.Published;
import org.lodestone.document.SourceCard;
import org.lodestone.mention.Mentions;

/**
 * Sentences written for the project in three languages: 30 of 41 had the right family when the
 * rules first read them.
 */
class ClaimFamiliesTest {

  private static final Published PUBLISHED =
      new Published(LocalDate.of(2027, 3, 5), Published.Basis.USER);

  static Stream<List<String>> sentences() {
    var stream =
        Objects.requireNonNull(ClaimFamiliesTest.class.getResourceAsStream("families.txt"));
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split(" \\| ")));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void aSentenceSaysWhatItIsAbout(List<String> row) {
    var text = row.get(1);
    var document =
        new Document(
            DocumentId.of(text),
            "fictional",
            text,
            Language.ofCode(row.get(0)).orElseThrow(),
            Optional.of(PUBLISHED),
            SourceCard.unjudged("fictional", SourceCard.Kind.UNKNOWN));
    var families =
        Claims.in(Mentions.in(Layout.of(document))).all().stream()
            .map(claim -> claim.types().isEmpty() ? "" : claim.types().getFirst().family().name())
            .toList();
    assertThat(String.join(", ", families)).isEqualTo(row.get(2));
  }
}
