/**
 * The command line, the server and the wiring of both; {@link org.lodestone.app.Main} is the entry.
 */
@NullMarked
package org.lodestone.app;

import org.jspecify.annotations.NullMarked;
