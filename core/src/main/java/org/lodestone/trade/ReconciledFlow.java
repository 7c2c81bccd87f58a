package org.lodestone.trade;

import java.util.Optional;
import java.util.OptionalDouble;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;

/**
 * One flow with everything that is known of it, class beside class: as reported by either side,
 * mirrored, imputed, reconciled. No class overwrites another.
 *
 * @param imported_usd as the importer reports it, with freight and insurance
 * @param exported_usd as the exporter reports it, free on board
 * @param importerWeight part of the importer's report in the reconciled value, 0 to 1 (H5)
 * @param reason why the value is what it is
 * @param value_usd reconciled, free on board (H5, H6)
 * @param importedMass_kg as the importer reports it
 * @param exportedMass_kg as the exporter reports it
 * @param mass_kg reported or imputed (H7); empty if neither can be
 * @param oddUnitValue whether the value a kilogram is more than ten times off the code's median
 */
public record ReconciledFlow(
    PlaceId exporter,
    PlaceId importer,
    CustomsCode code,
    OptionalDouble imported_usd,
    OptionalDouble exported_usd,
    double importerWeight,
    Reason reason,
    Range value_usd,
    OptionalDouble importedMass_kg,
    OptionalDouble exportedMass_kg,
    Optional<Range> mass_kg,
    MassKind massKind,
    boolean oddUnitValue) {

  /** On whose word a value stands. */
  public enum Reason {
    BOTH_REPORT,
    /** Mirrored: the exporter has no row in the whole file. */
    EXPORTER_REPORTS_NOTHING,
    /** Mirrored: the exporter reports, but not this flow. */
    EXPORTER_DOES_NOT_NAME,
    /** Mirrored: the importer has no row in the whole file. */
    IMPORTER_REPORTS_NOTHING,
    /** Mirrored: the importer reports, but not this flow. */
    IMPORTER_DOES_NOT_NAME;

    /** Whether only one side speaks. */
    public boolean isMirrored() {
      return this != BOTH_REPORT;
    }
  }

  /** Where a mass comes from. */
  public enum MassKind {
    BOTH_REPORT,
    IMPORTER,
    EXPORTER,
    /** From value and unit value. */
    IMPUTED,
    MISSING
  }
}
