package org.lodestone.optimisation.twostage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.MixedIntegerProgram;

/**
 * Reads a two-stage program in SMPS (core, time and stochastic file; Birge and others 1987) with
 * discrete scenarios of two periods. Here also the matrix of the recourse may differ between
 * scenarios, which no {@link Recourse} can say, so the answer is the extensive form.
 */
final class Smps {
  private static final double FREE = Double.POSITIVE_INFINITY;

  /** An entry of the core file: a place in the matrix, or a cost. */
  private record Entry(String column, String row, double value) {
    double in(Scenario scenario) {
      return scenario.changes.getOrDefault(column + " " + row, value);
    }
  }

  private record Scenario(double probability, Map<String, Double> changes) {}

  private String objective = "";
  private final Map<String, String> kindOfRow = new LinkedHashMap<>();
  private final Set<String> columns = new LinkedHashSet<>();
  private final Set<String> whole = new LinkedHashSet<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Double> sides = new HashMap<>();
  private final Map<String, Double> upper = new HashMap<>();
  private final List<Scenario> scenarios = new ArrayList<>();

  private Smps() {}

  static MixedIntegerProgram extensiveForm(String core, String time, String stochastic) {
    var smps = new Smps();
    smps.readCore(core);
    smps.readScenarios(stochastic);
    var second = time.lines().filter(line -> line.startsWith(" ")).toList().get(1).strip();
    var names = second.split("\\s+");
    return smps.state(names[0], names[1]);
  }

  private void readCore(String text) {
    String section = "";
    boolean inWhole = false;
    for (var line : text.lines().toList()) {
      var words = line.strip().split("\\s+");
      if (!line.startsWith(" ")) {
        section = words[0];
      } else if (line.contains("'MARKER'")) {
        inWhole = line.contains("'INTORG'");
      } else {
        readCore(section, words, inWhole);
      }
    }
  }

  private void readCore(String section, String[] words, boolean inWhole) {
    switch (section) {
      case "ROWS" -> {
        if (words[0].equals("N")) {
          objective = words[1];
        } else {
          kindOfRow.put(words[1], words[0]);
        }
      }
      case "COLUMNS" -> {
        columns.add(words[0]);
        if (inWhole) {
          whole.add(words[0]);
        }
        for (int k = 1; k + 1 < words.length; k += 2) {
          entries.add(new Entry(words[0], words[k], Double.parseDouble(words[k + 1])));
        }
      }
      case "RHS" -> {
        for (int k = 1; k + 1 < words.length; k += 2) {
          sides.put(words[k], Double.parseDouble(words[k + 1]));
        }
      }
      case "BOUNDS" -> {
        if (!words[0].equals("UP")) {
          throw new IllegalStateException("There is no reader for a bound of kind " + words[0]);
        }
        upper.put(words[2], Double.parseDouble(words[3]));
      }
      default -> throw new IllegalStateException("There is no reader for " + section);
    }
  }

  private void readScenarios(String text) {
    for (var line : text.lines().filter(one -> one.startsWith(" ")).toList()) {
      var words = line.strip().split("\\s+");
      if (words[0].equals("SC")) {
        scenarios.add(new Scenario(Double.parseDouble(words[3]), new HashMap<>()));
      } else {
        for (int k = 1; k + 1 < words.length; k += 2) {
          var value = Double.parseDouble(words[k + 1]);
          scenarios.getLast().changes.put(words[0] + " " + words[k], value);
        }
      }
    }
  }

  /** The first stage, then a copy of the second per scenario. */
  private MixedIntegerProgram state(String firstLaterColumn, String firstLaterRow) {
    var builder = LinearProgram.builder();
    var integers = new ArrayList<Integer>();
    var order = new ArrayList<>(columns);
    var now = order.subList(0, order.indexOf(firstLaterColumn));
    var later = order.subList(now.size(), order.size());
    var rows = new ArrayList<>(kindOfRow.keySet());
    var rowsNow = rows.subList(0, rows.indexOf(firstLaterRow));
    var rowsLater = rows.subList(rowsNow.size(), rows.size());
    var certain = new Scenario(1, Map.of());
    var shared = addColumns(builder, now, certain, integers);
    addEntries(builder, shared, addRows(builder, rowsNow, certain), certain);
    for (var scenario : scenarios) {
      var all = new HashMap<>(shared);
      all.putAll(addColumns(builder, later, scenario, integers));
      addEntries(builder, all, addRows(builder, rowsLater, scenario), scenario);
    }
    return MixedIntegerProgram.of(
        builder.build(), integers.stream().mapToInt(Integer::intValue).toArray());
  }

  private Map<String, Integer> addColumns(
      LinearProgram.Builder builder,
      List<String> names,
      Scenario scenario,
      List<Integer> integers) {
    var costs = new HashMap<String, Double>();
    entries.stream()
        .filter(entry -> entry.row.equals(objective))
        .forEach(entry -> costs.put(entry.column, entry.in(scenario)));
    var indices = new HashMap<String, Integer>();
    for (var name : names) {
      double cost = scenario.probability * costs.getOrDefault(name, 0.0);
      int index = builder.addColumn(cost, 0, upper.getOrDefault(name, FREE));
      indices.put(name, index);
      if (whole.contains(name)) {
        integers.add(index);
      }
    }
    return indices;
  }

  private Map<String, Integer> addRows(
      LinearProgram.Builder builder, List<String> names, Scenario scenario) {
    var indices = new HashMap<String, Integer>();
    for (var name : names) {
      double side = new Entry("RHS", name, sides.getOrDefault(name, 0.0)).in(scenario);
      var kind = String.valueOf(kindOfRow.get(name));
      indices.put(
          name, builder.addRow(kind.equals("L") ? -FREE : side, kind.equals("G") ? FREE : side));
    }
    return indices;
  }

  private void addEntries(
      LinearProgram.Builder builder,
      Map<String, Integer> columnIndices,
      Map<String, Integer> rowIndices,
      Scenario scenario) {
    for (var entry : entries) {
      var column = columnIndices.get(entry.column);
      var row = rowIndices.get(entry.row);
      if (column != null && row != null) {
        builder.addEntry(row, column, entry.in(scenario));
      }
    }
  }
}
