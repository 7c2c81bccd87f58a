package org.lodestone.data.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.lodestone.data.DataIssue;
import org.lodestone.data.Imported;
import org.lodestone.data.RowRef;
import org.lodestone.data.TableIssue.MissingFile;

/**
 * The tables of the European Commission's assessment of 2023: who supplies the world and the EU,
 * with the trade parameter, what the materials are used for, and the results.
 */
public record EuTables(
    List<Supply> world, List<Supply> union, List<Use> uses, List<Result> results) {
  /** The files in which the tables stand. */
  public static final List<String> FILES =
      List.of(
          "fact_GlobalSupplyShares_t.csv",
          "fact_EUSupplyShares_t.csv",
          "fact_MaterialUseShares.csv",
          "dimension_CRMsOverTime.csv");

  /**
   * A supplier of a material.
   *
   * @param stage {@code E} extraction or {@code P} processing
   * @param share 0 to 1; an upper bound if the table prints "&lt;"
   * @param trade the parameter t; empty if the table has none
   */
  public record Supply(
      String material,
      String stage,
      String country,
      double share,
      boolean upperBound,
      OptionalDouble trade) {}

  /** A use of a material; the value added is in million EUR, empty if no sector is given. */
  public record Use(
      String material,
      String application,
      double share,
      String sector,
      OptionalDouble valueAdded) {}

  /** A published result; empty where the material was not assessed. */
  public record Result(
      String material, int year, OptionalDouble supplyRisk, OptionalDouble importance) {}

  public EuTables {
    world = List.copyOf(world);
    union = List.copyOf(union);
    uses = List.copyOf(uses);
    results = List.copyOf(results);
  }

  /** Reads the tables; a file that is not there gives an issue and an empty table. */
  public static Imported<EuTables> read(InputFolder folder) {
    var issues = new ArrayList<DataIssue>();
    var supply = List.of("Material", "Stage", "Country", "Share", "t");
    var tables =
        new EuTables(
            rows(folder, 0, supply, EuTables::supply, issues),
            rows(folder, 1, supply, EuTables::supply, issues),
            rows(
                folder,
                2,
                List.of("Material", "Application", "Share", "NACE sector", "VA in million*"),
                EuTables::use,
                issues),
            rows(folder, 3, List.of("Material", "Year", "SR", "EI"), EuTables::result, issues));
    return new Imported<>(tables, issues);
  }

  private static <T> List<T> rows(
      InputFolder folder,
      int file,
      List<String> columns,
      Function<ExchangeRow, Optional<T>> toRow,
      List<DataIssue> issues) {
    var name = FILES.get(file);
    var path = folder.find(name);
    if (path.isEmpty()) {
      issues.add(new MissingFile(new RowRef(name, 1), name));
      return List.of();
    }
    return ExchangeFile.latin(path.get(), issues::add).rows(columns, toRow);
  }

  private static Optional<Supply> supply(ExchangeRow row) {
    var share = row.share(3);
    return share.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Supply(
                row.required(0),
                row.required(1),
                row.required(2),
                share.getAsDouble(),
                row.text(3).startsWith("<"),
                row.number(4)));
  }

  private static Optional<Use> use(ExchangeRow row) {
    var share = row.share(2);
    return share.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Use(row.required(0), row.text(1), share.getAsDouble(), row.text(3), row.number(4)));
  }

  private static Optional<Result> result(ExchangeRow row) {
    return Optional.of(
        new Result(row.required(0), row.integer(1), published(row, 2), published(row, 3)));
  }

  /** A dash says that the material was not assessed. */
  private static OptionalDouble published(ExchangeRow row, int column) {
    return row.text(column).equals("-") ? OptionalDouble.empty() : row.number(column);
  }
}
