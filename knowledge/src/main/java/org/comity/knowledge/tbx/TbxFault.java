package org.comity.knowledge.tbx;

import java.util.Locale;

/// One thing in a TBX file that is wrong.
///
/// @param line from 1
/// @param value what stands there, shortened
public record TbxFault(int line, Kind kind, String value) {

    private static final int LONGEST = 80;

    /// What is wrong; its text is the message `term.fault.<code>`.
    public enum Kind {
        NOT_WELL_FORMED,
        DOCTYPE,
        ROOT,
        DIALECT,
        STYLE,
        TOO_DEEP,
        TOO_MANY,
        TOO_LONG,
        LANGUAGE,
        ID_MISSING,
        ID_TWICE,
        NO_LANGUAGE_SECTION,
        LANGUAGE_TWICE,
        NO_TERM_SECTION,
        NO_TERM,
        TERM_EMPTY,
        CATEGORY_UNKNOWN,
        CATEGORY_LEVEL,
        PICKLIST,
        REFERENCE_UNKNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public TbxFault {
        value = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }
}
