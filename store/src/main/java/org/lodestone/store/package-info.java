/**
 * What a workspace keeps: texts that never change, and decisions of people, to which is only ever
 * added. Entry point: {@link org.lodestone.store.Workspace}. One file of SQLite in the workspace's
 * folder, or a PostgreSQL server that several people share; the same statements for both.
 *
 * <p>Rules: {@code docs/model/workspace.md}, W1 to W5.
 */
@NullMarked
package org.lodestone.store;

import org.jspecify.annotations.NullMarked;
