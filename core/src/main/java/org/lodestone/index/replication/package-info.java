/**
 * Published tables, computed again: each row holds what was published, what comes out here, and the
 * cause where the two differ. A published convention is followed and named, never taken over.
 *
 * <p>Entry points: {@link org.lodestone.index.replication.Published} lists what can be recomputed,
 * {@link org.lodestone.index.replication.Replication} is the answer.
 */
@NullMarked
package org.lodestone.index.replication;

import org.jspecify.annotations.NullMarked;
