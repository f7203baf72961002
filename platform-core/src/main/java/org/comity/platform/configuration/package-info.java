/// The configuration of the server, read once from the environment. Knows no feature; a missing or malformed value
/// stops the start
/// with one sentence that names the variable.
@NullMarked
package org.comity.platform.configuration;

import org.jspecify.annotations.NullMarked;
