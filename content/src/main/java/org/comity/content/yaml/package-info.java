/// Reads YAML strictly and with line numbers: no aliases, no tags, no duplicate keys, limited nesting; a value of the
/// wrong shape is noted and replaced, so that reading goes on and finds the next fault.
@NullMarked
package org.comity.content.yaml;

import org.jspecify.annotations.NullMarked;
