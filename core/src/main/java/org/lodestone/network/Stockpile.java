package org.lodestone.network;

import org.lodestone.evidence.Sourced;

/**
 * Stock of a form held at a place, stated as days of the place's own baseline requirement of that
 * form, because tonnages are secret more often than not.
 */
public record Stockpile(PlaceId place, FormId form, Owner owner, Sourced coverDays) {

  /** Who decides about release. */
  public enum Owner {
    /** Working stock of firms, drawn and refilled in the course of business. */
    INDUSTRY,
    /** Stock of a state, drawn only when the working stock does not suffice. */
    STATE
  }
}
