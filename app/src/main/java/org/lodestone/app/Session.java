package org.lodestone.app;

import java.io.PrintWriter;

/**
 * What a command is given: the options common to all, the texts in the user's language and where to
 * write.
 *
 * @param out the answer, and nothing else
 * @param err progress and complaints
 */
public record Session(GlobalOptions options, Messages messages, PrintWriter out, PrintWriter err) {}
