/// The whole system as its users meet it: real PostgreSQL, real Keycloak, the real application in Open Liberty,
/// a real browser.
@NullMarked
package org.comity.acceptance;

import org.jspecify.annotations.NullMarked;
