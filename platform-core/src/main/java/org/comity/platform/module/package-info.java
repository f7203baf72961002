/// What a module of Comity declares about itself: its schema, texts, access rules and HTTP classes. The application
/// collects
/// these declarations; nothing here knows a module by name.
@NullMarked
package org.comity.platform.module;

import org.jspecify.annotations.NullMarked;
