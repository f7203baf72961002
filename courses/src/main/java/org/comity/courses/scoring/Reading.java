package org.comity.courses.scoring;

import java.util.List;

/// What came of reading what was sent.
public sealed interface Reading {

    record WellFormed(Answer answer) implements Reading {}

    /// @param flaws never empty
    record Malformed(List<Flaw> flaws) implements Reading {
        public Malformed {
            flaws = List.copyOf(flaws);
        }
    }

    /// One thing that is wrong.
    ///
    /// @param part the id of the left item or the item concerned; empty for the answer as a whole
    record Flaw(Kind kind, String part) {

        public enum Kind {
            NOTHING_CHOSEN("nothing-chosen"),
            MORE_THAN_ONE("more-than-one"),
            UNKNOWN_OPTION("unknown-option"),
            PARTNER_MISSING("partner-missing"),
            PLACE_MISSING("place-missing"),
            PLACE_TWICE("place-twice"),
            NOTHING_WRITTEN("nothing-written"),
            TOO_LONG("too-long"),
            NOT_A_NUMBER("not-a-number");

            private final String code;

            Kind(String code) {
                this.code = code;
            }

            /// The last part of the message keys.
            public String code() {
                return code;
            }
        }
    }
}
