package org.lodestone.brief;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.brief.document.StudyDocument;
import org.lodestone.cases.NetworkBuilder;
import org.lodestone.data.DataPackage;
import org.lodestone.data.assembly.Baseline;
import org.lodestone.data.read.PackageReader;
import org.lodestone.network.PlaceId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Progress;

/**
 * A chain that one can reckon by hand: tonnes a year, nothing is lost on the way.
 *
 * <pre>
 *   ore                 oxide                part               wanted
 *   CC 80 ────────────▶ CC 80 ──┬── 40 ────▶ CC 40 ──┬─ 30 ───▶ CC 30
 *                               └── 40 ──┐           └─ 10 ──┐
 *   AA 20 ──▶ MM 20 ──────────▶ MM ─ 20 ─┴─▶ BB 60 ──────────┴▶ BB 70
 * </pre>
 *
 * The names of the places come from the sound test package, where AA, BB and CC exist.
 */
final class SmallStudy {

  private SmallStudy() {}

  static SupplyNetwork network() {
    return new NetworkBuilder()
        .form("ore", 0)
        .form("oxide", 1)
        .form("part", 2)
        .recipe("mine", 0, List.of(), List.of("ore 1"))
        .recipe("separate", 0, List.of("ore 1"), List.of("oxide 1"))
        .recipe("make", 0, List.of("oxide 1"), List.of("part 1"))
        .process("mine", "CC", 80, 80)
        .process("mine", "AA", 20, 20)
        .process("separate", "CC", 80, 80)
        .process("separate", "MM", 20, 20)
        .process("make", "CC", 40, 40)
        .process("make", "BB", 60, 60)
        .lane("ore", "AA", "MM", 20, 0)
        .lane("oxide", "CC", "BB", 40, 0)
        .lane("oxide", "MM", "BB", 20, 0)
        .lane("part", "CC", "BB", 10, 0)
        .industryStock("oxide", "BB", 28)
        .stateStock("oxide", "BB", 56)
        .demand("part", "CC", 30, 1)
        .demand("part", "BB", 70, 1)
        .build();
  }

  static DataPackage data() {
    return PackageReader.read(Path.of("src/test/resources/packages/sound")).value();
  }

  static StudyBuilder builder() {
    var baseline = new Baseline(network(), List.of(), List.of(), 0.25, 0);
    return new StudyBuilder(data(), baseline, StudyOptions.of(List.of(new PlaceId("BB"))));
  }

  static RunManifest manifest() {
    return new RunManifest("small", "0000", "test", "lodestone study", new TreeMap<>(), null, null);
  }

  static StudyDocument document() {
    return builder().build(manifest(), Progress.NONE);
  }
}
