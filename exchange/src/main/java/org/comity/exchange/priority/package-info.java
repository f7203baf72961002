/// Whom a host prefers among the officers whom its place takes: a short list of criteria, the first of which weighs
/// more than all later ones together. They ask for what an application says in its wide bands, and for nothing from
/// which a name, a nationality or a home office could be read. Knows no round.
@NullMarked
package org.comity.exchange.priority;

import org.jspecify.annotations.NullMarked;
