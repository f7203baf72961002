/// Documents to print, as PDF: the fonts that are shipped with Comity, what stands for what they cannot show, and text
/// that can be copied, searched and read aloud in every script. Knows no document: whoever prints one brings its page.
@NullMarked
package org.comity.platform.paper;

import org.jspecify.annotations.NullMarked;
