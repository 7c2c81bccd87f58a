package org.lodestone.document;

/** A sentence, or an item of a list, in its zone. Quotations with several sentences stay whole. */
public record Sentence(Span span, Zone zone) {}
