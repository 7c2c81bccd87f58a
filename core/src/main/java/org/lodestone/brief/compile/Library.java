package org.lodestone.brief.compile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lodestone.document.DocumentId;

/**
 * Everything that references can lead to.
 *
 * @param supports by target of the reference
 * @param documents texts of the documents, for what is put between quotation marks
 * @param works by id
 * @param state what it all was taken from
 */
public record Library(
    Map<String, Support> supports,
    Map<DocumentId, Source> documents,
    Map<String, Work> works,
    State state) {

  /**
   * A document of the workspace.
   *
   * @param names how a sentence may call it
   */
  public record Source(String text, List<String> names) {
    public Source {
      names = List.copyOf(names);
    }
  }

  /**
   * What a brief was compiled from.
   *
   * @param corpus SHA-256 over documents and decisions
   * @param day of the question
   * @param packages digests of data packages by name
   */
  public record State(
      String corpus,
      Map<String, String> documents,
      int decisions,
      int origins,
      LocalDate day,
      Map<String, String> packages,
      String code) {
    public State {
      documents = new TreeMap<>(documents);
      packages = new TreeMap<>(packages);
    }
  }

  public Library {
    supports = Map.copyOf(supports);
    documents = Map.copyOf(documents);
    works = Map.copyOf(works);
  }

  /** What a reference leads to; nothing if it does not exist any more. */
  public Optional<Support> find(Reference reference) {
    return Optional.ofNullable(supports.get(reference.target()));
  }
}
