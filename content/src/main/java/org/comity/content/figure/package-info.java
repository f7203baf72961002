/// Pictures of courses: what they are is told by their content, and SVG is held against a list of what is allowed,
/// because it is a program as much as a picture. Serves the pictures of published versions.
@NullMarked
package org.comity.content.figure;

import org.jspecify.annotations.NullMarked;
