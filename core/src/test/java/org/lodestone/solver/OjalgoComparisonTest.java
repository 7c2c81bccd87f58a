package org.lodestone.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.ModelEntity;
import org.ojalgo.optimisation.Optimisation;

/** The same programs solved by ojAlgo, which is pure Java and shares no code with HiGHS. */
class OjalgoComparisonTest {
  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOptimaOfRandomProgramsAgree(long seed) {
    LinearProgram program =
        seed % 2 == 0 ? RandomPrograms.solvable(seed) : RandomPrograms.supply(seed, 6);
    LpSolution ours = Solutions.solveAlone(program);
    Optimisation.Result theirs = toOjalgo(program).minimise();

    assertThat(ours.status()).isEqualTo(LpStatus.OPTIMAL);
    assertThat(theirs.getState().isOptimal()).isTrue();
    assertThat(ours.objective() - program.offset)
        .isCloseTo(theirs.getValue(), within(1e-8 * (1 + Math.abs(theirs.getValue()))));
  }

  private static ExpressionsBasedModel toOjalgo(LinearProgram program) {
    var model = new ExpressionsBasedModel();
    for (int j = 0; j < program.columnCount(); j++) {
      var variable = model.newVariable("x" + j).weight(program.cost(j));
      setBounds(variable, program.columnLower(j), program.columnUpper(j));
    }
    var rows = new Expression[program.rowCount()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = model.newExpression("row" + i);
      setBounds(rows[i], program.rowLower(i), program.rowUpper(i));
    }
    SparseColumns matrix = program.matrix;
    for (int j = 0; j < program.columnCount(); j++) {
      for (int e = matrix.start[j]; e < matrix.start[j + 1]; e++) {
        rows[matrix.index[e]].set(j, matrix.value[e]);
      }
    }
    return model;
  }

  private static void setBounds(ModelEntity<?> entity, double lower, double upper) {
    if (Double.isFinite(lower)) {
      entity.lower(lower);
    }
    if (Double.isFinite(upper)) {
      entity.upper(upper);
    }
  }
}
