package org.lodestone.data.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodestone.data.BalanceIssue.NoNetwork;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Imported;
import org.lodestone.data.Row;
import org.lodestone.data.RowRef;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.Form;
import org.lodestone.network.FormId;
import org.lodestone.network.Place;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Recipe;
import org.lodestone.network.RecipeId;
import org.lodestone.network.Stage;

/**
 * Makes the baseline network of a data package. The structure tables say which recipes are carried
 * out where and which lanes exist, each with a formula over figures; the claims are chosen by rule
 * (A1), the formulas evaluated (A2), and the results reconciled so that every node balances
 * (A5–A8).
 *
 * <p>Rows that cannot be understood are left out and reported; the network is built from the rest.
 */
public final class Assembly {

  /** A recipe carried out at a place, before reconciliation. */
  record PriorProcess(Row.Process row, Recipe recipe, Sourced activity, Sourced headroom) {}

  /** A lane before reconciliation. */
  record PriorLane(Row.Lane row, Sourced flow, Sourced transitDays) {}

  record PriorDemand(Row.Demand row, Sourced amount) {}

  record PriorSupply(Row.Supply row, Sourced amount) {}

  record CoverDays(Row.Stock row, Sourced days) {}

  private final DataPackage data;
  private final int baselineYear;
  private final Amounts amounts;
  private final Map<String, Stage> stages = new LinkedHashMap<>();
  private final Map<String, Recipe> recipes = new LinkedHashMap<>();

  private Assembly(DataPackage data, int baselineYear) {
    this.data = data;
    this.baselineYear = baselineYear;
    amounts = new Amounts(data, baselineYear);
  }

  /**
   * The baseline of the year, with the issues of rows that had to be left out; empty if nothing is
   * left to build a network of.
   */
  public static Imported<Optional<Baseline>> assemble(DataPackage data, int baselineYear) {
    return new Assembly(data, baselineYear).assemble();
  }

  private Imported<Optional<Baseline>> assemble() {
    findStages();
    data.recipes().forEach(row -> recipe(row).ifPresent(recipe -> recipes.put(row.id(), recipe)));
    var balancing =
        new Balancing(
            data,
            baselineYear,
            stages,
            places(),
            forms(),
            List.copyOf(recipes.values()),
            processes(),
            lanes(),
            demands(),
            supplies(),
            stocks(),
            amounts);
    var issues = new ArrayList<>(amounts.issues());
    if (balancing.isEmpty()) {
      issues.add(new NoNetwork(new RowRef("datapackage.json", 1)));
      return new Imported<>(Optional.empty(), issues);
    }
    return new Imported<>(Optional.of(balancing.balance()), issues);
  }

  /**
   * Stages in the order in which forms name them, scrap first, because it feeds stages that come
   * later.
   */
  private void findStages() {
    var names = new ArrayList<String>();
    data.forms().stream()
        .map(Row.Form::stage)
        .filter(stage -> !names.contains(stage))
        .forEach(names::add);
    if (names.remove("scrap")) {
      names.addFirst("scrap");
    }
    for (int i = 0; i < names.size(); i++) {
      stages.put(names.get(i), new Stage(names.get(i), i));
    }
  }

  private Stage stage(String id) {
    return stages.computeIfAbsent(id, name -> new Stage(name, stages.size()));
  }

  private Map<PlaceId, Place> places() {
    var places = new LinkedHashMap<PlaceId, Place>();
    for (var row : data.places()) {
      var id = new PlaceId(row.id());
      places.put(id, new Place(id, row.nameEnglish(), row.nameFrench(), row.id().equals("XX")));
    }
    return places;
  }

  private Map<FormId, Form> forms() {
    var forms = new LinkedHashMap<FormId, Form>();
    for (var row : data.forms()) {
      if (!row.isGroup()) {
        var id = new FormId(row.id());
        var form =
            new Form(
                id,
                stage(row.stage()),
                row.element(),
                row.unit(),
                row.basis(),
                row.coproduct(),
                row.nameEnglish(),
                row.nameFrench());
        forms.put(id, form);
      }
    }
    return forms;
  }

  private Optional<Recipe> recipe(Row.Recipe row) {
    var lag = amounts.evaluate(row.lagDays(), row.at());
    var inputs = new ArrayList<Recipe.Coefficient>();
    var outputs = new ArrayList<Recipe.Coefficient>();
    for (var flow : data.listFlows(row.id())) {
      var amount = amounts.evaluate(flow.coefficient(), flow.at());
      if (amount.isEmpty()) {
        return Optional.empty();
      }
      var coefficient = new Recipe.Coefficient(new FormId(flow.form()), amount.get());
      switch (flow.direction()) {
        case IN -> inputs.add(coefficient);
        case OUT -> outputs.add(coefficient);
      }
    }
    return lag.map(
        days ->
            new Recipe(
                new RecipeId(row.id()),
                stage(row.stage()),
                row.nameEnglish(),
                row.nameFrench(),
                inputs,
                outputs,
                days));
  }

  private List<PriorProcess> processes() {
    var priors = new ArrayList<PriorProcess>();
    for (var row : data.processes()) {
      var activity = amounts.evaluate(row.activity(), row.at());
      var headroom = amounts.evaluate(row.headroom(), row.at());
      var recipe = recipes.get(row.recipe());
      if (recipe != null && activity.isPresent() && headroom.isPresent()) {
        priors.add(new PriorProcess(row, recipe, activity.get(), headroom.get()));
      }
    }
    return priors;
  }

  private List<PriorLane> lanes() {
    var priors = new ArrayList<PriorLane>();
    for (var row : data.lanes()) {
      var flow = amounts.evaluate(row.flow(), row.at());
      var transit = amounts.evaluate(row.transitDays(), row.at());
      if (flow.isPresent() && transit.isPresent()) {
        priors.add(new PriorLane(row, flow.get(), transit.get()));
      }
    }
    return priors;
  }

  private List<PriorDemand> demands() {
    var priors = new ArrayList<PriorDemand>();
    data.demands()
        .forEach(
            row ->
                amounts
                    .evaluate(row.amount(), row.at())
                    .ifPresent(a -> priors.add(new PriorDemand(row, a))));
    return priors;
  }

  private List<PriorSupply> supplies() {
    var priors = new ArrayList<PriorSupply>();
    data.supplies()
        .forEach(
            row ->
                amounts
                    .evaluate(row.amount(), row.at())
                    .ifPresent(a -> priors.add(new PriorSupply(row, a))));
    return priors;
  }

  private List<CoverDays> stocks() {
    var days = new ArrayList<CoverDays>();
    data.stocks()
        .forEach(
            row ->
                amounts
                    .evaluate(row.coverDays(), row.at())
                    .ifPresent(d -> days.add(new CoverDays(row, d))));
    return days;
  }
}
