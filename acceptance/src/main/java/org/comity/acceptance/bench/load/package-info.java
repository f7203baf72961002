/// Users who send one request after the other for a while, and what they experience. Deliberately knows neither
/// courses nor
/// how the system is started.
@NullMarked
package org.comity.acceptance.bench.load;

import org.jspecify.annotations.NullMarked;
