package org.lodestone.data;

import java.util.List;

/** A fault of the project register that no single cell shows. */
public sealed interface RegisterIssue extends DataIssue {

  /** A project that no source tells of. */
  record ProjectWithoutSource(RowRef at, String project) implements RegisterIssue {
    @Override
    public String message() {
      return "The project '" + project + "' has no source.";
    }

    @Override
    public String advice() {
      return "Name the source that tells of it; a project that nobody has published is no row of the register.";
    }
  }

  /** Projects that wait for one another. */
  record DependencyCycle(RowRef at, List<String> projects) implements RegisterIssue {
    public DependencyCycle {
      projects = List.copyOf(projects);
    }

    @Override
    public String message() {
      return "The projects %s need one another in a circle."
          .formatted(String.join(" -> ", projects));
    }

    @Override
    public String advice() {
      return "One of them must be able to start first: name a place as another supplier, or drop one of the needs.";
    }
  }

  /** A currency that does not exist. */
  record UnknownCurrency(RowRef at, String id, String currency) implements RegisterIssue {
    @Override
    public String message() {
      return "The currency '%s' of the row '%s' is unknown.".formatted(currency, id);
    }

    @Override
    public String advice() {
      return "Use the three letters of ISO 4217, for instance USD, JPY, AUD.";
    }
  }

  /** An amount whose rows are in another currency than the register says. */
  record CurrencyMismatch(RowRef at, String id, String currency, String row, String unit)
      implements RegisterIssue {
    @Override
    public String message() {
      return "The row '%s' is in %s, but its amount rests on the row '%s' in %s."
          .formatted(id, currency, row, unit);
    }

    @Override
    public String advice() {
      return "Write the currency of the source; money is converted where it is used, never in the data.";
    }
  }

  /** A capacity whose unit is not that of its recipe. */
  record CapacityUnit(RowRef at, String id, String unit, List<String> allowed)
      implements RegisterIssue {
    public CapacityUnit {
      allowed = List.copyOf(allowed);
    }

    @Override
    public String message() {
      return "The unit '%s' of the capacity of '%s' is not a unit of its recipe per year."
          .formatted(unit, id);
    }

    @Override
    public String advice() {
      return "Use one of: " + String.join(", ", allowed) + ".";
    }
  }

  /** An offtake that states a share and an amount, or neither. */
  record ShareOrAmount(RowRef at, String id) implements RegisterIssue {
    @Override
    public String message() {
      return "The offtake '" + id + "' must state either a share or an amount.";
    }

    @Override
    public String advice() {
      return "Fill one of the two columns; where the source states both, make two rows.";
    }
  }

  /** A need that nobody can meet. */
  record NeedWithoutSupplier(RowRef at, String id) implements RegisterIssue {
    @Override
    public String message() {
      return "The row '" + id + "' names neither a project nor a place that could supply the form.";
    }

    @Override
    public String advice() {
      return "Name at least one in 'from_projects' or 'from_places'.";
    }
  }
}
