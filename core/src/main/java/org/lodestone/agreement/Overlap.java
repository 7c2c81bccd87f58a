package org.lodestone.agreement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One project or programme that several agreements claim as theirs (G11): its money and its output
 * must not count twice.
 *
 * @param claims at least two, in the order of the agreements
 * @param continues whether each agreement continues or amends another of them: then it is one claim
 *     told again, otherwise two claims of one thing
 */
public record Overlap(String subject, List<ClaimedProject> claims, boolean continues) {

  public Overlap {
    claims = List.copyOf(claims);
  }

  /** Every subject that more than one agreement claims, in the order of the tables. */
  public static List<Overlap> of(AgreementRegister register) {
    Map<String, List<ClaimedProject>> bySubject = new LinkedHashMap<>();
    for (var agreement : register.agreements()) {
      for (var claim : agreement.projects()) {
        bySubject
            .computeIfAbsent(claim.kind() + " " + claim.subject(), key -> new ArrayList<>())
            .add(claim);
      }
    }
    return bySubject.values().stream()
        .filter(claims -> claims.stream().map(ClaimedProject::agreement).distinct().count() > 1)
        .map(
            claims -> new Overlap(claims.getFirst().subject(), claims, isOneLine(claims, register)))
        .toList();
  }

  /** Whether every claiming agreement but the first leads back to an earlier one. */
  private static boolean isOneLine(List<ClaimedProject> claims, AgreementRegister register) {
    var claiming = new LinkedHashSet<>(claims.stream().map(ClaimedProject::agreement).toList());
    long roots =
        claiming.stream()
            .filter(id -> earlier(id, register).stream().noneMatch(claiming::contains))
            .count();
    return roots == 1;
  }

  /** The agreements that one continues or amends, at first hand or through others. */
  private static Set<AgreementId> earlier(AgreementId id, AgreementRegister register) {
    var found = new LinkedHashSet<AgreementId>();
    var open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      var next = register.findAgreement(open.removeFirst());
      if (next.isPresent()) {
        next.get().amends().stream().filter(found::add).forEach(open::add);
        next.get().buildsOn().stream().filter(found::add).forEach(open::add);
      }
    }
    found.remove(id);
    return found;
  }
}
