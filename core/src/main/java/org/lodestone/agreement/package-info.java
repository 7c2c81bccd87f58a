/**
 * Agreements, their clauses and the duties that follow from them: by when each is due under every
 * reading of its rule, and how far proof shows that it was done (docs/model/agreement.md). Entry
 * points: {@link org.lodestone.agreement.AgreementRegister}, {@link
 * org.lodestone.agreement.Standing}.
 */
@NullMarked
package org.lodestone.agreement;

import org.jspecify.annotations.NullMarked;
