package org.lodestone.brief.compile;

import java.util.Optional;

/**
 * What a person decided about a claim that counts no more.
 *
 * @param into the claim that it was merged into; nothing if it was rejected
 */
public record Verdict(String claim, String by, String reason, Optional<String> into) {}
