package org.lodestone.data;

import java.util.List;
import org.lodestone.quantity.Decimal;

/** A fault of the chain's arithmetic: compositions, recipes, formulas. */
public sealed interface BalanceIssue extends DataIssue {

  /** The elements of one ore type do not add up to 100 %. */
  record CompositionSum(RowRef at, String form, String source, double sum_percent)
      implements BalanceIssue {
    @Override
    public String message() {
      return "The composition of '%s' by the source '%s' adds up to %s %%, not to 100 ± 2 %%."
          .formatted(form, source, Decimal.plain(sum_percent));
    }

    @Override
    public String advice() {
      return "Look for a missing element or a mistyped value.";
    }
  }

  /** Recipes that feed themselves although no scrap passes between them. */
  record CyclicRecipe(RowRef at, List<String> recipes, List<String> forms) implements BalanceIssue {
    public CyclicRecipe {
      recipes = List.copyOf(recipes);
      forms = List.copyOf(forms);
    }

    @Override
    public String message() {
      return "The recipe(s) %s feed themselves through the form(s) %s."
          .formatted(String.join(", ", recipes), String.join(", ", forms));
    }

    @Override
    public String advice() {
      return "Material may return only through a form of the stage 'scrap'.";
    }
  }

  /** An element leaves a recipe in a larger amount than it enters. */
  record UnbalancedRecipe(RowRef at, String recipe, String element, double in_t, double out_t)
      implements BalanceIssue {
    @Override
    public String message() {
      return "The recipe '%s' gives %s t of %s per unit of activity and takes only %s t."
          .formatted(recipe, Decimal.plain(out_t), element, Decimal.plain(in_t));
    }

    @Override
    public String advice() {
      return "Maybe an oxide is counted as an element, or a yield is above 100 %.";
    }
  }

  /** A recipe without an output. */
  record RecipeWithoutOutput(RowRef at, String recipe) implements BalanceIssue {
    @Override
    public String message() {
      return "The recipe '" + recipe + "' has no output.";
    }

    @Override
    public String advice() {
      return "Add a row with the direction 'out' to recipe-flows.csv.";
    }
  }

  /** A package whose structure tables hold nothing to build a network of. */
  record NoNetwork(RowRef at) implements BalanceIssue {
    @Override
    public String message() {
      return "The package has no process, lane or demand that can be used.";
    }

    @Override
    public String advice() {
      return "Fill the tables processes.csv, lanes.csv and demands.csv, or look at the issues of their rows.";
    }
  }

  /** A formula that cannot be computed. */
  record FormulaFault(RowRef at, String formula, String problem) implements BalanceIssue {
    @Override
    public String message() {
      return "The formula '%s' cannot be computed: %s".formatted(formula, problem);
    }

    @Override
    public String advice() {
      return "Formulas have row ids and numbers between + - * / ( ), with blanks between all parts; 'pct X' is X / 100.";
    }
  }
}
