package org.lodestone.measure;

import java.util.List;
import java.util.Optional;
import org.lodestone.data.RegisterRow.CostKind;
import org.lodestone.data.RegisterRow.ProjectStatus;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.PlaceId;
import org.lodestone.network.SiteId;
import org.lodestone.quantity.Period;

/**
 * A plan to build or enlarge something, as sources tell it.
 *
 * @param stages ids of stages
 * @param sites sites that it builds on
 * @param decided when the owner decided to build; empty if not yet
 * @param funding every account of money, rival accounts side by side
 */
public record Project(
    ProjectId id,
    String name,
    PlaceId place,
    List<String> stages,
    List<SiteId> sites,
    Ownership ownership,
    ProjectStatus status,
    Optional<Period> decided,
    StartRange start,
    List<Flag> flags,
    List<ProjectProcess> processes,
    List<Need> needs,
    List<Offtake> offtakes,
    List<Permit> permits,
    List<Cost> costs,
    List<FundingItem> funding,
    Evidence evidence,
    String note) {

  /**
   * Who owns a project.
   *
   * @param ultimateOwner who controls it in the end
   * @param place the state to which the ultimate owner belongs
   */
  public record Ownership(String owner, String ultimateOwner, PlaceId place) {}

  public Project {
    stages = List.copyOf(stages);
    sites = List.copyOf(sites);
    flags = List.copyOf(flags);
    processes = List.copyOf(processes);
    needs = List.copyOf(needs);
    offtakes = List.copyOf(offtakes);
    permits = List.copyOf(permits);
    costs = List.copyOf(costs);
    funding = List.copyOf(funding);
  }

  /** The capital cost, first account first; a register may hold several rival ones. */
  public Optional<Cost> capex() {
    return costs.stream().filter(cost -> cost.kind() == CostKind.CAPEX).findFirst();
  }

  /** The money without rival accounts: each sum counts once, by the account that stands first. */
  public List<FundingItem> fundingOnce() {
    return funding.stream().filter(item -> item.rivalOf().isEmpty()).toList();
  }

  /** The permits that are not granted. */
  public List<Permit> listOpenPermits() {
    return permits.stream().filter(permit -> !permit.isGranted()).toList();
  }
}
