/// One configured JSON mapper for the API, stored documents and tokens.
@NullMarked
package org.comity.platform.json;

import org.jspecify.annotations.NullMarked;
