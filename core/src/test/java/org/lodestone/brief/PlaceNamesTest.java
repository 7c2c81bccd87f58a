package org.lodestone.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.data.read.PackageReader;

/** French articles against the usage of the language. */
class PlaceNamesTest {

  private static final PlaceNames NAMES =
      new PlaceNames(PackageReader.read(Path.of("../data/ree-magnets")).value());

  @ParameterizedTest
  @CsvSource({
    "CN,la Chine,de Chine,de la Chine,en Chine",
    "JP,le Japon,du Japon,du Japon,au Japon",
    "US,les États-Unis,des États-Unis,des États-Unis,aux États-Unis",
    "AU,l’Australie,d’Australie,de l’Australie,en Australie",
    "MG,Madagascar,de Madagascar,de Madagascar,à Madagascar",
    "MZ,le Mozambique,du Mozambique,du Mozambique,au Mozambique",
    "DE,l’Allemagne,d’Allemagne,de l’Allemagne,en Allemagne",
    "KR,la République de Corée,de République de Corée,de la République de Corée,en République de Corée",
    "PH,les Philippines,des Philippines,des Philippines,aux Philippines"
  })
  void frenchArticles(String id, String the, String from, String of, String in) {
    assertThat(NAMES.the(id).fr()).isEqualTo(the);
    assertThat(NAMES.from(id).fr()).isEqualTo(from);
    assertThat(NAMES.of(id).fr()).isEqualTo(of);
    assertThat(NAMES.in(id).fr()).isEqualTo(in);
  }
}
