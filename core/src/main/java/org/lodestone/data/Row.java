package org.lodestone.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lodestone.network.Stockpile.Owner;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Range;
import org.lodestone.quantity.Reported;
import org.lodestone.trade.CodeChange;
import org.lodestone.trade.CodeShare;

/**
 * A row of a table of the data package: one record per table. Empty texts mean "not applicable".
 */
public sealed interface Row
    permits Row.Quantity,
        Row.Place,
        Row.Form,
        Row.Site,
        Row.Recipe,
        Row.RecipeFlow,
        Row.Process,
        Row.Lane,
        Row.Demand,
        Row.Supply,
        Row.Stock,
        Row.Stockpile,
        Row.Event,
        Row.WorldProduction,
        Row.Governance,
        Row.CustomsShare,
        Row.CustomsChange,
        AgreementRow,
        RegisterRow,
        Source,
        ValueRow {

  /** What other rows call this row; unique in its table. */
  String id();

  /** Where the row stands. */
  RowRef at();

  /**
   * What figures may be about, and the units that they may have: one row of the table {@code
   * quantities}.
   *
   * @param units allowed units; the first is the usual one
   */
  record Quantity(
      String id,
      List<String> units,
      String nameEnglish,
      String nameFrench,
      String meaning,
      RowRef at)
      implements Row {
    public Quantity {
      units = List.copyOf(units);
    }
  }

  /**
   * A country, a bloc or a rest: one row of the table {@code places}. Country ids are ISO 3166
   * alpha-2.
   */
  record Place(
      String id,
      Place.Kind kind,
      String nameEnglish,
      String nameFrench,
      String iso3,
      String m49,
      String note,
      RowRef at)
      implements Row {

    /** What sort of place it is. */
    public enum Kind {
      COUNTRY,
      BLOC,
      /** The rest of the world, the world as a whole, or the unknown. */
      REST
    }
  }

  /**
   * A form or a group of forms: one row of the table {@code forms}.
   *
   * @param element the element that the form holds; empty if it holds several
   * @param hs customs code
   * @param members ids of the forms of a group; empty for a form
   * @param coproduct whether surplus may be discarded, because the form comes along with others
   */
  record Form(
      String id,
      String chain,
      String stage,
      Form.Kind kind,
      String element,
      String unit,
      Basis basis,
      String hs,
      List<String> members,
      boolean coproduct,
      String nameEnglish,
      String nameFrench,
      String note,
      RowRef at)
      implements Row {

    /** Whether the row is one form or a statistical heading over several. */
    public enum Kind {
      FORM,
      GROUP
    }

    public Form {
      members = List.copyOf(members);
    }

    public boolean isGroup() {
      return kind == Form.Kind.GROUP;
    }
  }

  /**
   * A named mine or plant: one row of the table {@code sites}. What it can make and what it made
   * are figures.
   *
   * @param since when it opened or is to open, as written by the source
   */
  record Site(
      String id,
      String name,
      String place,
      String stage,
      String form,
      String owner,
      String ultimateOwner,
      Status status,
      String since,
      String source,
      String locator,
      String note,
      RowRef at)
      implements Row {

    /** Whether the site works. */
    public enum Status {
      OPERATING,
      CONSTRUCTION,
      PLANNED,
      PAUSED,
      CLOSED,
      UNKNOWN
    }
  }

  /**
   * A recipe without its flows: one row of the table {@code recipes}.
   *
   * @param lagDays time from input to output in days
   */
  record Recipe(
      String id,
      String chain,
      String stage,
      String nameEnglish,
      String nameFrench,
      AmountCell lagDays,
      String note,
      RowRef at)
      implements Row {}

  /**
   * What a recipe takes or gives: one row of the table {@code recipe-flows}.
   *
   * @param coefficient amount of the form per unit of activity of the recipe, in the form's own
   *     unit
   */
  record RecipeFlow(
      String recipe,
      Direction direction,
      String form,
      AmountCell coefficient,
      String note,
      RowRef at)
      implements Row {

    /** Whether the recipe takes the form or gives it. */
    public enum Direction {
      IN,
      OUT
    }

    /** Recipe, direction and form together: the table has no column for an id. */
    @Override
    public String id() {
      return recipe + " " + direction.name().toLowerCase(Locale.ROOT) + " " + form;
    }
  }

  /**
   * A stockpile: one row of the table {@code stockpiles}.
   *
   * @param holder whether a state or industry decides about release
   * @param owner name of the holder
   * @param form a form or a group
   * @param ruleDays the rule that the holder states, in days of domestic consumption
   * @param lowDays the days that the stock covers at least
   * @param highDays the days that the stock covers at most; the rule may lie outside
   * @param tonnage_t tonnes in stock; empty if unknown, which is the rule: tonnages are secret
   * @param evidence ids of figures or assumptions
   */
  record Stockpile(
      String id,
      String place,
      Owner holder,
      String owner,
      String form,
      OptionalDouble ruleDays,
      OptionalDouble lowDays,
      OptionalDouble highDays,
      OptionalDouble tonnage_t,
      List<String> evidence,
      String note,
      RowRef at)
      implements Row {
    public Stockpile {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * A restriction or another recorded event: one row of the table {@code events}. Dates are as
   * exact as the source has them: a day, a month or a year.
   *
   * @param issuer place that acts
   * @param forms ids of forms or groups
   * @param partners places that are hit; empty for all
   */
  record Event(
      String id,
      String issuer,
      String kind,
      List<String> forms,
      List<String> elements,
      List<String> partners,
      Optional<Period> announced,
      Optional<Period> inForce,
      Optional<Period> suspended,
      Optional<Period> expires,
      String status,
      String source,
      String locator,
      String note,
      RowRef at)
      implements Row {
    public Event {
      forms = List.copyOf(forms);
      elements = List.copyOf(elements);
      partners = List.copyOf(partners);
    }
  }

  /**
   * Output of one mineral in one place and year: one row of the table {@code world-production}.
   *
   * @param place {@code ZZ} for "Other countries" of the table, {@code WW} for its printed total,
   *     which is never forced on the parts
   * @param detail what distinguishes rows of the same commodity and stage
   */
  record WorldProduction(
      String id,
      String commodity,
      String stage,
      String place,
      int year,
      Reported value,
      String unit,
      String detail,
      String source,
      String locator,
      String note,
      RowRef at)
      implements Row {}

  /**
   * A governance estimate: one row of the table {@code governance}.
   *
   * @param estimate with its published bounds, in the unit of the indicator (index points or
   *     percentile rank)
   */
  record Governance(
      String id,
      String place,
      String indicator,
      int year,
      Range estimate,
      String source,
      String locator,
      RowRef at)
      implements Row {}

  /**
   * A recipe carried out at a place: one row of the table {@code processes}.
   *
   * @param activity formula for the activity of the baseline year, in units of the recipe
   * @param headroom formula for capacity over activity
   */
  record Process(
      String recipe, String place, String activity, String headroom, String note, RowRef at)
      implements Row {
    @Override
    public String id() {
      return recipe + "@" + place;
    }
  }

  /**
   * A trade route: one row of the table {@code lanes}.
   *
   * @param flow formula for the shipments of the baseline year, in the unit of the form
   * @param transitDays formula
   */
  record Lane(
      String form, String from, String to, String flow, String transitDays, String note, RowRef at)
      implements Row {
    @Override
    public String id() {
      return form + ":" + from + ">" + to;
    }
  }

  /**
   * What is wanted at a place in the baseline year: one row of the table {@code demands}.
   *
   * @param amount formula, in the unit of the form
   * @param priority class of rationing, 0 served first
   */
  record Demand(String place, String form, String amount, int priority, String note, RowRef at)
      implements Row {
    @Override
    public String id() {
      return form + "@" + place;
    }
  }

  /**
   * What enters the chain from outside in the baseline year: one row of the table {@code supplies}.
   *
   * @param amount formula, in the unit of the form
   */
  record Supply(String place, String form, String amount, String note, RowRef at) implements Row {
    @Override
    public String id() {
      return form + "@" + place;
    }
  }

  /**
   * How long a stock lasts: one row of the table {@code stocks}.
   *
   * @param coverDays formula, in days of the place's own requirement
   */
  record Stock(String place, String form, Owner owner, String coverDays, String note, RowRef at)
      implements Row {
    @Override
    public String id() {
      return form + "@" + place + " " + owner.name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The part of a customs code that is one form: one row of the table {@code customs-shares}.
   *
   * @param reason why, where no source gives the part: it is an assumption then
   */
  record CustomsShare(
      String id,
      CodeShare share,
      String source,
      String locator,
      String reason,
      String note,
      RowRef at)
      implements Row {}

  /** A change of a customs code: one row of the table {@code customs-changes}. */
  record CustomsChange(
      String id,
      CodeChange change,
      String source,
      String locator,
      String reason,
      String note,
      RowRef at)
      implements Row {}
}
