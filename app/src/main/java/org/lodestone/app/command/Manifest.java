package org.lodestone.app.command;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

public record Manifest(
    String dataset,
    String datasetDigest,
    String codeVersion,
    String command,
    SortedMap<String, String> options,
    @Nullable Long seed,
    @Nullable String solver) {}
