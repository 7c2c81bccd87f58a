/**
 * The commands, one class each. They ask the library and lay out the answer; {@link Workbench}
 * holds what they share.
 */
@NullMarked
package org.lodestone.app.command;

import org.jspecify.annotations.NullMarked;
