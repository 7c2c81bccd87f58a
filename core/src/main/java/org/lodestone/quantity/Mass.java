package org.lodestone.quantity;

/**
 * A mass in tonnes on a declared {@link Basis}. Adding masses of different bases throws, because
 * the sum would mean nothing.
 */
public record Mass(double tonnes, Basis basis) {

  public Mass {
    if (!Double.isFinite(tonnes)) {
      throw new IllegalArgumentException("The mass (" + tonnes + " t) must be finite.");
    }
    if (basis == Basis.VALUE
        || basis == Basis.COUNT
        || basis == Basis.TIME
        || basis == Basis.NONE) {
      throw new IllegalArgumentException(
          "A mass cannot be counted on the basis '" + basis.label() + "'.");
    }
  }

  /** The sum, on the basis that both share. */
  public Mass plus(Mass other) {
    return new Mass(tonnes + sameBasis(other).tonnes, basis);
  }

  /** The difference, on the basis that both share; it may be negative. */
  public Mass minus(Mass other) {
    return new Mass(tonnes - sameBasis(other).tonnes, basis);
  }

  public Mass times(double factor) {
    return new Mass(tonnes * factor, basis);
  }

  private Mass sameBasis(Mass other) {
    if (other.basis != basis) {
      throw new IllegalArgumentException(
          "A mass on the basis '%s' cannot be combined with one on the basis '%s'.\nConvert one of them first."
              .formatted(basis.label(), other.basis.label()));
    }
    return other;
  }
}
