package org.lodestone.market;

/** Up to where the seller pays (Incoterms 2020, as far as the field uses them). */
public enum Incoterm {
  EXW,
  FCA,
  FOB,
  CFR,
  CIF,
  CIP,
  DAP,
  DDP,
  /** In the warehouse of an exchange. */
  IN_WAREHOUSE,
  NOT_STATED
}
