package org.lodestone.data.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Figure;
import org.lodestone.data.Row;
import org.lodestone.data.Source;
import org.lodestone.evidence.Grade;

/**
 * What a package holds, in numbers. World tables and governance are counted apart from the figures,
 * because they are copied from one place each.
 *
 * @param figures published figures
 * @param sources distinct sources that the figures cite
 * @param sourcesByGrade the same sources by grade, every grade listed
 * @param sourcesByLicence the same sources by class of licence, every class listed
 * @param figuresByGrade figures by the grade of their source
 * @param figuresByQuantity figures of each quantity, most first
 * @param largest the source with most figures; empty if there are none
 */
public record PackageSummary(
    int figures,
    int assumptions,
    int sources,
    List<Count> sourcesByGrade,
    List<Count> sourcesByLicence,
    List<Count> figuresByGrade,
    List<Count> figuresByQuantity,
    Optional<Count> largest,
    WorldTables world) {

  /** How often something occurs. */
  public record Count(String name, int count) {}

  /** The tables that do not count as figures. */
  public record WorldTables(int productionRows, int commodities, int governanceRows, int sources) {}

  public PackageSummary {
    sourcesByGrade = List.copyOf(sourcesByGrade);
    sourcesByLicence = List.copyOf(sourcesByLicence);
    figuresByGrade = List.copyOf(figuresByGrade);
    figuresByQuantity = List.copyOf(figuresByQuantity);
  }

  public static PackageSummary of(DataPackage data) {
    var cited =
        data.figures().stream()
            .map(Figure::source)
            .distinct()
            .flatMap(id -> data.sources().find(id).stream())
            .toList();
    var grades = Arrays.stream(Grade.values()).map(Grade::name).toList();
    var licences =
        Arrays.stream(Source.LicenceClass.values()).map(Source.LicenceClass::name).toList();
    var gradeOfFigure =
        data.figures().stream()
            .flatMap(figure -> data.sources().find(figure.source()).stream())
            .map(Source::grade);
    return new PackageSummary(
        data.figures().size(),
        data.assumptions().size(),
        cited.size(),
        count(grades, cited.stream().map(source -> source.grade().name())),
        count(licences, cited.stream().map(source -> source.licenceClass().name())),
        count(grades, gradeOfFigure.map(Grade::name)),
        mostFirst(count(data.quantities().ids(), data.figures().stream().map(Figure::quantity))),
        mostFirst(count(List.of(), data.figures().stream().map(Figure::source))).stream()
            .findFirst(),
        worldTables(data));
  }

  /** The part of the figures that the largest source gives, in percent. */
  public double largestShare_percent() {
    return largest.map(count -> 100.0 * count.count() / figures).orElse(0.0);
  }

  private static WorldTables worldTables(DataPackage data) {
    var sources =
        Stream.concat(
                data.worldProduction().stream().map(Row.WorldProduction::source),
                data.governance().stream().map(Row.Governance::source))
            .distinct()
            .count();
    var commodities =
        data.worldProduction().stream().map(Row.WorldProduction::commodity).distinct().count();
    return new WorldTables(
        data.worldProduction().size(), (int) commodities, data.governance().size(), (int) sources);
  }

  private static List<Count> count(List<String> names, Stream<String> found) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    names.forEach(name -> counts.put(name, 0));
    found.forEach(name -> counts.merge(name, 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<Count> mostFirst(List<Count> counts) {
    Function<Count, Integer> number = Count::count;
    return counts.stream()
        .filter(count -> count.count() > 0)
        .sorted(Comparator.comparing(number).reversed().thenComparing(Count::name))
        .toList();
  }
}
