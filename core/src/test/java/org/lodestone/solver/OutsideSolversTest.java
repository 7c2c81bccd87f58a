package org.lodestone.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same programs, written as MPS text, solved by CLP and GLPK, which share no code with HiGHS
 * nor with this project; left out where they are not installed.
 */
class OutsideSolversTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"clp", "glpsol"})
  void theOptimaOfRandomProgramsAgree(String solver) throws Exception {
    Assumptions.assumeTrue(isInstalled(solver), solver + " is not installed");
    for (long seed = 0; seed < 20; seed++) {
      var program = seed % 2 == 0 ? RandomPrograms.solvable(seed) : RandomPrograms.supply(seed, 6);
      double ours = Solutions.solveAlone(program).objective() - program.offset;

      double theirs = solve(solver, withoutOffset(program));

      double digits = solver.equals("clp") ? 1e-7 : 1e-8; // CLP prints eight.
      assertThat(theirs).as("seed " + seed).isCloseTo(ours, within(digits * (1 + Math.abs(ours))));
    }
  }

  /**
   *
   *
   * <pre>
   *   min 1 + 2 x0 - x1      1 ≤ x0 + x1 ≤ 4 (a range)      x0 free, 0 ≤ x1 ≤ 3, x2 = 5 alone
   * </pre>
   */
  @Test
  void textHasRangesFreeAndFixedColumns() throws IOException {
    var builder = LinearProgram.builder();
    builder.offset(1);
    builder.addColumn(2, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    builder.addColumn(-1, 0, 3);
    builder.addColumn(0, 5, 5);
    builder.addRow(1, 4);
    builder.addEntry(0, 0, 1);
    builder.addEntry(0, 1, 1);
    var text = new StringWriter();

    MpsText.write(builder.build(), "small", text);

    assertThat(text)
        .hasToString(
            """
            NAME small
            ROWS
             N COST
             G R0
            COLUMNS
             C0 COST 2.0
             C0 R0 1.0
             C1 COST -1.0
             C1 R0 1.0
             C2 COST 0.0
            RHS
             RHS COST -1.0
             RHS R0 1.0
            RANGES
             RNG R0 3.0
            BOUNDS
             FR BND C0
             UP BND C1 3.0
             FX BND C2 5.0
            ENDATA
            """);
    assertThatThrownBy(() -> MpsText.write(builder.build(), "two words", text))
        .hasMessageContaining("'two words'");
  }

  private static LinearProgram withoutOffset(LinearProgram program) {
    var builder = LinearProgram.builder();
    for (int j = 0; j < program.columnCount(); j++) {
      builder.addColumn(program.cost(j), program.columnLower(j), program.columnUpper(j));
    }
    for (int i = 0; i < program.rowCount(); i++) {
      builder.addRow(program.rowLower(i), program.rowUpper(i));
    }
    for (int j = 0; j < program.columnCount(); j++) {
      for (int e = program.matrix.start[j]; e < program.matrix.start[j + 1]; e++) {
        builder.addEntry(program.matrix.index[e], j, program.matrix.value[e]);
      }
    }
    return builder.build();
  }

  private double solve(String solver, LinearProgram program) throws Exception {
    var mps = folder.resolve("program.mps");
    var out = folder.resolve("out.txt");
    try (var writer = Files.newBufferedWriter(mps)) {
      MpsText.write(program, "random", writer);
    }
    boolean clp = solver.equals("clp");
    var command =
        clp
            ? List.of("clp", mps.toString(), "-dualsimplex", "-solution", out.toString())
            : List.of("glpsol", "--freemps", mps.toString(), "-w", out.toString());
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    var pattern = clp ? "objective value\\s+(\\S+)" : "(?m)^s bas \\d+ \\d+ f f (\\S+)";
    var found = Pattern.compile(pattern).matcher(Files.readString(out));
    assertThat(found.find()).isTrue();
    return Double.parseDouble(found.group(1));
  }

  private static boolean isInstalled(String solver) {
    return List.of(System.getenv("PATH").split(":", -1)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, solver)));
  }
}
