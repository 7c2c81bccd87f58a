package org.lodestone.optimisation.twostage;

import java.util.List;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.MixedIntegerProgram;

/**
 * What can still be done once the outcome is known: a program, the same for all outcomes but for
 * bounds and costs, and how the decisions enter it. It must have a solution for every decision the
 * first stage allows and every outcome: make it elastic, with a price on what cannot be met.
 *
 * @param base the program of the nominal outcome with nothing decided (all decisions 0)
 */
public record Recourse(MixedIntegerProgram base, List<Coupling> couplings) {

  public Recourse {
    couplings = List.copyOf(couplings);
    var program = base.program();
    for (var coupling : couplings) {
      boolean known =
          switch (coupling.target()) {
            case COLUMN_UPPER -> coupling.index() < program.columnCount();
            case ROW -> coupling.index() < program.rowCount();
          };
      if (!known) {
        throw new IllegalArgumentException(
            "The %s points beyond the recourse (%s).".formatted(coupling, program));
      }
      if (coupling.target() == Coupling.Target.COLUMN_UPPER
          && Double.isInfinite(program.columnUpper(coupling.index()))) {
        throw new IllegalArgumentException(
            """
            The %s is to move an upper bound that is infinite.
            Give the recourse column the bound it has when nothing is decided.\
            """
                .formatted(coupling));
      }
    }
  }

  /** A recourse without integer columns. */
  public static Recourse of(LinearProgram base, List<Coupling> couplings) {
    return new Recourse(MixedIntegerProgram.of(base), couplings);
  }
}
