package org.lodestone.plan;

import org.lodestone.optimisation.twostage.LShaped;
import org.lodestone.optimisation.twostage.TwoStageProgram;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.optimisation.twostage.TwoStageSolution;
import org.lodestone.scenario.Progress;

/** Scratch. */
public final class Planner implements AutoCloseable {
  private final PlanProblem problem;
  private final PlanProgram program;
  private final TwoStageProgram twoStage;
  private final LShaped search;

  public Planner(PlanProblem problem, TwoStageSettings settings) {
    this.problem = problem;
    program = new PlanProgram(problem);
    twoStage = program.program();
    search = new LShaped(twoStage, settings);
  }

  public TwoStageSolution solve(PlanFile terms, Progress progress) {
    return search.resolve(program.firstStage(terms).program(), progress);
  }

  public TwoStageProgram program() {
    return twoStage;
  }

  @Override
  public void close() {
    search.close();
  }
}
