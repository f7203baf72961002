/// What a change needs besides its rows: who may make it, who remembers it, what time it is, and chance. Knows no
/// feature.
@NullMarked
package org.comity.platform.authority;

import org.jspecify.annotations.NullMarked;
