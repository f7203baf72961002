/// The REST application: every HTTP class that a module declares, and how bodies are read and written.
@NullMarked
package org.comity.app.rest;

import org.jspecify.annotations.NullMarked;
