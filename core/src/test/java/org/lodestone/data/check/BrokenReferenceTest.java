package org.lodestone.data.check;

import static org.lodestone.data.check.Broken.at;
import static org.lodestone.data.check.Broken.broken;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodestone.data.ReferenceIssue;

/** Ids that clash or lead nowhere, rows without support. */
class BrokenReferenceTest {
  private static final String MINING = "figures/mining.csv";
  private static final String PAPERS = "sources/papers.csv";
  private static final String PRESS = "sources/press.csv";

  static Stream<Broken> doubles() {
    return Stream.of(
        broken(
            "id twice",
            p -> p.set(MINING, "mine-002", "id", "mine-001"),
            ReferenceIssue.DuplicateId.class,
            at(MINING, 3),
            "mine-001"),
        broken(
            "process twice",
            p ->
                p.set("processes.csv", "r-magnet", "place", "AA")
                    .set("processes.csv", "r-magnet", "recipe", "r-separate"),
            ReferenceIssue.DuplicateId.class,
            at("processes.csv", 3),
            "r-separate@AA"),
        broken(
            "same row under two ids",
            p ->
                p.add(
                    MINING,
                    "mine-900,production,AA,,,conc-hill,,2024,1000,,,t,REO,all mines,actual,alpha-2024-mines,table 7,again"),
            ReferenceIssue.DuplicateRow.class,
            at(MINING, 9),
            "mine-900"),
        broken(
            "same assumption under two ids",
            p ->
                p.add(
                    "assumptions.csv",
                    "as-009,yield,WW,,,swarf-nd,Nd,,25,20,30,%,element,a quarter of a block is ground away,"),
            ReferenceIssue.DuplicateRow.class,
            at("assumptions.csv", 5),
            "as-009"),
        broken(
            "one figure in two units",
            p ->
                p.add(
                    MINING,
                    "mine-901,production,AA,,,conc-hill,,2024,1000000,,,kg,REO,every mine,actual,alpha-2024-mines,table 1,"),
            ReferenceIssue.LikelyDuplicate.class,
            at(MINING, 9),
            "mine-901"),
        broken(
            "one text under two sources",
            p -> p.set(PAPERS, "gamma-2024-lab", "address", "https://hill.example/report/"),
            ReferenceIssue.SharedAddress.class,
            at(PAPERS, 5),
            "gamma-2024-lab"),
        broken(
            "one source, two definitions",
            p -> p.set(PRESS, "beta-2024-customs", "grade", "C"),
            ReferenceIssue.DuplicateSourceConflict.class,
            at(PRESS, 2),
            "grade"));
  }

  static Stream<Broken> unknownInFigures() {
    return Stream.of(
        broken(
            "source unknown",
            p -> p.set(MINING, "mine-001", "source", "alpha-2024-mine"),
            ReferenceIssue.UnknownReference.class,
            at(MINING, 2),
            "alpha-2024-mine"),
        broken(
            "quantity unknown",
            p -> p.set(MINING, "mine-001", "quantity", "prodution"),
            ReferenceIssue.UnknownReference.class,
            at(MINING, 2),
            "prodution"),
        broken(
            "place unknown",
            p -> p.set(MINING, "mine-001", "place", "QQ"),
            ReferenceIssue.UnknownReference.class,
            at(MINING, 2),
            "QQ"),
        broken(
            "form unknown",
            p -> p.set(MINING, "mine-001", "form", "conc-hil"),
            ReferenceIssue.UnknownReference.class,
            at(MINING, 2),
            "conc-hil"),
        broken(
            "site unknown",
            p -> p.set(MINING, "mine-003", "site", "hall"),
            ReferenceIssue.UnknownReference.class,
            at(MINING, 4),
            "hall"));
  }

  static Stream<Broken> unknownElsewhere() {
    return Stream.of(
        broken(
            "stage unknown",
            p -> p.set("sites.csv", "hill", "stage", "oar"),
            ReferenceIssue.UnknownReference.class,
            at("sites.csv", 2),
            "oar"),
        broken(
            "quoting source unknown",
            p -> p.set(PRESS, "delta-2025-quote", "cited_by", "nobody"),
            ReferenceIssue.UnknownReference.class,
            at(PRESS, 4),
            "nobody"),
        broken(
            "evidence unknown",
            p -> p.set("stockpiles.csv", "st-bb", "evidence", "chain-313"),
            ReferenceIssue.UnknownReference.class,
            at("stockpiles.csv", 2),
            "chain-313"),
        broken(
            "evidence of a lag unknown",
            p -> p.set("recipes.csv", "r-motor", "lag_evidence", "as-00l"),
            ReferenceIssue.UnknownReference.class,
            at("recipes.csv", 6),
            "as-00l"),
        broken(
            "process of an unknown recipe",
            p -> p.set("processes.csv", "r-magnet", "recipe", "r-magnets"),
            ReferenceIssue.UnknownReference.class,
            at("processes.csv", 3),
            "r-magnets"));
  }

  static Stream<Broken> unsupported() {
    return Stream.of(
        broken(
            "lane that ends where it begins",
            p -> p.set("lanes.csv", "ox-nd", "to", "AA"),
            ReferenceIssue.LaneToItself.class,
            at("lanes.csv", 2),
            "AA"),
        broken(
            "source missing",
            p -> p.set(MINING, "mine-001", "source", ""),
            ReferenceIssue.MissingSource.class,
            at(MINING, 2),
            "mine-001"),
        broken(
            "reason missing",
            p -> p.set("assumptions.csv", "as-003", "reason", ""),
            ReferenceIssue.MissingReason.class,
            at("assumptions.csv", 4),
            "as-003"),
        broken(
            "group in a group",
            p -> p.add("forms.csv", "all,toy,oxide,group,,t,gross,,toy-earths,,All,Tout,"),
            ReferenceIssue.GroupMember.class,
            at("forms.csv", 10),
            "toy-earths"),
        broken(
            "form with a member",
            p -> p.set("forms.csv", "mag-std", "members", "ox-nd"),
            ReferenceIssue.GroupMember.class,
            at("forms.csv", 6),
            "ox-nd"),
        broken(
            "source that nobody cites",
            p ->
                p.add(
                    PRESS,
                    "zeta-2025,Zeta,Zeta,https://zeta.example,2025,2026-01-11,,facts cited,A,B,"),
            ReferenceIssue.OrphanSource.class,
            at(PRESS, 6),
            "zeta-2025"));
  }

  @ParameterizedTest
  @MethodSource({"doubles", "unknownInFigures", "unknownElsewhere", "unsupported"})
  void isReportedWithFileRowAndValue(Broken broken, @TempDir Path folder) {
    broken.assertReported(folder);
  }
}
