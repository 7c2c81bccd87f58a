package org.lodestone.data.published;

/** A respect in which two values may differ without contradicting each other. */
public enum Facet {
  PERIOD,
  BASIS,
  UNIT,
  FORM,
  ELEMENT,
  /** Population, code, measure or reporter. */
  SCOPE,
  /** Other publishers. */
  SOURCE,
  /** One is an outcome, the other an estimate, a forecast or a statement. */
  STATUS
}
