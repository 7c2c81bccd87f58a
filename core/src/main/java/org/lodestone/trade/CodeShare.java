package org.lodestone.trade;

import org.lodestone.quantity.Range;

/**
 * The part of a customs code that is one material in one form, in some editions (H9).
 *
 * @param first the first edition of which it holds
 * @param last the last one
 * @param form id of what the part is
 * @param share 0 to 1; wide where no source splits the code
 */
public record CodeShare(
    CustomsCode code,
    HsEdition first,
    HsEdition last,
    String form,
    Confidence confidence,
    Basis of,
    Range share) {

  /** How well a code stands for a material. */
  public enum Confidence {
    /** The code is the material. */
    EXACT,
    /** Nearly all of it is. */
    DOMINANT,
    /** It is shared with other materials. */
    PROXY
  }

  /** What a share is a part of. */
  public enum Basis {
    VALUE,
    MASS
  }

  public CodeShare {
    if (share.low() < 0 || share.high() > 1) {
      throw new IllegalArgumentException(
          "The part %s of the code %s that is %s must lie between 0 and 1."
              .formatted(share, code, form));
    }
    if (last.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "The last edition (%s) of the code %s must not lie before the first (%s)."
              .formatted(last, code, first));
    }
  }

  /** All of a code, in every edition, in either basis: for a question about the code itself. */
  public static CodeShare whole(CustomsCode code, Basis of) {
    return new CodeShare(
        code,
        HsEdition.HS02,
        HsEdition.HS22,
        code.digits(),
        Confidence.EXACT,
        of,
        Range.exactly(1));
  }

  /** Whether it holds of an edition. */
  public boolean covers(HsEdition edition) {
    return first.compareTo(edition) <= 0 && edition.compareTo(last) <= 0;
  }
}
