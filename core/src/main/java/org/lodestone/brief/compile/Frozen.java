package org.lodestone.brief.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a brief stood on when it was frozen (B12).
 *
 * @param format version of this format
 * @param brief SHA-256 of its text
 * @param references digests of what it refers to, by target; empty for what did not exist
 */
public record Frozen(
    int format, String brief, Library.State state, SortedMap<String, String> references) {

  private static final int FORMAT = 1;

  /** What may have changed. */
  public enum What {
    BRIEF,
    DOCUMENT_ADDED,
    DOCUMENT_REMOVED,
    DECISIONS,
    PACKAGE,
    CODE,
    REFERENCE_CHANGED,
    REFERENCE_LOST,
    REFERENCE_ADDED
  }

  /** A difference. */
  public record Change(What what, String of, String before, String after) {}

  public Frozen {
    references = new TreeMap<>(references);
    if (format != FORMAT) {
      throw new IllegalArgumentException(
          "The format %d of a frozen brief is not known.\nFreeze the brief again."
              .formatted(format));
    }
  }

  /** What a draft stands on now. */
  public static Frozen of(String text, Draft draft, Library library) {
    var references = new TreeMap<String, String>();
    for (var reference : draft.listReferences()) {
      if (reference.kind() != Reference.Kind.CORPUS) {
        references.put(reference.target(), library.find(reference).map(Support::digest).orElse(""));
      }
    }
    return new Frozen(FORMAT, Digest.of(List.of(text)), library.state(), references);
  }

  /** What has changed from this to another. */
  public List<Change> changes(Frozen now) {
    var changes = new ArrayList<Change>();
    if (!brief.equals(now.brief)) {
      changes.add(new Change(What.BRIEF, "", brief, now.brief));
    }
    compare(state.documents(), now.state.documents(), changes);
    if (state.decisions() != now.state.decisions()) {
      changes.add(
          new Change(
              What.DECISIONS,
              "",
              Integer.toString(state.decisions()),
              Integer.toString(now.state.decisions())));
    }
    state
        .packages()
        .forEach(
            (name, digest) -> {
              var other = now.state.packages().getOrDefault(name, "");
              if (!other.equals(digest)) {
                changes.add(new Change(What.PACKAGE, name, digest, other));
              }
            });
    if (!state.code().equals(now.state.code())) {
      changes.add(new Change(What.CODE, "", state.code(), now.state.code()));
    }
    compareReferences(now, changes);
    return List.copyOf(changes);
  }

  private static void compare(
      java.util.Map<String, String> before,
      java.util.Map<String, String> after,
      List<Change> changes) {
    after.forEach(
        (name, digest) -> {
          if (!digest.equals(before.get(name))) {
            changes.add(new Change(What.DOCUMENT_ADDED, name, "", digest));
          }
        });
    before.forEach(
        (name, digest) -> {
          if (!digest.equals(after.get(name))) {
            changes.add(new Change(What.DOCUMENT_REMOVED, name, digest, ""));
          }
        });
  }

  private void compareReferences(Frozen now, List<Change> changes) {
    var targets = new TreeSet<>(references.keySet());
    targets.addAll(now.references.keySet());
    for (var target : targets) {
      var before = references.get(target);
      var after = now.references.getOrDefault(target, before == null ? "" : before);
      if (before == null) {
        changes.add(new Change(What.REFERENCE_ADDED, target, "", after));
      } else if (!before.equals(after)) {
        var what = after.isEmpty() ? What.REFERENCE_LOST : What.REFERENCE_CHANGED;
        changes.add(new Change(what, target, before, after));
      }
    }
  }
}
