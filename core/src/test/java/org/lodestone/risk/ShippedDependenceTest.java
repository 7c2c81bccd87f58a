package org.lodestone.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestone.data.assembly.Assembly;
import org.lodestone.data.read.PackageReader;
import org.lodestone.network.PlaceId;
import org.lodestone.network.SupplyNetwork;

/**
 * The shipped baselines give answers that an expert would recognise. Bounds are loose on purpose.
 */
class ShippedDependenceTest {
  private static final PlaceId CHINA = new PlaceId("CN");

  @Test
  void japanBuysMoreChineseMagnetsThanItsCustomsSee() {
    var dependence = Dependence.of(shipped(), Consumer.named("JP"), List.of());
    assertThat(dependence.elements()).containsExactly("Dy", "Nd", "Pr", "Tb");
    for (var stage : List.of("oxide", "metal", "magnet")) {
      var total = dependence.stage(stage).total();
      var direct = total.findSupplyShare(CHINA).orElseThrow();
      var through = total.findPassage(CHINA).orElseThrow().lookedThrough();
      assertThat(through.value()).isGreaterThan(direct.value());
      assertThat(through.evidence().rows()).hasSizeGreaterThan(direct.evidence().rows().size());
      assertThat(direct.evidence().rows()).isNotEmpty();
    }
    var magnets = dependence.stage("magnet");
    assertThat(magnets.total().findPassage(CHINA).orElseThrow().lookedThrough().value())
        .isGreaterThan(2 * magnets.total().findSupplyShare(CHINA).orElseThrow().value());
  }

  /** Heavy rare earths come from clays, at home and in Myanmar, and were separated in China. */
  @Test
  void heavyRareEarthsPassThroughChinaAndMyanmar() {
    var magnets = Dependence.of(shipped(), Consumer.named("JP"), List.of()).stage("magnet");
    for (var element : List.of("Dy", "Tb")) {
      var origin = magnets.findElement(element).orElseThrow();
      assertThat(origin.findPassage(CHINA).orElseThrow().lookedThrough().value())
          .isGreaterThan(0.9);
      assertThat(origin.findPassage(new PlaceId("MM")).orElseThrow().lookedThrough().value())
          .isGreaterThan(0.2);
    }
  }

  private static SupplyNetwork shipped() {
    var data = PackageReader.read(Path.of("..", "data", "ree-magnets")).value();
    return Assembly.assemble(data, 2024).value().orElseThrow().network();
  }
}
