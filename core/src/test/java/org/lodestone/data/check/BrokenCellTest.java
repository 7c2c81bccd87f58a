package org.lodestone.data.check;

import static org.lodestone.data.check.Broken.at;
import static org.lodestone.data.check.Broken.broken;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodestone.data.CellIssue;

/** Cells that cannot be understood, or that contradict another cell of their row. */
class BrokenCellTest {
  private static final String MINING = "figures/mining.csv";
  private static final String CHAIN = "figures/chain.csv";
  private static final String PAPERS = "sources/papers.csv";

  static Stream<Broken> texts() {
    return Stream.of(
        broken(
            "place empty",
            p -> p.set(MINING, "mine-001", "place", ""),
            CellIssue.EmptyRequired.class,
            at(MINING, 2),
            "mine-001"),
        broken(
            "thousands separator",
            p -> p.set(MINING, "mine-001", "value", "1 000"),
            CellIssue.UnparsableNumber.class,
            at(MINING, 2),
            "1 000"),
        broken(
            "month 13",
            p -> p.set(MINING, "mine-001", "period", "2024-13"),
            CellIssue.UnparsablePeriod.class,
            at(MINING, 2),
            "2024-13"),
        broken(
            "day in another style",
            p -> p.set(PAPERS, "gamma-2024-lab", "retrieved", "10.1.2026"),
            CellIssue.UnparsableDay.class,
            at(PAPERS, 5),
            "10.1.2026"),
        broken(
            "status unknown",
            p -> p.set(MINING, "mine-001", "status", "guess"),
            CellIssue.UnknownWord.class,
            at(MINING, 2),
            "guess"),
        broken(
            "range upside down",
            p -> p.set(MINING, "mine-003", "low", "950").set(MINING, "mine-003", "high", "850"),
            CellIssue.RangeDisorder.class,
            at(MINING, 4),
            "950"),
        broken(
            "assumption outside its range",
            p -> p.set("assumptions.csv", "as-001", "value", "90"),
            CellIssue.RangeDisorder.class,
            at("assumptions.csv", 2),
            "90"),
        broken(
            "days of stock upside down",
            p -> p.set("stockpiles.csv", "st-bb-cars", "low_days", "90"),
            CellIssue.RangeDisorder.class,
            at("stockpiles.csv", 3),
            "90"));
  }

  static Stream<Broken> units() {
    return Stream.of(
        broken(
            "unit unknown",
            p -> p.set(MINING, "mine-001", "unit", "tons"),
            CellIssue.UnknownUnit.class,
            at(MINING, 2),
            "tons"),
        broken(
            "unit of another quantity",
            p -> p.set(MINING, "mine-001", "unit", "USD"),
            CellIssue.UnitMismatch.class,
            at(MINING, 2),
            "USD"),
        broken(
            "mass as money",
            p -> p.set(MINING, "mine-001", "basis", "value"),
            CellIssue.BasisMismatch.class,
            at(MINING, 2),
            "value"),
        broken(
            "share above 100 %",
            p -> p.set(CHAIN, "chain-007", "value", "171"),
            CellIssue.OutOfRange.class,
            at(CHAIN, 8),
            "171"),
        broken(
            "negative production",
            p -> p.set(MINING, "mine-001", "value", "-3"),
            CellIssue.OutOfRange.class,
            at(MINING, 2),
            "-3"),
        broken(
            "negative world production",
            p -> p.set("world-production/stone.csv", "wp-001", "value", "-120"),
            CellIssue.OutOfRange.class,
            at("world-production/stone.csv", 2),
            "-120"));
  }

  static Stream<Broken> dates() {
    return Stream.of(
        broken(
            "period reversed",
            p -> p.set(MINING, "mine-001", "period", "2024/2021"),
            CellIssue.DateDisorder.class,
            at(MINING, 2),
            "2021"),
        broken(
            "published after it was read",
            p -> p.set(PAPERS, "alpha-2024-mines", "published", "2027-03"),
            CellIssue.DateDisorder.class,
            at(PAPERS, 2),
            "2027-03"),
        broken(
            "fact from the future",
            p -> p.set(MINING, "mine-001", "period", "2031"),
            CellIssue.DateDisorder.class,
            at(MINING, 2),
            "2031"),
        broken(
            "expires before it is announced",
            p -> p.set("events.csv", "ev-001", "expires", "2023-12-31"),
            CellIssue.DateDisorder.class,
            at("events.csv", 2),
            "2023-12-31"));
  }

  @ParameterizedTest
  @MethodSource({"texts", "units", "dates"})
  void isReportedWithFileRowAndValue(Broken broken, @TempDir Path folder) {
    broken.assertReported(folder);
  }
}
