/**
 * The data package as records: figures with their sources, assumptions with their reasons, recipes,
 * world tables.
 *
 * <p>Entry points: {@link org.lodestone.data.PackageReader} reads a folder and reports faults as
 * values, {@link org.lodestone.data.PackageCheck} looks for contradictions between rows, {@link
 * org.lodestone.data.Assembly} makes a supply network of them.
 */
@NullMarked
package org.lodestone.data;

import org.jspecify.annotations.NullMarked;
