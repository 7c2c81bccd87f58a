package org.lodestone.spark;

import java.io.Serializable;

/**
 * What a task sends back.
 *
 * @param tally in the format of {@code docs/formats/tally.md}, in Base64
 * @param setup_ms time to unpack and compile the question, which each executor does once
 * @param compute_ms time to draw, simulate and count
 */
record RangeTally(
    DrawRange range, int attempt, String executor, String tally, long setup_ms, long compute_ms)
    implements Serializable {}
