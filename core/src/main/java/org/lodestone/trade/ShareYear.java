package org.lodestone.trade;

import java.util.List;
import java.util.Optional;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;

/** One year of a series of shares: known, or missing for a reason. Nothing stands between. */
public sealed interface ShareYear {

  int year();

  /**
   * A year with flows (H8, H9).
   *
   * @param file the file that counts
   * @param edition of the codes in it
   * @param total thousand USD or tonnes, as the basis of the question says
   * @param parts by partner, the largest first
   * @param hhi concentration, 0 to 1
   * @param weighed part of the value that has a mass; 1 where the basis is value
   * @param changes what befell the codes since the year before in the series
   * @param trimming what another file of the same year says; empty if there is none
   */
  record Known(
      int year,
      String file,
      HsEdition edition,
      Range total,
      List<Part> parts,
      Range hhi,
      double weighed,
      List<CodeChange> changes,
      Optional<Trimming> trimming)
      implements ShareYear {
    public Known {
      parts = List.copyOf(parts);
      changes = List.copyOf(changes);
    }

    /** The share of a partner; nothing of it is a share of 0. */
    public Range share(PlaceId partner) {
      return ShareYear.share(parts, partner);
    }
  }

  /** A year without an answer. */
  record Missing(int year, Reason reason) implements ShareYear {}

  /** Why a year has no answer. */
  enum Reason {
    /** No file holds the year. */
    NOT_IN_FILES,
    /** The files hold the year, but no flow of the question. */
    NO_FLOWS,
    /** The codes do not hold the material in the edition of that year. */
    NOT_IN_EDITION,
    /** No flow of the question has a mass. */
    NO_MASS
  }

  /** A partner's part. */
  record Part(PlaceId partner, Range amount, Range share) {}

  /**
   * The same year from the file with fewer flows.
   *
   * @param flows of all places in these codes
   * @param ofFlows in the file that counts
   * @param keptValue value in it over the value in the file that counts
   */
  record Trimming(String file, int flows, int ofFlows, double keptValue, List<Part> parts) {
    public Trimming {
      parts = List.copyOf(parts);
    }

    /** The share of a partner in the trimmed file. */
    public Range share(PlaceId partner) {
      return ShareYear.share(parts, partner);
    }
  }

  private static Range share(List<Part> parts, PlaceId partner) {
    return parts.stream()
        .filter(part -> part.partner.equals(partner))
        .findFirst()
        .map(Part::share)
        .orElse(Range.exactly(0));
  }
}
