package org.lodestone.data.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.lodestone.data.CellIssue.OutOfRange;
import org.lodestone.data.CellIssue.UnknownWord;
import org.lodestone.data.DataIssue;
import org.lodestone.data.Imported;
import org.lodestone.data.ReferenceIssue.DuplicateId;
import org.lodestone.data.RowRef;
import org.lodestone.market.screen.CostTable;

/** Costs of producers and output by year, as users bring them (docs/formats/prices.md). */
public final class CostFiles {
  private static final List<String> COSTS =
      List.of(
          "producer",
          "place",
          "capacity_tPerYear",
          "cost_perKg",
          "avoidable_perKg",
          "output_tPerYear",
          "subsidised");
  private static final List<String> OUTPUT = List.of("year", "output_t");

  private CostFiles() {}

  private record YearOutput(RowRef at, int year, double output_t) {}

  /** The producers of a table of costs. */
  public static Imported<CostTable> readCosts(Path file) {
    var issues = new ArrayList<DataIssue>();
    var producers = ExchangeFile.utf8(file, issues::add).rows(COSTS, CostFiles::producer);
    return new Imported<>(new CostTable(producers), issues);
  }

  /** Tonnes by year; a year that comes twice keeps the first. */
  public static Imported<Map<Integer, Double>> readOutput(Path file) {
    var issues = new ArrayList<DataIssue>();
    var years = new TreeMap<Integer, YearOutput>();
    for (var line : ExchangeFile.utf8(file, issues::add).rows(OUTPUT, CostFiles::output)) {
      var first = years.putIfAbsent(line.year, line);
      if (first != null) {
        issues.add(new DuplicateId(line.at, Integer.toString(line.year), first.at));
      }
    }
    var tonnes = new TreeMap<Integer, Double>();
    years.forEach((year, line) -> tonnes.put(year, line.output_t));
    return new Imported<>(tonnes, issues);
  }

  /** A year without an output is left out; it is not a year in which nothing was made. */
  private static Optional<YearOutput> output(ExchangeRow row) {
    int year = row.integer(0);
    row.required(1);
    return Optional.of(new YearOutput(row.at(), year, row.amount(1)));
  }

  private static Optional<CostTable.Producer> producer(ExchangeRow row) {
    var name = row.required(0);
    var place = row.required(1);
    double capacity = positive(row, 2);
    double cost = positive(row, 3);
    var avoidable = row.number(4);
    var output = row.number(5);
    var support = support(row);
    if (support.isEmpty() || !(capacity > 0) || !(cost > 0) || negative(row, output)) {
      return Optional.empty();
    }
    return Optional.of(
        new CostTable.Producer(name, place, capacity, cost, avoidable, output, support.get()));
  }

  private static double positive(ExchangeRow row, int column) {
    double number = row.number(column).orElse(0);
    if (!(number > 0)) {
      row.reject(
          new OutOfRange(
              row.at(), COSTS.get(column), "cost", row.text(column), "the numbers above 0"));
    }
    return number;
  }

  private static boolean negative(ExchangeRow row, OptionalDouble output) {
    if (output.orElse(0) < 0) {
      row.reject(
          new OutOfRange(
              row.at(), "output_tPerYear", "output", row.text(5), "the numbers from 0 upwards"));
      return true;
    }
    return false;
  }

  private static Optional<CostTable.Support> support(ExchangeRow row) {
    return switch (row.required(6)) {
      case "yes" -> Optional.of(CostTable.Support.SUBSIDISED);
      case "no" -> Optional.of(CostTable.Support.UNSUBSIDISED);
      default -> {
        row.reject(new UnknownWord(row.at(), "subsidised", row.text(6), List.of("yes", "no")));
        yield Optional.empty();
      }
    };
  }
}
