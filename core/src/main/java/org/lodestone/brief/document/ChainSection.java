package org.lodestone.brief.document;

import java.util.List;

/**
 * The chain as a flow diagram: who makes what at which stage, and who takes it. All amounts are
 * tonnes per year of the counted elements, so that widths compare across stages.
 */
public record ChainSection(List<StageName> stages, List<Node> nodes, List<Link> links) {

  /** A column of the diagram. */
  public record StageName(String id, String en, String fr) {}

  /**
   * A place at a stage.
   *
   * @param id stage and place, {@code oxide:CN}
   * @param place {@code ZZ} for all places that are not named, {@code XX} for the unknown
   * @param amount what it makes there, at the last stage what it takes
   */
  public record Node(String id, String stage, String place, Quantity amount) {}

  /** What one node makes and another takes. */
  public record Link(String source, String target, Quantity amount, List<FormAmount> forms) {
    public Link {
      forms = List.copyOf(forms);
    }
  }

  /** The part of a link that is one form. */
  public record FormAmount(String form, Quantity amount) {}

  public ChainSection {
    stages = List.copyOf(stages);
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }
}
