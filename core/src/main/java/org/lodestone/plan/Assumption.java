package org.lodestone.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.lodestone.evidence.Sourced;
import org.lodestone.measure.Cost;
import org.lodestone.measure.Project;
import org.lodestone.measure.ProjectRegister;
import org.lodestone.measure.SourcedMoney;
import org.lodestone.measure.StartRange;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.plan.file.PlanFile.Completion;
import org.lodestone.plan.file.PlanFile.FormPrice;
import org.lodestone.plan.file.PlanFile.UnmetValue;
import org.lodestone.scenario.uncertain.Distribution;
import org.lodestone.scenario.uncertain.UncertainInput;
import org.lodestone.scenario.uncertain.Uncertainty;

/** What a plan assumes and might be wrong about, and how to state the question otherwise (P13). */
public enum Assumption {
  /** All budgets, times a factor. */
  BUDGET,
  /** Chance of completion without support, times a factor; what goes ahead anyway still does. */
  COMPLETION,
  /** Price levels, times a factor; floors stay. */
  PRICES,
  /** Value of unmet demand, times a factor. */
  UNMET,
  /** Capital cost of all projects, times a factor. */
  COST,
  /** Start of all projects, so many months later. */
  DELAY,
  /** Recorded and stated hazards per year, times a factor. */
  HAZARD,
  /** Another seed: other outcomes of the same world. */
  OUTCOMES;

  /** Changes to try, the smallest first: factors, months, or numbers added to the seed. */
  public List<Double> steps() {
    return switch (this) {
      case BUDGET, COMPLETION, PRICES, UNMET, COST, HAZARD -> List.of(0.8, 1.25, 0.5, 2.0);
      case DELAY -> List.of(6.0, 12.0);
      case OUTCOMES -> List.of(1.0, 2.0);
    };
  }

  /** Whether only the first stage changes, so that what is known of the outcomes stays true. */
  public boolean keepsOutcomes() {
    return this == BUDGET;
  }

  /** The question with this assumption changed by a step. */
  public PlanProblem changed(PlanProblem problem, double step) {
    var file = problem.file();
    var inputs = problem.inputs();
    return switch (this) {
      case BUDGET -> new PlanProblem(file.withBudgets(step), inputs);
      case COMPLETION ->
          new PlanProblem(
              file.assuming(completion(file.completion(), step), file.prices(), file.unmet()),
              inputs);
      case PRICES ->
          new PlanProblem(
              file.assuming(file.completion(), prices(file.prices(), step), file.unmet()), inputs);
      case UNMET ->
          new PlanProblem(
              file.assuming(file.completion(), file.prices(), unmet(file.unmet(), step)), inputs);
      case COST ->
          new PlanProblem(file, with(inputs, register(inputs.register(), p -> dearer(p, step))));
      case DELAY ->
          new PlanProblem(file, with(inputs, register(inputs.register(), p -> later(p, step))));
      case HAZARD -> new PlanProblem(file, hazardous(inputs, step));
      case OUTCOMES -> {
        var sampling = file.sampling();
        yield new PlanProblem(
            file.withSampling(
                new PlanFile.Sampling(sampling.outcomes(), sampling.seed() + (long) step)),
            inputs);
      }
    };
  }

  private static Completion completion(Completion from, double factor) {
    var byStatus = new LinkedHashMap<String, Double>();
    from.byStatus()
        .forEach(
            (status, p) ->
                byStatus.put(status, p >= OptionFinder.CERTAIN ? p : Math.min(0.98, p * factor)));
    return new Completion(byStatus, from.why());
  }

  private static List<FormPrice> prices(List<FormPrice> from, double factor) {
    return from.stream().map(price -> price.times(factor)).toList();
  }

  private static UnmetValue unmet(UnmetValue from, double factor) {
    return new UnmetValue(
        from.musd_perTonne().stream().map(v -> v * factor).toList(), from.others(), from.why());
  }

  private interface Change {
    Project of(Project project);
  }

  private static ProjectRegister register(ProjectRegister from, Change change) {
    return new ProjectRegister(
        from.projects().stream().map(change::of).toList(), from.programmes());
  }

  private static PlanProblem.Inputs with(PlanProblem.Inputs from, ProjectRegister register) {
    return new PlanProblem.Inputs(
        from.data(), from.network(), register, from.scenario(), from.uncertainty());
  }

  private static Project dearer(Project project, double factor) {
    var costs = new ArrayList<Cost>();
    for (var cost : project.costs()) {
      var amount = cost.money().amount();
      var changed = Sourced.of(amount.value() * factor, amount.evidence());
      costs.add(
          new Cost(
              cost.kind(),
              cost.recipe(),
              new SourcedMoney(changed, cost.money().currency()),
              cost.priceYear()));
    }
    return copy(project, project.start(), costs);
  }

  private static Project later(Project project, double months) {
    var start = project.start();
    return copy(
        project,
        new StartRange(
            later(start.earliest(), months),
            later(start.likely(), months),
            later(start.latest(), months),
            start.reason()),
        project.costs());
  }

  private static LocalDate later(LocalDate day, double months) {
    return day.plusMonths((long) months);
  }

  private static Project copy(Project from, StartRange start, List<Cost> costs) {
    return new Project(
        from.id(),
        from.name(),
        from.place(),
        from.stages(),
        from.sites(),
        from.ownership(),
        from.status(),
        from.decided(),
        start,
        from.flags(),
        from.processes(),
        from.needs(),
        from.offtakes(),
        from.permits(),
        costs,
        from.funding(),
        from.evidence(),
        from.note());
  }

  private static PlanProblem.Inputs hazardous(PlanProblem.Inputs from, double factor) {
    var inputs = new ArrayList<UncertainInput>();
    for (var input : from.uncertainty().inputs()) {
      inputs.add(
          hazardous(input.distribution(), factor)
              .map(d -> new UncertainInput(input.subject(), d, input.evidence()))
              .orElse(input));
    }
    return new PlanProblem.Inputs(
        from.data(),
        from.network(),
        from.register(),
        from.scenario(),
        new Uncertainty(inputs, from.uncertainty().plan()));
  }

  /** Half as many years for the same events is twice the rate. */
  private static Optional<Distribution> hazardous(Distribution from, double factor) {
    return switch (from) {
      case Distribution.Hazard d -> Optional.of(new Distribution.Hazard(d.perYear() * factor));
      case Distribution.RecordedHazard d ->
          Optional.of(new Distribution.RecordedHazard(d.events(), d.years() / factor));
      case Distribution.Happens d ->
          Optional.of(new Distribution.Happens(Math.min(1, d.probability() * factor)));
      case Distribution.Certain d -> Optional.empty();
      case Distribution.Uniform d -> Optional.empty();
      case Distribution.Triangular d -> Optional.empty();
      case Distribution.Pert d -> Optional.empty();
      case Distribution.LogNormal d -> Optional.empty();
      case Distribution.Beta d -> Optional.empty();
      case Distribution.Discrete d -> Optional.empty();
    };
  }
}
