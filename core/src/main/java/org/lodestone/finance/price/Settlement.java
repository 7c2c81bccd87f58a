package org.lodestone.finance.price;

/** How often a reference price is struck and a contract settled. */
public enum Settlement {
  MONTHLY(12),
  QUARTERLY(4),
  YEARLY(1);

  private final int perYear;

  Settlement(int perYear) {
    this.perYear = perYear;
  }

  public int perYear() {
    return perYear;
  }

  int months() {
    return 12 / perYear;
  }
}
