package org.lodestone.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.scenario.Progress;

/** A frontier that somebody stops, on the shipped plan in years with two outcomes. */
class FrontierTest {

  /** Asks to stop once so many points are there. */
  private static final class StopAfter implements Progress {
    private final int points;
    private volatile int begun;

    StopAfter(int points) {
      this.points = points;
    }

    @Override
    public void tick(long done, long total) {
      if (total == 3 && done <= 3) {
        begun = Math.max(begun, (int) done);
      }
    }

    @Override
    public boolean cancelled() {
      return begun >= points;
    }
  }

  private static Planner planner() {
    return new Planner(
        ShippedPlans.problem(ShippedPlans.text(2)),
        new TwoStageSettings(0.05, Duration.ofMinutes(5), 2));
  }

  @Test
  void whatWasFoundBeforeAStopIsKept() {
    try (var planner = planner()) {
      var factors = List.of(0.0, 0.5, 1.0);
      var frontier = Frontier.of(planner, factors, new StopAfter(1));

      assertThat(frontier.points()).extracting(Frontier.Point::factor).containsExactly(0.0);
      assertThat(frontier.left()).containsExactly(0.5, 1.0);
      assertThatThrownBy(() -> Frontier.of(planner, factors, new StopAfter(0)))
          .isInstanceOf(CancellationException.class);
    }
  }
}
