package org.lodestone.brief.document;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to get the same result again.
 *
 * @param dataset name of the data package
 * @param datasetDigest SHA-256 over its files
 * @param command the command that gives the document
 * @param options what the command was told, by name
 * @param seed null if nothing is drawn at random
 * @param solver name and version; null if none was called
 */
public record RunManifest(
    String dataset,
    String datasetDigest,
    String codeVersion,
    String command,
    SortedMap<String, String> options,
    @Nullable Long seed,
    @Nullable String solver) {
  public RunManifest {
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }
}
