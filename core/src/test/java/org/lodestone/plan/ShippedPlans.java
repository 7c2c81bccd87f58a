package org.lodestone.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.lodestone.data.assembly.Assembly;
import org.lodestone.data.read.PackageReader;
import org.lodestone.measure.ProjectRegister;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.scenario.ScenarioFile;

/** The shipped register, network and plan file, in whole years and few outcomes to be quick. */
public final class ShippedPlans {
  public static final TwoStageSettings SETTINGS =
      new TwoStageSettings(2e-3, Duration.ofMinutes(10), 2);

  private ShippedPlans() {}

  public static String text(int outcomes) {
    return PlanFileTest.defaultText()
        .replace("period: half-year", "period: year")
        .replace("draws: 60", "draws: " + outcomes);
  }

  public static PlanProblem problem(String text) {
    return new PlanProblem(PlanFile.read("plan.yaml", text), inputs());
  }

  public static PlanProblem.Inputs inputs() {
    try {
      var data = PackageReader.read(Path.of("..", "data", "ree-magnets")).value();
      var network = Assembly.assemble(data, 2024).value().orElseThrow().network();
      var decade = Path.of("..", "examples", "plans", "outcomes", "decade.yaml");
      var question =
          (ScenarioFile.Question)
              ScenarioFile.read("decade.yaml", Files.readString(decade), data, network);
      var register = ProjectRegister.of(data).value();
      return new PlanProblem.Inputs(
          data, network, register, question.scenario(), question.uncertainty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
