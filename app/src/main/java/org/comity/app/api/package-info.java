/// The description of the API: OpenAPI 3.1, generated from the code, as JSON and as a readable page. Describes
/// what the modules declare and
/// knows none of them.
@NullMarked
package org.comity.app.api;

import org.jspecify.annotations.NullMarked;
