package org.comity.courses.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.content.CourseSummary.Topics;
import org.comity.platform.language.Localizer;

/// The names of topics in a reader's language. A code that has no name yet is shown as it is, in capitals.
record TopicNames(Localizer localizer) {

    private static final Pattern JURISDICTION = Pattern.compile("[A-Z]{2}");

    /// The treaties that the message files name.
    static final Set<String> TREATIES = Set.of(
            "untoc",
            "untoc-tip",
            "untoc-som",
            "untoc-firearms",
            "uncac",
            "un-drugs-1988",
            "coe-mla-1959",
            "coe-mla-ap1",
            "coe-mla-ap2",
            "coe-extradition-1957",
            "coe-laundering-2005",
            "budapest-cybercrime",
            "oas-mla-1992",
            "vclt",
            "vcdr",
            "vccr",
            "unclos",
            "sua-1988",
            "recaap",
            "hague-hijacking-1970",
            "terrorism-financing",
            "unesco-1970",
            "cites",
            "basel");

    String name(String code) {
        if (Topics.CRIME_TYPES.contains(code)) {
            return localizer.text("catalogue.crime-type." + code);
        }
        if (TREATIES.contains(code)) {
            return localizer.text("catalogue.treaty." + code);
        }
        return JURISDICTION.matcher(code).matches() ? localizer.territoryName(code) : code.toUpperCase(Locale.ROOT);
    }

    /// The names of all topics of a course, crime types first, each kind in the reader's order.
    List<String> names(Topics topics) {
        return Stream.of(topics.crimeTypes(), topics.treaties(), topics.jurisdictions())
                .flatMap(codes -> codes.stream().map(this::name).sorted(localizer.order()))
                .toList();
    }
}
