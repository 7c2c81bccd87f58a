package org.lodestone.app.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /api/ensembles} takes.
 *
 * @param scenarios names of shipped files, one to four; the others are compared with the first
 * @param draws of each scenario; null: as its file says
 * @param seed null: as the file of the first says
 */
record EnsembleRequest(
    @Nullable List<String> scenarios, @Nullable Long draws, @Nullable Long seed) {}
