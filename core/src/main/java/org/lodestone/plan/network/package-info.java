/**
 * The network of a plan: projects as places of their own, the part that the parties command, and
 * what contingencies leave of everything else (P1, P6).
 */
@NullMarked
package org.lodestone.plan.network;

import org.jspecify.annotations.NullMarked;
