package org.lodestone.store;

import java.util.Optional;
import org.lodestone.document.DocumentId;

/**
 * What was sent to a language model, and what came back (W6).
 *
 * @param number place in the log of the workspace, from 1
 * @param endpoint address that it was sent to
 * @param model name of the model
 * @param consent who agreed that this document is sent, and why
 * @param request the body of the request, letter for letter; keys are not in it
 * @param answer the body of the answer; nothing if none came, or none that could be read
 * @param outcome {@link #ANSWERED}, or in a few words why not; "sent" if the program ended before
 *     it knew
 * @param on day on which it was sent
 */
public record ModelCall(
    int number,
    DocumentId document,
    String endpoint,
    String model,
    String consent,
    String request,
    Optional<String> answer,
    String outcome,
    String on) {

  /** Something that is about to be sent. */
  public record Sending(
      DocumentId document,
      String endpoint,
      String model,
      String consent,
      String request,
      String on) {}

  /** Outcome of a call whose answer is kept. */
  public static final String ANSWERED = "answered";
}
