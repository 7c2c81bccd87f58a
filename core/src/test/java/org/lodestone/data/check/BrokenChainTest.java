package org.lodestone.data.check;

import static org.lodestone.data.check.Broken.at;
import static org.lodestone.data.check.Broken.broken;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodestone.data.BalanceIssue;
import org.lodestone.data.CellIssue;
import org.lodestone.data.PackageCopy;
import org.lodestone.data.SourceIssue;

/**
 * Recipes, compositions and formulas that cannot be, and sources that may not be used as they are.
 */
class BrokenChainTest {
  private static final String MINING = "figures/mining.csv";
  private static final String PAPERS = "sources/papers.csv";
  private static final String FLOWS = "recipe-flows.csv";

  static Stream<Broken> compositions() {
    return Stream.of(
        broken(
            "composition above 100 %",
            p -> p.set(MINING, "mine-006", "value", "29.5"),
            BalanceIssue.CompositionSum.class,
            at(MINING, 5),
            "109.5"),
        broken(
            "composition with a gap",
            p -> p.set(MINING, "mine-006", "value", "9.5"),
            BalanceIssue.CompositionSum.class,
            at(MINING, 5),
            "89.5"),
        broken(
            "oxide counted as element",
            p -> p.replace(FLOWS, "pct mine-006 * chain-011 * pct chain-001", "pct mine-006"),
            BalanceIssue.UnbalancedRecipe.class,
            at("recipes.csv", 2),
            "Nd"),
        broken(
            "more metal than oxide",
            p -> p.replace(FLOWS, "1 / pct chain-002", "pct chain-002"),
            BalanceIssue.UnbalancedRecipe.class,
            at("recipes.csv", 3),
            "0.96"));
  }

  static Stream<Broken> recipes() {
    return Stream.of(
        broken(
            "metal back to oxide",
            p ->
                p.add("recipes.csv", "r-back,toy,oxide,Back,Retour,30,as-001,")
                    .add(FLOWS, "r-back,in,met-nd,1,,,,")
                    .add(FLOWS, "r-back,out,ox-nd,1,,,,"),
            BalanceIssue.CyclicRecipe.class,
            at("recipes.csv", 3),
            "r-back"),
        broken(
            "recipe that feeds itself",
            p -> p.add(FLOWS, "r-motor,in,use-motors,0.1,0.1,0.1,as-003,"),
            BalanceIssue.CyclicRecipe.class,
            at("recipes.csv", 6),
            "use-motors"),
        broken(
            "recipe without output",
            p -> p.deleteRows(FLOWS, "r-motor,out"),
            BalanceIssue.RecipeWithoutOutput.class,
            at("recipes.csv", 6),
            "r-motor"),
        broken(
            "negative coefficient",
            p ->
                p.replace(
                    FLOWS,
                    "r-magnet,out,swarf-nd,pct as-002 * pct chain-003",
                    "r-magnet,out,swarf-nd,0 - pct as-002"),
            CellIssue.OutOfRange.class,
            at(FLOWS, 9),
            "0 - pct as-002"),
        broken(
            "number without evidence",
            p -> p.replace(FLOWS, "r-motor,in,mag-std,1,", "r-motor,in,mag-std,1.2,"),
            BalanceIssue.FormulaFault.class,
            at(FLOWS, 12),
            "1.2"));
  }

  static Stream<Broken> formulas() {
    return Stream.of(
        broken(
            "formula with a missing row",
            p -> p.replace(FLOWS, "chain-011", "chain-111"),
            BalanceIssue.FormulaFault.class,
            at(FLOWS, 3),
            "chain-111"),
        broken(
            "formula without blanks",
            p -> p.replace(FLOWS, "1 / pct chain-002", "1/pct chain-002"),
            BalanceIssue.FormulaFault.class,
            at(FLOWS, 5),
            "1/pct chain-002"),
        broken(
            "percent taken for a fraction",
            p -> p.replace(FLOWS, "pct as-002 * pct chain-003", "as-002 * pct chain-003"),
            BalanceIssue.FormulaFault.class,
            at(FLOWS, 9),
            "as-002"),
        broken(
            "tonnes taken for percent",
            p -> p.replace(FLOWS, "1 / pct chain-002", "1 / pct mine-001"),
            BalanceIssue.FormulaFault.class,
            at(FLOWS, 5),
            "mine-001"),
        broken(
            "formula over a remark",
            p -> p.replace(FLOWS, "1 / pct chain-002", "mine-001 / mine-007"),
            BalanceIssue.FormulaFault.class,
            at(FLOWS, 5),
            "mine-007"),
        broken(
            "formula with a range of its own",
            p -> p.replace(FLOWS, "1 / pct chain-002,,", "1 / pct chain-002,0.9,1.1"),
            BalanceIssue.FormulaFault.class,
            at(FLOWS, 5),
            "low"));
  }

  static Stream<Broken> structure() {
    return Stream.of(
        broken(
            "structure formula with a missing row",
            p -> p.set("lanes.csv", "ox-nd", "flow", "mine-1"),
            BalanceIssue.FormulaFault.class,
            at("lanes.csv", 2),
            "mine-1"),
        broken(
            "selector of an unknown place",
            p -> p.set("processes.csv", "r-separate", "activity", "@production:A:conc-hill:REO"),
            BalanceIssue.FormulaFault.class,
            at("processes.csv", 2),
            "'A'"),
        broken(
            "selector without a basis",
            p -> p.set("processes.csv", "r-separate", "activity", "@production:AA:conc-hill"),
            BalanceIssue.FormulaFault.class,
            at("processes.csv", 2),
            "@production:AA:conc-hill"));
  }

  static Stream<Broken> sources() {
    return Stream.of(
        broken(
            "licence that forbids",
            p -> p.set(PAPERS, "gamma-2024-lab", "licence_class", "C"),
            SourceIssue.LicenceClash.class,
            at(PAPERS, 5),
            "gamma-2024-lab"),
        broken(
            "table of a licence for single points",
            p -> {
              p.set(PAPERS, "gamma-2024-lab", "licence_class", "B");
              many(p, 61, "gamma-2024-lab");
            },
            SourceIssue.LicenceClash.class,
            at(PAPERS, 5),
            "66"),
        broken(
            "one source for nearly all",
            p -> many(p, 90, "alpha-2024-mines"),
            SourceIssue.SourceTooDominant.class,
            at(PAPERS, 2),
            "alpha-2024-mines"));
  }

  private static void many(PackageCopy broken, int figures, String source) {
    IntStream.range(0, figures)
        .forEach(
            i ->
                broken.add(
                    MINING,
                    "many-%03d,production,AA,,,conc-hill,,%d,%d,,,t,REO,all mines,actual,%s,table 1,"
                        .formatted(i, 1900 + i, 100 + i, source)));
  }

  @ParameterizedTest
  @MethodSource({"compositions", "recipes", "formulas", "structure", "sources"})
  void isReportedWithFileRowAndValue(Broken broken, @TempDir Path folder) {
    broken.assertReported(folder);
  }
}
