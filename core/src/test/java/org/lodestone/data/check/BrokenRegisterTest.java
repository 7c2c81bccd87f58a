package org.lodestone.data.check;

import static org.lodestone.data.check.Broken.at;
import static org.lodestone.data.check.Broken.broken;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodestone.data.BalanceIssue.FormulaFault;
import org.lodestone.data.CellIssue.DateDisorder;
import org.lodestone.data.CellIssue.EmptyRequired;
import org.lodestone.data.CellIssue.OutOfRange;
import org.lodestone.data.CellIssue.UnknownWord;
import org.lodestone.data.ReferenceIssue.UnknownReference;
import org.lodestone.data.RegisterIssue.CapacityUnit;
import org.lodestone.data.RegisterIssue.CurrencyMismatch;
import org.lodestone.data.RegisterIssue.DependencyCycle;
import org.lodestone.data.RegisterIssue.NeedWithoutSupplier;
import org.lodestone.data.RegisterIssue.ProjectWithoutSource;
import org.lodestone.data.RegisterIssue.ShareOrAmount;
import org.lodestone.data.RegisterIssue.UnknownCurrency;

/** Each fault of the project register, named with its row and value. */
class BrokenRegisterTest {
  private static final String PROJECTS = "projects.csv";
  private static final String COSTS = "project-costs.csv";
  private static final String PROCESSES = "project-processes.csv";

  static Stream<Broken> rows() {
    return Stream.of(
        broken(
            "project without a source",
            p -> p.set(PROJECTS, "works", "source", ""),
            ProjectWithoutSource.class,
            at(PROJECTS, 3),
            "works"),
        broken(
            "unknown status",
            p -> p.set(PROJECTS, "works", "status", "dreamt"),
            UnknownWord.class,
            at(PROJECTS, 3),
            "dreamt"),
        broken(
            "start out of order",
            p -> p.set(PROJECTS, "works", "latest", "2027-01"),
            DateDisorder.class,
            at(PROJECTS, 3),
            "2027-01"),
        broken(
            "decided after the latest start",
            p -> p.set(PROJECTS, "dig", "decided", "2029"),
            DateDisorder.class,
            at(PROJECTS, 2),
            "2029"),
        broken(
            "unknown recipe",
            p -> p.replace(PROCESSES, "r-reduce", "r-reduced"),
            UnknownReference.class,
            at(PROCESSES, 3),
            "r-reduced"),
        broken(
            "unknown place",
            p -> p.set(PROJECTS, "works", "owner_place", "QQ"),
            UnknownReference.class,
            at(PROJECTS, 3),
            "QQ"),
        broken(
            "unknown form",
            p -> p.replace("project-needs.csv", "conc-hill", "conc-hall"),
            UnknownReference.class,
            at("project-needs.csv", 2),
            "conc-hall"));
  }

  static Stream<Broken> capacitiesAndPermits() {
    return Stream.of(
        broken(
            "capacity of another unit",
            p -> p.replace(PROCESSES, "t/a", "GWh/a"),
            CapacityUnit.class,
            at(PROCESSES, 2),
            "GWh/a"),
        broken(
            "capacity without a row",
            p -> p.replace(PROCESSES, "mine-001 * pct mine-006", "500"),
            FormulaFault.class,
            at(PROCESSES, 3),
            "500"),
        broken(
            "permit granted before it was filed",
            p -> p.set("permits.csv", "per-1", "granted", "2024-01"),
            DateDisorder.class,
            at("permits.csv", 2),
            "2024-01"));
  }

  static Stream<Broken> money() {
    return Stream.of(
        broken(
            "negative capex",
            p -> p.replace(COSTS, "chain-015", "0 - chain-015"),
            OutOfRange.class,
            at(COSTS, 3),
            "-3000000"),
        broken(
            "unknown currency",
            p -> p.replace(COSTS, "USD", "GOLD"),
            UnknownCurrency.class,
            at(COSTS, 2),
            "GOLD"),
        broken(
            "currency of another row",
            p -> p.set("funding.csv", "fund-1", "currency", "AUD"),
            CurrencyMismatch.class,
            at("funding.csv", 2),
            "chain-016"),
        broken(
            "opex without a recipe",
            p -> p.replace(COSTS, "works,opex,r-reduce", "works,opex,"),
            EmptyRequired.class,
            at(COSTS, 4),
            "recipe"),
        broken(
            "share in percent",
            p -> p.replace("instruments.csv", "pct chain-008b", "mine-001"),
            OutOfRange.class,
            at("instruments.csv", 2),
            "1000"),
        broken(
            "rival of nothing",
            p -> p.set("funding.csv", "fund-2", "rival_of", "fund-9"),
            UnknownReference.class,
            at("funding.csv", 3),
            "fund-9"));
  }

  static Stream<Broken> needs() {
    return Stream.of(
        broken(
            "circle of two",
            p ->
                p.add(
                    "project-needs.csv",
                    "dig,met-nd,works,,hard,delta-2025-news,fourth paragraph,"),
            DependencyCycle.class,
            at("project-needs.csv", 3),
            "works -> dig -> works"),
        broken(
            "circle of one",
            p ->
                p.add("project-needs.csv", "dig,ox-nd,dig,,soft,delta-2025-news,fourth paragraph,"),
            DependencyCycle.class,
            at("project-needs.csv", 3),
            "dig -> dig"),
        broken(
            "need that nobody meets",
            p -> p.replace("project-needs.csv", "conc-hill,dig,", "conc-hill,,"),
            NeedWithoutSupplier.class,
            at("project-needs.csv", 2),
            "works needs conc-hill"),
        broken(
            "share and amount",
            p -> p.set("offtakes.csv", "off-1", "amount", "mine-001"),
            ShareOrAmount.class,
            at("offtakes.csv", 2),
            "off-1"));
  }

  @ParameterizedTest
  @MethodSource({"rows", "capacitiesAndPermits", "money", "needs"})
  void isReported(Broken broken, @TempDir Path folder) {
    broken.assertReported(folder);
  }
}
