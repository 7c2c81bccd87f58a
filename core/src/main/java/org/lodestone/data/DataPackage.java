package org.lodestone.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;

/**
 * A data package as read: every row that could be understood, table by table.
 *
 * @param name short name of the package, for instance {@code ree-magnets}
 * @param digest SHA-256 over the files, in hexadecimal; two packages with the same digest give the
 *     same results
 */
public record DataPackage(
    String name,
    String title,
    String digest,
    Table<Row.Quantity> quantities,
    Table<Row.Place> places,
    Table<Row.Form> forms,
    Table<Source> sources,
    Table<Row.Site> sites,
    Table<Figure> figures,
    Table<AssumedFigure> assumptions,
    Table<Row.Recipe> recipes,
    Table<Row.RecipeFlow> recipeFlows,
    Table<Row.Process> processes,
    Table<Row.Lane> lanes,
    Table<Row.Demand> demands,
    Table<Row.Supply> supplies,
    Table<Row.Stock> stocks,
    Table<Row.Stockpile> stockpiles,
    Table<Row.Event> events,
    Table<Row.WorldProduction> worldProduction,
    Table<Row.Governance> governance,
    Table<Row.CustomsShare> customsShares,
    Table<Row.CustomsChange> customsChanges,
    RegisterTables register,
    AgreementRow.Tables agreements,
    List<LeftOut> leftOut) {

  /**
   * A row that could not be understood. The issues say why; references to it are not a second
   * fault.
   *
   * @param id empty if a whole file of the table could not be read, so that nobody knows which rows
   *     are missing
   */
  public record LeftOut(String table, String id, RowRef at) {}

  public DataPackage {
    leftOut = List.copyOf(leftOut);
  }

  /**
   * The package with further sources and figures behind its own; its digest tells that they are
   * there. The same package if there are none.
   */
  public DataPackage with(List<Source> moreSources, List<Figure> moreFigures) {
    if (moreSources.isEmpty() && moreFigures.isEmpty()) {
      return this;
    }
    return new DataPackage(
        name,
        title,
        digestWith(moreSources, moreFigures),
        quantities,
        places,
        forms,
        Table.of(Stream.concat(sources.stream(), moreSources.stream()).toList()),
        sites,
        Table.of(Stream.concat(figures.stream(), moreFigures.stream()).toList()),
        assumptions,
        recipes,
        recipeFlows,
        processes,
        lanes,
        demands,
        supplies,
        stocks,
        stockpiles,
        events,
        worldProduction,
        governance,
        customsShares,
        customsChanges,
        register,
        agreements,
        leftOut);
  }

  private String digestWith(List<Source> moreSources, List<Figure> moreFigures) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(digest.getBytes(StandardCharsets.UTF_8));
      sha.update(moreSources.toString().getBytes(StandardCharsets.UTF_8));
      sha.update(moreFigures.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** The figure or assumption with this id. */
  public Optional<ValueRow> findRow(String id) {
    return figures.find(id).<ValueRow>map(row -> row).or(() -> assumptions.find(id));
  }

  /** Whether a row may be missing only because it could not be understood. */
  public boolean isLeftOut(String table, String id) {
    return leftOut.stream()
        .anyMatch(row -> row.table().equals(table) && (row.id().isEmpty() || row.id().equals(id)));
  }

  /** Whether a figure or assumption may be missing only because it could not be understood. */
  public boolean isValueLeftOut(String id) {
    return isLeftOut("figures", id) || isLeftOut("assumptions", id);
  }

  /** The ids that {@link #findRow} finds: figures, then assumptions. */
  public List<String> listRowIds() {
    return Stream.concat(figures.ids().stream(), assumptions.ids().stream()).toList();
  }

  /**
   * The number of a row with its evidence; empty if the row holds a remark or its source is
   * missing.
   */
  public Optional<Sourced> findSourced(ValueRow row) {
    return row.number()
        .flatMap(range -> findEvidence(row).map(evidence -> new Sourced(range, evidence)));
  }

  /**
   * What supports a row: the claim of its source, or our reason; empty if the source is missing.
   */
  public Optional<Evidence> findEvidence(ValueRow row) {
    return switch (row) {
      case AssumedFigure a -> Optional.of(new Evidence.Assumption(a.id(), a.reason()));
      case Figure f ->
          sources
              .find(f.source())
              .map(source -> new Evidence.Claim(f.id(), f.source(), f.locator(), source.grade()));
    };
  }

  /**
   * Whether the package tells of agreements, tables or customs codes and of no chain: it has no
   * baseline.
   */
  public boolean hasNoChain() {
    return (agreements.agreements().size() > 0
            || worldProduction.size() > 0
            || customsShares.size() > 0)
        && recipes.size() == 0
        && processes.size() == 0;
  }

  /** The flows of one recipe in the order of the table. */
  public List<Row.RecipeFlow> listFlows(String recipe) {
    return recipeFlows.stream().filter(flow -> flow.recipe().equals(recipe)).toList();
  }

  /** The form itself, or the forms of a group; empty if there is no such form. */
  public List<Row.Form> listForms(String formOrGroup) {
    return forms
        .find(formOrGroup)
        .map(
            form ->
                form.isGroup()
                    ? form.members().stream()
                        .flatMap(member -> forms.find(member).stream())
                        .toList()
                    : List.of(form))
        .orElse(List.of());
  }
}
