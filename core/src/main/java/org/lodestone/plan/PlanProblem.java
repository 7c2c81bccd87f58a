package org.lodestone.plan;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lodestone.contingency.Contingency.ExportBan;
import org.lodestone.data.DataPackage;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.measure.Project;
import org.lodestone.measure.ProjectId;
import org.lodestone.measure.ProjectRegister;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Recipe;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.plan.file.PlanFile.Freight;
import org.lodestone.plan.file.PlanFile.StockChoice;
import org.lodestone.plan.file.PlanFile.Trigger;
import org.lodestone.plan.network.PlanNetwork;
import org.lodestone.scenario.Scenario;
import org.lodestone.scenario.uncertain.Subject;
import org.lodestone.scenario.uncertain.Uncertainty;

/**
 * A plan file put to a network, a register and a scenario: which projects and stocks may be chosen,
 * in which supply network, against which outcomes ({@code docs/model/plan.md}). Everything is found
 * and checked here; nothing is solved.
 */
public final class PlanProblem {

  /**
   * What a plan is made from.
   *
   * @param scenario whose contingencies and uncertain inputs make the outcomes
   */
  public record Inputs(
      DataPackage data,
      SupplyNetwork network,
      ProjectRegister register,
      Scenario scenario,
      Uncertainty uncertainty) {}

  private final PlanFile file;
  private final Inputs inputs;
  private final OptionFinder finder;
  private final PlanNetwork network;

  /** Refuses what the file names and the inputs do not hold. */
  public PlanProblem(PlanFile file, Inputs inputs) {
    this.file = file;
    this.inputs = inputs;
    checkParties();
    checkPartners();
    var recipes = inputs.network().recipes().stream().map(Recipe::id).collect(Collectors.toSet());
    finder = new OptionFinder(file, inputs.register(), recipes);
    network = new PlanNetwork(inputs.network(), projectsInNetwork(), commanded(), transits());
    file.freight().forEach(this::checkFreight);
    file.stocks().forEach(this::checkStock);
    file.triggers().forEach(this::checkTrigger);
  }

  /** Parties and partners. */
  public List<PlaceId> commanded() {
    return Stream.concat(
            file.parties().stream().map(PlanFile.Party::place), file.partners().stream())
        .map(PlaceId::new)
        .distinct()
        .toList();
  }

  /** Candidates, and projects that go ahead anyway: they deliver too. */
  private List<Project> projectsInNetwork() {
    var known = inputs.network().recipes().stream().map(Recipe::id).collect(Collectors.toSet());
    return inputs.register().projects().stream()
        .filter(p -> !p.processes().isEmpty())
        .filter(p -> p.processes().stream().allMatch(part -> known.contains(part.recipe())))
        .toList();
  }

  /** Days of transport that the file states, by lane. */
  private Map<String, Double> transits() {
    var days = new LinkedHashMap<String, Double>();
    for (var freight : file.freight()) {
      freight.transit_days().ifPresent(length -> days.put(freight.lane(), length));
    }
    return days;
  }

  private void checkFreight(Freight freight) {
    boolean ofProject =
        network.links().stream().anyMatch(link -> link.lane().equals(freight.lane()));
    boolean known =
        ofProject
            || inputs.network().lanes().stream()
                .anyMatch(lane -> PlanNetwork.name(lane).equals(freight.lane()));
    if (!known) {
      throw new FileFault(
          "The freight of '%s' from '%s' to '%s' is for a lane that the network does not have.\nFrom and to are places or projects; list lanes with 'lodestone data show lanes'."
              .formatted(freight.form(), freight.from(), freight.to()));
    }
    if (!ofProject && freight.transit_days().isPresent()) {
      throw new FileFault(
          "The freight of '%s' from '%s' to '%s' states a transit, but that of existing lanes stands in the data package.\nLeave out 'transit'."
              .formatted(freight.form(), freight.from(), freight.to()));
    }
  }

  private void checkParties() {
    if (file.parties().isEmpty()) {
      throw new FileFault("The plan has no party.\nAdd who pays, with place, currency and budget.");
    }
    var places = new HashSet<String>();
    for (var party : file.parties()) {
      if (!places.add(party.place())) {
        throw new FileFault(
            "The party '%s' stands twice.\nAdd the two budgets.".formatted(party.place()));
      }
      if (inputs.network().findPlace(new PlaceId(party.place())).isEmpty()) {
        throw new FileFault(
            "The party '%s' is no place of the network.\nList places with 'lodestone data show'."
                .formatted(party.place()));
      }
      if (file.findUsdPer(party.currency()).isEmpty()) {
        throw new FileFault(
            "The budget of '%s' is in '%s', whose value in US dollars is unknown.\nAdd a rate with currency, usd, date and source."
                .formatted(party.place(), party.currency()));
      }
    }
  }

  private void checkPartners() {
    for (var partner : file.partners()) {
      if (inputs.network().findPlace(new PlaceId(partner)).isEmpty()) {
        throw new FileFault(
            "The partner '%s' is no place of the network.\nList places with 'lodestone data show'."
                .formatted(partner));
      }
    }
  }

  private void checkStock(StockChoice stock) {
    if (file.findParty(stock.party()).isEmpty()) {
      throw new FileFault(
          "The stock of %s in %s is paid by '%s', which is no party of the plan."
              .formatted(stock.form(), stock.place(), stock.party()));
    }
    if (inputs.network().findPlace(new PlaceId(stock.place())).isEmpty()
        || inputs.network().findForm(new FormId(stock.form())).isEmpty()) {
      throw new FileFault(
          "The stock of '%s' in '%s' names a form or a place that the network does not have.\nList them with 'lodestone data show forms'."
              .formatted(stock.form(), stock.place()));
    }
  }

  private void checkTrigger(Trigger trigger) {
    boolean known =
        inputs.scenario().contingencies().stream()
            .anyMatch(c -> c.name().equals(trigger.contingency()));
    if (!known) {
      throw new FileFault(
          "The trigger names the contingency '%s', which the scenario does not have.\nIt has: %s."
              .formatted(
                  trigger.contingency(),
                  inputs.scenario().contingencies().stream()
                      .map(c -> c.name())
                      .collect(Collectors.joining(", "))));
    }
  }

  /** The ban that a trigger sets off. */
  ExportBan provoked(Trigger trigger) {
    for (var contingency : scenario().contingencies()) {
      if (contingency instanceof ExportBan ban && ban.name().equals(trigger.contingency())) {
        return ban;
      }
    }
    throw new FileFault(
        "The contingency '%s' of a trigger is no export ban.\nOnly export bans can be provoked; state another event as a ban of its forms."
            .formatted(trigger.contingency()));
  }

  public PlanFile file() {
    return file;
  }

  public Inputs inputs() {
    return inputs;
  }

  /** Projects that can be chosen, in the order of the register. */
  public List<Project> candidates() {
    return finder.candidates();
  }

  public List<Option> options() {
    return finder.options();
  }

  /** Why projects cannot be chosen at all. */
  public Map<ProjectId, Reason> refused() {
    return finder.refused();
  }

  OptionFinder finder() {
    return finder;
  }

  public PlanNetwork network() {
    return network;
  }

  /** What the options of a project deliver at full output, tonnes a year by form. */
  public Map<FormId, Double> outputs_perYear(Project project) {
    return network.outputs_perYear(project);
  }

  /** The scenario of the outcomes over the years of the plan, projects hit like their hosts. */
  Scenario scenario() {
    var scenario = inputs.scenario();
    var contingencies = scenario.contingencies().stream().map(network::withProjects).toList();
    return new Scenario(
        scenario.name(),
        file.start(),
        file.period(),
        file.years() * 365.25,
        contingencies,
        scenario.behaviour(),
        scenario.stateCoverDays());
  }

  /** The scenario without what only our measures can provoke. */
  public Scenario unprovoked() {
    var provoked = file.triggers().stream().map(Trigger::contingency).toList();
    var scenario = scenario();
    return scenario.withContingencies(
        scenario.contingencies().stream().filter(c -> !provoked.contains(c.name())).toList());
  }

  /** The uncertain inputs that are left when some contingencies cannot happen. */
  Uncertainty uncertainty(Scenario scenario) {
    var names = scenario.contingencies().stream().map(c -> c.name()).toList();
    var left =
        inputs.uncertainty().inputs().stream()
            .filter(
                input ->
                    !(input.subject() instanceof Subject.OfContingency of)
                        || names.contains(of.contingency()))
            .toList();
    return new Uncertainty(left, inputs.uncertainty().plan());
  }

  /** The prices that pay-by-price instruments refer to, by form; groups resolved. */
  public Map<FormId, PlanFile.FormPrice> pricesByForm() {
    var byForm = new LinkedHashMap<FormId, PlanFile.FormPrice>();
    for (var price : file.prices()) {
      for (var form : formsOf(price.form())) {
        byForm.put(form, price);
      }
    }
    return byForm;
  }

  private List<FormId> formsOf(String heading) {
    var forms = inputs.data().listForms(heading);
    if (forms.isEmpty()) {
      throw new FileFault(
          "The price of '%s' names no form or group of the data package.\nList them with 'lodestone data show forms'."
              .formatted(heading));
    }
    return forms.stream().map(form -> new FormId(form.id())).toList();
  }

  Optional<Project> findCandidate(String id) {
    return candidates().stream().filter(p -> p.id().text().equals(id)).findFirst();
  }
}
