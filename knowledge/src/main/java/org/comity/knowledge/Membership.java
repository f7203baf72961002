package org.comity.knowledge;

/// A jurisdiction belongs to an organisation.
///
/// @param organisation its code, e.g. `INTERPOL`
/// @param status `member`, `observer`, `associate` …, as the source has it
public record Membership(String jurisdiction, String organisation, String status, Provenance provenance) {

    public boolean full() {
        return status.equals("member");
    }
}
