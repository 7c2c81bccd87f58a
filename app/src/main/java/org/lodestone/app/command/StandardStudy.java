package org.lodestone.app.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.brief.StudyBuilder;
import org.lodestone.brief.StudyOptions;
import org.lodestone.brief.document.PlanSection;
import org.lodestone.brief.document.StudyDocument;
import org.lodestone.data.yaml.Field;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.network.Place;
import org.lodestone.network.PlaceId;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ScenarioFile;
import org.lodestone.scenario.StudyFile;
import org.lodestone.scenario.StudyFile.PlanChoice;
import org.lodestone.solver.LpSolver;

/**
 * Builds studies: the shipped one, that of a file, or that of a consumer with nothing else chosen.
 */
public final class StandardStudy {
  /** The day on which scenarios made by the program begin. */
  public static final LocalDate START = LocalDate.of(2026, 1, 5);

  private static final String FILE = "examples/studies/japan-magnets.yaml";

  private final Workbench workbench;

  public StandardStudy(Workbench workbench) {
    this.workbench = workbench;
  }

  /** The shipped study. */
  public StudyDocument build() {
    return build(Workbench.home().resolve(FILE));
  }

  /** The shipped study if it is about this consumer, otherwise one with the default scenario. */
  public StudyDocument build(String consumer) {
    if (consumer.equals(ConsumerOptions.STANDARD)) {
      return build();
    }
    var places = ConsumerOptions.consumer(workbench, List.of(consumer.split("\\+", -1)));
    var named = new TreeMap<String, String>();
    named.put("for", consumer);
    var manifest = workbench.manifest("study", named, LpSolver.version());
    return new Studies(workbench).builder(StudyOptions.of(places)).build(manifest, Progress.NONE);
  }

  /** The study that a file asks for, without its plan. */
  public StudyDocument build(Path asked) {
    return made(asked).document();
  }

  /** The study that a file asks for, or the shipped one, with its plan. */
  public StudyDocument withPlan(@Nullable Path asked) {
    var file = asked == null ? Workbench.home().resolve(FILE) : asked;
    var made = made(file);
    return made.plan()
        .map(choice -> made.builder().withPlan(made.document(), plan(file, choice)))
        .orElse(made.document());
  }

  private PlanSection plan(Path study, PlanChoice choice) {
    return new StudyPlan(workbench).section(study, choice);
  }

  /** A study with what it was made by. */
  private record Made(StudyDocument document, StudyBuilder builder, Optional<PlanChoice> plan) {}

  private Made made(Path asked) {
    var studies = new Studies(workbench);
    var name = String.valueOf(asked.getFileName());
    var read = read(studies, asked, name);
    var places = ConsumerOptions.consumer(workbench, read.places());
    var lookedAt = read.lookedAt().map(this::place);
    var elements =
        read.elements().stream()
            .map(element -> ConsumerOptions.element(workbench, element))
            .toList();
    var scenario = read.scenario().map(path -> asked.toAbsolutePath().resolveSibling(path));
    var stress = scenario.map(studies::scenario).map(found -> question(found, name));
    var options =
        new StudyOptions(places, lookedAt, elements, stress.map(ScenarioFile.Question::scenario));
    var named = new TreeMap<String, String>();
    named.put("study", name);
    named.put("for", String.join("+", read.places()));
    scenario.ifPresent(path -> named.put("scenario", String.valueOf(path.getFileName())));
    read.plan().ifPresent(plan -> named.put("plan", words(plan)));
    var manifest = workbench.manifest("study", named, LpSolver.version());
    var builder = studies.builder(options);
    return new Made(builder.build(manifest, Progress.NONE), builder, read.plan());
  }

  private static String words(PlanChoice plan) {
    return "%s, %d outcomes, %s, gap %s"
        .formatted(
            Path.of(plan.file()).getFileName(),
            plan.outcomes(),
            Field.written(plan.period()),
            plan.gap());
  }

  private static StudyFile read(Studies studies, Path asked, String name) {
    try {
      return StudyFile.read(name, studies.text(asked));
    } catch (FileFault fault) {
      throw new WrongUsage(String.valueOf(fault.getMessage()));
    }
  }

  private PlaceId place(String id) {
    var places =
        workbench.baseline().network().places().stream().map(Place::id).map(PlaceId::text).toList();
    return new PlaceId(ConsumerOptions.oneOf(workbench, "place", id, places));
  }

  private ScenarioFile.Question question(ScenarioFile found, String name) {
    return switch (found) {
      case ScenarioFile.Question question -> question;
      case ScenarioFile.Replay replay ->
          throw new WrongUsage(
              workbench.messages().text("study.replay", name, replay.name()),
              workbench.messages().text("study.replay.advice"));
    };
  }
}
