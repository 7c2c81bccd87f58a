/**
 * The equations of the simulation at work: plain loops for one run, vectors for many draws at once
 * ({@code docs/model/kernel.md}).
 *
 * <p>Entry point: {@link org.lodestone.simulation.kernel.Kernel}; a single run with all that
 * happens in it is a {@link org.lodestone.simulation.Simulation}.
 */
@NullMarked
package org.lodestone.simulation.kernel;

import org.jspecify.annotations.NullMarked;
