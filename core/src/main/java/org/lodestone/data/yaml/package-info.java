/**
 * Files that people write: YAML as a tree that knows its lines, so that every fault can be shown
 * where it stands.
 *
 * <p>Entry point: {@link org.lodestone.data.yaml.Field#document}.
 */
@NullMarked
package org.lodestone.data.yaml;

import org.jspecify.annotations.NullMarked;
