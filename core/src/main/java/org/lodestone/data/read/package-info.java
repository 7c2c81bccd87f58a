/**
 * Reads a data package from a folder: {@code datapackage.json} and its comma-separated tables.
 * Faults are values; a row that cannot be understood is left out and reported, all others survive.
 *
 * <p>Entry point: {@link org.lodestone.data.read.PackageReader}.
 */
@NullMarked
package org.lodestone.data.read;

import org.jspecify.annotations.NullMarked;
