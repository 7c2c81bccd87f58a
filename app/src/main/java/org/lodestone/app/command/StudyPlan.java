package org.lodestone.app.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.lodestone.app.output.Interruption;
import org.lodestone.app.output.ProgressBar;
import org.lodestone.app.output.Quantities;
import org.lodestone.brief.PlanPart;
import org.lodestone.brief.document.PlanSection;
import org.lodestone.brief.document.Text;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.plan.OutOfTime;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.Planner;
import org.lodestone.plan.file.PlanFile.Sampling;
import org.lodestone.scenario.StudyFile.PlanChoice;

/**
 * The plan of a study, sought with fewer outcomes and in longer periods than the plan file asks, so
 * that a study stays quick. Whatever keeps it from an answer is told in its section; the rest of
 * the study does not depend on it.
 */
final class StudyPlan {
  private final Workbench workbench;

  StudyPlan(Workbench workbench) {
    this.workbench = workbench;
  }

  /** The section, found or not; a file that is wrong ends the command like any other file. */
  PlanSection section(Path study, PlanChoice choice) {
    var path = study.toAbsolutePath().resolveSibling(choice.file()).normalize();
    var problem =
        new Plans(workbench)
            .problem(
                path,
                file ->
                    file.withSampling(new Sampling(choice.outcomes(), file.sampling().seed()))
                        .withPeriod(choice.period()));
    return solved(problem, choice, String.valueOf(path.getFileName()));
  }

  private static PlanSection solved(PlanProblem problem, PlanChoice choice, String file) {
    var settings =
        new TwoStageSettings(
            choice.gap(),
            Duration.ofSeconds(choice.seconds()),
            Runtime.getRuntime().availableProcessors());
    try (var interruption = new Interruption();
        var planner = new Planner(problem, settings)) {
      var plan = planner.solve(ProgressBar.silent(interruption::isAsked));
      return PlanPart.of(problem, plan, reduced(file));
    } catch (CancellationException e) {
      return PlanPart.without(
          problem,
          new Text(
              "The search was stopped on request, before there was a plan.",
              "La recherche a été arrêtée sur demande, avant qu’il y ait un plan."));
    } catch (OutOfTime e) {
      return PlanPart.without(
          problem,
          new Text(
                  "The time of the study passed before a plan was found. Make it with: lodestone plan {0}",
                  "Le temps de l’étude s’est écoulé avant qu’un plan soit trouvé. À faire avec : lodestone plan {0}")
              .with(Text.same(file)));
    } catch (IllegalStateException | IllegalArgumentException e) {
      return PlanPart.without(
          problem,
          new Text("The plan could not be made: {0}", "Le plan n’a pas pu être établi : {0}")
              .with(Text.same(String.valueOf(e.getMessage()))));
    }
  }

  private static Text reduced(String file) {
    return new Text(
            "Sought with fewer outcomes and in longer periods than the plan file asks, so that the study stays quick. The whole: lodestone plan {0}",
            "Cherché avec moins d’issues et en périodes plus longues que ne le demande le fichier de plan, pour que l’étude reste rapide. En entier : lodestone plan {0}")
        .with(Text.same(file));
  }

  /** The plan on the terminal: one line each, for the brief and the tables say more. */
  static List<String> lines(PlanSection section, Workbench workbench, Quantities shown) {
    var texts = workbench.messages();
    var lines = new ArrayList<String>();
    lines.add(section.name() + ". " + shown.text(section.note()));
    var found = section.found();
    if (found == null) {
      return lines;
    }
    lines.add(texts.text("study.plan.supports", projects(found)));
    lines.add(texts.text("study.plan.stores", stocks(found, shown)));
    if (!found.late().isEmpty()) {
      lines.add(texts.text("study.plan.late", found.decideBy().toString(), found.late().size()));
    }
    return lines;
  }

  private static String projects(PlanSection.Found found) {
    return found.supported().isEmpty()
        ? "—"
        : found.supported().stream()
            .map(
                project ->
                    project.project()
                        + " ("
                        + project.supports().stream()
                            .map(support -> support.party() + " " + support.kind())
                            .collect(Collectors.joining(" + "))
                        + ")")
            .collect(Collectors.joining(", "));
  }

  private static String stocks(PlanSection.Found found, Quantities shown) {
    return found.stocks().isEmpty()
        ? "—"
        : found.stocks().stream()
            .map(stock -> stock.form() + " @ " + stock.place() + " " + shown.value(stock.days()))
            .collect(Collectors.joining(", "));
  }
}
