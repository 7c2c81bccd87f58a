/**
 * Measurements that anyone can repeat: {@code lodestone bench}. Every figure is taken on the
 * reference network, which is fictional and drawn from a seed, with all rivals in the same run.
 */
@NullMarked
package org.lodestone.app.bench;

import org.jspecify.annotations.NullMarked;
