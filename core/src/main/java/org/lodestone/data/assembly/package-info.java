/**
 * Makes a supply network of a data package: chooses among claims, derives what follows from them,
 * and reconciles the conflicting statistics into a baseline whose masses balance ({@code
 * docs/model/assembly.md}).
 *
 * <p>Entry point: {@link org.lodestone.data.assembly.Assembly}.
 */
@NullMarked
package org.lodestone.data.assembly;

import org.jspecify.annotations.NullMarked;
