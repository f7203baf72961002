package org.comity.knowledge.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.comity.knowledge.Participation;
import org.comity.knowledge.Participation.Standing;
import org.comity.knowledge.fault.FileFault;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.TextFile;
import org.junit.jupiter.api.Test;

final class StatusListTest {

    private static final String HEAD =
            "instrument,participant,signed,action,deposited,in_force,withdrawn,declarations,source,as_of\n";
    private static final StatusList.Known KNOWN =
            new StatusList.Known(Set.of("untoc"), Set.of("CH", "KE", "JP", "EU"), Set.of("list"));

    private final FileFaults faults = new FileFaults();

    @Test
    void reads_signature_consent_withdrawal_and_declarations() {
        List<Participation> rows = read("""
                untoc,CH,2000-12-12,ratification,2006-10-27,2006-11-26,,"Declares, that",list,2026-11
                untoc,KE,,accession,2004-06-16,,2010-01-01,,list,2026
                untoc,JP,2000-12-12,,,,,,list,2026-11-27
                """);

        assertThat(faults.all()).isEmpty();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).declarations()).contains("Declares, that");
        assertThat(rows.get(0).on(LocalDate.of(2006, 11, 25))).isEqualTo(Standing.SIGNED);
        assertThat(rows.get(0).on(LocalDate.of(2006, 11, 26))).isEqualTo(Standing.BOUND);
        assertThat(rows.get(1).on(LocalDate.of(2009, 12, 31))).isEqualTo(Standing.BOUND);
        assertThat(rows.get(1).on(LocalDate.of(2010, 1, 1))).isEqualTo(Standing.WITHDRAWN);
        assertThat(rows.get(2).on(LocalDate.of(2026, 11, 27))).isEqualTo(Standing.SIGNED);
        assertThat(rows.get(2).on(LocalDate.of(2000, 1, 1))).isEqualTo(Standing.NONE);
    }

    @Test
    void every_fault_has_its_line() {
        List<Participation> rows = read("""
                nothing,CH,,,,,,,list,2026
                untoc,XX,,,,,,,list,2026
                untoc,CH,,,,,,,hearsay,2026
                untoc,CH,2000-13-01,,,,,,list,2026
                untoc,CH,,wish,2001-01-01,,,,list,2026
                untoc,KE,,,,,,,list,lately
                untoc,EU,,,,,,,list,2026
                untoc,EU,,,,,,,list,2026
                """);

        assertThat(faults.all())
                .extracting(FileFault::line, FileFault::kind)
                .contains(
                        tuple(2, Kind.INSTRUMENT_UNKNOWN),
                        tuple(3, Kind.JURISDICTION_UNKNOWN),
                        tuple(4, Kind.SOURCE_UNKNOWN),
                        tuple(5, Kind.DATE_SHAPE),
                        tuple(6, Kind.VALUE_UNKNOWN),
                        tuple(7, Kind.DATE_SHAPE),
                        tuple(9, Kind.TWICE));
        assertThat(rows).extracting(Participation::participant).contains("EU").doesNotContain("XX");
    }

    private List<Participation> read(String rows) {
        return StatusList.read(new TextFile("list.csv", HEAD + rows), KNOWN, faults);
    }
}
