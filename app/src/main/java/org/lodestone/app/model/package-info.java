/**
 * The optional language model: a client for any server that speaks the chat completions of OpenAI,
 * off unless a user names one. Entry point: {@link org.lodestone.app.model.ChatClient#complete}.
 * What comes back is a proposal and goes through {@code org.lodestone.proposal.Gate}.
 */
@NullMarked
package org.lodestone.app.model;

import org.jspecify.annotations.NullMarked;
