/**
 * Files from the addresses of their publishers, for users with a network; nothing else needs it.
 *
 * <p>Entry points: {@link org.lodestone.app.pull.Download}, {@link
 * org.lodestone.app.pull.PublisherAddresses}.
 */
@NullMarked
package org.lodestone.app.pull;

import org.jspecify.annotations.NullMarked;
