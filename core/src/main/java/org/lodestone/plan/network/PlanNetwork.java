package org.lodestone.plan.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodestone.contingency.Contingency;
import org.lodestone.contingency.Contingency.DemandSurge;
import org.lodestone.contingency.Contingency.ExportBan;
import org.lodestone.contingency.Contingency.LicenceQueue;
import org.lodestone.contingency.Contingency.ProcessOutage;
import org.lodestone.contingency.Contingency.Quota;
import org.lodestone.contingency.Contingency.RecordedFlow;
import org.lodestone.contingency.Contingency.RouteClosure;
import org.lodestone.contingency.Contingency.SiteOutage;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.measure.Need;
import org.lodestone.measure.Project;
import org.lodestone.measure.ProjectProcess;
import org.lodestone.network.FormId;
import org.lodestone.network.Lane;
import org.lodestone.network.Place;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Process;
import org.lodestone.network.ProcessId;
import org.lodestone.network.Recipe;
import org.lodestone.network.RecipeId;
import org.lodestone.network.SupplyNetwork;

/**
 * The supply network with every project in it, none of them running (P1). A project is a place of
 * its own inside its host country, so that nothing that exists already can use its lanes; decisions
 * then change bounds only.
 */
public final class PlanNetwork {

  /** Days of transport to and from a project, at home and abroad. */
  private static final double AT_HOME_DAYS = 7;

  private static final double ABROAD_DAYS = 40;

  /**
   * A process of a project in the network.
   *
   * @param capacity_perYear activity at full output
   */
  public record Part(
      Project project, ProjectProcess process, ProcessId id, double capacity_perYear) {}

  /**
   * A lane that begins or ends at a project.
   *
   * @param most_perYear what the project can give or take in a year at full output
   */
  public record Link(PlaceId from, PlaceId to, FormId form, double most_perYear) {
    /** The lane as resolved scenarios name it. */
    public String lane() {
      return form + ":" + from + ">" + to;
    }
  }

  /** A lane as resolved scenarios name it. */
  public static String name(Lane lane) {
    return lane.form() + ":" + lane.from() + ">" + lane.to();
  }

  private final SupplyNetwork base;
  private final Set<PlaceId> buyers;
  private final Map<String, Double> transitDays;
  private final Map<RecipeId, Recipe> recipes = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private final Map<String, Link> links = new LinkedHashMap<>();
  private final Map<PlaceId, Project> projectAt = new LinkedHashMap<>();
  private final SupplyNetwork network;

  /**
   * @param projects those whose recipes the network knows
   * @param buyers places to which every project may deliver, besides its own country
   * @param transitDays of lanes of projects for which they are known, by name of the lane
   */
  public PlanNetwork(
      SupplyNetwork base,
      List<Project> projects,
      List<PlaceId> buyers,
      Map<String, Double> transitDays) {
    this.base = base;
    this.transitDays = Map.copyOf(transitDays);
    this.buyers = new LinkedHashSet<>(buyers);
    base.recipes().forEach(recipe -> recipes.put(recipe.id(), recipe));
    for (var project : projects) {
      projectAt.put(placeOf(project), project);
      for (var process : project.processes()) {
        var id = new ProcessId(process.recipe() + "@" + project.id());
        parts.add(new Part(project, process, id, process.capacity().value()));
      }
    }
    parts.forEach(this::linkOutputs);
    parts.forEach(this::linkInputs);
    network = build();
  }

  public static PlaceId placeOf(Project project) {
    return new PlaceId(project.id().text());
  }

  public List<Part> parts() {
    return parts;
  }

  public List<Link> links() {
    return List.copyOf(links.values());
  }

  /** What is produced per year at full output, by form, over all processes of a project. */
  public Map<FormId, Double> outputs_perYear(Project project) {
    var amounts = new LinkedHashMap<FormId, Double>();
    for (var part : parts) {
      if (part.project().id().equals(project.id())) {
        for (var output : recipe(part).outputs()) {
          double amount = part.capacity_perYear() * output.perActivity().value();
          amounts.merge(output.form(), amount, Double::sum);
        }
      }
    }
    return amounts;
  }

  private Recipe recipe(Part part) {
    var recipe = recipes.get(part.process().recipe());
    if (recipe == null) {
      throw new IllegalArgumentException(
          "The network has no recipe '" + part.process().recipe() + "'.");
    }
    return recipe;
  }

  /** To the host country, to the buyers, and to projects that use the form. */
  private void linkOutputs(Part part) {
    var from = placeOf(part.project());
    for (var output : recipe(part).outputs()) {
      double amount = part.capacity_perYear() * output.perActivity().value();
      if (usersAt(part.project().place()).contains(output.form())) {
        link(from, part.project().place(), output.form(), amount);
      }
      for (var buyer : buyers) {
        if (!buyer.equals(part.project().place()) && usersAt(buyer).contains(output.form())) {
          link(from, buyer, output.form(), amount);
        }
      }
      for (var other : parts) {
        if (!other.project().id().equals(part.project().id()) && uses(other, output.form())) {
          link(from, placeOf(other.project()), output.form(), amount);
        }
      }
    }
  }

  /** From the places that the register names; without any, from the host country. */
  private void linkInputs(Part part) {
    var project = part.project();
    var own = outputs_perYear(project).keySet();
    for (var input : recipe(part).inputs()) {
      if (own.contains(input.form())) {
        continue;
      }
      double amount = part.capacity_perYear() * input.perActivity().value();
      for (var place : sellers(project, input.form())) {
        link(place, placeOf(project), input.form(), amount);
      }
    }
  }

  private Set<PlaceId> sellers(Project project, FormId form) {
    var places = new LinkedHashSet<PlaceId>();
    boolean named = false;
    for (Need need : project.needs()) {
      if (need.forms().contains(form)) {
        named = true;
        places.addAll(need.fromPlaces());
      }
    }
    if (!named) {
      places.add(project.place());
    }
    places.removeIf(place -> !makersAt(place).contains(form));
    return places;
  }

  private boolean uses(Part part, FormId form) {
    return recipe(part).inputs().stream().anyMatch(input -> input.form().equals(form));
  }

  /** Forms that somebody at an existing place uses. */
  private Set<FormId> usersAt(PlaceId place) {
    var forms = new LinkedHashSet<FormId>();
    for (var process : base.processes()) {
      if (process.place().equals(place)) {
        base.recipe(process.recipe()).inputs().forEach(input -> forms.add(input.form()));
      }
    }
    base.demands().stream()
        .filter(demand -> demand.place().equals(place))
        .forEach(demand -> forms.add(demand.form()));
    return forms;
  }

  /** Forms that an existing place makes or receives. */
  private Set<FormId> makersAt(PlaceId place) {
    var forms = new LinkedHashSet<FormId>();
    for (var process : base.processes()) {
      if (process.place().equals(place)) {
        base.recipe(process.recipe()).outputs().forEach(output -> forms.add(output.form()));
      }
    }
    base.lanes().stream()
        .filter(lane -> lane.to().equals(place))
        .forEach(lane -> forms.add(lane.form()));
    return forms;
  }

  private void link(PlaceId from, PlaceId to, FormId form, double most_perYear) {
    links.merge(
        from + ">" + to + ":" + form,
        new Link(from, to, form, most_perYear),
        (a, b) -> new Link(from, to, form, a.most_perYear() + b.most_perYear()));
  }

  /** The network that engines see. */
  public SupplyNetwork network() {
    return network;
  }

  private SupplyNetwork build() {
    var places = new ArrayList<>(base.places());
    projectAt.forEach(
        (id, project) -> places.add(new Place(id, project.name(), project.name(), false)));
    var processes = new ArrayList<>(base.processes());
    for (var part : parts) {
      processes.add(
          new Process(
              part.id(),
              placeOf(part.project()),
              part.process().recipe(),
              Sourced.of(0, part.process().capacity().evidence()),
              part.process().capacity()));
    }
    var lanes = new ArrayList<>(base.lanes());
    for (var link : links.values()) {
      lanes.add(new Lane(link.from(), link.to(), link.form(), noFlow(), transit(link)));
    }
    return new SupplyNetwork(
        base.name(),
        base.baselineYear(),
        base.stages(),
        places,
        base.forms(),
        base.recipes(),
        processes,
        lanes,
        base.supplies(),
        base.stockpiles(),
        base.demands(),
        base.sites());
  }

  private static Sourced noFlow() {
    return Sourced.of(
        0, new Evidence.Derivation("no flow before the project runs (P1)", List.of(), false));
  }

  private Sourced transit(Link link) {
    var known = transitDays.get(link.lane());
    if (known != null) {
      return Sourced.of(
          known, new Evidence.Assumption("plan-freight", "stated in the plan file (P21)"));
    }
    boolean home = hostOf(link.from()).equals(hostOf(link.to()));
    return Sourced.of(
        home ? AT_HOME_DAYS : ABROAD_DAYS,
        new Evidence.Assumption(
            "plan-transit", "a week inside a country, sea freight and customs abroad"));
  }

  /** The country of a project; any other place is its own. */
  public PlaceId hostOf(PlaceId place) {
    var project = projectAt.get(place);
    return project == null ? place : project.place();
  }

  /**
   * Contingencies of the host country hit its projects as well: an outage of a stage takes its
   * projects along, and who may not buy may not buy through a project in his country either.
   */
  public Contingency withProjects(Contingency contingency) {
    return switch (contingency) {
      case ProcessOutage c ->
          new ProcessOutage(c.name(), hitBy(c.processes()), c.severity(), c.span());
      case ExportBan c ->
          new ExportBan(c.name(), c.from(), hosted(c.to()), c.forms(), c.severity(), c.span());
      case LicenceQueue c ->
          new LicenceQueue(
              c.name(), c.from(), hosted(c.to()), c.forms(), c.terms(), c.reExport(), c.span());
      case Quota c ->
          new Quota(c.name(), c.from(), hosted(c.to()), c.forms(), c.limit_tPerYear(), c.span());
      case SiteOutage c -> c;
      case RouteClosure c -> c;
      case DemandSurge c -> c;
      case RecordedFlow c -> c;
    };
  }

  private List<PlaceId> hosted(List<PlaceId> places) {
    if (places.isEmpty()) {
      return places;
    }
    var all = new ArrayList<>(places);
    projectAt.forEach(
        (id, project) -> {
          if (places.contains(project.place())) {
            all.add(id);
          }
        });
    return all;
  }

  private List<ProcessId> hitBy(List<ProcessId> processes) {
    var all = new ArrayList<>(processes);
    for (var part : parts) {
      var stage = recipe(part).stage();
      boolean hit =
          processes.stream()
              .map(base::process)
              .anyMatch(
                  p ->
                      p.place().equals(part.project().place())
                          && base.recipe(p.recipe()).stage().equals(stage));
      if (hit) {
        all.add(part.id());
      }
    }
    return all;
  }
}
