package org.lodestone.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lodestone.app.GlobalOptions;
import org.lodestone.app.Language;
import org.lodestone.app.Messages;
import org.lodestone.app.Session;
import org.lodestone.app.command.Plans;
import org.lodestone.app.command.Workbench;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.Planner;

/** Who lives, who ends, and when; the planners are real and solve nothing. */
class PlannersTest {
  private static final Duration PATIENCE = Duration.ofHours(1);
  private static PlanProblem problem;

  private final AtomicLong clock = new AtomicLong();
  private final List<String> made = new ArrayList<>();

  @BeforeAll
  static void read() {
    var nowhere = new PrintWriter(Writer.nullWriter());
    var workbench =
        new Workbench(new Session(new GlobalOptions(), Messages.of(Language.EN), nowhere, nowhere));
    problem =
        new Plans(workbench).problem(Workbench.home().resolve("examples/plans/default.yaml"), 1);
  }

  private Planner ask(Planners planners, String question) {
    return planners.with(
        question,
        () -> {
          made.add(question);
          return new Planner(problem, TwoStageSettings.DEFAULT);
        },
        planner -> planner);
  }

  @Test
  void aPlannerIsKeptUntilOthersNeedItsPlaceOrItIsIdleForLong() {
    try (var planners = new Planners(2, PATIENCE, clock::get)) {
      var first = ask(planners, "a");
      assertThat(ask(planners, "a")).isSameAs(first);
      ask(planners, "b");
      ask(planners, "a");
      assertThat(made).containsExactly("a", "b");

      // The one that was not asked for longest makes room.
      ask(planners, "c");
      assertThat(planners.count()).isEqualTo(2);
      assertThat(ask(planners, "a")).isSameAs(first);

      clock.addAndGet(PATIENCE.toNanos() - 1);
      planners.sweep();
      assertThat(planners.count()).isEqualTo(2);
      ask(planners, "a");
      clock.addAndGet(1);
      planners.sweep();
      assertThat(planners.count()).isEqualTo(1);
      assertThat(made).containsExactly("a", "b", "c");
    }
  }

  @Test
  void oneAtWorkIsNotEnded() {
    try (var planners = new Planners(1, PATIENCE, clock::get)) {
      int during =
          planners.with(
              "a",
              () -> new Planner(problem, TwoStageSettings.DEFAULT),
              planner -> {
                clock.addAndGet(2 * PATIENCE.toNanos());
                planners.sweep();
                return planners.count();
              });
      assertThat(during).isEqualTo(1);
    }
  }
}
