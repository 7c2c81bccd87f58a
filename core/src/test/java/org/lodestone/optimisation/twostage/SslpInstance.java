package org.lodestone.optimisation.twostage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.MixedIntegerProgram;

/**
 * Stochastic server location (Ntaimo and Sen 2005) from the data files of SIPLIB as stored with
 * mpi-sppy: which servers to open before it is known which clients are there; each client present
 * is served by one server, and what a server lacks in capacity costs 1000 per unit.
 */
final class SslpInstance {
  private static final double OVERFLOW = 1000;
  private static final double FREE = Double.POSITIVE_INFINITY;

  private SslpInstance() {}

  static TwoStageProgram of(String name) {
    var files = Benchmarks.archive("data/benchmarks/siplib/sslp_dat.tar.gz");
    var scenarios =
        files.entrySet().stream()
            .filter(file -> file.getKey().matches(".*/" + name + "/.*/Scenario\\d+\\.dat"))
            .map(Map.Entry::getValue)
            .toList();
    var any = scenarios.getFirst();
    int servers = (int) numbers(any, "NumServers")[0];
    int clients = (int) numbers(any, "NumClients")[0];
    double capacity = numbers(any, "Capacity")[0];
    double[] cost = table(any, "FixedCost", clients, servers, 1);
    double[] revenue = table(any, "Revenue", clients, servers, servers);
    double[] demand = table(any, "Demand", clients, servers, servers);
    var first = LinearProgram.builder();
    for (double one : cost) {
      first.addColumn(one, 0, 1);
    }
    var outcomes = new ArrayList<Outcome>();
    for (var scenario : scenarios) {
      double[] present = table(scenario, "ClientPresent", clients, servers, 1);
      var outcome = Outcome.builder(1.0 / scenarios.size());
      for (int i = 0; i < clients; i++) {
        outcome.rowBounds(servers + i, present[i], present[i]);
      }
      outcomes.add(outcome.build());
    }
    return new TwoStageProgram(
        MixedIntegerProgram.of(first.build(), IntStream.range(0, servers).toArray()),
        recourse(servers, clients, capacity, revenue, demand),
        outcomes,
        RiskWeight.NEUTRAL);
  }

  private static Recourse recourse(
      int servers, int clients, double capacity, double[] revenue, double[] demand) {
    var builder = LinearProgram.builder();
    var couplings = new ArrayList<Coupling>();
    for (int j = 0; j < servers; j++) {
      builder.addRow(-FREE, 0);
      couplings.add(Coupling.row(j, j, capacity));
    }
    for (int i = 0; i < clients; i++) {
      builder.addRow(0, 0);
      for (int j = 0; j < servers; j++) {
        int served = builder.addColumn(-revenue[i * servers + j], 0, 1);
        builder.addEntry(j, served, demand[i * servers + j]);
        builder.addEntry(servers + i, served, 1);
      }
    }
    int[] whole = IntStream.range(0, builder.columnCount()).toArray();
    for (int j = 0; j < servers; j++) {
      builder.addEntry(j, builder.addColumn(OVERFLOW, 0, FREE), -1);
    }
    return new Recourse(MixedIntegerProgram.of(builder.build(), whole), List.copyOf(couplings));
  }

  /** The numbers of a parameter, up to the semicolon. */
  private static double[] numbers(String text, String parameter) {
    var found = Pattern.compile("param\\s+" + parameter + "\\s*:(=|\\s)([^;]*);").matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("There is no parameter " + parameter + ".");
    }
    return Arrays.stream(
            found
                .group(2)
                .replaceFirst("(?s)^.*:=", "")
                .replaceFirst("^\\s*=", "")
                .strip()
                .split("\\s+"))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  /** A table whose rows begin with their number; a heading may go before. */
  private static double[] table(
      String text, String parameter, int clients, int servers, int columns) {
    double[] all = numbers(text, parameter);
    int rows = parameter.equals("FixedCost") ? servers : clients;
    int heading = all.length - rows * (columns + 1);
    var table = new double[rows * columns];
    for (int i = 0; i < rows; i++) {
      System.arraycopy(all, heading + i * (columns + 1) + 1, table, i * columns, columns);
    }
    return table;
  }
}
