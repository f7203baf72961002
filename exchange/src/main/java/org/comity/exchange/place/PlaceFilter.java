package org.comity.exchange.place;

import com.ibm.icu.lang.UCharacter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.comity.exchange.form.Sent;
import org.comity.exchange.naming.Names;
import org.comity.exchange.profile.Specialisms;
import org.comity.platform.language.Localizer;

/// Which places of a round somebody wants to see.
///
/// @param words that stand in the name of the unit or of the jurisdiction; all of them, in any case
/// @param jurisdiction its code; empty for all
/// @param crime a code of a type of crime; empty for all
public record PlaceFilter(String words, String jurisdiction, String crime) {

    public static final String WORDS = "words";
    public static final String JURISDICTION = "jurisdiction";
    public static final String CRIME = "crime";

    public static final PlaceFilter ALL = new PlaceFilter("", "", "");

    private static final int LONGEST = 200;

    /// What was asked for in an address.
    ///
    /// @param before what stands before the names of the parameters
    public static PlaceFilter asked(Map<String, List<String>> parameters, String before) {
        Sent sent = new Sent(parameters);
        String words = sent.text(before + WORDS);
        return new PlaceFilter(
                words.substring(0, Math.min(words.length(), LONGEST)),
                sent.text(before + JURISDICTION),
                sent.text(before + CRIME));
    }

    /// Whether it leaves anything out.
    public boolean any() {
        return !equals(ALL);
    }

    /// Its parameters by their names.
    public Map<String, String> parameters() {
        return Map.of(WORDS, words, JURISDICTION, jurisdiction, CRIME, crime);
    }

    /// Whether all words stand in the names of a place.
    boolean names(String unit, String code, Localizer localizer) {
        String name = folded(unit + " " + Names.jurisdiction(code, localizer));
        return Arrays.stream(folded(words).split("\\s+")).allMatch(name::contains);
    }

    /// The codes by which a place says that it is for the type of crime.
    List<String> crimes() {
        List<String> offered = Specialisms.offered(List.of(crime));
        return Specialisms.CODES.stream()
                .filter(code -> Specialisms.offered(List.of(code)).equals(offered))
                .toList();
    }

    private static String folded(String text) {
        return UCharacter.foldCase(text, true).strip();
    }
}
